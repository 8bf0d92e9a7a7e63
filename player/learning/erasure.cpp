#include "player/learning/erasure.h"

#include "player/learning/corrections.h"
#include "player/learning/kept_certificates.h"
#include "player/learning/kept_settings.h"

namespace rollcall::learning {

Erased erase(progress::Store& store, const std::filesystem::path& home, const progress::Learner& learner) {
  Erased erased;
  erased.staff_number = learner.staff_number;
  erased.attempts = store.summaries(learner.id).size();
  erased.events = people(store).events_about(learner.staff_number).size();
  erased.records = records_of_learner(store, learner.staff_number);
  // While the key is there, whoever was interrupted can name the learner, and try again.
  erased.certificates = remove_kept_certificates(home, erased.records);
  remove_kept_settings(home, learner.id);
  store.erase_learner(learner.id);
  return erased;
}

Erased give_up_pin(progress::Store& store, const std::filesystem::path& home, const progress::Learner& learner) {
  Erased erased = erase(store, home, learner);
  store.add_learner("", learner.staff_number);
  return erased;
}

}  // namespace rollcall::learning
