#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "authoring/source/framework_file.h"
#include "player/ascii.h"
#include "tests/authoring/check/checked.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall {
namespace {

const std::filesystem::path folder = test::source_folder() / "tests/planted";

/// A line of mistakes.txt: what is replaced in the good module by what, and what the author is told of it first.
struct Mistake {
  std::string line;
  std::string from, to;
  std::string at;        ///< the text behind the place that is pointed at
  std::string expected;  ///< "rule: the beginning of the message"
  std::string hint;      ///< a part of it
};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::string unescaped(std::string field) {
  replace_all(field, "↵", "\n");
  replace_all(field, "→", "\t");
  replace_all(field, "⍽", "\u00a0");
  replace_all(field, "¦", "|");
  return field;
}

std::vector<Mistake> mistakes() {
  std::vector<Mistake> all;
  std::istringstream lines(test::read(folder / "mistakes.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::vector<std::string> fields(1);
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find(" | ", begin), line.size());
      fields.back() = unescaped(line.substr(begin, end - begin));
      if (end < line.size()) fields.emplace_back();
      begin = end + 3;
    }
    REQUIRE_MESSAGE(fields.size() == 5, line);
    all.push_back({line, fields[0], fields[1], fields[2], fields[3], fields[4]});
  }
  return all;
}

/// What stands at the place and behind it.
std::string_view text_at(std::string_view text, const source::Position& at) {
  for (std::uint32_t line = 1; line < at.line; ++line) text.remove_prefix(text.find('\n') + 1);
  return at.line == 0 ? std::string_view() : text.substr(at.column - 1);
}

/// What is found, for whoever looks at a failing test.
std::string listed(const std::vector<source::Diagnostic>& found) {
  std::string all;
  for (const source::Diagnostic& one : found) all += "\n  " + one.rule + ": " + one.message.text();
  return all;
}

/// The parts of a module: where each begins, and the end.
std::vector<std::size_t> parts_of(const std::string& yaml) {
  std::vector<std::size_t> parts;
  for (std::size_t line = 0; line < yaml.size(); line = yaml.find('\n', line) + 1) {
    if (is_ascii_lower(yaml[line])) parts.push_back(line);
  }
  parts.push_back(yaml.size());
  return parts;
}

std::vector<source::Diagnostic> found_in(const std::string& yaml) {
  source::Loaded module = source::load_text(yaml);
  source::load_framework(module, folder, test::source_folder() / "content/framework.yaml");
  check::check(module.document, test::with_fonts(), module.problems);
  return module.problems.sorted();
}

}  // namespace

TEST_CASE("the module in which mistakes are planted has none") {
  CHECK(found_in(test::read(folder / "module.yaml")).empty());
}

TEST_CASE("every planted mistake is the first that is told, where it was made, with a hint that mends it") {
  const std::string good = test::read(folder / "module.yaml");
  const std::vector<Mistake> all = mistakes();
  CHECK(all.size() >= 200);
  std::size_t alone = 0;
  for (const Mistake& mistake : all) {
    CAPTURE(mistake.line);
    const auto place = good.find(mistake.from);
    REQUIRE(place != std::string::npos);
    REQUIRE(good.find(mistake.from, place + 1) == std::string::npos);
    std::string bad = good;
    bad.replace(place, mistake.from.size(), mistake.to);
    const auto found = found_in(bad);
    REQUIRE(!found.empty());
    const source::Diagnostic& first = found.front();
    CHECK(text_at(bad, first.at).starts_with(mistake.at));
    CHECK((first.rule + ": " + first.message.text()).starts_with(mistake.expected));
    CHECK(first.hint.text().find(mistake.hint) != std::string::npos);
    // What is told beside it would be mended in vain.
    CHECK_MESSAGE(found.size() <= 4, listed(found));
    alone += found.size() == 1;
  }
  CHECK(alone * 100 >= all.size() * 95);
}

TEST_CASE("a part of the module that was left out is told once, and not at every place that would need it") {
  const std::string good = test::read(folder / "module.yaml");
  const std::vector<std::size_t> parts = parts_of(good);
  CHECK(parts.size() > 20);
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    std::string bad = good;
    bad.erase(parts[i], parts[i + 1] - parts[i]);
    const std::vector<source::Diagnostic> found = found_in(bad);
    CAPTURE(good.substr(parts[i], 20));
    CHECK_MESSAGE(found.size() <= 2, listed(found));
  }
}

}  // namespace rollcall
