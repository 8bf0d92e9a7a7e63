#include "authoring/syntax/tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <set>
#include <streambuf>

#include "authoring/syntax/cause.h"
#include "authoring/syntax/characters.h"
#include "authoring/syntax/ends.h"
#include "authoring/syntax/trivia.h"
#include "player/byte_order_mark.h"
#include "player/utf8.h"

namespace rollcall::syntax {
namespace {

/// Ends the parse from inside an event; the problem is already reported.
struct Stop {};

class Builder final : public YAML::EventHandler {
 public:
  Builder(std::string_view text, std::uint32_t file, std::vector<Fault>& faults)
      : x_file(file), x_skipped(std::uint32_t(byte_order_mark_size(text))), x_faults(faults) {}

  Node take() && { return std::move(x_root); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    admit(mark, {}, anchor);
    put(node(Node::Kind::nothing, mark));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    stop(mark, tr("an alias ('*') is not allowed"), tr("write the text out in full"));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    admit(mark, tag, anchor);
    if (has_control_character(value))
      x_faults.push_back({position(mark), tr("this text holds a character that cannot be seen"),
                          tr("delete it, or write the text anew; only line ends and tabs are possible")});
    Node scalar = node(Node::Kind::scalar, mark);
    scalar.value = value;
    put(std::move(scalar));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(mark, tag, anchor, Node::Kind::list, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(mark, tag, anchor, Node::Kind::map, style);
  }
  void OnMapEnd() override { close(); }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    stop(mark, tr("an anchor ('&') is not allowed"),
         tr("write the text out in full, or put it in quotes if the '&' belongs to it"));
  }

 private:
  struct Level {
    Node node;
    std::optional<Key> key;      ///< of a map, while its value is awaited
    std::set<std::string> keys;  ///< of a map that has many
  };

  Position position(const YAML::Mark& mark) const {
    return {x_file, std::uint32_t(mark.line + 1), std::uint32_t(mark.column + 1)};
  }

  /// Ends are found later.
  Node node(Node::Kind kind, const YAML::Mark& mark) const {
    Node node;
    node.kind = kind;
    node.in_flow = !x_levels.empty() && x_levels.back().node.style == Style::flow;
    node.at = position(mark);
    node.span.begin = node.span.end = std::uint32_t(mark.pos) + x_skipped;
    return node;
  }

  [[noreturn]] void stop(const YAML::Mark& mark, Message message, Message hint) {
    x_faults.push_back({position(mark), std::move(message), std::move(hint)});
    throw Stop{};
  }

  void admit(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) OnAnchor(mark, {});
    if (!tag.empty() && tag != "?" && tag != "!")
      stop(mark, tr("a tag ('!') is not allowed"), tr("put the text in quotes if the '!' belongs to it"));
    if (++x_nodes > most_nodes)
      stop(mark, tr("the file has more than {most} parts", "most"_is = most_nodes),
           tr("split the module into several files"));
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind,
            YAML::EmitterStyle::value style) {
    admit(mark, tag, anchor);
    if (!x_levels.empty() && x_levels.back().node.kind == Node::Kind::map && !x_levels.back().key)
      stop(mark, tr("a key must be a single word"),
           tr("a {mark}, '[' or '-' stands where a key is expected", "mark"_is = std::string_view("'{'")));
    if (x_levels.size() >= deepest_nesting)
      stop(mark, tr("the nesting is deeper than {most} levels", "most"_is = deepest_nesting),
           tr("check the indentation"));
    Node opened = node(kind, mark);
    opened.style = style == YAML::EmitterStyle::Flow ? Style::flow : Style::block;
    x_levels.push_back({std::move(opened), {}, {}});
  }

  void close() {
    Node node = std::move(x_levels.back().node);
    x_levels.pop_back();
    put(std::move(node));
  }

  void put(Node node) {
    if (x_levels.empty()) {
      x_root = std::move(node);
      return;
    }
    Level& level = x_levels.back();
    if (level.node.kind == Node::Kind::list) {
      level.node.items.push_back(std::move(node));
    } else if (!level.key) {
      level.key = Key{std::move(node.value), node.at, node.span, Style::plain};
    } else {
      add(level, std::move(*level.key), std::move(node));
      level.key.reset();
    }
  }

  static bool is_new(Level& level, const std::string& key) {
    constexpr std::size_t many = 16;
    const std::vector<Entry>& entries = level.node.entries;
    const auto has_key = [&](const Entry& entry) { return entry.key.value == key; };
    if (entries.size() < many) return std::none_of(entries.begin(), entries.end(), has_key);
    if (level.keys.empty()) {
      for (const Entry& entry : entries) level.keys.insert(entry.key.value);
    }
    return level.keys.insert(key).second;
  }

  void add(Level& level, Key key, Node value) {
    if (find_odd_space(key.value) != std::string::npos) {
      x_faults.push_back({key.at, not_a_space, type_a_space});
    } else if (is_new(level, key.value)) {
      level.node.entries.push_back({std::move(key), std::move(value)});
    } else {
      x_faults.push_back({key.at, tr("'{key}' stands here a second time", "key"_is = key.value),
                          tr("rename one of them, or join the two")});
    }
  }

  std::uint32_t x_file;
  std::uint32_t x_skipped;  ///< bytes of a byte order mark, which the parser does not count
  std::vector<Fault>& x_faults;
  std::size_t x_nodes = 0;
  std::vector<Level> x_levels;
  Node x_root;
};

/// Reads from bytes that stay where they are.
class View final : public std::streambuf {
 public:
  explicit View(std::string_view bytes) {
    char* start = const_cast<char*>(bytes.data());  // streambuf's interface; nothing writes
    setg(start, start, start + bytes.size());
  }
};

/// yaml-cpp's words, for a reader who has not read the YAML specification.
std::pair<Message, Message> plain_words(const std::string& said) {
  struct Translation {
    std::string_view contains;
    Message message, hint;
  };
  static const Translation translations[] = {
      {"illegal map value", tr("a ':' stands where none is expected"),
       tr("put the whole text in quotes if the ':' belongs to it")},
      {"end of map not found", tr("this does not fit the lines above it"),
       tr("check the indentation and the quotes just above")},
      {"end of map flow not found",
       tr("a {open} is never closed by {close}", "open"_is = std::string_view("'{'"),
          "close"_is = std::string_view("'}'")),
       tr("add the {close}, or put the text in quotes", "close"_is = std::string_view("'}'"))},
      {"end of sequence not found", tr("this does not fit the list above it"),
       tr("check the indentation: every '-' of a list starts in the same column")},
      {"end of sequence flow not found", tr("a '[' is never closed by ']'"),
       tr("add the ']', or put the text in quotes")},
      {"illegal EOF in scalar", tr("a quoted text is never closed"), tr("add the missing quote")},
      {"illegal flow end", tr("a ']' or {close} stands where none is expected", "close"_is = std::string_view("'}'")),
       tr("check the brackets before it, or put the text in quotes")},
      {"anchor is not defined", tr("an alias ('*') is not allowed"),
       tr("put the text in quotes if the '*' belongs to it")},
      {"illegal tab", tr("a tab stands where spaces are expected"), tr("indent with spaces")},
      {"unknown token", tr("a character stands here that YAML reserves"), tr("put the text in quotes")},
      {"unknown escape", tr("a '\\' in double quotes stands before a letter it cannot change"),
       tr("use single quotes, or write '\\\\'")},
  };
  for (const Translation& translation : translations) {
    if (said.find(translation.contains) != std::string::npos) return {translation.message, translation.hint};
  }
  return {tr("this is not YAML: {said}", "said"_is = said), tr("check the indentation and the quotes just above")};
}

Position position_of(std::string_view text, std::uint32_t at, std::uint32_t file) {
  const std::uint32_t line = line_begin(text, at);
  const auto before = text.substr(0, line);
  return {file, std::uint32_t(std::count(before.begin(), before.end(), '\n') + 1), at - line + 1};
}

/// Where the mistake was made, or else where the parser noticed it.
Fault fault_of(const YAML::Exception& exception, std::string_view text, std::uint32_t file, const Keywords& keywords) {
  const YAML::Mark& mark = exception.mark;
  const std::uint32_t noticed = mark.pos < 0 ? std::uint32_t(text.size()) : std::uint32_t(mark.pos);
  if (auto found = cause(text, noticed, keywords))
    return {position_of(text, found->at, file), std::move(found->message), std::move(found->hint)};
  Position at{file, 0, 0};
  if (mark.line >= 0) at = {file, std::uint32_t(mark.line + 1), std::uint32_t(mark.column + 1)};
  auto [message, hint] = plain_words(exception.msg);
  return {at, std::move(message), std::move(hint)};
}

/// Something in quotes goes over lines.
bool has_long_quotes(const Node& node) {
  const auto is_long = [](const Position& at) { return at.end_line > at.line; };
  if (node.is_quoted() && node.style != Style::literal && node.style != Style::folded && is_long(node.at)) return true;
  return std::any_of(node.items.begin(), node.items.end(), has_long_quotes) ||
         std::any_of(node.entries.begin(), node.entries.end(),
                     [](const Entry& entry) { return has_long_quotes(entry.value); });
}

bool no_keyword(std::string_view) { return false; }

Position first_bad_byte(std::string_view content, std::uint32_t file) {
  std::uint32_t line = 1;
  while (!content.empty()) {
    const auto end = content.find('\n');
    if (!is_utf8(content.substr(0, end))) return {file, line, 1};
    if (end == std::string_view::npos) break;
    content.remove_prefix(end + 1);
    ++line;
  }
  return {file, 1, 1};
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key.value == key) return &entry.value;
  }
  return nullptr;
}

Parsed parse(std::string_view text, std::uint32_t file) { return parse(text, file, {no_keyword, no_keyword}); }

Parsed parse(std::string_view text, std::uint32_t file, const Keywords& keywords) {
  Parsed result;
  const auto fault = [&](Position at, Message message, Message hint) {
    result.faults.push_back({at, std::move(message), std::move(hint)});
  };
  if (text.size() > largest_file) {
    fault({file, 0, 0}, tr("the file is larger than 1 MiB"), tr("split the module into several files"));
    return result;
  }
  if (!is_utf8(text) || text.find('\0') != std::string::npos) {
    fault(first_bad_byte(text, file), tr("this line is not UTF-8 text"), tr("save the file as UTF-8 in your editor"));
    return result;
  }
  Builder builder(text, file, result.faults);
  try {
    View view(text);
    std::istream stream(&view);
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(builder) && parser) {
      Builder rest(text, file, result.faults);
      if (parser.HandleNextDocument(rest)) {
        fault({file, 0, 0}, tr("the file holds more than one document"), tr("remove the '---' between them"));
        return result;
      }
    }
  } catch (const Stop&) {
  } catch (const YAML::Exception& exception) {
    result.faults.push_back(fault_of(exception, text, file, keywords));
  }
  result.root = std::move(builder).take();
  find_ends(text, result.root);
  if (!result.faults.empty() || !has_long_quotes(result.root)) return result;
  // An open quote may have swallowed entries up to another one that closes it.
  if (auto found = cause(text, std::uint32_t(text.size()), keywords)) {
    fault(position_of(text, found->at, file), std::move(found->message), std::move(found->hint));
    result.root = {};
  }
  return result;
}

}  // namespace rollcall::syntax
