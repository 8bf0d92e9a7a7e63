#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "player/record/csv.h"
#include "player/record/gathered_tables.h"
#include "tests/player/record/sample_bundles.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

using namespace rollcall;

namespace {

/// What stands in backquotes in the first column of the table below this heading.
record::Row columns_below(const std::string& heading) {
  const std::string text = test::read(test::source_folder() / "player/record/TABLES.md");
  record::Row columns;
  std::size_t at = text.find("\n## " + heading + "\n");
  REQUIRE(at != std::string::npos);
  const std::size_t end = std::min(text.find("\n## ", at + 1), text.size());
  for (at = text.find("\n| `", at); at < end; at = text.find("\n| `", at + 1))
    columns.push_back(text.substr(at + 4, text.find('`', at + 4) - at - 4));
  return columns;
}

record::SignedEvent event(record::What what) {
  record::Event event;
  event.number = 1;
  event.what = std::move(what);
  return record::sign(event, test::site_key());
}

}  // namespace

TEST_CASE("TABLES.md names every column, in the order of the tables") {
  CHECK(columns_below("Records") == record::csv_columns());
  CHECK(columns_below("Events") == record::event_columns());
  CHECK(columns_below("Choices") == record::choice_columns());
}

TEST_CASE("TABLES.md names every kind of event, and no row has more cells than columns") {
  const std::string text = test::read(test::source_folder() / "player/record/TABLES.md");
  const std::vector<record::SignedEvent> events = {event(record::NameCorrected{"1"}),
                                                   event(record::NumberCorrected{"1", "2"}),
                                                   event(record::SetAside{{}, "=1"}),
                                                   event(record::CountedAgain{{}, "b"}),
                                                   event(record::linked("1", "2")),
                                                   event(record::unlinked("1", "2")),
                                                   event(record::Joined{"1", "induction", {2026, 3, 1}}),
                                                   event(record::Left{"1", "induction", {2026, 11, 30}}),
                                                   event(record::ChoicesDeleted{3, 12, {2026, 3, 1}})};
  CHECK(std::variant_size_v<record::What> == 9);
  const auto rows = record::parse_table(record::events_table(events));
  REQUIRE(rows.size() == events.size() + 1);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CHECK(rows[i].size() == rows[0].size());
    CHECK(text.find("`" + rows[i][4] + "`") != std::string::npos);
  }
  CHECK(rows[3][8] == "'=1");
  CHECK(rows[7][10] == "2026-03-01");
}

TEST_CASE("choices make a row for each step") {
  const auto rows = record::parse_table(record::choices_table(std::vector{test::sample_choices()}));
  REQUIRE(rows.size() == 4);
  CHECK(rows[1][2] == "gate");
  CHECK(rows[2][3] == "");
  CHECK(rows[3][5] == "0");
}
