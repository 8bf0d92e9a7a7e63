#pragma once
#include <string>
#include <utility>
#include <vector>

#include "player/run/question.h"
#include "player/ui/model.h"
#include "tests/support/sample_scenario.h"

namespace rollcall::test {

/// Views of the sample, played with seed 7: small_talk, colleague, lend, hide.
ui::View sample_scene(SampleLanguage language = SampleLanguage::english);
/// The second scene: an act begins, a decision is timed, words are marked and explained.
ui::View sample_marked_scene(SampleLanguage language = SampleLanguage::english);
/// The same with a clock.
ui::View sample_timed_scene(SampleLanguage language = SampleLanguage::english);
ui::View sample_passage(SampleLanguage language = SampleLanguage::english);
ui::View sample_ending(SampleLanguage language = SampleLanguage::english);
/// A scene without options, after a decision.
ui::View sample_page(SampleLanguage language = SampleLanguage::english);
/// A decision that is shown solved.
ui::View sample_example(SampleLanguage language = SampleLanguage::english);
ui::View sample_debrief(SampleLanguage language = SampleLanguage::english);
/// A question of the sample as it is asked with seed 7, and after this answer.
ui::View sample_question(std::size_t index, SampleLanguage language = SampleLanguage::english);
ui::View sample_answered(std::size_t index, const run::Answer& answer,
                         SampleLanguage language = SampleLanguage::english);
/// What was told before the last decision of the sample.
ui::StoryPage sample_story(SampleLanguage language = SampleLanguage::english);
/// An answer to each question of the sample: one right, four partly, three not yet.
std::vector<run::Answer> some_answers();
ui::QuizView sample_quiz();
ui::LearnersView sample_learners();
ui::LibraryView sample_library();
ui::StartView sample_start(SampleLanguage language = SampleLanguage::english);
ui::RecordPage sample_record(SampleLanguage language = SampleLanguage::english);
ui::GlossaryPage sample_glossary(SampleLanguage language = SampleLanguage::english);
/// What sticks offer: new, here already, refused, and one that cannot be read.
ui::ArrivalView sample_offers();
/// Whether the fingerprint is the right one.
ui::ArrivalView sample_question();
ui::ArrivalView sample_work();
/// One file taken and one refused.
ui::ArrivalView sample_arrived();
ui::FileListView sample_files();
/// Data that came from another computer, and a record with a wrong date.
std::vector<Message> sample_news();

/// What the page of settings says of the program: signed, drafted, and something that is off.
void furnish_settings(ui::Model& model);

/// One of each, by name.
std::vector<std::pair<std::string, ui::View>> all_views(SampleLanguage language = SampleLanguage::english);

}  // namespace rollcall::test
