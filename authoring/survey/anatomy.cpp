#include "authoring/survey/anatomy.h"

#include <algorithm>
#include <utility>

namespace rollcall::survey {
namespace {

using source::Key;
using source::Text;

/// A condition or an effect that is only spaced otherwise is the same.
std::string single_spaced(const std::string& text) {
  std::string result;
  for (const char letter : text) {
    const bool is_space = letter == ' ' || letter == '\n' || letter == '\t';
    if (!is_space)
      result += letter;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

std::string number(std::int64_t value) { return value == 0 ? std::string() : std::to_string(value); }

const std::string yes = "yes";

/// Fills one entry; a value that is empty is not written.
class Filled {
 public:
  Filled(source::IdPath::Step step, source::Position at) : x_entry{std::move(step), at} {}
  Filled(Key list, const Text& id) : Filled({list, id.value}, id.at) {}

  void add(Key key, Aspect aspect, const std::string& value, source::Position at = {}) {
    if (value.empty()) return;
    const auto same = std::find_if(x_entry.fields.begin(), x_entry.fields.end(),
                                   [&](const Field& one) { return one.key == key && one.aspect == aspect; });
    if (same != x_entry.fields.end())
      same->written.push_back({value, at});
    else
      x_entry.fields.push_back({key, aspect, {{value, at}}});
  }
  void add(Key key, Aspect aspect, const Text& text) { add(key, aspect, text.value, text.at); }
  void add(Key key, Aspect aspect, const std::vector<Text>& texts) {
    for (const Text& text : texts) add(key, aspect, text);
  }
  void add(Key key, Aspect aspect, const std::optional<source::Condition>& when) {
    if (when) add(key, aspect, single_spaced(when->text.value), when->text.at);
  }
  template <class Value>
  void add(Key key, Aspect aspect, const source::Choice<Value>& choice) {
    if (choice.value) add(key, aspect, std::to_string(static_cast<int>(*choice.value) + 1), choice.at);
  }
  void add(Key key, const std::vector<source::Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      add(key, Aspect::wording, lines[i].speaker.value + ": " + lines[i].text.value, lines[i].text.at);
      add_shown_when(key, i, lines[i].when);
    }
  }
  /// Which of the lines it hides belongs to it.
  void add_shown_when(Key key, std::size_t line, const std::optional<source::Condition>& when) {
    if (when) add(key, Aspect::shown_when, std::to_string(line) + " " + single_spaced(when->text.value), when->text.at);
  }
  void add(const std::vector<source::Effect>& effects) {
    for (const source::Effect& effect : effects)
      add(Key::do_, Aspect::effect,
          effect.name.value + " " + std::to_string(static_cast<int>(effect.kind)) + " " + number(effect.amount) + " " +
              effect.stage.value,
          effect.name.at);
  }
  void add(const source::Go& go) {
    if (go.written())
      add(Key::go, Aspect::go, go.kind == source::Go::Kind::end ? "end" : ">" + go.scene.value, go.scene.at);
  }
  void add(const std::vector<source::Citation>& cites) {
    for (const source::Citation& cite : cites)
      add(Key::cite, Aspect::wording, cite.source.value + " " + cite.page.value + " " + cite.says.value,
          cite.source.at);
  }
  void add(Entry child) { x_entry.children.push_back(std::move(child)); }

  Entry entry() && { return std::move(x_entry); }

 private:
  Entry x_entry;
};

Entry entry_of(const source::Option& option, source::IdPath::Step step) {
  Filled to(std::move(step), option.id.written() ? option.id.at : option.text.at);
  to.add(Key::text, Aspect::wording, option.text);
  to.add(Key::then, option.consequence);
  to.add(Key::why, Aspect::wording, option.why);
  to.add(option.cites);
  to.add(Key::when, Aspect::condition, option.when);
  to.add(option.effects);
  to.add(Key::quality, Aspect::quality, number(option.quality));
  to.add(Key::critical, Aspect::critical, option.critical ? yes : "");
  to.add(option.go);
  to.add(Key::once, Aspect::condition, option.once ? yes : "");
  to.add(Key::cost, Aspect::offer, number(option.cost));
  to.add(Key::behaviour, Aspect::evidence, option.behaviour);
  to.add(Key::signal, Aspect::evidence, option.signal);
  to.add(Key::leans, Aspect::evidence, option.bias);
  return std::move(to).entry();
}

/// A worked example is only read.
void add_solutions(Filled& to, const source::Scene& scene) {
  for (const source::Option& solution : scene.solutions) {
    to.add(Key::solved, Aspect::wording, solution.text);
    to.add(Key::solved, solution.consequence);
    to.add(Key::solved, Aspect::wording, solution.why);
  }
}

Entry entry_of(const source::Scene& scene) {
  Filled to(Key::scenes, scene.id);
  to.add(Key::act, Aspect::wording, scene.act);
  to.add(Key::title, Aspect::wording, scene.title);
  to.add(Key::say, scene.say);
  to.add(Key::picture, Aspect::presentation, scene.place.picture);
  to.add(Key::sound, Aspect::presentation, scene.place.sound);
  to.add(Key::alt, Aspect::wording, scene.place.alt);
  to.add(Key::caption, Aspect::wording, scene.place.caption);
  to.add(Key::shuffle, Aspect::presentation, scene.shuffled ? "" : "no");
  to.add(Key::behaviour, Aspect::evidence, scene.behaviour);
  to.add(Key::truth, Aspect::evidence, scene.truth);
  to.add(Key::support, Aspect::offer, scene.support);
  to.add(scene.go);
  if (scene.time) {
    to.add(Key::time, Aspect::offer, number(scene.time->seconds) + " " + scene.time->on_timeout.value, scene.time->at);
    to.add(Key::time, Aspect::wording, scene.time->untimed_text);
  }
  add_solutions(to, scene);
  for (const source::Option& look : scene.looks) to.add(entry_of(look, {Key::look, look.id.value}));
  for (const source::Option& option : scene.options) to.add(entry_of(option, {Key::options, option.id.value}));
  return std::move(to).entry();
}

Entry entry_of(const source::Variable& variable) {
  Filled to(Key::state, variable.id);
  std::string values = std::to_string(static_cast<int>(variable.kind)) + " " + std::to_string(variable.minimum) + ".." +
                       std::to_string(variable.maximum);
  for (const Text& stage : variable.stages) values += " " + stage.value;
  to.add(Key::range, Aspect::values, values, variable.id.at);
  to.add(Key::start, Aspect::values, variable.randomized ? std::string(drawn) : std::to_string(variable.start),
         variable.id.at);
  to.add(Key::shown, Aspect::wording, variable.shown);
  to.add(Key::revealed, Aspect::wording, variable.revealed);
  to.add(Key::better, Aspect::presentation, variable.better);
  return std::move(to).entry();
}

Entry entry_of(const source::Beat& beat) {
  Filled to(Key::later, beat.id);
  to.add(Key::after, Aspect::condition, beat.after);
  to.add(Key::when, Aspect::condition, beat.when);
  to.add(Key::say, beat.say);
  to.add(beat.effects);
  return std::move(to).entry();
}

Entry entry_of(const source::Ending& ending) {
  Filled to(Key::endings, ending.id);
  to.add(Key::title, Aspect::wording, ending.title);
  to.add(Key::say, ending.say);
  to.add(Key::when, Aspect::condition, ending.when);
  to.add(Key::result, Aspect::result, ending.result);
  return std::move(to).entry();
}

Entry entry_of(const source::Variant& variant) {
  Filled to(Key::variants, variant.id);
  to.add(Key::scenes, Aspect::variant, variant.scenes);
  if (variant.mix)
    to.add(Key::mix, Aspect::variant, std::to_string(variant.mix->first) + ":" + std::to_string(variant.mix->second));
  to.add(Key::minutes, Aspect::presentation, number(variant.minutes));
  to.add(Key::form_of, Aspect::presentation, variant.form_of);
  return std::move(to).entry();
}

Entry entry_of(const source::Question& question) {
  Filled to(Key::questions, question.id);
  to.add(Key::ask, Aspect::wording, question.ask);
  to.add(Key::why, Aspect::wording, question.why);
  to.add(question.cites);
  to.add(Key::behaviour, Aspect::practice, question.behaviour);
  to.add(Key::kind, Aspect::practice, question.kind);
  if (question.number) to.add(Key::number, Aspect::practice, std::to_string(*question.number));
  if (question.tolerance) to.add(Key::tolerance, Aspect::practice, std::to_string(*question.tolerance));
  if (question.right) to.add(Key::right, Aspect::practice, *question.right ? yes : "no");
  for (const source::Item& item : question.items) {
    Filled of(Key::items, item.id);
    of.add(Key::text, Aspect::wording, item.text);
    // Whoever sorts answers with it.
    of.add(Key::with, Aspect::practice, item.with);
    of.add(Key::is, Aspect::practice, item.is);
    of.add(Key::right, Aspect::practice, item.right ? yes : "");
    to.add(std::move(of).entry());
  }
  return std::move(to).entry();
}

Entry entry_of(const source::Character& person) {
  Filled to(Key::cast, person.id);
  to.add(Key::name, Aspect::wording, person.name);
  to.add(Key::role, Aspect::wording, person.role);
  to.add(Key::portrait, Aspect::presentation, person.portrait);
  return std::move(to).entry();
}

Entry entry_of(const source::Source& source) {
  Filled to(Key::sources, source.id);
  for (const auto& [key, text] :
       {std::pair(Key::title, &source.title), std::pair(Key::publisher, &source.publisher),
        std::pair(Key::section, &source.section), std::pair(Key::short_, &source.short_title),
        std::pair(Key::page, &source.page), std::pair(Key::link, &source.link), std::pair(Key::says, &source.says)})
    to.add(key, Aspect::wording, *text);
  to.add(Key::year, Aspect::wording, number(source.year));
  return std::move(to).entry();
}

Entry entry_of(const source::GlossaryEntry& word) {
  Filled to(Key::glossary, word.id);
  to.add(Key::word, Aspect::wording, word.word);
  to.add(Key::means, Aspect::wording, word.means);
  return std::move(to).entry();
}

Entry entry_of(const source::Slot& slot) {
  Filled to(Key::slots, slot.id);
  to.add(Key::default_, Aspect::wording, slot.fallback);
  to.add(Key::must_fill, Aspect::presentation, slot.must_fill ? yes : "");
  return std::move(to).entry();
}

Entry entry_of(const source::Debrief& debrief, source::Position at) {
  Filled to(source::IdPath::Step(Key::debrief), at);
  to.add(Key::reactions, Aspect::wording, debrief.reactions);
  for (std::size_t i = 0; i < debrief.analysis.size(); ++i) {
    const source::Point& point = debrief.analysis[i];
    to.add(Key::analysis, Aspect::wording, point.text);
    to.add(point.cites);
    to.add_shown_when(Key::analysis, i, point.when);
  }
  to.add(Key::summary, Aspect::wording, debrief.summary);
  return std::move(to).entry();
}

void add_heading(Filled& to, const source::Document& document) {
  to.add(Key::module, Aspect::identity, document.module);
  for (const auto& [key, text] :
       {std::pair(Key::title, &document.title), std::pair(Key::language, &document.language),
        std::pair(Key::summary, &document.summary), std::pair(Key::content_note, &document.content_note)})
    to.add(key, Aspect::wording, *text);
  to.add(Key::objectives, Aspect::wording, document.objectives);
  to.add(Key::licence, Aspect::presentation, document.licence);
  to.add(Key::framework, Aspect::presentation, document.framework);
  to.add(Key::form_of, Aspect::presentation, document.form_of);
  to.add(Key::primer, Aspect::presentation, document.primer);
  to.add(Key::topics, Aspect::presentation, document.topics);
  to.add(Key::roles, Aspect::presentation, document.roles);
  to.add(Key::pass_mark, Aspect::pass_mark, number(document.pass_mark));
}

}  // namespace

Entry anatomy_of(const source::Document& document) {
  Filled to(source::IdPath::Step(Key::module), document.module.at);
  add_heading(to, document);
  const auto add_all = [&](const auto& list) {
    for (const auto& one : list) to.add(entry_of(one));
  };
  add_all(document.variants), add_all(document.slots), add_all(document.glossary), add_all(document.sources);
  add_all(document.cast), add_all(document.state), add_all(document.scenes);
  if (document.support) to.add(entry_of(*document.support, {Key::support}));
  add_all(document.later), add_all(document.endings);
  to.add(entry_of(document.debrief, document.module.at));
  add_all(document.questions);
  return std::move(to).entry();
}

}  // namespace rollcall::survey
