#include "player/ui/application.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include "player/progress/database.h"
#include "player/record/certificate_file.h"
#include "tests/player/ui/site.h"
#include "tests/support/pseudo_language.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using test::Headless;
using test::items_of;
using test::Opened;
using test::report;
using test::Site;
using test::talk;
using test::tell;
using test::thank;
using ui::Key;

TEST_CASE("from nobody to a certificate, with nothing but what is on the screen") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({"Read the wing log", "Continue", thank, "Continue", report, "Continue", tell, "Continue"});
  CHECK(rollcall.person.shows("Steady"));
  rollcall.press_all({"Go to the debrief", "Next", "Next", "Next", "To your record"});
  REQUIRE(rollcall.view<ui::RecordPage>());
  CHECK(rollcall.person.shows("Objectives reached"));
  CHECK(rollcall.person.shows(
      "9 of 9 points in 3 decisions. Too few decisions to be sure: over many such decisions it may be anything from "
      "43 % to 100 %."));
  rollcall.person.press("Save certificate (PDF)");
  const std::string path = rollcall.view<ui::RecordPage>()->saved_to;
  CHECK(path == (site.home() / "certificates" / record::certificate_file(site.records().at(0))).string());
  CHECK(path.find("/10442-small-things-sample-1-") != std::string::npos);
  CHECK(test::read(path).rfind("%PDF-", 0) == 0);
  rollcall.person.press("Back to the library");
  CHECK(rollcall.person.shows("Completed"));
}

TEST_CASE("a certificate is saved in the home itself, and not where a link in it leads") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({"Read the wing log", "Continue", thank, "Continue", report, "Continue", tell, "Continue",
                      "Go to the debrief", "Next", "Next", "Next", "To your record"});
  const test::TempFolder elsewhere;
  std::filesystem::create_directory_symlink(elsewhere.path(), site.home() / "certificates");
  rollcall.person.press("Save certificate (PDF)");
  CHECK(rollcall.person.shows((site.home() / "certificates").string() +
                              " is a link to another place, or no file at all."));
  CHECK(std::filesystem::is_empty(elsewhere.path()));
}

TEST_CASE("closed at any moment, it opens again at the same place") {
  Site site;
  site.install();
  const std::vector<const char*> path{
      talk,       "Continue", "Continue", "Take five minutes with a colleague before you decide",
      "Continue", report,     "Continue", tell};
  std::vector<std::string> headings;
  {
    Opened rollcall(site);
    rollcall.add("Amina", "10442");
    rollcall.press_all({"Start", "Begin"});
  }
  for (const char* name : path) {
    std::string shown;
    {
      Opened rollcall(site);
      rollcall.press_all({"Amina", "Continue", name});
      for (const access::Widget& widget : rollcall.person.screen().widgets()) shown += widget.name + "\n";
    }
    Opened again(site);
    again.press_all({"Amina", "Continue"});
    std::string resumed;
    for (const access::Widget& widget : again.person.screen().widgets()) resumed += widget.name + "\n";
    CHECK(resumed == shown);
  }
}

TEST_CASE("closed at the ending, the module is completed and its debrief is there") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({talk, "Continue", "Continue", report, "Continue", tell, "Continue"});
  }
  Opened again(site);
  again.press_all({"Amina", "See the debrief"});
  CHECK(again.person.shows("First reactions"));
}

TEST_CASE("the last decision completes the module, whatever happens next") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({thank, "Continue", report, "Continue"});
    CHECK(site.records().empty());
    rollcall.press_all({tell});
    CHECK(site.records().size() == 1);
    rollcall.person.press("Continue");
    REQUIRE(rollcall.view<ui::EndingView>());
  }
  REQUIRE(site.records().size() == 1);
  CHECK(site.records()[0].ending == "steady");
  Opened again(site);
  again.press_all({"Amina", "See the debrief", "Next", "Next", "Next", "To your record"});
  CHECK(again.person.shows("Steady"));
  CHECK(site.records().size() == 1);
}

TEST_CASE("an attempt that was left at its ending without a record gets it when it is opened again") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({thank, "Continue", report, "Continue"});
  }
  site.decide_at_last();
  site.read_on();
  CHECK(site.records().empty());
  Opened rollcall(site);
  rollcall.press_all({"Amina", "Continue"});
  CHECK(rollcall.view<ui::EndingView>());
  CHECK(site.records().size() == 1);
}

TEST_CASE("a completed module can be looked back on and done again") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all(
      {talk, "Continue", "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Library"});
  CHECK(rollcall.person.shows("Completed"));
  rollcall.press_all({"See the debrief", "Next"});
  CHECK(rollcall.person.shows(talk));
  rollcall.press_all({"Next", "Next", "To your record"});
  CHECK(rollcall.view<ui::RecordPage>());
  rollcall.press_all({"Back to the library", "Do it again", "Begin"});
  CHECK(rollcall.view<ui::SceneView>());
}

TEST_CASE("who has a PIN gives it each time, and a wrong one is told on the same screen") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442", "4711");
  CHECK(rollcall.view<ui::LibraryView>());
  rollcall.press_all({"Change learner", "Amina"});
  REQUIRE(rollcall.view<ui::LearnersView>());
  rollcall.person.type("4712");
  rollcall.person.key(Key::enter);
  REQUIRE(rollcall.view<ui::LearnersView>());
  CHECK_FALSE(rollcall.view<ui::LearnersView>()->notice.empty());
  rollcall.clock.now += 3600;
  rollcall.clock.steady += 3600 * 1000;
  rollcall.person.type("4711");
  rollcall.person.key(Key::enter);
  CHECK(rollcall.view<ui::LibraryView>());
}

TEST_CASE("a staff number that is taken keeps the form and what was typed") {
  Site site;
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.person.press("Change learner");
  rollcall.add("Jonas", "10442");
  REQUIRE(rollcall.view<ui::LearnersView>());
  CHECK_FALSE(rollcall.view<ui::LearnersView>()->notice.empty());
  CHECK(rollcall.person.shows("Jonas"));
}

TEST_CASE("a module is shown in the language chosen, from right to left where it is written so, and resumes so") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.add("Amina", "10442");
    rollcall.press_all({"Start", "العربية", "Begin"});
    CHECK(rollcall.application.model().chrome.right_to_left);
    CHECK(rollcall.person.shows("الأسبوع الأول"));
  }
  Opened again(site);
  again.press_all({"Amina", "Continue"});
  CHECK(again.person.shows("الأسبوع الأول"));
  again.person.key(Key::escape);
  CHECK_FALSE(again.application.model().chrome.right_to_left);
}

TEST_CASE("what is begun shows its start in its own language, and goes on in another one that is chosen there") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "العربية", "Begin", "Library", "Another form"});
  REQUIRE(rollcall.view<ui::StartView>());
  CHECK(rollcall.view<ui::StartView>()->language == "ar");
  rollcall.press_all({"English", "Continue"});
  CHECK(rollcall.person.shows("Week one"));
  rollcall.press_all({"Library", "Continue"});
  CHECK(rollcall.person.shows("Week one"));
}

TEST_CASE("an attempt stays with the release it began with, and says so when that is gone") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
  }
  site.install({1, 1, 0});
  {
    Opened rollcall(site);
    rollcall.press_all({"Amina", "Continue"});
    CHECK(rollcall.view<ui::SceneView>());
  }
  std::filesystem::remove(site.home() / "library" / "small-things-sample-1.0.0.rcpack");
  Opened rollcall(site);
  rollcall.press_all({"Amina", "Continue"});
  REQUIRE(rollcall.view<ui::ErrorView>());
  CHECK(rollcall.view<ui::ErrorView>()->sentence ==
        "The release of small-things-sample that you began with is no longer on this computer.");
  CHECK(rollcall.view<ui::ErrorView>()->hint ==
        "Whoever looks after this computer can put the file of version 1.0.0 back into the folder of the library. Or "
        "start anew. Then this attempt is given up: it stays on this computer, but nobody can go on with it, and it is "
        "not recorded.");
  rollcall.person.key(Key::enter);
  CHECK(rollcall.view<ui::LibraryView>());
  CHECK(rollcall.person.shows("Begun"));
  rollcall.press_all({"Continue", "Start anew"});
  REQUIRE(rollcall.view<ui::StartView>());
  CHECK_FALSE(rollcall.view<ui::StartView>()->begun);
  rollcall.press_all({"Library"});
  CHECK(rollcall.person.shows("New"));
  rollcall.press_all({"Start", "Begin"});
  CHECK(rollcall.view<ui::SceneView>());
}

TEST_CASE("nothing is given up for a release that vanished before it could be begun") {
  Site site;
  site.install({1, 0, 0}, {{"sitting_one", 10, true}});
  {
    Opened rollcall(site);
    rollcall.begin();
  }
  site.install({1, 1, 0}, {{"sitting_one", 10, true}});
  const auto file = [&](const char* version) {
    return site.home() / "library" / ("small-things-sample-" + std::string(version) + ".rcpack");
  };
  const std::filesystem::path aside = site.home() / "aside";
  std::filesystem::rename(file("1.0.0"), aside);
  {
    Opened rollcall(site);
    rollcall.press_all({"Amina", "Continue"});
    std::filesystem::remove(file("1.1.0"));
    rollcall.person.press("Start anew");
    REQUIRE(rollcall.view<ui::ErrorView>());
  }
  std::filesystem::rename(aside, file("1.0.0"));
  Opened rollcall(site);
  rollcall.press_all({"Amina", "Continue"});
  CHECK(rollcall.view<ui::SceneView>());
}

TEST_CASE("where nothing is left to begin anew with, only the way back is offered") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.person.press("Library");
  std::filesystem::remove(site.home() / "library" / "small-things-sample-1.0.0.rcpack");
  rollcall.application.perform(ui::OpenModule{"small-things-sample"});
  REQUIRE(rollcall.view<ui::ErrorView>());
  CHECK_FALSE(rollcall.view<ui::ErrorView>()->anew);
}

TEST_CASE("an attempt whose pack was revoked says so, and can be begun anew") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({"Library", "Another form", "Refresher", "Begin"});
  }
  site.install({1, 1, 0});
  site.require_release({1, 1, 0});
  Opened rollcall(site);
  rollcall.press_all({"Amina", "Continue"});
  REQUIRE(rollcall.view<ui::ErrorView>());
  CHECK(rollcall.view<ui::ErrorView>()->sentence.starts_with(
      "The release of small-things-sample that you began with can no longer be used. "));
  rollcall.person.press("Start anew");
  REQUIRE(rollcall.view<ui::StartView>());
  CHECK(rollcall.view<ui::StartView>()->variant == "refresher");
  rollcall.press_all({"Begin", "Library", "Another form", "The whole module", "Continue"});
  CHECK(rollcall.person.find("Start anew"));  // the other form was not given up with it
}

TEST_CASE("an attempt whose steps are damaged can be begun anew") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({talk, "Continue", "Continue", report});
  }
  progress::Database(site.home() / "rollcall.db", progress::Place::pc).run("UPDATE step SET sealed = x'00';");
  Opened rollcall(site);
  rollcall.person.press("Amina");
  CHECK(rollcall.person.shows("Begun"));
  rollcall.person.press("Continue");
  REQUIRE(rollcall.view<ui::ErrorView>());
  CHECK(rollcall.view<ui::ErrorView>()->sentence ==
        "Your attempt at small-things-sample cannot be gone on with. Step 1 of an attempt at small-things-sample is "
        "damaged.");
  rollcall.press_all({"Start anew", "Begin"});
  CHECK(rollcall.view<ui::SceneView>());
}

TEST_CASE("a debrief whose steps are damaged is not told by half") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({talk, "Continue", "Continue", report, "Continue", tell, "Continue"});
  }
  progress::Database(site.home() / "rollcall.db", progress::Place::pc)
      .run("UPDATE step SET sealed = x'00' WHERE id = (SELECT max(id) FROM step);");
  Opened rollcall(site);
  rollcall.press_all({"Amina", "See the debrief"});
  REQUIRE(rollcall.view<ui::ErrorView>());
  CHECK(rollcall.view<ui::ErrorView>()->sentence == "Step 3 of an attempt at small-things-sample is damaged.");
  CHECK_FALSE(rollcall.view<ui::ErrorView>()->anew);
}

TEST_CASE("a home that vanishes while one plays is an error, and is not made anew") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  const std::filesystem::path pulled = site.home().string() + "-pulled";
  std::filesystem::rename(site.home(), pulled);
  rollcall.person.press(thank);
  REQUIRE(rollcall.view<ui::ErrorView>());
  CHECK(rollcall.view<ui::ErrorView>()->sentence ==
        "The folder " + site.home().string() + ", in which everything is saved, is no longer there.");
  rollcall.press_all({"Larger text", "Go on"});
  CHECK_FALSE(std::filesystem::exists(site.home()));
  std::filesystem::rename(pulled, site.home());
}

TEST_CASE("each form is begun, left and gone on with by itself") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.person.press("Start");
  CHECK(rollcall.person.shows("The whole module"));
  CHECK_FALSE(rollcall.person.shows("Induction"));  // shows as much, and takes as long
  CHECK(rollcall.person.shows("About 45 minutes. You can stop at any time; you continue where you left."));
  rollcall.press_all({"Begin", thank, "Library", "Another form", "Refresher"});
  CHECK(rollcall.person.shows("About 12 minutes. You can stop at any time; you continue where you left."));
  rollcall.press_all({"Begin", talk, "Library", "Another form"});
  CHECK(rollcall.person.find("Continue"));
  rollcall.press_all({"The whole module", "Continue"});
  REQUIRE(rollcall.view<ui::PassageView>());
  CHECK(rollcall.view<ui::PassageView>()->chosen == thank);
  rollcall.press_all({"Library", "Continue"});  // what was begun last
  REQUIRE(rollcall.view<ui::PassageView>());
  CHECK(rollcall.view<ui::PassageView>()->chosen == talk);
  rollcall.press_all({"Continue", "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next", "Next",
                      "Next", "To your record"});
  REQUIRE(rollcall.view<ui::RecordPage>());
  CHECK(rollcall.view<ui::RecordPage>()->record.variant == "refresher");
}

TEST_CASE("a variant with scenes of its own shows only those") {
  Site site;
  site.install({1, 0, 0}, {{"sitting_one", 10, true}});
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "Sitting one", "العربية", "Begin"});
  CHECK(rollcall.person.shows("الأسبوع الثاني عشر"));
  rollcall.press_all({"Library", "Another form", "The whole module", "Begin"});
  CHECK(rollcall.person.shows("Week one"));
}

TEST_CASE("a home that is open elsewhere is an error one can try again from") {
  Site site;
  auto first = std::make_unique<Opened>(site);
  Opened second(site);
  REQUIRE(second.view<ui::ErrorView>());
  first.reset();
  second.person.key(Key::enter);
  CHECK(second.view<ui::LearnersView>());
}

TEST_CASE("an altered pack is refused in the library, and stays harmless") {
  Site site;
  site.install();
  const std::filesystem::path file = site.home() / "library" / "small-things-sample-1.0.0.rcpack";
  std::string bytes = test::read(file);
  bytes[5000] = static_cast<char>(bytes[5000] ^ 1);
  std::ofstream(file, std::ios::binary) << bytes;
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  CHECK(rollcall.person.shows("Cannot be used"));
  CHECK_FALSE(rollcall.person.find("Start"));
}

TEST_CASE("a picture that cannot be decoded gives way to its description") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  CHECK(rollcall.application.model().pictures.contains("scenes/landing.png"));
  rollcall.press_all({thank, "Continue"});
  CHECK(rollcall.person.shows("A row of wall telephones"));
  CHECK_FALSE(rollcall.application.model().pictures.contains("scenes/landing.png"));
  CHECK(rollcall.application.model().pictures.contains("portraits/lorne.png"));
}

TEST_CASE("a scene is heard once when it appears, again when asked, and not while muted") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  CHECK(rollcall.heard == std::vector<std::vector<std::uint8_t>>{{7, 7, 7}});
  rollcall.press_all({"Read the wing log", "Continue"});
  CHECK(rollcall.heard.size() == 1);
  rollcall.person.press("Hear it again");
  CHECK(rollcall.heard.size() == 2);
  rollcall.press_all({"Turn sound off", "Hear it again"});
  CHECK(rollcall.heard.size() == 2);
  CHECK(rollcall.silenced > 0);
  CHECK(rollcall.person.shows("[Voices, a door, water dripping]"));
}

TEST_CASE("text size, spacing and colours are kept for the next time") {
  Site site;
  {
    Opened rollcall(site);
    rollcall.press_all({"Larger text", "Larger text", "Settings", "Dark", "Far apart, for dyslexia"});
  }
  const Opened again(site);
  const ui::Settings kept{.text_percent = 140, .spacing = gui::Spacing::wide, .colours = ui::Colours::dark};
  CHECK(again.application.model().settings == kept);
}

TEST_CASE("a module asked for on the command line opens as soon as somebody is there") {
  Site site;
  site.install();
  Opened rollcall(site, "en", "small-things-sample");
  rollcall.add("Amina", "10442");
  CHECK(rollcall.view<ui::StartView>());
  rollcall.press_all({"Back"});
  CHECK(rollcall.view<ui::LibraryView>());
}

TEST_CASE("a module that is not there is an error and no crash") {
  Site site;
  Opened rollcall(site, "en", "smal-things");
  rollcall.add("Amina", "10442");
  REQUIRE(rollcall.view<ui::ErrorView>());
  rollcall.person.key(Key::enter);
  CHECK(rollcall.view<ui::LibraryView>());
}

TEST_CASE("of a series the first sitting is offered first, of another module all of it") {
  Site series;
  series.install({1, 0, 0}, {{"sitting_one", 10, true}, {"sitting_two", 10, true}});
  Opened sittings(series);
  sittings.add("Amina", "10442");
  sittings.person.press("Start");
  CHECK(sittings.view<ui::StartView>()->variant == "sitting_one");
  Site module;
  module.install();
  Opened whole(module);
  whole.add("Amina", "10442");
  whole.person.press("Start");
  CHECK(whole.view<ui::StartView>()->variant.empty());
}

TEST_CASE("what goes wrong is said in the words of the window") {
  const Site site;
  const test::PseudoLanguage pseudo;
  const test::FakeClock clock;
  ui::Application application({site.home(), {}}, pseudo, clock);
  application.perform(ui::AddLearner{"Amina", "10442", "1"});
  const auto* learners = std::get_if<ui::LearnersView>(&application.model().view);
  REQUIRE(learners);
  CHECK(learners->notice.starts_with("[[Á PÍN hás át léást 4 cháráctérs."));
  application.perform(ui::AddLearner{"Amina", "10442", "1234"});
  application.perform(ui::OpenModule{"nowhere"});
  const auto* error = std::get_if<ui::ErrorView>(&application.model().view);
  REQUIRE(error);
  CHECK(error->sentence.starts_with("[Théré ís nó módúlé 'nowhere'"));
  CHECK(error->hint.starts_with("["));
}

TEST_CASE("who sits at the window chooses the language that the program speaks, and it is kept") {
  const Site site;
  const test::FakeClock clock;
  language::Words words;
  ui::Application::Options options{site.home(), {}};
  options.languages = {"en", "sw"};
  options.speak = [&](const std::string& language) {
    words = language::Words::parse("msgid \"\"\nmsgstr \"Language: " + language + "\\n\"\n", language + ".po");
  };
  ui::Application application(options, words, clock);
  application.perform(ui::SpeakLanguage{"xx"});
  CHECK(words.language() == "en");
  application.perform(ui::SpeakLanguage{"sw"});
  CHECK(words.language() == "sw");
  const auto* view = std::get_if<ui::LearnersView>(&application.model().view);
  REQUIRE(view);
  CHECK(view->languages.size() == 2);
  CHECK(view->language == "sw");
  CHECK(ui::find_settings(ui::settings_file(site.home()))->language == "sw");
}

TEST_CASE("actions that do not belong to the screen change nothing") {
  Site site;
  site.install();
  Opened rollcall(site);
  for (const ui::Action& action : std::vector<ui::Action>{
           ui::Unlock{"1"}, ui::Begin{}, ui::UseClock{true}, ui::RunOutOfTime{}, ui::Choose{0}, ui::TurnPage{},
           ui::ToDebrief{}, ui::ToQuestions{}, ui::CheckAnswer{}, ui::NextQuestion{}, ui::ToRecord{},
           ui::SaveCertificate{}, ui::PlaySound{}, ui::ToLibrary{}, ui::OpenModule{"small-things-sample"},
           ui::ReviewModule{"x"}, ui::ChooseLanguage{"ar"}, ui::ChooseLearner{99}, ui::LeaveError{}}) {
    rollcall.application.perform(action);
    CHECK(rollcall.view<ui::LearnersView>());
  }
  rollcall.begin();
  rollcall.application.perform(ui::Choose{9999});
  REQUIRE(rollcall.view<ui::ErrorView>());
  rollcall.application.perform(ui::LeaveError{});
  CHECK(rollcall.view<ui::SceneView>());
}

TEST_CASE("after the debrief come the questions, then the record, and no answer is stored") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({thank, "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next", "Next"});
  rollcall.press_all({"Next", "To the questions", "Answer the useful part", "Check my answer"});
  const std::vector<std::string> before = site.files();
  CHECK(rollcall.person.shows("Right"));
  rollcall.press_all({"Next question", "A reason", "Silence", "Check my answer"});
  CHECK(rollcall.person.shows("Not yet"));
  rollcall.press_all({"Next question", "The cleaner saw it too.", "Check my answer", "Next question"});
  rollcall.press_all({"Move down: " + items_of(rollcall).front(), "Check my answer", "Next question"});
  rollcall.press_all({"The wing log", "To your record"});
  CHECK(rollcall.view<ui::RecordPage>());
  CHECK(site.files() == before);
}

TEST_CASE("the questions end with how they went, and can be asked again") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({thank, "Continue", report, "Continue", tell, "Continue", "Go to the debrief"});
  rollcall.application.perform(ui::ToQuestions{});
  for (const run::Answer& answer : test::some_answers()) {
    REQUIRE(rollcall.view<ui::QuestionView>());
    rollcall.application.perform(ui::CheckAnswer{answer});
    rollcall.application.perform(ui::CheckAnswer{{.items = {0}}});
    rollcall.application.perform(ui::NextQuestion{});
  }
  rollcall.person.key(Key::none);
  REQUIRE(rollcall.view<ui::QuizView>());
  CHECK(rollcall.person.shows("1 of 8 right, 4 partly."));
  rollcall.press_all({"Ask them again"});
  CHECK(rollcall.view<ui::QuestionView>()->number == 1);
}

TEST_CASE("the same attempt meets its items in the same order, also when it is looked back on") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({thank, "Continue", report, "Continue", tell, "Continue", "Go to the debrief"});
  rollcall.application.perform(ui::ToQuestions{});
  const std::vector<std::string> first = items_of(rollcall);
  rollcall.press_all({"Library", "See the debrief"});
  rollcall.application.perform(ui::ToQuestions{});
  CHECK(items_of(rollcall) == first);
}

TEST_CASE("letters of the window are mirrored where its own language is written from right to left") {
  Site site;
  const Opened rollcall(site, "ar");
  CHECK(rollcall.application.model().chrome.right_to_left);
}
