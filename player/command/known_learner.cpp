#include "player/command/known_learner.h"

#include <optional>
#include <vector>

#include "player/scenario/nearest.h"

namespace rollcall::command {

std::optional<std::string> nearest_number(const progress::Store& store, const std::string& staff_number) {
  std::vector<std::string> numbers;
  for (const progress::Learner& learner : store.learners()) numbers.push_back(learner.staff_number);
  return scenario::nearest(staff_number, numbers);
}

progress::Learner known_learner(const progress::Store& store, const std::string& staff_number) {
  if (const std::optional<progress::Learner> found = store.find_learner(staff_number)) return *found;
  const auto meant = nearest_number(store, staff_number);
  throw Error(
      tr("Nobody here has the staff number {number}.", "number"_is = staff_number),
      meant ? tr("Did you mean {number}?", "number"_is = *meant) : tr("'rollcall learner list' shows who is here."));
}

std::string pin_of(const progress::Learner& learner, const Typist& typist) {
  if (!learner.has_pin) return {};
  return typist.pin(tr("PIN of {number}:", "number"_is = learner.staff_number),
                    tr("No PIN was given, and nothing was changed."));
}

}  // namespace rollcall::command
