#include "authoring/source/framework.h"

#include <algorithm>
#include <array>
#include <optional>

#include "authoring/source/cut_text.h"
#include "authoring/source/marks.h"
#include "authoring/source/nearest.h"
#include "authoring/source/scalars.h"
#include "player/ascii.h"
#include "player/scenario/scenario.h"
#include "player/utf8.h"

namespace rollcall::source {
namespace {

constexpr std::string_view rule = "bad-framework";

/// "1" to "99", without a zero before it.
bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 2 && text[0] != '0' && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_competency(std::string_view code) { return code.starts_with('C') && is_number(code.substr(1)); }

const Framework::Entry* find_in(const std::vector<Framework::Entry>& entries, std::string_view code) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Framework::Entry& entry) { return entry.code.value == code; });
  return found == entries.end() ? nullptr : &*found;
}

class FrameworkReader {
 public:
  explicit FrameworkReader(Diagnostics& problems) : x_problems(problems) {}

  Framework read(const Node& root) && {
    if (root.kind != Node::Kind::map) {
      if (root.kind != Node::Kind::nothing) report(root.at, tr("this is not a framework"), x_keys_hint);
      return {};
    }
    expect_keys(root);
    read_language(root);
    if (const Node* title = root.find("title"))
      x_framework.title = words(*title);
    else
      report(root.at, tr("a framework needs '{key}'", "key"_is = std::string_view("title")), x_keys_hint);
    x_framework.competencies = entries(root, "competencies", is_competency, tr("a competency is named C1 to C99"));
    x_framework.behaviours =
        entries(root, "behaviours", is_behaviour,
                tr("write the competency and the behaviour, such as \"1.1\"; neither has more than two digits"));
    std::erase_if(x_framework.behaviours, [&](const Framework::Entry& entry) { return !has_competency(entry); });
    return std::move(x_framework);
  }

 private:
  void report(Position at, Message message, Message hint = {}) {
    x_problems.report(rule, at, std::move(message), std::move(hint));
  }

  void expect_keys(const Node& root) {
    static const std::vector<std::string> known{"title", "language", "competencies", "behaviours"};
    for (const Entry& entry : root.entries) {
      if (std::find(known.begin(), known.end(), entry.key.value) == known.end())
        report(entry.key.at, tr("'{key}' is not a key of a framework", "key"_is = entry.key.value),
               did_you_mean(entry.key.value, known));
    }
  }

  void read_language(const Node& root) {
    const Node* language = root.find("language");
    if (language && language->kind == Node::Kind::scalar && is_language(language->value)) {
      x_framework.language = ascii_lower(language->value);
    } else if (language) {
      report(language->at, tr("'{language}' is not a language code", "language"_is = language->value),
             hint_for_language(language->value));
    } else {
      report(root.at, tr("a framework needs '{key}'", "key"_is = std::string_view("language")), x_keys_hint);
    }
  }

  std::vector<Framework::Entry> entries(const Node& root, std::string_view key, bool (*is_code)(std::string_view),
                                        const Message& hint) {
    std::vector<Framework::Entry> result;
    const Node* map = root.find(key);
    if (!map || map->kind != Node::Kind::map) {
      report(map ? map->at : root.at,
             tr("a framework needs '{key}' with a 'code: words' line for each", "key"_is = key), x_keys_hint);
      return result;
    }
    for (const Entry& entry : map->entries) {
      if (is_code(entry.key.value))
        result.push_back({{entry.key.value, entry.key.at}, words(entry.value)});
      else
        report(entry.key.at, tr("'{code}' is not a code of a framework", "code"_is = entry.key.value), hint);
    }
    return result;
  }

  bool has_competency(const Framework::Entry& behaviour) {
    const std::string competency = scenario::competency_of(behaviour.code.value);
    if (x_framework.find_competency(competency)) return true;
    report(behaviour.code.at,
           tr("there is no competency '{competency}' to which '{code}' would belong", "competency"_is = competency,
              "code"_is = behaviour.code.value),
           tr("add '{example}' to 'competencies'", "example"_is = competency + ": ..."));
    return false;
  }

  /// One text, which is in the language of the framework, or one for each language.
  Framework::Words words(const Node& node) {
    Framework::Words result;
    if (node.kind != Node::Kind::map) {
      if (auto text = text_of(node)) result[x_framework.language] = *std::move(text);
      return result;
    }
    for (const Entry& entry : node.entries) {
      if (!is_language(entry.key.value))
        report(entry.key.at, tr("'{language}' is not a language code", "language"_is = entry.key.value),
               hint_for_language(entry.key.value));
      if (auto text = text_of(entry.value)) result[ascii_lower(entry.key.value)] = *std::move(text);
    }
    if (!result.contains(x_framework.language))
      report(node.at,
             tr("the language of the framework, '{language}', is missing here", "language"_is = x_framework.language),
             tr("add '{language}: ...'", "language"_is = x_framework.language));
    return result;
  }

  std::optional<Text> text_of(const Node& node) {
    if (node.kind != Node::Kind::scalar || node.value.empty()) {
      report(node.at, tr("a text is expected here"),
             tr("write 'code: words', or 'language: words' lines below the code"));
      return std::nullopt;
    }
    expect_whole(node, x_problems, rule);
    if (!fault_of_filling(node.value).empty())
      report(node.at, tr("what a framework says holds no slot, no word of a glossary and no open emphasis"),
             tr("write the words as they are to be read"));
    if (utf8_length(node.value) > longest_skill_name)
      report(node.at, tr("this text has {count} characters", "count"_is = utf8_length(node.value)),
             tr("at most {most} are possible", "most"_is = longest_skill_name));
    return Text{node.value, node.at};
  }

  static constexpr Phrase x_keys_hint =
      tr_noop("write 'title', 'language', 'competencies' and 'behaviours', as LANGUAGE.md shows");

  Diagnostics& x_problems;
  Framework x_framework;
};

}  // namespace

const Framework::Entry* Framework::find_behaviour(std::string_view code) const { return find_in(behaviours, code); }

const Framework::Entry* Framework::find_competency(std::string_view code) const { return find_in(competencies, code); }

const Text* Framework::find(const Words& words, std::string_view language) {
  const std::string wanted = ascii_lower(language);
  for (std::string_view kind = wanted; !kind.empty(); kind = kind.substr(0, kind.rfind('-'))) {
    if (const auto found = words.find(kind); found != words.end()) return &found->second;
    if (kind.find('-') == std::string_view::npos) break;
  }
  return nullptr;
}

const Text& Framework::in(std::string_view wanted, const Words& words) const {
  const Text* const found = find(words, wanted);
  return found ? *found : words.find(language)->second;
}

bool is_behaviour(std::string_view code) {
  const auto point = code.find('.');
  return point != std::string_view::npos && is_number(code.substr(0, point)) && is_number(code.substr(point + 1));
}

Framework read_framework(const Node& root, Diagnostics& problems) { return FrameworkReader(problems).read(root); }

}  // namespace rollcall::source
