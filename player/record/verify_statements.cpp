#include <set>

#include "player/record/bytes.h"
#include "player/record/statements.h"
#include "player/record/verification_result.h"
#include "player/record/xapi.h"

namespace rollcall::record {
namespace {

/// What a receiver may add to a statement (xAPI 1.0.3, part 2, 2.4), and what it says about nothing of ours.
const std::set<std::string>& added_by_receivers() {
  static const std::set<std::string> names = {"stored", "authority", "version"};
  return names;
}

Message ask_again() { return tr("Ask for the file again as Rollcall wrote it."); }

/// Two readers may see two different values under one name; so a file that has a name twice is refused.
class DoubleNames {
 public:
  bool operator()(int, Json::parse_event_t event, Json& value) {
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
    return Json::parse(bytes.begin(), bytes.end(), DoubleNames());
  } catch (const Json::exception&) {
    throw Malformed(tr("The file looks like xAPI statements, but it is damaged."), ask_again());
  }
}

std::string shown(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// A place in a statement as people write it: "result.score.raw"; of an extension the last part of its address.
std::string place(const std::string& parent, const std::string& name) {
  const std::string last = name.substr(name.find_last_of('/') == std::string::npos ? 0 : name.find_last_of('/') + 1);
  return parent.empty() ? last : parent + "." + last;
}

void compare(const Json& file, const Json& right, const std::string& where, std::vector<Message>& differences) {
  if (!file.is_object() || !right.is_object()) {
    if (file != right)
      differences.push_back(tr("{place} is {found} here; the signed record says {right}.", "place"_is = where,
                               "found"_is = shown(file), "right"_is = shown(right)));
    return;
  }
  for (const auto& [name, value] : right.items()) {
    const auto found = file.find(name);
    if (found == file.end())
      differences.push_back(tr("{place} is missing; the signed record says {right}.", "place"_is = place(where, name),
                               "right"_is = shown(value)));
    else
      compare(*found, value, place(where, name), differences);
  }
  for (const auto& [name, value] : file.items()) {
    const bool is_known = right.contains(name) || (where.empty() && added_by_receivers().contains(name));
    if (!is_known)
      differences.push_back(tr("{place} is not part of the signed record.", "place"_is = place(where, name)));
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

VerificationResult verify_statement(const Json& statement, const Message& where, Keys known) {
  const std::string code = text_at(statement, {"context", "extensions", proof_extension});
  if (code.empty())
    return {where, {}, Verdict::no_proof, {tr("This statement has no proof code, so nothing vouches for it.")}};
  VerificationResult result = judge(where, code, known);
  if (!result.record) return result;
  const std::string home_page = text_at(statement, {"actor", "account", "homePage"});
  const Json both = statements(*result.record, code, home_page);
  std::vector<Message> differences;
  compare(statement, counterpart(statement, both), "", differences);
  add_differences(result, differences);
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
