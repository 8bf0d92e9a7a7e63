#pragma once
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "player/pattern.h"
#include "player/printable.h"

namespace rollcall {

class Message;
template <PlaceName name>
struct NamedValue;

/// A template without places that becomes a message later, if at all: for tables, and for what is asked very often.
class Phrase {
 public:
  constexpr std::string_view text() const { return x_text; }

 private:
  friend consteval Phrase tr_noop(Pattern<> pattern);
  constexpr explicit Phrase(std::string_view text) : x_text(text) {}

  std::string_view x_text;
};

consteval Phrase tr_noop(Pattern<> pattern) { return Phrase(pattern.text()); }

/// Says what a message is called in the language of the reader.
class Translation {
 public:
  virtual ~Translation() = default;
  /// The template to fill in, in the form that goes with the message's count. The view must outlive the call.
  virtual std::string_view pattern_of(const Message& message) const = 0;
  /// A number that names something, such as that of a record: `decimal` in the digits of the language.
  virtual std::string number(std::string_view decimal) const { return std::string(decimal); }
  /// A number of things: in the digits of the language, and in groups if it is long.
  virtual std::string quantity(std::string_view decimal) const { return std::string(decimal); }
};

/// A sentence for people, not worded yet: a template in English, which is also the key of the translators' catalogues,
/// and the values that stand in its {places}. What throws or reports says which sentence it is; the boundary (window,
/// terminal, certificate) says it in the language of its reader.
///
///     tr("There is no module '{module}'.", "module"_is = id)
///     trn("{n} step is damaged.", "{n} steps are damaged.", steps)
///
/// A template is one whole sentence: nothing is glued to it, and what is said in another way is another template. There
/// is no way from a plain string to a message but `verbatim`; tools/messages gathers the literals in `tr`, `trn` and
/// `tr_noop` for the translators, so nothing is said that they are not given.
class Message {
 public:
  using Values = std::vector<std::pair<std::string_view, Message>>;

  /// Says nothing.
  Message() = default;
  Message(Phrase phrase) : x_pattern(phrase.text()) {}
  /// Text that is the same in every language, such as a name, a number, or what another system said. It comes from
  /// outside: worded, it is one line in which nothing is hidden (printable.h).
  static Message verbatim(std::string text) {
    Message message;
    message.x_text = std::move(text);
    return message;
  }

  /// The same, apart from the direction of the words around it: "4711-B" never turns into "B-4711" (isolates of UAX 9).
  static Message isolated(std::string text) {
    Message message = verbatim(std::move(text));
    message.x_look = Look::apart;
    return message;
  }

  /// Text that may be shown as it is: it has been worded already, or stands in a view (story/).
  static Message shown(std::string text) {
    Message message = verbatim(std::move(text));
    message.x_look = Look::as_it_is;
    return message;
  }

  /// A number that names something, in the digits of the reader's language; `decimal` may have zeros before it.
  static Message number(std::string decimal) {
    Message message = verbatim(std::move(decimal));
    message.x_look = Look::number;
    return message;
  }
  static Message number(std::integral auto number) { return Message::number(std::to_string(number)); }

  /// So many of something.
  static Message quantity(std::integral auto number) {
    Message message = verbatim(std::to_string(number));
    message.x_look = Look::quantity;
    return message;
  }

  std::string_view pattern() const { return x_pattern; }  ///< empty: it is verbatim, or says nothing
  std::string_view plural() const { return x_plural; }    ///< empty: there is no count
  std::uint64_t count() const { return x_count; }
  const Values& values() const { return x_values; }
  bool empty() const { return x_pattern.empty() && x_text.empty(); }

  /// In English.
  std::string text() const { return filled(nullptr); }
  std::string text(const Translation& translation) const { return filled(&translation); }

 private:
  template <PlaceName... names>
  friend Message tr(std::type_identity_t<Pattern<names...>> pattern, NamedValue<names>... values);
  template <PlaceName... names>
  friend Message trn(std::type_identity_t<PatternOfCount<"n", names...>> one,
                     std::type_identity_t<PatternOfCount<"n", names...>> many, std::uint64_t count,
                     NamedValue<names>... values);

  enum class Look : std::uint8_t { printable, apart, as_it_is, number, quantity };

  std::string filled(const Translation* translation) const {
    if (x_pattern.empty()) return shown_text(translation);
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

  std::string shown_text(const Translation* translation) const {
    switch (x_look) {
      case Look::number:
        return translation ? translation->number(x_text) : x_text;
      case Look::quantity:
        return translation ? translation->quantity(x_text) : x_text;
      case Look::as_it_is:
        return x_text;
      case Look::apart:
        return "\u2068" + printable(x_text) + "\u2069";
      case Look::printable:
        break;
    }
    return printable(x_text);
  }

  const Message* find(std::string_view name) const {
    for (const auto& [key, value] : x_values) {
      if (key == name) return &value;
    }
    return nullptr;
  }

  std::string_view x_pattern;
  std::string_view x_plural;
  std::uint64_t x_count = 1;
  Values x_values;
  std::string x_text;
  Look x_look = Look::printable;
};

/// What stands in the {place} of this name.
template <PlaceName name>
struct NamedValue {
  Message message;
};

/// Takes the value of a place: another message, a number, or what is the same in every language. An English word is no
/// value: it is a message too, or there is a template for each.
template <PlaceName name>
struct NamedPlace {
  NamedValue<name> operator=(Message message) const { return {std::move(message)}; }
  NamedValue<name> operator=(std::string text) const { return {Message::verbatim(std::move(text))}; }
  NamedValue<name> operator=(std::string_view text) const { return {Message::verbatim(std::string(text))}; }
  NamedValue<name> operator=(std::integral auto number) const { return {Message::number(number)}; }
  /// The path of a file.
  template <class Path>
  requires requires(const Path& path) { path.string(); }
  NamedValue<name> operator=(const Path& path) const { return {Message::verbatim(path.string())}; }
  /// Words of a view.
  template <class Rich>
  requires requires(const Rich& text) { text.plain; }
  NamedValue<name> operator=(const Rich& text) const { return {Message::shown(text.plain)}; }
  NamedValue<name> operator=(const char*) const = delete;
  NamedValue<name> operator=(char) const = delete;
  NamedValue<name> operator=(bool) const = delete;
};

template <PlaceName name>
constexpr NamedPlace<name> operator""_is() {
  return {};
}

/// A sentence, a heading, a word: one literal, and a value for each of its places.
template <PlaceName... names>
Message tr(std::type_identity_t<Pattern<names...>> pattern, NamedValue<names>... values) {
  Message message;
  message.x_pattern = pattern.text();
  (message.x_values.emplace_back(names.view(), std::move(values.message)), ...);
  return message;
}

/// A sentence for one and for many; the count is the value {n}.
template <PlaceName... names>
Message trn(std::type_identity_t<PatternOfCount<"n", names...>> one,
            std::type_identity_t<PatternOfCount<"n", names...>> many, std::uint64_t count,
            NamedValue<names>... values) {
  Message message;
  message.x_pattern = one.text();
  message.x_plural = many.text();
  message.x_count = count;
  (message.x_values.emplace_back(names.view(), std::move(values.message)), ...);
  message.x_values.emplace_back("n", Message::quantity(count));
  return message;
}

}  // namespace rollcall
