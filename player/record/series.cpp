#include "player/record/series.h"

#include <map>
#include <tuple>
#include <utility>

#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

bool is_proved(const VerificationResult& result) {
  return result.verdict == Verdict::genuine || result.verdict == Verdict::altered ||
         result.verdict == Verdict::code_only || result.verdict == Verdict::repeated ||
         result.verdict == Verdict::forked;
}

/// The first place of each record, of each statement of it, and of each number.
class Series {
 public:
  explicit Series(std::vector<VerificationResult>& results) : x_results(results) {}

  void find_repeated() {
    std::map<std::tuple<seal::KeyId, std::array<std::uint8_t, 16>, std::string>, Message> seen;
    for (VerificationResult& result : x_results) {
      if (!is_proved(result)) continue;
      const auto [first, is_new] =
          seen.try_emplace({*result.site, result.record->registration, result.part}, result.where);
      if (is_new) continue;
      if (result.verdict == Verdict::genuine) result.verdict = Verdict::repeated;
      result.sentences.push_back(
          tr("This is in the file already ({place}), and counts once.", "place"_is = first->second));
    }
  }

  void find_forked() {
    std::map<std::pair<seal::KeyId, std::uint64_t>, VerificationResult*> seen;
    for (VerificationResult& result : x_results) {
      if (!is_proved(result)) continue;
      VerificationResult*& first = seen.try_emplace({*result.site, result.record->sequence}, &result).first->second;
      if (first->record == result.record) continue;
      say_forked(*first, result.where);
      say_forked(result, first->where);
    }
  }

  std::vector<Message> remarks() {
    std::vector<Message> all;
    std::map<seal::KeyId, const CompletionRecord*> last;
    std::map<seal::KeyId, std::map<std::uint64_t, const CompletionRecord*>> sites;
    std::map<seal::KeyId, bool> is_out_of_order;
    for (const VerificationResult& result : x_results) {
      if (!is_proved(result)) continue;
      const CompletionRecord*& before = last[*result.site];
      if (before && result.record->sequence < before->sequence) is_out_of_order[*result.site] = true;
      before = &*result.record;
      sites[*result.site].emplace(result.record->sequence, &*result.record);
    }
    for (const auto& [site, records] : sites) {
      const auto key = "key"_is = seal::hex(site);
      if (is_out_of_order[site])
        all.push_back(tr("The records of the site {key} do not stand in the order in which they were made.", key));
      for (auto at = records.begin(); std::next(at) != records.end(); ++at)
        say_of_neighbours(*at->second, *std::next(at)->second, site, all);
    }
    return all;
  }

 private:
  static void say_forked(VerificationResult& result, const Message& other) {
    if (result.verdict == Verdict::forked) return;
    result.verdict = Verdict::forked;
    result.sentences.push_back(
        tr("The same site has given the number {number} to another record ({place}): its data was copied and gone on "
           "with twice, and nobody can tell which of the two counts.",
           "number"_is = result.record->sequence, "place"_is = other));
  }

  static void say_of_neighbours(const CompletionRecord& one, const CompletionRecord& next, const seal::KeyId& site,
                                std::vector<Message>& all) {
    const auto key = "key"_is = seal::hex(site);
    const auto before = "before"_is = one.sequence;
    const auto after = "after"_is = next.sequence;
    if (const std::uint64_t missing = next.sequence - one.sequence - 1; missing > 0)
      all.push_back(trn("{n} record of the site {key} is not in this file, between its numbers {before} and {after}.",
                        "{n} records of the site {key} are not in this file, between its numbers {before} and {after}.",
                        missing, key, before, after));
    if (next.finished < one.finished)
      all.push_back(
          tr("By its date, record {after} of the site {key} was finished before record {before}: the clock of "
             "the computer was wrong.",
             key, before, after));
  }

  std::vector<VerificationResult>& x_results;
};

}  // namespace

std::vector<Message> examine_series(std::vector<VerificationResult>& results) {
  for (VerificationResult& result : results) {
    if (is_proved(result) && result.record->finished < result.record->started)
      result.sentences.push_back(
          tr("By its dates it was finished before it was begun: the clock of the computer was "
             "wrong."));
  }
  Series series(results);
  series.find_repeated();
  series.find_forked();
  return series.remarks();
}

}  // namespace rollcall::record
