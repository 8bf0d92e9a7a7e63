#include "player/record/statement_differences.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "player/ascii.h"
#include "player/record/differences.h"
#include "player/record/excerpt.h"
#include "player/record/formatting.h"

namespace rollcall::record {
namespace {

/// By whoever stores a statement.
constexpr std::array<std::string_view, 3> added = {"stored", "authority", "version"};
/// A store may answer with words of its own here (xAPI 1.0.3, part 2, 2.3 and part 3, 2.1.3, "canonical").
constexpr std::array<std::string_view, 2> worded = {"verb.display", "object.definition"};

template <class Places>
bool is_one_of(const Places& places, std::string_view place) {
  return std::find(places.begin(), places.end(), place) != places.end();
}

Message shown(const Json& value) { return excerpt(value.dump(-1, ' ', false, Json::error_handler_t::replace)); }

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
  if (file == right) return true;
  if (where == "timestamp") {
    const auto moment = parse_timestamp(file);
    return moment && moment == parse_timestamp(right);
  }
  if (where == "id" || where == "context.registration") return ascii_lower(file) == right;
  return file == right;
}

/// What the standard takes for said where nothing is said.
bool is_meant_anyway(const std::string& where) {
  return where == "actor.objectType" || where == "object.objectType" || is_one_of(worded, where);
}

/// What says nothing.
bool is_blank(const Json& value) {
  return value.is_structured() &&
         std::all_of(value.begin(), value.end(), [](const Json& part) { return is_blank(part); });
}

void compare(const Json& file, const Json& right, const std::string& where, Differences& all);

void compare_objects(const Json& file, const Json& right, const std::string& where, Differences& all) {
  for (const auto& [name, value] : right.items()) {
    const std::string here = place(where, name);
    const auto found = file.find(name);
    if (found != file.end())
      compare(*found, value, here, all);
    else if (!is_meant_anyway(here))
      all.add([&, &said = value] {
        return tr("{place} is missing; the signed record says {right}.", "place"_is = here, "right"_is = shown(said));
      });
  }
  for (const auto& [name, value] : file.items()) {
    const bool is_known = right.contains(name) || (where.empty() && is_one_of(added, name));
    if (!is_known && !is_blank(value))
      all.add([&, &unknown = name] {
        return tr("{place} is not part of the signed record.", "place"_is = excerpt(place(where, unknown)));
      });
  }
}

void compare(const Json& file, const Json& right, const std::string& where, Differences& all) {
  if (is_one_of(worded, where)) return;
  if (file.is_object() && right.is_object()) return compare_objects(file, right, where, all);
  const bool is_equal = file.is_string() && right.is_string()
                            ? is_same_text(where, file.get<std::string>(), right.get<std::string>())
                            : is_same(file, right);
  if (!is_equal)
    all.add([&] {
      return tr("{place} is {found} here; the signed record says {right}.", "place"_is = where,
                "found"_is = shown(file), "right"_is = shown(right));
    });
}

/// What stands at a place of two names; null if there is nothing.
Json at(const Json& statement, std::string_view where) {
  const auto dot = where.find('.');
  const Json outer = statement.value(std::string(where.substr(0, dot)), Json());
  return outer.is_object() ? outer.value(std::string(where.substr(dot + 1)), Json()) : Json();
}

}  // namespace

std::vector<Message> differences(const Json& statement, const Json& right) {
  Differences all;
  compare(statement, right, "", all);
  return std::move(all).sentences();
}

std::vector<Message> not_covered(const Json& statement, const Json& right) {
  std::vector<Message> all;
  for (const std::string_view name : added) {
    if (statement.contains(std::string(name)))
      all.push_back(
          tr("{place} was added by whoever stored the statement, and is not covered by the code.", "place"_is = name));
  }
  for (const std::string_view where : worded) {
    const Json words = at(statement, where);
    if (!is_blank(words) && !words.is_null() && !is_same(words, at(right, where)))
      all.push_back(tr("{place} is in the words of whoever stored the statement, and is not covered by the code.",
                       "place"_is = where));
  }
  return all;
}

}  // namespace rollcall::record
