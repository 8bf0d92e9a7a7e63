#include "player/record/verification_result.h"

#include <algorithm>

#include "player/record/binary.h"
#include "player/record/formatting.h"
#include "player/record/marks.h"
#include "player/record/proof.h"
#include "player/record/series.h"
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

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// Codes go over lines, and their spaces are printed as underscores.
std::string without_blanks(std::string_view text) {
  std::string rest(text);
  std::erase_if(rest, [](char c) { return std::string_view(" _\t\r\n").find(c) != std::string_view::npos; });
  return rest;
}

/// True if the text says nothing but these codes.
bool is_made_of(std::string_view text, std::span<const std::string> codes) {
  std::string all;
  for (const std::string& code : codes) all += without_blanks(code);
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return without_blanks(text) == all;
}

/// Where programs that show a PDF look for its beginning (ISO 32000, annex H).
bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

}  // namespace

Message sentence(const CompletionRecord& record) {
  const auto who = "who"_is = record.staff_number;
  const Message release = tr("{module} {version}", "module"_is = record.module, "version"_is = record.version.text());
  const auto what = "what"_is =
      record.variant.empty() ? release
                             : tr("{release} ({variant})", "release"_is = release, "variant"_is = record.variant);
  const auto date = "date"_is = day(record.finished, record.offset);
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

/// With what the record says against itself: the code proves it as well.
Message marked_sentence(const CompletionRecord& record) {
  Message all = sentence(record);
  for (const Message& mark : marks(record)) all = tr("{before} {sentence}", "before"_is = all, "sentence"_is = mark);
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

Verification verify_text(std::string_view bytes, Keys known) {
  const Codes found = find_codes(bytes);
  const bool has_only_codes = found.are_all && is_made_of(bytes, found.codes);
  Verification verified;
  std::size_t number = 0;
  for (const std::string& code : found.codes) {
    VerificationResult result = judge(tr("code {number}", "number"_is = ++number), code, known);
    if (!has_only_codes)
      downgrade_to_code_only(result,
                             tr("There is more in this file than proof codes, so only the sentence before this one is "
                                "proved, by the code, and nothing else that the file says."));
    add(verified, std::move(result));
  }
  if (!found.are_all) verified.remarks.push_back(not_all_read());
  return verified;
}

Message not_all_read() {
  return tr("So many codes in this file cannot be read that what follows the first {most} of them was not looked at.",
            "most"_is = most_unreadable_codes);
}

namespace {

Verification found_in(std::string_view bytes, Keys known, std::span<const SiteKey> history) {
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"))
    throw Malformed(tr("Another program has saved this file in an encoding (UTF-16) that Rollcall does not write."),
                    tr("Save it again as CSV in UTF-8, or ask for the file as Rollcall wrote it."));
  if (is_pdf(bytes)) return verify_certificate(bytes, known, history);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xef\xbb\xbf");
  if (first != std::string_view::npos && (bytes[first] == '[' || bytes[first] == '{'))
    return verify_statements(bytes.substr(first), known);
  if (is_table(bytes)) return verify_table(bytes, known);
  return verify_text(bytes, known);
}

}  // namespace

Verification verify_file(std::string_view bytes, Keys known, std::span<const SiteKey> history) {
  Verification found = found_in(bytes, known, history);
  for (Message& remark : examine_series(found.results, history)) found.remarks.push_back(std::move(remark));
  if (found.untold() > 0)
    found.remarks.push_back(trn("{n} more entry is not proved.", "{n} more entries are not proved.", found.untold()));
  return found;
}

}  // namespace rollcall::record
