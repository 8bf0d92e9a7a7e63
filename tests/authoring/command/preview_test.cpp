#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/authoring/support/author.h"
#include "tests/authoring/support/tiny.h"
#include "tests/authoring/translate/translated.h"
#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;
using test::AuthorSaid;
using test::Tiny;

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Two scenes; in the second an option opens for whom nobody trusts, and one for whoever has been asked and is tired.
Tiny two_scenes() {
  Tiny tiny;
  tiny.head = "variants: {induction: 10, refresher: {minutes: 5, scenes: [two]}}\n";
  tiny.state =
      "state:\n"
      "  trust: {range: 0..10, start: 5, shown: Trust}\n"
      "  asked: flag\n"
      "  mood: {stages: [calm, tired], start: calm}\n";
  tiny.scenes =
      "scenes:\n"
      "  one: {title: At the gate, behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3), do: [trust "
      "+1, "
      "asked on]}, bad: {OPT(0), do: [trust -1, mood = tired]}}}\n"
      "  two: {title: In the yard, behaviour: '3.1', say: [{narrator: Again.}], options: {fair: {OPT(3), do: [trust "
      "+1]}, "
      "wrong: {OPT(1), do: [trust -2]}, worse: {OPT(0), when: trust <= 3}, weary: {OPT(0), when: asked and mood = "
      "tired}}}\n";
  tiny.endings =
      "endings:\n"
      "  lost: {when: trust <= 3, title: Lost, say: [{narrator: It is over.}], result: fail}\n"
      "  kept: {title: Kept, say: [{narrator: It ends well.}], result: pass}\n";
  return tiny;
}

/// A module in a folder, and nothing else: no key, no pack, no player's data.
class Draft {
 public:
  explicit Draft(const Tiny& tiny = two_scenes()) { write("module.yaml", tiny.yaml()); }

  void write(const std::string& name, const std::string& text) const { std::ofstream(x_folder / name) << text; }
  std::string at(const std::string& name) const { return (x_folder / name).string(); }
  AuthorSaid play(std::vector<std::string> more, const std::string& typed = {}) const {
    more.insert(more.begin(), {"play", x_folder.path().string()});
    return test::author_says(more, typed);
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::recursive_directory_iterator(x_folder.path()), {}));
  }

 private:
  test::TempFolder x_folder;
};

}  // namespace

TEST_CASE("a draft is played at once, to its end, and nothing is left of it") {
  const Draft draft;
  const AuthorSaid said = draft.play({}, "good\nfair\n");
  CAPTURE(said.out);
  CHECK(said.code == 0);
  CHECK(said.err == "");
  CHECK(contains(said.out, "Tiny\n===="));
  CHECK(contains(said.out, "--- At the gate\nHello."));
  CHECK(contains(said.out, "It ends well."));
  CHECK(contains(said.out, "Trust: Beginning 5, At the gate 6, In the yard 7"));
  CHECK(draft.files() == 1);
}

TEST_CASE("a preview begins in any scene and with any state, and the debrief knows it") {
  const AuthorSaid said = Draft().play({"--from", "two", "--set", "trust=2", "--choose", "worse"});
  CAPTURE(said.out);
  CHECK(said.code == 0);
  CHECK_FALSE(contains(said.out, "At the gate"));
  CHECK(contains(said.out, "It is over."));
  CHECK(contains(said.out, "Trust: Beginning 2, In the yard 2"));
}

TEST_CASE("flags are set on and off, stages by their names, several in one call") {
  const auto open_weary = [](const std::vector<std::string>& settings) {
    std::vector<std::string> call{"--from", "two"};
    for (const std::string& setting : settings) call.insert(call.end(), {"--set", setting});
    call.insert(call.end(), {"--choose", "weary"});
    return Draft().play(call).code == 0;
  };
  CHECK(open_weary({"asked=on", "mood=tired"}));
  CHECK_FALSE(open_weary({"asked=off", "mood=tired"}));
  CHECK_FALSE(open_weary({"asked=on", "mood=calm"}));
  CHECK_FALSE(open_weary({"mood=tired"}));
}

TEST_CASE("what a preview is asked for and the module does not have is told with the nearest name") {
  const auto complaint = [](const std::vector<std::string>& more) {
    const AuthorSaid said = Draft().play(more);
    CHECK(said.code == 2);
    CHECK(said.out == "");
    return said.err;
  };
  CHECK(complaint({"--from", "tow"}) == "There is no scene 'tow' here.\nhint: did you mean 'two'?\n");
  CHECK(complaint({"--set", "trsut=3"}) ==
        "There is no variable 'trsut' in this module.\nhint: did you mean 'trust'?\n");
  CHECK(complaint({"--set", "visited(one)=1"}) ==
        "There is no variable 'visited(one)' in this module.\nhint: known here: trust, asked, mood\n");
  CHECK(complaint({"--set", "trust"}) ==
        "'trust' does not say which value is to be set.\nhint: Write name=value, such as trust=3.\n");
  for (const char* value : {"11", "-1", "3x", "", "99999999999"})
    CHECK(complaint({"--set", std::string("trust=") + value}) ==
          std::string("'trust' cannot be '") + value + "'.\nhint: It goes from 0 to 10.\n");
  CHECK(complaint({"--set", "asked=maybe"}) == "'asked' cannot be 'maybe'.\nhint: known here: off, on\n");
  CHECK(complaint({"--set", "mood=tierd"}) == "'mood' cannot be 'tierd'.\nhint: did you mean 'tired'?\n");
  CHECK(complaint({"--variant", "refreshr"}) ==
        "There is no variant 'refreshr' in this module.\nhint: did you mean 'refresher'?\n");
  CHECK(complaint({"--language", "fr"}) == "This module has no texts in 'fr'.\nhint: known here: en\n");
}

TEST_CASE("a variant is played in its form, and has only its own scenes") {
  const AuthorSaid said = Draft().play({"--variant", "refresher"}, "fair\n");
  CHECK(said.code == 0);
  CHECK(contains(said.out, "Trust: Beginning 5, In the yard 6"));
  CHECK(Draft().play({"--variant", "refresher", "--from", "one"}).err ==
        "There is no scene 'one' here.\nhint: known here: two\n");
  CHECK(contains(Draft().play({"--variant", "induction"}).out, "At the gate"));
}

TEST_CASE("a translation is played from its PO file, and its errors are told") {
  test::Translated module;
  module.merge("kk");
  module.say_all("kk");
  const test::Said said = module.run({"play", "FOLDER", "--language", "KK"});
  CHECK(said.exit == 0);
  CHECK(contains(said.out, "kk Hello."));
  CHECK(contains(module.run({"play", "FOLDER"}).out, "\nHello."));
  module.say("kk", "scenes.first.say", "kk Hello, {nobody}.", "Hello.");
  const test::Said wrong = module.run({"play", "FOLDER", "--language", "kk"});
  CHECK(wrong.exit == 1);
  CHECK(contains(wrong.out, "[placeholder-mismatch]"));
}

TEST_CASE("slots are filled by an adaptation, or else by what the module says") {
  Tiny tiny;
  tiny.head = "slots: {rank: {default: officer}}\n";
  tiny.scenes.replace(tiny.scenes.find("{narrator: Hello.}"), 18, "{narrator: \"Good day, {rank}.\"}");
  const Draft draft(tiny);
  CHECK(contains(draft.play({}).out, "Good day, officer."));
  draft.write("own.yaml", "rank: chief\n");
  CHECK(contains(draft.play({"--adaptation", draft.at("own.yaml")}).out, "Good day, chief."));
}

TEST_CASE("a script plays without asking, and must reach the end and fit") {
  const Draft draft;
  const auto scripted = [&](const std::string& script) {
    draft.write("script", script);
    return draft.play({"--script", draft.at("script")}, "bad\nfair\n");
  };
  CHECK(scripted("good  # one\nfair\n").code == 0);
  const AuthorSaid early = scripted("good\n");
  CHECK(early.code == 1);
  CHECK(contains(early.out, "The script stops in scene 'two', before the end."));
  const AuthorSaid misfit = scripted("good\nworse\n");
  CHECK(misfit.code == 1);
  CHECK(misfit.err.starts_with("Choice 2 of the script, 'worse', is not open in scene 'two'.\nhint: Open are: "));
}

TEST_CASE("after the first choices whoever types goes on") {
  const AuthorSaid said = Draft().play({"--seed", "1", "--choose", "good"}, "wrong\n");
  CAPTURE(said.out);
  CHECK(said.code == 0);
  CHECK(contains(said.out, "\n> good\n"));
  CHECK(contains(said.out, "It ends well."));
}

TEST_CASE("a module with errors is not played; they are told") {
  Tiny tiny;
  tiny.endings = "endings: {only: {title: The end, say: [{narrator: It ends.}], result: maybe}}\n";
  const AuthorSaid said = Draft(tiny).play({});
  CHECK(said.code == 1);
  CHECK(contains(said.out, "error: "));
  CHECK_FALSE(contains(said.out, "Hello."));
}

TEST_CASE("the program itself plays a draft, on an account without a home") {
  const Draft draft;
  const std::string said =
      test::output_of("cd " + draft.at("") + " && echo 2 | env -i '" + test::bin_folder().string() +
                      "/rollcall-author' play . --seed 1 --choose good");
  CHECK(contains(said, "Hello."));
  CHECK(contains(said, "Trust: Beginning 5"));
  CHECK(draft.files() == 1);
}

TEST_CASE("pages are played with Enter, and what is given beforehand names choices alone") {
  Tiny tiny = two_scenes();
  const std::string second = "  two: {title";
  tiny.scenes.insert(tiny.scenes.find(second),
                     "  yard: {title: The yard, say: [{narrator: The yard is empty.}], go: two}\n");
  tiny.scenes.insert(tiny.scenes.find("  one:"), "  gate: {say: [{narrator: The gate closes.}], go: one}\n");
  const Draft draft(tiny);
  const AuthorSaid typed = draft.play({}, "\ngood\n\nfair\n");
  CAPTURE(typed.out);
  CHECK(typed.code == 0);
  CHECK(contains(typed.out, "It ends well."));
  const AuthorSaid given = draft.play({"--choose", "good,fair"});
  CHECK(given.code == 0);
  CHECK(contains(given.out, "The gate closes."));
  CHECK(contains(given.out, "The yard is empty."));
  CHECK(contains(given.out, "It ends well."));
  draft.write("script", "good\nfair\n");
  CHECK(draft.play({"--script", draft.at("script")}).code == 0);
  CHECK(contains(draft.play({"--from", "yard", "--choose", "fair"}).out, "The yard is empty."));
}

}  // namespace rollcall
