#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "player/scenario/scenario.h"

/// What each panel shows, as plain words and numbers. Built by the application from learners, packs and attempts;
/// panels only read it. A picture is named by its key in Model::pictures; an empty key is no picture.
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
  std::string title;
  std::string summary;
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
struct StartView {
  std::string title;
  std::string summary;
  std::string content_note;
  int minutes = 0;
  std::vector<LanguageChoice> languages;  ///< more than one: the learner can choose
  std::string language;
  std::vector<FormChoice> forms;  ///< the same
  std::string form;               ///< the variant that is chosen
  bool begun = false;             ///< in this form; it goes on where it was left
};

struct SpokenLine {
  std::string speaker;  ///< empty: narration
  std::string role;
  std::string portrait;
  std::string text;
};
struct Meter {
  std::string label;
  std::string stage;  ///< the author's word for the value; empty: ours
  int value = 0;
  int minimum = 0;
  int maximum = 10;
};
struct Choice {
  scenario::OptionIndex option = 0;
  std::string text;
  int minutes = 0;  ///< that a look takes
};
/// The place that stays beside the words from scene to consequence.
struct Place {
  std::string title;
  std::string picture;
  std::string alt;
  std::string caption;  ///< of the sound; may be empty
  bool sound = false;
  std::vector<Meter> meters;
};
struct SceneView {
  Place place;
  std::vector<SpokenLine> lines;
  std::vector<Choice> decisions;  ///< in the order of the session
  std::vector<Choice> looks;
  std::vector<Choice> supports;
};

struct Reason {
  std::string text;  ///< may be empty
  std::vector<std::string> sources;
};
struct PassageView {
  Place place;
  std::string chosen;  ///< what the learner chose; empty for what comes back later
  std::vector<SpokenLine> lines;
  Reason reason;
};

struct EndingView {
  std::string title;
  std::vector<SpokenLine> lines;
};

struct PathStep {
  enum class Kind : std::uint8_t { decision, look, support };
  Kind kind = Kind::decision;
  std::string scene;
  std::string chosen;
  std::vector<SpokenLine> consequence;
  Reason reason;
  int quality = 0;  ///< of a decision, 0 to 3
  bool critical = false;
};
/// How a value changed over the attempt: one value at the start and one after each decision.
struct Course {
  std::string label;
  int minimum = 0;
  int maximum = 10;
  bool hidden = false;  ///< until now
  std::vector<int> values;
  std::vector<std::string> marks;  ///< what each value belongs to; as many as values
  std::vector<std::string> stages;
};
struct CitedPoint {
  std::string text;
  std::vector<std::string> sources;
};
struct DebriefView {
  std::string ending;
  std::vector<std::string> reactions;
  std::vector<PathStep> path;
  std::vector<Course> courses;
  std::vector<CitedPoint> analysis;
  std::vector<std::string> summary;
  std::vector<std::string> sources;
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
};

struct ErrorView {
  std::string sentence;
  std::string hint;
  bool anew = false;  ///< an attempt cannot be gone on with; it can be given up and begun anew
};

}  // namespace rollcall::ui
