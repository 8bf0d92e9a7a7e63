#include "player/run/question.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

namespace rollcall::run {

using scenario::Item;
using scenario::Question;

namespace {

using Items = std::span<const Item>;

[[noreturn]] void refuse(const Question& question) {
  throw Error(tr("This is not an answer to question '{question}'.", "question"_is = question.id));
}

void require_items(const Question& question, const Answer& answer) {
  std::set<std::uint32_t> seen;
  for (const std::uint32_t item : answer.items) {
    if (item >= question.items.count || !seen.insert(item).second) refuse(question);
  }
}

std::int32_t share(std::int32_t part, std::int32_t whole) {
  return whole == 0 ? full_credit : full_credit * part / whole;
}

std::int32_t chosen_credit(Items items, const Answer& answer) {
  const auto wanted =
      std::int32_t(std::count_if(items.begin(), items.end(), [](const Item& item) { return item.key == 1; }));
  std::int32_t balance = 0;
  for (const std::uint32_t chosen : answer.items) balance += items[chosen].key == 1 ? 1 : -1;
  return share(std::max(balance, 0), wanted);
}

std::int32_t order_credit(Items items, const Question& question, const Answer& answer) {
  if (answer.items.size() != items.size()) refuse(question);
  std::int32_t right = 0, pairs = 0;
  for (std::size_t i = 0; i < answer.items.size(); ++i) {
    for (std::size_t k = i + 1; k < answer.items.size(); ++k) {
      ++pairs;
      right += items[answer.items[i]].key < items[answer.items[k]].key;
    }
  }
  return share(right, pairs);
}

std::int32_t target_credit(Items items, const Question& question, const Answer& answer) {
  if (answer.targets.size() != items.size()) refuse(question);
  std::int32_t right = 0;
  for (std::size_t i = 0; i < items.size(); ++i) right += std::int64_t{answer.targets[i]} == items[i].key;
  return share(right, std::int32_t(items.size()));
}

std::int32_t numeric_credit(Items items, const Answer& answer) {
  const std::int64_t distance = std::llabs(std::int64_t{answer.number} - items[0].key);
  const std::int64_t tolerance = items[1].key;
  if (distance <= tolerance) return full_credit;
  return distance <= 2 * tolerance ? full_credit / 2 : 0;
}

std::int32_t truth_credit(Items items, const Question& question, const Answer& answer) {
  static constexpr std::array<std::int32_t, 3> right{700, 900, 1000}, wrong{500, 250, 0};
  if (answer.certainty >= right.size()) refuse(question);
  return (answer.is_true == (items[0].key == 1) ? right : wrong)[answer.certainty];
}

std::int32_t report_credit(Items items, const Answer& answer) {
  std::set<std::uint32_t> needed, given;
  for (const Item& item : items) {
    if (item.key == 1) needed.insert(item.target);
  }
  for (const std::uint32_t chosen : answer.items) {
    if (items[chosen].key == 1) given.insert(items[chosen].target);
  }
  return needed == given ? chosen_credit(items, answer) : 0;
}

}  // namespace

std::int32_t credit(const scenario::Scenario& scenario, const Question& question, const Answer& answer) {
  const Items items = scenario.items(question);
  require_items(question, answer);
  switch (question.kind) {
    case Question::Kind::single:
      return answer.items.size() == 1 && items[answer.items[0]].key == 1 ? full_credit : 0;
    case Question::Kind::multiple:
      return chosen_credit(items, answer);
    case Question::Kind::order:
      return order_credit(items, question, answer);
    case Question::Kind::match:
    case Question::Kind::sort:
      return target_credit(items, question, answer);
    case Question::Kind::numeric:
      return numeric_credit(items, answer);
    case Question::Kind::truth:
      return truth_credit(items, question, answer);
    case Question::Kind::report:
      return report_credit(items, answer);
  }
  refuse(question);
}

}  // namespace rollcall::run
