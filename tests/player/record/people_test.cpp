#include "player/record/people.h"

#include <doctest/doctest.h>

#include "tests/player/record/sample_record.h"

using namespace rollcall;
using record::People;
using Numbers = std::vector<std::string>;

namespace {

/// Events in their order; records are made between them.
class Noted {
 public:
  Noted& then(record::What what) {
    record::SignedEvent event;
    event.number = x_events.size() + 1;
    event.records = x_records;
    event.what = std::move(what);
    x_events.push_back(std::move(event));
    return *this;
  }
  record::CompletionRecord recorded(const std::string& staff_number) {
    record::CompletionRecord made = test::typical_record();
    made.sequence = ++x_records;
    made.staff_number = staff_number;
    return made;
  }
  People people() const { return People(x_events); }

 private:
  std::vector<record::SignedEvent> x_events;
  std::uint64_t x_records = 0;
};

}  // namespace

TEST_CASE("a record is of whoever has its number, where nothing else was noted") {
  Noted noted;
  const auto record = noted.recorded("2044");
  CHECK(noted.people().is_of(record, "2044"));
  CHECK_FALSE(noted.people().is_of(record, "2045"));
  CHECK(noted.people().numbers_of("2044") == Numbers{"2044"});
}

TEST_CASE(
    "records under a number that was corrected are of whoever has the right one, and not of who gets the old one") {
  Noted noted;
  const auto before = noted.recorded("2044");
  noted.then(record::NumberCorrected{"2044", "2045"});
  const auto after = noted.recorded("2045"), of_another = noted.recorded("2044");
  const People people = noted.people();
  CHECK(people.is_of(before, "2045"));
  CHECK(people.is_of(after, "2045"));
  CHECK_FALSE(people.is_of(before, "2044"));
  CHECK(people.is_of(of_another, "2044"));
  CHECK_FALSE(people.is_of(of_another, "2045"));
  CHECK(people.numbers_of("2045") == Numbers{"2045", "2044"});
  CHECK(people.numbers_of("2044") == Numbers{"2044"});
}

TEST_CASE("a correction is taken back by another one") {
  Noted noted;
  const auto before = noted.recorded("2044");
  noted.then(record::NumberCorrected{"2044", "2045"});
  const auto between = noted.recorded("2045");
  noted.then(record::NumberCorrected{"2045", "2044"});
  const People people = noted.people();
  CHECK(people.is_of(before, "2044"));
  CHECK(people.is_of(between, "2044"));
  CHECK_FALSE(people.is_of(between, "2045"));
}

TEST_CASE("two linked numbers are of one person until they are unlinked, and nothing is merged") {
  Noted noted;
  const auto one = noted.recorded("2044"), other = noted.recorded("0815");
  noted.then(record::linked("2044", "0815"));
  CHECK(noted.people().is_of(one, "0815"));
  CHECK(noted.people().is_of(other, "2044"));
  CHECK(noted.people().linked_with("2044") == Numbers{"0815"});
  CHECK_FALSE(noted.people().is_of_number(one, "0815"));
  CHECK(noted.people().is_of_number(one, "2044"));
  noted.then(record::unlinked("0815", "2044"));
  CHECK_FALSE(noted.people().is_of(one, "0815"));
  CHECK_FALSE(noted.people().is_of(other, "2044"));
  CHECK(noted.people().is_of(one, "2044"));
  CHECK(noted.people().linked_with("2044").empty());
}

TEST_CASE("three numbers in a row are one person, and one link of them can be taken out") {
  Noted noted;
  const auto first = noted.recorded("1");
  noted.then(record::linked("1", "2")).then(record::linked("2", "3"));
  CHECK(noted.people().is_of(first, "3"));
  CHECK(noted.people().linked_with("2") == Numbers{"1", "3"});
  noted.then(record::unlinked("2", "3"));
  CHECK(noted.people().is_of(first, "2"));
  CHECK_FALSE(noted.people().is_of(first, "3"));
}

TEST_CASE("a number that was linked and then corrected stays linked, and is unlinked under its new name") {
  Noted noted;
  const auto first = noted.recorded("1");
  noted.then(record::linked("1", "2")).then(record::NumberCorrected{"1", "10"});
  CHECK(noted.people().is_of(first, "2"));
  CHECK(noted.people().linked_with("2") == Numbers{"10"});
  noted.then(record::unlinked("10", "2"));
  CHECK_FALSE(noted.people().is_of(first, "2"));
  CHECK(noted.people().is_of(first, "10"));
}

TEST_CASE("a record that was set aside does not count, with the reason, until it counts again") {
  Noted noted;
  const auto record = noted.recorded("2044");
  noted.then(record::SetAside{record.registration, "The power went."});
  REQUIRE(noted.people().set_aside(record.registration) != nullptr);
  CHECK(*noted.people().set_aside(record.registration) == "The power went.");
  CHECK(noted.people().is_of(record, "2044"));
  noted.then(record::CountedAgain{record.registration, "It had not."});
  CHECK(noted.people().set_aside(record.registration) == nullptr);
}

TEST_CASE("paths are of a person under all their numbers, and who comes back has both stays") {
  Noted noted;
  noted.then(record::Joined{"1", "induction", {2026, 1, 5}})
      .then(record::Left{"1", "induction", {2026, 3, 1}})
      .then(record::NumberCorrected{"1", "2"})
      .then(record::Joined{"2", "induction", {2026, 9, 1}})
      .then(record::Joined{"3", "probation", {2026, 9, 2}});
  CHECK(noted.people().stays("2") == std::vector<record::Stay>{{"induction", {2026, 1, 5}, record::Date{2026, 3, 1}},
                                                               {"induction", {2026, 9, 1}, {}}});
  CHECK(noted.people().stays("1").empty());
  noted.then(record::linked("2", "3"));
  CHECK(noted.people().stays("3").size() == 3);
}

TEST_CASE(
    "a path that was joined under one number is left under another of the same person, as long as they are linked") {
  Noted noted;
  noted.then(record::Joined{"1", "induction", {2026, 1, 5}})
      .then(record::linked("1", "2"))
      .then(record::Left{"2", "induction", {2026, 3, 1}});
  CHECK(noted.people().stays("1") == std::vector<record::Stay>{{"induction", {2026, 1, 5}, record::Date{2026, 3, 1}}});
  Noted apart;
  apart.then(record::Joined{"1", "induction", {2026, 1, 5}})
      .then(record::linked("1", "2"))
      .then(record::unlinked("1", "2"))
      .then(record::Left{"2", "induction", {2026, 3, 1}});
  CHECK_FALSE(apart.people().stays("1").at(0).left);
}
