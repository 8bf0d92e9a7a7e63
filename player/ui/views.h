#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "player/story/cover_view.h"
#include "player/story/glossary_view.h"
#include "player/story/record_view.h"
#include "player/story/results_view.h"
#include "player/story/story_so_far.h"
#include "player/story/used_words.h"
#include "player/story/variants.h"
#include "player/ui/names.h"

/// What the panels around the story show. Built by the application from learners, packs and attempts; panels only read
/// it.
namespace rollcall::ui {

struct LanguageChoice {
  std::string code;
  std::string name;
};

/// In which the program speaks.
struct ProgramLanguage {
  LanguageChoice choice;
  bool is_original = false;  ///< it was written in it
  std::string reviewer;      ///< who signed the translation; empty while it is a draft by machine
};

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
  std::uint64_t tries = 0;                   ///< that did not succeed
  std::vector<LanguageChoice> languages;     ///< that the program speaks; more than one: who sits here can choose
  std::string language;
  std::string alike;  ///< the staff number that was typed, where another one looks the same
};

struct ModuleCard {
  enum class Status : std::uint8_t { fresh, begun, completed, refused };
  std::string module;
  RichText title;
  RichText summary;
  int minutes = 0;  ///< 0: not said
  Status status = Status::fresh;
  std::string problem;    ///< of a refused pack
  std::string hint;       ///< what to do about it; may be empty
  bool variants = false;  ///< there is more than one to choose from
  bool just_added = false;
};
/// A step of a path that the learner follows.
struct StepLine {
  std::string id;  ///< of the path and of the step
  std::string title;
  std::string why;     ///< what is due, and when
  std::string module;  ///< empty: there is nothing to open
  std::string variant;
  record::Mode mode = record::Mode::practice;
  bool is_begun = false;
};
struct PathSection {
  std::string heading;
  std::string minutes;  ///< of all steps; may be empty
  std::vector<StepLine> steps;
};
/// A path that is here, and that the learner does not follow.
struct PathOffer {
  std::string path;  ///< id
  std::string title;
  std::string summary;
};
struct PathsView {
  std::vector<PathSection> sections;
  std::vector<PathOffer> offers;
};
struct LibraryView {
  PathsView paths;
  std::vector<ModuleCard> modules;
};

/// Whether there is a clock to choose: the module has timed decisions, and the attempt has not begun.
enum class ClockChoice : std::uint8_t { nothing_timed, off, on };
struct StartView {
  CoverView cover;
  std::vector<LanguageChoice> languages;  ///< more than one: the learner can choose
  std::string language;
  std::vector<VariantChoice> variants;  ///< the same
  std::string variant;                  ///< the variant that is chosen
  bool begun = false;                   ///< in this variant; it goes on where it was left
  ClockChoice clock = ClockChoice::nothing_timed;
  record::Mode mode = record::Mode::practice;  ///< of what was begun, or the one that is chosen
};

/// What was told so far, while it lies over what stands on the screen.
struct StoryPage {
  StorySoFar story;
  std::uint64_t occasion = 0;  ///< another one each time it is opened
};

/// The words that the module explains, while they lie over what stands on the screen.
struct GlossaryPage {
  GlossaryView glossary;
  std::uint64_t occasion = 0;  ///< another one each time it is opened
};

/// The record, what the attempt showed, and what became of it here.
struct RecordPage {
  RecordView record;
  ResultsView results;
  std::string saved_to;  ///< where the certificate has been written; may be empty
};

struct ErrorView {
  std::string sentence;
  std::string hint;
  bool anew = false;  ///< an attempt cannot be gone on with; it can be given up and begun anew
};

}  // namespace rollcall::ui
