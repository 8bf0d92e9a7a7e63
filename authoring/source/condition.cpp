#include "authoring/source/condition.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "authoring/source/scalars.h"
#include "authoring/syntax/characters.h"
#include "player/ascii.h"

namespace rollcall::source {
namespace {

struct Token {
  enum class Kind : std::uint8_t { end, number, word, symbol, unknown };
  Kind kind = Kind::end;
  std::string_view text;
  std::size_t offset = 0;
};

bool is_word_byte(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; }

Token next_token(std::string_view text, std::size_t offset) {
  while (offset < text.size() && (text[offset] == ' ' || text[offset] == '\n')) ++offset;
  if (offset == text.size()) return {Token::Kind::end, {}, offset};
  const std::string_view rest = text.substr(offset);
  if (is_word_byte(rest[0])) {
    std::size_t length = 1;
    while (length < rest.size() && is_word_byte(rest[length])) ++length;
    const bool is_number = is_ascii_digit(rest[0]);
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
  Position at;
  Message message;
  Message hint;
};

/// Recursive descent, from the loosest operator to the tightest; the depth is bounded.
class ConditionParser {
 public:
  explicit ConditionParser(const Text& text) : x_text(text) { advance(); }

  Term parse() {
    Term term = disjunction();
    if (x_token.kind != Token::Kind::end)
      fail(tr("'{token}' does not fit here", "token"_is = x_token.text), hint_for(x_token.text));
    return term;
  }

 private:
  static constexpr int deepest = 24;
  static constexpr int most_operators = 99;  // a long chain is a deep tree

  struct Sign {
    Operator operation;
    Position at;
  };

  [[noreturn]] void fail(Message message, Message hint = {}) const {
    throw BadCondition{here(), std::move(message), std::move(hint)};
  }

  /// What was written in place of a word of conditions.
  static Message hint_for(std::string_view token) {
    const std::string small = ascii_lower(token);
    if (small != token && is_condition_word(small)) return tr("write it in small letters: {word}", "word"_is = small);
    if (small == "is" || small == "equals") return tr("write '='");
    return tr("between two parts of a condition stands one of = != < <= > >= + - * and or");
  }

  void advance() {
    x_end = x_token.offset + x_token.text.size();
    x_token = next_token(x_text.value, x_end);
    if (x_token.kind != Token::Kind::unknown) return;
    const std::string_view rest = std::string_view(x_text.value).substr(x_token.offset);
    if (!syntax::odd_space(rest).empty()) fail(syntax::not_a_space, syntax::type_a_space);
    if (find_odd_minus(rest) == 0) fail(not_a_minus, type_a_minus);
    fail(tr("a condition cannot contain this character"),
         tr("use names, numbers, = != < <= > >= + - * ( ) and or not"));
  }

  bool accept(std::string_view text) {
    if (x_token.text != text || x_token.kind == Token::Kind::end) return false;
    advance();
    return true;
  }

  /// The first of these operators that stands here.
  std::optional<Sign> accept(std::initializer_list<Operator> operations) {
    for (const Operator operation : operations) {
      const Position at = here();
      if (accept(sign(operation))) return Sign{operation, at};
    }
    return std::nullopt;
  }

  void expect(std::string_view text) {
    if (!accept(text)) fail(tr("'{token}' is missing here", "token"_is = text), tr("close what was opened before it"));
  }

  Position here() const { return part_of(x_text, x_token.offset, x_token.text.size()); }

  /// What was read since `begin`.
  Position since(std::size_t begin) const { return part_of(x_text, begin, x_end - begin); }

  Term binary(std::size_t begin, const Sign& sign, Term left, Term right) {
    if (++x_operators > most_operators)
      fail(tr("this condition has more than {most} parts", "most"_is = most_operators + 1),
           tr("split it, or use a flag"));
    Term term{.kind = Term::Kind::binary, .operation = sign.operation, .at = since(begin), .focus = sign.at};
    term.children.push_back(std::move(left));
    term.children.push_back(std::move(right));
    return term;
  }

  Term disjunction() {
    const std::size_t begin = x_token.offset;
    Term left = conjunction();
    while (const auto sign = accept({Operator::disjunction}))
      left = binary(begin, *sign, std::move(left), conjunction());
    return left;
  }

  Term conjunction() {
    const std::size_t begin = x_token.offset;
    Term left = negation();
    while (const auto sign = accept({Operator::conjunction})) left = binary(begin, *sign, std::move(left), negation());
    return left;
  }

  Term negation() {
    const std::size_t begin = x_token.offset;
    const Position focus = here();
    if (!accept("not")) return comparison();
    enter();
    Term inner = negation();
    --x_depth;
    Term term{.kind = Term::Kind::negate, .at = since(begin), .focus = focus};
    term.children.push_back(std::move(inner));
    return term;
  }

  Term comparison() {
    const std::size_t begin = x_token.offset;
    Term left = sum();
    const auto sign = accept({Operator::not_equal, Operator::less_equal, Operator::greater_equal, Operator::equal,
                              Operator::less, Operator::greater});
    if (!sign) {
      if (x_token.text == "==") fail(tr("'==' is not an operator here"), tr("write a single '='"));
      return left;
    }
    if (sign->operation == Operator::equal && (x_token.text == "<" || x_token.text == ">"))
      fail(tr("'={token}' is not an operator here", "token"_is = x_token.text),
           tr("write '{token}='", "token"_is = x_token.text));
    return binary(begin, *sign, std::move(left), sum());
  }

  Term sum() {
    const std::size_t begin = x_token.offset;
    Term left = product();
    while (const auto sign = accept({Operator::add, Operator::subtract}))
      left = binary(begin, *sign, std::move(left), product());
    return left;
  }

  Term product() {
    const std::size_t begin = x_token.offset;
    Term left = atom();
    while (const auto sign = accept({Operator::multiply})) left = binary(begin, *sign, std::move(left), atom());
    return left;
  }

  Term atom() {
    const std::size_t begin = x_token.offset;
    if (accept("(")) {
      enter();
      Term term = disjunction();
      expect(")");
      --x_depth;
      term.at = since(begin);
      return term;
    }
    if (accept("-")) {
      if (x_token.kind != Token::Kind::number)
        fail(tr("a number is expected after this '-'"), tr("of a variable, write '0 - name'"));
      return number(begin, -1);
    }
    if (x_token.kind == Token::Kind::number) return number(begin, 1);
    if (x_token.kind == Token::Kind::word) return named(begin);
    fail(x_token.kind == Token::Kind::end ? tr("the condition stops too early")
                                          : tr("'{token}' does not fit here", "token"_is = x_token.text),
         tr("a name or a number is expected"));
  }

  Term number(std::size_t begin, std::int32_t factor) {
    const auto value = parse_integer(x_token.text);
    if (!value || *value > 32767) fail(tr("this number is too large"), tr("numbers go from -32767 to 32767"));
    advance();
    return {.kind = Term::Kind::number, .value = factor * *value, .at = since(begin), .focus = since(begin)};
  }

  Term named(std::size_t begin) {
    std::string word(x_token.text);
    if (word == sign(Operator::conjunction) || word == sign(Operator::disjunction))
      fail(tr("'{token}' does not fit here", "token"_is = word), tr("a name or a number is expected before it"));
    advance();
    if (word == "critical") return {.kind = Term::Kind::critical, .at = since(begin), .focus = since(begin)};
    const bool is_call = word == "visited" || word == "chose";
    if (!is_call || !accept("("))
      return {.kind = Term::Kind::word, .word = std::move(word), .at = since(begin), .focus = since(begin)};
    Term term{.kind = word == "chose" ? Term::Kind::chose : Term::Kind::visited, .focus = here()};
    term.scene = id(tr_noop("a scene id is missing here"));
    if (term.kind == Term::Kind::chose) {
      if (x_token.text != ".") fail(tr("'.' is missing here"), tr("write chose(scene.option)"));
      advance();
      term.option = id(tr_noop("an option id is missing here"));
    }
    expect(")");
    term.at = since(begin);
    return term;
  }

  std::string id(Phrase missing) {
    if (x_token.kind != Token::Kind::word) fail(missing);
    std::string id(x_token.text);
    advance();
    return id;
  }

  void enter() {
    if (++x_depth > deepest) fail(tr("this condition is nested too deeply"), tr("split it, or use a flag"));
  }

  const Text& x_text;
  Token x_token;
  std::size_t x_end = 0;  ///< of what was read last
  int x_depth = 0;
  int x_operators = 0;
};

}  // namespace

std::string_view sign(Operator operation) {
  static constexpr std::array<std::string_view, 11> signs{"or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*"};
  return signs[static_cast<std::size_t>(operation)];
}

bool is_condition_word(std::string_view word) {
  constexpr std::array<std::string_view, 6> words{"and", "or", "not", "visited", "chose", "critical"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

Term parse_condition(const Text& text, Diagnostics& problems) {
  try {
    return ConditionParser(text).parse();
  } catch (const BadCondition& fault) {
    problems.report("bad-condition", fault.at, fault.message, fault.hint);
    return {};
  }
}

}  // namespace rollcall::source
