#include "player/record/table.h"

#include <doctest/doctest.h>

#include "tests/support/error_text.h"

using namespace rollcall;
using record::format_row;
using record::guarded;
using record::parse_table;
using record::Row;

TEST_CASE("a row comes back from the table, whatever its cells hold") {
  const Row row = {"", "a", "a,b", "say \"hello\"", "two\r\nlines", " spaces ", "'"};
  CHECK(parse_table(format_row(row)) == std::vector<Row>{row});
}

TEST_CASE("tables as spreadsheets save them can be read") {
  CHECK(parse_table("\xef\xbb\xbf"
                    "a;b\r\n1;2\r\n") == std::vector<Row>{{"a", "b"}, {"1", "2"}});
  CHECK(parse_table("a,b;c\n1,2") == std::vector<Row>{{"a", "b;c"}, {"1", "2"}});
  CHECK(parse_table("").empty());
}

TEST_CASE("a quotation mark in the wrong place is refused") {
  for (const char* text : {"a\"b", "\"a", "\"a\"b"})
    CHECK(test::error_text([&] { parse_table(text); }) == "This table has a quotation mark in the wrong place.");
}

TEST_CASE("no cell starts a formula, and the guard can be taken away") {
  for (const std::string cell : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "＝1", "＠x"}) {
    CHECK(guarded(cell) == "'" + cell);
    CHECK(record::unguarded(guarded(cell)) == cell);
  }
  CHECK(guarded("4711-B") == "4711-B");
}
