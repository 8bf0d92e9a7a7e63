#include <utility>

#include "player/record/excerpt.h"
#include "player/record/statement_differences.h"
#include "player/record/statement_reader.h"
#include "player/record/statements.h"
#include "player/record/verification_result.h"
#include "player/record/xapi.h"

namespace rollcall::record {
namespace {

const Json* find(const Json& in, std::initializer_list<const char*> path) {
  const Json* at = &in;
  for (const char* name : path) {
    const auto next = at->is_object() ? at->find(name) : at->end();
    if (!at->is_object() || next == at->end()) return nullptr;
    at = &*next;
  }
  return at;
}

std::string text_at(const Json& in, std::initializer_list<const char*> path) {
  const Json* found = find(in, path);
  return found && found->is_string() ? found->get<std::string>() : std::string();
}

/// Of the two statements of a record, the one that this is meant to be.
const Json& counterpart(const Json& statement, const Json& both) {
  return text_at(statement, {"verb", "id"}) == both[0]["verb"]["id"] || statement.value("id", Json()) == both[0]["id"]
             ? both[0]
             : both[1];
}

/// Those of its site, which only the statement says. A module that is named under none is told as a difference.
Addresses addresses_of(const Json& statement, const CompletionRecord& record) {
  Addresses addresses;
  addresses.home_page = text_at(statement, {"actor", "account", "homePage"});
  const std::string activity = text_at(statement, {"object", "id"}), end = "/" + record.module;
  if (activity.size() > end.size() && activity.ends_with(end))
    addresses.activities = activity.substr(0, activity.size() - end.size());
  return addresses;
}

/// Where an older Rollcall made the statement, what it wrote is right: it named the version otherwise.
void write_as_then(const Json& statement, const CompletionRecord& record, Json& both) {
  const Json* then = find(statement, {"context", "extensions", older_version_extension});
  if (!then || find(statement, {"context", "extensions", version_extension})) return;
  for (Json& one : both) {
    Json& extensions = one["context"]["extensions"];
    extensions.erase(version_extension);
    Json& older = extensions[older_version_extension] = record.version.text();
    if (then->is_number()) older = record.version.release();
  }
}

std::string code_of(const Json& statement) { return text_at(statement, {"context", "extensions", proof_extension}); }

VerificationResult verify_statement(const Json& statement, const std::string& code, const Message& where, Keys known) {
  VerificationResult result = judge(where, code, known);
  result.part = text_at(statement, {"verb", "id"});
  // What a forged code says is nothing to hold a statement against.
  if (!result.record || result.verdict == Verdict::forged) return result;
  const Addresses addresses = addresses_of(statement, *result.record);
  Json both = statements(*result.record, code, addresses);
  write_as_then(statement, *result.record, both);
  const Json& right = counterpart(statement, both);
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

Verification verify_statements(std::string_view bytes, Keys known) {
  Verification verified;
  std::size_t number = 0;
  const std::vector<std::string> beside = read_statements(bytes, [&](const Json& statement) {
    ++number;
    const auto where = [&] { return tr("statement {number}", "number"_is = number); };
    const std::string code = code_of(statement);
    if (code.empty())
      add_unproved(verified, [&] {
        return VerificationResult{
            where(), {}, Verdict::no_proof, {tr("This statement has no proof code, so nothing vouches for it.")}};
      });
    else
      add(verified, verify_statement(statement, code, where(), known));
  });
  say_of_names_beside(beside, verified);
  return verified;
}

}  // namespace rollcall::record
