#include "authoring/syntax/tree.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "authoring/syntax/element.h"
#include "tests/authoring/syntax/modules.h"

namespace rollcall::syntax {
namespace {

std::string part(std::string_view text, Span span) {
  return std::string(text.substr(span.begin, span.end - span.begin));
}

/// Each value of a map, as it stands in the text.
std::vector<std::string> parts(const std::string& text) {
  const Parsed parsed = parse(text, 0);
  CHECK(parsed.faults.empty());
  std::vector<std::string> result;
  for (const Entry& entry : parsed.root.entries) result.push_back(part(text, entry.value.span));
  return result;
}

using Parts = std::vector<std::string>;

std::vector<std::string> comments_at(const std::string& text, std::size_t index) {
  const Parsed parsed = parse(text, 0);
  const Element one = element(text, parsed.root, index);
  std::vector<std::string> result;
  for (const std::string_view comment : comments(text, one)) result.emplace_back(comment);
  return result;
}

}  // namespace

TEST_CASE("the leaves of every module make its text, and nothing but indicators stands between scalars") {
  std::size_t files = 0;
  for (const test::YamlFile& file : test::yaml_files({"content", "tests/bad_sources"})) {
    CAPTURE(file.path.string());
    const Parsed parsed = parse(file.text, 0);
    if (!parsed.faults.empty()) continue;  // what is not YAML has no whole tree
    ++files;
    std::string all, indicators;
    for (const Leaf& leaf : leaves(file.text, parsed.root)) {
      all += part(file.text, leaf.span);
      if (leaf.kind == Leaf::Kind::indicator) indicators += part(file.text, leaf.span);
    }
    CHECK(all == file.text);
    CHECK(indicators.find_first_not_of("-?:,[]{}") == std::string::npos);
  }
  CHECK(files > 100);
}

TEST_CASE("a plain text ends with its last letter, over lines too") {
  CHECK(parts("a: one two  # three\nb: one\n  two\n\n  three # four\nc: x\n") ==
        Parts{"one two", "one\n  two\n\n  three", "x"});
}

TEST_CASE("a quoted text ends with its quotes, whatever stands inside") {
  CHECK(parts("a: \"x \\\" # y\" # z\nb: 'it''s: # {'\nc: \"one\n  two\"\n") ==
        Parts{"\"x \\\" # y\"", "'it''s: # {'", "\"one\n  two\""});
}

TEST_CASE("a block ends with its last line, and what looks like a comment belongs to it") {
  CHECK(parts("a: |  # note\n  one\n  # two\n\n# three\nb: >-\n  four\n\n\n  five  \nc: |+\n  six\n\nd: |\ne: x\n") ==
        Parts{"|  # note\n  one\n  # two", ">-\n  four\n\n\n  five  ", "|+\n  six\n", "|", "x"});
}

TEST_CASE("brackets end with their partner") {
  CHECK(parts("a: [1, 'x]', {b: c},  # d ]\n  2,\n ]\nb: {}\nc: { \"e\": [f: g] }\n") ==
        Parts{"[1, 'x]', {b: c},  # d ]\n  2,\n ]", "{}", "{ \"e\": [f: g] }"});
}

TEST_CASE("what is nothing stands behind its colon, or is the word that says so") {
  CHECK(parts("a:   # one\nb: ~\nc: null\nnullable: x\nd:\n") == Parts{"", "~", "null", "x", ""});
  const std::string text = "a:\nnull_b: 1\nc: {d, e: , f: ~}\ng:\n  -\n  - ~\n";
  const Parsed parsed = parse(text, 0);
  CHECK(parsed.root.entries[0].value.span == Span{2, 2});
  const auto& flow = parsed.root.entries[2].value.entries;
  CHECK(part(text, flow[0].value.span).empty());
  CHECK(part(text, flow[1].value.span).empty());
  CHECK(part(text, flow[2].value.span) == "~");
  CHECK(part(text, parsed.root.entries[3].value.items[1].span) == "~");
}

TEST_CASE("positions say where a part ends, in lines and bytes") {
  const Parsed parsed = parse("k: {a: é,\n  b: c}\nl:\n  - m\n  - |\n    n\n    o\n", 7);
  CHECK(parsed.root.at == Position{7, 1, 1, 7, 6});
  CHECK(parsed.root.entries[0].key.at == Position{7, 1, 1, 1, 2});
  CHECK(parsed.root.entries[0].value.at == Position{7, 1, 4, 2, 8});
  CHECK(parsed.root.entries[0].value.entries[0].value.at == Position{7, 1, 8, 1, 10});
  CHECK(parsed.root.entries[1].value.items[1].at == Position{7, 5, 5, 7, 6});
}

TEST_CASE("a byte order mark and carriage returns move no offset") {
  const std::string text =
      "\xef\xbb\xbf"
      "a: x\r\nb: |\r\n  y\r\n  z\r\nc: w\r\n";
  CHECK(parts(text) == Parts{"x", "|\r\n  y\r\n  z", "w"});
}

TEST_CASE("comments belong to what they stand above in its column, or behind on its line") {
  const std::string text =
      "# of the file\n\n# one\n# two\na: 1  # three\n  # elsewhere\nb: |  # four\n  # text\n# five\nc: [x] # six\n";
  CHECK(comments_at(text, 0) == Parts{"# one", "# two", "# three"});
  CHECK(comments_at(text, 1).empty());
  CHECK(comments_at(text, 2) == Parts{"# five", "# six"});
}

TEST_CASE("a hostile text with tags, nulls and brackets keeps every offset inside it") {
  for (const std::string text :
       {"! \"a\": ! b\n", "? a\n: b\n? c\n", "[a: , ? b : c, ~: d]", "- - - \n  -\n", "{a: \"\\\"", "--- |+\n\n\n", "!",
        "'", "a: !\n", "- |9\n", "{? : , }", "~", "%YAML 1.2\n---\na: b\n...\n"}) {
    CAPTURE(text);
    const Parsed parsed = parse(text, 0);
    std::string all;
    for (const Leaf& leaf : leaves(text, parsed.root)) all += part(text, leaf.span);
    CHECK(all == text);
  }
}

}  // namespace rollcall::syntax
