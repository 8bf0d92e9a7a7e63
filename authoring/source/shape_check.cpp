#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "authoring/source/grammar.h"
#include "authoring/source/nearest.h"
#include "authoring/source/scalars.h"

namespace rollcall::source {
namespace {

using Kind = Shape::Kind;

std::vector<std::string> names(std::span<const std::string_view> choices) { return {choices.begin(), choices.end()}; }

std::vector<std::string> names(std::span<const Field> fields) {
  std::vector<std::string> result;
  for (const Field& field : fields) result.emplace_back(field.key);
  return result;
}

std::string listed(std::span<const std::string_view> choices) {
  std::string result;
  for (const std::string_view choice : choices) result += (result.empty() ? "" : ", ") + std::string(choice);
  return result;
}

class ShapeCheck {
 public:
  explicit ShapeCheck(Diagnostics& problems) : x_problems(problems) {}

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
      case Kind::number_or_record:
        node.kind == Node::Kind::map ? check_record(node, shape) : check_integer(node, shape);
        return;
      case Kind::speech:
        check_speech(node, shape);
        return;
      case Kind::text_or_speech:
        node.kind == Node::Kind::list ? check_list(node, shape) : static_cast<void>(expect_scalar(node, shape));
        return;
    }
  }

 private:
  void wrong(const Node& node, Message message, Message hint = {}) {
    x_problems.report("wrong-shape", node.at, std::move(message), std::move(hint));
  }

  bool expect_scalar(const Node& node, const Shape& shape) {
    if (node.kind == Node::Kind::scalar && !node.value.empty()) return true;
    if (node.kind == Node::Kind::map) {
      wrong(node, tr("{shape} is expected here", "shape"_is = Message(shape.name)),
            tr("if the text contains ': ', put all of it in quotes"));
    } else {
      const auto expected = "shape"_is = Message(shape.name);
      wrong(node, node.kind == Node::Kind::list ? tr("{shape} is expected here, not a list", expected)
                                                : tr("{shape} is expected here, but nothing is written", expected));
    }
    return false;
  }

  void check_id(const Node& node, const Shape& shape, char joiner) {
    if (!expect_scalar(node, shape)) return;
    if (!is_id(node.value, joiner)) report_bad_id(node.at, node.value, joiner);
  }

  void report_bad_id(Position at, const std::string& value, char joiner) {
    x_problems.report("bad-id", at, tr("'{id}' cannot be an id", "id"_is = value),
                      tr("an id is lower-case letters, digits and '{joiner}', starts with a letter and has at most 40",
                         "joiner"_is = std::string(1, joiner)));
  }

  void check_integer(const Node& node, const Shape& shape) {
    if (!expect_scalar(node, shape)) return;
    const auto number = parse_integer(node.value);
    if (!number || *number < shape.minimum || *number > shape.maximum) {
      wrong(node,
            tr("{shape} is expected here, not '{value}'", "shape"_is = Message(shape.name), "value"_is = node.value),
            tr("a whole number from {least} to {most}", "least"_is = shape.minimum, "most"_is = shape.maximum));
    }
  }

  void check_yes_no(const Node& node, const Shape& shape) {
    if (expect_scalar(node, shape) && !parse_yes_no(node.value))
      wrong(node, tr("yes or no is expected here, not '{value}'", "value"_is = node.value));
  }

  void check_choice(const Node& node, const Shape& shape) {
    if (!expect_scalar(node, shape)) return;
    if (std::find(shape.choices.begin(), shape.choices.end(), node.value) == shape.choices.end()) {
      wrong(node,
            tr("{shape} is expected here, not '{value}'", "shape"_is = Message(shape.name), "value"_is = node.value),
            tr("possible: {choices}", "choices"_is = listed(shape.choices)));
    }
  }

  void check_list(const Node& node, const Shape& shape) {
    if (node.kind != Node::Kind::list)
      return wrong(node, tr("{shape} is expected here", "shape"_is = Message(shape.name)),
                   tr("write [ ... ], or one '- ' line for each"));
    if (node.items.size() < std::size_t(shape.minimum))
      wrong(node, tr("{shape} is expected here, and this one is empty", "shape"_is = Message(shape.name)));
    for (const Node& item : node.items) check(item, *shape.element);
  }

  void check_entries(const Node& node, const Shape& shape) {
    if (node.kind != Node::Kind::map)
      return wrong(node, tr("{shape} need 'id: ...' lines here", "shape"_is = Message(shape.name)));
    for (const Entry& entry : node.entries) {
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

  void check_record(const Node& node, const Shape& shape) {
    if (node.kind != Node::Kind::map)
      return wrong(node, tr("{shape} needs 'key: value' lines here", "shape"_is = Message(shape.name)));
    std::vector<std::string> misspelt;  // the known keys that were probably meant
    for (const Entry& entry : node.entries) {
      const auto field = std::find_if(shape.fields.begin(), shape.fields.end(),
                                      [&](const Field& f) { return f.key == entry.key.value; });
      if (field != shape.fields.end()) {
        check(entry.value, *field->shape);
        continue;
      }
      const std::vector<std::string> known = names(shape.fields);
      x_problems.report(
          "unknown-key", entry.key.at,
          tr("'{key}' is not a key of {shape}", "key"_is = entry.key.value, "shape"_is = Message(shape.name)),
          did_you_mean(entry.key.value, known));
      if (auto meant = nearest(entry.key.value, known)) misspelt.push_back(std::move(*meant));
    }
    for (const Field& field : shape.fields) {
      const bool is_there =
          node.find(field.key) || std::find(misspelt.begin(), misspelt.end(), field.key) != misspelt.end();
      if (field.need == Need::required && !is_there)
        x_problems.report("missing-key", node.at,
                          tr("{shape} needs '{key}'", "shape"_is = Message(shape.name), "key"_is = field.key),
                          field.meaning);
    }
  }

  void check_speech(const Node& node, const Shape& shape) {
    if (node.kind != Node::Kind::map || node.entries.size() != 1)
      return wrong(node, tr("{shape} is expected here", "shape"_is = Message(shape.name)),
                   tr("write 'speaker: text', for example 'narrator: It is late.'"));
    if (!is_id(node.entries[0].key.value, '_')) report_bad_id(node.entries[0].key.at, node.entries[0].key.value, '_');
    static constexpr Shape text{.kind = Kind::text, .name = tr_noop("a text")};
    expect_scalar(node.entries[0].value, text);
  }

  Diagnostics& x_problems;
};

}  // namespace

void check_shape(const Node& node, const Shape& shape, Diagnostics& problems) {
  ShapeCheck(problems).check(node, shape);
}

}  // namespace rollcall::source
