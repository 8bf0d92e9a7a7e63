#include "player/learning/erasure.h"

#include <map>
#include <utility>

#include "player/learning/kept_certificates.h"
#include "player/learning/kept_settings.h"

namespace rollcall::learning {

std::vector<record::SignedRecord> records_about(const progress::Store& store, const progress::Learner& learner) {
  std::map<std::uint64_t, record::SignedRecord> found;
  for (record::SignedRecord& record : store.records(learner.id)) found.try_emplace(record.sequence, std::move(record));
  for (record::SignedRecord& record : store.records_of(learner.staff_number))
    found.try_emplace(record.sequence, std::move(record));
  std::vector<record::SignedRecord> records;
  for (auto& [sequence, record] : found) records.push_back(std::move(record));
  return records;
}

Erased erase(progress::Store& store, const std::filesystem::path& home, const progress::Learner& learner) {
  Erased erased{learner.staff_number, store.summaries(learner.id).size(), 0, records_about(store, learner)};
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
