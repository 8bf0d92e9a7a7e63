#include "player/record/event.h"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

#include "player/record/bytes.h"
#include "tests/player/record/sample_record.h"
#include "tests/support/mutation.h"
#include "tests/support/nightly.h"

using namespace rollcall;
using record::Event;

namespace {

constexpr std::string_view words[] = {"4711-B", "\x02", "0815"};

Event noted(record::What what) {
  return {7, seal::digest(std::string_view("before")), 41, 1'763'632'800, 300, std::move(what)};
}

std::vector<Event> one_of_each_kind() {
  const std::array<std::uint8_t, 16> attempt{1, 2, 3};
  return {noted(record::NameCorrected{"4711-B"}),
          noted(record::NumberCorrected{"4711-B", "قائد 7"}),
          noted(record::SetAside{attempt, "The power went, and somebody else went on."}),
          noted(record::CountedAgain{attempt, ""}),
          noted(record::linked("4711-B", "0815")),
          noted(record::unlinked("0815", "4711-B")),
          noted(record::Joined{"4711-B", "induction", {2024, 2, 29}}),
          noted(record::Left{"4711-B", "induction", {9999, 12, 31}}),
          noted(record::ChoicesDeleted{0xffffffff, 12, {0, 1, 1}})};
}

bool is_refused(const Bytes& bytes) {
  try {
    record::decode_event(bytes);
    return false;
  } catch (const record::Malformed&) {
    return true;
  }
}

}  // namespace

TEST_CASE("an event of each kind comes back from its bytes") {
  CHECK(one_of_each_kind().size() == std::variant_size_v<record::What>);
  for (const Event& event : one_of_each_kind()) CHECK(record::decode_event(record::encode(event)) == event);
  Event extreme = one_of_each_kind()[0];
  extreme.number = extreme.records = std::numeric_limits<std::uint64_t>::max();
  extreme.noted = std::numeric_limits<std::int64_t>::min();
  extreme.offset = -24 * 60;
  CHECK(record::decode_event(record::encode(extreme)) == extreme);
}

TEST_CASE("an event that is cut short or longer is refused") {
  for (const Event& event : one_of_each_kind()) {
    Bytes bytes = record::encode(event);
    for (std::size_t size = 0; size < bytes.size(); ++size)
      CHECK(is_refused(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size))));
    bytes.push_back(0);
    CHECK(is_refused(bytes));
  }
}

TEST_CASE("an event has one spelling, whatever happens to its bytes") {
  std::mt19937 random(20261127);
  std::size_t refused = 0;
  for (const Event& event : one_of_each_kind()) {
    const Bytes whole = record::encode(event);
    for (int round = test::rounds(500, 100'000); round > 0; --round) {
      const std::string changed = test::mutated(std::string(whole.begin(), whole.end()), random, words);
      const Bytes bytes(changed.begin(), changed.end());
      try {
        const Event read = record::decode_event(bytes);
        CHECK(record::encode(read) == bytes);
      } catch (const record::Malformed&) {
        ++refused;
      }
    }
  }
  CHECK(refused > 0);
}

TEST_CASE("days that no calendar has, a number linked with itself and unknown kinds are no events") {
  CHECK(is_refused(record::encode(noted(record::Joined{"1", "p", {2023, 2, 29}}))));
  CHECK(is_refused(record::encode(noted(record::Joined{"1", "p", {10'000, 1, 1}}))));
  CHECK(is_refused(record::encode(noted(record::linked("1", "1")))));
  CHECK(is_refused(record::encode(noted(record::Linked{"2", "1"}))));
  CHECK(is_refused(record::encode(noted(record::NumberCorrected{"1", "1"}))));
  Event late = noted(record::NameCorrected{"1"});
  late.offset = 24 * 60 + 1;
  CHECK(is_refused(record::encode(late)));
  record::Writer unknown;
  unknown.byte(1);
  unknown.number(1);
  unknown.raw(seal::Digest{});
  for (int zeros = 0; zeros < 3; ++zeros) unknown.number(0);
  unknown.byte(static_cast<std::uint8_t>(std::variant_size_v<record::What>));
  CHECK(is_refused(unknown.bytes()));
}

TEST_CASE("a signed event is its site's, and of no other site and no other event") {
  for (const Event& event : one_of_each_kind()) {
    const record::SignedEvent made = record::sign(event, test::site_key());
    CHECK(is_signed_by(made, test::site_key().public_key()));
    CHECK_FALSE(is_signed_by(made, test::site_key(2).public_key()));
    record::SignedEvent other = made;
    ++other.number;
    CHECK_FALSE(is_signed_by(other, test::site_key().public_key()));
  }
}
