#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "player/run/quiz.h"
#include "player/scenario/scenario.h"
#include "player/story/rich_text.h"

/// What a scene, a consequence, an ending, the debrief, a question and a record say, as words and numbers in one
/// language: what window, terminal, paper and web tell from. A picture is named by its entry in the pack; an empty name
/// is no picture. What a module says is RichText; `words` are the meanings of those words of the glossary that it uses.
namespace rollcall::story {

/// A form in which the module can be played.
struct VariantChoice {
  std::string variant;
  std::string name;
  int minutes = 0;  ///< 0: not said
};
struct SpokenLine {
  std::string speaker;  ///< empty: narration
  std::string role;
  std::string portrait;
  RichText text;
};
struct Meter {
  RichText label;
  std::string stage;  ///< the author's word for the value; empty: ours
  int value = 0;
  int minimum = 0;
  int maximum = 10;
};
struct Choice {
  scenario::OptionIndex option = 0;
  RichText text;
  int minutes = 0;  ///< that a look takes
};
/// The place that stays beside the words from scene to consequence.
struct Place {
  RichText title;
  std::string picture;
  RichText alt;
  RichText caption;  ///< of the sound; may be empty
  bool sound = false;
  std::vector<Meter> meters;

  /// There is something to see of it beside the words.
  bool shows() const { return !picture.empty() || !alt.empty() || !caption.empty() || sound || !meters.empty(); }
};
struct Countdown {
  int seconds = 0;  ///< of the decision
  int left = 0;     ///< begun ones
};
struct SceneView {
  RichText act;  ///< that begins here; may be empty
  Place place;
  std::vector<SpokenLine> lines;
  RichText untimed;  ///< told where a clock would be; may be empty
  std::optional<Countdown> countdown;
  std::vector<Choice> decisions;  ///< in the order of the session
  std::vector<Choice> looks;
  std::vector<Choice> supports;
  std::vector<RichText> words;
};

struct Reason {
  RichText text;  ///< may be empty
  std::vector<std::string> sources;
};
struct PassageView {
  Place place;
  RichText chosen;         ///< what the learner chose; empty for what comes back later
  bool time_over = false;  ///< it was not the learner who chose
  std::vector<SpokenLine> lines;
  Reason reason;
  std::vector<RichText> words;
};

struct EndingView {
  RichText title;
  std::vector<SpokenLine> lines;
  std::vector<RichText> words;
};

struct PathStep {
  enum class Kind : std::uint8_t { decision, look, support };
  Kind kind = Kind::decision;
  RichText scene;
  RichText chosen;
  std::vector<SpokenLine> consequence;
  Reason reason;
  int quality = 0;  ///< of a decision, 0 to 3
  bool critical = false;
  bool time_over = false;
};
/// How a value changed over the attempt: one value at the start and one after each decision.
struct VariableHistory {
  RichText label;
  int minimum = 0;
  int maximum = 10;
  bool hidden = false;  ///< until now
  std::vector<int> values;
  std::vector<std::string> marks;  ///< what each value belongs to; as many as values
  std::vector<std::string> stages;
};
struct CitedPoint {
  RichText text;
  std::vector<std::string> sources;
};
struct DebriefView {
  static constexpr std::size_t parts = 4;

  std::string ending;
  std::vector<RichText> reactions;
  std::vector<PathStep> path;
  std::vector<VariableHistory> courses;
  std::vector<CitedPoint> analysis;
  std::vector<RichText> summary;
  std::vector<std::string> sources;
  bool questions = false;                          ///< there are some to practise with
  std::array<std::vector<RichText>, parts> words;  ///< of each part
};

/// An item or a target, by its number within the question.
struct Numbered {
  std::uint32_t number = 0;
  RichText text;
};
using run::Verdict;
/// An item after the answer. What counts depends on the kind of the question.
struct ToldItem {
  RichText text;
  bool chosen = false;
  bool belongs = false;     ///< single, multiple, report
  RichText what;            ///< report: a fact, an inference...
  RichText given, right;    ///< match, sort: the targets
  std::uint32_t place = 0;  ///< order: where it had been put, from 1
};
/// How an answer went.
struct Answered {
  run::Answer answer;
  Verdict verdict = Verdict::not_yet;
  int percent = 0;              ///< of the credit
  std::vector<ToldItem> items;  ///< of an order as they belong, otherwise as they were shown
  std::int32_t number = 0;      ///< numeric: the right one
  std::int32_t tolerance = 0;   ///< numeric
  bool is_true = false;         ///< truth: what is right
  Reason reason;
  std::vector<RichText> words;
};
struct QuestionView {
  std::size_t number = 1;  ///< from 1
  std::size_t count = 1;
  scenario::Question::Kind kind = scenario::Question::Kind::single;
  RichText ask;
  std::vector<Numbered> items;  ///< in the order in which they are shown
  std::vector<Numbered> targets;
  std::vector<RichText> words;
  std::optional<Answered> answered;
};
struct PracticeRow {
  RichText ask;
  Verdict verdict = Verdict::not_yet;
};
/// How the questions went, once all have been answered.
struct PracticeView {
  std::vector<PracticeRow> rows;
};

struct CompetencyRow {
  std::string code;
  std::uint32_t earned = 0;
  std::uint32_t possible = 0;
};
struct RecordView {
  std::string title;
  std::string version;
  std::string form;
  std::string staff_number;
  std::string finished;  ///< date and time
  std::string ending;
  bool passed = false;
  std::uint32_t percent = 0;
  std::uint32_t minutes = 0;
  std::vector<CompetencyRow> competencies;
  std::string saved_to;  ///< where the certificate has been written; may be empty
  bool timed = false;    ///< timed decisions had a clock
};

}  // namespace rollcall::story
