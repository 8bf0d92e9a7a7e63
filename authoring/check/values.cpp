#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "authoring/check/rule_tables.h"
#include "authoring/source/nearest.h"
#include "authoring/survey/visit.h"
#include "player/scenario/expression.h"

namespace rollcall::check {

using source::Effect;
using source::Operator;
using source::Term;
using source::Variable;

namespace {

enum class Type : std::uint8_t { number, truth, stage, unknown };

const Variable* find_variable(const Module& module, std::string_view name) {
  const auto index = module.names.variables.find(name);
  return index ? &module.document.state[*index] : nullptr;
}

/// Finds out what a term yields and reports the first thing in it that does not fit. Unknown names are other rules'
/// work.
class TypeCheck {
 public:
  TypeCheck(const Module& module, const Rule& rule, Diagnostics& problems)
      : x_module(module), x_rule(rule), x_problems(problems) {}

  Type of(const Term& term) {
    switch (term.kind) {
      case Term::Kind::number:
        return Type::number;
      case Term::Kind::visited:
      case Term::Kind::chose:
      case Term::Kind::critical:
        return Type::truth;
      case Term::Kind::negate:
        expect(term.children[0], Type::truth, tr("'not' needs something that is true or false"));
        return Type::truth;
      case Term::Kind::word:
        return of_word(term);
      case Term::Kind::binary:
        return of_binary(term);
    }
    return Type::unknown;
  }

  void expect(const Term& term, Type wanted, Message message) {
    const Type found = of(term);
    if (found != wanted && found != Type::unknown)
      x_problems.report(x_rule.name, term.focus, std::move(message), hint_for(term));
  }

 private:
  Type of_word(const Term& term) const {
    const Variable* variable = find_variable(x_module, term.word);
    if (!variable) return Type::unknown;
    switch (variable->kind) {
      case Variable::Kind::range:
        return Type::number;
      case Variable::Kind::flag:
        return Type::truth;
      case Variable::Kind::stages:
        return Type::stage;
    }
    return Type::unknown;
  }

  Type of_binary(const Term& term) {
    const std::string operation(sign(term.operation));
    if (term.operation == Operator::conjunction || term.operation == Operator::disjunction) {
      for (const Term& child : term.children)
        expect(child, Type::truth,
               tr("'{operator}' needs something that is true or false on both sides", "operator"_is = operation));
      return Type::truth;
    }
    if (compare_stage(term)) return Type::truth;
    for (const Term& child : term.children)
      expect(child, Type::number, tr("'{operator}' needs a number on both sides", "operator"_is = operation));
    return is_arithmetic(term.operation) ? Type::number : Type::truth;
  }

  /// `mood = tense`: the right side is a stage of the variable on the left.
  bool compare_stage(const Term& term) {
    const Term& left = term.children[0];
    const Term& right = term.children[1];
    const Variable* variable = left.kind == Term::Kind::word ? find_variable(x_module, left.word) : nullptr;
    if (!variable || variable->kind != Variable::Kind::stages) return false;
    if (is_arithmetic(term.operation)) {
      x_problems.report(x_rule.name, term.focus, tr("a stage cannot be used in arithmetic"));
      return true;
    }
    std::vector<std::string> stages;
    for (const source::Text& stage : variable->stages) stages.push_back(stage.value);
    if (right.kind != Term::Kind::word || std::find(stages.begin(), stages.end(), right.word) == stages.end()) {
      x_problems.report(x_rule.name, right.focus,
                        tr("'{name}' can only be compared with one of its stages", "name"_is = left.word),
                        source::did_you_mean(right.word, stages));
    }
    return true;
  }

  Message hint_for(const Term& term) const {
    if (term.kind != Term::Kind::word) return {};
    switch (of_word(term)) {
      case Type::number:
        return tr("'{variable}' is a number: compare it, for example '{variable} >= 4'", "variable"_is = term.word);
      case Type::truth:
        return tr("'{variable}' is a flag: write it alone, or 'not {variable}'", "variable"_is = term.word);
      case Type::stage:
        return tr("'{variable}' has stages: compare it with one of them", "variable"_is = term.word);
      case Type::unknown:
        break;
    }
    return {};
  }

  const Module& x_module;
  const Rule& x_rule;
  Diagnostics& x_problems;
};

struct Size {
  std::size_t stack = 1;
  std::int64_t magnitude = 32768;
};

/// The stack that a term needs, and the largest magnitude that can stand on it; saturates.
Size size_of(const Term& term) {
  constexpr std::int64_t too_large = std::int64_t{1} << 32;
  if (term.kind == Term::Kind::negate) return {size_of(term.children[0]).stack, 1};
  if (term.kind != Term::Kind::binary) return {};
  const Size left = size_of(term.children[0]);
  const Size right = size_of(term.children[1]);
  std::int64_t magnitude = 1;
  if (term.operation == Operator::multiply) magnitude = left.magnitude * right.magnitude;
  if (term.operation == Operator::add || term.operation == Operator::subtract)
    magnitude = left.magnitude + right.magnitude;
  const bool overflows = std::max(left.magnitude, right.magnitude) >= too_large;
  return {std::max(left.stack, right.stack + 1), overflows ? too_large : std::min(magnitude, too_large)};
}

void condition_type(const Module& module, const Rule& rule, Diagnostics& problems) {
  survey::each_condition_or_claim(module.document, [&](const source::Condition& condition) {
    if (condition.term.at.line == 0) return;  // it did not parse
    TypeCheck(module, rule, problems).expect(condition.term, Type::truth, tr("a condition must be true or false"));
  });
}

void condition_too_large(const Module& module, const Rule& rule, Diagnostics& problems) {
  survey::each_condition_or_claim(module.document, [&](const source::Condition& condition) {
    const Size size = size_of(condition.term);
    if (size.stack > scenario::deepest_stack || size.magnitude >= std::int64_t{1} << 31)
      problems.report(rule.name, condition.text.at, tr("this condition is too large"),
                      tr("split it, or remember a part of it in a flag"));
  });
}

void effect_type(const Module& module, const Rule& rule, Diagnostics& problems) {
  survey::each_effect(module.document, [&](const Effect& effect) {
    const Variable* variable = find_variable(module, effect.name.value);
    if (!variable) return;
    const std::string& name = variable->id.value;
    switch (variable->kind) {
      case Variable::Kind::flag:
        if (effect.kind != Effect::Kind::set_flag)
          problems.report(rule.name, effect.name.at, tr("'{name}' is a flag", "name"_is = name),
                          tr("write '{variable} on' or '{variable} off'", "variable"_is = variable->id.value));
        return;
      case Variable::Kind::stages: {
        std::vector<std::string> stages;
        for (const source::Text& stage : variable->stages) stages.push_back(stage.value);
        if (effect.kind != Effect::Kind::set_stage) {
          problems.report(rule.name, effect.name.at, tr("'{name}' has stages", "name"_is = name),
                          tr("write '{variable} = {stage}'", "variable"_is = variable->id.value,
                             "stage"_is = stages.empty() ? std::string("stage") : stages[0]));
        } else if (std::find(stages.begin(), stages.end(), effect.stage.value) == stages.end()) {
          problems.report(rule.name, effect.stage.at,
                          tr("'{name}' has no stage '{stage}'", "name"_is = name, "stage"_is = effect.stage.value),
                          source::did_you_mean(effect.stage.value, stages));
        }
        return;
      }
      case Variable::Kind::range:
        break;
    }
    if (effect.kind == Effect::Kind::set_flag || effect.kind == Effect::Kind::set_stage) {
      problems.report(rule.name, effect.name.at, tr("'{name}' is a number", "name"_is = name),
                      tr("write '{variable} +1' or '{variable} = 3'", "variable"_is = variable->id.value));
    } else if (effect.kind == Effect::Kind::set_number &&
               (effect.amount < variable->minimum || effect.amount > variable->maximum)) {
      problems.report(
          rule.name, effect.name.at,
          tr("{amount} is outside the range of '{name}'", "amount"_is = effect.amount, "name"_is = name),
          tr("its range is {minimum}..{maximum}", "minimum"_is = variable->minimum, "maximum"_is = variable->maximum));
    } else if (effect.kind == Effect::Kind::add && std::abs(effect.amount) > variable->maximum - variable->minimum) {
      problems.report(rule.name, effect.name.at,
                      tr("{amount} is more than the whole range of '{name}'", "amount"_is = std::abs(effect.amount),
                         "name"_is = name),
                      tr("its range is {minimum}..{maximum}; to go to an end of it, write '{name} = {maximum}'",
                         "minimum"_is = variable->minimum, "maximum"_is = variable->maximum, "name"_is = name));
    }
  });
}

constexpr Rule table[] = {
    {"condition-type", condition_type},
    {"condition-too-large", condition_too_large},
    {"effect-type", effect_type},
};

}  // namespace

std::span<const Rule> values_rules() { return table; }

}  // namespace rollcall::check
