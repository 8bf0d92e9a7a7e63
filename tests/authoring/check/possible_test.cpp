#include <doctest/doctest.h>

#include "authoring/check/possible.h"
#include "tests/authoring/check/checked.h"

namespace rollcall {
namespace {

enum class Verdict : std::uint8_t { never, sometimes, always };

/// What is said of a condition of the good module: trust 0..10, told a flag, mood calm or tense.
Verdict verdict(const std::string& condition) {
  const source::Loaded loaded = source::load_text(test::good_with("when: trust <= 4", "when: \"" + condition + "\""));
  const check::Names names(loaded.document);
  const check::Surroundings surroundings;
  const check::Module module{loaded.document, names, surroundings};
  const source::Condition& when = loaded.document.endings[0].when.value();
  if (check::is_impossible(module, when)) return Verdict::never;
  return check::is_certain(module, when) ? Verdict::always : Verdict::sometimes;
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
