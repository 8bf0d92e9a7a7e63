#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/error.h"
#include "player/scenario/block.h"
#include "player/scenario/expression.h"
#include "player/scenario/name.h"

/// The scenario as it can be played: indices instead of names, flat arrays instead of trees, always valid, immutable.
/// It holds no words: every text is an index into the catalogue of one language (`catalogue.h`), so that all languages
/// share one structure. Ids are kept, because traces, records and the author's messages speak in ids.
///
/// Made by the compiler from checked source, or by reading a verified pack; both go through the constructor, which
/// refuses parts that do not fit together. Nothing here does I/O, allocates after construction, or knows the clock.
namespace rollcall::scenario {

using SceneIndex = std::uint32_t;
using OptionIndex = std::uint32_t;
using BeatIndex = std::uint32_t;
using EndingIndex = std::uint32_t;
using TextIndex = std::uint32_t;
using CharacterIndex = std::uint32_t;
using SourceIndex = std::uint32_t;
using PageIndex = std::uint32_t;

/// Stands for "none" in any index.
inline constexpr std::uint32_t none = 0xffffffff;
/// The `next` of an option after which the scenario ends.
inline constexpr SceneIndex the_end = 0xfffffffe;
/// The `speaker` of a line that nobody in the cast says.
inline constexpr CharacterIndex narrator = none;

/// In bytes. What is saved of a decision, and a record, have room for ids of this length.
inline constexpr std::size_t longest_id = 40;
/// What no list, no condition and no question of a scenario goes beyond, so that every player can show it at once.
inline constexpr std::uint32_t most_in_list = 1000;
inline constexpr std::uint32_t most_items = 100;
/// A record tells the competencies of so many behaviours.
inline constexpr std::size_t most_behaviours = 200;

/// `count` neighbours from `first` in the array that the field names.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  bool operator==(const Range&) const = default;
};

enum class Visibility : std::uint8_t {
  internal,  ///< never leaves the session
  shown,     ///< on the learner's screen from the start
  revealed,  ///< shown, with its course, in the debrief
};
enum class Better : std::uint8_t { higher, lower };

/// A bounded integer. A flag is 0..1; a variable with stages is 0..n-1 and has n names.
struct Variable {
  Name id;
  std::int16_t minimum = 0;
  std::int16_t maximum = 1;
  std::int16_t start = 0;
  Visibility visibility = Visibility::internal;
  Better better = Better::higher;
  bool randomized = false;  ///< the start is drawn from the whole range, by the seed of the session
  TextIndex label = none;   ///< set unless internal
  Range stages;             ///< of `texts`: the names of the stages; empty for numbers and flags
};

struct Effect {
  enum class Kind : std::uint8_t { add, set };
  std::uint32_t variable = 0;
  Kind kind = Kind::add;
  std::int16_t amount = 0;
};

struct Line {
  CharacterIndex speaker = narrator;
  TextIndex text = 0;
  Range guard = {};  ///< of `code`; empty: always shown. Each list of lines has one that is
};

/// What a learner can do in a scene.
enum class Role : std::uint8_t {
  decision,  ///< moves the story on; scored
  inquiry,   ///< seeks information and stays in the scene; once; not scored
  support,   ///< takes the support on offer and stays in the scene; once; not scored
};

/// Against the ground truth of the scene.
enum class Signal : std::uint8_t { unrated, hit, miss, false_alarm, correct_rejection };

/// Which way a weak option errs: it punishes or reports too much, or pleases or ignores too much.
enum class Bias : std::uint8_t { neither, over, under };

struct Option {
  Name id;  ///< unique in its scene
  TextIndex text = 0;
  Range guard;                     ///< of `code`; empty: always open
  std::uint32_t taken = none;      ///< the flag variable that is set when it is taken, where somebody asks for it
  std::uint32_t behaviour = none;  ///< of `behaviours`
  Range effects;
  Range consequence;  ///< of `lines`: what follows, inside the story
  TextIndex why = none;
  Range cites;                ///< of `citations`
  SceneIndex next = the_end;  ///< where a decision leads; inquiry and support stay
  std::uint16_t cost = 0;     ///< minutes that an inquiry takes
  std::uint8_t quality = 0;   ///< 0-3
  Role role = Role::decision;
  Signal signal = Signal::unrated;
  Bias bias = Bias::neither;
  bool once = false;      ///< open until taken; always true for inquiry and support
  bool critical = false;  ///< blocks a pass alone
};

/// An option of a worked example: it is told, with what came of it and why, and cannot be taken.
struct Solution {
  TextIndex text = 0;
  Range consequence;  ///< of `lines`
  TextIndex why = none;
  Range cites;               ///< of `citations`
  std::uint8_t quality = 0;  ///< 0-3
};

struct Picture {
  Name entry;  ///< name in the pack; empty: none
  TextIndex alt = none;
};
struct Sound {
  Name entry;
  TextIndex caption = none;
};

/// What a scene is for.
enum class Part : std::uint8_t {
  story,
  primer,   ///< a page that says what one should know before the story
  example,  ///< a page that tells a decision solved
};

/// What is told in one place. With options it waits for a decision. Without any it is a page: it is read, leads on, and
/// counts as nothing but read.
struct Scene {
  Name id;
  TextIndex act = none;  ///< the heading of the act that begins here
  TextIndex title = none;
  std::uint32_t behaviour = none;
  Picture picture;
  Sound sound;
  std::uint32_t visited = none;   ///< the flag variable that is set on entering, where somebody asks for it
  std::uint16_t seconds = 0;      ///< for the decision in the timed mode; 0: as long as it takes, in every mode
  OptionIndex on_timeout = none;  ///< the decision that is taken when they are over
  TextIndex untimed_text = none;  ///< told instead in the untimed mode, which there always is
  bool shuffled = true;           ///< the decisions stand in an order that the seed draws, else in that of the file
  Range say;                      ///< of `lines`
  Range options;                  ///< of `options`
  Range beats;                    ///< of `beats`: what may follow a decision taken here
  SceneIndex next = none;         ///< where a page leads; `none` where there are options
  Part part = Part::story;
  Range solutions = {};  ///< of `solutions`: two at least in a worked example, else none

  bool is_page() const { return options.count == 0; }
};

/// Shown after a decision of its scene and after the consequence, when its condition holds.
struct Beat {
  Name id;
  Range guard;
  Range say;
  Range effects;
};

enum class Result : std::uint8_t { fail, pass };

struct Ending {
  Name id;
  Range guard;  ///< the last ending has none
  TextIndex title = none;
  Range say;
  Result result = Result::fail;
};

struct Character {
  Name id;
  TextIndex name = none;
  TextIndex role = none;
  Picture portrait;
};

struct Source {
  Name id;
  TextIndex title = none;
  TextIndex short_title = none;  ///< enough for whoever has read the title
  TextIndex publisher = none;
  TextIndex section = none;
  PageIndex page = none;
  std::uint16_t year = 0;
  Name link = {};  ///< may be empty; locator.h says what it may be
};

/// That a source says so.
struct Citation {
  SourceIndex source = 0;
  TextIndex says = none;  ///< what it says there, in the author's words
  PageIndex page = none;  ///< where the source's own is not meant
};

/// A knowledge question, asked at the end and again in refreshers. What the key of an item means depends on the kind;
/// run/question.h scores.
struct Question {
  enum class Kind : std::uint8_t {
    single,    ///< choose the one item with key 1
    multiple,  ///< choose the items with key 1
    order,     ///< put the items in the order of their keys
    match,     ///< give each item the target with the number of its key
    sort,      ///< the same, where several items share a target
    numeric,   ///< a number: item 0's key, give or take item 1's key
    truth,     ///< say whether it is true (item 0's key), and how certain one is
    report,    ///< choose the sentences for a report: those with key 1; their target says what they are
  };
  Name id;
  Kind kind = Kind::single;
  TextIndex ask = 0;
  std::uint32_t behaviour = none;
  Range items;    ///< of `items`
  Range targets;  ///< of `texts`: partners, groups, or the kinds of sentences
  TextIndex why = none;
  Range cites;
};

struct Item {
  TextIndex text = none;
  std::int32_t key = 0;
  std::uint32_t target = none;  ///< of the question's targets; only in a report
};

/// A word that the module explains.
struct GlossaryEntry {
  Name id;
  TextIndex word = 0;
  TextIndex means = 0;
};

/// Shown in the debrief when its condition holds at the end; run/debrief.h says when else.
struct DebriefPoint {
  TextIndex text = 0;
  Range guard;
  Range cites;
};

/// A form in which the module is given.
struct Variant {
  Name id;
  std::uint16_t minutes = 0;  ///< planned
  bool view = false;          ///< shows only some of the scenes, as a scenario of its own beside this one
};

/// A behaviour or a competency, by the code that records name, and what its framework calls it.
struct Skill {
  Name code;              ///< "1.1", "C1"
  TextIndex name = none;  ///< `none` where the module names no framework
};

struct Version {
  std::uint16_t major = 0;
  std::uint16_t minor = 0;
  std::uint16_t patch = 0;
  auto operator<=>(const Version&) const = default;
  std::string text() const;
  /// The release number of a pack: grows with the version.
  std::uint64_t release() const { return std::uint64_t{major} << 32 | std::uint64_t{minor} << 16 | patch; }
  static std::optional<Version> parse(std::string_view text);
};

struct About {
  Name module;  ///< id
  Version version;
  Name language;  ///< of the source, BCP 47
  TextIndex title = none;
  TextIndex summary = none;
  TextIndex content_note = none;
  std::uint8_t pass_mark = 0;  ///< percent of the quality points; 0: none
  Range objectives = {};       ///< of `texts`: what one can do afterwards
};

/// Everything a scenario is made of, as plain data; may be wrong.
template <template <class> class List>
struct PartsOf {
  About about;
  List<Variable> variables;
  List<Scene> scenes;  ///< the first is where it starts
  List<Option> options;
  List<Beat> beats;
  List<Ending> endings;  ///< tested in this order
  List<Line> lines;
  List<Effect> effects;
  List<Instruction> code;
  List<TextIndex> texts;  ///< lists of texts, such as the names of stages
  List<Character> cast;
  List<Source> sources;
  List<Citation> citations;
  List<Name> pages;          ///< of sources, such as "12-14"; locator.h says what they may be
  List<Skill> behaviours;    ///< in order of first use
  List<Skill> competencies;  ///< to which they belong, those that have a name
  Range reactions;           ///< of `texts`: the debrief's questions
  List<DebriefPoint> analysis;
  Range summary;  ///< of `texts`
  List<Question> questions;
  List<Item> items;
  List<GlossaryEntry> glossary;
  List<Variant> variants;  ///< in the order of the author; a view lists them too
  List<Solution> solutions;
  std::uint32_t text_count = 0;  ///< every TextIndex is below this
};

template <class Row>
using OwnList = std::vector<Row>;
template <class Row>
using ListInBlock = std::span<const Row>;
/// To be written down. Its names are views of what must live until a Scenario is made of them.
using Parts = PartsOf<OwnList>;
/// As a Scenario keeps them: rows and names lie in one block.
using Tables = PartsOf<ListInBlock>;

/// Thrown by Scenario's constructor. Source that passed the checks never causes it; a damaged pack may.
class InvalidScenario : public Error {
 public:
  using Error::Error;
};

class Scenario {
 public:
  /// Copies rows and names into a block of its own. Throws InvalidScenario.
  explicit Scenario(Parts parts);
  /// Precondition: every row and every name lies in the block. Throws InvalidScenario.
  Scenario(const Tables& tables, Block block);
  /// A copy shares the block. Nothing is moved: what was moved from would have views of nothing.
  Scenario(const Scenario&) = default;
  Scenario& operator=(const Scenario&) = default;

  const About& about() const { return x_tables.about; }
  std::span<const Variable> variables() const { return x_tables.variables; }
  std::span<const Scene> scenes() const { return x_tables.scenes; }
  std::span<const Option> options() const { return x_tables.options; }
  std::span<const Beat> beats() const { return x_tables.beats; }
  std::span<const Ending> endings() const { return x_tables.endings; }
  std::span<const Character> cast() const { return x_tables.cast; }
  std::span<const Source> sources() const { return x_tables.sources; }
  std::span<const Skill> behaviours() const { return x_tables.behaviours; }
  std::span<const Skill> competencies() const { return x_tables.competencies; }
  std::span<const DebriefPoint> analysis() const { return x_tables.analysis; }
  std::span<const Question> questions() const { return x_tables.questions; }
  std::span<const Item> items(const Question& question) const { return slice(x_tables.items, question.items); }
  std::span<const GlossaryEntry> glossary() const { return x_tables.glossary; }
  std::span<const Variant> variants() const { return x_tables.variants; }
  Range reactions() const { return x_tables.reactions; }
  Range summary() const { return x_tables.summary; }

  std::span<const Option> options(const Scene& scene) const { return slice(x_tables.options, scene.options); }
  std::span<const Solution> solutions(const Scene& scene) const { return slice(x_tables.solutions, scene.solutions); }
  std::span<const Beat> beats(const Scene& scene) const { return slice(x_tables.beats, scene.beats); }
  std::span<const Line> lines(Range range) const { return slice(x_tables.lines, range); }
  std::span<const Effect> effects(Range range) const { return slice(x_tables.effects, range); }
  std::span<const Instruction> code(Range range) const { return slice(x_tables.code, range); }
  std::span<const TextIndex> texts(Range range) const { return slice(x_tables.texts, range); }
  std::span<const Citation> citations(Range range) const { return slice(x_tables.citations, range); }
  /// Empty for `none`.
  Name page(PageIndex index) const { return index == none ? Name() : x_tables.pages[index]; }

  std::uint32_t text_count() const { return x_tables.text_count; }

  const Tables& tables() const& { return x_tables; }
  const Tables& tables() const&& = delete;
  /// To make another scenario of it. The names live as long as this scenario or a copy of it.
  Parts parts() const&;
  Parts parts() const&& = delete;

 private:
  template <class T>
  static std::span<const T> slice(std::span<const T> all, Range range) {
    return all.subspan(range.first, range.count);
  }

  SharedBlock x_block;
  Tables x_tables;
};

/// The planned minutes of a variant, or of the whole module (empty), which takes those of the first variant that shows
/// all of it; 0 if nothing says so.
std::uint16_t planned_minutes(const Scenario& scenario, std::string_view variant);

/// "1.1" belongs to competency "C1".
std::string competency_of(std::string_view behaviour);

/// What the framework of the module calls the competency with this code; `none` if nothing says so.
TextIndex name_of_competency(const Scenario& scenario, std::string_view code);

/// What is practised by taking this option in this scene, of `behaviours`; `none` if nothing says so.
inline std::uint32_t practised_by(const Option& option, const Scene& scene) {
  return option.behaviour != none ? option.behaviour : scene.behaviour;
}

}  // namespace rollcall::scenario
