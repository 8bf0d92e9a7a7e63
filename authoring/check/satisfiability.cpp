#include "authoring/check/satisfiability.h"

#include <algorithm>

#include "authoring/survey/visit.h"

namespace rollcall::check {

using source::Operator;
using source::Term;
using source::Variable;

namespace {

constexpr std::int64_t far = std::int64_t{1} << 40;

/// The same key for the same question, whatever place it is asked at.
std::string key_of(const Term& term) {
  switch (term.kind) {
    case Term::Kind::visited:
      return "visited " + term.scene;
    case Term::Kind::chose:
      return "chose " + term.scene + "." + term.option;
    case Term::Kind::critical:
      return "critical ";  // as no variable is called
    default:
      return term.word;
  }
}

bool is_narrowable(const Term& term) {
  return term.kind == Term::Kind::word || term.kind == Term::Kind::visited || term.kind == Term::Kind::chose ||
         term.kind == Term::Kind::critical;
}

bool has_critical_option(const source::Document& document) {
  bool found = false;
  survey::each_option(document, [&](const source::Option& option) { found = found || option.critical; });
  return found;
}

bool was_read(const source::Condition& condition) { return condition.term.at.line != 0; }

/// Of a comparison; anything else is its own.
Operator opposite(Operator operation) {
  switch (operation) {
    case Operator::equal:
      return Operator::not_equal;
    case Operator::not_equal:
      return Operator::equal;
    case Operator::less:
      return Operator::greater_equal;
    case Operator::greater_equal:
      return Operator::less;
    case Operator::greater:
      return Operator::less_equal;
    case Operator::less_equal:
      return Operator::greater;
    default:
      return operation;
  }
}

}  // namespace

void ValueRanges::rule_out(const Term& visit_or_choice) { x_narrowed[key_of(visit_or_choice)] = {0, 0}; }

std::optional<ValueRanges::Interval> ValueRanges::declared(const Term& term) const {
  if (term.kind == Term::Kind::visited || term.kind == Term::Kind::chose) return Interval{0, 1};
  if (term.kind == Term::Kind::critical) return Interval{0, has_critical_option(x_module->document)};
  const auto index = x_module->names.variables.find(term.word);
  if (!index) return std::nullopt;
  const Variable& variable = x_module->document.state[*index];
  return Interval{variable.minimum, variable.maximum};
}

ValueRanges::Interval ValueRanges::value(const Term& term) const {
  if (term.kind == Term::Kind::number) return {term.value, term.value};
  if (is_narrowable(term)) {
    const auto found = x_narrowed.find(key_of(term));
    return found != x_narrowed.end() ? found->second : declared(term).value_or(Interval{-far, far});
  }
  if (term.kind != Term::Kind::binary) return {-far, far};
  const Interval a = value(term.children[0]), b = value(term.children[1]);
  const auto kept = [](std::int64_t low, std::int64_t high) {
    return Interval{std::max(low, -far), std::min(high, far)};
  };
  if (term.operation == Operator::add) return kept(a.low + b.low, a.high + b.high);
  if (term.operation == Operator::subtract) return kept(a.low - b.high, a.high - b.low);
  if (term.operation != Operator::multiply || std::max({-a.low, a.high, -b.low, b.high}) >= (1 << 20))
    return {-far, far};
  const auto [low, high] = std::minmax({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
  return kept(low, high);
}

/// The value of the right side where the left is a variable with stages.
ValueRanges::Interval ValueRanges::stage(const Term& variable, const Term& compared_with) const {
  const auto index = variable.kind == Term::Kind::word ? x_module->names.variables.find(variable.word) : std::nullopt;
  if (!index || x_module->document.state[*index].kind != Variable::Kind::stages) return value(compared_with);
  const auto& stages = x_module->document.state[*index].stages;
  const auto found =
      std::find_if(stages.begin(), stages.end(), [&](const source::Text& s) { return s.value == compared_with.word; });
  if (found == stages.end()) return {-far, far};
  return {found - stages.begin(), found - stages.begin()};
}

bool ValueRanges::narrow(const Term& term, Interval to) {
  const Interval now = value(term);
  const Interval left{std::max(now.low, to.low), std::min(now.high, to.high)};
  if (left.low > left.high) return false;
  if (is_narrowable(term) && declared(term)) x_narrowed[key_of(term)] = left;
  return true;
}

bool ValueRanges::assume(const Term& condition, bool holds) {
  // Twice, because the right side can narrow what the left side depends on; not at every level, which would take twice
  // as long with every "and".
  return assume_once(condition, holds) && assume_once(condition, holds);
}

bool ValueRanges::assume_once(const Term& term, bool holds) {
  switch (term.kind) {
    case Term::Kind::number:
      return true;  // not a condition; another rule says so
    case Term::Kind::word:
    case Term::Kind::visited:
    case Term::Kind::chose:
    case Term::Kind::critical:
      return narrow(term, {holds, holds});
    case Term::Kind::negate:
      return assume_once(term.children[0], !holds);
    case Term::Kind::binary:
      break;
  }
  if (term.operation == Operator::conjunction) return holds ? assume_all(term, true) : assume_any(term, false);
  if (term.operation == Operator::disjunction) return holds ? assume_any(term, true) : assume_all(term, false);
  return assume_comparison(term, holds);
}

bool ValueRanges::assume_all(const Term& term, bool holds) {
  return assume_once(term.children[0], holds) && assume_once(term.children[1], holds);
}

bool ValueRanges::assume_any(const Term& term, bool holds) {
  ValueRanges left = *this, right = *this;
  const bool left_can = left.assume_once(term.children[0], holds);
  const bool right_can = right.assume_once(term.children[1], holds);
  if (left_can && !right_can)
    *this = std::move(left);
  else if (right_can && !left_can)
    *this = std::move(right);
  else if (left_can) {
    std::map<std::string, Interval> both;
    for (const auto& [key, a] : left.x_narrowed) {
      const auto b = right.x_narrowed.find(key);
      if (b != right.x_narrowed.end()) both[key] = {std::min(a.low, b->second.low), std::max(a.high, b->second.high)};
    }
    x_narrowed = std::move(both);
  }
  return left_can || right_can;
}

bool ValueRanges::assume_comparison(const Term& term, bool holds) {
  const Term& left = term.children[0];
  const Term& right = term.children[1];
  const Interval a = value(left), b = stage(left, right);
  switch (holds ? term.operation : opposite(term.operation)) {
    case Operator::equal:
      return assume_equal(left, right, a, b);
    case Operator::not_equal:
      return assume_different(left, right, a, b);
    case Operator::less:
      return assume_ordered(left, right, a, b, 1);
    case Operator::less_equal:
      return assume_ordered(left, right, a, b, 0);
    case Operator::greater:
      return assume_ordered(right, left, b, a, 1);
    case Operator::greater_equal:
      return assume_ordered(right, left, b, a, 0);
    default:
      return true;
  }
}

bool ValueRanges::assume_equal(const Term& left, const Term& right, Interval a, Interval b) {
  if (a.low > b.high || b.low > a.high) return false;
  return narrow(left, b) && (b.low == b.high || narrow(right, a));
}

bool ValueRanges::assume_different(const Term& left, const Term& right, Interval a, Interval b) {
  if (a.low == a.high && b.low == b.high) return a.low != b.low;
  const auto cut = [this](const Term& term, Interval from, Interval single) {
    if (single.low != single.high) return true;
    if (from.low == single.low)
      ++from.low;
    else if (from.high == single.low)
      --from.high;
    return narrow(term, from);
  };
  return cut(left, a, b) && cut(right, b, a);
}

bool ValueRanges::assume_ordered(const Term& left, const Term& right, Interval a, Interval b, std::int64_t gap) {
  if (a.low + gap > b.high) return false;
  const bool left_can = narrow(left, {-far, b.high - gap});
  return left_can && narrow(right, {a.low + gap, far});
}

bool is_impossible(const Module& module, const source::Condition& condition) {
  return was_read(condition) && !ValueRanges(module).assume(condition.term, true);
}

bool is_certain(const Module& module, const source::Condition& condition) {
  return was_read(condition) && !ValueRanges(module).assume(condition.term, false);
}

}  // namespace rollcall::check
