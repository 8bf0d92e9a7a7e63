#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "player/run/quiz.h"
#include "player/scenario/scenario.h"
#include "player/ui/prose.h"

/// What each panel shows, as words and numbers. Built by the application from learners, packs and attempts; panels only
/// read it. A picture is named by its key in Model::pictures; an empty key is no picture. What a module says is Prose;
/// `words` are the meanings of those words of the glossary that it uses.
namespace rollcall::ui {

struct LearnerCard {
  std::int64_t id = 0;
  std::string name;  ///< empty while locked
  std::string staff_number;
  bool locked = false;
};
struct LearnersView {
  std::vector<LearnerCard> learners;
  std::optional<LearnerCard> asked_for_pin;  ///< who has to give the PIN now
  std::string notice;                        ///< why the last try did not succeed; may be empty
};

struct ModuleCard {
  enum class Status : std::uint8_t { fresh, begun, completed, refused };
  std::string module;
  Prose title;
  Prose summary;
  int minutes = 0;  ///< 0: not said
  Status status = Status::fresh;
  std::string problem;  ///< of a refused pack
  bool forms = false;   ///< there is more than one to choose from
};
struct LibraryView {
  std::vector<ModuleCard> modules;
};

struct LanguageChoice {
  std::string code;
  std::string name;
};
/// A form in which the module can be played.
struct FormChoice {
  std::string variant;
  std::string name;
  int minutes = 0;  ///< 0: not said
};
/// Whether there is a clock to choose: the module has timed decisions, and the attempt has not begun.
enum class ClockChoice : std::uint8_t { nothing_timed, off, on };
struct StartView {
  Prose title;
  Prose summary;
  Prose content_note;
  int minutes = 0;
  std::vector<LanguageChoice> languages;  ///< more than one: the learner can choose
  std::string language;
  std::vector<FormChoice> forms;  ///< the same
  std::string form;               ///< the variant that is chosen
  bool begun = false;             ///< in this form; it goes on where it was left
  ClockChoice clock = ClockChoice::nothing_timed;
  std::vector<Prose> words;
};

struct SpokenLine {
  std::string speaker;  ///< empty: narration
  std::string role;
  std::string portrait;
  Prose text;
};
struct Meter {
  Prose label;
  std::string stage;  ///< the author's word for the value; empty: ours
  int value = 0;
  int minimum = 0;
  int maximum = 10;
};
struct Choice {
  scenario::OptionIndex option = 0;
  Prose text;
  int minutes = 0;  ///< that a look takes
};
/// The place that stays beside the words from scene to consequence.
struct Place {
  Prose title;
  std::string picture;
  Prose alt;
  Prose caption;  ///< of the sound; may be empty
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
  Prose act;  ///< that begins here; may be empty
  Place place;
  std::vector<SpokenLine> lines;
  Prose untimed;  ///< told where a clock would be; may be empty
  std::optional<Countdown> countdown;
  std::vector<Choice> decisions;  ///< in the order of the session
  std::vector<Choice> looks;
  std::vector<Choice> supports;
  std::vector<Prose> words;
};

struct Reason {
  Prose text;  ///< may be empty
  std::vector<std::string> sources;
};
struct PassageView {
  Place place;
  Prose chosen;            ///< what the learner chose; empty for what comes back later
  bool time_over = false;  ///< it was not the learner who chose
  std::vector<SpokenLine> lines;
  Reason reason;
  std::vector<Prose> words;
};

struct EndingView {
  Prose title;
  std::vector<SpokenLine> lines;
  std::vector<Prose> words;
};

struct PathStep {
  enum class Kind : std::uint8_t { decision, look, support };
  Kind kind = Kind::decision;
  Prose scene;
  Prose chosen;
  std::vector<SpokenLine> consequence;
  Reason reason;
  int quality = 0;  ///< of a decision, 0 to 3
  bool critical = false;
  bool time_over = false;
};
/// How a value changed over the attempt: one value at the start and one after each decision.
struct Course {
  Prose label;
  int minimum = 0;
  int maximum = 10;
  bool hidden = false;  ///< until now
  std::vector<int> values;
  std::vector<std::string> marks;  ///< what each value belongs to; as many as values
  std::vector<std::string> stages;
};
struct CitedPoint {
  Prose text;
  std::vector<std::string> sources;
};
struct DebriefView {
  static constexpr std::size_t parts = 4;

  std::string ending;
  std::vector<Prose> reactions;
  std::vector<PathStep> path;
  std::vector<Course> courses;
  std::vector<CitedPoint> analysis;
  std::vector<Prose> summary;
  std::vector<std::string> sources;
  bool questions = false;                       ///< there are some to practise with
  std::array<std::vector<Prose>, parts> words;  ///< of each part
};

/// An item or a target, by its number within the question.
struct Numbered {
  std::uint32_t number = 0;
  Prose text;
};
using run::Verdict;
/// An item after the answer. What counts depends on the kind of the question.
struct ToldItem {
  Prose text;
  bool chosen = false;
  bool belongs = false;     ///< single, multiple, report
  Prose what;               ///< report: a fact, an inference...
  Prose given, right;       ///< match, sort: the targets
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
  std::vector<Prose> words;
};
struct QuestionView {
  std::size_t number = 1;  ///< from 1
  std::size_t count = 1;
  scenario::Question::Kind kind = scenario::Question::Kind::single;
  Prose ask;
  std::vector<Numbered> items;  ///< in the order in which they are shown
  std::vector<Numbered> targets;
  std::vector<Prose> words;
  std::optional<Answered> answered;
};
struct PracticeRow {
  Prose ask;
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

struct ErrorView {
  std::string sentence;
  std::string hint;
  bool anew = false;  ///< an attempt cannot be gone on with; it can be given up and begun anew
};

}  // namespace rollcall::ui
