#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "authoring/check/check.h"
#include "authoring/source/condition.h"
#include "authoring/source/effect.h"
#include "authoring/source/folder.h"
#include "authoring/source/module_template.h"
#include "authoring/source/nearest.h"
#include "authoring/source/scalars.h"
#include "player/error.h"
#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

namespace rollcall::source {
namespace {

std::string shape_of(const Term& term) {
  switch (term.kind) {
    case Term::Kind::number:
      return std::to_string(term.value);
    case Term::Kind::word:
      return term.word;
    case Term::Kind::visited:
      return "visited(" + term.scene + ")";
    case Term::Kind::chose:
      return "chose(" + term.scene + "." + term.option + ")";
    case Term::Kind::critical:
      return "critical";
    case Term::Kind::negate:
      return "(not " + shape_of(term.children[0]) + ")";
    case Term::Kind::binary:
      return "(" + shape_of(term.children[0]) + " " + std::string(sign(term.operation)) + " " +
             shape_of(term.children[1]) + ")";
  }
  return {};
}

std::string parsed(const std::string& text) {
  Diagnostics problems;
  const Term term = parse_condition({text, {0, 1, 1}}, problems);
  return problems.empty() ? shape_of(term) : problems.sorted()[0].message.text();
}

}  // namespace

TEST_CASE("'not' binds tightest, then 'and', then 'or'; '*' before '+' before comparison") {
  CHECK(parsed("a or b and not c") == "(a or (b and (not c)))");
  CHECK(parsed("not a = b") == "(not (a = b))");
  CHECK(parsed("1 + 2 * 3 >= x - 1 - y") == "((1 + (2 * 3)) >= ((x - 1) - y))");
  CHECK(parsed("(a or b) and visited(leak)") == "((a or b) and visited(leak))");
  CHECK(parsed("chose(leak.thank)") == "chose(leak.thank)");
}

TEST_CASE("every part of a condition knows where it begins and ends, and what a message points at") {
  const std::string yaml = "  when: '(a + b) >= 10 and not chose(leak.thank)'";
  Diagnostics problems;
  // As the reader places it: without its quotes.
  const Term term = parse_condition({yaml.substr(9, 39), {0, 1, 10, 1, 49}}, problems);
  REQUIRE(problems.empty());
  const auto text = [&](Position at) {
    CHECK(at.line == at.end_line);
    return yaml.substr(at.column - 1, at.end_column - at.column);
  };
  CHECK(text(term.at) == "(a + b) >= 10 and not chose(leak.thank)");
  CHECK(text(term.focus) == "and");
  const Term& left = term.children[0];
  CHECK(text(left.at) == "(a + b) >= 10");
  CHECK(text(left.focus) == ">=");
  CHECK(text(left.children[0].at) == "(a + b)");
  CHECK(text(left.children[0].focus) == "+");
  CHECK(text(left.children[0].children[1].at) == "b");
  CHECK(text(left.children[1].at) == "10");
  const Term& right = term.children[1];
  CHECK(text(right.at) == "not chose(leak.thank)");
  CHECK(text(right.focus) == "not");
  CHECK(text(right.children[0].at) == "chose(leak.thank)");
  CHECK(text(right.children[0].focus) == "leak");
}

TEST_CASE("of a condition over several lines no part is pointed at, but all of it") {
  Diagnostics problems;
  const Position at{0, 1, 7, 3, 12};
  const Term term = parse_condition({"a and\nb", at}, problems);
  CHECK(term.at == at);
  CHECK(term.focus == at);
  CHECK(term.children[1].at == at);
}

TEST_CASE("a number may be negative, and '-' still subtracts") {
  CHECK(parsed("a > -1") == "(a > -1)");
  CHECK(parsed("a - -2 = b -3") == "((a - -2) = (b - 3))");
  CHECK(parsed("-2 * a") == "(-2 * a)");
  CHECK(parsed("a > -b") == "a number is expected after this '-'");
  CHECK(parsed("a > --1") == "a number is expected after this '-'");
  CHECK(parsed("a > -40000") == "this number is too large");
}

TEST_CASE("what is not a condition is told with its place") {
  CHECK(parsed("") == "the condition stops too early");
  CHECK(parsed("a &") == "a condition cannot contain this character");
  CHECK(parsed("a < b < c") == "'<' does not fit here");
  CHECK(parsed("chose(leak)") == "'.' is missing here");
  CHECK(parsed("99999") == "this number is too large");
  CHECK(parsed(std::string(50, '(') + "a" + std::string(50, ')')) == "this condition is nested too deeply");
  std::string chain = "a";
  for (int i = 0; i < 99; ++i) chain += " and a";
  CHECK(parsed(chain).starts_with("((((("));
  CHECK(parsed(chain + " and a") == "this condition has more than 100 parts");
}

TEST_CASE("effects add, set and switch") {
  Diagnostics problems;
  const auto effect = [&](const std::string& text) { return parse_effect({text, {0, 1, 1}}, problems); };
  CHECK(effect("trust +2").amount == 2);
  CHECK(effect("trust - 3").amount == -3);
  CHECK(effect("trust = 4").kind == Effect::Kind::set_number);
  CHECK(effect("mood = tense").stage.value == "tense");
  CHECK(effect("told off").kind == Effect::Kind::set_flag);
  CHECK(problems.empty());
  for (const char* wrong : {"trust", "trust +", "trust +0", "trust + -1", "trust +99999", "+1 trust",
                            "trust = ", "Trust +1", "trust on off"})
    effect(wrong);
  CHECK(problems.sorted().size() == 9);
}

TEST_CASE("the nearest name is found across a swap, a slip and an omission, and not across a different word") {
  const std::vector<std::string> known{"trust", "stress", "evidence"};
  CHECK(nearest("trsut", known) == "trust");
  CHECK(nearest("stres", known) == "stress");
  CHECK(nearest("evidnece", known) == "evidence");
  CHECK_FALSE(nearest("hook", known));
}

TEST_CASE("numbers, ranges and ids have nothing around them") {
  CHECK(parse_integer("+7") == 7);
  CHECK_FALSE(parse_integer("7 "));
  CHECK_FALSE(parse_integer("99999999999"));
  CHECK(parse_range("-5..5") == std::pair{-5, 5});
  CHECK_FALSE(parse_range("5"));
  CHECK(is_id("small-things", '-'));
  CHECK_FALSE(is_id("Small", '_'));
  CHECK_FALSE(is_id(std::string(41, 'a'), '_'));
}

TEST_CASE("the module that 'new' makes has no problem, not even a warning") {
  Loaded module = load_text(module_template("my-module"));
  check::check(
      module.document, [](std::string_view) { return false; }, module.problems);
  CHECK(module.problems.empty());
}

TEST_CASE("a column counts characters, and the caret stands below the place") {
  Loaded module = load_text("module: m\ntitle: \u0416\u04b1\u043c\u044b\u0441\nversion: {\n");
  const std::string text = format(
      {"rule", Severity::error, {0, 2, 12}, Message::verbatim("message"), Message::verbatim("do this")}, module.files);
  CHECK(text ==
        "module.yaml:2:10: error: message [rule]\n  title: \u0416\u04b1\u043c\u044b\u0441\n           ^\nhint: do "
        "this\n");
}

TEST_CASE("hostile YAML is stopped by the pre-scan") {
  std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char c = 'b'; c < 'j'; ++c)
    bomb += std::string(1, c) + ": &" + c + " [*" + char(c - 1) + ",*" + char(c - 1) + "]\n";
  CHECK(load_text(bomb).problems.sorted().at(0).message.text() == "an anchor ('&') is not allowed");

  std::string many = "a:\n";
  for (int i = 0; i < 60'000; ++i) many += " - x\n";
  CHECK(load_text(many).problems.sorted().at(0).message.text() == "the file has more than 50000 parts");
  CHECK(load_text(std::string(1 << 21, 'x')).problems.sorted().at(0).message.text() == "the file is larger than 1 MiB");
  CHECK(load_text("a: \"\x01\"\n").problems.has_errors());
}

TEST_CASE("fragments that would make more than ten files may hold are stopped") {
  std::string yaml =
      "fragments:\n  f:\n    parameters: [p]\n    scene:\n      title: \"" + std::string(1000, '<') + "p>\"\nscenes:\n";
  for (int i = 0; i < 20; ++i)
    yaml += "  s" + std::to_string(i) + ": {use: f, with: {p: " + std::string(1000, 'x') + "}}\n";
  Diagnostics problems = load_text(yaml).problems;
  problems.remove_if([](const Diagnostic& problem) { return problem.rule != "bad-fragment"; });
  CHECK(problems.sorted().size() == 1);
  CHECK(problems.sorted().at(0).message.text() == "the fragments make more than ten files may hold");
}

TEST_CASE("files are joined in their order, and what is wrong with each is told with its place") {
  const test::TempFolder folder;
  std::string names;
  for (int i = 0; i < 20; ++i) {
    const std::string number = std::to_string(i);
    names += (i == 0 ? "" : ", ") + ("f" + number + ".yaml");
    std::ofstream(folder.path() / ("f" + number + ".yaml"))
        << "scenes:\n  s" << number << ": {}\n  twice: {}\n  twice: {}\n";
  }
  std::ofstream(folder.path() / "module.yaml") << "module: m\nfiles: [" << names << "]\n";
  const Loaded loaded = load(folder.path());
  std::string scenes;
  for (const Scene& scene : loaded.document.scenes) scenes += scene.id.value + " ";
  CHECK(scenes == "s0 twice s1 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11 s12 s13 s14 s15 s16 s17 s18 s19 ");
  for (std::uint32_t file = 1; file <= 20; ++file) {
    Diagnostics of_file = loaded.problems;
    of_file.remove_if([&](const Diagnostic& problem) { return problem.at.file != file || problem.rule != "yaml"; });
    REQUIRE(of_file.sorted().size() == 1);
    CHECK(of_file.sorted()[0].message.text() == "'twice' stands here a second time");
  }
}

TEST_CASE("while a file of the module is missing or cannot be read, nothing is said of what stands in it") {
  const test::TempFolder folder;
  const auto write = [&](const std::string& name, const std::string& text) { std::ofstream(folder / name) << text; };
  const auto told = [&] {
    Loaded module = load(folder.path());
    check::check(
        module.document, [](std::string_view) { return false; }, module.problems);
    std::string all;
    for (const Diagnostic& problem : module.problems.sorted())
      all += problem.rule + ": " + problem.message.text() + "\n";
    return all;
  };
  write("module.yaml", "module: m\ntitle: T\nfiles: [more.yaml, scenes.yaml]\n");
  write("more.yaml", "cast:\n  lorne: {name: Lorne}\n");
  CHECK(told() == "bad-file: there is no file 'scenes.yaml' in the module's folder\n");
  write("scenes.yaml", "scenes: {\n");
  const std::string broken = told();
  CHECK(broken.starts_with("yaml: "));
  CHECK(std::count(broken.begin(), broken.end(), '\n') == 1);
  write("scenes.yaml", "- leak\n");
  CHECK(told() == "bad-file: this file has no parts of a module\n");
  write("scenes.yaml", "scenes: {}\n");
  CHECK(told().find("missing-key: ") != std::string::npos);
}

TEST_CASE("a file in place of a module's folder is told from a missing module") {
  const test::TempFolder folder;
  std::ofstream(folder / "module.yaml") << "module: m\n";
  const std::string sentence = "'" + (folder / "module.yaml").string() + "' is a file, and a module is a folder.";
  CHECK_THROWS_WITH_AS(load(folder / "module.yaml"), sentence.c_str(), Error);
}

TEST_CASE("a folder without a module is an error that says what to do") {
  const test::TempFolder folder;
  const std::string sentence =
      "There is no module in '" + folder.path().string() + "': the file module.yaml is missing.";
  CHECK_THROWS_WITH_AS(load(folder.path()), sentence.c_str(), Error);
  const auto hint = [&] {
    try {
      load(folder.path());
    } catch (const Error& error) {
      return error.hint().text();
    }
    return std::string();
  };
  CHECK(hint() == "'rollcall-author new FOLDER' makes a module to start from.");
  for (const char* module : {"second", "first"}) {
    std::filesystem::create_directory(folder / module);
    std::ofstream(folder / module / "module.yaml") << "module: " << module;
  }
  CHECK(hint() == "Name one of the modules in it, such as '" + (folder / "first").string() + "'.");
}

}  // namespace rollcall::source
