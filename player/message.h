#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rollcall {

class Message;

/// Says what a message is called in the language of the reader.
class Translation {
 public:
  virtual ~Translation() = default;
  /// The template to fill in, in the form that goes with the message's count. The view must outlive the call.
  virtual std::string_view pattern_of(const Message& message) const = 0;
};

/// A sentence for people, not worded yet: a template in English, which is also the key of the translators' catalogues,
/// and the values that stand in its {places}. What throws or reports says which sentence it is; the boundary (window,
/// terminal, certificate) says it in the language of its reader. A value may be a message too.
///
///     Message("There is no module '{module}'.", {{"module", id}})
///     Message::counted("{n} step is damaged.", "{n} steps are damaged.", steps)
///
/// A template is one whole sentence: nothing is glued to it. A place without a value stays as it is written.
class Message {
 public:
  using Values = std::vector<std::pair<std::string, Message>>;

  Message() = default;
  Message(const char* pattern) : x_pattern(pattern) {}
  /// Text that is the same in every language, such as a name, a number, or what another system said.
  Message(std::string text) : x_pattern(std::move(text)), x_verbatim(true) {}
  Message(std::string_view text) : Message(std::string(text)) {}
  Message(const char* pattern, Values values) : x_pattern(pattern), x_values(std::move(values)) {}

  /// For one and for many; the count is the value {n}.
  static Message counted(const char* one, const char* many, std::uint64_t count, Values values = {}) {
    Message message(one, std::move(values));
    message.x_plural = many;
    message.x_count = count;
    message.x_values.emplace_back("n", std::to_string(count));
    return message;
  }

  const std::string& pattern() const { return x_pattern; }
  const std::string& plural() const { return x_plural; }  ///< empty: there is no count
  std::uint64_t count() const { return x_count; }
  const Values& values() const { return x_values; }
  bool is_verbatim() const { return x_verbatim; }
  bool empty() const { return x_pattern.empty(); }

  /// In English.
  std::string text() const { return filled(nullptr); }
  std::string text(const Translation& translation) const { return filled(&translation); }

 private:
  std::string filled(const Translation* translation) const {
    if (x_verbatim || x_pattern.empty()) return x_pattern;
    const bool many = !x_plural.empty() && x_count != 1;
    std::string_view rest = translation ? translation->pattern_of(*this) : many ? x_plural : x_pattern;
    std::string text;
    while (!rest.empty()) {
      const std::size_t open = rest.find('{');
      const std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
      if (close == std::string_view::npos) break;
      text += rest.substr(0, open);
      const Message* value = find(rest.substr(open + 1, close - open - 1));
      text += value ? value->filled(translation) : std::string(rest.substr(open, close + 1 - open));
      rest.remove_prefix(close + 1);
    }
    return text.append(rest);
  }

  const Message* find(std::string_view name) const {
    for (const auto& [key, value] : x_values) {
      if (key == name) return &value;
    }
    return nullptr;
  }

  std::string x_pattern;
  std::string x_plural;
  std::uint64_t x_count = 1;
  Values x_values;
  bool x_verbatim = false;
};

}  // namespace rollcall
