#include "authoring/syntax/cause.h"

#include <doctest/doctest.h>

#include "authoring/source/grammar.h"
#include "tests/authoring/syntax/modules.h"

namespace rollcall::syntax {
namespace {

constexpr Keywords keywords{source::is_key, source::is_part};

/// What is said of a text, and the text from there on; "" if nothing is.
std::string said_of(std::string_view text) {
  const auto found = cause(text, std::uint32_t(text.size()), keywords);
  return found ? found->message.text() + " <" + std::string(text.substr(found->at, 12)) + ">" : "";
}

}  // namespace

TEST_CASE("nothing is said of a text that can be read") {
  std::size_t files = 0;
  for (const test::YamlFile& file : test::yaml_files({"content", "tests"})) {
    if (!parse(file.text, 0).faults.empty()) continue;
    CAPTURE(file.path.string());
    CHECK(said_of(file.text) == "");
    ++files;
  }
  CHECK(files > 100);
  for (const char* text : {"a: one two\n  three\n", "a: \"x \\\" # y\" # z\nb: 'it''s: # {'\nc: \"one\n  two\"\n",
                           "a: |  # note\n  one: {\n  # two\n\nb: >-\n  'four\nc: |2+\n    x\n",
                           "a: [1, 'x]', {b: c},  # d ]\n  2,\n ]\nb: {}\n", "a:\n- b: c\n  d: e\n- f\ng: h\n",
                           "- - a\n  - b\n-\n  c: d\n", "\"a\": b\n'c' : d\n", "a:\r\n  b: c\r\nd: e\r\n",
                           "\xef\xbb\xbf# c\n\na: b\n", "---\na: http://b\nc: -d\ne: it's #1's\n"})
    CHECK(said_of(text) == "");
}

TEST_CASE("a quote is missed on the line on which it opens") {
  CHECK(said_of("a: \"one\nb: two\nc: \"three\"\n") ==
        "the quote that opens here is not closed on this line <\"one\nb: two\n>");
  CHECK(said_of("a: 'one\nb: it's\n") == "the quote that opens here is not closed on this line <'one\nb: it's>");
  CHECK(said_of("a: {b: \"one}\nc: d\n") == "the quote that opens here is not closed on this line <\"one}\nc: d\n>");
}

TEST_CASE("a line is told from the lines that it slipped away from") {
  const std::string lines = "scenes:\n  one:\n    title: A\n  two:\n    title: B\n  three:\n    title: C\n";
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = lines;
    return said_of(text.replace(text.find(from), from.size(), to));
  };
  CHECK(said_of(lines) == "");
  CHECK(with("  two:", "two:") == "this line begins in column 1, and what it belongs to in column 3 <two:\n    tit>");
  CHECK(with("  two:", " two:") == "this line begins in column 2, and what it belongs to in column 3 <two:\n    tit>");
  CHECK(with("    title: B", "     title: B\n    act: X") ==
        "this line begins in column 6, and what it belongs to in column 5 <title: B\n   >");
  CHECK(with("title: B", "title: B\n      act: X") ==
        "this line begins in column 7, and what it belongs to in column 5 <act: X\n  thr>");
}

TEST_CASE("only what stands before the place that the parser noticed is looked at") {
  const std::string_view text = "a: b\nc d\ne: \"\n";
  CHECK(!cause(text, 0, keywords));
  CHECK(cause(text, 5, keywords));
}

}  // namespace rollcall::syntax
