#include <doctest/doctest.h>

#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Headless;
using test::Opened;
using test::Site;

namespace {

/// Somebody at the entry of this learner.
void open_entry(Headless& person, std::string_view learner) {
  person.press("Change a PIN, or erase somebody");
  person.press(learner);
}

void complete(Opened& rollcall) {
  rollcall.press_all({"Start", "Begin", "Read the wing log", "Continue", test::thank, "Continue", test::report,
                      "Continue", test::tell, "Continue"});
}

void type_pins(Headless& person, std::initializer_list<std::string_view> pins) {
  const char* fields[] = {"The PIN until now", "The new PIN", "The new PIN once more"};
  auto field = std::end(fields) - pins.size();
  for (const std::string_view pin : pins) {
    person.press(*field++);
    person.type(pin);
  }
}

}  // namespace

TEST_CASE("nobody is erased before a question that names them was answered") {
  Headless person;
  person.show(test::sample_learners());
  open_entry(person, "Amina Warsame");
  person.press("Erase this learner");
  CHECK(person.shows("Erase Amina Warsame, staff number 10442?"));
  CHECK(person.shows("Completion records stay, with the staff number and without the name."));
  person.press("Keep everything");
  CHECK(person.asked.empty());
  person.press("Erase this learner");
  person.press("Erase for good");
  CHECK(person.last<ui::EraseLearner>()->learner == 1);
}

TEST_CASE("who does not want to change an entry comes back to the list") {
  Headless person;
  person.show(test::sample_learners());
  open_entry(person, "Staff number 20981");
  person.press("The PIN is forgotten");
  CHECK(person.shows("Give up what the PIN protects: staff number 20981?"));
  person.press("Keep everything");
  person.press("Cancel");
  CHECK(person.shows("Whose entry?"));
  person.press("Cancel");
  CHECK(person.shows("Who is learning?"));
  CHECK(person.asked.empty());
}

TEST_CASE("where nobody is, nothing can be changed") {
  Headless person;
  person.show(ui::LearnersView{});
  CHECK(person.find("Change a PIN, or erase somebody") == nullptr);
}

TEST_CASE("a PIN is set when both are the same, for somebody who has one with the old one") {
  Headless person;
  person.show(test::sample_learners());
  open_entry(person, "Amina Warsame");
  type_pins(person, {"123456", "12345"});
  CHECK(person.shows("The two are not the same yet."));
  CHECK_FALSE(person.find("Set the PIN")->enabled);
  person.type("6");
  person.press("Set the PIN");
  const auto wanted = person.last<ui::ChangePin>();
  REQUIRE(wanted);
  CHECK(wanted->learner == 1);
  CHECK(wanted->old_pin.empty());
  CHECK(wanted->pin == "123456");

  person.show(test::sample_learners());
  open_entry(person, "Staff number 20981");
  CHECK_FALSE(person.find("Take the PIN away")->enabled);
  type_pins(person, {"4711", "123456", "123456"});
  person.press("Set the PIN");
  CHECK(person.last<ui::ChangePin>()->old_pin == "4711");
}

TEST_CASE("every place where an entry is changed fits every text size, in both directions and in longer words") {
  test::in_small_windows([](Headless& person, const language::Words& words) {
    person.show(test::sample_learners());
    for (const Message& name :
         {tr("Change a PIN, or erase somebody"), tr("Staff number {number}", "number"_is = std::string("20981")),
          tr("The PIN is forgotten"), tr("Keep everything"), tr("Erase this learner")}) {
      person.press(words(name));
      CHECK(person.outside() == "");
    }
  });
}

TEST_CASE("an erased learner is gone with the certificate, and the record is said to remain") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  complete(rollcall);
  rollcall.press_all({"Go to the debrief", "Next", "Next", "Next", "To your record", "Save certificate (PDF)"});
  const std::string certificate = rollcall.view<ui::RecordPage>()->saved_to;
  REQUIRE(std::filesystem::exists(certificate));
  rollcall.press_all({"Back to the library", "Change learner"});
  open_entry(rollcall.person, "Amina");
  rollcall.press_all({"Erase this learner", "Erase for good"});
  REQUIRE(rollcall.view<ui::LearnersView>());
  CHECK(rollcall.view<ui::LearnersView>()->learners.empty());
  CHECK(rollcall.person.shows("10442 is erased. What remains is 1 completion record, without a name or choices."));
  CHECK_FALSE(std::filesystem::exists(certificate));
}

TEST_CASE("a PIN is set, refused with a wrong one, and given up when it is forgotten") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.person.press("Change learner");
  open_entry(rollcall.person, "Amina");
  type_pins(rollcall.person, {"12", "12"});
  rollcall.person.press("Set the PIN");
  CHECK(rollcall.person.shows("A PIN has at least 4 characters. Choose a longer one; six digits are better."));
  type_pins(rollcall.person, {"258013", "258013"});
  rollcall.person.press("Set the PIN");
  CHECK(rollcall.person.shows("The PIN is set. Nobody can restore it when it is forgotten."));
  CHECK(rollcall.view<ui::LearnersView>()->learners[0].locked);
  open_entry(rollcall.person, "Amina");
  type_pins(rollcall.person, {"9999", "654321", "654321"});
  rollcall.person.press("Set the PIN");
  CHECK(rollcall.person.shows("This is not the right PIN. Try again."));
  rollcall.press_all({"The PIN is forgotten", "Give it up for good"});
  CHECK(rollcall.person.shows("10442 begins again, without a name and without a PIN."));
  CHECK_FALSE(rollcall.view<ui::LearnersView>()->learners[0].locked);
}

TEST_CASE("a letter that no font has is told while the name is typed") {
  Headless person;
  person.show(ui::LearnersView{});
  person.press("Add a learner");
  person.type("José Айгүл أمينة");
  CHECK(person.screen().widgets().size() > 3);
  const std::string told =
      "No font on this computer can show '\u0378': an empty box stands for it, on certificates too. Write the name in "
      "other letters, or ask for a font.";
  CHECK_FALSE(person.shows(told));
  person.type("\u0378");
  CHECK(person.shows(told));
}
