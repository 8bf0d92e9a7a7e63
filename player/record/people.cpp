#include "player/record/people.h"

#include <algorithm>
#include <set>

namespace rollcall::record {

People::People(std::span<const SignedEvent> events) {
  for (const SignedEvent& event : events) std::visit([&](const auto& what) { note(event, what); }, event.what);
  for (std::size_t i = 0; i < x_holdings.size(); ++i) x_holdings[i].person = root(i, &Holding::holder);
  for (const Link& link : x_links) join(link.one, link.other, &Holding::person);
}

std::size_t People::root(std::size_t holding, std::size_t Holding::*above) const {
  while (x_holdings[holding].*above != holding) holding = x_holdings[holding].*above;
  return holding;
}

void People::join(std::size_t one, std::size_t other, std::size_t Holding::*above) {
  const std::size_t first = root(one, above), second = root(other, above);
  x_holdings[std::max(first, second)].*above = std::min(first, second);
}

std::optional<std::size_t> People::held(std::string_view number) const {
  const auto found = x_of_number.find(number);
  if (found == x_of_number.end() || x_holdings[found->second.back()].last) return std::nullopt;
  return found->second.back();
}

std::size_t People::hold(const std::string& number) {
  if (const std::optional<std::size_t> there = held(number)) return *there;
  const std::size_t made = x_holdings.size();
  x_holdings.push_back({number, {}, made, made});
  x_of_number[number].push_back(made);
  return made;
}

std::optional<std::size_t> People::holding_of(const CompletionRecord& record) const {
  const auto found = x_of_number.find(record.staff_number);
  if (found == x_of_number.end()) return std::nullopt;
  for (const std::size_t one : found->second) {
    if (!x_holdings[one].last || record.sequence <= *x_holdings[one].last) return one;
  }
  return std::nullopt;
}

std::size_t People::named(const Event& event, const std::string& number) {
  const std::size_t holding = hold(number);
  x_namings.push_back({event.number, holding});
  return holding;
}

void People::note(const Event& event, const NameCorrected& what) { named(event, what.staff_number); }

void People::note(const Event& event, const NumberCorrected& what) {
  const std::size_t before = named(event, what.before), after = hold(what.after);
  x_holdings[before].last = event.records;
  join(before, after, &Holding::holder);
}

void People::note(const Event&, const SetAside& what) { x_set_aside.insert_or_assign(what.registration, what.reason); }

void People::note(const Event&, const CountedAgain& what) { x_set_aside.erase(what.registration); }

void People::note(const Event& event, const Linked& what) {
  x_links.push_back({named(event, what.one), named(event, what.other)});
}

void People::note(const Event& event, const Unlinked& what) {
  for (const std::string& number : {what.one, what.other}) named(event, number);
  const std::set<std::size_t> apart{holder_of(what.one), holder_of(what.other)};
  std::erase_if(x_links, [&](const Link& link) {
    return std::set{root(link.one, &Holding::holder), root(link.other, &Holding::holder)} == apart;
  });
}

void People::note(const Event& event, const Joined& what) {
  x_stays.push_back({named(event, what.staff_number), {what.path, what.day, {}}});
}

std::set<std::size_t> People::holders_with(std::size_t holder) const {
  std::set<std::size_t> all{holder};
  for (std::size_t before = 0; before != all.size();) {
    before = all.size();
    for (const Link& link : x_links) {
      const std::size_t one = root(link.one, &Holding::holder), other = root(link.other, &Holding::holder);
      if (all.contains(one)) all.insert(other);
      if (all.contains(other)) all.insert(one);
    }
  }
  return all;
}

void People::note(const Event& event, const Left& what) {
  const std::set<std::size_t> own = holders_with(root(named(event, what.staff_number), &Holding::holder));
  for (NotedStay& noted : x_stays) {
    if (noted.stay.path == what.path && !noted.stay.left && own.contains(root(noted.holding, &Holding::holder)))
      noted.stay.left = what.day;
  }
}

void People::note(const Event&, const ChoicesDeleted&) {}

bool People::is_of(const CompletionRecord& record, std::string_view staff_number) const {
  return is_of(record, staff_number, &Holding::person);
}

bool People::is_of_number(const CompletionRecord& record, std::string_view staff_number) const {
  return is_of(record, staff_number, &Holding::holder);
}

bool People::is_of(const CompletionRecord& record, std::string_view staff_number, std::size_t Holding::*above) const {
  const std::optional<std::size_t> of_record = holding_of(record), of_number = held(staff_number);
  if (!of_record || !of_number) return !of_record && !of_number && record.staff_number == staff_number;
  return root(*of_record, above) == root(*of_number, above);
}

std::vector<std::string> People::numbers_of(std::string_view staff_number) const {
  std::set<std::string> others;
  if (const std::optional<std::size_t> now = held(staff_number)) {
    const std::size_t person = root(*now, &Holding::person);
    for (std::size_t i = 0; i < x_holdings.size(); ++i) {
      if (root(i, &Holding::person) == person) others.insert(x_holdings[i].number);
    }
  }
  others.erase(std::string(staff_number));
  std::vector<std::string> all{std::string(staff_number)};
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

std::vector<std::string> People::linked_with(std::string_view staff_number) const {
  const std::optional<std::size_t> now = held(staff_number);
  if (!now) return {};
  const std::size_t own = root(*now, &Holding::holder);
  std::set<std::size_t> holders;
  for (const Link& link : x_links) {
    const std::size_t one = root(link.one, &Holding::holder), other = root(link.other, &Holding::holder);
    if (one == own) holders.insert(other);
    if (other == own) holders.insert(one);
  }
  std::set<std::string> numbers;
  for (std::size_t i = 0; i < x_holdings.size(); ++i) {
    if (!x_holdings[i].last && holders.contains(root(i, &Holding::holder))) numbers.insert(x_holdings[i].number);
  }
  return {numbers.begin(), numbers.end()};
}

const std::string* People::set_aside(const std::array<std::uint8_t, 16>& registration) const {
  const auto found = x_set_aside.find(registration);
  return found == x_set_aside.end() ? nullptr : &found->second;
}

std::vector<std::uint64_t> People::events_about(std::string_view staff_number) const {
  std::set<std::uint64_t> numbers;
  if (const std::optional<std::size_t> now = held(staff_number)) {
    const std::size_t person = root(*now, &Holding::person);
    for (const Naming& naming : x_namings) {
      if (root(naming.holding, &Holding::person) == person) numbers.insert(naming.event);
    }
  }
  return {numbers.begin(), numbers.end()};
}

std::vector<Stay> People::stays(std::string_view staff_number) const {
  std::vector<Stay> all;
  const std::optional<std::size_t> now = held(staff_number);
  if (!now) return all;
  const std::size_t person = root(*now, &Holding::person);
  for (const NotedStay& noted : x_stays) {
    if (root(noted.holding, &Holding::person) == person) all.push_back(noted.stay);
  }
  return all;
}

}  // namespace rollcall::record
