#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"

using namespace rollcall;
using test::Headless;
using ui::Key;

TEST_CASE("a learner is chosen by name, a locked one by staff number") {
  Headless person;
  person.show(test::sample_learners());
  person.press("Amina Warsame");
  CHECK(person.last<ui::ChooseLearner>()->learner == 1);
  person.press("Staff number 20981");
  CHECK(person.last<ui::ChooseLearner>()->learner == 2);
  CHECK(person.shows("Protected by a PIN"));
}

TEST_CASE("a learner is added with the keyboard alone") {
  Headless person;
  person.show(ui::LearnersView{});
  person.key(Key::enter);
  CHECK(person.focused() == "Name");
  person.type("Amina");
  person.key(Key::enter);
  CHECK(person.asked.empty());
  person.key(Key::tab);
  person.type("10442");
  person.key(Key::tab);
  person.type("7 7");
  person.key(Key::enter);
  const auto added = person.last<ui::AddLearner>();
  REQUIRE(added);
  CHECK(added->name == "Amina");
  CHECK(added->staff_number == "10442");
  CHECK(added->pin == "7 7");
}

TEST_CASE("digits typed into a field take no option, and a name can be pasted") {
  Headless person;
  person.show(ui::LearnersView{});
  person.press("Add a learner");
  person.type("123");
  person.paste("أمينة\n");
  CHECK(person.shows("123أمينة"));
  CHECK(person.asked.empty());
}

TEST_CASE("lines and columns that are pasted into a field become words of one line") {
  Headless person;
  person.show(ui::LearnersView{});
  person.press("Add a learner");
  person.paste("\tAigul\tNurlan\r\nSatpayeva\u2028B\u009bC\n");
  CHECK(person.shows("Aigul Nurlan Satpayeva BC"));
}

TEST_CASE("a refused learner stays on the form with what was typed") {
  Headless person;
  person.show(ui::LearnersView{});
  person.press("Add a learner");
  person.type("Amina");
  std::get<ui::LearnersView>(person.model.view).notice = "Somebody else has this staff number.";
  person.screens().lay_out(person.model);
  CHECK(person.shows("Somebody else has this staff number."));
  CHECK(person.shows("Amina"));
}

TEST_CASE("blanks alone are no name, and those around a name do not count") {
  Headless person;
  person.show(ui::LearnersView{});
  person.press("Add a learner");
  person.type("   ");
  person.key(Key::tab);
  person.type("10442 ");
  person.key(Key::enter);
  CHECK(person.asked.empty());
  person.key(Key::tab, true);
  person.type("Amina ");
  person.key(Key::enter);
  REQUIRE(person.last<ui::AddLearner>());
  CHECK(person.last<ui::AddLearner>()->name == "Amina");
  CHECK(person.last<ui::AddLearner>()->staff_number == "10442");
}

TEST_CASE("a PIN is never shown, and is gone after a try") {
  Headless person;
  ui::LearnersView view;
  view.asked_for_pin = ui::LearnerCard{2, "", "20981", true};
  person.show(view);
  CHECK(person.focused() == "PIN");
  person.type("4711");
  CHECK_FALSE(person.shows("4711"));
  person.key(Key::enter);
  CHECK(person.last<ui::Unlock>()->pin == "4711");
  person.key(Key::enter);
  CHECK(person.asked.size() == 1);
}

TEST_CASE("cancelling leads back to the list") {
  Headless person;
  person.show(ui::LearnersView{});
  person.press("Add a learner");
  person.type("Amina");
  person.press("Cancel");
  CHECK(person.last<ui::ToLearners>());
  CHECK(person.shows("Who is learning?"));
}

TEST_CASE("the library says how far one is, and leads to where one was") {
  Headless person;
  person.show(test::sample_library());
  CHECK(person.shows("Begun"));
  CHECK(person.shows("New"));
  CHECK(person.shows("Completed"));
  person.press("Continue");
  CHECK(person.last<ui::OpenModule>()->module == "small-things");
  person.press("Start");
  CHECK(person.last<ui::OpenModule>()->module == "first-night");
  person.press("Do it again");
  CHECK(person.last<ui::OpenModule>()->module == "searching");
  person.press("See the debrief");
  CHECK(person.last<ui::ReviewModule>()->module == "searching");
}

TEST_CASE("a refused pack says why, and what to do, and cannot be opened") {
  Headless person;
  ui::LibraryView view = test::sample_library();
  view.modules.erase(view.modules.begin(), view.modules.begin() + 3);
  view.modules[0].hint = "Ask for it once more.";
  person.show(view);
  CHECK(person.shows("This pack was altered after it was signed."));
  CHECK(person.shows("Ask for it once more."));
  CHECK_FALSE(person.find("Start"));
}

TEST_CASE("an empty library says what to do") {
  Headless person;
  person.show(ui::LibraryView{});
  CHECK(person.shows("There are no modules on this computer yet."));
  person.key(Key::enter);
  CHECK(person.last<ui::ToArrivals>());
}

TEST_CASE("a module begins after its content note, in the language one chooses") {
  Headless person;
  person.show(test::sample_start());
  CHECK(person.shows("A man talks about harming himself. Nothing is shown. You can pause or leave at any point."));
  person.press("العربية");
  CHECK(person.last<ui::ChooseLanguage>()->language == "ar");
  person.press("Sitting one");
  CHECK(person.last<ui::ChooseVariant>()->variant == "sitting_one");
  CHECK(person.find("Refresher")->state == "12 min, chosen");
  person.press("Begin");
  CHECK(person.last<ui::Begin>());
  ui::StartView begun = test::sample_start();
  begun.begun = true;
  person.show(begun);
  person.press("Continue");
  CHECK(person.last<ui::Begin>());
}

TEST_CASE("a scene shows what is said, what is heard, how things stand, and no quality") {
  Headless person;
  person.show(test::sample_scene());
  CHECK(person.shows("Week one"));
  CHECK(person.shows("Lorne"));
  CHECK(person.shows("When do you finish tonight?"));
  CHECK(person.shows("[Voices, a door, water dripping]"));
  CHECK(person.shows("middling"));
  CHECK(person.shows("calm"));
  CHECK_FALSE(person.shows("Hold on you"));
  CHECK_FALSE(person.shows("Strong choice"));
}

TEST_CASE("a scene shows the act it begins, its words, and that there is no clock here") {
  Headless person;
  person.show(test::sample_marked_scene());
  const auto& widgets = person.screen().widgets();
  const auto place = [&](std::string_view name) {
    return std::find_if(widgets.begin(), widgets.end(), [&](const auto& widget) { return widget.name == name; }) -
           widgets.begin();
  };
  CHECK(place("The favour") < place("Week four"));
  CHECK(person.shows("On the landing you would have less than a minute."));
  CHECK(person.shows("Words"));
  CHECK(place("conditioning: Winning influence in small steps, each of which seems harmless. It starts with testing.") <
        place("What do you do?"));
  person.show(test::sample_scene());
  CHECK_FALSE(person.shows("Words"));
}

TEST_CASE("marks are for the words of a module only: a learner may be called *Amina*") {
  Headless person;
  ui::LearnersView view = test::sample_learners();
  view.learners[0].name = "*Amina* [[x]]";
  person.show(view);
  CHECK(person.shows("*Amina* [[x]]"));
}

TEST_CASE("a look is an action of its own with its cost in minutes") {
  Headless person;
  person.show(test::sample_scene());
  CHECK(person.find("Read the wing log")->role == access::Role::button);
  CHECK(person.find("Read the wing log")->state == "2 min");
  person.press("Read the wing log");
  CHECK(person.last<ui::Choose>());
}

TEST_CASE("a consequence shows what was chosen, what followed, and the reason with its source") {
  Headless person;
  person.show(test::sample_passage());
  CHECK(person.shows("Tell him you are off at nine, and thank him"));
  CHECK(person.shows("Nine. That's late, with little ones at home."));
  CHECK(person.shows("Why"));
  CHECK(person.shows("In our words: Staff who know what pressure looks like resist it better."));
  CHECK(person.shows("Source: United Nations Standard Minimum Rules for the Treatment of Prisoners. 2015. Rule 77"));
}

TEST_CASE("the debrief has four parts, to and fro, and ends at the record") {
  Headless person;
  person.show(test::sample_debrief());
  CHECK(person.shows("First reactions"));
  CHECK(person.shows("What was the moment you felt pressed?"));
  person.press("Next");
  CHECK(person.shows("Your path"));
  CHECK(person.shows("Weak choice"));
  CHECK(person.shows("Critical: this alone can do lasting harm"));
  CHECK(person.shows("You took support"));
  CHECK(person.shows("Source: CTED brief. Enhancing capacities. p. 7"));
  CHECK(person.shows("Hidden until now"));
  CHECK(person.shows("Beginning 0, Week one 2, Week four 6, Week twelve 8"));
  CHECK(person.shows("Beginning calm, Week one calm, Week four tense, Week twelve tense"));
  person.press("Next");
  CHECK(person.shows("A pattern over weeks, not a sign."));
  person.press("Back");
  CHECK(person.shows("Your path"));
  person.press("Next");
  person.press("Next");
  CHECK(person.shows("Name one thing you will do on your next shift."));
  CHECK(person.shows("United Nations Standard Minimum Rules for the Treatment of Prisoners. 2015"));
  CHECK(person.shows("Rule 77"));
  person.press("To your record");
  CHECK(person.last<ui::ToRecord>());
}

TEST_CASE("the record says everything that was recorded and what it is for") {
  Headless person;
  ui::RecordPage view = test::sample_record();
  person.show(view);
  CHECK(person.shows("10442"));
  CHECK(person.shows("Refresher"));
  CHECK(person.shows("Compromised"));
  CHECK(person.shows("For learning and completion only, never for discipline or suitability."));
  person.press("Save certificate (PDF)");
  CHECK(person.last<ui::SaveCertificate>());
  view.saved_to = "/home/officer/certificates/a.pdf";
  person.model.view = view;
  person.screens().lay_out(person.model);
  CHECK(person.shows("The certificate is here: \u2068/home/officer/certificates/a.pdf\u2069"));
}

TEST_CASE("an error says its sentence and its hint, and one goes on from it") {
  Headless person;
  person.show(ui::ErrorView{"The disk is full.", "Free some space and try again."});
  CHECK(person.shows("The disk is full."));
  CHECK(person.shows("Free some space and try again."));
  person.key(Key::enter);
  CHECK(person.last<ui::LeaveError>());
}

TEST_CASE("an attempt that cannot be gone on with can be begun anew, and Enter does not do it") {
  Headless person;
  person.show(ui::ErrorView{"The release is gone.", "Ask for it.", true});
  person.key(Key::enter);
  CHECK(person.last<ui::LeaveError>());
  person.press("Start anew");
  CHECK(person.last<ui::StartAnew>());
  person.show(ui::ErrorView{"The disk is full.", "Free some space."});
  CHECK_FALSE(person.find("Start anew"));
}

TEST_CASE("a place without a picture leaves no empty half beside the words, whatever else it has") {
  Headless person;
  person.size(1280, 800);
  ui::SceneView view = std::get<ui::SceneView>(test::sample_scene());
  person.model.pictures[view.place.picture] = test::flat_picture(96, 54, 90, 90, 90);
  const auto middle = [&] {
    person.show(view);
    const access::Rectangle area = person.find(view.decisions.at(0).text.plain)->visible;
    return area.x + area.width / 2;
  };
  CHECK(middle() > 700);
  REQUIRE_FALSE(view.place.meters.empty());
  REQUIRE_FALSE(view.place.caption.empty());
  person.model.pictures.clear();
  CHECK(middle() == doctest::Approx(640).epsilon(0.01));
  view.place.picture.clear();
  CHECK(middle() == doctest::Approx(640).epsilon(0.01));
}

TEST_CASE("without a picture the meters stand above the words, where one row is enough for them") {
  Headless person;
  person.size(1280, 800);
  ui::SceneView view = std::get<ui::SceneView>(test::sample_scene());
  view.place.meters = {{"Trust on the wing", "", 5, 0, 10}, {"Strain", "", 2, 0, 10}};
  const auto top = [&](std::string_view name) {
    const auto& widgets = person.screen().widgets();
    const auto found = std::find_if(widgets.begin(), widgets.end(), [&](const auto& one) { return one.name == name; });
    REQUIRE(found != widgets.end());
    return found->area.y;
  };
  person.show(view);
  CHECK(top("Trust on the wing") == top("Strain"));
  CHECK(top("Strain") < top(view.lines.at(0).text.plain));
  person.model.settings.text_percent = 200;
  person.size(640, 800);
  person.show(view);
  CHECK(top("Trust on the wing") < top("Strain"));
  CHECK(top("Trust on the wing") > top(view.lines.at(0).text.plain));
}

TEST_CASE("without a picture portraits hang in the margin, so that all words begin at one edge") {
  Headless person;
  person.size(1280, 800);
  ui::SceneView view = std::get<ui::SceneView>(test::sample_scene());
  view.lines = {{"", "", "", "Week one."}, {"Lorne", "prisoner", "", "Nine. That's late."}};
  const auto left = [&](std::string_view name) {
    const auto& widgets = person.screen().widgets();
    const auto found = std::find_if(widgets.begin(), widgets.end(), [&](const auto& one) { return one.name == name; });
    REQUIRE(found != widgets.end());
    return found->area.x;
  };
  person.show(view);
  CHECK(left("Week one.") == left("Nine. That's late."));
  person.size(640, 800);
  CHECK(left("Week one.") < left("Nine. That's late."));
}

TEST_CASE("words beside a pill stand in its middle") {
  for (const int percent : {100, 200}) {
    Headless person;
    person.model.settings.text_percent = percent;
    person.show(test::sample_arrived());
    const access::Widget* pill = nullptr;
    std::size_t pairs = 0;
    for (const access::Widget& widget : person.screen().widgets()) {
      const auto middle = [](const access::Widget& one) { return one.area.y + one.area.height / 2; };
      if (pill) CHECK(std::abs(middle(widget) - middle(*pill)) <= 1);
      const bool is_pill = widget.name == "Added" || widget.name == "Not added";
      pairs += is_pill ? 1 : 0;
      pill = is_pill ? &widget : nullptr;
    }
    CHECK(pairs == 2);
  }
}

TEST_CASE("no meter is alone on the last of several rows") {
  ui::SceneView view = std::get<ui::SceneView>(test::sample_scene());
  for (int count = 1; count <= 5; ++count) {
    view.place.meters.assign(static_cast<std::size_t>(count), {"Trust on the wing", "", 5, 0, 10});
    for (float width = 640; width <= 1920; width += 64) {
      Headless person;
      person.size(width, 800);
      person.show(view);
      std::map<float, int> rows;
      for (const access::Widget& widget : person.screen().widgets())
        if (widget.role == access::Role::meter) ++rows[widget.area.y];
      REQUIRE_FALSE(rows.empty());
      const bool has_several = rows.size() > 1 && rows.begin()->second > 1;
      CHECK_FALSE((has_several && rows.rbegin()->second == 1));
    }
  }
}

TEST_CASE("a picture that is too high for a small window keeps its upper part, where faces are") {
  Headless person;
  person.model.settings.text_percent = 200;
  person.size(800, 600);
  ui::SceneView view = std::get<ui::SceneView>(test::sample_scene());
  ui::PictureOnScreen picture = test::flat_picture(160, 90, 0, 0, 255);
  for (std::size_t i = 0; i < 160 * 18; ++i) {  // the upper fifth
    picture.image.pixels[4 * i] = 255;
    picture.image.pixels[4 * i + 2] = 0;
  }
  person.model.pictures[view.place.picture] = picture;
  person.show(view);
  const access::Widget* shown = person.screen().find(access::Role::picture, view.place.alt.plain);
  REQUIRE(shown);
  REQUIRE(shown->area.height < 0.5F * shown->area.width * 90 / 160);
  const text::Picture screen = person.picture();
  const auto blue_at = [&](float y) {
    const auto row = static_cast<std::size_t>(y), across = static_cast<std::size_t>(shown->area.x + 100);
    return screen.pixels[4 * (row * static_cast<std::size_t>(screen.width) + across) + 2] > 128;
  };
  CHECK_FALSE(blue_at(shown->area.y + 4));
  CHECK(blue_at(shown->area.y + shown->area.height - 4));
}
