#include "tests/support/scenario_builder.h"

#include <algorithm>
#include <utility>

namespace rollcall::test {
namespace {

using namespace scenario;

template <class T>
Range append(std::vector<T>& all, const std::vector<T>& more) {
  const Range range{static_cast<std::uint32_t>(all.size()), static_cast<std::uint32_t>(more.size())};
  all.insert(all.end(), more.begin(), more.end());
  return range;
}

template <class T>
std::uint32_t push(std::vector<T>& all, T one) {
  all.push_back(std::move(one));
  return static_cast<std::uint32_t>(all.size() - 1);
}

Condition compared(std::uint32_t variable, Operation operation, std::int32_t value) {
  return {{Operation::variable, static_cast<std::int32_t>(variable)}, {Operation::constant, value}, {operation, 0}};
}

}  // namespace

Condition at_least(std::uint32_t variable, std::int32_t value) {
  return compared(variable, Operation::greater_equal, value);
}

Condition equals(std::uint32_t variable, std::int32_t value) { return compared(variable, Operation::equal, value); }

Condition is_not_set(std::uint32_t flag) {
  return {{Operation::variable, static_cast<std::int32_t>(flag)}, {Operation::logical_not, 0}};
}

Condition both(Condition a, const Condition& b) {
  a.insert(a.end(), b.begin(), b.end());
  a.push_back({Operation::logical_and, 0});
  return a;
}

ScenarioBuilder::ScenarioBuilder(SampleLanguage language) : x_arabic(language == SampleLanguage::arabic) {
  parts.about.module = "tiny";
  parts.about.version = {1, 0, 0};
  parts.about.language = "en";
}

TextIndex ScenarioBuilder::text(Words words) {
  x_bytes += x_arabic ? words.arabic : words.english;
  x_ends.push_back(static_cast<std::uint32_t>(x_bytes.size()));
  return parts.text_count++;
}

Range ScenarioBuilder::texts(std::initializer_list<Words> all) {
  std::vector<TextIndex> list;
  for (const Words& words : all) list.push_back(text(words));
  return append(parts.texts, list);
}

Range ScenarioBuilder::say(std::initializer_list<Said> said) {
  std::vector<Line> lines;
  for (const Said& line : said) lines.push_back({line.speaker, text(line.english, line.arabic)});
  return append(parts.lines, lines);
}

Range ScenarioBuilder::effects(const std::vector<Effect>& list) { return append(parts.effects, list); }
Range ScenarioBuilder::code(const Condition& list) { return append(parts.code, list); }
Range ScenarioBuilder::cite(const std::vector<SourceIndex>& list) {
  std::vector<Citation> citations;
  for (const SourceIndex source : list) citations.push_back({.source = source});
  return append(parts.citations, citations);
}
Range ScenarioBuilder::add(const std::vector<Option>& options) { return append(parts.options, options); }
Range ScenarioBuilder::add(const std::vector<Beat>& beats) { return append(parts.beats, beats); }

std::uint32_t ScenarioBuilder::variable(Variable variable) { return push(parts.variables, std::move(variable)); }

std::uint32_t ScenarioBuilder::flag(std::string_view id) { return variable({.id = name(id), .stages = {}}); }

std::uint32_t ScenarioBuilder::behaviour(std::string_view code) {
  const auto found = std::find_if(parts.behaviours.begin(), parts.behaviours.end(),
                                  [&](const Skill& skill) { return skill.code == code; });
  if (found != parts.behaviours.end()) return static_cast<std::uint32_t>(found - parts.behaviours.begin());
  return push(parts.behaviours, Skill{name(code)});
}

SourceIndex ScenarioBuilder::source(std::string_view id, Words title) {
  Source source;
  source.id = name(id);
  source.title = text(title);
  return push(parts.sources, std::move(source));
}

void ScenarioBuilder::explain(std::string_view id, Words word, Words means) {
  GlossaryEntry entry{name(id), text(word), 0};
  entry.means = text(means);
  parts.glossary.push_back(std::move(entry));
}

Option ScenarioBuilder::decision(std::string_view id, std::uint8_t quality) {
  Option option;
  option.id = name(id);
  option.text = text(option.id.data());
  option.quality = quality;
  option.consequence = say({{narrator, "It happens."}});
  option.why = text("A reason.");
  return option;
}

Option ScenarioBuilder::once_in(SceneIndex scene, std::string_view id, Role role) {
  Option option = decision(id, 0);
  option.role = role;
  option.once = true;
  option.taken = flag("taken " + option.id);
  option.next = scene;
  return option;
}

Scene& ScenarioBuilder::scene(std::string_view id, std::string_view behaviour_code,
                              const std::vector<Option>& options) {
  Scene scene;
  scene.id = name(id);
  scene.behaviour = behaviour(behaviour_code);
  scene.say = say({{narrator, "Hello."}});
  scene.options = add(options);
  parts.scenes.push_back(std::move(scene));
  return parts.scenes.back();
}

Scene& ScenarioBuilder::page(std::string_view id, SceneIndex next) {
  Scene page;
  page.id = name(id);
  page.say = say({{narrator, "Nothing is decided here."}});
  page.next = next;
  parts.scenes.push_back(std::move(page));
  return parts.scenes.back();
}

void ScenarioBuilder::ending(std::string_view id, Result result, const Condition& guard) {
  Ending ending;
  ending.id = name(id);
  ending.title = text(ending.id.data());
  ending.guard = code(guard);
  ending.say = say({{narrator, "It ends."}});
  ending.result = result;
  parts.endings.push_back(std::move(ending));
}

void ScenarioBuilder::point(Words words, const Condition& guard, const std::vector<SourceIndex>& cites) {
  DebriefPoint point;
  point.text = text(words);
  point.guard = code(guard);
  point.cites = cite(cites);
  parts.analysis.push_back(point);
}

void ScenarioBuilder::ask(const Asked& asked) {
  std::vector<Item> items;
  for (const Piece& piece : asked.items)
    items.push_back({piece.words.english.empty() ? none : text(piece.words), piece.key, piece.target});
  std::vector<TextIndex> targets;
  for (const Words& target : asked.targets) targets.push_back(text(target));
  Question question;
  question.id = name(asked.id);
  question.kind = asked.kind;
  question.ask = text(asked.ask);
  question.items = append(parts.items, items);
  question.targets = append(parts.texts, targets);
  question.why = text(asked.why);
  question.cites = cite({0});
  parts.questions.push_back(std::move(question));
}

Sample ScenarioBuilder::finish() {
  if (parts.about.title == none) parts.about.title = text("Tiny");
  Catalogue texts(x_arabic ? "ar" : "en", std::move(x_bytes), std::move(x_ends));
  return {Scenario(std::move(parts)), std::move(texts)};
}

TwoWays two_ways() {
  TwoWays result;
  ScenarioBuilder& b = result.builder;
  result.trust = b.variable({.id = "trust",
                             .maximum = 10,
                             .start = 5,
                             .visibility = Visibility::shown,
                             .label = b.text("Trust"),
                             .stages = {}});
  Option good = b.decision("good", 3), bad = b.decision("bad", 0);
  good.effects = b.effects({{result.trust, Effect::Kind::add, 1}});
  bad.effects = b.effects({{result.trust, Effect::Kind::add, -1}});
  b.scene("first", "1.1", {good, bad});
  b.ending("only", Result::pass);
  return result;
}

}  // namespace rollcall::test
