#include "player/language/plural_rule.h"

#include <array>
#include <optional>
#include <utility>

#include "player/error.h"

namespace rollcall::language {
namespace {

/// Reads an expression of C with ?:, ||, &&, comparisons, + - * / %, ! and brackets, and says what it comes to.
class Evaluation {
 public:
  Evaluation(std::string_view expression, std::uint64_t n) : x_rest(expression), x_n(n) {}

  /// Nothing if it is no such expression, divides by zero, or is nested deeper than any rule of a language.
  std::optional<std::uint64_t> result() {
    const std::uint64_t value = choice();
    skip_blanks();
    if (x_failed || !x_rest.empty()) return std::nullopt;
    return value;
  }

 private:
  using Number = std::uint64_t;
  struct Operator {
    std::string_view text;
    Number (*apply)(Number, Number);
  };

  void skip_blanks() {
    while (!x_rest.empty() && (x_rest.front() == ' ' || x_rest.front() == '\t')) x_rest.remove_prefix(1);
  }

  bool take(std::string_view token) {
    skip_blanks();
    if (!x_rest.starts_with(token)) return false;
    x_rest.remove_prefix(token.size());
    return true;
  }

  Number choice() {
    if (++x_depth > 40) return fail();
    const Number condition = level(0);
    Number value = condition;
    if (take("?")) {
      const Number yes = choice();
      if (!take(":")) return fail();
      const Number no = choice();
      value = condition != 0 ? yes : no;
    }
    --x_depth;
    return value;
  }

  /// Binary operators, weakest first; longer ones before those that they begin with.
  Number level(std::size_t which) {
    static constexpr std::array<std::array<Operator, 4>, 6> levels{{
        {{{"||", [](Number a, Number b) { return Number(a != 0 || b != 0); }}}},
        {{{"&&", [](Number a, Number b) { return Number(a != 0 && b != 0); }}}},
        {{{"==", [](Number a, Number b) { return Number(a == b); }},
          {"!=", [](Number a, Number b) { return Number(a != b); }}}},
        {{{"<=", [](Number a, Number b) { return Number(a <= b); }},
          {">=", [](Number a, Number b) { return Number(a >= b); }},
          {"<", [](Number a, Number b) { return Number(a < b); }},
          {">", [](Number a, Number b) { return Number(a > b); }}}},
        {{{"+", [](Number a, Number b) { return a + b; }}, {"-", [](Number a, Number b) { return a - b; }}}},
        {{{"*", [](Number a, Number b) { return a * b; }},
          {"/", [](Number a, Number b) { return a / b; }},
          {"%", [](Number a, Number b) { return a % b; }}}},
    }};
    if (which == levels.size()) return unary();
    Number left = level(which + 1);
    for (bool found = true; found && !x_failed;) {
      found = false;
      for (const Operator& op : levels[which]) {
        if (op.text.empty() || !take(op.text)) continue;
        const Number right = level(which + 1);
        if (right == 0 && (op.text == "/" || op.text == "%")) return fail();
        left = op.apply(left, right);
        found = true;
        break;
      }
    }
    return left;
  }

  Number unary() {
    if (take("!")) {
      if (++x_depth > 40) return fail();
      const Number value = unary();
      --x_depth;
      return Number(value == 0);
    }
    if (take("(")) {
      const Number value = choice();
      return take(")") ? value : fail();
    }
    if (take("n")) return x_n;
    skip_blanks();
    Number value = 0;
    std::size_t digits = 0;
    for (; digits < x_rest.size() && digits < 10 && x_rest[digits] >= '0' && x_rest[digits] <= '9'; ++digits)
      value = value * 10 + Number(x_rest[digits] - '0');
    x_rest.remove_prefix(digits);
    return digits > 0 ? value : fail();
  }

  Number fail() {
    x_failed = true;
    x_rest = {};
    return 0;
  }

  std::string_view x_rest;
  Number x_n;
  int x_depth = 0;
  bool x_failed = false;
};

/// What stands between `name` and the next semicolon.
std::string_view part(std::string_view header, std::string_view name) {
  const std::size_t at = header.find(name);
  if (at == std::string_view::npos) return {};
  header.remove_prefix(at + name.size());
  return header.substr(0, header.find(';'));
}

}  // namespace

PluralRule PluralRule::parse(std::string_view header) {
  PluralRule rule;
  const std::optional<std::uint64_t> forms = Evaluation(part(header, "nplurals="), 0).result();
  rule.x_expression = std::string(part(header, " plural="));
  if (!forms || *forms < 1 || *forms > 6 || !Evaluation(rule.x_expression, 1).result())
    throw Error(tr("'{header}' does not say how plurals are made.", "header"_is = header),
                tr("Write it as gettext does: nplurals=2; plural=(n != 1);"));
  rule.x_forms = static_cast<std::uint32_t>(*forms);
  return rule;
}

std::uint32_t PluralRule::form_of(std::uint64_t n) const {
  const std::uint64_t form = Evaluation(x_expression, n).result().value_or(0);
  return form < x_forms ? static_cast<std::uint32_t>(form) : 0;
}

}  // namespace rollcall::language
