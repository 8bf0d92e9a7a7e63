#include "authoring/compile/state.h"

#include <array>
#include <cassert>

#include "authoring/survey/visit.h"

namespace rollcall::compile {

using scenario::Operation;
using source::Key;
using source::Term;

namespace {

/// The flag that remembers a critical error, if some condition asks; no variable of an author is called so.
const std::string critical_flag = "critical";

scenario::Variable declared(const source::Variable& variable, scenario::Parts& parts, Texts& texts) {
  const Texts::Scope scope(texts, {Key::state, variable.id.value});
  scenario::Variable result;
  result.id = variable.id.value;
  result.minimum = std::int16_t(variable.minimum);
  result.maximum = std::int16_t(variable.maximum);
  result.start = std::int16_t(variable.start);
  result.randomized = variable.randomized;
  result.better = variable.better.value.value_or(scenario::Better::higher);
  if (variable.shown.written()) result.visibility = scenario::Visibility::shown;
  if (variable.revealed.written()) result.visibility = scenario::Visibility::revealed;
  result.label = texts.add(Key::label, variable.shown.written() ? variable.shown : variable.revealed);
  result.stages.first = std::uint32_t(parts.texts.size());
  for (const source::Text& stage : variable.stages) parts.texts.push_back(texts.add(Key::stages, stage));
  result.stages.count = std::uint32_t(parts.texts.size()) - result.stages.first;
  return result;
}

Operation operation_of(source::Operator sign) {
  static constexpr std::array<Operation, 11> operations{
      Operation::logical_or, Operation::logical_and, Operation::equal,   Operation::not_equal,
      Operation::less,       Operation::less_equal,  Operation::greater, Operation::greater_equal,
      Operation::add,        Operation::subtract,    Operation::multiply};
  return operations[static_cast<std::size_t>(sign)];
}

}  // namespace

State::State(const source::Document& document, const survey::Flow& flow, Purpose purpose, scenario::Parts& parts,
             Texts& texts)
    : x_document(document), x_parts(parts) {
  for (const source::Variable& variable : document.state) {
    x_indices.emplace(variable.id.value, std::uint32_t(parts.variables.size()));
    parts.variables.push_back(declared(variable, parts, texts));
  }
  const auto is_shown = [&](std::size_t scene) { return flow.is_shown(scene); };
  const auto ask = [&](const source::Condition& condition) {
    survey::each_term(condition.term, [&](const Term& term) { add_asked_flags(term); });
  };
  survey::each_condition(document, is_shown, ask);
  if (purpose == Purpose::play) return;
  survey::each_claim(document, is_shown, ask);
  survey::each_option(document, is_shown, [&](const source::Option& option) {
    if (option.critical) add_flag(critical_flag);
  });
}

std::uint32_t State::critical() const { return find(critical_flag); }

void State::add_asked_flags(const Term& term) {
  if (term.kind == Term::Kind::visited) add_flag("visited(" + term.scene + ")");
  if (term.kind == Term::Kind::chose) add_flag("chose(" + term.scene + "." + term.option + ")");
  if (term.kind == Term::Kind::critical) add_flag(critical_flag);
}

std::uint32_t State::add_flag(const std::string& id) {
  const auto [at, is_new] = x_indices.emplace(id, std::uint32_t(x_parts.variables.size()));
  if (is_new) {
    scenario::Variable flag;
    flag.id = at->first;
    x_parts.variables.push_back(std::move(flag));
  }
  return at->second;
}

std::uint32_t State::remember_chosen(const std::string& scene, const std::string& option) {
  return add_flag("chose(" + scene + "." + option + ")");
}

std::uint32_t State::find(const std::string& flag) const {
  const auto found = x_indices.find(flag);
  return found == x_indices.end() ? scenario::none : found->second;
}

std::int32_t State::stage(const source::Variable& variable, const std::string& name) const {
  for (std::size_t i = 0; i < variable.stages.size(); ++i) {
    if (variable.stages[i].value == name) return std::int32_t(i);
  }
  assert(!"the checks let an unknown stage pass");
  return 0;
}

void State::emit(const Term& term) {
  auto& code = x_parts.code;
  const auto variable = [&](const std::string& id) {
    code.push_back({Operation::variable, std::int32_t(x_indices.at(id))});
  };
  switch (term.kind) {
    case Term::Kind::number:
      code.push_back({Operation::constant, term.value});
      return;
    case Term::Kind::word:
      variable(term.word);
      return;
    case Term::Kind::visited:
      variable("visited(" + term.scene + ")");
      return;
    case Term::Kind::chose:
      variable("chose(" + term.scene + "." + term.option + ")");
      return;
    case Term::Kind::critical:
      variable(critical_flag);
      return;
    case Term::Kind::negate:
      emit(term.children[0]);
      code.push_back({Operation::logical_not, 0});
      return;
    case Term::Kind::binary:
      break;
  }
  const Term& left = term.children[0];
  emit(left);
  const auto known = left.kind == Term::Kind::word ? x_indices.find(left.word) : x_indices.end();
  const bool is_stage = known != x_indices.end() && known->second < x_document.state.size() &&
                        x_document.state[known->second].kind == source::Variable::Kind::stages;
  if (is_stage) {
    code.push_back({Operation::constant, stage(x_document.state[known->second], term.children[1].word)});
  } else {
    emit(term.children[1]);
  }
  code.push_back({operation_of(term.operation), 0});
}

scenario::Range State::condition(const std::optional<source::Condition>& condition) {
  scenario::Range range{std::uint32_t(x_parts.code.size()), 0};
  if (condition) emit(condition->term);
  range.count = std::uint32_t(x_parts.code.size()) - range.first;
  return range;
}

scenario::Range State::effects(const source::Option& option) {
  scenario::Range range = effects(option.effects);
  const std::uint32_t flag = find(critical_flag);
  if (!option.critical || flag == scenario::none) return range;
  x_parts.effects.push_back({flag, scenario::Effect::Kind::set, 1});
  ++range.count;
  return range;
}

scenario::Range State::effects(const std::vector<source::Effect>& effects) {
  const scenario::Range range{std::uint32_t(x_parts.effects.size()), std::uint32_t(effects.size())};
  for (const source::Effect& effect : effects) {
    const std::uint32_t index = x_indices.at(effect.name.value);
    const bool adds = effect.kind == source::Effect::Kind::add;
    const std::int32_t amount = effect.kind == source::Effect::Kind::set_stage
                                    ? stage(x_document.state[index], effect.stage.value)
                                    : effect.amount;
    x_parts.effects.push_back(
        {index, adds ? scenario::Effect::Kind::add : scenario::Effect::Kind::set, std::int16_t(amount)});
  }
  return range;
}

}  // namespace rollcall::compile
