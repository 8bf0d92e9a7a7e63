#include <doctest/doctest.h>

#include "tests/authoring/check/checked.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a link to a scene that there is not is told once, and not at every scene that only it leads to") {
  const std::string planted = test::read(test::source_folder() / "tests/planted/module.yaml");
  for (const auto& yaml : {replaced(planted, "go: gate", "go: gat"), replaced(planted, "go: gate", "go: nowhere")})
    CHECK(test::found(yaml).size() == test::found(planted).size() + 1);
  CHECK(test::found(test::good_with("  call:\n", "  call:\n    go: mael\n")) ==
        std::vector<std::string>{"unknown-scene: there is no scene 'mael'"});
}

TEST_CASE("where the id of a scene is misspelt, only the links to it are told") {
  const std::string yaml = test::good_with("  call:\n", "  call:\n    go: meal\n");
  CHECK(test::found(replaced(yaml, "  meal:\n", "  mael:\n")) ==
        std::vector<std::string>{"unknown-scene: there is no scene 'meal'"});
}

TEST_CASE("of scenes that nothing leads to, only the first on the way is told") {
  const std::string yard =
      "  yard:\n"
      "    behaviour: \"6.1\"\n"
      "    say: [{narrator: The yard.}]\n"
      "    options:\n"
      "      stay: {text: Stay, quality: 3, then: It is calm., why: It helps., cite: handbook}\n"
      "      leave: {text: Leave, quality: 0, then: It grows., why: It hurts., cite: handbook}\n";
  const std::string lost =
      replaced(test::good_with("  call:\n", "  call:\n    go: end\n"), "\nsupport:", "\n" + yard + "support:");
  const std::vector<std::string> first{"unreachable-scene: nothing leads to scene 'meal'"};
  CHECK(test::found(lost, "unreachable-scene") == first);
  // They lead to each other, and one way out.
  const std::string circle =
      replaced(replaced(lost, "  yard:\n", "  yard:\n    go: meal\n"), "leave: {", "leave: {go: end, ");
  CHECK(test::found(circle, "unreachable-scene") == first);
}

}  // namespace rollcall
