#include "authoring/check/conduct.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "authoring/check/decimals.h"
#include "authoring/check/freeman_halton.h"
#include "authoring/check/holm.h"

namespace rollcall::check {
namespace {

using source::TurnsOut;

std::size_t column_of(TurnsOut conduct) { return static_cast<std::size_t>(conduct); }
constexpr std::size_t harming = static_cast<std::size_t>(TurnsOut::harms);

int all(const ByConduct& people) { return people[0] + people[1] + people[2]; }

/// Of two words that divide people alike, the one whose people harm more.
bool is_worse(const IdentityConduct& one, const IdentityConduct& other) {
  constexpr double rounding = 1e-9;
  if (std::abs(one.p - other.p) > rounding) return one.p < other.p;
  return one.people[harming] * all(other.people) > other.people[harming] * all(one.people);
}

/// Who is in it and who is not are one question: the same for "woman" and for "man" where everybody is one of them.
std::vector<bool> question(std::vector<bool> group) {
  if (!group.empty() && group.front()) group.flip();
  return group;
}

}  // namespace

void Conduct::add(const source::Document& document) {
  for (const source::Character& person : document.cast) {
    if (!person.turns_out.value || person.identity.empty()) continue;
    Person counted{{}, *person.turns_out.value};
    for (const source::Text& word : person.identity) counted.identity.insert(word.value);
    x_people.push_back(std::move(counted));
  }
}

Conduct::Group Conduct::group_of(const std::string& word) const {
  Group group;
  for (const Person& person : x_people) group.push_back(person.identity.contains(word));
  return group;
}

Fourfold Conduct::table(const Group& group) const {
  Fourfold table;
  for (std::size_t i = 0; i < x_people.size(); ++i) {
    const bool harms = x_people[i].turns_out == TurnsOut::harms;
    ++(group[i] ? (harms ? table.a : table.b) : (harms ? table.c : table.d));
  }
  return table;
}

IdentityConduct Conduct::count(const std::string& word) const {
  IdentityConduct of{word, {}, fisher_p(table(group_of(word))), {}};
  for (const Person& person : x_people) {
    if (person.identity.contains(word)) ++of.people[column_of(person.turns_out)];
  }
  return of;
}

std::optional<double> Conduct::p_of_all_identities() const {
  std::map<std::set<std::string>, std::vector<int>> rows;
  for (const Person& person : x_people) {
    std::vector<int>& row = rows.try_emplace(person.identity, std::vector<int>(2)).first->second;
    ++row[person.turns_out == TurnsOut::harms ? 0 : 1];
  }
  if (rows.size() < 3) return std::nullopt;
  CountRows table;
  for (auto& [identity, row] : rows) table.push_back(std::move(row));
  return freeman_halton_p(table);
}

ConductFindings Conduct::findings() const {
  ConductFindings found;
  found.people = x_people.size();
  std::set<std::string> words;
  for (const Person& person : x_people) {
    words.insert(person.identity.begin(), person.identity.end());
    found.harm += person.turns_out == TurnsOut::harms;
  }
  std::vector<double> p;
  std::map<Group, std::size_t> asked;  // the questions, and where their p stand
  for (const std::string& word : words) {
    found.words.push_back(count(word));
    const Group group = group_of(word);
    if (least_fisher_p(table(group)) < least_p && asked.try_emplace(question(group), p.size()).second)
      p.push_back(found.words.back().p);
  }
  found.all_identities = p_of_all_identities();
  if (found.all_identities) p.push_back(*found.all_identities);
  found.compared = p.size();
  const std::vector<double> corrected = holm(p);
  for (IdentityConduct& of : found.words) {
    if (const auto at = asked.find(question(group_of(of.identity))); at != asked.end())
      of.corrected = corrected[at->second];
  }
  if (found.all_identities) found.corrected_all = corrected.back();
  return found;
}

bool ConductFindings::is_unfair() const {
  const auto is_low = [](const std::optional<double>& p) { return p && *p < least_p; };
  return is_low(corrected_all) ||
         std::any_of(words.begin(), words.end(), [&](const IdentityConduct& of) { return is_low(of.corrected); });
}

Message ConductFindings::message() const {
  const IdentityConduct* worst = nullptr;
  for (const IdentityConduct& of : words) {
    if (of.corrected && *of.corrected < least_p && (!worst || is_worse(of, *worst))) worst = &of;
  }
  if (!worst)
    return tr("who somebody is tells who turns out to harm, over all identities (p = {p}, corrected {corrected})",
              "p"_is = p_text(*all_identities), "corrected"_is = p_text(*corrected_all));
  const int harm_of_them = worst->people[harming], of_them = all(worst->people);
  return tr(
      "{harm} of {people} who are '{identity}' turn out to harm, and {others_harm} of {others} others "
      "(p = {p}, corrected {corrected})",
      "harm"_is = harm_of_them, "people"_is = of_them, "identity"_is = worst->identity,
      "others_harm"_is = static_cast<int>(harm) - harm_of_them, "others"_is = static_cast<int>(people) - of_them,
      "p"_is = p_text(worst->p), "corrected"_is = p_text(*worst->corrected));
}

Message ConductFindings::hint() const {
  return tr("learners will read it off people's faces: let some of them, and some of the others, turn out otherwise");
}

}  // namespace rollcall::check
