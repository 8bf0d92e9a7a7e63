#include "player/record/verification_result.h"

#include <algorithm>

#include "player/record/binary.h"
#include "player/record/formatting.h"
#include "player/record/marks.h"
#include "player/record/mode.h"
#include "player/record/path_words.h"
#include "player/record/proof.h"
#include "player/record/spoken_date.h"
#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

VerificationResult unreadable(const Message& where) {
  return {where, {}, Verdict::unreadable, {tr("The proof code is damaged and cannot be read.")}};
}

VerificationResult older(const Message& where) {
  return {where,
          {},
          Verdict::older_format,
          {tr("The proof code is of an older format of Rollcall, which this one does not read: verify it with the "
              "Rollcall that made it.")}};
}

}  // namespace

Message sentence(const CompletionRecord& record) {
  const auto who = "who"_is = record.staff_number;
  const Message release = tr("{module} {version}", "module"_is = record.module, "version"_is = record.version.text());
  const auto what = "what"_is =
      record.variant.empty() ? release
                             : tr("{release} ({variant})", "release"_is = release, "variant"_is = record.variant);
  const auto date = "date"_is = spoken(date_of(record.finished, record.offset));
  if (record.points.possible == 0)
    return record.passed ? tr("{who} completed {what} on {date} and passed.", who, what, date)
                         : tr("{who} completed {what} on {date} and did not pass.", who, what, date);
  const auto earned = "earned"_is = record.points.earned;
  const auto possible = "possible"_is = record.points.possible;
  return record.passed ? tr("{who} completed {what} on {date} and passed, with {earned} of {possible} points.", who,
                            what, date, earned, possible)
                       : tr("{who} completed {what} on {date} and did not pass, with {earned} of {possible} points.",
                            who, what, date, earned, possible);
}

namespace {

/// With how it was played and what the record says against itself: the code proves it as well.
Message marked_sentence(const CompletionRecord& record) {
  std::vector<Message> more = marks(record);
  if (const Message path = path_sentence(record.on_path); !path.empty()) more.insert(more.begin(), path);
  more.insert(more.begin(), mode_sentence(record));
  Message all = sentence(record);
  for (const Message& one : more) all = tr("{before} {sentence}", "before"_is = all, "sentence"_is = one);
  return all;
}

}  // namespace

VerificationResult judge(const Message& where, std::string_view code, Keys known) {
  if (!may_be_proof(code)) return unreadable(where);
  SignedRecord record;
  try {
    record = read_proof(code);
  } catch (const OlderFormat&) {
    return older(where);
  } catch (const Malformed&) {
    return unreadable(where);
  }
  VerificationResult result{where, record, Verdict::genuine, {marked_sentence(record)}, record.site};
  const auto site = std::find_if(known.begin(), known.end(),
                                 [&](const seal::PublicKey& key) { return seal::key_id(key) == record.site; });
  if (site == known.end()) {
    result.verdict = Verdict::unknown_site;
    result.sentences.push_back(
        tr("The code names the site key {key}, which is not known here, so nobody vouches for it.",
           "key"_is = seal::hex(record.site)));
  } else if (!is_signed_by(record, *site)) {
    result.verdict = Verdict::forged;
    result.sentences.push_back(tr("The code was not signed by the site that it names. Do not accept it."));
  }
  return result;
}

bool is_proved(const VerificationResult& result) {
  switch (result.verdict) {
    case Verdict::genuine:
    case Verdict::altered:
    case Verdict::code_only:
    case Verdict::repeated:
    case Verdict::forked:
    case Verdict::not_held:
      return true;
    case Verdict::unknown_site:
    case Verdict::forged:
    case Verdict::older_format:
    case Verdict::unreadable:
    case Verdict::no_proof:
      break;
  }
  return false;
}

void add_differences(VerificationResult& result, std::span<const Message> differences) {
  if (differences.empty()) return;
  if (result.verdict == Verdict::genuine) result.verdict = Verdict::altered;
  result.sentences.insert(result.sentences.end(), differences.begin(), differences.end());
}

void downgrade_to_code_only(VerificationResult& result, Message sentence) {
  if (result.verdict != Verdict::genuine) return;
  result.verdict = Verdict::code_only;
  result.sentences.push_back(std::move(sentence));
}

void add(Verification& found, VerificationResult result) {
  if (is_proved(result))
    found.results.push_back(std::move(result));
  else
    add_unproved(found, [&] { return std::move(result); });
}

Message not_all_read() {
  return tr("So many codes in this file cannot be read that what follows the first {most} of them was not looked at.",
            "most"_is = most_unreadable_codes);
}

}  // namespace rollcall::record
