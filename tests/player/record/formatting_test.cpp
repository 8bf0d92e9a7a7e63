#include "player/record/formatting.h"

#include <doctest/doctest.h>

#include <limits>

using namespace rollcall::record;

TEST_CASE("times are written in UTC") {
  CHECK(timestamp(0) == "1970-01-01T00:00:00Z");
  CHECK(timestamp(951'782'399) == "2000-02-28T23:59:59Z");
  CHECK(timestamp(951'782'400) == "2000-02-29T00:00:00Z");
  CHECK(timestamp(1'763'634'325) == "2025-11-20T10:25:25Z");
  CHECK(timestamp(1'763'634'325, 330) == "2025-11-20T15:55:25+05:30");
  CHECK(timestamp(1'763'634'325, -690) == "2025-11-19T22:55:25-11:30");
  CHECK(day(1'763'634'325, -690) == "2025-11-19");
  CHECK(timestamp(-1) == "1969-12-31T23:59:59Z");
  CHECK(timestamp(4'107'542'400) == "2100-03-01T00:00:00Z");
  CHECK(timestamp(std::numeric_limits<std::int64_t>::max()) == "292277026596-12-04T15:30:07Z");
}

TEST_CASE("durations leave out what is zero") {
  CHECK(duration(0) == "PT0S");
  CHECK(duration(59) == "PT59S");
  CHECK(duration(1190) == "PT19M50S");
  CHECK(duration(3600) == "PT1H");
  CHECK(duration(100'000) == "PT27H46M40S");
}

TEST_CASE("an id that follows from another is the same every time") {
  const std::array<std::uint8_t, 16> registration{1, 2, 3};
  CHECK(uuid(registration) == "01020300-0000-0000-0000-000000000000");
  CHECK(derived_uuid(registration, "passed") == derived_uuid(registration, "passed"));
  CHECK(derived_uuid(registration, "passed") != derived_uuid(registration, "failed"));
  CHECK(derived_uuid(registration, "passed")[14] == '5');
}
