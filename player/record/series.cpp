#include "player/record/series.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "player/record/binary.h"
#include "player/record/marks.h"
#include "player/record/verification_result.h"
#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

/// The records that sites have signed, in the order of the file.
class Series {
 public:
  Series(std::vector<VerificationResult>& results, std::span<const SiteKey> history) : x_history(history) {
    for (VerificationResult& result : results) {
      if (is_proved(result)) x_results.push_back(&result);
    }
  }

  void find_repeated() {
    std::map<std::tuple<seal::KeyId, Bytes, std::string>, const VerificationResult*> seen;
    for (VerificationResult* result : x_results) {
      const auto [first, is_new] = seen.try_emplace({*result->site, encode(*result->record), result->part}, result);
      if (is_new) continue;
      if (result->verdict == Verdict::genuine) result->verdict = Verdict::repeated;
      result->sentences.push_back(
          tr("This is in the file already ({place}), and counts once.", "place"_is = first->second->where));
    }
  }

  void find_forked() {
    std::map<std::pair<seal::KeyId, std::uint64_t>, Group> of_number;
    for (VerificationResult* result : x_results)
      of_number[{site_of(*result), result->record->sequence}].push_back(result);
    const auto is_same = [](const auto& one, const auto& other) { return one.record == other.record; };
    for (const auto& [number, group] : of_number) mark_contradictions(group, is_same, forked);
  }

  void find_done_twice() {
    std::map<std::array<std::uint8_t, 16>, Group> of_attempt;
    for (VerificationResult* result : x_results) of_attempt[result->record->registration].push_back(result);
    const auto is_same = [this](const auto& one, const auto& other) {
      return site_of(one) == site_of(other) && one.record->sequence == other.record->sequence;
    };
    for (const auto& [attempt, group] : of_attempt) mark_contradictions(group, is_same, done_twice);
  }

  std::vector<Message> remarks() {
    std::vector<Message> all;
    std::map<seal::KeyId, const CompletionRecord*> last;
    std::map<seal::KeyId, std::map<std::uint64_t, const CompletionRecord*>> sites;
    std::map<seal::KeyId, bool> is_out_of_order;
    for (const VerificationResult* result : x_results) {
      const seal::KeyId site = site_of(*result);
      const CompletionRecord*& before = last[site];
      if (before && result->record->sequence < before->sequence) is_out_of_order[site] = true;
      before = &*result->record;
      sites[site].emplace(result->record->sequence, &*result->record);
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
  using Group = std::vector<VerificationResult*>;

  seal::KeyId site_of(const VerificationResult& result) const { return first_key_of(*result.site, x_history); }

  /// Where not all of a group are the same, each is told the first that is not as it is. What was altered stays
  /// altered: that is the worse of the two.
  template <class IsSame, class Say>
  static void mark_contradictions(const Group& group, IsSame is_same, Say say) {
    const auto other = std::find_if(group.begin(), group.end(),
                                    [&](const VerificationResult* one) { return !is_same(*group.front(), *one); });
    if (other == group.end()) return;
    for (VerificationResult* result : group) {
      result->sentences.push_back(say(*result, is_same(*group.front(), *result) ? **other : *group.front()));
      if (result->verdict == Verdict::genuine || result->verdict == Verdict::repeated)
        result->verdict = Verdict::forked;
    }
  }

  static Message forked(const VerificationResult& result, const VerificationResult& other) {
    return tr(
        "The same site has given the number {number} to another record ({place}): its data was copied and gone on "
        "with twice, and nobody can tell which of the two counts.",
        "number"_is = result.record->sequence, "place"_is = other.where);
  }

  static Message done_twice(const VerificationResult&, const VerificationResult& other) {
    return tr(
        "The same attempt was finished another time, as record {number} of the site {key} ({place}): it was begun, "
        "then the data was copied and gone on with in both copies, and nobody can tell which of the two counts.",
        "number"_is = other.record->sequence, "key"_is = seal::hex(*other.site), "place"_is = other.where);
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

  std::vector<VerificationResult*> x_results;
  std::span<const SiteKey> x_history;
};

}  // namespace

std::vector<Message> examine_series(std::vector<VerificationResult>& results, std::span<const SiteKey> history) {
  for (VerificationResult& result : results) {
    if (!is_proved(result) || result.record->doubt != DateDoubt::none) continue;  // what is marked has been said
    const DateDoubt doubt = doubt_about(*result.record, nullptr);
    if (doubt != DateDoubt::none) result.sentences.push_back(sentence(doubt));
  }
  Series series(results, history);
  series.find_repeated();
  series.find_forked();
  series.find_done_twice();
  return series.remarks();
}

}  // namespace rollcall::record
