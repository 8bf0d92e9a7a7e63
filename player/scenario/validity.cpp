#include "player/scenario/validity.h"

#include "player/scenario/locator.h"

#include <algorithm>
#include <concepts>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace rollcall::scenario {
namespace {

/// Cold, so that compilers keep it out of the many checks that hold.
[[noreturn]] [[gnu::cold]] void refuse(Message reason) {
  throw InvalidScenario(tr("This module cannot be played: {reason}.", "reason"_is = std::move(reason)),
                        tr("The training unit must build it again with a current rollcall-author."));
}

inline void require(bool condition, Phrase reason) {
  if (!condition) [[unlikely]]
    refuse(reason);
}

/// The same for a reason with values, made only when it is needed: a large module has tens of thousands of parts.
template <std::invocable Reason>
void require(bool condition, Reason reason) {
  if (!condition) [[unlikely]]
    refuse(reason());
}

/// All conditions together: a thousand times those of the largest module known.
constexpr std::size_t most_instructions = 4'000'000;

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
  explicit Sizes(const Tables& parts)
      : variables(parts.variables.size()),
        scenes(parts.scenes.size()),
        options(parts.options.size()),
        beats(parts.beats.size()),
        lines(parts.lines.size()),
        effects(parts.effects.size()),
        code(parts.code.size()),
        texts(parts.texts.size()),
        citations(parts.citations.size()),
        pages(parts.pages.size()),
        behaviours(parts.behaviours.size()),
        items(parts.items.size()),
        solutions(parts.solutions.size()) {}

  std::size_t variables, scenes, options, beats, lines, effects, code, texts, citations, pages, behaviours, items,
      solutions;
};

class Validity {
 public:
  explicit Validity(const Tables& parts) : x_parts(parts), x_sizes(parts) {}

  void check() {
    check_about();
    check_ids();
    for (const Variable& variable : x_parts.variables) check(variable);
    for (const Effect& effect : x_parts.effects) check(effect);
    for (const Line& line : x_parts.lines) {
      require(line.speaker == narrator || line.speaker < x_parts.cast.size(), tr_noop("a line has no speaker"));
      text(line.text), guard(line.guard);
    }
    find_shown_lines();
    for (const TextIndex index : x_parts.texts) text(index);
    for (const Character& character : x_parts.cast) {
      text(character.name), optional_text(character.role), optional_text(character.portrait.alt);
    }
    check_sources();
    for (const DebriefPoint& point : x_parts.analysis)
      text(point.text), guard(point.guard),
          range(point.cites, x_sizes.citations, tr_noop("a list of citations leaves its bounds"));
    range(x_parts.reactions, x_sizes.texts, tr_noop("a list of debrief questions leaves its bounds"));
    range(x_parts.summary, x_sizes.texts, tr_noop("a list of debrief summary leaves its bounds"));
    for (const GlossaryEntry& term : x_parts.glossary) text(term.word), text(term.means);
    for (const Item& item : x_parts.items) optional_text(item.text);
    for (const auto* skills : {&x_parts.behaviours, &x_parts.competencies}) {
      for (const Skill& skill : *skills) optional_text(skill.name);
    }
    for (const Solution& solution : x_parts.solutions) check(solution);
    for (const Question& question : x_parts.questions) check(question);
    check_variants();
    check_scenes();
    for (const Beat& beat : x_parts.beats) {
      guard(beat.guard);
      lines(beat.say), range(beat.effects, x_sizes.effects, tr_noop("a list of effects leaves its bounds"));
    }
    check_endings();
  }

 private:
  static void range(Range range, std::uint64_t size, Phrase reason) {
    require(std::uint64_t{range.first} + range.count <= size, reason);
    require(range.count <= most_in_list, tr_noop("a list is longer than anybody could be shown"));
  }
  /// Something is always shown.
  void lines(Range list) const {
    range(list, x_sizes.lines, tr_noop("a list of lines leaves its bounds"));
    if (list.count == 0 || x_shown_from.empty()) return;
    require(x_shown_from[list.first] < list.first + list.count, tr_noop("every line of a list can be hidden"));
  }
  /// Looked up, because lists may share lines.
  void find_shown_lines() {
    const auto& lines = x_parts.lines;
    if (std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.guard.count == 0; })) return;
    x_shown_from.resize(lines.size());
    std::uint32_t next = none;
    for (std::size_t i = lines.size(); i-- > 0;) {
      if (lines[i].guard.count == 0) next = std::uint32_t(i);
      x_shown_from[i] = next;
    }
  }
  void text(TextIndex index) const { require(index < x_parts.text_count, tr_noop("a text is missing")); }
  void optional_text(TextIndex index) const {
    require(index + 1 <= x_parts.text_count, tr_noop("a text is missing"));  // `none` is before 0
  }
  void optional_page(PageIndex index) const {
    require(index == none || index < x_sizes.pages, tr_noop("a page of a source is missing"));
  }
  /// A flag becomes 1.
  void optional_flag(std::uint32_t index) const {
    if (index == none) return;
    require(index < x_sizes.variables, tr_noop("a flag is missing"));
    const Variable& flag = x_parts.variables[index];
    require(flag.minimum <= 1 && 1 <= flag.maximum,
            [&] { return tr("'{variable}' is set as a flag and cannot be 1", "variable"_is = flag.id); });
  }
  void optional_behaviour(std::uint32_t index) const {
    require(index == none || index < x_sizes.behaviours, tr_noop("a behaviour is missing"));
  }
  void guard(Range condition) {
    range(condition, x_sizes.code, tr_noop("a list of instructions leaves its bounds"));
    if (condition.count == 0) return;
    x_instructions += condition.count;
    require(x_instructions <= most_instructions, tr_noop("its conditions are longer than those of any module"));
    const auto program = std::span(x_parts.code).subspan(condition.first, condition.count);
    require(is_valid(program, x_sizes.variables), tr_noop("a condition is damaged"));
  }

  void check_about() const {
    require(!x_parts.about.module.empty(), tr_noop("it has no id"));
    text(x_parts.about.title);
    optional_text(x_parts.about.summary), optional_text(x_parts.about.content_note);
    require(x_parts.about.pass_mark <= 100, tr_noop("its pass mark is above 100 percent"));
    range(x_parts.about.objectives, x_sizes.texts, tr_noop("a list of objectives leaves its bounds"));
  }

  void check_ids() const {
    const auto fits = [](const Name& id) {
      require(id.size() <= longest_id, [&] {
        return tr("the id '{id}' has more than {most} characters", "id"_is = id, "most"_is = longest_id);
      });
    };
    fits(x_parts.about.module);
    for (const Scene& scene : x_parts.scenes) fits(scene.id);
    for (const Option& option : x_parts.options) fits(option.id);
    for (const Ending& ending : x_parts.endings) fits(ending.id);
    for (const Variant& variant : x_parts.variants) fits(variant.id);
    for (const Question& question : x_parts.questions) fits(question.id);
    require(x_parts.behaviours.size() <= most_behaviours, tr_noop("it has more behaviours than a record can tell"));
    for (const Skill& behaviour : x_parts.behaviours) fits(behaviour.code);
    require(x_parts.competencies.size() <= most_behaviours, tr_noop("it has more competencies than behaviours"));
    for (const Skill& competency : x_parts.competencies) fits(competency.code);
  }

  void check(const Variable& variable) const {
    require(variable.minimum <= variable.start && variable.start <= variable.maximum,
            [&] { return tr("'{variable}' starts outside its range", "variable"_is = variable.id); });
    require(variable.visibility == Visibility::internal || variable.label != none,
            [&] { return tr("'{variable}' has no label", "variable"_is = variable.id); });
    optional_text(variable.label);
    range(variable.stages, x_sizes.texts, tr_noop("a list of stages leaves its bounds"));
    require(variable.stages.count == 0 ||
                (variable.minimum == 0 && variable.stages.count == std::uint32_t(variable.maximum) + 1),
            [&] { return tr("'{variable}' has not as many stages as values", "variable"_is = variable.id); });
  }

  void check(const Effect& effect) const {
    require(effect.variable < x_parts.variables.size(), tr_noop("an effect changes nothing"));
    const Variable& variable = x_parts.variables[effect.variable];
    require(
        effect.kind == Effect::Kind::add || (variable.minimum <= effect.amount && effect.amount <= variable.maximum),
        [&] { return tr("an effect sets '{variable}' outside its range", "variable"_is = variable.id); });
  }

  void check(const Question& question) const {
    const auto here = [&] { return "question"_is = question.id; };
    text(question.ask), optional_text(question.why), optional_behaviour(question.behaviour);
    range(question.cites, x_sizes.citations, tr_noop("a list of citations leaves its bounds"));
    range(question.items, x_sizes.items, tr_noop("a list of items leaves its bounds"));
    range(question.targets, x_sizes.texts, tr_noop("a list of targets leaves its bounds"));
    require(question.items.count <= most_items,
            [&] { return tr("question '{question}' has more than {most} items", here(), "most"_is = most_items); });
    const auto items = std::span(x_parts.items).subspan(question.items.first, question.items.count);
    const bool has_targets = question.kind == Question::Kind::match || question.kind == Question::Kind::sort;
    require(items.size() >= (question.kind == Question::Kind::truth ? 1u : 2u),
            [&] { return tr("question '{question}' has too few items", here()); });
    for (const Item& item : items) {
      require(!has_targets || (item.key >= 0 && std::uint32_t(item.key) < question.targets.count),
              [&] { return tr("question '{question}' has an item without target", here()); });
      require(question.kind != Question::Kind::report || item.target < question.targets.count,
              [&] { return tr("question '{question}' has a sentence of no kind", here()); });
    }
  }

  void check_sources() const {
    for (const Name page : x_parts.pages) require(is_page(page), tr_noop("a page of a source is none"));
    for (const Source& source : x_parts.sources) {
      text(source.title), optional_text(source.short_title), optional_text(source.publisher);
      optional_text(source.section), optional_page(source.page);
      require(source.link.empty() || is_link(source.link), tr_noop("a link of a source is none"));
    }
    for (const Citation& citation : x_parts.citations) {
      require(citation.source < x_parts.sources.size(), tr_noop("a source is missing"));
      optional_text(citation.says), optional_page(citation.page);
    }
  }

  void check_variants() {
    for (const Variant& variant : x_parts.variants) require(!variant.id.empty(), tr_noop("a variant has no id"));
    const auto twice = x_repetition.among(std::span(x_parts.variants));
    require(!twice, [&] { return tr("two variants share the id '{id}'", "id"_is = *twice); });
  }

  void check_scenes() {
    require(!x_parts.scenes.empty(), tr_noop("it has no scene"));
    const auto twice = x_repetition.among(std::span(x_parts.scenes));
    require(!twice, [&] { return tr("two scenes share the id '{id}'", "id"_is = *twice); });
    check_nothing_is_shared();
    for (const Scene& scene : x_parts.scenes) {
      require(!scene.id.empty(), tr_noop("a scene has no id"));
      optional_text(scene.act), optional_text(scene.untimed_text), optional_text(scene.title);
      optional_text(scene.picture.alt), optional_text(scene.sound.caption);
      optional_behaviour(scene.behaviour), optional_flag(scene.visited);
      lines(scene.say);
      range(scene.options, x_sizes.options, tr_noop("a list of options leaves its bounds"));
      range(scene.beats, x_sizes.beats, tr_noop("a list of beats leaves its bounds"));
      range(scene.solutions, x_sizes.solutions, tr_noop("a list of solutions leaves its bounds"));
      if (scene.is_page())
        check_page(scene);
      else
        check_options(scene);
      check_time(scene);
    }
    check_way_over_pages();
  }

  void check_page(const Scene& scene) const {
    const auto here = [&] { return "scene"_is = scene.id; };
    require(scene.next == the_end || scene.next < x_sizes.scenes,
            [&] { return tr("page '{scene}' leads nowhere", here()); });
    const bool is_example = scene.part == Part::example;
    const bool decides = (scene.behaviour != none && !is_example) || scene.seconds != 0 || scene.untimed_text != none;
    require(!decides, [&] { return tr("page '{scene}' has something of a decision", here()); });
    require(scene.beats.count == 0,
            [&] { return tr("something follows page '{scene}' as if it were a decision", here()); });
    require(is_example ? scene.solutions.count >= 2 : scene.solutions.count == 0,
            [&] { return tr("page '{scene}' is a worked example by half", here()); });
  }

  void check(const Solution& solution) const {
    text(solution.text), optional_text(solution.why), lines(solution.consequence);
    require(solution.quality <= 3, tr_noop("a solution has a quality above 3"));
    range(solution.cites, x_sizes.citations, tr_noop("a list of citations leaves its bounds"));
  }

  /// Whoever goes on comes to a decision or to an end, and to no end before there was a decision.
  void check_way_over_pages() const {
    const auto& scenes = x_parts.scenes;
    SceneIndex first = 0;
    std::vector<SceneIndex> seen_from(scenes.size(), none);
    for (SceneIndex start = 0; start < scenes.size(); ++start) {
      SceneIndex scene = start;
      while (scene != the_end && scenes[scene].is_page() && seen_from[scene] == none) {
        seen_from[scene] = start;
        scene = scenes[scene].next;
      }
      const bool is_back = scene != the_end && scenes[scene].is_page() && seen_from[scene] == start;
      require(!is_back, [&] { return tr("from page '{scene}' pages lead back to it", "scene"_is = scenes[scene].id); });
      if (start == 0) first = scene;
    }
    require(first != the_end, tr_noop("it ends before anything is decided"));
  }

  /// Otherwise a small pack could ask for more work than anybody has time for.
  void check_nothing_is_shared() const {
    std::uint64_t options = 0, beats = 0;
    for (const Scene& scene : x_parts.scenes) options += scene.options.count, beats += scene.beats.count;
    // A list that leaves its bounds is told as that.
    const bool fits = std::all_of(x_parts.scenes.begin(), x_parts.scenes.end(), [&](const Scene& scene) {
      return scene.options.count <= x_sizes.options && scene.beats.count <= x_sizes.beats;
    });
    require(!fits || options <= x_sizes.options, tr_noop("two scenes share an option"));
    require(!fits || beats <= x_sizes.beats, tr_noop("two scenes share what may follow a decision"));
  }

  void check_time(const Scene& scene) const {
    const auto here = [&] { return "scene"_is = scene.id; };
    const bool is_timed = scene.seconds != 0;
    require(is_timed == (scene.on_timeout != none), [&] { return tr("scene '{scene}' is timed by half", here()); });
    if (!is_timed) return;
    require(scene.untimed_text != none, [&] { return tr("scene '{scene}' has no untimed mode", here()); });
    require(scene.on_timeout - scene.options.first < scene.options.count,
            [&] { return tr("in scene '{scene}' time runs out into nothing", here()); });
    const Option& option = x_parts.options[scene.on_timeout];
    require(option.role == Role::decision && option.guard.count == 0 && !option.once,
            [&] { return tr("in scene '{scene}' time runs out into an option that can be closed", here()); });
  }

  void check_options(const Scene& scene) {
    require(scene.next == none,
            [&] { return tr("scene '{scene}' has options and leads on without them", "scene"_is = scene.id); });
    require(scene.part == Part::story && scene.solutions.count == 0,
            [&] { return tr("scene '{scene}' is played and shown solved", "scene"_is = scene.id); });
    bool always_open = false;
    const auto options = std::span(x_parts.options).subspan(scene.options.first, scene.options.count);
    for (const Option& option : options) {
      check(option, scene);
      always_open |= option.role == Role::decision && option.guard.count == 0 && !option.once;
    }
    require(always_open,
            [&] { return tr("scene '{scene}' has no option that is always open", "scene"_is = scene.id); });
    const auto twice = x_repetition.among(options);
    require(!twice, [&] { return tr("two options share the id '{id}'", "id"_is = scene.id + "." + *twice); });
  }

  void check(const Option& option, const Scene& scene) {
    const auto here = [&] { return "option"_is = scene.id + "." + option.id; };
    require(!option.id.empty(), [&] { return tr("'{option}' has no id", here()); });
    text(option.text), optional_text(option.why);
    guard(option.guard);
    optional_flag(option.taken), optional_behaviour(option.behaviour);
    require(!option.once || option.taken != none,
            [&] { return tr("'{option}' can be taken once, but nothing remembers it", here()); });
    require(option.once || option.role == Role::decision,
            [&] { return tr("'{option}' must be open only once", here()); });
    require(option.quality <= 3, [&] { return tr("'{option}' has a quality above 3", here()); });
    range(option.effects, x_sizes.effects, tr_noop("a list of effects leaves its bounds")), lines(option.consequence);
    range(option.cites, x_sizes.citations, tr_noop("a list of citations leaves its bounds"));
    require(option.next == the_end || option.next < x_sizes.scenes,
            [&] { return tr("'{option}' leads nowhere", here()); });
  }

  void check_endings() {
    require(!x_parts.endings.empty(), tr_noop("it has no ending"));
    for (const Ending& ending : x_parts.endings) {
      require(!ending.id.empty(), tr_noop("an ending has no id"));
      guard(ending.guard), optional_text(ending.title), lines(ending.say);
    }
    require(x_parts.endings.back().guard.count == 0, tr_noop("its last ending has a condition"));
  }

  const Tables& x_parts;
  const Sizes x_sizes;
  std::size_t x_instructions = 0;  ///< of all conditions
  Repetition x_repetition;
  std::vector<std::uint32_t> x_shown_from;  ///< the next line without condition; empty: no line has one
};

}  // namespace

void require_valid(const Tables& parts) { Validity(parts).check(); }

}  // namespace rollcall::scenario
