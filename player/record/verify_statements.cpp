#include <set>

#include "player/record/bytes.h"
#include "player/record/statement_differences.h"
#include "player/record/statements.h"
#include "player/record/verification_result.h"
#include "player/record/xapi.h"

namespace rollcall::record {
namespace {

Message ask_again() { return tr("Ask for the file again as Rollcall wrote it."); }

/// More than any statement, with what receivers add to it. What compares or shows a value calls itself for each level.
constexpr int deepest = 32;

/// Two readers may see two different values under one name; so a file that has a name twice is refused. So is one that
/// is nested for no reader at all.
class Guard {
 public:
  bool operator()(int depth, Json::parse_event_t event, Json& value) {
    if (depth > deepest) throw Malformed(tr("The file is nested deeper than any that Rollcall writes."), ask_again());
    if (event == Json::parse_event_t::object_start) x_names.emplace_back();
    if (event == Json::parse_event_t::object_end) x_names.pop_back();
    if (event == Json::parse_event_t::key && !x_names.back().insert(value.get<std::string>()).second)
      throw Malformed(tr("The file has the name \"{name}\" twice in one place.", "name"_is = value.get<std::string>()),
                      ask_again());
    return true;
  }

 private:
  std::vector<std::set<std::string>> x_names;
};

Json parse(std::string_view bytes) {
  try {
    return Json::parse(bytes.begin(), bytes.end(), Guard());
  } catch (const Json::exception&) {
    throw Malformed(tr("The file looks like xAPI statements, but it is damaged."), ask_again());
  }
}

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

/// Who stores a statement may write there what they like.
void say_of_additions(const Json& statement, VerificationResult& result) {
  for (const std::string& name : added_by_receivers()) {
    if (statement.contains(name))
      result.sentences.push_back(
          tr("{place} was added by whoever stored the statement, and is not covered by the code.", "place"_is = name));
  }
}

VerificationResult verify_statement(const Json& statement, const Message& where, Keys known) {
  const std::string code = text_at(statement, {"context", "extensions", proof_extension});
  if (code.empty())
    return {where, {}, Verdict::no_proof, {tr("This statement has no proof code, so nothing vouches for it.")}};
  VerificationResult result = judge(where, code, known);
  result.part = text_at(statement, {"verb", "id"});
  if (!result.record) return result;
  const std::string home_page = text_at(statement, {"actor", "account", "homePage"});
  const Json both = statements(*result.record, code, home_page);
  add_differences(result, differences(statement, counterpart(statement, both)));
  say_of_additions(statement, result);
  if (home_page != default_home_page)
    result.sentences.push_back(
        tr("The address {address} of the staff number is not covered by the code.", "address"_is = home_page));
  return result;
}

/// What somebody wrote beside the statements of a receiver's answer (xAPI 1.0.3, part 3, 4.2).
std::vector<Message> additions(const Json& answer) {
  std::vector<Message> all;
  for (const auto& [name, value] : answer.items()) {
    if (name != "statements" && name != "more")
      all.push_back(tr("{place} is not part of the signed record.", "place"_is = name));
  }
  return all;
}

}  // namespace

std::vector<VerificationResult> verify_statements(std::string_view bytes, Keys known) {
  const Json whole = parse(bytes);
  const Json* list = whole.is_object() ? find(whole, {"statements"}) : &whole;
  const Json alone = Json::array({whole});
  if (!list || !list->is_array()) list = &alone;
  const bool is_answer = whole.is_object() && list != &alone;
  const std::vector<Message> beside = is_answer ? additions(whole) : std::vector<Message>();
  std::vector<VerificationResult> results;
  for (const Json& statement : *list) {
    results.push_back(verify_statement(statement, tr("statement {number}", "number"_is = results.size() + 1), known));
    add_differences(results.back(), beside);
  }
  return results;
}

}  // namespace rollcall::record
