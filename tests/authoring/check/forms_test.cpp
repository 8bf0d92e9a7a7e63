#include <doctest/doctest.h>

#include <fstream>

#include "authoring/check/form.h"
#include "authoring/command/check.h"
#include "tests/authoring/check/checked.h"
#include "tests/authoring/support/text_console.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

using Found = std::vector<std::string>;

/// Scene 'call' in other words, with its options in the other order; and what a test changes in it.
std::string with_parallel_call(std::string_view from = "", std::string_view to = "") {
  std::string again =
      "  kit:\n    behaviour: \"2.3\"\n    truth: benign\n    say:\n      - amir: A shirt is gone.\n    support: "
      "offered\n    look:\n      list: {text: Look at the list, shows: One shirt., cost: 1}\n    options:\n"
      "      shrug: {text: Shrug, quality: 1, do: [mood = tense], signal: false_alarm, then: He goes., why: It hurts., "
      "cite: handbook}\n"
      "      tell: {text: Say when, quality: 3, do: [trust +1], signal: correct_rejection, then: He nods., why: Times "
      "help., cite: handbook}\n";
  if (!from.empty()) again.replace(again.find(from), from.size(), to);
  std::string yaml = test::good_with("variants: {induction: 10}",
                                     "variants: {induction: 10, one: {minutes: 5, scenes: [call]}, two: {minutes: 5, "
                                     "scenes: [kit], form_of: one}}");
  // What remembers the one remembers the other.
  yaml.insert(yaml.find("endings:\n"), "  reminds: {after: kit, when: mood = tense, say: [{amir: I know.}]}\n");
  return yaml.insert(yaml.find("support: {text: Ask"), again);
}

Found differences(std::string_view from, std::string_view to) {
  return test::found(with_parallel_call(from, to), "forms-differ");
}

/// A fragment 'one', and a fragment 'two' with these options that is its parallel form.
Found between_fragments(const std::string& options) {
  const auto fragment = [](const std::string& id, const std::string& form_of, const std::string& own) {
    return "  " + id + ":\n" + form_of +
           "    parameters: [name]\n    scene:\n      behaviour: \"6.1\"\n      say: " + "[{narrator: <name> asks " +
           id + ".}]\n      options:\n" + own;
  };
  const std::string fetch = "        fetch: {text: Fetch it, quality: 3, then: Good., why: Due., cite: handbook}\n";
  std::string yaml = test::good_with(
      "scenes:\n", "fragments:\n" +
                       fragment("one", "",
                                fetch + "        wait: {text: Let him wait, quality: 1, then: He waits., why: Long., "
                                        "cite: handbook}\n") +
                       fragment("two", "    form_of: one\n", fetch + options) + "scenes:\n");
  yaml.insert(yaml.find("support: {text: Ask"),
              "  first: {use: one, with: {name: Amir}}\n  second: {use: two, with: {name: Amir}}\n");
  return test::found(yaml, "forms-differ");
}

void write(const std::filesystem::path& folder, const std::string& yaml) {
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "module.yaml") << yaml;
}

std::string checked(const std::filesystem::path& folder) {
  const test::TextConsole said;
  terminal::ProgressLine nobody_looks(nullptr, said.words());
  authoring::check_and_report(folder, {}, {}, authoring::Report::text, authoring::Extent::all, said.console(),
                              nobody_looks);
  return said.text();
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("parallel forms may differ in words, names and the order of their options") {
  CHECK(test::found(with_parallel_call()) == Found{});
}

TEST_CASE("what differs between parallel forms is told at the scene, and by how much") {
  CHECK(differences("quality: 1", "quality: 0") ==
        Found{"forms-differ: the qualities in 'kit' are 3 0, and in 'call' 3 1"});
  CHECK(differences("    truth: benign\n", "") == Found{"forms-differ: the truth of 'kit' is -, and of 'call' benign"});
  CHECK(differences("signal: false_alarm", "signal: correct_rejection").size() == 1);
  CHECK(differences("quality: 1", "quality: 1, leans: under") ==
        Found{"forms-differ: the options of 'kit' lean - under, and of 'call' - -, the best option first"});
  CHECK(differences("\"2.3\"", "\"2.2\"") ==
        Found{"forms-differ: 'kit' practises 2.2 2.2, and 'call' 2.3 2.3, the best option first"});
  CHECK(differences("quality: 1", "quality: 1, critical: yes").size() == 1);
  CHECK(differences("quality: 1", "quality: 1, when: told").size() == 1);
  CHECK(differences("    support: offered\n", "").size() == 1);
  CHECK(differences("    look:\n      list: {text: Look at the list, shows: One shirt., cost: 1}\n", "") ==
        Found{"forms-differ: 'kit' has 0 looks, and 'call' 1"});
  CHECK(differences("    options:\n",
                    "    options:\n      ask: {text: Ask the shop, quality: 1, signal: false_alarm, then: He waits., "
                    "why: Shops are slow., cite: handbook}\n") ==
        Found{"forms-differ: 'kit' has 3 options, and 'call' 2"});
}

TEST_CASE("a form with another number of scenes is told its size, and the first scene that differs") {
  std::string yaml = with_parallel_call("quality: 1", "quality: 0");
  yaml.replace(yaml.find("scenes: [kit]"), 13, "scenes: [meal, kit]");
  const Found found = test::found(yaml, "forms-differ");
  REQUIRE(found.size() == 2);
  CHECK(found[0] ==
        "forms-differ: 'two' has 2 scenes, 2 decisions and 6 points, of which blind choice earns 50 %; 'one' has 1 "
        "scene, 1 decision and 3 points, of which blind choice earns 67 %");
  CHECK(found[1] == "forms-differ: the qualities in 'meal' are 3 0, and in 'call' 3 1");
}

TEST_CASE("where the ways lead is part of the structure, by the number of the scene in its form") {
  check::Form form{{"one", {}}, {}, {}};
  for (const char* id : {"first", "second"}) {
    check::SceneShape scene;
    scene.id.value = id;
    scene.options.resize(2);
    scene.options[0].leads_to = scene.options[1].leads_to = 2;
    form.scenes.push_back(scene);
  }
  check::Form other = form;
  CHECK(check::differences(form, other).empty());
  other.scenes[0].id.value = "gate";
  other.scenes[0].options[1].leads_to = 1;
  const auto found = check::differences(form, other);
  REQUIRE(found.size() == 1);
  CHECK(found[0].message.text() ==
        "from 'first' the ways lead to scenes end end of its form, and from 'gate' to end 2, the best option first");
}

TEST_CASE("fragments are compared as they are written") {
  CHECK(between_fragments("        wait: {text: Not today, quality: 1, then: No., why: Why not., cite: handbook}\n") ==
        Found{});
  CHECK(between_fragments("        wait: {text: Not today, quality: 0, then: No., why: Why not., cite: handbook}\n") ==
        Found{"forms-differ: the qualities in 'two' are 3 0, and in 'one' 3 1"});
}

TEST_CASE("a module is compared with the module of the same folder that it is a form of") {
  const test::TempFolder folder;
  const std::string good = test::good_with("", "");
  const auto form = [&](const std::string& id, const std::string& form_of) {
    std::string yaml = good;
    return yaml.replace(0, std::string("module: bad").size(), "module: " + id + "\nform_of: " + form_of);
  };
  write(folder / "first", good);
  write(folder / "second", form("second", "bad"));
  CHECK_FALSE(says(checked(folder / "second"), "form"));
  write(folder / "third", form("third", "bat"));
  const std::string unknown = checked(folder / "third");
  CHECK(says(unknown, "error: there is no module 'bat' in the folder of this one [unknown-form]"));
  CHECK(says(unknown, "hint: did you mean 'bad'?"));
  std::string other = form("second", "bad");
  other.replace(other.find("result: fail"), 12, "result: pass");
  other.replace(other.find("quality: 0"), 10, "quality: 2");
  write(folder / "second", other);
  const std::string found = checked(folder / "second/");
  CHECK(says(found, "the endings of 'second' are pass pass, and of 'bad' fail pass [forms-differ]"));
  CHECK(says(found, "the qualities in 'meal' are 3 2, and in 'meal' 3 0 [forms-differ]"));
}

TEST_CASE("nothing is a form of itself") {
  std::string yaml = with_parallel_call();
  yaml.replace(yaml.find("form_of: one"), 12, "form_of: two");
  CHECK(test::found(yaml, "unknown-form") == Found{"unknown-form: there is no other variant 'two'"});
}

TEST_CASE("a fragment is a form of one fragment") {
  const auto found =
      test::found(test::good_with("scenes:\n",
                                  "fragments:\n  one:\n    form_of: [two]\n    parameters: []\n    scene: {say: "
                                  "[{narrator: Nobody.}], go: end}\nscenes:\n"),
                  "bad-fragment");
  CHECK(found == Found{"bad-fragment: 'form_of' names one fragment"});
}

}  // namespace rollcall
