#include <doctest/doctest.h>

#include <sstream>

#include "player/terminal/play.h"
#include "player/terminal/quiz.h"
#include "player/terminal/script.h"
#include "player/terminal/wrap.h"
#include "tests/support/english.h"
#include "tests/support/sample_scenario.h"

namespace rollcall::terminal {
namespace {

struct Played {
  std::string out;
  Left left;
};

Played typed(const std::string& answers, test::ScenarioBuilder builder = test::two_ways().builder) {
  const test::Sample tiny = builder.finish();
  run::Session session(tiny.scenario, 1);
  std::istringstream in(answers);
  std::ostringstream out;
  const Left left = play_interactive(rehearsal(session, tiny.texts, test::english()), in, out);
  return {out.str(), left};
}

/// The sample module, by a script.
std::string walked(const std::vector<std::string>& script, test::Pages pages = test::Pages::none) {
  const test::Sample sample = test::sample(test::SampleLanguage::english, pages);
  run::Session session(sample.scenario, 7);
  std::ostringstream out;
  play_script(rehearsal(session, sample.texts, test::english()), script, out);
  return out.str();
}

/// The same, with these bytes at the end of every text of the module.
std::string walked_with(const std::string& more, const std::vector<std::string>& script) {
  const test::Sample sample = test::sample();
  std::string bytes;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < sample.texts.size(); ++i) {
    bytes.append(sample.texts[i]).append(more);
    ends.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  const scenario::Catalogue texts("en", bytes, ends);
  run::Session session(sample.scenario, 7);
  std::ostringstream out;
  play_script(rehearsal(session, texts, test::english()), script, out);
  std::istringstream answers("1\n1 2\n1\n");
  quiz(rehearsal(session, texts, test::english()), answers, out);
  return out.str();
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("a terminal shows no marks, and explains a word where it is first used") {
  const std::string before = walked({"thank"});
  CHECK(before.find("Words") == std::string::npos);
  const std::string out = walked({"thank", "colleague", "report"});
  CHECK(out.find("It is one minute, and it would be the second favour.") != std::string::npos);
  CHECK(out.find_first_of("*[", out.find("It is one minute")) > out.find("Words"));
  CHECK(out.find("  conditioning: Winning influence in small steps, each of which seems harmless.\n") !=
        std::string::npos);
  CHECK(count(out, "testing: A small request") == 1);
}

TEST_CASE("whatever the texts of a module hold, a terminal shows it and obeys nothing of it") {
  const std::string out = walked_with("\x1b]0;owned\a\x1b[2J\u009b8m\u202e\x7f\r", {"log", "thank", "report", "tell"});
  CHECK(count(out, "\\u001b]0;owned\\u0007\\u001b[2J\\u009b8m\\u202e\\u007f\\r") > 40);
  for (const char* raw : {"\x1b", "\a", "\u009b", "\u202e", "\x7f", "\r"}) CHECK(count(out, raw) == 0);
}

TEST_CASE("a scene is told with what the window shows of it") {
  const std::string out = walked({"small_talk"});
  for (const char* part : {"--- Week one\n", "  Lorne (prisoner, 44, fraud): ", "  Trust on the wing: middling\n",
                           "What do you do?\n  1. ", "Before you decide\n  4. ", " (2 min)\n"})
    CHECK_MESSAGE(out.find(part) != std::string::npos, std::string(part));
}

TEST_CASE("what still stands above is not said again: the place, and values that have not changed") {
  const std::string out = walked({"small_talk"});
  const std::string after = out.substr(out.find("> small_talk"));
  CHECK(after.find("You chose\n  ") != std::string::npos);
  CHECK(after.find("Week one") == std::string::npos);
  CHECK(count(after, "Trust on the wing: ") == 1);
}

TEST_CASE("the debrief tells the whole path, how values went, and where everything comes from") {
  const std::string out = walked({"small_talk", "colleague", "lend", "hide"});
  const std::string debrief = out.substr(out.find("\nDebrief\n-------\n"));
  for (const char* part :
       {"\nFirst reactions\n", "\nYour path\n", "    Weak choice\n", "    You took support\n",
        "    Critical: this alone can do lasting harm\n", "\nWhat went on underneath\n",
        "  Hold on you (Hidden until now): Beginning 0, Week one 2, Week four 6, Week\n  twelve 8\n",
        "Beginning calm, Week one calm, Week four tense, Week\n  twelve tense\n", "\nWhat this shows\n",
        "\nWhat you take with you\n", "\nSources\n", "    Source: CTED brief. Enhancing capacities. p. 7\n",
        "  United Nations Standard Minimum Rules for the Treatment of Prisoners. 2015\n    Rule 77\n",
        "Result: Objectives not yet reached: doing it again is part of learning\n",
        "For learning and completion only, never for discipline or suitability.\n"})
    CHECK_MESSAGE(debrief.find(part) != std::string::npos, std::string(part));
}

TEST_CASE("a script is one id per line; comments and empty lines do not count") {
  CHECK(parse_script("# a walk\nfirst\n\n  second  # why\r\nthird") ==
        std::vector<std::string>{"first", "second", "third"});
}

TEST_CASE("lines are broken at spaces and counted in characters") {
  CHECK(wrapped("one two three", 7) == "one two\nthree\n");
  CHECK(wrapped("\u0436\u0436\u0436 \u0436\u0436\u0436", 7) == "\u0436\u0436\u0436 \u0436\u0436\u0436\n");
  CHECK(wrapped("incomprehensibly long", 5, "  ") == "  incomprehensibly\n  long\n");
  CHECK(wrapped("", 80).empty());
}

TEST_CASE("a wrong answer is said and asked again") {
  const Played played = typed("7\nnonsense\ngood\n");
  CHECK(played.out.find("'7' is not one of the choices.") != std::string::npos);
  CHECK(played.out.find("'nonsense' is not one of the choices.") != std::string::npos);
  CHECK(played.left == Left::at_the_end);
}

TEST_CASE("a file that never names a choice is not asked without end; what fits between begins the count anew") {
  std::string wrong;
  for (std::size_t i = 1; i < Patience::most; ++i) wrong += "y\n";
  const Played played = typed(wrong + "y\n" + "good\n");
  CHECK(played.left == Left::not_understood);
  CHECK(
      played.out.ends_with("The last 10 answers did not fit, and nobody sits at the terminal who could be asked "
                           "again, so this ends here.\n"));
  CHECK(typed(wrong + "good\n").left == Left::at_the_end);
}

TEST_CASE("q and the end of the input leave before the end") {
  CHECK(typed("q\n").left == Left::before_the_end);
  CHECK(typed("").left == Left::before_the_end);
}

TEST_CASE("the debrief shows the points that are meant for this learner") {
  auto [builder, trust] = test::two_ways();
  const scenario::SourceIndex book = builder.source("book", "A book");
  builder.point("For all", {}, {book});
  builder.point("For the trusted", test::at_least(trust, 6), {book});
  CHECK(typed("good\n", builder).out.find("For the trusted") != std::string::npos);
  const Played other = typed("bad\n", builder);
  CHECK(other.out.find("For all") != std::string::npos);
  CHECK(other.out.find("For the trusted") == std::string::npos);
}

TEST_CASE("a script that names an option that is not open is refused with its number") {
  const test::Sample tiny = test::two_ways().builder.finish();
  run::Session session(tiny.scenario, 1);
  std::ostringstream out;
  const std::vector<std::string> script{"goood"};
  const Play play = rehearsal(session, tiny.texts, test::english());
  CHECK_THROWS_WITH_AS(play_script(play, script, out), "Choice 1 of the script, 'goood', is not open in scene 'first'.",
                       run::NotPossible);
}

TEST_CASE("a narrow terminal gets lines that fit, the questions and the result too") {
  const test::Sample sample = test::sample();
  run::Session session(sample.scenario, 7);
  const Play play = rehearsal(session, sample.texts, test::english(), 44);
  std::istringstream in("log\nthank\nreport\ntell\n"), answers("1\n1 2\n1\n");
  std::ostringstream out;
  CHECK(play_interactive(play, in, out) == Left::at_the_end);
  quiz(play, answers, out);
  CHECK(out.str().find("never for\ndiscipline or suitability.") != std::string::npos);
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(length_of(line) <= 44);
  }
}

TEST_CASE("a page is left with Enter, and asks for nothing else") {
  const test::Sample sample = test::sample(test::SampleLanguage::english, test::Pages::around);
  const auto played = [&](const std::string& answers) {
    run::Session session(sample.scenario, 7);
    std::istringstream in(answers);
    std::ostringstream out;
    const Left left = play_interactive(rehearsal(session, sample.texts, test::english()), in, out);
    return Played{out.str(), left};
  };
  const Played first = played("q\n");
  CHECK(first.left == Left::before_the_end);
  CHECK(first.out.find("--- The gate\nThe gate closes behind you.\n") != std::string::npos);
  CHECK(first.out.ends_with("Continue (Enter, q to stop here): \n"));
  CHECK(first.out.find("What do you do?") == std::string::npos);
  const Played typed = played("thank\n\nthank\n");
  CHECK(typed.out.find("There is nothing to choose here: press Enter alone.") != std::string::npos);
  CHECK(typed.out.find("On the stairs") == std::string::npos);
  CHECK(typed.out.find("--- The corridor") != std::string::npos);
  CHECK(played("\nthank\n\n\nreport\ntell\n\n").left == Left::at_the_end);
}

TEST_CASE("a script makes choices alone: pages go on by themselves, also those before the end") {
  const std::string out = walked({"thank", "report", "tell"}, test::Pages::around);
  std::size_t at = 0;
  for (const char* told : {"The gate closes behind you.", "> thank", "Two weeks go by. Nobody speaks of testing.",
                           "On the stairs somebody calls your name.", "> report", "> tell", "You hand in your keys.",
                           "=== Steady", "Result: Objectives reached"}) {
    const std::size_t found = out.find(told, at);
    REQUIRE_MESSAGE(found != std::string::npos, told);
    at = found;
  }
  const std::string path = out.substr(out.find("Your path"));
  CHECK(path.find("The corridor") == std::string::npos);
  CHECK(path.find("Beginning 5, Week one 6, Week four 6, Week twelve 7") != std::string::npos);
}

}  // namespace rollcall::terminal
