#include "player/run/quiz.h"

#include <algorithm>
#include <numeric>

#include "player/run/shuffle.h"

namespace rollcall::run {
namespace {

using scenario::Question;

std::vector<std::uint32_t> shuffled(std::uint32_t count, SplitMix& random) {
  std::vector<std::uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0u);
  shuffle(std::span(numbers), random);
  return numbers;
}

/// The order of items, as numbers within their question, by their keys.
struct ByKey {
  std::span<const scenario::Item> items;
  bool operator()(std::uint32_t left, std::uint32_t right) const { return items[left].key < items[right].key; }
};

/// Each question has numbers of its own, so that none depends on what was asked before.
SplitMix random_of(std::uint64_t seed, std::size_t question) {
  SplitMix all(seed);
  for (std::size_t i = 0; i < question; ++i) all.next();
  return SplitMix(all.next());
}

}  // namespace

Showing showing(const scenario::Scenario& scenario, std::size_t question, std::uint64_t seed) {
  const Question& asked = scenario.questions()[question];
  if (asked.kind == Question::Kind::numeric || asked.kind == Question::Kind::truth) return {};
  SplitMix random = random_of(seed, question);
  Showing showing{shuffled(asked.items.count, random), {}};
  if (asked.kind == Question::Kind::order &&
      std::is_sorted(showing.items.begin(), showing.items.end(), ByKey{scenario.items(asked)}))
    std::rotate(showing.items.begin(), showing.items.begin() + 1, showing.items.end());
  if (asked.kind == Question::Kind::match) showing.targets = shuffled(asked.targets.count, random);
  if (asked.kind == Question::Kind::sort) {
    showing.targets.resize(asked.targets.count);
    std::iota(showing.targets.begin(), showing.targets.end(), 0u);
  }
  return showing;
}

std::vector<std::uint32_t> right_order(const scenario::Scenario& scenario, const Question& question) {
  std::vector<std::uint32_t> order(question.items.count);
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), ByKey{scenario.items(question)});
  return order;
}

Verdict verdict(const scenario::Scenario& scenario, const Question& question, const Answer& answer) {
  const std::int32_t earned = credit(scenario, question, answer);
  if (question.kind == Question::Kind::truth)
    return answer.is_true == (scenario.items(question)[0].key == 1) ? Verdict::right : Verdict::not_yet;
  if (earned == full_credit) return Verdict::right;
  return earned == 0 ? Verdict::not_yet : Verdict::partly;
}

int percent(std::int32_t credit) { return (credit * 100 + full_credit / 2) / full_credit; }

}  // namespace rollcall::run
