#include "player/ui/arrivals.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "player/os/files.h"
#include "player/seal/fingerprint.h"
#include "player/ui/application.h"
#include "tests/player/pack/sample.h"
#include "tests/player/ui/headless.h"
#include "tests/support/fake_clock.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using pack_test::Bytes;
using test::Headless;

namespace {

std::string list(std::uint64_t number = 1, std::uint8_t root = 1) {
  seal::TrustList list = pack_test::trust();
  list.root = pack_test::key(root).public_key();
  list.sequence = number;
  return seal::format(list, pack_test::key(root));
}

std::string text(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

std::string small_pack(scenario::Version version = {1, 0, 0}) { return text(pack_test::sample_pack(version)); }

/// One byte is another than when it was signed.
std::string altered_pack() {
  std::string bytes = small_pack({3, 0, 0});
  bytes.back() ^= 1;
  return bytes;
}

/// Of several megabytes, and so of several parts.
std::string large_pack() {
  pack::Contents contents = pack_test::sample_contents({2, 0, 0});
  contents.entries.push_back({"sounds/long.opus", Bytes(5u << 20, 7)});
  return text(pack::write(contents, pack_test::key(2)));
}

/// A computer on which nothing was installed yet, and a stick.
class Computer {
 public:
  Computer() { std::filesystem::create_directories(stick()); }
  std::filesystem::path home() const { return x_folder / "home"; }
  std::filesystem::path stick() const { return x_folder / "STICK"; }
  std::filesystem::path put(std::string_view name, const std::string& bytes) const {
    os::write_durably(stick() / name, bytes);
    return stick() / name;
  }
  library::Library library() const { return library::Library(home() / "library"); }
  /// So that it believes the publisher of the packs here.
  void believe() const { library().trust(list()); }
  std::vector<std::string> files_of_library() const {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(home() / "library"))
      names.push_back(file.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  test::TempFolder x_folder;
};

/// The program on it, without its window.
struct Desk {
  explicit Desk(const Computer& computer, std::string language = "en", std::vector<std::filesystem::path> arriving = {})
      : sticks{computer.stick()},
        application(options(computer, std::move(language), std::move(arriving)), test::english(), clock) {
    person.source = [this]() -> const ui::Model& { return application.model(); };
    person.application = [this](const ui::Action& action) {
      application.perform(action);
      settle();
    };
    settle();
  }

  ui::Application::Options options(const Computer& computer, std::string language,
                                   std::vector<std::filesystem::path> arriving) {
    ui::Application::Options options;
    options.home = computer.home();
    options.fonts = test::share_folder() / "fonts";
    options.language = std::move(language);
    options.languages = {"en", "ar"};
    options.speak = [](const std::string&) {};
    options.sticks = [this] { return sticks; };
    options.account = computer.stick();
    options.arriving = std::move(arriving);
    return options;
  }

  /// Until there is nothing to do.
  void settle() {
    while (application.milliseconds_to_tick() == 0) application.tick();
    look();
  }
  void look() { person.size(1280, 800); }
  void part() {
    application.tick();
    look();
  }
  void wait(std::uint64_t milliseconds) {
    clock.steady += milliseconds;
    settle();
  }
  void drop(const std::vector<std::filesystem::path>& files) {
    ui::Event event;
    event.kind = ui::Event::Kind::dropped;
    for (const auto& file : files) event.files.push_back(file.string());
    person.answer(event);
  }
  void add_learner() {
    person.press("Add a learner");
    person.type("Amina");
    person.key(ui::Key::tab);
    person.type("10442");
    person.press("Add and continue");
  }

  template <class View>
  const View* view() const {
    return std::get_if<View>(&application.model().view);
  }
  bool shows(std::string_view text) const { return person.shows(text); }

  std::vector<std::filesystem::path> sticks;
  test::FakeClock clock;
  ui::Application application;
  Headless person;
};

constexpr const char* taken = "Installed small-things 1.0.0.";

}  // namespace

TEST_CASE("a new computer says what to do first, and shows what is on the stick that is in it") {
  const Computer computer;
  computer.put("national.rctrust", list());
  computer.put("packs/small.rcpack", small_pack());
  const Desk desk(computer);
  CHECK(desk.shows("Welcome to Rollcall"));
  CHECK(desk.shows("Trust list 1: it says whose packs are genuine"));
  CHECK(desk.shows("small-things, version 1.0.0, as it says of itself"));
  CHECK(desk.person.find("Add 2 files"));
}

TEST_CASE("where something is installed, the first question is who is learning") {
  const Computer computer;
  computer.believe();
  Desk desk(computer);
  CHECK(desk.view<ui::LearnersView>());
  desk.add_learner();
  desk.person.press("Add modules");
  CHECK(desk.view<ui::ArrivalView>());
  desk.person.press("Back");
  CHECK(desk.view<ui::LibraryView>());
}

TEST_CASE("without a stick the page says so, and Enter leads to the files") {
  const Computer computer;
  Desk desk(computer);
  desk.sticks.clear();
  desk.wait(2000);
  CHECK(desk.shows("There is no stick in the computer now."));
  desk.person.key(ui::Key::enter);
  CHECK(desk.view<ui::FileListView>());
  desk.person.key(ui::Key::escape);
  CHECK(desk.view<ui::ArrivalView>());
  desk.person.press("Not now");
  CHECK(desk.view<ui::LearnersView>());
}

TEST_CASE("a stick that is put in later appears, and goes when it is pulled out") {
  const Computer computer;
  computer.put("small.rcpack", small_pack());
  Desk desk(computer);
  desk.sticks.clear();
  desk.wait(2000);
  CHECK_FALSE(desk.person.find("Add 1 file"));
  desk.sticks = {computer.stick()};
  desk.wait(1000);
  CHECK_FALSE(desk.person.find("Add 1 file"));
  desk.wait(1000);
  CHECK(desk.person.find("Add 1 file"));
}

TEST_CASE("a first trust list is believed when its fingerprint was compared, and packs after it") {
  const Computer computer;
  computer.put("national.rctrust", list());
  computer.put("a-pack.rcpack", small_pack());
  Desk desk(computer);
  desk.person.press("Add 2 files");
  CHECK(desk.shows(seal::fingerprint(pack_test::key(1).public_key())));
  desk.person.key(ui::Key::enter);  // takes nothing
  CHECK(desk.view<ui::ArrivalView>()->stage == ui::ArrivalView::Stage::asking);
  CHECK_FALSE(computer.library().trust_list());
  desk.person.press("Yes, it is the same");
  CHECK(desk.shows("Trust list 1 taken."));
  CHECK(desk.shows(taken));
  CHECK(desk.shows("Trust list 1: it is here already"));
  CHECK(desk.person.focused() == "To the library");
  desk.person.key(ui::Key::enter);
  desk.add_learner();
  CHECK(desk.shows("Just added"));
}

TEST_CASE("a trust list whose fingerprint is another is not taken, and no pack is") {
  const Computer computer;
  computer.put("national.rctrust", list());
  computer.put("a.rcpack", small_pack());
  computer.put("b.rcpack", small_pack({1, 1, 0}));
  Desk desk(computer);
  desk.person.press("Add 3 files");
  desk.person.press("No, do not take the list");
  CHECK(desk.shows("The trust list was not taken."));
  CHECK(desk.shows("Ask the national training unit for the fingerprint."));
  CHECK(desk.shows("2 packs were not installed."));
  CHECK(desk.shows("Nothing was added"));
  CHECK(computer.library().is_new());
}

TEST_CASE("where a trust list was taken away, one of another root does not come in its place") {
  const Computer computer;
  computer.believe();
  { const Desk desk(computer); }
  std::filesystem::remove(computer.home() / "library" / "trust");
  computer.put("stranger.rctrust", list(5, 9));
  Desk desk(computer);
  desk.person.press("Add 1 file");
  CHECK(desk.shows("Do not use it. Ask the national training unit for the newest list of the right root."));
  CHECK_FALSE(computer.library().trust_list());
}

TEST_CASE("a pack that is refused says why and what to do, and the others come") {
  const Computer computer;
  computer.believe();
  Desk desk(computer, "en",
            {computer.put("altered.rcpack", altered_pack()), computer.put("letter.rcpack", "a letter"),
             computer.put("small.rcpack", small_pack())});
  CHECK(
      desk.shows("This pack was altered after it was signed, or its drive is failing: the entry text/sw is not as it "
                 "was made."));
  CHECK(desk.shows("Do not use it. Ask the training unit for a fresh copy."));
  CHECK(desk.shows(taken));
  CHECK(desk.view<ui::ArrivalView>()->outcomes.size() == 3);
}

TEST_CASE("files can be dropped wherever one is, and folders are looked into") {
  const Computer computer;
  computer.believe();
  Desk desk(computer);
  desk.add_learner();
  desk.sticks.clear();
  desk.drop({computer.put("small.rcpack", small_pack())});
  CHECK(desk.shows(taken));
  desk.person.press("To the library");
  CHECK(desk.shows("Just added"));
  computer.put("more/newer.rcpack", small_pack({1, 1, 0}));
  desk.drop({computer.stick() / "more"});
  REQUIRE(desk.view<ui::ArrivalView>()->places.size() == 1);
  CHECK(desk.person.find("Add 1 file"));
}

TEST_CASE("a large pack says how far it is, and leaves nothing when it is stopped") {
  const Computer computer;
  computer.believe();
  Desk desk(computer);
  desk.sticks.clear();
  desk.application.perform(ui::TakeFiles{{computer.put("large.rcpack", large_pack())}});
  for (int i = 0; i < 5; ++i) desk.part();
  const auto* view = desk.view<ui::ArrivalView>();
  CHECK(view->stage == ui::ArrivalView::Stage::working);
  CHECK(view->percent > 10);
  CHECK(view->percent < 60);
  CHECK(desk.shows(std::to_string(view->percent) + " %"));
  desk.person.press("Stop");
  CHECK(desk.shows("Stopped: 1 file was not installed. What was installed before is whole."));
  CHECK(computer.files_of_library() == std::vector<std::string>{"lock", "trust"});
}

TEST_CASE("a stick that is pulled in the middle gives one sentence, and what came before stays") {
  const Computer computer;
  computer.believe();
  const auto first = computer.put("a.rcpack", small_pack()), second = computer.put("b.rcpack", large_pack()),
             third = computer.put("c.rcpack", small_pack({1, 1, 0}));
  Desk desk(computer);
  desk.sticks.clear();
  desk.application.perform(ui::TakeFiles{{first, second, third}});
  while (desk.view<ui::ArrivalView>()->percent < 20 || desk.view<ui::ArrivalView>()->number != 2) desk.part();
  std::filesystem::resize_file(second, 1000);
  std::filesystem::remove_all(computer.stick());
  desk.settle();
  CHECK(desk.shows("2 files are not there, so they were not installed. What was installed before is whole."));
  CHECK(desk.view<ui::ArrivalView>()->outcomes.size() == 2);
  CHECK(computer.files_of_library() ==
        std::vector<std::string>{"lock", "releases", "small-things-1.0.0.rcpack", "trust"});
}

TEST_CASE("what is not wanted of a stick is left out") {
  const Computer computer;
  computer.believe();
  computer.put("a.rcpack", small_pack());
  computer.put("b.rcpack", small_pack({1, 1, 0}));
  Desk desk(computer);
  desk.application.perform(ui::ToArrivals{});
  desk.settle();
  desk.person.type("2");
  CHECK(desk.person.find("Add 1 file"));
  desk.person.press("Add 1 file");
  CHECK(computer.files_of_library() ==
        std::vector<std::string>{"lock", "releases", "small-things-1.0.0.rcpack", "trust"});
}

TEST_CASE("files are chosen in folders, with keys alone") {
  const Computer computer;
  computer.believe();
  computer.put("packs/small.rcpack", small_pack());
  Desk desk(computer);
  desk.application.perform(ui::OpenFolder{});
  desk.look();
  CHECK(desk.shows("In this folder are neither packs (*.rcpack) nor trust lists (*.rctrust)."));
  while (desk.person.focused() != "packs") desk.person.key(ui::Key::tab);
  desk.person.key(ui::Key::enter);
  CHECK(desk.view<ui::FileListView>()->folder == computer.stick() / "packs");
  desk.person.type("1");
  while (desk.person.focused() != "Add 1 file") desk.person.key(ui::Key::tab);
  desk.person.key(ui::Key::enter);
  CHECK(desk.shows(taken));
}

TEST_CASE("a folder that cannot be read says so, and one can go up from it") {
  const Computer computer;
  Desk desk(computer);
  desk.application.perform(ui::OpenFolder{computer.stick() / "gone"});
  desk.look();
  CHECK(desk.shows((computer.stick() / "gone").string() + " is not there."));
  desk.person.press("One folder up");
  CHECK(desk.view<ui::FileListView>()->folder == computer.stick());
}

TEST_CASE("whoever comes first chooses the language, reads from the side of it, and finds it again") {
  const Computer computer;
  {
    Desk desk(computer);
    CHECK_FALSE(desk.application.model().chrome.right_to_left);
    desk.person.press("العربية");
    CHECK(desk.view<ui::ArrivalView>());
    CHECK(desk.application.model().chrome.right_to_left);
    desk.person.press("Not now");
  }
  const Desk again(computer);
  CHECK(again.application.model().settings.language == "ar");
}
