#include <doctest/doctest.h>

#include "authoring/check/balance.h"
#include "authoring/check/conduct.h"
#include "authoring/check/urging.h"
#include "tests/authoring/check/checked.h"
#include "tests/authoring/check/small_modules.h"

namespace rollcall {
namespace {

using test::small_cast;

/// "muslim, man: harms" for each.
source::Document people(const std::vector<std::string>& who) {
  std::string cast;
  for (std::size_t i = 0; i < who.size(); ++i) {
    const auto colon = who[i].find(": ");
    cast += "  p" + std::to_string(i) + ": {name: P, identity: [" + who[i].substr(0, colon) +
            "], turns_out: " + who[i].substr(colon + 2) + "}\n";
  }
  return small_cast(cast);
}

check::ConductFindings findings(const std::vector<source::Document>& modules) {
  check::Conduct conduct;
  for (const source::Document& module : modules) conduct.add(module);
  return conduct.findings();
}

/// "woman wrong", "man superior right" ...
source::Document staff(const std::vector<std::string>& who) {
  std::string cast = "  prisoner: {name: P, identity: [man], turns_out: neither}\n", say;
  for (std::size_t i = 0; i < who.size(); ++i) {
    const std::string id = "p" + std::to_string(i);
    const auto says = [&](const char* word) { return who[i].find(word) != std::string::npos; };
    cast += "  " + id + ": {name: P, identity: [" + (says("woman") ? "woman" : "man") + "]" +
            (says("superior") ? ", superior: yes" : "") + "}\n";
    if (says("right")) say += "      - {" + id + ": Ask him., urges: second}\n";
    if (says("wrong")) say += "      - {" + id + ": Shout., urges: worst}\n";
  }
  return small_cast(cast, say);
}

check::UrgingFindings urging(const std::vector<source::Document>& modules) {
  check::Urging urging;
  for (const source::Document& module : modules) urging.add(module);
  return urging.findings();
}

}  // namespace

TEST_CASE("three of three against none of six is told, and is one question for the two words that divide them") {
  const auto found = findings({people({"majority: harms", "majority: harms", "majority: harms", "minority: neither",
                                       "minority: harmed", "minority: neither"}),
                               people({"minority: neither", "minority: harmed", "minority: neither"})});
  CHECK(found.people == 9);
  CHECK(found.compared == 1);
  CHECK_FALSE(found.all_identities.has_value());
  REQUIRE(found.words.size() == 2);
  CHECK(found.words[1].identity == "minority");
  CHECK(found.words[1].people == check::ByConduct{0, 2, 4});
  for (const auto& word : found.words) {
    CHECK(word.p == doctest::Approx(1.0 / 84));
    CHECK(word.corrected.value() == doctest::Approx(1.0 / 84));
  }
  CHECK(found.is_unfair());
  CHECK(found.message().text() ==
        "3 of 3 who are 'majority' turn out to harm, and 0 of 6 others (p = 0.012, corrected 0.012)");
}

TEST_CASE(
    "every further question costs: of three words with two divisions and all groups, the least p counts threefold") {
  const auto found =
      findings({people({"majority, man: harms", "majority, woman: harms", "majority, man: harms",
                        "minority, woman: neither", "minority, man: neither", "minority, woman: neither",
                        "minority, man: neither", "minority, woman: neither", "minority, man: neither"})});
  CHECK(found.compared == 3);
  CHECK(found.words[0].identity == "majority");
  CHECK(found.words[0].corrected.value() == doctest::Approx(3.0 / 84));
  CHECK(found.words[1].identity == "man");
  CHECK(found.words[1].corrected.value() == doctest::Approx(1));
  CHECK(found.corrected_all.has_value());
}

TEST_CASE("a word of so few people that nothing could follow is shown and costs nothing") {
  const auto found = findings({people({"majority: harms", "majority: neither", "majority: harms", "minority: neither",
                                       "minority: harms", "minority: neither", "minority, jewish: neither"})});
  CHECK(found.words[0].identity == "jewish");
  CHECK_FALSE(found.words[0].corrected.has_value());
  CHECK_FALSE(found.is_unfair());
}

TEST_CASE("who has no identity, or turns out to be nothing, is not counted") {
  CHECK(findings({small_cast("  a: {name: A, turns_out: harms}\n  b: {name: B, identity: [man]}\n")}).people == 0);
}

TEST_CASE(
    "what somebody turns out to be is asked only of those about whom something is decided, and who are somebody") {
  CHECK(test::found(test::good_with("amir: {name: Amir}", "amir: {name: Amir, turns_out: harms}")) ==
        std::vector<std::string>{"unused-turns-out: what Amir turns out to be is held against no identity"});
  std::string yaml = test::good_with("  amir: {name: Amir}\n",
                                     "  amir: {name: Amir}\n  late: {name: Late, identity: [man], turns_out: harms}\n");
  const std::string end = "say: [{narrator: It ends well.}]";
  yaml.replace(yaml.find(end), end.size(), "say: [{late: It ends well.}]");
  CHECK(test::found(yaml, "unused-turns-out") ==
        std::vector<std::string>{"unused-turns-out: nothing is decided where Late is met"});
}

TEST_CASE("staff does not count for identity and truth, once a module says who is none") {
  const auto counts = [](const std::string& more) {
    check::Balance balance;
    balance.add(source::load_text("module: m\ncast:\n  colleague: {name: C, identity: [woman]" + more +
                                  "}\n  prisoner: {name: P, identity: [man]" +
                                  (more.empty() ? ", turns_out: harms" : "") +
                                  "}\nscenes:\n  s:\n    truth: signal\n    say:\n      - colleague: Here.\n"
                                  "    options:\n      a: {text: A}\n      b: {text: B}\n")
                    .document);
    return balance.has_counts();
  };
  CHECK_FALSE(counts(""));
  CHECK_FALSE(counts(", superior: yes"));
  CHECK(counts(", turns_out: neither"));
}

TEST_CASE("whoever urges one of the best options is right, each counts once, and those decided about urge nothing") {
  const auto found = urging({staff({"woman right", "man wrong", "man right wrong", "woman superior right"})});
  using enum check::Urges;
  using check::Gender, check::Rank;
  CHECK(found.people(Gender::woman, Rank::colleague, right) == 1);
  CHECK(found.people(Gender::man, Rank::colleague, wrong) == 1);
  CHECK(found.people(Gender::man, Rank::colleague, both) == 1);
  CHECK(found.people(Gender::woman, Rank::superior, right) == 1);
  CHECK(found.times(Rank::colleague).all == 4);
  CHECK(found.times(Rank::colleague).right == 2);
  CHECK_FALSE(found.is_unfair());
  CHECK_FALSE(
      urging({small_cast("  p: {name: P, identity: [man], turns_out: harms}\n", "      - {p: Ask., urges: best}\n")})
          .has_counts());
}

TEST_CASE("right superiors who are women and wrong colleagues who are men are told over several modules") {
  const auto found = urging({staff({"woman superior right", "woman superior right", "man wrong"}),
                             staff({"woman superior right", "woman superior right", "man wrong", "man wrong"})});
  CHECK(found.p().value() == doctest::Approx(1.0 / 35));
  CHECK(found.is_unfair());
  CHECK(
      found.message().text() ==
      "who of the staff is right goes with being a woman or a man (p = 0.029): colleagues who are always wrong: women "
      "0, men 3; superiors who are always right: women 4, men 0");
}

}  // namespace rollcall
