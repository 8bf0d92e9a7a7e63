#include "tests/player/ui/sample_views.h"

#include "player/library/arrival_words.h"
#include "player/record/marks.h"
#include "player/run/session.h"

namespace rollcall::test {
namespace {

/// The view that `make` makes of a session after these choices.
template <class Make>
ui::View played(SampleLanguage language, std::initializer_list<const char*> choices, Make make) {
  const Sample sample = test::sample(language);
  const ui::LocalizedScenario tale{sample.scenario, sample.texts};
  run::Session session(sample.scenario, 7);
  for (const char* choice : choices) session.choose(choice, 1000);
  return make(tale, session);
}

}  // namespace

ui::View sample_scene(SampleLanguage language) {
  return played(language, {}, [](const auto& tale, const auto& session) { return ui::scene_view(tale, session); });
}
ui::View sample_marked_scene(SampleLanguage language) {
  return played(language, {"small_talk"},
                [](const auto& tale, const auto& session) { return ui::scene_view(tale, session); });
}
ui::View sample_timed_scene(SampleLanguage language) {
  return played(language, {"small_talk"}, [](const auto& tale, const auto& session) {
    return ui::scene_view(tale, session, run::Timing::timed);
  });
}
ui::View sample_page(SampleLanguage language) {
  const Sample sample = test::sample(language, Pages::around);
  run::Session session(sample.scenario, 7);
  session.go_on();
  session.choose("thank");
  return ui::scene_view({sample.scenario, sample.texts}, session);
}
ui::View sample_example(SampleLanguage language) {
  const Sample sample = sample_with_example(language);
  const run::Session session(sample.scenario, 7);
  return ui::scene_view({sample.scenario, sample.texts}, session);
}
ui::View sample_passage(SampleLanguage language) {
  return played(language, {"small_talk"},
                [](const auto& tale, const auto& session) { return ui::passage_view(tale, session, 0); });
}
ui::View sample_ending(SampleLanguage language) {
  return played(language, {"small_talk", "colleague", "lend", "hide"},
                [](const auto& tale, const auto& session) { return ui::ending_view(tale, session); });
}
ui::View sample_debrief(SampleLanguage language) {
  return played(language, {"small_talk", "colleague", "lend", "hide"},
                [](const auto& tale, const auto& session) { return ui::debrief_view(tale, session); });
}

ui::StoryPage sample_story(SampleLanguage language) {
  const Sample sample = test::sample(language, Pages::around);
  run::Session session(sample.scenario, 7);
  for (const char* choice : {"log", "small_talk", "colleague", "wait"}) {
    session.go_on_over_pages();
    session.choose(choice, 1000);
  }
  return {story_so_far({sample.scenario, sample.texts}, session, session.passages().size(), ui::GoingBack::practice),
          1};
}

ui::View sample_question(std::size_t index, SampleLanguage language) {
  const Sample sample = test::sample(language);
  return ui::question_view({sample.scenario, sample.texts}, 7, index);
}
ui::View sample_answered(std::size_t index, const run::Answer& answer, SampleLanguage language) {
  const Sample sample = test::sample(language);
  return ui::answered_view({sample.scenario, sample.texts}, 7, index, answer);
}

std::vector<run::Answer> some_answers() {
  return {{.items = {0}},      {.items = {1}},         {.items = {3}}, {.items = {0, 1, 3, 2}},
          {.targets = {0, 0}}, {.targets = {0, 0, 0}}, {.number = 20}, {.is_true = true, .certainty = 2}};
}

ui::QuizView sample_quiz() {
  using enum ui::Verdict;
  return {{{"A man praises you and asks when you finish. What comes first?", right},
           {"Which of these make a refusal easier to accept?", partly},
           {"Choose the sentences for your note.", not_yet},
           {"Put the steps of conditioning in order.", partly},
           {"Where does it go?", right},
           {"Practice, or possible coercion?", right},
           {"After how many days is a placement reviewed here?", right},
           {"Anger is a stronger concern than helpfulness.", right}}};
}

ui::LearnersView sample_learners() {
  ui::LearnersView view;
  view.learners = {{1, "Amina Warsame", "10442", false}, {2, "", "20981", true}};
  return view;
}

ui::LibraryView sample_library() {
  using Status = ui::ModuleCard::Status;
  ui::LibraryView view;
  view.modules = {{"small-things", "Small things", "Twelve weeks on a remand wing, and what small favours add up to.",
                   45, Status::begun, "", "", true},
                  {"first-night", "First night", "The first twelve hours of somebody who has never been in prison.", 30,
                   Status::fresh, "", ""},
                  {"searching", "Searching a cell", "How to search with respect and still find what is there.", 20,
                   Status::completed, "", ""},
                  {"", "old-module-0.9.0", "", 0, Status::refused, "This pack was altered after it was signed.", ""}};
  return view;
}

ui::StartView sample_start(SampleLanguage language) {
  const Sample sample = test::sample(language);
  record::SignedRecord before;
  before.competencies = {{"C1", {2, 3}}};
  before.finished = 1795255500;  // 2026-11-21 10:05 UTC
  ui::StartView view;
  view.cover = ui::cover_view({sample.scenario, sample.texts}, "refresher", ui::earlier_practice({&before, 1}));
  view.languages = {{"en", "English"}, {"ar", "العربية"}};
  view.language = "en";
  view.variants = {{"", "The whole module", 45}, {"refresher", "Refresher", 12}, {"sitting_one", "Sitting one", 0}};
  view.variant = "refresher";
  view.clock = ui::ClockChoice::off;
  return view;
}

ui::RecordPage sample_record(SampleLanguage language) {
  const Sample sample = test::sample(language);
  const ui::LocalizedScenario tale{sample.scenario, sample.texts};
  run::Session session(sample.scenario, 7);
  for (const char* choice : {"small_talk", "colleague", "lend", "hide"}) session.choose(choice, 1000);
  ui::RecordPage page;
  page.record.title = tale.plain(sample.scenario.about().title);
  page.record.version = {1, 0, 0};
  page.record.variant = "refresher";
  page.record.staff_number = "10442";
  page.record.finished = 1795255500;  // 2026-11-21 10:05 UTC
  page.record.offset = 240;
  page.record.mode = tr("Practice");
  page.record.ending = tale.plain(session.ending().title);
  page.record.active_seconds = 12 * 60;
  page.results = ui::results_view(tale, session);
  return page;
}

ui::GlossaryPage sample_glossary(SampleLanguage language) {
  const Sample sample = test::sample(language);
  return {ui::glossary_view({sample.scenario, sample.texts}), 1};
}

ui::ArrivalView sample_offers() {
  const auto offer = [](const char* file, Message what) { return ui::OfferCard{file, std::move(what), true, {}, {}}; };
  ui::ArrivalView view;
  view.is_first_run = true;
  view.places = {{"/media/ana/A STICK WITH A RATHER LONG NAME",
                  {offer("/media/ana/national.rctrust",
                         tr("Trust list {number}: it says whose packs are genuine", "number"_is = 3)),
                   offer("/media/ana/small-things-2.0.0.rcpack",
                         tr("{title}, version {version}: new here", "title"_is = std::string("Small things"),
                            "version"_is = std::string("2.0.0"))),
                   {"/media/ana/searching-1.0.0.rcpack",
                    tr("{title}, version {version}: it is here already", "title"_is = std::string("Searching a cell"),
                       "version"_is = std::string("1.0.0")),
                    false,
                    {},
                    {}},
                   {"/media/ana/old.rcpack", Message::verbatim("old.rcpack"), false,
                    tr("There is no room left for {file}.", "file"_is = std::string("old.rcpack")),
                    tr("Free some space on the drive and try again.")}},
                  false,
                  {}},
                 {"/mnt", {}, true, tr("{file} is not there.", "file"_is = std::string("/mnt"))}};
  view.languages = {{"en", "English"}, {"ar", "العربية"}};
  view.language = "en";
  return view;
}
ui::ArrivalView sample_question() {
  ui::ArrivalView view;
  view.stage = ui::ArrivalView::Stage::asking;
  view.file = "national.rctrust";
  view.fingerprint = "1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809";
  view.question = library::question_of_first_list();
  view.list_says = {tr("Root: {fingerprint}", "fingerprint"_is = view.fingerprint)};
  return view;
}
ui::ArrivalView sample_work() {
  ui::ArrivalView view = sample_arrived();
  view.stage = ui::ArrivalView::Stage::working;
  view.file = "first-night-1.0.0.rcpack";
  view.percent = 34;
  view.number = 3;
  view.all = 4;
  return view;
}
ui::ArrivalView sample_arrived() {
  ui::ArrivalView view = sample_offers();
  view.stage = ui::ArrivalView::Stage::done;
  view.is_first_run = false;
  view.outcomes = {{true,
                    "small-things-2.0.0.rcpack",
                    {tr("Installed {module} {version}.", "module"_is = std::string("small-things"),
                        "version"_is = std::string("2.0.0"))},
                    {}},
                   {false,
                    "letter.rcpack",
                    {tr("There is no room left for {file}.", "file"_is = std::string("letter.rcpack"))},
                    tr("Free some space on the drive and try again.")}};
  return view;
}
ui::FileListView sample_files() {
  ui::FileListView view;
  view.folder = "/home/ana/Documents with a long name/training";
  view.above = view.folder.parent_path();
  view.home = "/home/ana";
  view.sticks = {"/media/ana/A STICK WITH A RATHER LONG NAME"};
  view.folders = {view.folder / "old", view.folder / "letters"};
  view.files = {view.folder / "national.rctrust", view.folder / "small-things-2.0.0.rcpack"};
  view.is_all = false;
  return view;
}

std::vector<Message> sample_news() {
  return {
      tr("{what} Give this key to whoever verifies the records: rollcall records site-key -o FILE",
         "what"_is = Message::verbatim(
             "The site 1a2b3c4d5e6f7081 began as a copy of the data of the site 0817f6e5d4c3b2a1, and goes on by "
             "itself from record 8 on; the key of that site says so.")),
      tr("Record {number}: {remark}", "number"_is = 7, "remark"_is = record::sentence(record::DateDoubt::before_last))};
}

void furnish_settings(ui::Model& model) {
  model.languages = {
      {{"ar", "العربية"}, false, ""}, {{"en", "English"}, true, ""}, {{"fr", "Français"}, false, "Awa Diop"}};
  model.missing = {tr("There is no sound: no device was found to play it on.")};
}

std::vector<std::pair<std::string, ui::View>> all_views(SampleLanguage language) {
  ui::LearnersView pin;
  pin.asked_for_pin = ui::LearnerCard{2, "", "20981", true};
  pin.notice = "This is not the PIN.";
  std::vector<std::pair<std::string, ui::View>> views = {
      {"learners", sample_learners()},
      {"no learners", ui::LearnersView{}},
      {"pin", pin},
      {"library", sample_library()},
      {"no modules", ui::LibraryView{}},
      {"start", sample_start(language)},
      {"scene", sample_scene(language)},
      {"marked scene", sample_marked_scene(language)},
      {"timed scene", sample_timed_scene(language)},
      {"page", sample_page(language)},
      {"worked example", sample_example(language)},
      {"passage", sample_passage(language)},
      {"ending", sample_ending(language)},
      {"debrief", sample_debrief(language)},
      {"record", sample_record(language)},
      {"practice", sample_quiz()},
      {"first run", sample_offers()},
      {"fingerprint", sample_question()},
      {"adding", sample_work()},
      {"added", sample_arrived()},
      {"files", sample_files()},
      {"error", ui::ErrorView{"The disk is full.", "Free some space and try again."}}};
  const std::vector<run::Answer> answers = some_answers();
  for (std::size_t i = 0; i < answers.size(); ++i) {
    views.emplace_back("question " + std::to_string(i), sample_question(i, language));
    views.emplace_back("answered " + std::to_string(i), sample_answered(i, answers[i], language));
  }
  return views;
}

}  // namespace rollcall::test
