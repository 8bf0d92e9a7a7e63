#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "authoring/source/folder.h"
#include "tests/authoring/support/tiny.h"

namespace rollcall {
namespace {

/// The rule and the line of each mistake that the reader finds in endings written so.
std::vector<std::string> found_in(const std::string& endings) {
  test::Tiny tiny;
  tiny.endings = endings;
  const std::string yaml = tiny.yaml();
  const auto first = std::count(yaml.begin(), yaml.begin() + static_cast<std::ptrdiff_t>(yaml.find("endings:")), '\n');
  const source::Loaded module = source::load_text(yaml);
  std::vector<std::string> all;
  for (const source::Diagnostic& problem : module.problems.sorted()) {
    if (problem.severity == source::Severity::error)
      all.push_back(problem.rule + " " + std::to_string(static_cast<long>(problem.at.line) - static_cast<long>(first)));
  }
  return all;
}

}  // namespace

TEST_CASE("a key that stands beside its entry is told once, and not as missing there; the next entry needs its own") {
  CHECK(found_in("endings:\n"
                 "  one: {title: One, say: [{narrator: It ends.}]}\n"
                 "  result: fail\n"
                 "  two: {title: Two, say: [{narrator: It ends.}], result: pass}\n") ==
        std::vector<std::string>{"wrong-shape 3"});
  CHECK(found_in("endings:\n"
                 "  one: {title: One, say: [{narrator: It ends.}]}\n"
                 "  result: fail\n"
                 "  two: {title: Two, say: [{narrator: It ends.}]}\n") ==
        std::vector<std::string>{"wrong-shape 3", "missing-key 4"});
}

}  // namespace rollcall
