#include <doctest/doctest.h>

#include "tests/authoring/check/checked.h"

namespace rollcall {
namespace {

using Found = std::vector<std::string>;

/// A module that labels somebody in scene 'call', in option 'refuse' and in the debrief, and silences one thing.
std::string with_silence(const std::string& rule, const std::string& at) {
  std::string yaml = test::good_with("      - amir: Nobody came.", "      - narrator: He is called a monster.");
  const auto change = [&](std::string_view from, std::string_view to) {
    yaml.replace(yaml.find(from), from.size(), to);
  };
  change("why: It stings.", "why: He is no monster.");
  change("point: People remember.", "point: Nobody is a monster.");
  change("sources:\n",
         "silence: [{rule: " + rule + ", at: " + at + ", reason: The story needs the word.}]\nsources:\n");
  return yaml;
}

std::size_t labels_left(const std::string& at) {
  return test::found(with_silence("label-words", at), "label-words").size();
}

}  // namespace

TEST_CASE("a silence takes out the warnings at the nearest id, and no others") {
  CHECK(labels_left("call") == 2);
  CHECK(labels_left("refuse") == 2);
  CHECK(labels_left("call.refuse") == 2);
  CHECK(labels_left("debrief") == 2);
  CHECK(labels_left("all") == 0);
}

TEST_CASE("a silence for another id takes nothing out, and is told so") {
  for (const char* elsewhere : {"meal", "explain", "meal.refuse", "call.explain", "bad"}) {
    CAPTURE(elsewhere);
    CHECK(labels_left(elsewhere) == 3);
    CHECK(test::found(with_silence("label-words", elsewhere), "unused-silence") ==
          Found{"unused-silence: this silences nothing: there is no warning 'label-words' at '" +
                std::string(elsewhere) + "'"});
  }
}

TEST_CASE("a silence for another rule takes nothing out") {
  CHECK(test::found(with_silence("list-of-signs", "all"), "label-words").size() == 3);
}

TEST_CASE("a warning about the head of the module belongs to the module's id") {
  std::string yaml =
      test::good_with("summary: A bad module for a test.\n",
                      "silence: [{rule: missing-summary, at: bad, reason: It is never in a library.}]\n");
  CHECK(test::found(yaml).empty());
}

TEST_CASE("a warning that reading found can be silenced too") {
  const std::string yaml =
      test::good_with("sources:\n",
                      "fragments: {idle: {parameters: [name], scene: {behaviour: '1.1'}}}\n"
                      "silence: [{rule: unused-fragment, at: idle, reason: The next release uses it.}]\nsources:\n");
  CHECK(test::found(yaml).empty());
}

TEST_CASE("an error is never silenced") {
  const std::string yaml = test::good_with(
      "quality: 3, do: [trust +1, told on], signal: correct_rejection, then: He nods., why: Reasons help., cite: "
      "handbook",
      "quality: 3, do: [trust +1, told on], signal: correct_rejection, then: He nods., why: Reasons help.");
  std::string silenced = yaml;
  silenced.replace(silenced.find("sources:\n"), 9,
                   "silence: [{rule: missing-citation, at: all, reason: Nobody looks it up.}]\nsources:\n");
  CHECK(test::found(silenced, "missing-citation") == test::found(yaml, "missing-citation"));
}

TEST_CASE("a reason is counted in characters, not in bytes") {
  const auto reasoned = [](const std::string& reason) {
    return test::good_with("sources:\n", "silence: [{rule: label-words, at: all, reason: " + reason + "}]\nsources:\n");
  };
  CHECK(test::found(reasoned("потому что"), "weak-reason").empty());
  CHECK(test::found(reasoned("потому"), "weak-reason").size() == 1);
}

TEST_CASE("what prove finds can be silenced, and whether that is in vain is not for check to say") {
  for (const char* of_prove : {"no-temptation", "bias-passes"}) {
    const std::string yaml = test::good_with("sources:\n", "silence: [{rule: " + std::string(of_prove) +
                                                               ", at: all, reason: The story is short.}]\nsources:\n");
    CHECK(test::found(yaml).empty());
  }
}

TEST_CASE("that prove finds an error is nothing to silence, which check says") {
  const std::string yaml =
      test::good_with("sources:\n", "silence: [{rule: no-ending, at: all, reason: The story is short.}]\nsources:\n");
  CHECK(test::found(yaml) == Found{"unused-silence: this silences nothing: there is no warning 'no-ending' at 'all'"});
}

TEST_CASE("what is not translated cannot be silenced in the module") {
  const std::string yaml = test::good_with(
      "sources:\n", "silence: [{rule: missing-translation, at: all, reason: Nobody is there.}]\nsources:\n");
  CHECK(test::found(yaml) == Found{"unknown-rule: 'missing-translation' cannot be silenced in a module"});
}

}  // namespace rollcall
