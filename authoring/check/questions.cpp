#include <algorithm>
#include <optional>
#include <set>

#include "authoring/check/rule_tables.h"

namespace rollcall::check {

using source::Item;
using source::Question;

namespace {

template <class Part>
bool has_each(const Question& question, const Part Item::*part) {
  return std::all_of(question.items.begin(), question.items.end(),
                     [&](const Item& item) { return (item.*part).written(); });
}

std::size_t right_items(const Question& question) {
  return std::size_t(
      std::count_if(question.items.begin(), question.items.end(), [](const Item& item) { return item.right; }));
}

/// What the question lacks; empty if nothing.
Message lacks(const Question& question) {
  using Kind = scenario::Question::Kind;
  const auto& kind = question.kind;
  if (kind.is(Kind::numeric)) return question.number ? Message() : tr("a 'number'");
  if (kind.is(Kind::truth)) return question.right ? Message() : tr("'right: yes' or 'right: no'");
  if (question.items.size() < 2) return tr("two 'items' at least");
  if (kind.is(Kind::single) && right_items(question) != 1) return tr("exactly one item with 'right: yes'");
  if (kind.is(Kind::multiple) && (right_items(question) == 0 || right_items(question) == question.items.size()))
    return tr("items that are right and items that are not");
  if ((kind.is(Kind::match) || kind.is(Kind::sort)) && !has_each(question, &Item::with))
    return tr("'with' for every item");
  if (kind.is(Kind::match)) {
    std::set<std::string> partners;
    for (const Item& item : question.items) partners.insert(item.with.value);
    if (partners.size() != question.items.size()) return tr("a partner of its own for every item (or the kind 'sort')");
  }
  if (kind.is(Kind::report) && !has_each(question, &Item::is))
    return tr("'is' for every sentence: fact, inference, source or gap");
  if (kind.is(Kind::report) && right_items(question) == 0) return tr("a sentence with 'right: yes'");
  return {};
}

struct Ignored {
  source::Position at;
  std::string_view key;
};

/// What the question has and its kind does not look at.
std::optional<Ignored> ignored(const Question& question) {
  using Kind = scenario::Question::Kind;
  const Kind kind = *question.kind.value;
  const bool takes_items = kind != Kind::numeric && kind != Kind::truth;
  const bool marks_right = kind == Kind::single || kind == Kind::multiple || kind == Kind::report;
  if (question.right && kind != Kind::truth) return Ignored{question.id.at, "right"};
  if (question.number && kind != Kind::numeric) return Ignored{question.id.at, "number"};
  if (question.tolerance && kind != Kind::numeric) return Ignored{question.id.at, "tolerance"};
  if (!takes_items && !question.items.empty()) return Ignored{question.items[0].id.at, "items"};
  for (const Item& item : question.items) {
    if (item.right && !marks_right) return Ignored{item.id.at, "right"};
    if (item.with.written() && kind != Kind::match && kind != Kind::sort) return Ignored{item.with.at, "with"};
    if (item.is.written() && kind != Kind::report) return Ignored{item.is.at, "is"};
  }
  return std::nullopt;
}

void question_shape(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Question& question : module.document.questions) {
    if (!question.kind.value) continue;
    const std::string kind(text_of(*question.kind.value, source::question_kinds));
    if (const auto found = ignored(question))
      problems.report(
          rule.name, found->at,
          tr("a question of kind '{kind}' does not look at '{key}'", "kind"_is = kind, "key"_is = found->key),
          tr("remove it, or change the kind"));
    const Message lack = lacks(question);
    if (!lack.empty())
      problems.report(rule.name, question.id.at,
                      tr("question '{question}' of kind '{kind}' needs {lack}", "question"_is = question.id.value,
                         "kind"_is = kind, "lack"_is = lack));
  }
}

constexpr Rule table[] = {
    {"question-shape", question_shape},
};

}  // namespace

std::span<const Rule> questions_rules() { return table; }

}  // namespace rollcall::check
