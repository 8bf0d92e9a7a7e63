#include "player/scenario/validity.h"

#include <algorithm>
#include <concepts>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rollcall::scenario {
namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw InvalidScenario("This module cannot be played: " + what + ".",
                        "The training unit must build it again with a current rollcall-author.");
}

void require(bool condition, std::string_view what) {
  if (!condition) refuse(std::string(what));
}

/// The same for a sentence that is put together only when it is needed: a large module has tens of thousands of parts.
template <std::invocable Sentence>
void require(bool condition, Sentence sentence) {
  if (!condition) refuse(sentence());
}

/// Looks for an id that is there twice. Keeps its memory, because a large module asks once for each scene.
class Repetition {
 public:
  template <class Row>
  std::optional<Name> among(std::span<const Row> rows) {
    return rows.size() <= few ? among_few(rows) : among_many(rows);
  }

 private:
  static constexpr std::size_t few = 8;  ///< that are compared with each other sooner than put into a table

  template <class Row>
  static std::optional<Name> among_few(std::span<const Row> rows) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
      for (std::size_t before = 0; before < i; ++before) {
        if (rows[before].id == rows[i].id) return rows[i].id;
      }
    }
    return std::nullopt;
  }

  template <class Row>
  std::optional<Name> among_many(std::span<const Row> rows) {
    std::size_t size = 1;
    while (size < 2 * rows.size()) size *= 2;
    x_table.assign(size, nobody);
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      const Name id = rows[i].id;
      std::size_t place = std::hash<std::string_view>()(id) & (size - 1);
      for (; x_table[place] != nobody; place = (place + 1) & (size - 1)) {
        if (rows[x_table[place]].id == id) return id;
      }
      x_table[place] = i;
    }
    return std::nullopt;
  }

  static constexpr std::uint32_t nobody = 0xffffffff;
  std::vector<std::uint32_t> x_table;  ///< open addressing over the rows; at most half full
};

/// Counted once: a large module asks for them some hundred thousand times.
struct Sizes {
  explicit Sizes(const Parts& parts)
      : variables(parts.variables.size()),
        scenes(parts.scenes.size()),
        options(parts.options.size()),
        beats(parts.beats.size()),
        lines(parts.lines.size()),
        effects(parts.effects.size()),
        code(parts.code.size()),
        texts(parts.texts.size()),
        citations(parts.citations.size()),
        behaviours(parts.behaviours.size()),
        items(parts.items.size()) {}

  std::size_t variables, scenes, options, beats, lines, effects, code, texts, citations, behaviours, items;
};

class Validity {
 public:
  explicit Validity(const Parts& parts) : x_parts(parts), x_sizes(parts) {}

  void check() {
    check_about();
    for (const Variable& variable : x_parts.variables) check(variable);
    for (const Effect& effect : x_parts.effects) check(effect);
    for (const Line& line : x_parts.lines) {
      require(line.speaker == narrator || line.speaker < x_parts.cast.size(), "a line has no speaker");
      text(line.text);
    }
    for (const TextIndex index : x_parts.texts) text(index);
    for (const Character& character : x_parts.cast) {
      text(character.name), optional_text(character.role), optional_text(character.portrait.alt);
    }
    for (const Source& source : x_parts.sources) {
      text(source.title), optional_text(source.publisher), optional_text(source.section);
    }
    for (const SourceIndex index : x_parts.citations) require(index < x_parts.sources.size(), "a source is missing");
    for (const DebriefPoint& point : x_parts.analysis)
      text(point.text), guard(point.guard), range(point.cites, x_sizes.citations, "citations");
    range(x_parts.reactions, x_sizes.texts, "debrief questions");
    range(x_parts.summary, x_sizes.texts, "debrief summary");
    for (const GlossaryEntry& term : x_parts.glossary) text(term.word), text(term.means);
    for (const Item& item : x_parts.items) optional_text(item.text);
    for (const Question& question : x_parts.questions) check(question);
    check_variants();
    check_scenes();
    for (const Beat& beat : x_parts.beats) {
      guard(beat.guard);
      range(beat.say, x_sizes.lines, "lines"), range(beat.effects, x_sizes.effects, "effects");
    }
    check_endings();
  }

 private:
  static void range(Range range, std::uint64_t size, std::string_view name) {
    if (std::uint64_t{range.first} + range.count > size)
      refuse("a list of " + std::string(name) + " leaves its bounds");
  }
  void text(TextIndex index) const { require(index < x_parts.text_count, "a text is missing"); }
  void optional_text(TextIndex index) const {
    require(index + 1 <= x_parts.text_count, "a text is missing");  // `none` is before 0
  }
  void optional_variable(std::uint32_t index) const {
    require(index == none || index < x_sizes.variables, "a flag is missing");
  }
  void optional_behaviour(std::uint32_t index) const {
    require(index == none || index < x_sizes.behaviours, "a behaviour is missing");
  }
  void guard(Range condition) const {
    range(condition, x_sizes.code, "instructions");
    if (condition.count == 0) return;
    const auto program = std::span(x_parts.code).subspan(condition.first, condition.count);
    require(is_valid(program, x_sizes.variables), "a condition is damaged");
  }

  void check_about() const {
    require(!x_parts.about.module.empty(), "it has no id");
    text(x_parts.about.title);
    optional_text(x_parts.about.summary), optional_text(x_parts.about.content_note);
    require(x_parts.about.pass_mark <= 100, "its pass mark is above 100 percent");
  }

  void check(const Variable& variable) const {
    require(variable.minimum <= variable.start && variable.start <= variable.maximum,
            [&] { return "'" + variable.id + "' starts outside its range"; });
    require(variable.visibility == Visibility::internal || variable.label != none,
            [&] { return "'" + variable.id + "' has no label"; });
    optional_text(variable.label);
    range(variable.stages, x_sizes.texts, "stages");
    require(variable.stages.count == 0 ||
                (variable.minimum == 0 && variable.stages.count == std::uint32_t(variable.maximum) + 1),
            [&] { return "'" + variable.id + "' has not as many stages as values"; });
  }

  void check(const Effect& effect) const {
    require(effect.variable < x_parts.variables.size(), "an effect changes nothing");
    const Variable& variable = x_parts.variables[effect.variable];
    require(
        effect.kind == Effect::Kind::add || (variable.minimum <= effect.amount && effect.amount <= variable.maximum),
        [&] { return "an effect sets '" + variable.id + "' outside its range"; });
  }

  void check(const Question& question) const {
    const auto require_here = [&](bool condition, std::string_view what) {
      require(condition, [&] { return "question '" + question.id + "' " + std::string(what); });
    };
    text(question.ask), optional_text(question.why), optional_behaviour(question.behaviour);
    range(question.cites, x_sizes.citations, "citations");
    range(question.items, x_sizes.items, "items");
    range(question.targets, x_sizes.texts, "targets");
    const auto items = std::span(x_parts.items).subspan(question.items.first, question.items.count);
    const bool has_targets = question.kind == Question::Kind::match || question.kind == Question::Kind::sort;
    require_here(items.size() >= (question.kind == Question::Kind::truth ? 1u : 2u), "has too few items");
    for (const Item& item : items) {
      require_here(!has_targets || (item.key >= 0 && std::uint32_t(item.key) < question.targets.count),
                   "has an item without target");
      require_here(question.kind != Question::Kind::report || item.target < question.targets.count,
                   "has a sentence of no kind");
    }
  }

  void check_variants() {
    for (const Variant& variant : x_parts.variants) require(!variant.id.empty(), "a variant has no id");
    const auto twice = x_repetition.among(std::span(x_parts.variants));
    require(!twice, [&] { return "two variants share the id '" + *twice + "'"; });
  }

  void check_scenes() {
    require(!x_parts.scenes.empty(), "it has no scene");
    for (const Scene& scene : x_parts.scenes) {
      require(!scene.id.empty(), "a scene has no id");
      optional_text(scene.act), optional_text(scene.untimed_text), optional_text(scene.title);
      optional_text(scene.picture.alt), optional_text(scene.sound.caption);
      optional_behaviour(scene.behaviour), optional_variable(scene.visited);
      range(scene.say, x_sizes.lines, "lines"), range(scene.options, x_sizes.options, "options");
      range(scene.beats, x_sizes.beats, "beats");
      check_options(scene);
      check_time(scene);
    }
    const auto twice = x_repetition.among(std::span(x_parts.scenes));
    require(!twice, [&] { return "two scenes share the id '" + *twice + "'"; });
  }

  void check_time(const Scene& scene) const {
    const auto require_here = [&](bool condition, std::string_view before, std::string_view after) {
      require(condition, [&] { return std::string(before) + "scene '" + scene.id + "'" + std::string(after); });
    };
    const bool is_timed = scene.seconds != 0;
    require_here(is_timed == (scene.on_timeout != none), "", " is timed by half");
    if (!is_timed) return;
    require_here(scene.untimed_text != none, "", " has no untimed mode");
    require_here(scene.on_timeout - scene.options.first < scene.options.count, "in ", " time runs out into nothing");
    const Option& option = x_parts.options[scene.on_timeout];
    require_here(option.role == Role::decision && option.guard.count == 0 && !option.once, "in ",
                 " time runs out into an option that can be closed");
  }

  void check_options(const Scene& scene) {
    bool always_open = false;
    const auto options = std::span(x_parts.options).subspan(scene.options.first, scene.options.count);
    for (const Option& option : options) {
      check(option, scene);
      always_open |= option.role == Role::decision && option.guard.count == 0 && !option.once;
    }
    require(always_open, [&] { return "scene '" + scene.id + "' has no option that is always open"; });
    const auto twice = x_repetition.among(options);
    require(!twice, [&] { return "two options share the id '" + scene.id + "." + *twice + "'"; });
  }

  void check(const Option& option, const Scene& scene) const {
    const auto require_here = [&](bool condition, std::string_view what) {
      require(condition, [&] { return "'" + scene.id + "." + option.id + "' " + std::string(what); });
    };
    require_here(!option.id.empty(), "has no id");
    text(option.text), optional_text(option.why);
    guard(option.guard);
    optional_variable(option.taken), optional_behaviour(option.behaviour);
    require_here(!option.once || option.taken != none, "can be taken once, but nothing remembers it");
    require_here(option.once || option.role == Role::decision, "must be open only once");
    require_here(option.quality <= 3, "has a quality above 3");
    range(option.effects, x_sizes.effects, "effects"), range(option.consequence, x_sizes.lines, "lines");
    range(option.cites, x_sizes.citations, "citations");
    require_here(option.next == the_end || option.next < x_sizes.scenes, "leads nowhere");
  }

  void check_endings() const {
    require(!x_parts.endings.empty(), "it has no ending");
    for (const Ending& ending : x_parts.endings) {
      require(!ending.id.empty(), "an ending has no id");
      guard(ending.guard), optional_text(ending.title), range(ending.say, x_sizes.lines, "lines");
    }
    require(x_parts.endings.back().guard.count == 0, "its last ending has a condition");
  }

  const Parts& x_parts;
  const Sizes x_sizes;
  Repetition x_repetition;
};

}  // namespace

void require_valid(const Parts& parts) { Validity(parts).check(); }

}  // namespace rollcall::scenario
