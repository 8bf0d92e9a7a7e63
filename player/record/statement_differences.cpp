#include "player/record/statement_differences.h"

#include <algorithm>

#include "player/ascii.h"
#include "player/record/formatting.h"

namespace rollcall::record {
namespace {

std::string shown(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// A place in a statement as people write it: "result.score.raw"; of an extension the last part of its address.
std::string place(const std::string& parent, const std::string& name) {
  const std::string last = name.substr(name.find_last_of('/') == std::string::npos ? 0 : name.find_last_of('/') + 1);
  return parent.empty() ? last : parent + "." + last;
}

bool is_same_number(const Json& a, const Json& b) {
  constexpr double exact = 9007199254740992;  // what a double counts up to, one by one
  if (!a.is_number_float() && !b.is_number_float()) return a == b;
  const double one = a.get<double>(), other = b.get<double>();
  return one == other && one > -exact && one < exact;
}

bool is_same(const Json& a, const Json& b) {
  if (a.is_number() && b.is_number()) return is_same_number(a, b);
  if (a.type() != b.type() || a.size() != b.size()) return false;
  if (a.is_array())
    return std::equal(a.begin(), a.end(), b.begin(), [](const Json& x, const Json& y) { return is_same(x, y); });
  if (!a.is_object()) return a == b;
  for (const auto& [name, value] : a.items()) {
    const auto found = b.find(name);
    if (found == b.end() || !is_same(value, *found)) return false;
  }
  return true;
}

/// The same moment, in another zone or with a fraction; the same UUID in capitals.
bool is_same_text(const std::string& where, const std::string& file, const std::string& right) {
  if (where == "timestamp") {
    const auto moment = parse_timestamp(file);
    return moment && moment == parse_timestamp(right);
  }
  if (where == "id" || where == "context.registration") return ascii_lower(file) == right;
  return file == right;
}

/// What the standard takes for said where nothing is said.
bool is_meant_anyway(const std::string& where) { return where == "actor.objectType" || where == "object.objectType"; }

/// What says nothing.
bool is_blank(const Json& value) {
  return value.is_structured() &&
         std::all_of(value.begin(), value.end(), [](const Json& part) { return is_blank(part); });
}

void compare(const Json& file, const Json& right, const std::string& where, std::vector<Message>& all) {
  if (file.is_object() && right.is_object()) {
    for (const auto& [name, value] : right.items()) {
      const std::string here = place(where, name);
      const auto found = file.find(name);
      if (found != file.end())
        compare(*found, value, here, all);
      else if (!is_meant_anyway(here))
        all.push_back(
            tr("{place} is missing; the signed record says {right}.", "place"_is = here, "right"_is = shown(value)));
    }
    for (const auto& [name, value] : file.items()) {
      const bool is_known = right.contains(name) || (where.empty() && added_by_receivers().contains(name));
      if (!is_known && !is_blank(value))
        all.push_back(tr("{place} is not part of the signed record.", "place"_is = place(where, name)));
    }
    return;
  }
  const bool is_equal = file.is_string() && right.is_string()
                            ? is_same_text(where, file.get<std::string>(), right.get<std::string>())
                            : is_same(file, right);
  if (!is_equal)
    all.push_back(tr("{place} is {found} here; the signed record says {right}.", "place"_is = where,
                     "found"_is = shown(file), "right"_is = shown(right)));
}

}  // namespace

const std::set<std::string>& added_by_receivers() {
  static const std::set<std::string> names = {"stored", "authority", "version"};
  return names;
}

std::vector<Message> differences(const Json& statement, const Json& right) {
  std::vector<Message> all;
  compare(statement, right, "", all);
  return all;
}

}  // namespace rollcall::record
