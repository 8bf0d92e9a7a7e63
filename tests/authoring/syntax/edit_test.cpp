#include "authoring/syntax/edit.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "authoring/syntax/element.h"
#include "authoring/syntax/write_scalar.h"
#include "tests/authoring/syntax/modules.h"

namespace rollcall::syntax {
namespace {

Node root_of(const std::string& text) { return parse(text, 0).root; }

/// The text with the value of the entry `key` replaced.
std::string replaced(const std::string& text, std::string_view key, std::string_view value) {
  const Node root = root_of(text);
  return patched(text, replace_value(text, *root.find(key), value));
}

const Node& node_at(const Node& root, std::string_view key) { return *root.find(key); }

/// Values that some style cannot hold, or that would mean something else there.
const std::vector<std::string> awkward = {"plain words",
                                          "a: b",
                                          "a #b",
                                          "{slot} first",
                                          "[[word]] first",
                                          "- item",
                                          "-1",
                                          "?",
                                          "yes",
                                          "~",
                                          "null",
                                          "",
                                          " lead",
                                          "trail ",
                                          "it's",
                                          "say \"no\"",
                                          "back\\slash",
                                          "two\nlines",
                                          "end\n",
                                          "ends\n\n",
                                          "\nfirst",
                                          "one\n\n\nfour\n five",
                                          "x:",
                                          "tab\there",
                                          "# no comment",
                                          "'quoted'",
                                          "*now*",
                                          "&amp",
                                          "!tag",
                                          "%",
                                          "@",
                                          "`",
                                          "---",
                                          "...",
                                          "a, b]",
                                          "http://x",
                                          "لا تقل: شيئا # بعد",
                                          "{مرحبا}",
                                          "سطر\nسطر",
                                          "ends with space \nand more",
                                          "| bar",
                                          "> fold",
                                          "bell\x07"};

}  // namespace

TEST_CASE("a value that is replaced by itself changes no byte of any module") {
  for (const test::YamlFile& file : test::yaml_files({"content", "tests/bad_sources"})) {
    const Node root = root_of(file.text);
    bool all_equal = true;
    test::each_scalar(root, [&](const Node& scalar) {
      const Patch patch = replace_value(file.text, scalar, scalar.value);
      all_equal =
          all_equal && patch.replacement == file.text.substr(patch.span.begin, patch.span.end - patch.span.begin);
    });
    CHECK(all_equal);
  }
}

TEST_CASE("any other value is read back as itself, and everything else stays as it was") {
  for (const test::YamlFile& file : test::yaml_files({"content"})) {
    CAPTURE(file.path.string());
    const Node root = root_of(file.text);
    const std::vector<std::string> before = test::values_of(root);
    std::vector<const Node*> scalars;
    test::each_scalar(root, [&](const Node& scalar) { scalars.push_back(&scalar); });
    const std::size_t step = std::max<std::size_t>(scalars.size() / 40, 1);
    for (std::size_t i = 0; i < scalars.size(); i += step) {
      const std::string& value = awkward[(i / step + i) % awkward.size()];
      const std::string text = patched(file.text, replace_value(file.text, *scalars[i], value));
      std::vector<std::string> expected = before;
      std::size_t place = 0, seen = 0;
      while (seen <= i) seen += expected[place++].starts_with("1 ");
      expected[place - 1] = "1 " + value;
      CAPTURE(value);
      const Parsed parsed = parse(text, 0);
      CHECK(parsed.faults.size() == (value.find('\a') == std::string::npos ? 0 : 1));
      CHECK(test::values_of(parsed.root) == expected);
    }
  }
}

TEST_CASE("every awkward value can stand in every style and place") {
  const std::string text =
      "a: plain\nb: 'single'\nc: \"double\"\nd: |\n  literal\n  lines\ne: >-\n  folded\n  lines\n\n  more\n"
      "f: {g: flow, h: 'flow too'}\ni: [one, \"two\"]\nj:\nk:\n  - item\n  - |2-\n    more\n  - >+\n   kept\n\nl: "
      "[~]\n";
  const Node root = root_of(text);
  const std::vector<std::string> before = test::values_of(root);
  std::vector<const Node*> scalars;
  test::each_scalar(root, [&](const Node& scalar) { scalars.push_back(&scalar); });
  REQUIRE(scalars.size() == 12);
  for (std::size_t i = 0; i < scalars.size(); ++i) {
    std::vector<std::string> expected = before;
    const auto place = std::find(expected.begin(), expected.end(), "1 " + scalars[i]->value);
    for (const std::string& value : awkward) {
      *place = "1 " + value;
      CAPTURE(i);
      CAPTURE(value);
      CHECK(test::values_of(root_of(patched(text, replace_value(text, *scalars[i], value)))) == expected);
    }
  }
}

TEST_CASE("styles stay where the value allows it") {
  const std::string text = "a: x  # why\nb: 'x'\nc: \"x\"\nd: |  # why\n    x\n    y\ne: >-\n  x\nf: {g: x}\nh:\n";
  CHECK(replaced(text, "a", "y") == "a: y  # why\n" + text.substr(12));
  CHECK(replaced("a: x  # why\n", "a", "y: z") == "a: \"y: z\"  # why\n");
  CHECK(replaced("b: 'x'\n", "b", "it's") == "b: 'it''s'\n");
  CHECK(replaced("c: \"x\"\n", "c", "it's") == "c: \"it's\"\n");
  CHECK(replaced("d: |  # why\n    x\n    y\n", "d", "z\n\nw\n") == "d: |  # why\n    z\n\n    w\n");
  CHECK(replaced("d: |\n  x\n", "d", "z") == "d: |-\n  z\n");
  CHECK(replaced("d: |  # why\n  x\n", "d", " z") == "d: \" z\"  # why\n");
  CHECK(replaced("e: >-\n  x\n  y\n", "e", "z\nw") == "e: >-\n  z\n\n  w\n");
  CHECK(replaced("h:\n", "h", "x") == "h: x\n");
  CHECK(replaced("h: ~\n", "h", "x") == "h: x\n");
}

TEST_CASE("a long text in a folded block is broken between its words") {
  std::string value;
  for (int i = 0; i < 60; ++i) value += (i > 0 ? " " : "") + std::string("word") + std::to_string(i);
  const std::string text = replaced("e: >-\n  x\nf: y\n", "e", value);
  for (std::size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
    CHECK(end - begin <= 110);
  CHECK(std::count(text.begin(), text.end(), '\n') > 4);
  CHECK(root_of(text).find("e")->value == value);
}

TEST_CASE("a key is renamed where it stands") {
  const std::string text = "a: 1\n'b': {c: 2}\n";
  const Node root = root_of(text);
  CHECK(patched(text, rename(text, root.entries[0], "x y")) == "x y: 1\n'b': {c: 2}\n");
  CHECK(patched(text, rename(text, root.entries[1], "it's")) == "a: 1\n'it''s': {c: 2}\n");
  CHECK(patched(text, rename(text, root.entries[1].value.entries[0], "d: e")) == "a: 1\n'b': {\"d: e\": 2}\n");
  CHECK(patched(text, rename(text, root.entries[0], "a")) == text);
}

TEST_CASE("an entry is inserted in the indentation of its map, above the comments of what follows") {
  const std::string text = "m:\n    a: 1  # one\n    # two\n    b: 2\n";
  const Node root = root_of(text);
  const Node& map = node_at(root, "m");
  CHECK(patched(text, insert_entry(text, map, 0, "n", "0")) == "m:\n    n: 0\n    a: 1  # one\n    # two\n    b: 2\n");
  CHECK(patched(text, insert_entry(text, map, 1, "n", "\n- x\n- y")) ==
        "m:\n    a: 1  # one\n    n: \n      - x\n      - y\n    # two\n    b: 2\n");
  CHECK(patched(text, insert_entry(text, map, 2, "n", "|\nx\n\ny")) ==
        "m:\n    a: 1  # one\n    # two\n    b: 2\n    n: |\n      x\n\n      y\n");
}

TEST_CASE("in brackets an entry is inserted with its comma") {
  const std::string text = "m: {a: 1, b: [x]}\nn: {}\nl: [p]\n";
  const Node root = root_of(text);
  CHECK(patched(text, insert_entry(text, node_at(root, "m"), 0, "c", "3")).starts_with("m: {c: 3, a: 1, b: [x]}\n"));
  CHECK(patched(text, insert_entry(text, node_at(root, "m"), 2, "c", "3")).starts_with("m: {a: 1, b: [x], c: 3}\n"));
  CHECK(patched(text, insert_entry(text, node_at(root, "n"), 0, "c", "3")).find("n: {c: 3}\n") != std::string::npos);
  CHECK(patched(text, insert_item(text, node_at(root, "l"), 1, "q")).ends_with("l: [p, q]\n"));
}

TEST_CASE("what is inserted and taken out again leaves every byte of every module as it was") {
  for (const test::YamlFile& file : test::yaml_files({"content", "tests/bad_sources"})) {
    const Parsed parsed = parse(file.text, 0);
    if (!parsed.faults.empty() || file.text.size() > 40'000) continue;
    CAPTURE(file.path.string());
    std::vector<const Node*> containers;
    test::each_container(parsed.root, [&](const Node& one) { containers.push_back(&one); });
    const std::size_t step = std::max<std::size_t>(containers.size() / 12, 1);
    for (std::size_t c = 0; c < containers.size(); c += step) {
      const Node& container = *containers[c];
      for (const std::size_t index : {std::size_t{0}, size(container) / 2, size(container)}) {
        const Patch patch = container.kind == Node::Kind::map
                                ? insert_entry(file.text, container, index, "inserted", written("a: b", {}))
                                : insert_item(file.text, container, index, "inserted");
        const std::string text = patched(file.text, patch);
        const Parsed again = parse(text, 0);
        CHECK(again.faults.empty());
        std::vector<const Node*> others;
        test::each_container(again.root, [&](const Node& one) { others.push_back(&one); });
        REQUIRE(others.size() == containers.size());
        CHECK(size(*others[c]) == size(container) + 1);
        CHECK(patched(text, remove(text, *others[c], index)) == file.text);
      }
    }
  }
}

TEST_CASE("what is removed takes its own comments along and no others") {
  const std::string text = "# top\n\n# a\na: 1 # a\n\n# elsewhere\n\n# b\nb: |\n  2\n# c\nc: 3\n";
  const Node root = root_of(text);
  CHECK(patched(text, remove(text, root, 0)) == "# top\n\n\n# elsewhere\n\n# b\nb: |\n  2\n# c\nc: 3\n");
  CHECK(patched(text, remove(text, root, 1)) == "# top\n\n# a\na: 1 # a\n\n# elsewhere\n\n# c\nc: 3\n");
  CHECK(patched(text, remove(text, root, 2)) == "# top\n\n# a\na: 1 # a\n\n# elsewhere\n\n# b\nb: |\n  2\n");
}

TEST_CASE("the last one that is removed leaves empty brackets") {
  const std::string text = "m:\n  a: 1\nl:\n- x\nf: [y]\ng: z\n";
  const Node root = root_of(text);
  CHECK(patched(text, {remove(text, node_at(root, "m"), 0), remove(text, node_at(root, "l"), 0),
                       remove(text, node_at(root, "f"), 0)}) == "m:\n  {}\nl:\n[]\nf: []\ng: z\n");
}

TEST_CASE("the first of a map in a list is removed from behind its dash") {
  const std::string text = "- a: 1\n  b: 2\n- c: 3\n  # d\n  d: 4\n";
  const Node root = root_of(text);
  CHECK(patched(text, remove(text, root.items[0], 0)) == "- b: 2\n- c: 3\n  # d\n  d: 4\n");
  CHECK(patched(text, remove(text, root.items[1], 0)) == "- a: 1\n  b: 2\n- # d\n  d: 4\n");
}

TEST_CASE("what moves takes its comments along, and what stands between makes room") {
  const std::string text = "# a\na: 1\n\n# b\nb:\n  - x\nc: 3 # c\n";
  const Node root = root_of(text);
  CHECK(patched(text, move(text, root, 0, 2)) == "# b\nb:\n  - x\n\nc: 3 # c\n# a\na: 1\n");
  CHECK(patched(text, move(text, root, 2, 0)) == "c: 3 # c\n\n# a\na: 1\n# b\nb:\n  - x\n");
  const std::string flow = "l: [p, {q: r},\n  s]\n";
  const Node other = root_of(flow);
  CHECK(patched(flow, move(flow, node_at(other, "l"), 2, 0)) == "l: [s, p,\n  {q: r}]\n");
}

TEST_CASE("moving there and back leaves every byte as it was") {
  for (const test::YamlFile& file : test::yaml_files({"content"})) {
    const Node root = root_of(file.text);
    if (size(root) < 2) continue;
    const std::size_t last = size(root) - 1;
    const std::string text = patched(file.text, move(file.text, root, 1, last));
    const Node again = root_of(text);
    CHECK(again.entries[last].key.value == root.entries[1].key.value);
    CHECK(patched(text, move(text, again, last, 1)) == file.text);
  }
}

TEST_CASE("edits keep the line ends of the text") {
  const std::string text = "a: 1\r\nm:\r\n  b: 2\r\n";
  const Node root = root_of(text);
  CHECK(patched(text, insert_entry(text, node_at(root, "m"), 1, "c", "3")) == "a: 1\r\nm:\r\n  b: 2\r\n  c: 3\r\n");
  CHECK(patched(text, remove(text, root, 0)) == "m:\r\n  b: 2\r\n");
}

TEST_CASE("a text without a last line end keeps none") {
  const std::string text = "a: 1\nb: 2";
  const Node root = root_of(text);
  const std::string longer = patched(text, insert_entry(text, root, 2, "c", "3"));
  CHECK(longer == "a: 1\nb: 2\nc: 3");
  CHECK(patched(longer, remove(longer, root_of(longer), 2)) == text);
}

}  // namespace rollcall::syntax
