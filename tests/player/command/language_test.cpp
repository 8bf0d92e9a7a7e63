#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "player/cli.h"
#include "player/language/plural_rule.h"
#include "player/language/words.h"
#include "player/os/failure.h"
#include "player/os/files.h"
#include "player/pack/refusal.h"
#include "player/record/verify.h"
#include "player/record/xapi.h"
#include "player/seal/fingerprint.h"
#include "player/seal/keys.h"
#include "player/seal/trust.h"
#include "player/seal/vault.h"
#include "tests/player/ui/site.h"
#include "tests/support/pseudo_catalogue.h"

using namespace rollcall;

namespace {

using Known = std::set<std::string>;

/// A home with a module in Arabic, and a program that speaks the pseudo-language instead: whatever is in plain English
/// is neither.
class Terminal {
 public:
  Terminal() {
    x_site.install();
    test::make_pseudo_share(x_share.path(), "ar");
  }

  struct Said {
    int code = 0;
    std::string text;  ///< both streams, without the folders of the test
  };
  Said says(std::vector<std::string> arguments, const std::string& typed = {}) const {
    arguments.insert(arguments.begin(), {"--home", x_site.home().string(), "--lang", "ar"});
    std::istringstream in(typed);
    std::ostringstream out;
    const int code = player(arguments, {in, out, out, true, x_share.path()});
    std::string text = out.str();
    for (const std::filesystem::path& folder : {x_site.home(), x_share.path()}) {
      for (std::size_t at = text.find(folder.string()); at != std::string::npos; at = text.find(folder.string(), at))
        text.erase(at, folder.string().size());
    }
    return {code, text};
  }
  std::string at(const std::string& name) const { return (x_share / name).string(); }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(x_share / name, std::ios::binary) << text;
  }
  const test::Site& site() const { return x_site; }

 private:
  test::Site x_site;
  test::TempFolder x_share;
};

/// Of the brief behind the sample, as it stands among words from right to left.
const std::string link_of_brief = "//www.un.org/securitycouncil/ctc/\u2069";

void check_translated(const Terminal::Said& said, int code, const Known& known = {}) {
  CAPTURE(said.text);
  CHECK(said.code == code);
  CHECK(said.text.find('[') != std::string::npos);
  CHECK(test::plain_english(said.text, known) == "");
}

/// Words of a call stand in help as they are: commands, options, what takes a value, examples.
void check_help(const Terminal& terminal, std::vector<std::string> command) {
  command.emplace_back("--help");
  const auto said = terminal.says(command);
  Known known(command.begin(), command.end());
  known.insert({"-o",
                "rollcall",
                "FILE",
                "MODULE",
                "NUMBER",
                "PACK",
                "national.rctrust",
                "small-things-1.0.0.rcpack",
                "small-things",
                "Amina",
                "Bek",
                "2044.json",
                "march.csv",
                "records.csv",
                "site.pub",
                "csv",
                "xapi",
                "pdf",
                "SHELL",
                "bash",
                "OTHER",
                "RECORD",
                "The",
                "power",
                "went",
                "Mistaken"});
  for (const char* option : {"--release",
                             "--force",
                             "--accept",
                             "--repair",
                             "--reason",
                             "--decisions",
                             "--months-of-choices",
                             "--name",
                             "--number",
                             "--none",
                             "--forgotten",
                             "--yes",
                             "--output",
                             "--json",
                             "--format",
                             "--learner",
                             "--new",
                             "--assessment",
                             "--module",
                             "--since",
                             "--key",
                             "--site-key",
                             "--fingerprint",
                             "show",
                             "--home-page",
                             "--activities",
                             "//prisons.example/staff",
                             "//prisons.example/training",
                             "site",
                             "trust",
                             "pack"})
    known.insert(option);
  check_translated(said, 0, known);
}

template <typename Act>
Error error_of(Act act) {
  try {
    act();
  } catch (const Error& error) {
    return error;
  }
  throw std::logic_error("nothing was refused");
}

}  // namespace

TEST_CASE("a play in the terminal, from the first question to the last answer, is in the language of the reader") {
  const Terminal terminal;
  const std::vector<std::string> play = {"play", "small-things-sample", "--learner", "77", "--seed", "7"};
  check_translated(terminal.says(play, "n\n"), 1);
  check_translated(terminal.says(play, "y\nlog\nnowhere\n"), 0, {"nowhere", "story", "words", "sources"});
  check_translated(terminal.says(play, "1\nwords\nsources\nwords con\nq\n"), 0,
                   {"story", "words", "sources", link_of_brief});
  check_translated(
      terminal.says(play,
                    "story\n1\n1\nnothing\nothers 1\ntry 3\nnone\n1\n\n1\n1\n1\n1\n1\n1\n\n1 "
                    "3\nnonsense\n2 1\n1 2\n7\n1 2\n1\n2\nq\n"),
      0, {"nonsense", "nothing", "none", "story", "words", "sources", "back", "others", "try", link_of_brief});
  check_translated(terminal.says({"play", "small-things-sample"}, "q\n"), 0, {"story", "words", "sources"});
}

TEST_CASE("lists, the doctor and what is verified are in the language of the reader") {
  const Terminal terminal;
  check_translated(terminal.says({"list"}), 0, {"small-things-sample", "English", "Test", "unit"});
  check_translated(terminal.says({"doctor"}), 0, {"/machine.secret"});
  check_translated(terminal.says({"records", "export", "--format", "csv", "-o", terminal.at("none.csv")}), 1);
  terminal.write("script", "log\nthank\nreport\ntell\n");
  const auto said = terminal.says(
      {"play", "small-things-sample", "--learner", "77", "--new", "--seed", "7", "--script", terminal.at("script")});
  check_translated(said, 0, {"log", "thank", "report", "tell", link_of_brief});
  check_translated(terminal.says({"records", "export", "--format", "csv", "-o", terminal.at("a.csv")}), 0, {"/a.csv"});
  check_translated(terminal.says({"records", "export", "--format", "pdf", "-o", terminal.at("a.pdf")}), 0, {"/a.pdf"});
  Known known{"small-things-sample", seal::hex(terminal.site().records().at(0).site)};
  check_translated(terminal.says({"records", "verify", terminal.at("a.csv")}), 0, known);
  check_translated(terminal.says({"records", "verify", terminal.at("a.pdf")}), 0, known);
  std::string altered = test::read(terminal.at("a.csv"));
  altered.replace(altered.find("\"passed\""), 8, "\"failed\"");
  terminal.write("altered.csv", altered);
  known.insert({"passed", "failed", "outcome"});
  check_translated(terminal.says({"records", "verify", terminal.at("altered.csv")}), 1, known);
  terminal.write("text", "nothing");
  check_translated(terminal.says({"records", "verify", terminal.at("text")}), 1, {"/text"});
  Known printed{"/a.pub"};
  const auto told = terminal.says({"records", "site-key", "-o", terminal.at("a.pub")});
  std::istringstream groups(seal::fingerprint(seal::parse_public_key(test::read(terminal.at("a.pub")))));
  for (std::string group; groups >> group;) printed.insert(group);
  check_translated(told, 0, printed);
  terminal.write("library/broken.rcpack", "");
  std::ofstream(terminal.site().home() / "library" / "broken.rcpack") << "no pack";
  check_translated(terminal.says({"list"}), 0, {"small-things-sample", "broken.rcpack", "English", "Test", "unit"});
  Known files{"broken.rcpack", "/machine.secret"};
  for (const auto& backup : std::filesystem::directory_iterator(terminal.site().home() / "backups"))
    files.insert("/backups/" + backup.path().filename().string());
  check_translated(terminal.says({"doctor"}), 1, files);
}

TEST_CASE("what is wrong with a call, and its help, are in the language of the reader") {
  const Terminal terminal;
  check_translated(terminal.says({"play", "small-thing"}), 2, {"small-thing", "small-things-sample"});
  check_translated(terminal.says({"play", "small-things-sample", "--seed", "x"}), 2);
  check_translated(terminal.says({"play", "small-things-sample", "--learner", " "}), 2, {"--learner"});
  check_translated(terminal.says({"play", "small-things-sample", "--anew"}), 2);
  check_translated(terminal.says({"play"}), 2, {"MODULE"});
  check_translated(terminal.says({"list", "more", "of", "it"}), 2, {"more", "of", "it"});
  check_translated(terminal.says({"records"}), 2);
  check_translated(terminal.says({"records", "export", "-o"}), 2, {"--output"});
  check_translated(terminal.says({"records", "export", "--format", "fax", "-o", "x"}), 2, {"--format", "fax"});
  check_translated(terminal.says({"install", terminal.at("nowhere")}), 2, {"/nowhere"});
  terminal.write("broken", "no pack");
  check_translated(terminal.says({"install", terminal.at("broken")}), 1, {"/broken"});
  check_translated(terminal.says({"trust", terminal.at("broken")}), 1);
  check_translated(terminal.says({"--help"}), 0, {"-h",         "--help",
                                                  "--home",     "--version",
                                                  "--stick",    "--language",
                                                  "--lang",     "install",
                                                  "list",       "remove",
                                                  "doctor",     "open",
                                                  "completion", "records",
                                                  "due",        "trust",
                                                  "play",       "learner",
                                                  "pack",       "site",
                                                  "rollcall",   "/media/stick/rollcall"});
  check_translated(terminal.says({"play", "--help"}), 0,
                   {"play", "-h", "--help", "--learner", "--new", "--script", "--variant", "--anew", "--assessment",
                    "--line-by-line", "--seed", "--trace", "MODULE", "rollcall", "small-things"});
  for (const char* command : {"trust", "install", "list", "remove", "doctor", "completion"})
    check_help(terminal, {command});
  for (const char* command : {"list", "rename", "link", "unlink", "pin", "erase", "export"})
    check_help(terminal, {"learner", command});
  for (const char* command : {"export", "set-aside", "count-again", "verify", "site-key"})
    check_help(terminal, {"records", command});
  for (const char* command : {"show", "set", "new-key"}) check_help(terminal, {"site", command});
  check_help(terminal, {"pack", "show"});
  check_help(terminal, {"trust", "show"});
  check_translated(terminal.says({"lst"}), 2, {"list"});
  check_translated(terminal.says({"remove", "small-things"}), 2, {"small-things", "small-things-sample"});
  check_translated(terminal.says({"remove", "small-things-sample", "--release", "x"}), 2, {"1.0.0"});
  check_translated(terminal.says({"records", "export", "--format", "csv", "--since", "x", "-o", terminal.at("x")}), 2);
}

TEST_CASE("what is done to learners is said in the language of the reader") {
  const Terminal terminal;
  terminal.write("script", "log\nthank\nreport\ntell\n");
  check_translated(terminal.says({"learner", "list"}), 0, {"NUMBER", "MODULE", "--learner"});
  terminal.says({"play", "small-things-sample", "--learner", "77", "--new", "--script", terminal.at("script")});
  terminal.says({"play", "small-things-sample", "--learner", "78"}, "y\n1\nq\n");
  const Known module = {"small-things-sample"};
  check_translated(terminal.says({"learner", "list"}), 0);
  check_translated(terminal.says({"learner", "rename", "77"}), 2);
  check_translated(terminal.says({"learner", "rename", "79", "--name", "x"}), 2);
  check_translated(terminal.says({"learner", "rename", "77", "--name", "B\u0378", "--number", "76"}), 0);
  check_translated(terminal.says({"learner", "pin", "76"}, "1234\n1235\n"), 2);
  check_translated(terminal.says({"learner", "pin", "76"}, "1234\n1234\n"), 0);
  check_translated(terminal.says({"learner", "pin", "76", "--none"}, "1234\n"), 0);
  check_translated(terminal.says({"learner", "pin", "76"}, "1234\n1234\n"), 0);
  check_translated(terminal.says({"learner", "pin", "76", "--forgotten"}, "77\n"), 1);
  check_translated(terminal.says({"learner", "export", "76", "-o", terminal.at("76.json")}, "1234\n"), 0, {"/76.json"});
  check_translated(terminal.says({"remove", "small-things-sample"}), 1, module);
  check_translated(terminal.says({"learner", "erase", "76"}, "77\n"), 1);
  check_translated(terminal.says({"learner", "erase", "76"}, "76\n"), 0, module);
  check_translated(terminal.says({"learner", "pin", "78"}, "1234\n1234\n"), 0);
  check_translated(terminal.says({"learner", "pin", "78", "--forgotten", "--yes"}), 0);
  check_translated(terminal.says({"remove", "small-things-sample"}), 0, {"small-things-sample-1.0.0.rcpack"});
}

TEST_CASE("errors of every floor have a template for each sentence and each hint") {
  const test::PseudoLanguage pseudo;
  const test::TempFolder folder;
  const std::vector<Error> errors = {
      os::failure(ENOENT, os::Operation::reading, "x"),
      os::failure(EIO, os::Operation::writing, "x"),
      os::failure(EACCES, os::Operation::reading, "x"),
      pack::refusal::truncated(1, 2),
      pack::refusal::damaged_entry("text/x"),
      pack::refusal::newer_player_needed({9, 0, 0}),
      pack::refusal::below_minimum_release("x", 1, {1, 0, 0}),
      pack::refusal::not_for_this_publisher("X", "x"),
      error_of([] { (void)seal::parse_trust("nothing"); }),
      error_of([] { (void)seal::parse_trust(std::string(std::size_t{2} << 20, 'x')); }),
      error_of([] { (void)seal::parse_public_key("nothing"); }),
      error_of([] { (void)seal::parse_secret_key("nothing"); }),
      error_of([] { (void)record::xapi({}, {.home_page = "nowhere"}); }),
      error_of([] { (void)record::verify_file("{", {}); }),
      error_of([] { (void)language::PluralRule::parse("x"); }),
      error_of([] { (void)language::Words::parse("msgid", "x"); }),
      error_of([&] { (void)os::read_file(folder / "x"); }),
  };
  for (const Error& error : errors) {
    for (const Message& message : {error.message(), error.hint()}) {
      if (message.empty()) continue;
      std::string text = message.text(pseudo);
      CAPTURE(text);
      CHECK(text.starts_with("["));
      for (std::size_t at; (at = text.find(folder.path().string())) != std::string::npos;)
        text.erase(at, folder.path().string().size());
      CHECK(test::plain_english(text, {"text/x", "/x", "nowhere", "msgid"}) == "");
    }
  }
}
