#include "authoring/source/path_document.h"

#include <algorithm>

#include "authoring/source/scalars.h"
#include "player/ascii.h"

namespace rollcall::source {
namespace {

Text text_of(const Node& node) {
  if (node.kind != Node::Kind::scalar) return {};
  return {node.value, node.at};
}

Text text(const Node& node, std::string_view key) {
  const Node* const found = node.find(key);
  return found ? text_of(*found) : Text{};
}

std::vector<Text> texts(const Node& node, std::string_view key) {
  std::vector<Text> all;
  const Node* const list = node.find(key);
  if (!list) return all;
  for (const Node& item : list->items) all.push_back(text_of(item));
  return all;
}

Amount amount_of(const Node& node) {
  const Text written = text_of(node);
  return {parse_integer(written.value).value_or(0), written.at};
}

Amount amount(const Node& node, std::string_view key) {
  const Node* const found = node.find(key);
  return found ? amount_of(*found) : Amount{};
}

template <class Value, std::size_t count>
Choice<Value> choice(const Node& node, std::string_view key, const std::array<ChoiceWord<Value>, count>& known) {
  const Text written = text(node, key);
  return {value_of(written.value, known), written.at};
}

bool yes(const Node& node, std::string_view key, bool otherwise) {
  return parse_yes_no(text(node, key).value).value_or(otherwise);
}

Position place_of(const Node& node, std::string_view key) {
  const Node* const found = node.find(key);
  return found ? found->at : Position{};
}

ValidityRule rule_of(const Entry& entry) {
  const Node& node = entry.value;
  ValidityRule rule;
  rule.id = {entry.key.value, entry.key.at};
  rule.version = amount(node, "version");
  rule.months = amount(node, "months");
  rule.window = amount(node, "window");
  rule.from = choice(node, "from", beginnings);
  rule.ends = choice(node, "ends", expiries);
  rule.date = text(node, "date");
  rule.day = parse_day_of_year(rule.date.value);
  return rule;
}

Step step_of(const Entry& entry) {
  const Node& node = entry.value;
  Step step;
  step.id = {entry.key.value, entry.key.at};
  step.module = text(node, "module");
  step.variant = text(node, "variant");
  step.mode = choice(node, "mode", modes);
  step.after = texts(node, "after");
  step.within = text(node, "within");
  step.within_days = parse_days(step.within.value);
  step.rule = text(node, "rule");
  step.is_optional = yes(node, "optional", false);
  step.is_refreshed = yes(node, "refreshed", true);
  return step;
}

class PathReader {
 public:
  explicit PathReader(const Node& root) : x_root(root) {}

  PathDocument read() const {
    PathDocument path;
    path.path = text(x_root, "path");
    path.version = text(x_root, "version");
    path.language = text(x_root, "language");
    const std::string language = ascii_lower(path.language.value);
    path.title = words(x_root, "title", language);
    path.title_at = place_of(x_root, "title");
    path.summary = words(x_root, "summary", language);
    path.summary_at = place_of(x_root, "summary");
    path.roles = texts(x_root, "roles");
    each("rules", [&](const Entry& entry) { path.rules.push_back(rule_of(entry)); });
    each("steps", [&](const Entry& entry) { path.steps.push_back(step_of(entry)); });
    each("posts", [&](const Entry& entry) {
      const Node& node = entry.value;
      path.posts.push_back({{entry.key.value, entry.key.at},
                            words(node, "title", language),
                            place_of(node, "title"),
                            texts(node, "needs")});
    });
    if (const Node* ladder = x_root.find("ladder")) {
      for (const Node& item : ladder->items) path.ladder.push_back(amount_of(item));
    }
    if (const Node* silences = x_root.find("silence")) {
      for (const Node& item : silences->items)
        path.suppressions.push_back({text(item, "rule"), text(item, "at"), text(item, "reason")});
    }
    return path;
  }

 private:
  template <class Visit>
  void each(std::string_view key, Visit visit) const {
    const Node* const entries = x_root.find(key);
    if (!entries) return;
    std::for_each(entries->entries.begin(), entries->entries.end(), visit);
  }

  /// A text that stands in one language only is in that of the path.
  static Words words(const Node& node, std::string_view key, const std::string& language) {
    Words words;
    const Node* const found = node.find(key);
    if (!found) return words;
    if (found->kind == Node::Kind::scalar) words[language] = text_of(*found);
    for (const Entry& entry : found->entries) {
      if (entry.value.kind == Node::Kind::scalar) words[ascii_lower(entry.key.value)] = text_of(entry.value);
    }
    return words;
  }

  const Node& x_root;
};

}  // namespace

std::optional<std::size_t> PathDocument::find_step(std::string_view id) const {
  const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.id.value == id; });
  if (found == steps.end()) return std::nullopt;
  return static_cast<std::size_t>(found - steps.begin());
}

const ValidityRule* PathDocument::find_rule(std::string_view id) const {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const ValidityRule& rule) { return rule.id.value == id; });
  return found == rules.end() ? nullptr : &*found;
}

PathDocument read_path(const Node& root) { return PathReader(root).read(); }

}  // namespace rollcall::source
