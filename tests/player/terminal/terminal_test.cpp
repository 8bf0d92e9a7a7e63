#include <doctest/doctest.h>

#include <sstream>

#include "player/terminal/look_back.h"
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

TEST_CASE("a file that asks for the story so far without end is not answered without end") {
  std::string asks;
  for (std::size_t i = 0; i < Patience::most; ++i) asks += i % 2 == 0 ? "story\n" : "y\n";
  CHECK(typed(asks + "good\n").left == Left::not_understood);
  CHECK(typed("story\ny\nstory\ngood\n").left == Left::at_the_end);
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
  CHECK(first.out.ends_with("Continue (Enter, story for the story so far, q to stop here): \n"));
  CHECK(first.out.find("What do you do?") == std::string::npos);
  const Played typed = played("thank\n\nthank\n");
  CHECK(typed.out.find("There is nothing to choose here: press Enter alone.") != std::string::npos);
  CHECK(typed.out.find("On the stairs") == std::string::npos);
  CHECK(typed.out.find("--- The corridor") != std::string::npos);
  CHECK(played("\nthank\n\n\nreport\ntell\n\n").left == Left::at_the_end);
}

TEST_CASE("the story so far is told at the prompt, and leads back to the place where one was") {
  const test::Sample sample = test::sample(test::SampleLanguage::english, test::Pages::around);
  run::Session session(sample.scenario, 7);
  std::istringstream in("story\n\nstory\nsmall_talk\n\nstory\nq\n");
  std::ostringstream stream;
  play_interactive(rehearsal(session, sample.texts, test::english()), in, stream);
  const std::string out = stream.str();
  CHECK(count(out, "Story so far\n------------\n") == 3);
  CHECK(out.find("is not one of the choices") == std::string::npos);
  CHECK(out.find("press Enter alone") == std::string::npos);
  CHECK(session.steps().size() == 3);
  const std::string last = out.substr(out.rfind("------------\n"));
  std::size_t at = 0;
  for (const char* told : {"Before the story\n--- The gate\nThe gate closes behind you.\n", "--- Week one\n",
                           "You chose\n  Tell him you are off at nine, and thank him\n\n", "Nine. That's late",
                           "    Why: He asked for", "At the end of the shift he waves", "--- The corridor\n",
                           "--- The stairs\n", "--- The stairs\nOn the stairs"}) {
    const std::size_t found = last.find(told, at);
    REQUIRE_MESSAGE(found != std::string::npos, told);
    at = found;
  }
  CHECK(last.find("What do you do?") == std::string::npos);
}

TEST_CASE("one goes back to a decision at the prompt, by its number in the story so far") {
  const test::Sample sample = test::sample();
  run::Session session(sample.scenario, 7);
  std::istringstream in("log\nsmall_talk\nreport\nstory\nback 3\nback 2\nstory\nback 1\nthank\nq\n");
  std::ostringstream stream;
  play_interactive(rehearsal(session, sample.texts, test::english()), in, stream);
  const std::string out = stream.str();
  CHECK(out.find("\n1. You chose\n  Tell him you are off at nine") != std::string::npos);
  CHECK(out.find("\n2. You chose\n  Say no, and write it in the log") != std::string::npos);
  CHECK(out.find("\nYou looked\n") != std::string::npos);
  CHECK(out.find("'back 2' goes back to decision 2.") != std::string::npos);
  CHECK(out.find("'back 3' is not one of the choices.") != std::string::npos);
  CHECK(count(out, "You are back at that decision.\n") == 2);
  CHECK(session.trace() == run::Trace{{"leak", "log", 0},
                                      {"leak", "small_talk", 0},
                                      {"phone", "report", 0},
                                      {{}, {}, 0, 2},
                                      {{}, {}, 0, 1},
                                      {"leak", "thank", 0}});
}

TEST_CASE("where nobody can go back, it is said, and the mode stands beside every title") {
  const test::Sample sample = test::sample();
  run::Session session(sample.scenario, 7);
  std::istringstream in("thank\nstory\nback 1\nq\n");
  std::ostringstream stream;
  Play play = rehearsal(session, sample.texts, test::english());
  play.mode = "Assessment";
  play.going_back = [] { return story::GoingBack::assessment; };
  play_interactive(play, in, stream);
  const std::string out = stream.str();
  CHECK(out.find("--- Week one (Assessment)\n") != std::string::npos);
  CHECK(out.find("--- Week four (Assessment)\n") != std::string::npos);
  CHECK(count(out, "This is an assessment: you cannot go back to a decision.") == 2);
  CHECK(out.find("goes back to decision") == std::string::npos);
  CHECK(session.steps().size() == 1);
}

namespace {

struct LookedBack {
  std::string out;
  Left left;
  run::Trace trace;
};

/// After a play of the sample to its end.
LookedBack looked_back(const std::string& answers) {
  const test::Sample sample = test::sample();
  run::Session session(sample.scenario, 7);
  for (const char* option : {"log", "small_talk", "report", "tell"}) session.choose(option);
  std::istringstream in(answers);
  std::ostringstream out;
  const Left left = look_back(rehearsal(session, sample.texts, test::english()), in, out);
  return {out.str(), left, session.trace()};
}

}  // namespace

TEST_CASE("decisions of the debrief are numbered, and a number tells what the others would have led to") {
  const std::string debrief = walked({"log", "small_talk", "report", "tell"});
  CHECK(debrief.find("\n  1. Week one\n  Tell him you are off at nine") != std::string::npos);
  CHECK(debrief.find("\n  2. Week four\n") != std::string::npos);
  const LookedBack back = looked_back("others 1\n\n");
  CHECK(back.left == Left::at_the_end);
  CHECK(back.out.find("  Thank him, log the leak") != std::string::npos);
  CHECK(back.out.find("    Strong choice\nHe nods, smiles, and goes back to his cell.\n") != std::string::npos);
  CHECK(back.out.find("Tell him you are off at nine") == std::string::npos);
}

TEST_CASE("another way is tried in the terminal, named in every scene, and leads back to the question") {
  const LookedBack back = looked_back("try 2\nlend\nstory\nhide\nothers 1\n\n");
  CHECK(back.left == Left::at_the_end);
  CHECK(back.out.find("--- Week four (Rehearsal, not recorded)\n") != std::string::npos);
  CHECK(back.out.find("--- Week twelve (Rehearsal, not recorded)\n") != std::string::npos);
  CHECK(back.out.find("=== Compromised") != std::string::npos);
  CHECK(back.out.find("The rehearsal is over; nothing was kept.\n") != std::string::npos);
  CHECK(count(back.out, "Look back (") == 3);
  CHECK(back.trace.size() == 4);
  CHECK(back.trace.at(2).option == "report");
}

TEST_CASE("a rehearsal is left with q, and the end of the input ends everything") {
  const LookedBack left = looked_back("try 1\nq\nq\n");
  CHECK(left.left == Left::before_the_end);
  CHECK(count(left.out, "Look back (") == 2);
  CHECK(looked_back("try 1\n").left == Left::at_the_end);
  CHECK(looked_back("").left == Left::at_the_end);
}

TEST_CASE("what cannot be looked back on is said, and a file that says nothing else is not asked without end") {
  for (const char* answer : {"others 4", "others 0", "try", "try two", "1", "otherwise"})
    CHECK(looked_back(std::string(answer) + "\n\n").out.find("'" + std::string(answer) + "' is none of these.") !=
          std::string::npos);
  std::string wrong;
  for (std::size_t i = 0; i < Patience::most; ++i) wrong += "y\n";
  CHECK(looked_back(wrong).left == Left::not_understood);
  CHECK(looked_back("try 1\n" + wrong).left == Left::not_understood);
  std::string others;
  for (std::size_t i = 0; i < Patience::most; ++i) others += "others 1\n";
  CHECK(looked_back(others).left == Left::not_understood);
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

namespace {

/// The sample, with what is typed in it.
std::string sample_typed(const std::string& answers, Play (*made)(run::Session&, const test::Sample&) = nullptr) {
  const test::Sample sample = test::sample();
  run::Session session(sample.scenario, 7);
  std::istringstream in(answers);
  std::ostringstream out;
  play_interactive(made ? made(session, sample) : rehearsal(session, sample.texts, test::english()), in, out);
  return out.str();
}

}  // namespace

TEST_CASE("the terminal has the cover of a module: what it practises, its time, and what can be asked for") {
  const std::string out = sample_typed("q\n");
  for (const char* part :
       {"What it practises\n  C1 Boundaries and resistance to manipulation\n  C2 Dynamic security and relationships\n",
        "Before you begin: A man talks about", "About 45 minutes.\n",
        "Whenever you are asked, words tells what the words of this module mean;",
        "In the same way sources tells which works stand behind it.\n"})
    CHECK_MESSAGE(out.find(part) != std::string::npos, std::string(part));
  CHECK(out.find("you continue where you left") == std::string::npos);
}

TEST_CASE("the cover in the terminal knows the form that is played and what its learner practised before") {
  const std::string out = sample_typed("q\n", [](run::Session& session, const test::Sample& sample) {
    Play play = rehearsal(session, sample.texts, test::english());
    play.variant = "refresher";
    play.earlier = std::vector<story::EarlierPractice>{{"C2", 1795255500, 240, false}};
    return play;
  });
  CHECK(out.find("  C1 Boundaries and resistance to manipulation: not practised before\n") != std::string::npos);
  CHECK(out.find("  C2 Dynamic security and relationships: practised before, last on 21 November\n  2026\n") !=
        std::string::npos);
  CHECK(out.find("About 12 minutes. You can stop at any time; you continue where you left.\n") != std::string::npos);
}

TEST_CASE("words are told at the prompt, all of them or those that begin so, and it is asked again") {
  const std::string out = sample_typed("words\nwords te\nwords x\nwordsmith\nq\n");
  CHECK(out.find("Words of this module\n2 words of 2\n  conditioning: Winning influence") != std::string::npos);
  CHECK(out.find("Words of this module\n1 word of 2\n  testing: A small request") != std::string::npos);
  CHECK(out.find("No word of this module begins so.\n") != std::string::npos);
  CHECK(out.find("'wordsmith' is not one of the choices.\n") != std::string::npos);
  CHECK(count(out, "--- Week one\n") == 4);
}

TEST_CASE("the works behind a module are told at the prompt") {
  const std::string out = sample_typed("sources\nq\n");
  CHECK(out.find("\nSources\n  CTED Analytical Brief: Management of violent extremist prisoners.") !=
        std::string::npos);
  CHECK(out.find("    Rule 77\n") != std::string::npos);
}

TEST_CASE("where a module has neither words nor works, the terminal offers none, and tells none") {
  const Played played = typed("words\nsources\nq\n");
  CHECK(played.out.find("Whenever you are asked") == std::string::npos);
  CHECK(played.out.find("In the same way") == std::string::npos);
  CHECK(played.out.find("'words' is not one of the choices.\n") != std::string::npos);
  CHECK(played.out.find("'sources' is not one of the choices.\n") != std::string::npos);
}

TEST_CASE("the result in the terminal says what was completed, what was reached, and draws how sure it is") {
  const std::string out = walked({"small_talk", "colleague", "lend", "hide"});
  const std::string result = out.substr(out.find("\nCompleted: "));
  CHECK(result ==
        "\n"
        "Completed: you came to the end of the module\n"
        "Result: Objectives not yet reached: doing it again is part of learning\n"
        "  1 choice was a critical error: it can do lasting harm, and alone keeps the\n"
        "  objectives from being reached\n"
        "  The ending that you came to is not one in which they are reached\n"
        "  Fewer points than the 60 % that this module asks for\n"
        "\n"
        "Critical errors\n"
        "\n"
        "  Week four\n"
        "  Let him make one call with your own telephone\n"
        "    Why it matters: From now on he has something that ends your career.\n"
        "\n"
        "What your decisions showed\n"
        "\n"
        "  All decisions\n"
        "    |[====#=========================]----------------|\n"
        "    1 of 9 points in 3 decisions. Too few decisions to be sure: over many such\n"
        "    decisions it may be anything from 0 % to 66 %.\n"
        "\n"
        "  C1 Boundaries and resistance to manipulation\n"
        "    |-[==============#==========================]----|\n"
        "    1 of 3 points in 1 decision. Too few decisions to be sure: over many such\n"
        "    decisions it may be anything from 2 % to 91 %.\n"
        "    1.1 Sees conditioning as a sequence over time, not one act: 1 of 3 points in\n"
        "    1 decision\n"
        "\n"
        "  C2 Dynamic security and relationships\n"
        "    |#==============================]----------------|\n"
        "    0 of 6 points in 2 decisions. Too few decisions to be sure: over many such\n"
        "    decisions it may be anything from 0 % to 66 %.\n"
        "    2.3 Explains rules, reasons and decisions in person: 0 of 6 points in 2\n"
        "    decisions\n"
        "\n"
        "For learning and completion only, never for discipline or suitability.\n");
}

namespace {

Play line_by_line(run::Session& session, const test::Sample& sample) {
  Play play = rehearsal(session, sample.texts, test::english());
  play.line_by_line.emplace();
  return play;
}

}  // namespace

TEST_CASE("line by line the next one waits for Enter, and choices for the last one") {
  const std::string none = sample_typed("q\n", line_by_line);
  CHECK(none.find("Lorne stands by the sink.") != std::string::npos);
  CHECK(none.find("That pipe") == std::string::npos);
  CHECK(none.find("Next line (Enter, q to stop here):") != std::string::npos);
  CHECK(none.find("What do you do?") == std::string::npos);
  const std::string two = sample_typed("\nq\n", line_by_line);
  CHECK(two.find("That pipe") != std::string::npos);
  CHECK(two.find("When do you finish") == std::string::npos);
  const std::string all = sample_typed("\n2\n\nq\n", line_by_line);
  CHECK(all.find("There is nothing to choose here: press Enter alone.\n") != std::string::npos);
  CHECK(all.find("What do you do?") != std::string::npos);
  const std::string again = sample_typed("\n\nstory\nq\n", line_by_line);
  CHECK(count(again, "What do you do?\n") == 2);
}

TEST_CASE("who says nothing that fits between two lines is asked no more, where nobody can be asked") {
  const test::Sample sample = test::sample();
  run::Session session(sample.scenario, 7);
  std::istringstream in("1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n1\n");
  std::ostringstream out;
  CHECK(play_interactive(line_by_line(session, sample), in, out) == Left::not_understood);
  CHECK(count(out.str(), "The last 10 answers did not fit") == 1);
}

TEST_CASE("line by line, what was told is kept for whoever comes back, and is there at once then") {
  const test::Sample sample = test::sample();
  run::Session session(sample.scenario, 7);
  std::vector<std::size_t> kept;
  const auto typed = [&](const std::string& answers, std::size_t lines_read) {
    Play play = rehearsal(session, sample.texts, test::english());
    play.line_by_line = LineByLine{lines_read, [&](std::size_t lines) { kept.push_back(lines); }};
    std::istringstream in(answers);
    std::ostringstream out;
    play_interactive(play, in, out);
    return out.str();
  };
  typed("\n", 0);
  CHECK(kept == std::vector<std::size_t>{1, 2});
  const std::string out = typed("q\n", 2);
  CHECK(out.find("That pipe") != std::string::npos);
  CHECK(out.find("When do you finish") == std::string::npos);
  CHECK(kept.back() == 2);
}

TEST_CASE("the end is not reached before the last line of the ending") {
  const test::Sample sample = test::sample();
  run::Session session(sample.scenario, 7);
  for (const char* option : {"small_talk", "lend"}) session.choose(option, 1000);
  std::istringstream in("1\n");
  std::ostringstream out;
  int pages = 0;
  Play play = line_by_line(session, sample);
  play.turn_page = [&] { ++pages; };
  const std::vector<std::string> first{"hide"};
  CHECK(play_interactive(play, in, out, first) == Left::before_the_end);
  CHECK(out.str().find("Your name is in his next demand.") != std::string::npos);
  CHECK(out.str().find("The magazine.") == std::string::npos);
  CHECK(out.str().find("Debrief") == std::string::npos);
  CHECK(pages > 0);
}

}  // namespace rollcall::terminal
