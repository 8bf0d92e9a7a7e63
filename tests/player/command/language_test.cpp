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

void check_translated(const Terminal::Said& said, int code, const Known& known = {}) {
  CAPTURE(said.text);
  CHECK(said.code == code);
  CHECK(said.text.find('[') != std::string::npos);
  CHECK(test::plain_english(said.text, known) == "");
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
  check_translated(terminal.says(play, "y\nlog\nnowhere\n"), 0, {"nowhere"});
  check_translated(terminal.says(play, "1\nq\n"), 0);
  check_translated(terminal.says(play, "1\n1\n1\n1\n1\n1\n1\n1\n\n1 3\nnonsense\n2 1\n1 2\n7\n1 2\n1\n2\nq\n"), 0,
                   {"nonsense"});
  check_translated(terminal.says({"play", "small-things-sample"}, "q\n"), 0);
}

TEST_CASE("lists, the doctor and what is verified are in the language of the reader") {
  const Terminal terminal;
  check_translated(terminal.says({"list"}), 0, {"small-things-sample"});
  check_translated(terminal.says({"doctor"}), 0);
  check_translated(terminal.says({"records", "export", "--format", "csv", "-o", terminal.at("none.csv")}), 1);
  terminal.write("script", "log\nthank\nreport\ntell\n");
  const auto said = terminal.says(
      {"play", "small-things-sample", "--learner", "77", "--seed", "7", "--script", terminal.at("script")});
  check_translated(said, 0, {"log", "thank", "report", "tell"});
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
  check_translated(terminal.says({"records", "site-key", "-o", terminal.at("a.pub")}), 0, {"/a.pub"});
  terminal.write("library/broken.rcpack", "");
  std::ofstream(terminal.site().home() / "library" / "broken.rcpack") << "no pack";
  check_translated(terminal.says({"list"}), 0, {"small-things-sample", "broken.rcpack"});
  check_translated(terminal.says({"doctor"}), 1, {"broken.rcpack"});
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
  check_translated(terminal.says({"--help"}), 0,
                   {"-h", "--help", "--home", "--version", "--stick", "--language", "--lang", "install", "list",
                    "doctor", "records", "trust", "play"});
  check_translated(
      terminal.says({"play", "--help"}), 0,
      {"play", "-h", "--help", "--learner", "--script", "--variant", "--anew", "--seed", "--trace", "MODULE"});
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
      error_of([] { (void)record::xapi({}, "nowhere"); }),
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
