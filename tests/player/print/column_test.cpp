#include "player/print/column.h"

#include <doctest/doctest.h>

#include <sstream>

#include "tests/player/print/pages.h"

using namespace rollcall;
using print::Column;
using print::Document;
using print::Paper;

namespace {

/// Of one page, line by line, without the header and the number.
std::vector<std::string> lines_of_page(const std::string& pdf, int page) {
  const std::string number = std::to_string(page);
  std::istringstream text(test::said_of(pdf, "pdftotext -layout -f " + number + " -l " + number + " c.pdf -"));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) {
    const auto first = line.find_first_not_of(" \f");
    if (first == std::string::npos) continue;
    line = line.substr(first);
    if (line != number && line != "Due list") lines.push_back(line);
  }
  return lines;
}

template <class Draw>
std::string printed(const Draw& draw, Paper paper = Paper::a4) {
  Document document({"Title", "Subject", "", "2025-11-20T10:00:00Z"}, paper);
  Column column(document, test::page_setter(), {.header = "Due list"});
  draw(column);
  return document.finish();
}

std::string numbered_lines(int count) {
  std::string text;
  for (int i = 1; i <= count; ++i) text += "Line " + std::to_string(i) + (i < count ? "\n" : "");
  return text;
}

print::Table officers(int count) {
  print::Table table{{{"Number"}, {"Name", 3}}, {}};
  for (int i = 1; i <= count; ++i) table.rows.push_back({std::to_string(i), "Officer"});
  return table;
}

}  // namespace

TEST_CASE("text goes on with the next page, and no line is lost or said twice") {
  const std::string pdf = printed([](Column& column) { column.paragraph(numbered_lines(150)); });
  std::vector<std::string> all;
  for (int page = 1; page <= 3; ++page) {
    const auto lines = lines_of_page(pdf, page);
    all.insert(all.end(), lines.begin(), lines.end());
  }
  REQUIRE(all.size() == 150);
  for (int i = 0; i < 150; ++i) CHECK(all[static_cast<std::size_t>(i)] == "Line " + std::to_string(i + 1));
}

TEST_CASE("every page has the header and its number") {
  const std::string pdf = printed([](Column& column) { column.paragraph(numbered_lines(150)); });
  for (const char* page : {"1", "2", "3"}) {
    const std::string text =
        test::said_of(pdf, std::string("pdftotext -layout -f ") + page + " -l " + page + " c.pdf -");
    CHECK(text.find("Due list") != std::string::npos);
    CHECK(text.find(std::string(" ") + page + "\n") != std::string::npos);
  }
}

TEST_CASE("no line of several stands alone on a page") {
  for (int above = 30; above < 70; ++above) {
    const std::string pdf = printed([&](Column& column) {
      column.paragraph(numbered_lines(above));
      column.paragraph("First\nSecond\nThird\nFourth");
    });
    const auto lines = lines_of_page(pdf, 1);
    if (lines.back().starts_with("Line") || lines.back() == "Fourth") continue;
    CHECK_MESSAGE((lines.back() == "Second" || lines.back() == "Third"), above);
    CHECK_MESSAGE(lines.back() != "Third", "the fourth would stand alone");
  }
}

TEST_CASE("a heading stays with what follows it") {
  for (int above = 40; above < 70; ++above) {
    const std::string pdf = printed([&](Column& column) {
      column.paragraph(numbered_lines(above));
      column.heading("What comes next");
      column.paragraph("This.");
    });
    CHECK(lines_of_page(pdf, 1).back() != "What comes next");
  }
}

TEST_CASE("the head of a table comes again on every page, and every row once") {
  const std::string pdf = printed([](Column& column) { column.table(officers(90)); });
  std::size_t rows = 0;
  for (int page = 1; page <= 3; ++page) {
    const auto lines = lines_of_page(pdf, page);
    REQUIRE(lines.size() > 1);
    CHECK(lines[0].starts_with("Number"));
    rows += lines.size() - 1;
  }
  CHECK(rows == 90);
}

TEST_CASE("a cell that is higher than a page gets smaller letters") {
  const std::string pdf = printed([](Column& column) {
    print::Table table = officers(1);
    table.rows[0][1] = numbered_lines(100);
    column.table(table);
  });
  CHECK(test::said_of(pdf, "pdfinfo c.pdf").find("Pages:           1\n") != std::string::npos);
  CHECK(test::said_of(pdf, "pdftotext c.pdf -").find("Line 100") != std::string::npos);
}

TEST_CASE("paper has the size that was asked for, and the same drawing has the same bytes") {
  const auto draw = [](Column& column) { column.table(officers(3)); };
  CHECK(test::said_of(printed(draw), "pdfinfo c.pdf").find("A4") != std::string::npos);
  CHECK(test::said_of(printed(draw, Paper::letter), "pdfinfo c.pdf").find("letter") != std::string::npos);
  CHECK(printed(draw) == printed(draw));
}
