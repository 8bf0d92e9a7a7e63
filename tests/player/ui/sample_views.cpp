#include "tests/player/ui/sample_views.h"

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

ui::StartView sample_start() {
  return {"Small things",
          "Twelve weeks on a remand wing.",
          {"Turn down a favour without an insult", "Tell somebody early, your own slip included"},
          "A man talks about harming himself. Nothing is shown.",
          45,
          {{"en", "English"}, {"ar", "العربية"}},
          "en",
          {{"", "The whole module", 45}, {"refresher", "Refresher", 12}, {"sitting_one", "Sitting one", 0}},
          "refresher",
          false,
          ui::ClockChoice::off,
          {}};
}

ui::RecordPage sample_record() {
  ui::RecordView view;
  view.title = "Small things";
  view.version = {1, 0, 0};
  view.variant = "refresher";
  view.staff_number = "10442";
  view.finished = 1795255500;  // 2026-11-21 10:05 UTC
  view.offset = 240;
  view.ending = "Compromised";
  view.points = {4, 9};
  view.active_seconds = 12 * 60;
  view.competencies = {{{"C1", "Boundaries and resistance to manipulation"}, {1, 3}}, {{"C2", ""}, {3, 9}}};
  return {view, {}};
}

std::vector<Message> sample_news() {
  return {
      tr("{what} Give this key to whoever verifies the records: rollcall records site-key -o FILE",
         "what"_is = Message::verbatim(
             "The site 1a2b3c4d5e6f7081 began as a copy of the data of the site 0817f6e5d4c3b2a1, and goes on by "
             "itself from record 8 on; the key of that site says so.")),
      tr("Record {number}: {remark}", "number"_is = 7, "remark"_is = record::sentence(record::DateDoubt::before_last))};
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
      {"start", sample_start()},
      {"scene", sample_scene(language)},
      {"marked scene", sample_marked_scene(language)},
      {"timed scene", sample_timed_scene(language)},
      {"page", sample_page(language)},
      {"worked example", sample_example(language)},
      {"passage", sample_passage(language)},
      {"ending", sample_ending(language)},
      {"debrief", sample_debrief(language)},
      {"record", sample_record()},
      {"practice", sample_quiz()},
      {"error", ui::ErrorView{"The disk is full.", "Free some space and try again."}}};
  const std::vector<run::Answer> answers = some_answers();
  for (std::size_t i = 0; i < answers.size(); ++i) {
    views.emplace_back("question " + std::to_string(i), sample_question(i, language));
    views.emplace_back("answered " + std::to_string(i), sample_answered(i, answers[i], language));
  }
  return views;
}

}  // namespace rollcall::test
