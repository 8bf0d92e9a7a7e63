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

/// What the question lacks, as a sentence for the author; empty if nothing.
std::string lacks(const Question& question) {
  using Kind = scenario::Question::Kind;
  const auto& kind = question.kind;
  if (kind.is(Kind::numeric)) return question.number ? "" : "a 'number'";
  if (kind.is(Kind::truth)) return question.right ? "" : "'right: yes' or 'right: no'";
  if (question.items.size() < 2) return "two 'items' at least";
  if (kind.is(Kind::single) && right_items(question) != 1) return "exactly one item with 'right: yes'";
  if (kind.is(Kind::multiple) && (right_items(question) == 0 || right_items(question) == question.items.size()))
    return "items that are right and items that are not";
  if ((kind.is(Kind::match) || kind.is(Kind::sort)) && !has_each(question, &Item::with)) return "'with' for every item";
  if (kind.is(Kind::match)) {
    std::set<std::string> partners;
    for (const Item& item : question.items) partners.insert(item.with.value);
    if (partners.size() != question.items.size()) return "a partner of its own for every item (or the kind 'sort')";
  }
  if (kind.is(Kind::report) && !has_each(question, &Item::is))
    return "'is' for every sentence: fact, inference, source or gap";
  if (kind.is(Kind::report) && right_items(question) == 0) return "a sentence with 'right: yes'";
  return "";
}

void question_shape(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Question& question : module.document.questions) {
    if (!question.kind.value) continue;
    const std::string lack = lacks(question);
    if (!lack.empty())
      problems.report(rule.name, question.id.at,
                      {"question '{question}' of kind '{kind}' needs {lack}",
                       {{"question", question.id.value},
                        {"kind", std::string(text_of(*question.kind.value, source::question_kinds))},
                        {"lack", lack}}});
  }
}

constexpr Rule table[] = {
    {"question-shape", question_shape},
};

}  // namespace

std::span<const Rule> questions_rules() { return table; }

}  // namespace rollcall::check
