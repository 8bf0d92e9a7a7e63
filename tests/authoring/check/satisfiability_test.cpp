#include <doctest/doctest.h>

#include <algorithm>

#include "authoring/check/satisfiability.h"
#include "tests/authoring/check/checked.h"

namespace rollcall {
namespace {

enum class Verdict : std::uint8_t { never, sometimes, always };

/// What is said of a condition of the good module: trust 0..10, told a flag, mood calm or tense.
Verdict verdict(const std::string& condition) {
  const source::Loaded loaded = source::load_text(test::good_with("when: trust <= 4", "when: \"" + condition + "\""));
  const survey::Names names(loaded.document);
  const check::Environment environment;
  const check::Module module{loaded.document, names, environment};
  const source::Condition& when = loaded.document.endings[0].when.value();
  if (check::is_impossible(module, when)) return Verdict::never;
  return check::is_certain(module, when) ? Verdict::always : Verdict::sometimes;
}

std::string repeated(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

}  // namespace

TEST_CASE("a comparison beyond the range is never or always true") {
  CHECK(verdict("trust > 10") == Verdict::never);
  CHECK(verdict("trust < 0") == Verdict::never);
  CHECK(verdict("trust = 11") == Verdict::never);
  CHECK(verdict("trust <= 10") == Verdict::always);
  CHECK(verdict("trust != 11") == Verdict::always);
  CHECK(verdict("trust >= 10") == Verdict::sometimes);
  CHECK(verdict("0 > trust") == Verdict::never);
}

TEST_CASE("arithmetic is followed through its ends") {
  CHECK(verdict("trust + trust > 20") == Verdict::never);
  CHECK(verdict("trust * 2 - 5 >= 15") == Verdict::sometimes);
  CHECK(verdict("trust * 2 - 5 > 15") == Verdict::never);
  CHECK(verdict("0 - trust * trust <= 0") == Verdict::always);
  CHECK(verdict("(trust - 5) * (trust - 5) = 26") == Verdict::never);
}

TEST_CASE("parts that exclude each other are seen") {
  CHECK(verdict("trust > 6 and trust < 5") == Verdict::never);
  CHECK(verdict("trust > 6 or trust < 8") == Verdict::always);
  CHECK(verdict("told and not told") == Verdict::never);
  CHECK(verdict("mood = calm and mood = tense") == Verdict::never);
  CHECK(verdict("mood = calm or mood = tense") == Verdict::always);
  CHECK(verdict("mood != calm and mood != tense") == Verdict::never);
  CHECK(verdict("chose(call.explain) and not chose(call.explain)") == Verdict::never);
  CHECK(verdict("visited(meal) or not visited(meal)") == Verdict::always);
  CHECK(verdict("trust >= 5 and (trust < 5 or told) and not told") == Verdict::never);
}

TEST_CASE("what interval reasoning cannot settle is left open") {
  CHECK(verdict("trust = 3 or trust = 7") == Verdict::sometimes);
  CHECK(verdict("trust > 6 and told") == Verdict::sometimes);
  CHECK(verdict("not (trust > 6 and told)") == Verdict::sometimes);
  CHECK(verdict("trust < 7 or told") == Verdict::sometimes);
}

TEST_CASE("a condition that is wrong in another way is never called impossible or certain") {
  CHECK(verdict("unknown > 5") == Verdict::sometimes);
  CHECK(verdict("trust") == Verdict::sometimes);
  CHECK(verdict("mood = angry") == Verdict::sometimes);
  CHECK(verdict("trust > ") == Verdict::sometimes);
}

TEST_CASE("a contradiction is seen across a chain of as many parts as a condition may have") {
  const std::string between = repeated(" and told and mood = tense", 30);  // 90 operators
  CHECK(verdict("trust >= 3" + between + " and trust < 3") == Verdict::never);
  CHECK(verdict("trust < 3" + between + " and trust >= 3") == Verdict::never);
  CHECK(verdict("trust >= 3" + between + " and trust < 4") == Verdict::sometimes);
  CHECK(verdict("not (trust >= 3" + between + " and trust < 3)") == Verdict::always);
  CHECK(verdict("trust < 3" + repeated(" or not told or mood = calm", 30) + " or trust >= 3") == Verdict::always);
  const std::string either = repeated(" and (told or mood = tense)", 30);
  CHECK(verdict("trust >= 3" + either + " and trust < 3") == Verdict::never);
  CHECK(verdict("trust >= 3" + either + " and trust < 4") == Verdict::sometimes);
}

TEST_CASE("a long chain takes no longer than its parts") {
  // A chain of 99 operators is a tree as deep: were a part looked at twice for each one around it, none of these would
  // ever end.
  CHECK(verdict("told" + repeated(" and told", 99)) == Verdict::sometimes);
  CHECK(verdict("told" + repeated(" or told", 99)) == Verdict::sometimes);
  CHECK(verdict("told" + repeated(" and told", 97) + " and not told") == Verdict::never);
  CHECK(verdict("not told" + repeated(" or told", 99)) == Verdict::always);
  CHECK(verdict("told and trust = 5" + repeated(" or told and trust = 5", 32)) == Verdict::sometimes);
  CHECK(verdict("told and not told" + repeated(" or told and not told", 49)) == Verdict::never);
  std::string nested = "told";  // as deep as a condition may be
  for (int i = 0; i < 24; ++i) nested = "(" + nested + (i % 2 == 0 ? " and trust > 5)" : " or trust > 6)");
  CHECK(verdict(nested) == Verdict::sometimes);
  CHECK(verdict("trust = 4 and " + nested) == Verdict::never);
}

TEST_CASE("a chain of more parts than a condition may have is an error that says so, and nothing else is claimed") {
  const std::string long_chain = "trust >= 3" + repeated(" and told", 100) + " and trust < 3";
  CHECK(verdict(long_chain) == Verdict::sometimes);
  const auto found = test::found(test::good_with("when: trust <= 4", "when: " + long_chain));
  REQUIRE(found.size() >= 1);
  CHECK(std::count(found.begin(), found.end(), "bad-condition: this condition has more than 100 parts") == 1);
}

TEST_CASE("an ending behind a wider one is reported, and one beside it is not") {
  const auto endings = [](const std::string& first, const std::string& second) {
    const std::string rest = "say: [{narrator: It ends.}], result: fail}\n";
    return test::found(test::good_with("endings:\n", "endings:\n  one: {when: " + first + ", title: One, " + rest +
                                                         "  two: {when: " + second + ", title: Two, " + rest),
                       "unreachable-ending");
  };
  CHECK(endings("trust <= 6", "trust <= 5").size() == 2);  // 'two' and 'bad', whose trust <= 4 is inside as well
  CHECK(endings("trust <= 2", "trust <= 3").empty());
  CHECK(endings("told or trust <= 3", "told and trust = 9").size() == 1);
  CHECK(endings("trust <= 3 and told", "trust <= 3").size() == 0);
}

}  // namespace rollcall
