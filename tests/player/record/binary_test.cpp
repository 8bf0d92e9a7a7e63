#include "player/record/binary.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "tests/player/record/sample_record.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using test::typical_record;

namespace {

record::CompletionRecord extreme_record() {
  record::CompletionRecord record = typical_record();
  record.sequence = std::numeric_limits<std::uint64_t>::max();
  record.staff_number = "قائد 7";
  record.version = {65535, 65535, 65535};
  record.variant = "sitting_one";
  record.on_path = {"induction", {1, 65535, 0}, "first_days", "от завершения, 12 / 3"};
  record.mode = record::Mode::assessment;
  record.timed = true;
  record.passed = false;
  record.started = std::numeric_limits<std::int64_t>::max();
  record.finished = std::numeric_limits<std::int64_t>::min();
  record.offset = -24 * 60;
  record.doubt = record::DateDoubt::year_after_last;
  record.scripted = true;
  record.active_seconds = 0xffffffff;
  record.points = {0xffffffff, 0xffffffff};
  record.competencies = {{"C0", {0, 0}},          {"C01", {1, 1}},         {"own.code", {2, 3}},
                         {"C4294967295", {1, 2}}, {"C4294967296", {1, 2}}, {"", {0, 1}}};
  record.critical_errors = 7;
  return record;
}

bool is_refused(const Bytes& bytes) {
  try {
    record::decode(bytes);
    return false;
  } catch (const record::Malformed&) {
    return true;
  }
}

}  // namespace

TEST_CASE("a record comes back from its compact form") {
  CHECK(record::decode(record::encode(typical_record())) == typical_record());
  CHECK(record::decode(record::encode(extreme_record())) == extreme_record());
  CHECK(record::decode(record::encode({})) == record::CompletionRecord{});
  record::CompletionRecord practised = typical_record();
  practised.times_gone_back = 300;
  CHECK(record::decode(record::encode(practised)) == practised);
}

TEST_CASE("an assessment in which somebody went back is no record") {
  record::CompletionRecord record = typical_record();
  record.mode = record::Mode::assessment;
  record.times_gone_back = 1;
  CHECK(is_refused(record::encode(record)));
}

TEST_CASE("a record of an older form is told apart from a damaged one") {
  Bytes bytes = record::encode(typical_record());
  for (const std::uint8_t older : {std::uint8_t{1}, std::uint8_t{2}, std::uint8_t{3}, std::uint8_t{4}}) {
    bytes[0] = older;
    CHECK_THROWS_AS(record::decode(bytes), record::OlderFormat);
  }
  for (const std::uint8_t other : {std::uint8_t{0}, std::uint8_t{6}}) {
    bytes[0] = other;
    CHECK(test::error_text([&] { record::decode(bytes); }) == "These bytes are not a record of Rollcall.");
  }
}

TEST_CASE("a compact record that is cut short or longer is refused") {
  Bytes bytes = record::encode(typical_record());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK(is_refused(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size))));
  bytes.push_back(0);
  CHECK(is_refused(bytes));
}

TEST_CASE("every compact record that is taken is spelled as Rollcall spells it") {
  for (const record::CompletionRecord& record : {typical_record(), extreme_record()}) {
    const Bytes bytes = record::encode(record);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      for (int value = 0; value < 256; ++value) {
        Bytes altered = bytes;
        altered[i] = static_cast<std::uint8_t>(value);
        if (is_refused(altered)) continue;
        REQUIRE(record::encode(record::decode(altered)) == altered);
      }
    }
  }
}

TEST_CASE("a compact record that promises more than there is asks for no memory") {
  record::Writer into;
  into.byte(5);
  into.raw(Bytes(16));
  into.number(1);
  into.number(std::numeric_limits<std::uint64_t>::max());  // length of the staff number
  CHECK(is_refused(into.bytes()));
}

TEST_CASE("outside of a path a record says no step and no rule") {
  record::CompletionRecord record = typical_record();
  const std::size_t outside = record::encode(record).size();
  record.on_path = {"", {1, 2, 3}, "first_days", "yearly"};
  CHECK(record::encode(record).size() == outside);
  CHECK(record::decode(record::encode(record)).on_path == record::PathStep{});
  record.on_path.path = "induction";
  CHECK(record::decode(record::encode(record)) == record);
  Bytes nameless = record::encode(record);
  const auto at = std::search(nameless.begin(), nameless.end(), record.on_path.path.begin(), record.on_path.path.end());
  *(at - 1) = 0;
  nameless.erase(at, at + static_cast<std::ptrdiff_t>(record.on_path.path.size()));
  CHECK(is_refused(nameless));
}

TEST_CASE("a staff number with a control character is refused") {
  record::CompletionRecord record = typical_record();
  record.staff_number = "47\n11";
  CHECK(is_refused(record::encode(record)));
  record.staff_number = "47\xff";
  CHECK(is_refused(record::encode(record)));
}
