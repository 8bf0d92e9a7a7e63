#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "authoring/source/document.h"
#include "authoring/source/grammar.h"
#include "authoring/source/scalars.h"

namespace rollcall::source {
namespace {

Text text_of(const Node& node) {
  if (node.kind != Node::Kind::scalar) return {};
  return {node.value, node.at};
}

Text text_of(const syntax::Key& key) { return {key.value, key.at}; }

/// The text of a condition or an effect, without the quotes around it, so that its parts are found (position.h).
Text inner_text_of(const Node& node) {
  Text text = text_of(node);
  if (node.style == syntax::Style::single_quoted || node.style == syntax::Style::double_quoted)
    ++text.at.column, --text.at.end_column;
  return text;
}

class DocumentReader {
 public:
  explicit DocumentReader(Diagnostics& problems) : x_problems(problems) {}

  Document read(const Node& root) {
    Document document;
    for (auto [key, text] : {std::pair{"module", &document.module},
                             {"title", &document.title},
                             {"version", &document.version},
                             {"language", &document.language},
                             {"content_note", &document.content_note},
                             {"summary", &document.summary},
                             {"licence", &document.licence},
                             {"framework", &document.framework},
                             {"form_of", &document.form_of}}) {
      *text = this->text(root, key);
    }
    document.objectives = texts(root, "objectives");
    document.primer = texts(root, "primer");
    document.topics = texts(root, "topics");
    document.roles = texts(root, "roles");
    document.pass_mark = known_integer(root, "pass_mark");
    document.variants = entries<Variant>(root, "variants", &DocumentReader::variant);
    document.slots = entries<Slot>(root, "slots", &DocumentReader::slot);
    document.glossary = entries<GlossaryEntry>(root, "glossary", &DocumentReader::glossary_entry);
    document.questions = entries<Question>(root, "questions", &DocumentReader::question);
    if (const Node* silences = root.find("silence")) {
      for (const Node& item : silences->items)
        document.suppressions.push_back({text(item, "rule"), text(item, "at"), text(item, "reason")});
    }
    document.sources = entries<Source>(root, "sources", &DocumentReader::source);
    document.cast = entries<Character>(root, "cast", &DocumentReader::character);
    document.state = entries<Variable>(root, "state", &DocumentReader::variable);
    document.scenes = entries<Scene>(root, "scenes", &DocumentReader::scene);
    document.later = entries<Beat>(root, "later", &DocumentReader::beat);
    document.endings = entries<Ending>(root, "endings", &DocumentReader::ending);
    if (const Node* node = root.find("support")) document.support = support(*node);
    if (const Node* node = root.find("debrief")) document.debrief = debrief(*node);
    return document;
  }

  std::vector<Fragment> fragments(const Node& map) {
    std::vector<Fragment> result;
    for (const Entry& entry : map.entries) {
      const Node* scene = entry.value.find("scene");
      if (!scene || scene->kind != Node::Kind::map) continue;
      const Text id = text_of(entry.key);
      result.push_back({id, text(entry.value, "form_of"), this->scene(id, *scene)});
    }
    return result;
  }

 private:
  static Text text(const Node& node, std::string_view key) {
    const Node* found = node.find(key);
    return found ? text_of(*found) : Text{};
  }

  template <class Words>
  static auto choice(const Node& node, std::string_view key, const Words& words) {
    const Text written = text(node, key);
    return Choice<typename decltype(value_of({}, words))::value_type>{value_of(written.value, words), written.at};
  }

  static std::int32_t integer(const Node& node, std::string_view key) {
    return parse_integer(text(node, key).value).value_or(0);
  }

  /// Where 0 stands for what is missing: another number for what is there and cannot be read, which is reported
  /// already.
  static std::int32_t known_integer(const Node& node, std::string_view key) {
    return node.find(key) ? parse_integer(text(node, key).value).value_or(1) : 0;
  }

  static bool yes(const Node& node, std::string_view key) {
    return parse_yes_no(text(node, key).value).value_or(false);
  }

  static Go go(const Node& node) {
    Text scene = text(node, "go");
    if (!scene.written()) return {};
    if (scene.value == reserved::end) return {Go::Kind::end, {}};
    return {Go::Kind::scene, std::move(scene)};
  }

  /// A list of texts, or one text that stands for a list of one.
  static std::vector<Text> texts(const Node& node, std::string_view key) {
    std::vector<Text> result;
    const Node* list = node.find(key);
    if (!list) return result;
    if (list->kind == Node::Kind::scalar) result.push_back(text_of(*list));
    for (const Node& item : list->items) result.push_back(text_of(item));
    return result;
  }

  /// Ids of sources, and citations that say more; one alone needs no list.
  static std::vector<Citation> citations(const Node& node) {
    const auto citation = [](const Node& cite) -> Citation {
      if (cite.kind == Node::Kind::map) return {text(cite, "source"), text(cite, "page"), text(cite, "says")};
      return {text_of(cite), {}, {}};
    };
    std::vector<Citation> result;
    const Node* cites = node.find("cite");
    if (!cites) return result;
    if (cites->kind != Node::Kind::list) result.push_back(citation(*cites));
    for (const Node& cite : cites->items) result.push_back(citation(cite));
    return result;
  }

  template <class T>
  std::vector<T> entries(const Node& node, std::string_view key,
                         T (DocumentReader::*read_one)(const Text&, const Node&)) {
    std::vector<T> result;
    if (const Node* map = node.find(key)) {
      result.reserve(map->entries.size());
      for (const Entry& entry : map->entries) result.push_back((this->*read_one)(text_of(entry.key), entry.value));
    }
    return result;
  }

  /// A list of lines, or one text that the narrator says.
  std::vector<Line> lines(const Node& node, std::string_view key) {
    std::vector<Line> result;
    const Node* list = node.find(key);
    if (!list) return result;
    if (list->kind == Node::Kind::scalar)
      result.push_back({{std::string(reserved::narrator), list->at}, text_of(*list)});
    for (const Node& item : list->items) {
      const Entry* spoken = spoken_in(item);
      if (!spoken) continue;
      result.push_back({text_of(spoken->key), text_of(spoken->value), condition(item, reserved::when),
                        condition(item, reserved::claims), text(item, reserved::urges)});
    }
    return result;
  }

  std::optional<Condition> condition(const Node& node, std::string_view key) {
    const Node* found = node.find(key);
    if (!found || found->kind != Node::Kind::scalar) return std::nullopt;
    Text written = inner_text_of(*found);
    Term term = parse_condition(written, x_problems);
    return Condition{std::move(written), std::move(term)};
  }

  std::vector<Effect> effects(const Node& node) {
    std::vector<Effect> result;
    if (const Node* list = node.find("do")) {
      for (const Node& item : list->items) {
        if (item.kind == Node::Kind::scalar) result.push_back(parse_effect(inner_text_of(item), x_problems));
      }
    }
    return result;
  }

  Variant variant(const Text& id, const Node& node) {
    if (node.kind != Node::Kind::map) return {id, parse_integer(node.value).value_or(1), {}, {}};
    Variant variant{id, known_integer(node, "minutes"), texts(node, "scenes"), {}, text(node, "form_of")};
    if (const Node* mix = node.find("mix")) variant.mix = {integer(*mix, "signal"), integer(*mix, "benign")};
    return variant;
  }

  Slot slot(const Text& id, const Node& node) {
    return {id, text(node, "default"), text(node, "note"), yes(node, "must_fill")};
  }

  GlossaryEntry glossary_entry(const Text& id, const Node& node) {
    return {id, text(node, "word"), text(node, "means")};
  }

  Item item(const Text& id, const Node& node) {
    if (node.kind == Node::Kind::scalar) return {id, text_of(node), {}, {}, false};
    return {id, text(node, "text"), text(node, "with"), choice(node, "is", sentence_kinds), yes(node, "right")};
  }

  Question question(const Text& id, const Node& node) {
    Question question{id,
                      choice(node, "kind", question_kinds),
                      text(node, "ask"),
                      text(node, "behaviour"),
                      text(node, "why"),
                      {},
                      {},
                      {},
                      {},
                      citations(node)};
    question.items = entries<Item>(node, "items", &DocumentReader::item);
    if (node.find("number")) question.number = integer(node, "number");
    if (node.find("tolerance")) question.tolerance = integer(node, "tolerance");
    if (node.find("right")) question.right = yes(node, "right");
    return question;
  }

  Source source(const Text& id, const Node& node) {
    return {id,
            text(node, "title"),
            text(node, "publisher"),
            text(node, "section"),
            integer(node, "year"),
            text(node, "short"),
            text(node, "page"),
            text(node, "link"),
            text(node, "says")};
  }

  Character character(const Text& id, const Node& node) {
    return {id,
            text(node, "name"),
            text(node, "role"),
            text(node, "portrait"),
            texts(node, "identity"),
            yes(node, "superior"),
            choice(node, "turns_out", outcomes)};
  }

  Variable variable(const Text& id, const Node& node) {
    Variable variable;
    variable.id = id;
    variable.shown = text(node, "shown");
    variable.revealed = text(node, "revealed");
    variable.better = choice(node, "better", betters);
    variable.stages = texts(node, "stages");
    const Text range = text(node, "range");
    Text start = text(node, "start");
    expect_nameable(id);
    variable.randomized = start.value == "drawn";
    if (variable.randomized) start = {};
    if (range.written() && !variable.stages.empty())
      x_problems.report("bad-variable", id.at, tr("'{id}' has a range and stages", "id"_is = id.value),
                        tr("keep one of the two"));
    if (const Node* misshapen = node.find("range"); misshapen && !range.written()) {
      set_wide(variable);  // reported already
    } else if (!variable.stages.empty()) {
      read_stages(variable, start);
    } else if (range.written()) {
      read_range(variable, range, start);
    } else if (start.written()) {
      x_problems.report("bad-variable", start.at, tr("a flag always starts off"),
                        tr("remove 'start', or give a range or stages"));
    }
    return variable;
  }

  void expect_nameable(const Text& name) {
    if (is_condition_word(name.value))
      x_problems.report("bad-variable", name.at, tr("'{name}' is a word of conditions", "name"_is = name.value),
                        tr("choose another name, so that conditions can ask for it"));
  }

  void expect_stage(const Text& stage, std::set<std::string_view>& others) {
    if (!stage.written()) return;  // reported as no text
    expect_nameable(stage);
    if (!is_id(stage.value, '_'))
      x_problems.report(
          "bad-variable", stage.at,
          tr("'{stage}' cannot be a stage: no condition could name it", "stage"_is = stage.value),
          tr("a stage is lower-case letters, digits and '_', starts with a letter and has at most 40 characters"));
    if (!others.insert(stage.value).second)
      x_problems.report("bad-variable", stage.at, tr("there are two stages '{stage}'", "stage"_is = stage.value),
                        tr("give every stage a name of its own"));
  }

  /// A range that was not understood: wide enough that nothing else follows from it.
  static void set_wide(Variable& variable) {
    variable.kind = Variable::Kind::range;
    std::tie(variable.minimum, variable.maximum) = std::pair(-400, 400);
  }

  void read_range(Variable& variable, const Text& range, const Text& start) {
    variable.kind = Variable::Kind::range;
    const auto bounds = parse_range(range.value);
    if (!bounds || bounds->first >= bounds->second || bounds->first < -1000 || bounds->second > 1000) {
      set_wide(variable);
      x_problems.report("bad-variable", range.at, tr("'{range}' is not a range", "range"_is = range.value),
                        tr("write the lowest and the highest value as 0..10, between -1000 and 1000"));
      return;
    }
    std::tie(variable.minimum, variable.maximum) = *bounds;
    variable.start = variable.minimum;
    if (!start.written()) return;
    const auto value = parse_integer(start.value);
    if (!value || *value < variable.minimum || *value > variable.maximum) {
      x_problems.report("bad-variable", start.at,
                        tr("'{start}' is not in the range {range}", "start"_is = start.value, "range"_is = range.value),
                        tr("start inside it, or make it wider"));
      return;
    }
    variable.start = *value;
  }

  void read_stages(Variable& variable, const Text& start) {
    variable.kind = Variable::Kind::stages;
    variable.maximum = std::int32_t(variable.stages.size()) - 1;
    std::set<std::string_view> stages;
    for (const Text& stage : variable.stages) expect_stage(stage, stages);
    if (variable.maximum < 1)
      x_problems.report("bad-variable", variable.id.at,
                        tr("'{variable}' needs two stages at least", "variable"_is = variable.id.value));
    if (!start.written()) return;
    for (std::size_t i = 0; i < variable.stages.size(); ++i) {
      if (variable.stages[i].value == start.value) {
        variable.start = std::int32_t(i);
        return;
      }
    }
    x_problems.report(
        "bad-variable", start.at,
        tr("'{start}' is not a stage of '{variable}'", "start"_is = start.value, "variable"_is = variable.id.value));
  }

  Option option(const Text& id, const Node& node) {
    Option option;
    option.id = id;
    option.text = text(node, "text");
    option.quality = integer(node, "quality");
    option.when = condition(node, "when");
    option.once = yes(node, "once");
    option.effects = effects(node);
    option.consequence = lines(node, "then");
    option.why = text(node, "why");
    option.cites = citations(node);
    option.behaviour = text(node, "behaviour");
    option.signal = choice(node, "signal", signals);
    option.critical = yes(node, "critical");
    option.bias = choice(node, "leans", biases);
    option.go = go(node);
    return option;
  }

  Option look(const Text& id, const Node& node) {
    Option look = option(id, node);
    look.role = OptionRole::inquiry;
    look.consequence = lines(node, "shows");
    look.cost = integer(node, "cost");
    return look;
  }

  Option support(const Node& node) {
    Option support = option({std::string(reserved::support), node.at}, node);
    support.role = OptionRole::support;
    return support;
  }

  Scene scene(const Text& id, const Node& node) {
    Scene scene;
    scene.id = id;
    scene.act = text(node, "act");
    if (const Node* time = node.find("time"))
      scene.time = Time{integer(*time, "seconds"), text(*time, "takes"), text(*time, "untimed"), time->at};
    scene.title = text(node, "title");
    scene.behaviour = text(node, "behaviour");
    scene.truth = choice(node, "truth", truths);
    if (const Node* place = node.find("place")) {
      scene.place = {text(*place, "picture"), text(*place, "alt"), text(*place, "sound"), text(*place, "caption")};
    }
    scene.say = lines(node, "say");
    scene.looks = entries<Option>(node, "look", &DocumentReader::look);
    scene.support = choice(node, "support", support_offers);
    scene.shuffled = parse_yes_no(text(node, "shuffle").value).value_or(true);
    (yes(node, "solved") ? scene.solutions : scene.options) = entries<Option>(node, "options", &DocumentReader::option);
    scene.go = go(node);
    scene.claims = condition(node, reserved::claims);
    return scene;
  }

  Beat beat(const Text& id, const Node& node) {
    return {id,
            text(node, "after"),
            condition(node, "when"),
            lines(node, "say"),
            effects(node),
            condition(node, reserved::claims)};
  }

  Ending ending(const Text& id, const Node& node) {
    return {id,
            text(node, "title"),
            choice(node, "result", results),
            condition(node, "when"),
            lines(node, "say"),
            condition(node, reserved::claims)};
  }

  Debrief debrief(const Node& node) {
    Debrief debrief{texts(node, "reactions"), {}, texts(node, "summary")};
    if (const Node* list = node.find("analysis")) {
      for (const Node& item : list->items)
        debrief.analysis.push_back(
            {text(item, "point"), citations(item), condition(item, "when"), condition(item, reserved::claims)});
    }
    return debrief;
  }

  Diagnostics& x_problems;
};

}  // namespace

Document read_document(const Node& root, const Node& fragments, Diagnostics& problems) {
  Document document = DocumentReader(problems).read(root);
  Diagnostics nobody_hears;
  document.fragments = DocumentReader(nobody_hears).fragments(fragments);
  return document;
}

}  // namespace rollcall::source
