#include "player/learning/classroom.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "player/progress/database.h"
#include "tests/player/ui/site.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using learning::Classroom;
using learning::Instead;
using learning::Lesson;
using learning::Obstacle;
using learning::Unavailable;

namespace {

constexpr const char* module_id = "small-things-sample";

/// One learner at a site with the sample module.
struct Sitting {
  explicit Sitting(const std::vector<scenario::Variant>& variants = {}) {
    site.install({1, 0, 0}, variants);
    store.emplace(site.home(), progress::Place::pc, clock);
    learner = store->add_learner("Amina", "10442").id;
  }

  Classroom classroom() { return {*store, site.library(), clock}; }
  std::unique_ptr<Lesson> begin(std::string_view variant = {}, std::string_view language = "en",
                                std::optional<std::uint64_t> seed = 7) {
    auto lesson = classroom().open(module_id, language, variant);
    classroom().begin(*lesson, learner, seed);
    return lesson;
  }
  void complete() {
    const auto lesson = begin();
    for (const char* option : {"thank", "report", "tell"}) choose(*lesson, option);
    lesson->finish();
  }
  progress::AttemptRow saved() { return store->attempts(learner).at(0); }
  std::filesystem::path pack(const char* version) const {
    return site.home() / "library" / (std::string(module_id) + "-" + version + ".rcpack");
  }

  static void choose(Lesson& lesson, std::string_view id) {
    for (const scenario::OptionIndex option : lesson.session().open()) {
      if (lesson.module.scenario.options()[option].id == id) return lesson.attempt->choose(option);
    }
    FAIL("not open: " << id);
  }

  test::Site site;
  test::FakeClock clock;
  std::optional<progress::Store> store;
  std::int64_t learner = 0;
};

/// Why it is unavailable; the test fails if it is not.
Unavailable why(const std::function<void()>& call) {
  try {
    call();
  } catch (const Unavailable& unavailable) {
    return unavailable;
  }
  FAIL("it is available");
  throw std::logic_error("unreachable");
}

void alter(const std::filesystem::path& pack) {
  std::string bytes = test::read(pack);
  bytes[bytes.find("leak")] ^= 1;  // in the scenario, not in the header or the index
  std::ofstream(pack, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("an attempt begins with the pack, the variant and the language that lie open") {
  Sitting sitting;
  const auto lesson = sitting.begin("refresher", "ar");
  CHECK(sitting.saved().variant == "refresher");
  CHECK(sitting.saved().language == "ar");
  CHECK(sitting.saved().pack == lesson->module.reader.identity().digest);
  CHECK(sitting.saved().seed == 7);
}

TEST_CASE("without a seed every attempt gets its own") {
  Sitting sitting;
  sitting.begin({}, "en", std::nullopt);
  const std::uint64_t first = sitting.saved().seed;
  sitting.begin({}, "en", std::nullopt);
  CHECK(sitting.saved().seed != first);
}

TEST_CASE("a clock is kept where a decision is timed, and nowhere else") {
  Sitting sitting({{"sitting_one", 10, true}});  // the last scene alone, which has none
  for (const auto& [variant, timed] : {std::pair("", true), std::pair("sitting_one", false)}) {
    auto lesson = sitting.classroom().open(module_id, "en", variant);
    lesson->timing = run::Timing::timed;
    sitting.classroom().begin(*lesson, sitting.learner, 7);
    CHECK(sitting.saved().timed == timed);
  }
}

TEST_CASE("a series is opened at its first sitting, another module as a whole") {
  Sitting series({{"sitting_one", 10, true}, {"sitting_two", 10, true}});
  CHECK(series.classroom().open_first(module_id, "en")->variant == "sitting_one");
  Sitting module;
  CHECK(module.classroom().open_first(module_id, "en")->variant.empty());
}

TEST_CASE(
    "what lies open is shown in another language or variant of the same release, with the clock that was chosen") {
  Sitting sitting;
  const auto lesson = sitting.classroom().open(module_id, "en", {});
  lesson->timing = run::Timing::timed;
  sitting.site.install({1, 1, 0});
  const auto other = sitting.classroom().reopen(*lesson, "ar", "refresher");
  CHECK(other->module.reader.identity().version == scenario::Version{1, 0, 0});
  CHECK(other->module.texts.language() == "ar");
  CHECK(other->timing == run::Timing::timed);
  std::filesystem::remove(sitting.pack("1.0.0"));
  CHECK(sitting.classroom().reopen(*lesson, "ar", {})->module.reader.identity().version == scenario::Version{1, 1, 0});
}

TEST_CASE("an attempt whose pack is gone says so, and is as it was") {
  Sitting sitting;
  sitting.begin();
  const progress::AttemptRow saved = sitting.saved();
  std::filesystem::remove(sitting.pack("1.0.0"));
  const Unavailable unavailable = why([&] { sitting.classroom().resume(saved, "ar"); });
  CHECK(unavailable.obstacle() == Obstacle::pack_gone);
  CHECK(unavailable.attempt().version == scenario::Version{1, 0, 0});
  CHECK(unavailable.reason().empty());
  CHECK(sitting.saved().language == "en");
  CHECK_FALSE(sitting.classroom().can_restart(saved));
}

TEST_CASE("an attempt whose pack is refused has the reason with it") {
  Sitting sitting;
  sitting.begin();
  sitting.site.install({1, 1, 0});
  SUBCASE("because a newer release is demanded") {
    sitting.site.require_release({1, 1, 0});
    const Unavailable unavailable = why([&] { sitting.classroom().resume(sitting.saved(), {}); });
    CHECK(unavailable.obstacle() == Obstacle::pack_refused);
    CHECK_FALSE(unavailable.reason().empty());
  }
  SUBCASE("because it was altered") {
    alter(sitting.pack("1.0.0"));
    const Unavailable unavailable = why([&] { sitting.classroom().resume(sitting.saved(), {}); });
    CHECK(unavailable.obstacle() == Obstacle::pack_refused);
    CHECK(unavailable.reason().text().starts_with("This pack was altered after it was signed, "));
  }
  CHECK(sitting.classroom().can_restart(sitting.saved()));
}

TEST_CASE("a pack that the drive does not give out is an error, and makes nothing unavailable") {
  Sitting sitting;
  sitting.begin();
  std::filesystem::remove(sitting.pack("1.0.0"));
  std::filesystem::create_directory(sitting.pack("1.0.0"));
  try {
    sitting.classroom().resume(sitting.saved(), {});
    FAIL("it is available");
  } catch (const Unavailable&) {
    FAIL("it is unavailable");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).ends_with("1.0.0.rcpack is a folder, and a file is needed here."));
  }
}

TEST_CASE("with the home folder gone no attempt is unavailable") {
  Sitting sitting;
  sitting.begin();
  const progress::AttemptRow saved = sitting.saved();
  const std::filesystem::path pulled = sitting.site.home().string() + "-pulled";
  std::filesystem::rename(sitting.site.home(), pulled);
  CHECK(test::error_text([&] { sitting.classroom().resume(saved, {}); }).find("is no longer there.") !=
        std::string::npos);
  std::filesystem::rename(pulled, sitting.site.home());
}

TEST_CASE("choices that do not fit the module, and a variant that it never had, are a misfit") {
  Sitting sitting;
  sitting.begin();
  progress::AttemptRow saved = sitting.saved();
  saved.trace = {{"leak", "gone_since", 0}};
  CHECK(why([&] { sitting.classroom().resume(saved, {}); }).obstacle() == Obstacle::misfit);
  saved.trace.clear();
  saved.variant = "night";
  CHECK(why([&] { sitting.classroom().resume(saved, {}); }).obstacle() == Obstacle::misfit);
}

TEST_CASE("a choice that cannot be read is named") {
  Sitting sitting;
  Sitting::choose(*sitting.begin(), "thank");
  sitting.store.reset();
  progress::Database(sitting.site.home() / "rollcall.db", progress::Place::pc).run("UPDATE step SET sealed = x'00';");
  sitting.store.emplace(sitting.site.home(), progress::Place::pc, sitting.clock);
  sitting.store->unlock(sitting.learner);
  const Unavailable unavailable = why([&] { sitting.classroom().resume(sitting.saved(), {}); });
  CHECK(unavailable.obstacle() == Obstacle::damaged);
  CHECK(unavailable.reason().text() == "Step 1 of an attempt at small-things-sample is damaged.");
}

TEST_CASE(
    "what is begun instead is in the language and variant of what is given up, unless another language is asked for") {
  Sitting sitting;
  sitting.begin("refresher", "ar");
  CHECK(sitting.classroom().restart(sitting.saved(), {}, Instead::nothing)->module.texts.language() == "ar");
  CHECK(sitting.saved().abandoned);
  sitting.begin("refresher", "ar");
  const auto lesson = sitting.classroom().restart(sitting.saved(), "en", Instead::nothing);
  CHECK(lesson->module.texts.language() == "en");
  CHECK(lesson->variant == "refresher");
}

TEST_CASE("where the variant is no longer offered, another one is opened only for who chooses afterwards") {
  Sitting sitting;
  sitting.begin("refresher");
  sitting.site.install({1, 1, 0}, {{"sitting_one", 10, true}});
  CHECK_THROWS_AS(sitting.classroom().restart(sitting.saved(), {}, Instead::nothing), pack::NoSuchVariant);
  CHECK_FALSE(sitting.saved().abandoned);
  const auto lesson = sitting.classroom().restart(sitting.saved(), {}, Instead::what_is_offered_first);
  CHECK(lesson->variant == sitting.classroom().open_first(module_id, "en")->variant);
  CHECK(sitting.saved().abandoned);
}

TEST_CASE("a completed attempt is looked back on with its record, and without one that cannot be read") {
  Sitting sitting;
  sitting.complete();
  {
    const auto lesson = sitting.classroom().review(sitting.saved());
    REQUIRE(lesson->record);
    CHECK(lesson->record->sequence == 1);
    CHECK(lesson->session().ended());
    CHECK(lesson->is_over());
    CHECK(lesson->scene() == nullptr);
  }
  sitting.store.reset();
  std::filesystem::remove(sitting.site.home() / "journal.rcj");  // from which it would be mended
  progress::Database(sitting.site.home() / "rollcall.db", progress::Place::pc)
      .run("UPDATE record SET signature = zeroblob(64);");
  sitting.store.emplace(sitting.site.home(), progress::Place::pc, sitting.clock);
  sitting.store->unlock(sitting.learner);
  const auto lesson = sitting.classroom().review(sitting.saved());
  CHECK_FALSE(lesson->record);
  CHECK(lesson->is_over());
}

TEST_CASE("an attempt without its pack cannot be looked back on either") {
  Sitting sitting;
  sitting.complete();
  std::filesystem::remove(sitting.pack("1.0.0"));
  CHECK(why([&] { sitting.classroom().review(sitting.saved()); }).obstacle() == Obstacle::pack_gone);
}
