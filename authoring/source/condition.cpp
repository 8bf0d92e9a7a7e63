#include "authoring/source/condition.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "authoring/source/scalars.h"

namespace rollcall::source {
namespace {

struct Token {
  enum class Kind : std::uint8_t { end, number, word, symbol, unknown };
  Kind kind = Kind::end;
  std::string_view text;
  std::size_t offset = 0;
};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

Token next_token(std::string_view text, std::size_t offset) {
  while (offset < text.size() && (text[offset] == ' ' || text[offset] == '\n')) ++offset;
  if (offset == text.size()) return {Token::Kind::end, {}, offset};
  const std::string_view rest = text.substr(offset);
  if (is_word_byte(rest[0])) {
    std::size_t length = 1;
    while (length < rest.size() && is_word_byte(rest[length])) ++length;
    const bool is_number = rest[0] >= '0' && rest[0] <= '9';
    return {is_number ? Token::Kind::number : Token::Kind::word, rest.substr(0, length), offset};
  }
  static constexpr std::array<std::string_view, 14> symbols{"!=", "<=", ">=", "==", "=", "<", ">",
                                                            "+",  "-",  "*",  "(",  ")", ".", ","};
  for (const std::string_view symbol : symbols) {
    if (rest.starts_with(symbol)) return {Token::Kind::symbol, rest.substr(0, symbol.size()), offset};
  }
  return {Token::Kind::unknown, rest.substr(0, 1), offset};
}

struct BadCondition {
  std::size_t offset;
  Message message;
  Message hint;
};

/// Recursive descent, from the loosest operator to the tightest; the depth is bounded.
class ConditionParser {
 public:
  explicit ConditionParser(const Text& text) : x_text(text) { advance(); }

  Term parse() {
    Term term = disjunction();
    if (x_token.kind != Token::Kind::end) fail({"'{token}' does not fit here", {{"token", x_token.text}}});
    return term;
  }

 private:
  static constexpr int deepest = 24;
  static constexpr int most_operators = 99;  // a long chain is a deep tree

  [[noreturn]] void fail(Message message, Message hint = {}) const {
    throw BadCondition{x_token.offset, std::move(message), std::move(hint)};
  }

  void advance() {
    const std::size_t after = x_token.offset + x_token.text.size();
    x_token = next_token(x_text.value, after);
    if (x_token.kind == Token::Kind::unknown)
      fail("a condition cannot contain this character", "use names, numbers, = != < <= > >= + - * ( ) and or not");
  }

  bool accept(std::string_view text) {
    if (x_token.text != text || x_token.kind == Token::Kind::end) return false;
    advance();
    return true;
  }

  void expect(std::string_view text) {
    if (!accept(text)) fail({"'{token}' is missing here", {{"token", text}}});
  }

  Position here() const {
    Position at = x_text.at;
    at.column += std::uint32_t(x_token.offset);
    return at;
  }

  Term binary(Position at, std::string operation, Term left, Term right) {
    if (++x_operators > most_operators)
      fail({"this condition has more than {most} parts", {{"most", std::to_string(most_operators + 1)}}},
           "split it, or use a flag");
    Term term{Term::Kind::binary, 0, std::move(operation), {}, at, {}};
    term.children.push_back(std::move(left));
    term.children.push_back(std::move(right));
    return term;
  }

  Term disjunction() {
    Term left = conjunction();
    for (Position at = here(); accept("or"); at = here()) left = binary(at, "or", std::move(left), conjunction());
    return left;
  }

  Term conjunction() {
    Term left = negation();
    for (Position at = here(); accept("and"); at = here()) left = binary(at, "and", std::move(left), negation());
    return left;
  }

  Term negation() {
    const Position at = here();
    if (!accept("not")) return comparison();
    enter();
    Term term{Term::Kind::negate, 0, {}, {}, at, {}};
    term.children.push_back(negation());
    --x_depth;
    return term;
  }

  Term comparison() {
    Term left = sum();
    for (const std::string_view operation : {"!=", "<=", ">=", "=", "<", ">"}) {
      const Position at = here();
      if (!accept(operation)) continue;
      if (operation == "=" && (x_token.text == "<" || x_token.text == ">"))
        fail({"'={token}' is not an operator here", {{"token", x_token.text}}},
             {"write '{token}='", {{"token", x_token.text}}});
      return binary(at, std::string(operation), std::move(left), sum());
    }
    if (x_token.text == "==") fail("'==' is not an operator here", "write a single '='");
    return left;
  }

  Term sum() {
    Term left = product();
    for (;;) {
      const Position at = here();
      if (accept("+"))
        left = binary(at, "+", std::move(left), product());
      else if (accept("-"))
        left = binary(at, "-", std::move(left), product());
      else
        return left;
    }
  }

  Term product() {
    Term left = atom();
    for (Position at = here(); accept("*"); at = here()) left = binary(at, "*", std::move(left), atom());
    return left;
  }

  Term atom() {
    const Position at = here();
    if (accept("(")) {
      enter();
      Term term = disjunction();
      expect(")");
      --x_depth;
      return term;
    }
    if (accept("-")) {
      if (x_token.kind != Token::Kind::number)
        fail("a number is expected after this '-'", "of a variable, write '0 - name'");
      return number(at, -1);
    }
    if (x_token.kind == Token::Kind::number) return number(at, 1);
    if (x_token.kind == Token::Kind::word) return named(at);
    fail({x_token.kind == Token::Kind::end ? "the condition stops too early" : "'{token}' does not fit here",
          {{"token", x_token.text}}},
         "a name or a number is expected");
  }

  Term number(Position at, std::int32_t sign) {
    const auto value = parse_integer(x_token.text);
    if (!value || *value > 32767) fail("this number is too large", "numbers go from -32767 to 32767");
    advance();
    return {Term::Kind::number, sign * *value, {}, {}, at, {}};
  }

  Term named(Position at) {
    std::string name(x_token.text);
    if (name == "and" || name == "or")
      fail({"'{token}' does not fit here", {{"token", name}}}, "a name or a number is expected before it");
    advance();
    const bool is_call = name == "visited" || name == "chose";
    if (!is_call || !accept("(")) return {Term::Kind::name, 0, std::move(name), {}, at, {}};
    Term term{name == "chose" ? Term::Kind::chose : Term::Kind::visited, 0, {}, {}, here(), {}};
    term.name = word("a scene id is missing here");
    if (term.kind == Term::Kind::chose) {
      if (x_token.text != ".") fail("'.' is missing here", "write chose(scene.option)");
      advance();
      term.option = word("an option id is missing here");
    }
    expect(")");
    return term;
  }

  std::string word(const char* missing) {
    if (x_token.kind != Token::Kind::word) fail(missing);
    std::string name(x_token.text);
    advance();
    return name;
  }

  void enter() {
    if (++x_depth > deepest) fail("this condition is nested too deeply", "split it, or use a flag");
  }

  const Text& x_text;
  Token x_token;
  int x_depth = 0;
  int x_operators = 0;
};

}  // namespace

bool is_condition_word(std::string_view word) {
  constexpr std::array<std::string_view, 5> words{"and", "or", "not", "visited", "chose"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

Term parse_condition(const Text& text, Diagnostics& problems) {
  try {
    return ConditionParser(text).parse();
  } catch (const BadCondition& fault) {
    Position at = text.at;
    at.column += std::uint32_t(fault.offset);
    problems.report("bad-condition", at, fault.message, fault.hint);
    return {};
  }
}

}  // namespace rollcall::source
