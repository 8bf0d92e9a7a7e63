#include <algorithm>
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

void question_shape(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Question& question : module.document.questions) {
    if (!question.kind.value) continue;
    const Message lack = lacks(question);
    if (!lack.empty())
      problems.report(
          rule.name, question.id.at,
          tr("question '{question}' of kind '{kind}' needs {lack}", "question"_is = question.id.value,
             "kind"_is = std::string(text_of(*question.kind.value, source::question_kinds)), "lack"_is = lack));
  }
}

constexpr Rule table[] = {
    {"question-shape", question_shape},
};

}  // namespace

std::span<const Rule> questions_rules() { return table; }

}  // namespace rollcall::check
