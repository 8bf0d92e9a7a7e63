#pragma once
#include <algorithm>
#include <filesystem>
#include <memory>

#include "player/os/files.h"
#include "player/pack/path_file.h"
#include "player/pack/writer.h"
#include "player/seal/trust.h"
#include "player/ui/application.h"
#include "tests/player/progress/home.h"
#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"
#include "tests/support/fake_clock.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/sample_scenario.h"
#include "tests/support/temp_folder.h"

/// The whole program but its window, at a site with packs, for tests that use it as a person would.
namespace rollcall::test {

inline std::vector<std::uint8_t> some_picture() { return text::encode_png(flat_picture(32, 18, 90, 120, 130).image); }

/// A home with the sample module in its library, in English and Arabic.
class Site {
 public:
  explicit Site(Pages pages = Pages::none) : x_pages(pages) { x_library.trust(seal::format(trust(), x_root)); }

  /// With these variants instead of the sample's, if any; a view of it begins with its last scene.
  void install(scenario::Version version = {1, 0, 0}, const std::vector<scenario::Variant>& variants = {}) {
    const Sample english = sample(SampleLanguage::english, x_pages);
    scenario::Parts parts = english.scenario.parts();
    parts.about.version = version;
    if (!variants.empty()) parts.variants = variants;
    pack::Contents contents;
    contents.module = parts.about.module;
    contents.version = version;
    contents.entries = {{"scenario", pack::encode(scenario::Scenario(parts))},
                        {"text/en", pack::encode(english.texts)},
                        {"text/ar", pack::encode(sample(SampleLanguage::arabic, x_pages).texts)},
                        {"scenes/landing.png", some_picture()},
                        {"scenes/phones.png", {1, 2, 3}},
                        {"portraits/lorne.png", some_picture()},
                        {"sounds/landing.opus", {7, 7, 7}}};
    scenario::Parts last_scene = parts;
    last_scene.scenes.erase(last_scene.scenes.begin(), last_scene.scenes.end() - 1);
    for (scenario::Option& option : last_scene.options) option.next = scenario::the_end;
    for (const scenario::Variant& variant : variants)
      contents.entries.push_back({pack::view_entry(variant.id), pack::encode(scenario::Scenario(last_scene))});
    install(contents);
  }
  void install(const course::Path& path) {
    install({path.id, path.version, {0, 1, 0}, {{"path", pack::encode(path)}}});
  }

  /// The next trust list refuses older ones.
  void require_release(scenario::Version version) {
    seal::TrustList next = trust();
    next.sequence = 2;
    next.minimums.push_back({"small-things-sample", version.release()});
    x_library.trust(seal::format(next, x_root));
  }

  std::filesystem::path home() const { return x_folder.path(); }
  library::Library& library() { return x_library; }

  /// As they stand on the disk, the database being open or not.
  std::vector<record::SignedRecord> records() const {
    const TempFolder copy;
    std::filesystem::copy(x_folder.path(), copy.path(),
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    const FakeClock clock;
    progress::Store store(copy.path(), progress::Place::pc, clock);
    return store.records(store.learners().at(0).id);
  }
  /// The bytes of every file.
  std::vector<std::string> files() const {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(x_folder.path())) {
      if (entry.is_regular_file()) all.push_back(entry.path().string() + read(entry.path()));
    }
    std::sort(all.begin(), all.end());
    return all;
  }
  /// Turns the last page of an attempt, as a program did that made records later.
  void read_on() const {
    const FakeClock clock;
    progress::Store store(x_folder.path(), progress::Place::pc, clock);
    const auto attempt = store.unfinished(store.learners().at(0).id, "small-things-sample", {});
    store.set_pages_read(attempt->id, attempt->pages_read + 1);
  }
  /// As a power cut leaves it right after the last decision.
  void decide_at_last() const {
    const FakeClock clock;
    progress::Store store(x_folder.path(), progress::Place::pc, clock);
    const auto attempt = store.unfinished(store.learners().at(0).id, "small-things-sample", {});
    store.accept(attempt->id, static_cast<std::uint32_t>(attempt->trace.size()), {"meeting", "tell", 0});
  }

 private:
  void install(const pack::Contents& contents) {
    const std::filesystem::path file = x_folder / "module.rcpack";
    const std::vector<std::uint8_t> bytes = pack::write(contents, x_publisher);
    os::write_durably(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    x_library.install(file);
  }

  seal::TrustList trust() const {
    seal::TrustList list;
    list.root = x_root.public_key();
    list.sequence = 1;
    list.publishers.push_back({x_publisher.public_key(), "*", "Test unit"});
    return list;
  }

  Pages x_pages;
  TempFolder x_folder{memory_drive()};
  seal::SecretKey x_root = seal::SecretKey::generate();
  seal::SecretKey x_publisher = seal::SecretKey::generate();
  library::Library x_library{x_folder / "library"};
};

/// The program without its window, from opening to closing.
struct Opened {
  explicit Opened(const Site& site, std::string language = "en", std::optional<std::string> module = {})
      : application(
            {site.home(), share_folder() / "fonts", progress::Place::pc, std::move(language), 7, std::move(module)},
            english(), clock,
            {[this](std::vector<std::uint8_t> clip) { heard.push_back(std::move(clip)); }, [this] { ++silenced; }}) {
    person.source = [this]() -> const ui::Model& { return application.model(); };
    person.application = [this](const ui::Action& action) {
      clock.steady += 2000;
      application.perform(action);
    };
    person.size(1280, 800);
  }

  template <class View>
  const View* view() const {
    return std::get_if<View>(&application.model().view);
  }
  void add(std::string_view name, std::string_view number, std::string_view pin = {}) {
    person.press("Add a learner");
    person.type(name);
    person.key(ui::Key::tab);
    person.type(number);
    person.key(ui::Key::tab);
    person.type(pin);
    person.press("Add and continue");
  }
  void begin() {
    add("Amina", "10442");
    person.press("Start");
    person.press("Begin");
  }
  /// The name of every option and button, one after another.
  void press_all(std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) person.press(name);
  }

  std::vector<std::vector<std::uint8_t>> heard;
  int silenced = 0;
  FakeClock clock;
  ui::Application application;
  Headless person;
};

inline std::vector<std::string> items_of(const Opened& rollcall) {
  std::vector<std::string> items;
  for (const ui::Numbered& item : rollcall.view<ui::QuestionView>()->items) items.push_back(item.text.plain);
  return items;
}

inline constexpr const char* thank = "Thank him, log the leak, and leave the question about your shift unanswered";
inline constexpr const char* talk = "Tell him you are off at nine, and thank him";
inline constexpr const char* report = "Say no, and write it in the log before you go home";
inline constexpr const char* tell = "Tell the team what he asked and what you answered";

}  // namespace rollcall::test
