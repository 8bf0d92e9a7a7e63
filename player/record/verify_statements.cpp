#include <algorithm>
#include <limits>
#include <utility>

#include "player/ascii.h"
#include "player/record/excerpt.h"
#include "player/record/json_places.h"
#include "player/record/statement_differences.h"
#include "player/record/statement_reader.h"
#include "player/record/statements.h"
#include "player/record/verification_result.h"
#include "player/record/verify_badge.h"
#include "player/record/xapi.h"

namespace rollcall::record {
namespace {

/// Of the statements of a record, the one that this is meant to be, by its id or else by its verb; if it is none of
/// them, the one that says most.
Json counterpart(const Json& statement, const Json& all) {
  const std::string id = ascii_lower(text_at(statement, {"id"})), verb = text_at(statement, {"verb", "id"});
  for (const Json& one : all) {
    if (one["id"] == id) return one;
  }
  for (const Json& one : all) {
    if (one["verb"]["id"] == verb) return one;
  }
  return all[2];
}

/// Those of its site, which only the statement says. A module that is named under none is told as a difference.
Addresses addresses_of(const Json& statement, const CompletionRecord& record) {
  Addresses addresses;
  addresses.home_page = text_at(statement, {"actor", "account", "homePage"});
  std::string activity = text_at(statement, {"object", "id"});
  const std::string end = "/" + record.module;
  if (const std::size_t scene = activity.rfind("/scenes/"); scene != std::string::npos) activity.resize(scene);
  if (activity.size() > end.size() && activity.ends_with(end))
    addresses.activities = activity.substr(0, activity.size() - end.size());
  return addresses;
}

std::string code_of(const Json& statement) { return text_at(statement, {"context", "extensions", proof_extension}); }

constexpr const char* answered_verb = "http://adlnet.gov/expapi/verbs/answered";

template <class Number>
Number number_at(const Json& in, const char* name) {
  const Json* found = find(in, {name});
  const bool fits =
      found && found->is_number_unsigned() && found->get<std::uint64_t>() <= std::numeric_limits<Number>::max();
  return fits ? found->get<Number>() : Number{};
}

/// What a statement says of a decision; of anything else one that nobody has signed.
SignedDecision decision_in(const Json& statement) {
  SignedDecision decision;
  const Json* said = find(statement, {"context", "extensions", decision_extension});
  if (!said) return decision;
  decision.position = number_at<std::uint32_t>(*said, "position");
  decision.of = number_at<std::uint32_t>(*said, "of");
  decision.scene = text_at(*said, {"scene"});
  decision.option = text_at(*said, {"option"});
  decision.milliseconds = number_at<std::uint32_t>(*said, "milliseconds");
  decision.signature = seal::parse_hex<64>(text_at(*said, {"signature"})).value_or(seal::Signature{});
  return decision;
}

/// Of a decision: it belongs to the record, and the site of the record, with that key or a later one, has signed it.
void check_decision(VerificationResult& result, const SignedDecision& decision, Keys known,
                    std::span<const SiteKey> history) {
  const bool is_signed = std::any_of(known.begin(), known.end(), [&](const seal::PublicKey& key) {
    return comes_from(seal::key_id(key), result.record->site, history) &&
           is_signed_by(result.record->registration, decision, key);
  });
  if (!is_signed)
    add_differences(result, std::vector{tr("The site has not signed that this was decided in the attempt.")});
}

VerificationResult verify_statement(const Json& statement, const std::string& code, const Message& where, Keys known,
                                    std::span<const SiteKey> history) {
  VerificationResult result = judge(where, code, known);
  result.part = text_at(statement, {"verb", "id"});
  // What a forged code says is nothing to hold a statement against.
  if (!result.record || result.verdict == Verdict::forged) return result;
  const Addresses addresses = addresses_of(statement, *result.record);
  Json right;
  if (result.part == answered_verb) {
    const SignedDecision decision = decision_in(statement);
    if (result.verdict == Verdict::genuine) check_decision(result, decision, known, history);
    right = answered(*result.record, code, addresses, decision);
    result.part = right["id"].get<std::string>();
  } else {
    right = counterpart(statement, statements(*result.record, code, addresses));
  }
  add_differences(result, differences(statement, right));
  for (Message& remark : not_covered(statement, right)) result.sentences.push_back(std::move(remark));
  if (addresses.home_page != Addresses{}.home_page)
    result.sentences.push_back(tr("The address {address} of the staff number is not covered by the code.",
                                  "address"_is = excerpt(addresses.home_page)));
  if (addresses.activities != Addresses{}.activities)
    result.sentences.push_back(tr("The address {address} of the module is not covered by the code.",
                                  "address"_is = excerpt(addresses.activities)));
  return result;
}

/// What somebody wrote beside the statements of a receiver's answer belongs to none of them.
void say_of_names_beside(const std::vector<std::string>& names, Verification& verified) {
  if (names.empty()) return;
  for (VerificationResult& result : verified.results) {
    if (result.record)
      add_differences(result, std::vector{tr("More stands beside the statements, and no site has signed it.")});
  }
  verified.remarks.push_back(trn("{place} stands beside the statements, and no site has signed it.",
                                 "{place} and others, {n} in all, stand beside the statements, and no site has signed "
                                 "them.",
                                 names.size(), "place"_is = excerpt(names.front())));
}

}  // namespace

Verification verify_statements(std::string_view bytes, Keys known, std::span<const SiteKey> history) {
  Verification verified;
  std::size_t number = 0;
  const std::vector<std::string> beside = read_statements(bytes, [&](const Json& statement) {
    ++number;
    if (is_badge(statement))
      return add(verified, verify_badge(statement, tr("badge {number}", "number"_is = number), known, history));
    const auto where = [&] { return tr("statement {number}", "number"_is = number); };
    const std::string code = code_of(statement);
    if (code.empty())
      add_unproved(verified, [&] {
        return VerificationResult{
            where(), {}, Verdict::no_proof, {tr("This statement has no proof code, so nothing vouches for it.")}};
      });
    else
      add(verified, verify_statement(statement, code, where(), known, history));
  });
  say_of_names_beside(beside, verified);
  return verified;
}

}  // namespace rollcall::record
