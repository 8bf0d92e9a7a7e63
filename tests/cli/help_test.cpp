#include <fstream>

#include "player/terminal/wrap.h"
#include "tests/cli/desk.h"
#include "tests/support/shell.h"

namespace rollcall {
namespace {

using namespace cli_test;

Said rollcall_says(const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out, err;
  const int code = player(arguments, {in, out, err});
  return {code, out.str(), err.str()};
}

const std::vector<std::vector<std::string>> commands = {
    {},
    {"trust"},
    {"trust", "show"},
    {"pack"},
    {"pack", "show"},
    {"site"},
    {"site", "show"},
    {"site", "set"},
    {"site", "new-key"},
    {"install"},
    {"list"},
    {"remove"},
    {"doctor"},
    {"open"},
    {"completion"},
    {"play"},
    {"learner"},
    {"learner", "list"},
    {"learner", "rename"},
    {"learner", "link"},
    {"learner", "unlink"},
    {"learner", "pin"},
    {"learner", "erase"},
    {"learner", "export"},
    {"records"},
    {"records", "export"},
    {"records", "set-aside"},
    {"records", "count-again"},
    {"records", "verify"},
    {"records", "site-key"},
};

}  // namespace

TEST_CASE("what options and commands do stands in one column, in every script") {
  for (const char* language : {"en", "ru", "ar"}) {
    CAPTURE(language);
    std::istringstream help(rollcall_says({"--language", language, "--help"}).out);
    std::size_t commands_told = 0;
    for (std::string line; std::getline(help, line);) {
      if (!line.starts_with("  ") || line.find_first_not_of(' ') > 3) continue;
      const std::size_t gap = line.find("  ", 2);
      if (gap == std::string::npos) continue;  // what it does stands on the next line
      const std::size_t column = line.find_first_not_of(' ', gap);
      CHECK_MESSAGE(terminal::length_of(line.substr(0, column)) == 30, line);
      ++commands_told;
    }
    CHECK(commands_told > 10);
  }
}

TEST_CASE("a mistyped command or option is told with the one that was meant") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> calls = {
      {{"instal", "x"}, "install"},
      {{"lst"}, "list"},
      {{"learner", "ersae", "7"}, "erase"},
      {{"records", "exprt", "--format", "csv"}, "export"},
      {{"list", "--jsn"}, "--json"},
      {{"records", "export", "--format", "csv", "-o", "x", "--sinse", "2026-03-01"}, "--since"},
      {{"records", "export", "--format", "csv", "-o", "x", "--modul=a"}, "--module"},
      {{"list", "--hom", "x"}, "--home"},
  };
  for (const auto& [call, meant] : calls) {
    const Said said = rollcall_says(call);
    CAPTURE(said.err);
    CHECK(said.code == 2);
    CHECK(contains(said.err, "hint: Did you mean " + meant + "?\n"));
  }
  const Said far = rollcall_says({"frobnicate"});
  CHECK(far.err == "There is no command 'frobnicate'.\nRun with --help for more information.\n");
  CHECK(rollcall_says({"list", "--jsn"}).err.starts_with("The command 'list' has no option '--jsn'.\n"));
  CHECK(rollcall_says({"list", "more", "of", "it"})
            .err.starts_with("The following arguments were not expected: more of it\n"));
  CHECK_FALSE(contains(rollcall_says({"trust", "shw"}).err, "There is no command"));  // it may be a file
}

TEST_CASE("files that a file manager names are opened in the window") {
  for (const char* file : {"a.rcpack", "national.rctrust"}) {
    const Said said = rollcall_says({file, "b.rcpack", "--help"});
    CHECK(said.code == 0);
    CHECK(said.out == rollcall_says({"open", "--help"}).out);
  }
  CHECK(rollcall_says({"letter.txt"}).err.starts_with("There is no command 'letter.txt'."));
}

TEST_CASE("a language that there is not is no language to speak, and those that there are stand beside it") {
  for (const std::string wrong : {"xx", "kz", "english", "-"}) {
    const Said said = rollcall_says({"--lang", wrong, "list"});
    CHECK(said.code == 2);
    CHECK(said.err ==
          "'" + wrong +
              "' is not a language code.\n"
              "hint: Rollcall speaks العربية (ar), English (en), Français (fr), Қазақша (kk), Русский (ru), "
              "Kiswahili (sw). Modules may have others: 'rollcall list' names them.\n");
    CHECK(said.out == "");
  }
  // A module may be in it.
  CHECK(rollcall_says({"--lang", "kk", "list"}).code == 0);
}

TEST_CASE("bash completes commands, options and the names of files, as both programs tell it to") {
  const test::TempFolder folder;
  std::ofstream(folder / "player") << rollcall_says({"completion", "bash"}).out;
  std::ostringstream script, err;
  CHECK(author({"completion", "bash"}, script, err) == 0);
  std::ofstream(folder / "author") << script.str();
  const auto completed = [&](const std::string& program, const std::string& function, const std::string& words) {
    const std::string said = "source '" + (folder / program).string() + "'; COMP_WORDS=(" + words +
                             "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); " + function + "; echo \"${COMPREPLY[@]}\"";
    std::ofstream(folder / "said") << said;
    return test::output_of("bash '" + (folder / "said").string() + "'");
  };
  CHECK(completed("player", "_rollcall", "rollcall re") == "remove records\n");
  CHECK(completed("player", "_rollcall", "rollcall records ''") ==
        "--help --home --lang --language --stick --version -h export badge bundle import-receipt open "
        "set-aside count-again verify site-key\n");
  CHECK(completed("player", "_rollcall", "rollcall --home list records export --fo") == "--force --format\n");
  CHECK(completed("player", "_rollcall", "rollcall list --output ''") == "\n");  // the name of a file follows
  CHECK(completed("player", "_rollcall", "rollcall records verify records.c") == "\n");
  CHECK(completed("author", "_rollcall_author", "rollcall-author translate m") == "merge\n");
  CHECK(completed("author", "_rollcall_author", "rollcall-author check --a") == "--all\n");
  CHECK(rollcall_says({"completion", "fish"}).err.starts_with("SHELL: 'fish' is not bash\n"));
}

TEST_CASE("the help of every command says what each argument is for, and gives an example") {
  for (std::vector<std::string> call : commands) {
    std::string usage = "Usage: rollcall";
    for (const std::string& word : call) usage += " " + word;
    call.emplace_back("--help");
    const Said said = rollcall_says(call);
    CAPTURE(said.out);
    CHECK(said.code == 0);
    CHECK(contains(said.out, usage));
    CHECK(contains(said.out, "\nExample: rollcall"));
    std::istringstream lines(said.out);
    for (std::string line; std::getline(lines, line);) {
      // An argument stands in a line of its own, and what it is for in the same or in the next.
      if (!line.starts_with("  -") && !line.starts_with("  FILE") && !line.starts_with("  NUMBER") &&
          !line.starts_with("  MODULE") && !line.starts_with("  PACK"))
        continue;
      if (line.size() <= 30) std::getline(lines, line);
      CAPTURE(line);
      REQUIRE(line.size() > 30);
      CHECK(line.find_first_not_of(' ', 30) < 36);
    }
  }
}

TEST_CASE("an example in the help is a call that is understood") {
  for (std::vector<std::string> call : commands) {
    call.emplace_back("--help");
    const std::string help = rollcall_says(call).out;
    std::string example = help.substr(help.find("Example: rollcall ") + 18);
    example.erase(example.find('\n'));
    std::vector<std::string> words;
    std::istringstream parts(example);
    for (std::string word; parts >> word;) words.push_back(word);
    words.emplace_back("--help");  // whatever else it says, it is not carried out
    CAPTURE(example);
    CHECK(rollcall_says(words).code == 0);
  }
}

}  // namespace rollcall
