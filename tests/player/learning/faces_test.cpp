// Every face goes through the same situations, and must leave the same behind in the store.
#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <string>

#include "player/library/library.h"
#include "player/progress/database.h"
#include "tests/player/learning/face.h"
#include "tests/player/progress/refused_writes.h"
#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Face;
using test::FaceKind;
using test::RefusedWrites;
using test::Site;
using test::Visit;

namespace {

namespace fs = std::filesystem;

constexpr const char* pin = "4711";

/// A PC with the sample module, and one face of the player.
class Room {
 public:
  explicit Room(FaceKind kind, test::Pages pages = test::Pages::none)
      : site(pages), x_face(test::open_face(kind, site.home())) {
    site.install();
  }

  Site site;

  /// What came of it is written down.
  void visit(const Visit& visit) {
    constexpr const char* names[] = {"refused", "left", "completed"};
    x_outcomes += std::string(x_outcomes.empty() ? "" : ", ") + names[static_cast<int>(x_face->visit(visit))];
  }

  progress::Store store() const { return progress::Store(site.home(), progress::Place::pc, x_face->clock); }
  void change(const char* sql) const { progress::Database(site.home() / "rollcall.db", progress::Place::pc).run(sql); }
  /// As the window does it where a clock was chosen; one choice is made, and read about.
  void begin_timed() const {
    progress::Store kept = store();
    progress::AttemptPlan plan;
    plan.learner = kept.add_learner("", "10442").id;
    plan.module = test::sample_module;
    const pack::Identity identity = library::Library(site.home() / "library").open(plan.module).identity();
    plan.version = identity.version;
    plan.pack = identity.digest;
    plan.language = "en";
    plan.timed = true;
    plan.seed = 7;
    kept.accept(kept.begin(plan).id, 0, {"leak", "thank", 0});
    kept.set_pages_read(1, 1);
  }
  fs::path pack(const char* version) const {
    return site.home() / "library" / (std::string(test::sample_module) + "-" + version + ".rcpack");
  }
  fs::path aside() const { return site.home() / "aside"; }

  /// The outcomes, then the attempts from the first to the last, then the records.
  std::string said() const {
    progress::Store kept = store();
    std::string text = x_outcomes + "\n";
    for (const progress::Learner& learner : kept.learners()) {
      kept.unlock(learner.id, learner.has_pin ? pin : "");
      const auto attempts = kept.attempts(learner.id);
      for (auto attempt = attempts.rbegin(); attempt != attempts.rend(); ++attempt)
        text += learner.staff_number + ": " + told(*attempt) + "\n";
    }
    for (const record::CompletionRecord& record : kept.records()) text += told(record) + "\n";
    return text;
  }

 private:
  static std::string form_of(const std::string& variant, scenario::Version version, const std::string& language,
                             bool timed) {
    return (variant.empty() ? "whole" : variant) + " " + version.text() + " " + language + (timed ? " timed" : "");
  }
  static std::string told(const progress::AttemptRow& attempt) {
    std::string text = form_of(attempt.variant, attempt.version, attempt.language, attempt.timed) + " seed " +
                       std::to_string(attempt.seed) + ":";
    for (const run::Choice& choice : attempt.trace) {
      if (choice.back_to) {
        text += " back-to-" + std::to_string(*choice.back_to);
        continue;
      }
      text += " " + choice.scene + "." + choice.option;
      if (choice.milliseconds != 0) text += "@" + std::to_string(choice.milliseconds);
    }
    text += ", read " + std::to_string(attempt.pages_read);
    if (!attempt.damage.empty()) text += ", damaged";
    if (attempt.mode == record::Mode::assessment) text += ", assessment";
    if (attempt.abandoned) text += ", given up";
    if (attempt.finished) text += ", completed";
    return text;
  }
  static std::string told(const record::CompletionRecord& record) {
    return "record " + std::to_string(record.sequence) + " of " + record.staff_number + ": " +
           form_of(record.variant, record.version, record.language, record.timed) + ", " + record.ending + " " +
           std::to_string(record.points.percent()) + " %" + (record.passed ? ", passed" : "") +
           (record.mode == record::Mode::assessment ? ", assessment" : "") +
           (record.times_gone_back == 0 ? "" : ", went back " + std::to_string(record.times_gone_back));
  }

  std::unique_ptr<Face> x_face;
  std::string x_outcomes;
};

struct Situation {
  const char* name;
  std::function<void(Room&)> happen;
  const char* said;
};

const std::vector<std::string> whole_way{"thank", "report", "tell"};

void begin_and_lose_the_pack(Room& room, const Visit& visit) {
  room.visit(visit);
  fs::rename(room.pack("1.0.0"), room.aside());
}

const Situation beginning[] = {
    {"begun and left at once", [](Room& room) { room.visit({}); },
     "left\n"
     "10442: whole 1.0.0 en seed 7:, read 0\n"},
    {"played from beginning to end", [](Room& room) { room.visit({whole_way}); },
     "completed\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report meeting.tell, read 1, completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"begun in another language", [](Room& room) { room.visit({.options = {"thank"}, .language = "ar"}); },
     "left\n"
     "10442: whole 1.0.0 ar seed 7: leak.thank, read 1\n"},
    {"another variant is begun beside the whole module, and each is gone on with by itself",
     [](Room& room) {
       room.visit({.options = {"thank"}});
       room.visit({.options = {"small_talk"}, .variant = "refresher"});
       room.visit({.options = {"report"}, .variant = ""});
     },
     "left, left, left\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report, read 1\n"
     "10442: refresher 1.0.0 en seed 7: leak.small_talk, read 2\n"},
    {"a variant that there is not",
     [](Room& room) {
       room.visit({});
       room.visit({.variant = "night"});
     },
     "left, refused\n"
     "10442: whole 1.0.0 en seed 7:, read 0\n"},
    {"completed, and done again",
     [](Room& room) {
       room.visit({whole_way});
       room.visit({.options = {"promise"}, .seed = 8});
     },
     "completed, left\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report meeting.tell, read 1, completed\n"
     "10442: whole 1.0.0 en seed 8: leak.promise, read 2\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"two learners with one module",
     [](Room& room) {
       room.visit({.options = {"thank"}});
       room.visit({.options = {"promise"}, .learner = "2044"});
       room.visit({.options = {"report"}});
     },
     "left, left, left\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report, read 1\n"
     "2044: whole 1.0.0 en seed 7: leak.promise, read 2\n"},
    {"a wrong PIN, then the right one",
     [](Room& room) {
       room.store().add_learner("Amina", "10442", pin);
       room.visit({.pin = "4712"});
       room.visit({.options = {"thank"}, .pin = pin});
     },
     "refused, left\n"
     "10442: whole 1.0.0 en seed 7: leak.thank, read 1\n"},
};

const Situation going_on[] = {
    {"in the middle of a scene; the seed is that of the beginning",
     [](Room& room) {
       room.visit({.options = {"log"}});
       room.visit({.options = {"small_talk", "colleague"}, .seed = 8});
       room.visit({.options = {"report", "tell"}, .seed = 9});
     },
     "left, left, completed\n"
     "10442: whole 1.0.0 en seed 7: leak.log leak.small_talk phone.colleague phone.report meeting.tell, read 1, "
     "completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 77 %, passed\n"},
    {"where a consequence was being read",
     [](Room& room) {
       room.visit({.options = {"small_talk"}});
       room.store().set_pages_read(1, 1);
       room.visit({});
     },
     "left, left\n"
     "10442: whole 1.0.0 en seed 7: leak.small_talk, read 2\n"},
    {"from the last page to the end",
     [](Room& room) {
       room.visit({.options = {"thank", "report"}});
       {
         progress::Store store = room.store();
         store.unlock(1);
         store.accept(1, 2, {"meeting", "tell", 0});
       }
       room.visit({});
     },
     "left, completed\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report meeting.tell, read 1, completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"at an end that has no record yet",
     [](Room& room) {
       room.visit({.options = {"thank", "report"}});
       {
         progress::Store store = room.store();
         store.unlock(1);
         store.accept(1, 2, {"meeting", "tell", 0});
         store.set_pages_read(1, 1);
       }
       room.visit({});
     },
     "left, completed\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report meeting.tell, read 1, completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"in another language, which stays",
     [](Room& room) {
       room.visit({.options = {"thank"}});
       room.visit({.options = {"report"}, .language = "ar"});
       room.visit({.options = {"tell"}});
     },
     "left, left, completed\n"
     "10442: whole 1.0.0 ar seed 7: leak.thank phone.report meeting.tell, read 1, completed\n"
     "record 1 of 10442: whole 1.0.0 ar, steady 100 %, passed\n"},
    {"in a language that the module does not have",
     [](Room& room) {
       room.visit({.options = {"thank"}, .language = "ar"});
       room.visit({.options = {"report"}, .language = "kk"});
     },
     "left, left\n"
     "10442: whole 1.0.0 ar seed 7: leak.thank phone.report, read 1\n"},
    {"with the release it was begun with, when there is a newer one",
     [](Room& room) {
       room.visit({.options = {"thank"}});
       room.site.install({1, 1, 0});
       room.visit({.options = {"report", "tell"}});
       room.visit({});
     },
     "left, completed, left\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report meeting.tell, read 1, completed\n"
     "10442: whole 1.1.0 en seed 7:, read 0\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"when a step of another attempt is damaged",
     [](Room& room) {
       room.visit({.options = {"thank"}, .variant = "refresher"});
       room.change("UPDATE step SET sealed = x'00';");
       room.visit({.options = {"thank"}, .variant = ""});
       room.visit({.options = {"report"}, .variant = ""});
     },
     "left, left, left\n"
     "10442: refresher 1.0.0 en seed 7:, read 1, damaged\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report, read 1\n"},
};

const Situation unavailable[] = {
    {"the pack is gone, and comes back",
     [](Room& room) {
       begin_and_lose_the_pack(room, {.options = {"thank"}});
       room.visit({});
       room.visit({.anew = true});
       fs::rename(room.aside(), room.pack("1.0.0"));
       room.visit({.options = {"report"}});
     },
     "left, refused, refused, left\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report, read 1\n"},
    {"the pack was withdrawn",
     [](Room& room) {
       room.visit({.options = {"thank"}});
       room.site.install({1, 1, 0});
       room.site.require_release({1, 1, 0});
       room.visit({});
     },
     "left, refused\n"
     "10442: whole 1.0.0 en seed 7: leak.thank, read 1\n"},
    {"the pack is gone, and a newer release is begun instead, in the same variant and language",
     [](Room& room) {
       begin_and_lose_the_pack(room, {.options = {"thank"}, .variant = "refresher", .language = "ar"});
       room.site.install({1, 1, 0});
       room.visit({.variant = "refresher"});
       room.visit({.options = {"promise"}, .variant = "refresher", .anew = true, .seed = 8});
       room.visit({.options = {"report"}, .variant = "refresher"});
     },
     "left, refused, left, left\n"
     "10442: refresher 1.0.0 ar seed 7: leak.thank, read 1, given up\n"
     "10442: refresher 1.1.0 ar seed 8: leak.promise phone.report, read 1\n"},
    {"the pack is altered, and there is no other to begin instead",
     [](Room& room) {
       room.visit({.options = {"thank"}});
       std::string bytes = test::read(room.pack("1.0.0"));
       bytes[bytes.find("leak")] ^= 1;
       std::ofstream(room.pack("1.0.0"), std::ios::binary) << bytes;
       room.visit({});
       room.visit({.anew = true});
     },
     "left, refused, refused\n"
     "10442: whole 1.0.0 en seed 7: leak.thank, read 1\n"},
    {"the drive does not give the pack out, which is no reason to give anything up",
     [](Room& room) {
       begin_and_lose_the_pack(room, {.options = {"thank"}});
       fs::create_directory(room.pack("1.0.0"));
       room.visit({});
       fs::remove(room.pack("1.0.0"));
       fs::rename(room.aside(), room.pack("1.0.0"));
       room.visit({.options = {"report"}});
     },
     "left, refused, left\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report, read 1\n"},
    {"a choice does not fit the module, and it is begun anew",
     [](Room& room) {
       room.visit({.options = {"thank"}});
       {
         progress::Store store = room.store();
         store.unlock(1);
         store.accept(1, 1, {"phone", "gone_since", 100});
       }
       room.visit({});
       room.visit({.options = {"promise"}, .anew = true});
     },
     "left, refused, left\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.gone_since@100, read 0, given up\n"
     "10442: whole 1.0.0 en seed 7: leak.promise, read 2\n"},
    {"a step is damaged, and it is begun anew",
     [](Room& room) {
       room.visit({.options = {"thank"}});
       room.change("UPDATE step SET sealed = x'00';");
       room.visit({});
       room.visit({.options = {"promise"}, .anew = true});
     },
     "left, refused, left\n"
     "10442: whole 1.0.0 en seed 7:, read 1, damaged, given up\n"
     "10442: whole 1.0.0 en seed 7: leak.promise, read 2\n"},
};

const Situation failing[] = {
    {"nothing can be saved at the first choice, and later it can",
     [](Room& room) {
       room.visit({});
       {
         const RefusedWrites full(RefusedWrites::Kind::insert, "step");
         room.visit({.options = {"thank"}});
       }
       room.visit({.options = {"thank"}});
     },
     "left, refused, left\n"
     "10442: whole 1.0.0 en seed 7: leak.thank, read 1\n"},
    {"the record cannot be saved at the end, and later it can",
     [](Room& room) {
       room.visit({.options = {"thank", "report"}});
       {
         const RefusedWrites full(RefusedWrites::Kind::insert, "record");
         room.visit({.options = {"tell"}});
       }
       room.visit({});
     },
     "left, refused, completed\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report meeting.tell, read 1, completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"the other language cannot be saved, and nothing else has changed",
     [](Room& room) {
       room.visit({.options = {"thank"}});
       {
         const RefusedWrites full(RefusedWrites::Kind::update, "attempt");
         room.visit({.options = {"report"}, .language = "ar"});
       }
     },
     "left, refused\n"
     "10442: whole 1.0.0 en seed 7: leak.thank, read 1\n"},
    {"what is to be given up cannot be, so nothing else is begun",
     [](Room& room) {
       begin_and_lose_the_pack(room, {.options = {"thank"}});
       room.site.install({1, 1, 0});
       {
         const RefusedWrites full(RefusedWrites::Kind::update, "attempt");
         room.visit({.anew = true});
       }
     },
     "left, refused\n"
     "10442: whole 1.0.0 en seed 7: leak.thank, read 1\n"},
};

const Situation with_pages[] = {
    {"played from beginning to end",
     [](Room& room) {
       room.visit({{"", "thank", "", "", "colleague", "report", "tell", ""}});
     },
     "completed\n"
     "10442: whole 1.0.0 en seed 7: arrival. leak.thank corridor. stairs. phone.colleague phone.report meeting.tell "
     "way_home., read 0, completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"left after two pages, and gone on with",
     [](Room& room) {
       room.visit({{"", "small_talk", "", ""}});
       room.visit({{"report"}});
     },
     "left, left\n"
     "10442: whole 1.0.0 en seed 7: arrival. leak.small_talk corridor. stairs. phone.report, read 1\n"},
};

/// A script does not stop on a page.
const Situation on_a_page[] = {
    {"left on the first page of all", [](Room& room) { room.visit({}); },
     "left\n"
     "10442: whole 1.0.0 en seed 7:, read 0\n"},
    {"left on the second of two pages, and gone on with",
     [](Room& room) {
       room.visit({{"", "promise", ""}});
       room.visit({{"", "report"}});
     },
     "left, left\n"
     "10442: whole 1.0.0 en seed 7: arrival. leak.promise corridor. stairs. phone.report, read 1\n"},
    {"left on the page before the end, and brought to it",
     [](Room& room) {
       room.visit({{"", "thank", "", "", "report", "tell"}});
       room.visit({{""}});
     },
     "left, completed\n"
     "10442: whole 1.0.0 en seed 7: arrival. leak.thank corridor. stairs. phone.report meeting.tell way_home., read 0, "
     "completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"left on the page before the end: everything is decided",
     [](Room& room) {
       room.visit({{"", "thank", "", "", "report", "tell"}});
     },
     "left\n"
     "10442: whole 1.0.0 en seed 7: arrival. leak.thank corridor. stairs. phone.report meeting.tell, read 1, "
     "completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"left on the page before the end, which is gone with the pack",
     [](Room& room) {
       begin_and_lose_the_pack(room, {{"", "thank", "", "", "report", "tell"}});
       room.site.install({1, 1, 0});
       room.visit({});
       room.visit({{""}});
     },
     "left, left, left\n"
     "10442: whole 1.0.0 en seed 7: arrival. leak.thank corridor. stairs. phone.report meeting.tell, read 1, "
     "completed\n"
     "10442: whole 1.1.0 en seed 7: arrival., read 0\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"on the page before the end the record cannot be saved, and later it can",
     [](Room& room) {
       room.visit({{"", "thank", "", "", "report"}});
       {
         const RefusedWrites full(RefusedWrites::Kind::insert, "record");
         room.visit({{"tell"}});
       }
       room.visit({});
     },
     "left, refused, left\n"
     "10442: whole 1.0.0 en seed 7: arrival. leak.thank corridor. stairs. phone.report meeting.tell, read 1, "
     "completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed\n"},
    {"that the page was read cannot be saved, and later it can",
     [](Room& room) {
       room.visit({{"", "thank"}});
       {
         const RefusedWrites full(RefusedWrites::Kind::insert, "step");
         room.visit({{""}});
       }
       room.visit({{"", ""}});
     },
     "left, refused, left\n"
     "10442: whole 1.0.0 en seed 7: arrival. leak.thank corridor. stairs., read 0\n"},
};

const Situation going_back[] = {
    {"to a decision, and another way from there",
     [](Room& room) {
       room.visit({{"log", "small_talk", "report", "back 1", "thank", "report", "tell"}});
     },
     "completed\n"
     "10442: whole 1.0.0 en seed 7: leak.log leak.small_talk phone.report back-to-1 leak.thank phone.report "
     "meeting.tell, read 1, completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed, went back 1\n"},
    {"and left in front of the decision, and gone on with",
     [](Room& room) {
       room.visit({{"promise", "wait", "back 2"}});
       room.visit({{"lend", "back 1"}});
       room.visit({{"thank"}});
     },
     "left, left, left\n"
     "10442: whole 1.0.0 en seed 7: leak.promise phone.wait back-to-1 phone.lend back-to-0 leak.thank, read 1\n"},
    {"cannot be saved, and later it can",
     [](Room& room) {
       room.visit({{"promise"}});
       {
         const RefusedWrites full(RefusedWrites::Kind::insert, "step");
         room.visit({{"back 1"}});
       }
       room.visit({{"back 1", "thank"}});
     },
     "left, refused, left\n"
     "10442: whole 1.0.0 en seed 7: leak.promise back-to-0 leak.thank, read 1\n"},
    {"in an assessment, where nobody can",
     [](Room& room) {
       room.visit({.options = {"promise", "back 1", "report", "back 2", "tell"}, .assessment = true});
     },
     "completed\n"
     "10442: whole 1.0.0 en seed 7: leak.promise phone.report meeting.tell, read 1, assessment, completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 66 %, passed, assessment\n"},
    {"an assessment that was left goes on as one",
     [](Room& room) {
       room.visit({.options = {"thank"}, .assessment = true});
       room.visit({.options = {"back 1", "report", "tell"}});
     },
     "left, completed\n"
     "10442: whole 1.0.0 en seed 7: leak.thank phone.report meeting.tell, read 1, assessment, completed\n"
     "record 1 of 10442: whole 1.0.0 en, steady 100 %, passed, assessment\n"},
};

constexpr std::initializer_list<FaceKind> every_face{FaceKind::window, FaceKind::terminal, FaceKind::script};
constexpr std::initializer_list<FaceKind> by_hand{FaceKind::window, FaceKind::terminal};

template <std::size_t N>
void check(const Situation (&situations)[N], std::initializer_list<FaceKind> faces = every_face,
           test::Pages pages = test::Pages::none) {
  for (const Situation& situation : situations) {
    for (const FaceKind kind : faces) {
      const std::string name = situation.name, face = test::name_of(kind);
      CAPTURE(name);
      CAPTURE(face);
      Room room(kind, pages);
      situation.happen(room);
      CHECK(room.said() == std::string(situation.said));
    }
  }
}

}  // namespace

TEST_CASE("what is begun is the same in the window, in the terminal and by a script") { check(beginning); }

TEST_CASE("what was left is gone on with in the same way in the window, in the terminal and by a script") {
  check(going_on);
}

TEST_CASE(
    "what cannot be gone on with is left alone or given up, the same in the window, the terminal and by a script") {
  check(unavailable);
}

TEST_CASE("a drive that fails costs the same in the window, in the terminal and by a script: nothing") {
  check(failing);
}

TEST_CASE("pages are read and saved the same in the window, in the terminal and by a script") {
  check(with_pages, every_face, test::Pages::around);
}

TEST_CASE("in practice one goes back, and in an assessment nobody does, the same in the window and in the terminal") {
  check(going_back, by_hand);
}

TEST_CASE("who leaves on a page comes back to it, in the window as in the terminal") {
  check(on_a_page, by_hand, test::Pages::around);
}

TEST_CASE("what was begun with a clock goes on in the window, and is left alone by the terminal, which has none") {
  const auto said_by = [](FaceKind kind) {
    Room room(kind);
    room.begin_timed();
    room.visit({.options = {"report"}});
    return room.said();
  };
  CHECK(said_by(FaceKind::window) ==
        "left\n"
        "10442: whole 1.0.0 en timed seed 7: leak.thank phone.report, read 1\n");
  for (const FaceKind kind : {FaceKind::terminal, FaceKind::script})
    CHECK(said_by(kind) ==
          "refused\n"
          "10442: whole 1.0.0 en timed seed 7: leak.thank, read 1\n");
}
