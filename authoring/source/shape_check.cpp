#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "authoring/source/common_shapes.h"
#include "authoring/source/cut_text.h"
#include "authoring/source/grammar.h"
#include "authoring/source/nearest.h"
#include "authoring/source/scalars.h"
#include "authoring/syntax/characters.h"
#include "player/ascii.h"

namespace rollcall::source {
namespace {

using Kind = Shape::Kind;

std::vector<std::string> names(std::span<const std::string_view> choices) { return {choices.begin(), choices.end()}; }

std::vector<std::string> names(std::span<const Field> fields) {
  std::vector<std::string> result;
  for (const Field& field : fields) result.emplace_back(field.key);
  return result;
}

std::string listed(std::span<const Field> fields) {
  std::string result;
  for (const Field& field : fields) result += (result.empty() ? "" : ", ") + std::string(field.key);
  return result;
}

std::string listed(std::span<const std::string_view> choices) {
  std::string result;
  for (const std::string_view choice : choices) result += (result.empty() ? "" : ", ") + std::string(choice);
  return result;
}

class ShapeCheck {
 public:
  ShapeCheck(const Shape& whole, Diagnostics& problems) : x_whole(whole), x_problems(problems) {}

  void check(const Node& node, const Shape& shape) {
    switch (shape.kind) {
      case Kind::text:
        expect_scalar(node, shape);
        return;
      case Kind::id:
        check_id(node, shape, '_');
        return;
      case Kind::module_id:
        check_id(node, shape, '-');
        return;
      case Kind::integer:
        check_integer(node, shape);
        return;
      case Kind::yes_no:
        check_yes_no(node, shape);
        return;
      case Kind::choice:
        check_choice(node, shape);
        return;
      case Kind::list:
        check_list(node, shape);
        return;
      case Kind::one_or_list:
        node.kind == Node::Kind::list ? check_list(node, shape) : check(node, *shape.element);
        return;
      case Kind::entries:
        check_entries(node, shape);
        return;
      case Kind::record:
        check_record(node, shape);
        return;
      case Kind::word_or_record:
        node.kind == Node::Kind::map ? check_record(node, shape) : check_choice(node, shape);
        return;
      case Kind::text_or_record:
        node.kind == Node::Kind::map ? check_record(node, shape) : static_cast<void>(expect_scalar(node, shape));
        return;
      case Kind::id_or_record:
        node.kind == Node::Kind::map ? check_record(node, shape) : check_id(node, shape, '_');
        return;
      case Kind::number_or_record:
        node.kind == Node::Kind::map ? check_record(node, shape) : check_integer(node, shape);
        return;
      case Kind::speech:
        check_speech(node, shape);
        return;
      case Kind::text_or_speech:
        node.kind == Node::Kind::list && !begins_with_word(node) ? check_list(node, shape)
                                                                 : static_cast<void>(expect_scalar(node, shape));
        return;
      case Kind::in_languages:
        check_in_languages(node, shape);
        return;
    }
  }

 private:
  /// "[[word]] and more" is a list of lists to YAML.
  static bool begins_with_word(const Node& list) {
    return !list.items.empty() && list.items[0].kind == Node::Kind::list && list.items[0].style == syntax::Style::flow;
  }

  void wrong(const Node& node, Message message, Message hint = {}) {
    x_problems.report("wrong-shape", node.at, std::move(message), std::move(hint));
  }

  bool expect_scalar(const Node& node, const Shape& shape) {
    const auto expected = "shape"_is = Message(shape.name);
    if (node.kind == Node::Kind::scalar && !node.value.empty()) {
      if (shape.is_prose && is_first_look(node)) expect_whole(node, x_problems);
      return true;
    }
    if (node.kind == Node::Kind::map) {
      wrong(node, tr("{shape} is expected here", expected), hint_for_container(node, shape));
    } else if (node.kind == Node::Kind::list) {
      wrong(node, tr("{shape} is expected here, not a list", expected), hint_for_container(node, shape));
    } else if (node.comment > 0) {
      const Position at{node.at.file, node.at.end_line, node.comment, node.at.end_line, node.comment + 1};
      x_problems.report("wrong-shape", at, tr("{shape} is expected before this comment", expected),
                        tr("put the text in quotes if the '#' belongs to it: \"...\""));
    } else {
      wrong(node, tr("{shape} is expected here, but nothing is written", expected),
            tr("write it behind the ':', or remove the line"));
    }
    return false;
  }

  /// A text that begins with a slot or a glossary word is a map or a list to YAML.
  static Message hint_for_container(const Node& node, const Shape& shape) {
    if (node.style == syntax::Style::flow && shape.is_prose)
      return tr("a text that begins with {mark} is put in quotes: \"...\"",
                "mark"_is = std::string_view(node.kind == Node::Kind::map ? "'{'" : "'['"));
    if (shape.kind == Kind::text_or_speech) return tr("write the text, or one '- speaker: text' line for each");
    if (node.kind == Node::Kind::list) return tr("write one value, without '[' or '-'");
    return shape.is_prose ? tr("if the text contains ': ', put all of it in quotes: \"...\"")
                          : tr("write one value behind the ':'");
  }

  /// A fragment's text comes back in every use.
  bool is_first_look(const Node& node) {
    return node.comment == 0 || x_cut.emplace(node.at.file, node.at.end_line, node.comment).second;
  }

  /// A text with commas, in a list without quotes.
  void expect_no_pieces(const Node& list) {
    for (std::size_t i = 1; i < list.items.size(); ++i) {
      const Node& item = list.items[i];
      const bool goes_on = item.kind == Node::Kind::scalar && !item.value.empty() && is_ascii_lower(item.value[0]);
      if (list.style == syntax::Style::flow && goes_on && !item.is_quoted() && !list.items[i - 1].is_quoted())
        x_problems.report("cut-text", item.at, tr("a comma in brackets begins a text of its own here"),
                          tr("put each text of the list in quotes: [\"...\", \"...\"]"));
    }
  }

  void check_id(const Node& node, const Shape& shape, char joiner) {
    if (!expect_scalar(node, shape)) return;
    if (is_id(node.value, joiner)) return;
    if (node.value.find(',') == std::string::npos) return report_bad_id(node.at, node.value, joiner);
    x_problems.report("bad-id", node.at, tr("'{id}' cannot be an id", "id"_is = node.value),
                      tr("put several in brackets: [{ids}]", "ids"_is = node.value));
  }

  void report_bad_id(Position at, const std::string& value, char joiner) {
    x_problems.report(
        "bad-id", at, tr("'{id}' cannot be an id", "id"_is = value),
        tr("an id is lower-case letters, digits and '{joiner}', starts with a letter and has at most 40 characters",
           "joiner"_is = std::string(1, joiner)));
  }

  void check_integer(const Node& node, const Shape& shape) {
    if (!expect_scalar(node, shape)) return;
    const auto number = parse_integer(node.value);
    if (!number || *number < shape.minimum || *number > shape.maximum)
      unexpected(node, shape,
                 tr("a whole number from {least} to {most}", "least"_is = shape.minimum, "most"_is = shape.maximum));
  }

  void check_yes_no(const Node& node, const Shape& shape) {
    if (expect_scalar(node, shape) && !parse_yes_no(node.value))
      unexpected(node, shape, tr("write yes or no, in small letters"));
  }

  void check_choice(const Node& node, const Shape& shape) {
    if (!expect_scalar(node, shape)) return;
    if (std::find(shape.choices.begin(), shape.choices.end(), node.value) == shape.choices.end())
      unexpected(node, shape,
                 shape.fields.empty() ? tr("possible: {choices}", "choices"_is = listed(shape.choices))
                                      : tr("possible: {choices}, or 'key: value' lines: {keys}",
                                           "choices"_is = listed(shape.choices), "keys"_is = listed(shape.fields)));
  }

  void unexpected(const Node& node, const Shape& shape, Message hint) {
    const bool has_odd_space = syntax::find_odd_space(node.value) != std::string::npos;
    wrong(node,
          tr("{shape} is expected here, not '{value}'", "shape"_is = Message(shape.name), "value"_is = node.value),
          has_odd_space ? Message(syntax::type_a_space) : std::move(hint));
  }

  void check_list(const Node& node, const Shape& shape) {
    if (node.kind != Node::Kind::list) {
      const bool lost_space = !node.entries.empty() && node.entries[0].key.value.starts_with('-');
      return wrong(node, tr("{shape} is expected here", "shape"_is = Message(shape.name)),
                   lost_space ? tr("write '- ' with a space") : tr("write [ ... ], or one '- ' line for each"));
    }
    if (node.items.size() < std::size_t(shape.minimum))
      wrong(node, tr("{shape} is expected here, and this one is empty", "shape"_is = Message(shape.name)),
            tr("write one '- ' line at least"));
    if (shape.element->is_prose) expect_no_pieces(node);
    for (const Node& item : node.items) check(item, *shape.element);
  }

  void check_entries(const Node& node, const Shape& shape) {
    if (node.kind != Node::Kind::map)
      return wrong(node, tr("{shape} need 'id: ...' lines here", "shape"_is = Message(shape.name)), hint_for_ids(node));
    if (node.entries.size() < std::size_t(shape.minimum))
      wrong(node, tr("{shape} need 'id: ...' lines here", "shape"_is = Message(shape.name)),
            tr("write the lines below it, indented by two more spaces"));
    std::string before;
    for (std::size_t i = 0; i < node.entries.size(); ++i) {
      const Entry& entry = node.entries[i];
      if (is_misplaced(entry, shape)) {
        report_misplaced(entry, *shape.element, before);
        continue;
      }
      before = entry.key.value;
      for (std::size_t k = i + 1; k < node.entries.size() && is_misplaced(node.entries[k], shape); ++k)
        x_excused.push_back(node.entries[k].key.value);
      if (!shape.choices.empty()) {
        if (std::find(shape.choices.begin(), shape.choices.end(), entry.key.value) == shape.choices.end())
          x_problems.report("unknown-key", entry.key.at, tr("'{key}' is not known here", "key"_is = entry.key.value),
                            did_you_mean(entry.key.value, names(shape.choices)));
      } else if (!is_id(entry.key.value, '_')) {
        report_bad_id(entry.key.at, entry.key.value, '_');
      }
      check(entry.value, *shape.element);
    }
  }

  void check_in_languages(const Node& node, const Shape& shape) {
    if (node.kind != Node::Kind::map) return static_cast<void>(expect_scalar(node, shape));
    for (const Entry& entry : node.entries) {
      if (!is_language(entry.key.value))
        x_problems.report("wrong-shape", entry.key.at,
                          tr("'{language}' is not a language code", "language"_is = entry.key.value),
                          hint_for_language(entry.key.value));
      expect_scalar(entry.value, shapes::text);
    }
  }

  Message hint_for_ids(const Node& node) const {
    if (node.kind == Node::Kind::list) return tr("write an id and ':' in place of each '-'");
    if (node.kind == Node::Kind::scalar) return hint_for_scalar(node);
    return tr("write the lines below it, indented by two more spaces");
  }

  /// Where lines are expected: what one text can have been meant to be.
  Message hint_for_scalar(const Node& node) const {
    if (const Message hint = hint_for_lost_colon(node.value); !hint.empty()) return hint;
    return tr("write 'key: value' lines below it, indented by two more spaces");
  }

  /// "text:Thank him", "text Thank him"
  Message hint_for_lost_colon(std::string_view text) const {
    const std::string_view word = text.substr(0, text.find_first_of(" :"));
    const bool is_known = &x_whole == &module_shape ? is_key(word) : find_owner(word, x_whole) != nullptr;
    if (!is_known || word.size() == text.size()) return {};
    return text[word.size()] == ':' ? tr("write '{key}: ' with a space", "key"_is = word)
                                    : tr("write '{key}:'", "key"_is = word);
  }

  /// A key of the entry before it, not indented deep enough, or an entry of something else.
  bool is_misplaced(const Entry& entry, const Shape& shape) const {
    if (shape.element->kind != Kind::record || !shape.choices.empty()) return false;
    if (entry.value.kind != Node::Kind::map) return find_field(*shape.element, entry.key.value) != nullptr;
    const auto fits = [&](const Entry& one) { return find_field(*shape.element, one.key.value) != nullptr; };
    const auto& entries = entry.value.entries;
    return std::none_of(entries.begin(), entries.end(), fits) &&
           (find_field(*shape.element, entry.key.value) || best_match(entries, x_whole));
  }

  void report_misplaced(const Entry& entry, const Shape& element, const std::string& before) {
    const auto key = "key"_is = entry.key.value;
    if (!find_field(element, entry.key.value)) {
      const Shape* other = best_match(entry.value.entries, x_whole);
      x_problems.report("wrong-shape", entry.key.at,
                        tr("'{key}' has none of the keys of {shape}", key, "shape"_is = Message(element.name)),
                        tr("if it is {shape}, indent it as deep as the others", "shape"_is = Message(other->name)));
      return;
    }
    x_problems.report(
        "wrong-shape", entry.key.at,
        tr("'{key}' is a key of {shape}, and an id is expected here", key, "shape"_is = Message(element.name)),
        before.empty() ? tr("write the id and ':' on a line above it, and indent this by two more spaces")
                       : tr("indent it as deep as the other keys of '{id}'", "id"_is = before));
  }

  void check_record(const Node& node, const Shape& shape) {
    std::vector<std::string> misspelt = std::exchange(x_excused, {});  // the known keys that were probably meant
    if (node.kind != Node::Kind::map)
      return wrong(node, tr("{shape} needs 'key: value' lines here", "shape"_is = Message(shape.name)),
                   node.kind == Node::Kind::scalar ? hint_for_scalar(node)
                   : node.kind == Node::Kind::list ? tr("remove the '-' and the '['")
                                                   : tr("write the lines below it, indented by two more spaces"));
    bool is_known = true;    // all that is written
    bool is_headed = false;  // by an unknown key, whose lines stand as deep as itself
    for (const Entry& entry : node.entries) {
      if (const Field* field = find_field(shape, entry.key.value)) {
        check(entry.value, *field->shape);
        is_headed = false;
        continue;
      }
      if (is_headed && entry.value.kind == Node::Kind::map) continue;
      is_known = false;
      is_headed = entry.value.kind == Node::Kind::nothing && !entry.value.in_flow;
      x_problems.report(
          "unknown-key", entry.key.at,
          tr("'{key}' is not a key of {shape}", "key"_is = entry.key.value, "shape"_is = Message(shape.name)),
          hint_for_unknown(entry, shape));
      const std::string_view word = std::string_view(entry.key.value).substr(0, entry.key.value.find_first_of(" :"));
      if (auto meant = nearest(word, names(shape.fields))) misspelt.push_back(std::move(*meant));
    }
    // Written, or meant by what was written.
    const auto is_there = [&](std::string_view key) {
      return node.find(key) || std::find(misspelt.begin(), misspelt.end(), key) != misspelt.end() ||
             is_deeper(node, key);
    };
    const bool has_either = shape.either.empty() || std::any_of(shape.either.begin(), shape.either.end(), is_there);
    // What is not known may be what is missed.
    if (!has_either && is_known) report_either(node, shape);
    for (const Field& field : shape.fields) {
      const bool belongs = field.beside.empty() || is_there(field.beside);
      if (belongs && field.need == Need::required && !is_there(field.key)) {
        x_problems.report(
            "missing-key", node.at, tr("{shape} needs '{key}'", "shape"_is = Message(shape.name), "key"_is = field.key),
            tr("add '{key}: ...': {meaning}", "key"_is = field.key, "meaning"_is = Message(field.meaning)));
      } else if (!belongs && has_either && is_known) {
        expect_none(node, field);
      }
    }
  }

  void report_either(const Node& node, const Shape& shape) {
    const Field& first = *find_field(shape, shape.either.front());
    x_problems.report(
        "missing-key", node.at,
        tr("{shape} needs one of these: {keys}", "shape"_is = Message(shape.name), "keys"_is = listed(shape.either)),
        tr("add the one that is meant: {key}: {meaning}", "key"_is = first.key, "meaning"_is = Message(first.meaning)));
  }

  void expect_none(const Node& node, const Field& field) {
    for (const Entry& entry : node.entries) {
      if (entry.key.value == field.key)
        x_problems.report("missing-key", entry.key.at,
                          tr("'{key}' stands beside '{other}', and there is no '{other}' here", "key"_is = field.key,
                             "other"_is = field.beside),
                          tr("remove it, or add '{other}: ...'", "other"_is = field.beside));
    }
  }

  /// It stands in something that does not have this key.
  static bool is_deeper(const Node& node, std::string_view key) {
    return std::any_of(node.entries.begin(), node.entries.end(),
                       [&](const Entry& entry) { return entry.value.find(key) != nullptr; });
  }

  Message hint_for_unknown(const Entry& entry, const Shape& shape) const {
    const std::string& key = entry.key.value;
    const bool has_value = entry.value.kind != Node::Kind::nothing || entry.value.span.begin > entry.key.span.end;
    if (!has_value && entry.value.in_flow) {
      const Message lost_colon = hint_for_lost_colon(key);
      return lost_colon.empty() ? Message(quote_before_comma) : lost_colon;
    }
    if (const Shape* owner = find_owner(key, x_whole))
      return tr("it is a key of {shape}: indent it as deep as the keys of that", "shape"_is = Message(owner->name));
    const std::vector<std::string> known = names(shape.fields);
    if (nearest(key, known)) return did_you_mean(key, known);
    // An id that slipped out of its list has the keys of what stands there.
    const Shape* meant = best_match(entry.value.entries, x_whole);
    for (const Field& field : shape.fields) {
      if (meant && field.shape->kind == Kind::entries && field.shape->element == meant)
        return tr("if it is {shape}, indent it as deep as those under '{key}'", "shape"_is = Message(meant->name),
                  "key"_is = field.key);
    }
    return tr("known are: {keys}", "keys"_is = listed(shape.fields));
  }

  static constexpr Phrase quote_before_comma =
      tr_noop("a comma ends a text inside brackets: put the text before it in quotes: \"...\"");

  static Message hint_for_speech(std::string_view text) {
    const std::string_view speaker = text.substr(0, text.find_first_of(" :"));
    if (is_id(speaker, '_') && text.substr(speaker.size()).starts_with(':'))
      return tr("write '{key}: ' with a space", "key"_is = speaker);
    return tr("write 'speaker: text', for example 'narrator: It is late.'");
  }

  void check_speech(const Node& node, const Shape& shape) {
    std::vector<const Entry*> spoken;
    for (const Entry& entry : node.entries) {
      if (!find_field(shape, entry.key.value)) spoken.push_back(&entry);
    }
    if (node.kind == Node::Kind::map && spoken.size() > 1 && node.style == syntax::Style::flow) {
      const Entry& second = *spoken[1];
      const bool is_piece = second.value.kind == Node::Kind::nothing;
      return x_problems.report(
          "wrong-shape", second.key.at, tr("a line ends at the comma before this"),
          is_piece ? Message(quote_before_comma) : tr("write a '- ' line, or a pair of brackets, for each speaker"));
    }
    if (const std::size_t odd = syntax::find_odd_space(node.value); odd != std::string::npos) {
      Position at = node.at;
      if (!node.is_quoted()) at.column += std::uint32_t(odd);
      return x_problems.report("wrong-shape", at, syntax::not_a_space, syntax::type_a_space);
    }
    if (node.kind != Node::Kind::map || spoken.size() != 1)
      return wrong(node, tr("{shape} is expected here", "shape"_is = Message(shape.name)), hint_for_speech(node.value));
    const auto& [speaker, said] = *spoken[0];
    if (!is_id(speaker.value, '_')) report_bad_id(speaker.at, speaker.value, '_');
    expect_scalar(said, shapes::text);
    for (const Entry& entry : node.entries) {
      if (const Field* field = find_field(shape, entry.key.value)) check(entry.value, *field->shape);
    }
  }

  const Shape& x_whole;
  Diagnostics& x_problems;
  std::vector<std::string> x_excused;  ///< keys of the next record that stand beside it by mistake
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> x_cut;  ///< reported already
};

}  // namespace

void check_shape(const Node& node, const Shape& shape, Diagnostics& problems) {
  ShapeCheck(&shape == &path_shape ? path_shape : module_shape, problems).check(node, shape);
}

}  // namespace rollcall::source
