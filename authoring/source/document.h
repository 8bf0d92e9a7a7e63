#pragma once
#include <optional>
#include <string>
#include <vector>

#include "authoring/source/choices.h"
#include "authoring/source/condition.h"
#include "authoring/source/diagnostic.h"
#include "authoring/source/effect.h"
#include "authoring/source/framework.h"
#include "authoring/source/outline.h"
#include "authoring/source/position.h"
#include "authoring/source/reserved_ids.h"
#include "authoring/source/tree.h"

/// What the author wrote: texts with their places, names not looked up, possibly wrong. Its counterpart that can be
/// played is scenario::Scenario; only check and compile lead from one to the other.
namespace rollcall::source {

struct Condition {
  Text text;
  Term term;
};

/// What a text takes for granted, in `claims`, is for the proof only.
struct Line {
  Text speaker;  ///< the narrator or an id of the cast
  Text text;
  std::optional<Condition> when = {};  ///< it is shown only where this holds
  std::optional<Condition> claims = {};
  Text urges = {};  ///< the option of the scene that the speaker would have the learner take

  bool is_narrated() const { return speaker.value == reserved::narrator; }
};

/// Where an option leads: what is not written is `next`.
struct Go {
  enum class Kind : std::uint8_t {
    next,   ///< the next scene in the file, or the end after the last one
    scene,  ///< the one that is named
    end,
  };
  Kind kind = Kind::next;
  Text scene;  ///< of kind scene

  bool written() const { return kind != Kind::next; }
};

/// That a source says it. What is not written here stands at the source.
struct Citation {
  Text source;
  Text page;  ///< as printed: "12", "12-14"
  Text says;  ///< what the source says there, in the author's words
};

enum class OptionRole : std::uint8_t { decision, inquiry, support };

struct Option {
  Text id;
  OptionRole role = OptionRole::decision;
  Text text;
  std::int32_t quality = 0;
  std::optional<Condition> when;
  bool once = false;
  std::vector<Effect> effects;
  std::vector<Line> consequence;
  Text why;
  std::vector<Citation> cites;
  Text behaviour;
  Choice<scenario::Signal> signal;
  bool critical = false;
  Choice<scenario::Bias> bias;
  Go go;
  std::int32_t cost = 0;
};

struct Place {
  Text picture, alt, sound, caption;
};

/// `time`; not written: there is none.
struct Time {
  std::int32_t seconds = 0;
  Text on_timeout, untimed_text;
  Position at;
};

/// Without options it is a page: it is read, and leads on by its own `go`. A page too is a worked example, whose
/// options are solutions.
struct Scene {
  Text id;
  Text act;
  Text title;
  Text behaviour;
  Choice<Truth> truth;
  Place place;
  std::vector<Line> say;
  std::vector<Option> looks;
  std::optional<Time> time;
  Choice<SupportOffer> support;  ///< of the module's support move
  bool shuffled = true;          ///< else the options stand in the order of the file
  std::vector<Option> options;
  std::vector<Option> solutions;  ///< those of a worked example, which nobody can take
  Go go;                          ///< of the options that have none of their own, or of the page
  std::optional<Condition> claims = {};

  bool is_page() const { return options.empty(); }
  bool is_example() const { return !solutions.empty(); }
};

struct Variable {
  enum class Kind : std::uint8_t { range, flag, stages };
  Text id;
  Kind kind = Kind::flag;
  std::int32_t minimum = 0;
  std::int32_t maximum = 1;
  std::int32_t start = 0;
  bool randomized = false;
  std::vector<Text> stages;
  Text shown, revealed;
  Choice<scenario::Better> better;
};

struct Character {
  Text id, name, role, portrait;
  std::vector<Text> identity;
  bool superior = false;  ///< of the learner
  Choice<TurnsOut> turns_out = {};
};

struct Source {
  Text id, title, publisher, section;
  std::int32_t year = 0;
  Text short_title, page, link, says = {};
};

struct Beat {
  Text id, after;
  std::optional<Condition> when;
  std::vector<Line> say;
  std::vector<Effect> effects;
  std::optional<Condition> claims = {};
};

struct Ending {
  Text id, title;
  Choice<scenario::Result> result;
  std::optional<Condition> when;
  std::vector<Line> say;
  std::optional<Condition> claims = {};
};

struct Point {
  Text text;
  std::vector<Citation> cites;
  std::optional<Condition> when;
  std::optional<Condition> claims = {};
};

struct Debrief {
  std::vector<Text> reactions;
  std::vector<Point> analysis;
  std::vector<Text> summary;
};

struct Item {
  Text id, text, with;
  Choice<SentenceKind> is;
  bool right = false;
};

struct Question {
  Text id;
  Choice<scenario::Question::Kind> kind;
  Text ask, behaviour, why;
  std::vector<Item> items;
  std::optional<std::int32_t> number, tolerance;
  std::optional<bool> right;
  std::vector<Citation> cites;
};

struct GlossaryEntry {
  Text id, word, means;
};

/// Something that a national unit adapts: {id} in a text stands for it.
struct Slot {
  Text id, fallback, note;
  bool must_fill = false;
};

/// A warning that the author says is wrong, and why.
struct Suppression {
  Text rule, at, reason;

  bool is_for_all() const { return at.value == reserved::all; }
};

/// A view of the module: how long it takes, and which scenes it shows (none: all).
struct Variant {
  Text id;
  std::int32_t minutes = 0;
  std::vector<Text> scenes;
  std::optional<std::pair<std::int32_t, std::int32_t>> mix;  ///< signal, benign
  Text form_of = {};                                         ///< the variant of which it is a parallel form
};

/// A scene as it was written before it was used, with <parameters> where values will stand. It is read to be compared
/// with its parallel forms only.
struct Fragment {
  Text id;
  Text form_of;  ///< the fragment of which it is a parallel form
  Scene scene;
};

/// Its positions name files of the table that the module was read into.
struct Document {
  Text module, title, version, language, content_note, summary, licence;
  Text framework;                   ///< that names the behaviours
  std::optional<Framework> skills;  ///< what stands in it, or in another that was given for it; none: unknown
  Text form_of;                     ///< the module of which it is a parallel form
  std::vector<Text> objectives;     ///< what a learner can do afterwards
  std::vector<Text> primer;         ///< ids of the pages that stand before the first decision
  std::vector<Text> topics, roles;
  std::vector<Variant> variants;
  std::vector<Slot> slots;
  std::vector<GlossaryEntry> glossary;
  std::vector<Suppression> suppressions;
  std::int32_t pass_mark = 0;
  std::vector<Source> sources;
  std::vector<Character> cast;
  std::vector<Variable> state;
  std::vector<Scene> scenes;
  std::optional<Option> support;
  std::vector<Beat> later;
  std::vector<Ending> endings;
  Debrief debrief;
  std::vector<Question> questions;
  std::vector<Fragment> fragments;
  Outline outline;
};

/// Reads a tree that has been checked against the grammar; parts that are missing or misshapen come out empty.
/// Reports what only reading finds: ranges, conditions, effects. Of the fragments, which every use has a copy of,
/// nothing is reported.
Document read_document(const Node& root, const Node& fragments, Diagnostics& problems);

}  // namespace rollcall::source
