#include "player/learning/corrections.h"

#include <algorithm>
#include <map>
#include <optional>

#include "player/utf8.h"

namespace rollcall::learning {
namespace {

/// As it is written here.
std::string known_number(const progress::Store& store, const std::string& typed) {
  if (const std::optional<progress::Learner> learner = store.find_learner(typed)) return learner->staff_number;
  if (!store.records_of(typed).empty()) return typed;
  throw Error(tr("Nobody here has the staff number {number}, and no record bears it.", "number"_is = typed),
              tr("'rollcall learner list' shows who is here."));
}

record::SignedRecord known_record(const progress::Store& store, std::uint64_t number) {
  for (record::SignedRecord& record : store.records()) {
    if (record.sequence == number) return std::move(record);
  }
  throw Error(tr("There is no record {number} here.", "number"_is = number),
              tr("The numbers stand in what 'rollcall records export' writes."));
}

void expect_reason(const std::string& reason) {
  const bool has_control = std::any_of(reason.begin(), reason.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (reason.find_first_not_of(' ') == std::string::npos)
    throw Error(tr("The reason is missing."),
                tr("Say in a few words what happened, and name nobody: it is signed, and stays for good."));
  if (has_control || !is_utf8(reason)) throw Error(tr("The reason has characters that cannot be written."));
  if (utf8_length(reason) > longest_reason)
    throw Error(tr("The reason is longer than {most} characters.", "most"_is = longest_reason), tr("Shorten it."));
}

bool is_on(const record::People& people, const progress::Learner& learner, const std::string& path) {
  const std::vector<record::Stay> stays = people.stays(learner.staff_number);
  return std::any_of(stays.begin(), stays.end(),
                     [&](const record::Stay& stay) { return stay.path == path && !stay.left; });
}

/// By sequence number, of all numbers of a person, those that `is_of` says.
template <class IsOf>
std::vector<record::SignedRecord> records_where(const progress::Store& store, const record::People& people,
                                                std::string_view staff_number, IsOf is_of) {
  std::map<std::uint64_t, record::SignedRecord> found;
  for (const std::string& number : people.numbers_of(staff_number)) {
    for (record::SignedRecord& record : store.records_of(number)) {
      if (is_of(record)) found.try_emplace(record.sequence, std::move(record));
    }
  }
  std::vector<record::SignedRecord> records;
  for (auto& [sequence, record] : found) records.push_back(std::move(record));
  return records;
}

}  // namespace

record::People people(const progress::Store& store) { return record::People(store.events()); }

std::vector<record::SignedRecord> records_of_person(const progress::Store& store, std::string_view staff_number) {
  return records_of_person(store, people(store), staff_number);
}

std::vector<record::SignedRecord> records_of_person(const progress::Store& store, const record::People& known,
                                                    std::string_view staff_number) {
  return records_where(store, known, staff_number,
                       [&](const auto& record) { return known.is_of(record, staff_number); });
}

std::vector<record::SignedRecord> records_of_learner(const progress::Store& store, std::string_view staff_number) {
  const record::People all = people(store);
  return records_where(store, all, staff_number,
                       [&](const auto& record) { return all.is_of_number(record, staff_number); });
}

record::Linked link_numbers(progress::Store& store, const std::string& one, const std::string& other) {
  const record::Linked pair = record::linked(known_number(store, one), known_number(store, other));
  if (pair.one == pair.other) throw Error(tr("{number} is one number, and not two.", "number"_is = pair.one));
  const std::vector<std::string> numbers = people(store).numbers_of(pair.one);
  if (std::find(numbers.begin(), numbers.end(), pair.other) != numbers.end())
    throw Error(tr("{one} and {other} are of one person already.", "one"_is = pair.one, "other"_is = pair.other));
  store.note(pair);
  return pair;
}

record::Unlinked unlink_numbers(progress::Store& store, const std::string& one, const std::string& other) {
  const record::Unlinked pair = record::unlinked(known_number(store, one), known_number(store, other));
  const std::vector<std::string> linked = people(store).linked_with(pair.one);
  if (std::find(linked.begin(), linked.end(), pair.other) == linked.end()) {
    std::string numbers;
    for (const std::string& number : linked) numbers += (numbers.empty() ? "" : ", ") + number;
    throw Error(tr("{one} and {other} are not linked with each other.", "one"_is = pair.one, "other"_is = pair.other),
                numbers.empty() ? tr("{one} is linked with no other number.", "one"_is = pair.one)
                                : tr("{one} is linked with: {numbers}", "one"_is = pair.one, "numbers"_is = numbers));
  }
  store.note(pair);
  return pair;
}

record::SignedRecord set_aside(progress::Store& store, std::uint64_t number, const std::string& reason) {
  expect_reason(reason);
  const record::SignedRecord record = known_record(store, number);
  if (people(store).set_aside(record.registration))
    throw Error(tr("Record {number} was set aside before.", "number"_is = number));
  store.note(record::SetAside{record.registration, reason});
  return record;
}

record::SignedRecord count_again(progress::Store& store, std::uint64_t number, const std::string& reason) {
  expect_reason(reason);
  const record::SignedRecord record = known_record(store, number);
  if (!people(store).set_aside(record.registration))
    throw Error(tr("Record {number} counts: it was not set aside.", "number"_is = number));
  store.note(record::CountedAgain{record.registration, reason});
  return record;
}

void join_path(progress::Store& store, const progress::Learner& learner, const std::string& path,
               const record::Date& day) {
  if (is_on(people(store), learner, path))
    throw Error(tr("{number} is on the path '{path}' already.", "number"_is = learner.staff_number, "path"_is = path));
  store.note(record::Joined{learner.staff_number, path, day});
}

void leave_path(progress::Store& store, const progress::Learner& learner, const std::string& path,
                const record::Date& day) {
  if (!is_on(people(store), learner, path))
    throw Error(tr("{number} is not on the path '{path}'.", "number"_is = learner.staff_number, "path"_is = path));
  store.note(record::Left{learner.staff_number, path, day});
}

}  // namespace rollcall::learning
