#include "authoring/compile/compile.h"

#include <algorithm>
#include <map>

#include "authoring/compile/state.h"
#include "authoring/compile/texts.h"
#include "authoring/survey/flow.h"
#include "authoring/survey/naming.h"

namespace rollcall::compile {
namespace {

using scenario::none;
using scenario::Range;
using source::Key;

/// The kind is part of the name, because one file may be a scene and a portrait, in two sizes.
std::string media_entry(media::Kind kind, const std::string& path) {
  switch (kind) {
    case media::Kind::scene:
      return "media/scene/" + path + ".png";
    case media::Kind::portrait:
      return "media/portrait/" + path + ".png";
    case media::Kind::sound:
      break;
  }
  return "media/sound/" + path + ".opus";
}

/// Of one variant: the flow says which scenes are in it, and where options lead. Nothing that it is given is copied.
class Compiler {
 public:
  Compiler(const source::Document& document, const survey::Names& names, const survey::Flow& flow, Texts& texts,
           Purpose purpose = Purpose::play)
      : x_document(document),
        x_names(names),
        x_flow(flow),
        x_texts(texts),
        x_purpose(purpose),
        x_about(about()),
        x_state(document, flow, purpose, x_parts, x_texts),
        x_numbers(document.scenes.size(), scenario::the_end),
        x_beats(document.scenes.size()) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < document.scenes.size(); ++i) {
      if (flow.is_shown(i)) x_numbers[i] = number++;
    }
    for (const source::Beat& beat : document.later) {
      if (const auto scene = x_names.scenes.find(beat.after.value)) x_beats[*scene].push_back(&beat);
    }
  }

  scenario::Scenario compile() {
    x_parts.about = std::move(x_about);
    for (const source::Source& source : x_document.sources) add(source);
    for (const source::Character& cast : x_document.cast) add(cast);
    for (std::size_t i = 0; i < x_document.scenes.size(); ++i) {
      if (x_flow.is_shown(i)) add(x_document.scenes[i], i);
    }
    for (const source::Ending& ending : x_document.endings) {
      const Texts::Scope scope(x_texts, {Key::endings, ending.id.value});
      note(survey::Shown::ending, x_parts.endings.size(), ending.claims);
      x_parts.endings.push_back({ending.id.value, x_state.condition(ending.when), x_texts.add(Key::title, ending.title),
                                 lines(Key::say, ending.say), ending.result.value.value_or(scenario::Result::fail)});
    }
    add_debrief();
    for (const source::Question& question : x_document.questions) add(question);
    for (const source::GlossaryEntry& entry : x_document.glossary) {
      const Texts::Scope scope(x_texts, {Key::glossary, entry.id.value});
      x_parts.glossary.push_back(
          {entry.id.value, x_texts.add(Key::word, entry.word), x_texts.add(Key::means, entry.means)});
    }
    for (const source::Variant& variant : x_document.variants)
      x_parts.variants.push_back({variant.id.value, std::uint16_t(variant.minutes), !variant.scenes.empty()});
    // The defaults of slots are translated like everything else; the build puts them where they belong.
    for (const source::Slot& slot : x_document.slots)
      x_texts.add({Key::slots, slot.id.value}, slot.fallback, slot.note.value);
    x_parts.text_count = x_texts.count();
    return scenario::Scenario(std::move(x_parts));
  }

  std::vector<MediaFile> media() const {
    std::vector<MediaFile> result;
    for (const auto& [entry, file] : x_media) result.push_back(file);
    return result;
  }

  /// Of what was compiled, for the proof.
  survey::TakenForGranted taken_for_granted() const {
    survey::TakenForGranted taken{x_claims, x_lines_for_some, {}, x_state.critical()};
    for (const source::Character& person : x_document.cast) taken.cast.push_back(appearance_of(person));
    return taken;
  }

  const survey::Advice& advice() const { return x_advice; }

 private:
  survey::Appearance appearance_of(const source::Character& person) const {
    survey::Appearance appearance{person.name.value, {}, {}, {}};
    for (std::size_t i = 0; i < x_document.scenes.size(); ++i) {
      if (x_flow.is_shown(i)) appearance.scenes.push_back(survey::is_about(x_document.scenes[i], person));
    }
    for (const source::Line* line : x_lines) appearance.lines.push_back(survey::is_about(*line, person));
    for (const source::Ending& ending : x_document.endings)
      appearance.endings.push_back(survey::names(ending.title.value, person.name.value));
    return appearance;
  }

  void note(survey::Shown what, std::size_t index, const std::optional<source::Condition>& claims) {
    if (x_purpose == Purpose::play || !claims) return;
    x_claims.push_back({what, std::uint32_t(index), x_state.condition(claims), claims->text.value, claims->text.at});
  }

  /// A point that claims something is shown after this, whatever its condition says (run/debrief.h).
  bool shows_a_claim(const source::Option& option) const {
    const auto is_cited = [&](const source::Citation& cite) {
      return std::any_of(option.cites.begin(), option.cites.end(),
                         [&](const source::Citation& other) { return other.source.value == cite.source.value; });
    };
    const auto& points = x_document.debrief.analysis;
    return option.critical && std::any_of(points.begin(), points.end(), [&](const source::Point& point) {
             return point.claims && std::any_of(point.cites.begin(), point.cites.end(), is_cited);
           });
  }

  scenario::About about() {
    scenario::About about;
    about.module = x_document.module.value;
    about.version = scenario::Version::parse(x_document.version.value).value_or(scenario::Version{});
    about.language = x_document.language.value;
    about.title = x_texts.add(Key::title, x_document.title);
    about.summary = x_texts.add(Key::summary, x_document.summary);
    about.content_note = x_texts.add(Key::content_note, x_document.content_note);
    about.objectives = texts(Key::objectives, x_document.objectives);
    about.pass_mark = std::uint8_t(x_document.pass_mark);
    return about;
  }

  scenario::Name use(media::Kind kind, const source::Text& path) {
    if (!path.written()) return {};
    const std::string entry = media_entry(kind, path.value);
    return x_media.emplace(entry, MediaFile{kind, path.value, entry, path.at}).first->first;
  }

  static std::string said_in(const source::Source& source) { return "What is said in " + source.title.value + "."; }
  static std::string spoken_by(const source::Character& cast) {
    return "Said by " + cast.name.value + (cast.role.written() ? " (" + cast.role.value + ")." : ".");
  }

  Range lines(Key key, const std::vector<source::Line>& lines) {
    const Range range{std::uint32_t(x_parts.lines.size()), std::uint32_t(lines.size())};
    for (const source::Line& line : lines) {
      const auto speaker = x_names.cast.find(line.speaker.value);
      const std::string_view told_by = speaker ? x_spoken_by[*speaker] : std::string_view("Told by the narrator.");
      x_parts.lines.push_back({speaker ? std::uint32_t(*speaker) : scenario::narrator,
                               x_texts.add(key, line.text, told_by), x_state.condition(line.when)});
      x_advice.urged.push_back(none);
      if (x_purpose == Purpose::play) continue;
      if (line.when)
        x_lines_for_some.push_back(
            {std::uint32_t(x_parts.lines.size() - 1), line.when->text.value, line.when->text.at});
      x_lines.push_back(&line);
      note(survey::Shown::line, x_parts.lines.size() - 1, line.claims);
    }
    return range;
  }

  Range citations(const std::vector<source::Citation>& cites) {
    const Range range{std::uint32_t(x_parts.citations.size()), std::uint32_t(cites.size())};
    for (const source::Citation& cite : cites) {
      const auto source = std::uint32_t(x_names.sources.find(cite.source.value).value());
      x_parts.citations.push_back({source, said(cite, source), page(cite.page)});
    }
    return range;
  }

  scenario::TextIndex said(const source::Citation& cite, scenario::SourceIndex source) {
    if (!cite.says.written()) return x_said_by_source[source];
    const Texts::Scope scope(x_texts, Key::cite);
    return x_texts.add(Key::says, cite.says, said_in(x_document.sources[source]));
  }

  /// Each page is there once.
  scenario::PageIndex page(const source::Text& page) {
    if (!page.written()) return none;
    const auto [known, is_new] = x_pages.emplace(page.value, std::uint32_t(x_parts.pages.size()));
    if (is_new) x_parts.pages.push_back(page.value);
    return known->second;
  }

  Range texts(Key key, const std::vector<source::Text>& texts) {
    const Range range{std::uint32_t(x_parts.texts.size()), std::uint32_t(texts.size())};
    for (const source::Text& text : texts) x_parts.texts.push_back(x_texts.add(key, text));
    return range;
  }

  std::uint32_t behaviour(const source::Text& code) {
    if (!code.written()) return none;
    auto& all = x_parts.behaviours;
    const auto is_it = [&](const scenario::Skill& skill) { return skill.code == code.value; };
    const auto found = std::find_if(all.begin(), all.end(), is_it);
    if (found != all.end()) return std::uint32_t(found - all.begin());
    scenario::Skill behaviour{code.value};
    if (x_document.skills) {
      const source::Framework::Entry* const entry = x_document.skills->find_behaviour(code.value);
      behaviour.name = name_of(entry);
      add_competency(scenario::competency_of(code.value));
    }
    all.push_back(behaviour);
    return std::uint32_t(all.size() - 1);
  }

  void add_competency(const std::string& code) {
    const source::Framework::Entry* const entry = x_document.skills->find_competency(code);
    const auto& all = x_parts.competencies;
    const bool is_known =
        std::any_of(all.begin(), all.end(), [&](const scenario::Skill& skill) { return skill.code == code; });
    if (entry && !is_known) x_parts.competencies.push_back({entry->code.value, name_of(entry)});
  }

  /// In the language of the source; `in_words_of_framework` puts in the others.
  scenario::TextIndex name_of(const source::Framework::Entry* entry) {
    if (!entry) return none;
    const Texts::Scope scope = Texts::Scope::top(x_texts, Key::framework);
    return x_texts.add({Key::behaviour, entry->code.value},
                       x_document.skills->in(x_document.language.value, entry->name));
  }

  void add(const source::Source& source) {
    const Texts::Scope scope(x_texts, {Key::sources, source.id.value});
    scenario::Source result;
    result.id = source.id.value;
    result.title = x_texts.add(Key::title, source.title);
    result.short_title = x_texts.add(Key::short_, source.short_title);
    result.publisher = x_texts.add(Key::publisher, source.publisher);
    result.section = x_texts.add(Key::section, source.section);
    result.page = page(source.page);
    result.year = std::uint16_t(source.year);
    result.link = source.link.value;
    x_parts.sources.push_back(result);
    x_said_by_source.push_back(x_texts.add(Key::says, source.says, said_in(source)));
  }

  void add(const source::Character& cast) {
    // A portrait stands beside the name, which says what it shows.
    const Texts::Scope scope(x_texts, {Key::cast, cast.id.value});
    const scenario::TextIndex name = x_texts.add(Key::name, cast.name);
    x_parts.cast.push_back(
        {cast.id.value, name, x_texts.add(Key::role, cast.role), {use(media::Kind::portrait, cast.portrait), name}});
    x_spoken_by.push_back(spoken_by(cast));
  }

  void add(const source::Scene& scene, std::size_t index) {
    const Texts::Scope scope(x_texts, {Key::scenes, scene.id.value});
    scenario::Scene result;
    result.id = scene.id.value;
    result.act = x_texts.add(Key::act, scene.act);
    result.title = x_texts.add(Key::title, scene.title);
    result.behaviour = behaviour(scene.behaviour);
    result.part = part_of(scene);
    add(scene.place, result);
    result.visited = x_state.visited(scene.id.value);
    note(survey::Shown::scene, x_parts.scenes.size(), scene.claims);
    result.say = lines(Key::say, scene.say);
    result.options.first = std::uint32_t(x_parts.options.size());
    for (std::size_t i = 0; i < scene.say.size(); ++i) {
      if (const auto urged = x_names.options[index].find(scene.say[i].urges.value))
        x_advice.urged[result.say.first + i] = result.options.first + std::uint32_t(*urged);
    }
    for (const source::Option& option : scene.options) add(option, scene, index);
    for (const source::Option& look : scene.looks) add(look, scene, index);
    result.solutions = solutions(scene);
    if (scene.support.written()) add(*x_document.support, scene, index);
    result.options.count = std::uint32_t(x_parts.options.size()) - result.options.first;
    if (scene.time) {
      result.seconds = std::uint16_t(scene.time->seconds);
      result.on_timeout =
          result.options.first + std::uint32_t(x_names.options[index].find(scene.time->on_timeout.value).value());
      const Texts::Scope time(x_texts, Key::time);
      result.untimed_text = x_texts.add(Key::untimed, scene.time->untimed_text);
    }
    result.shuffled = scene.shuffled;
    result.beats.first = std::uint32_t(x_parts.beats.size());
    for (const source::Beat* beat : x_beats[index]) add(*beat);
    result.beats.count = std::uint32_t(x_parts.beats.size()) - result.beats.first;
    if (scene.is_page()) result.next = number_of(x_flow.after_page(index).value());
    x_parts.scenes.push_back(std::move(result));
  }

  scenario::Part part_of(const source::Scene& scene) const {
    if (scene.is_example()) return scenario::Part::example;
    const auto& primer = x_document.primer;
    const bool is_primer = std::any_of(primer.begin(), primer.end(),
                                       [&](const source::Text& page) { return page.value == scene.id.value; });
    return is_primer ? scenario::Part::primer : scenario::Part::story;
  }

  Range solutions(const source::Scene& scene) {
    const Range range{std::uint32_t(x_parts.solutions.size()), std::uint32_t(scene.solutions.size())};
    for (const source::Option& option : scene.solutions) {
      const Texts::Scope scope(x_texts, {Key::options, option.id.value});
      scenario::Solution solution;
      solution.text = x_texts.add(Key::text, option.text);
      solution.consequence = lines(Key::then, option.consequence);
      solution.why = x_texts.add(Key::why, option.why);
      solution.cites = citations(option.cites);
      solution.quality = std::uint8_t(option.quality);
      x_parts.solutions.push_back(solution);
    }
    return range;
  }

  void add(const source::Place& place, scenario::Scene& scene) {
    const Texts::Scope scope(x_texts, Key::place);
    scene.picture = {use(media::Kind::scene, place.picture), x_texts.add(Key::alt, place.alt)};
    scene.sound = {use(media::Kind::sound, place.sound), x_texts.add(Key::caption, place.caption)};
  }

  void add(const source::Beat& beat) {
    const Texts::Scope scope = Texts::Scope::top(x_texts, {Key::later, beat.id.value});
    note(survey::Shown::beat, x_parts.beats.size(), beat.claims);
    x_parts.beats.push_back(
        {beat.id.value, x_state.condition(beat.when), lines(Key::say, beat.say), x_state.effects(beat.effects)});
  }

  void add(const source::Option& option, const source::Scene& scene, std::size_t scene_index) {
    // The support move is one text, wherever it is offered.
    const Texts::Scope scope = option.role == source::OptionRole::support ? Texts::Scope::top(x_texts, Key::support)
                               : option.role == source::OptionRole::inquiry
                                   ? Texts::Scope(x_texts, {Key::look, option.id.value})
                                   : Texts::Scope(x_texts, {Key::options, option.id.value});
    scenario::Option result;
    result.id = option.id.value;
    result.role = role(option.role);
    result.once = option.once || option.role != source::OptionRole::decision;
    const bool remembers = result.once || (x_purpose == Purpose::proof && shows_a_claim(option));
    result.taken = remembers ? x_state.remember_chosen(scene.id.value, option.id.value)
                             : x_state.chosen(scene.id.value, option.id.value);
    result.text = x_texts.add(Key::text, option.text);
    result.guard = x_state.condition(option.when);
    result.quality = std::uint8_t(option.quality);
    result.behaviour = behaviour(option.behaviour);
    result.signal = option.signal.value.value_or(scenario::Signal::unrated);
    result.bias = option.bias.value.value_or(scenario::Bias::neither);
    result.critical = option.critical;
    result.effects = x_state.effects(option);
    result.consequence = lines(Key::then, option.consequence);
    result.why = x_texts.add(Key::why, option.why);
    result.cites = citations(option.cites);
    result.cost = std::uint16_t(option.cost);
    result.next = number_of(x_flow.target(scene_index, option).value());
    x_parts.options.push_back(std::move(result));
    x_advice.names_superior.push_back(option.role == source::OptionRole::decision && names_superior(option.text.value));
  }

  bool names_superior(std::string_view text) const {
    return std::any_of(x_document.cast.begin(), x_document.cast.end(), [&](const source::Character& person) {
      return person.superior && survey::refers_to(text, person);
    });
  }

  static scenario::Role role(source::OptionRole role) {
    switch (role) {
      case source::OptionRole::inquiry:
        return scenario::Role::inquiry;
      case source::OptionRole::support:
        return scenario::Role::support;
      case source::OptionRole::decision:
        break;
    }
    return scenario::Role::decision;
  }

  scenario::SceneIndex number_of(std::size_t next) const {
    return next == survey::Flow::past_the_end ? scenario::the_end : x_numbers[next];
  }

  void add(const source::Question& question) {
    const Texts::Scope scope(x_texts, {Key::questions, question.id.value});
    scenario::Question result;
    result.id = question.id.value;
    result.kind = question.kind.value.value();
    result.ask = x_texts.add(Key::ask, question.ask);
    result.behaviour = behaviour(question.behaviour);
    const std::vector<source::Text> targets = question_targets(question);
    result.targets = texts(Key::targets, targets);
    result.items.first = std::uint32_t(x_parts.items.size());
    for (const source::Item& item : question.items) add(item, question, result.kind, targets);
    if (question.number) x_parts.items.push_back({none, *question.number, none});
    if (question.number) x_parts.items.push_back({none, question.tolerance.value_or(0), none});
    if (question.right) x_parts.items.push_back({none, *question.right ? 1 : 0, none});
    result.items.count = std::uint32_t(x_parts.items.size()) - result.items.first;
    result.why = x_texts.add(Key::why, question.why);
    result.cites = citations(question.cites);
    x_parts.questions.push_back(std::move(result));
  }

  void add(const source::Item& item, const source::Question& question, scenario::Question::Kind kind,
           const std::vector<source::Text>& targets) {
    const auto target_of = [&](const source::Text& wanted) {
      const auto found = std::find_if(targets.begin(), targets.end(),
                                      [&](const source::Text& target) { return target.value == wanted.value; });
      return std::int32_t(found - targets.begin());
    };
    scenario::Item result{x_texts.add({Key::items, item.id.value}, item.text), item.right ? 1 : 0, none};
    // Items to put in order are written in the right order.
    if (kind == scenario::Question::Kind::order) result.key = std::int32_t(&item - question.items.data());
    if (kind == scenario::Question::Kind::match || kind == scenario::Question::Kind::sort)
      result.key = target_of(item.with);
    if (kind == scenario::Question::Kind::report) result.target = std::uint32_t(target_of(text_of(item.is)));
    x_parts.items.push_back(result);
  }

  static source::Text text_of(const source::Choice<source::SentenceKind>& is) {
    return {std::string(source::text_of(is.value.value(), source::sentence_kinds)), is.at};
  }

  /// Partners, groups, or the kinds of sentences, each once, in the order of the file.
  static std::vector<source::Text> question_targets(const source::Question& question) {
    std::vector<source::Text> targets;
    for (const source::Item& item : question.items) {
      const source::Text target = question.kind.is(scenario::Question::Kind::report) ? text_of(item.is) : item.with;
      const bool is_new = std::none_of(targets.begin(), targets.end(),
                                       [&](const source::Text& known) { return known.value == target.value; });
      if (target.written() && is_new) targets.push_back(target);
    }
    return targets;
  }

  void add_debrief() {
    const Texts::Scope scope(x_texts, Key::debrief);
    x_parts.reactions = texts(Key::reactions, x_document.debrief.reactions);
    for (const source::Point& point : x_document.debrief.analysis) {
      note(survey::Shown::point, x_parts.analysis.size(), point.claims);
      x_parts.analysis.push_back(
          {x_texts.add(Key::analysis, point.text), x_state.condition(point.when), citations(point.cites)});
    }
    x_parts.summary = texts(Key::summary, x_document.debrief.summary);
  }

  const source::Document& x_document;
  const survey::Names& x_names;
  const survey::Flow& x_flow;
  Texts& x_texts;
  Purpose x_purpose;
  scenario::Parts x_parts;
  scenario::About x_about;
  State x_state;
  std::vector<scenario::SceneIndex> x_numbers;        // of the scenes that are shown
  std::vector<scenario::TextIndex> x_said_by_source;  // where a citation says nothing of its own
  std::map<std::string_view, scenario::PageIndex> x_pages;
  std::vector<std::string> x_spoken_by;                   // by the cast: a note for translators
  std::vector<std::vector<const source::Beat*>> x_beats;  // by the scene after which they come
  std::map<std::string, MediaFile> x_media;
  survey::Advice x_advice;
  std::vector<survey::Claim> x_claims;                // for the proof
  std::vector<survey::LineForSome> x_lines_for_some;  // for the proof
  std::vector<const source::Line*> x_lines;           // as compiled; for the proof
};

}  // namespace

Compiled compile(const source::Document& document) {
  const survey::Names names(document);
  const survey::Flow flow(document, names);
  Texts texts;
  Compiler whole(document, names, flow, texts);
  scenario::Scenario scenario = whole.compile();
  std::vector<Subset> all;
  for (const source::Variant& variant : document.variants) {
    if (variant.scenes.empty()) continue;
    const survey::Flow shown(document, names, variant);
    Compiler view(document, names, shown, texts);
    scenario::Scenario shown_scenario = view.compile();
    all.push_back({variant.id.value, std::move(shown_scenario), view.advice()});
  }
  scenario::Catalogue catalogue = texts.catalogue(document.language.value);
  return {std::move(scenario),          std::move(all), std::move(catalogue), std::move(texts).entries(), whole.media(),
          source::PlaceTable(document), whole.advice()};
}

std::vector<ForProof> compile_for_proof(const source::Document& document) {
  const survey::Names names(document);
  Texts texts;
  std::vector<ForProof> all;
  const auto add = [&](const std::string& variant, const survey::Flow& flow) {
    Compiler compiler(document, names, flow, texts, Purpose::proof);
    scenario::Scenario scenario = compiler.compile();
    all.push_back({variant, std::move(scenario), compiler.taken_for_granted()});
  };
  add({}, survey::Flow(document, names));
  for (const source::Variant& variant : document.variants) {
    if (variant.scenes.empty()) continue;
    add(variant.id.value, survey::Flow(document, names, variant));
    all.back().taken.lines.clear();  // what nobody is shown in a view may be for those who see the whole
  }
  return all;
}

}  // namespace rollcall::compile
