#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include "authoring/cli.h"
#include "authoring/source/folder.h"
#include "authoring/source/framework_file.h"
#include "authoring/source/key.h"
#include "authoring/source/rules.h"
#include "player/ascii.h"
#include "player/seal/fingerprint.h"
#include "player/seal/key_file.h"
#include "tests/authoring/check/checked.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/pseudo_catalogue.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;
using Known = std::set<std::string>;

/// As test::plain_english takes a text apart.
Known words_of(const std::string& text) {
  Known words;
  std::string word;
  for (const char c : text + " ") {
    if (is_ascii_letter(c) || is_ascii_digit(c) || std::string_view("._/-").find(c) != std::string_view::npos ||
        (c & 0x80) != 0) {
      word += c;
    } else {
      while (word.ends_with('.')) word.pop_back();
      words.insert(std::exchange(word, {}));
    }
  }
  return words;
}

bool is_digest(const std::string& word) {
  return word.size() >= 16 && word.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// `rollcall-author`, which speaks the pseudo-language: whatever it says in plain English was never a sentence of its
/// own. It works in one folder, which is left out of what it said.
class Author {
 public:
  std::string at(const std::string& name) const { return (x_folder / name).string(); }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((x_folder / name).parent_path());
    std::ofstream(x_folder / name, std::ios::binary) << text;
  }

  struct Said {
    int code = 0;
    std::string text;  ///< both streams
  };
  Said says(const std::vector<std::string>& arguments, const std::vector<std::string>& passphrases = {}) const {
    std::istringstream nobody_types;
    std::ostringstream out;
    auto next = passphrases.begin();
    const auto ask = [&](const Message& question) -> std::optional<std::string> {
      out << question.text(x_pseudo) << "\n";
      return next == passphrases.end() ? std::nullopt : std::optional(*next++);
    };
    const int code = author(arguments, {nobody_types, out, out, nullptr, ask, &x_pseudo});
    std::string text = out.str();
    const std::string folder = x_folder.path().string() + "/";
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at))
      text.erase(at, folder.size());
    return {code, text};
  }

  /// Everything but lines of the source, what the source calls things, and what programs read.
  void check_says(const std::vector<std::string>& arguments, int code, Known known = {},
                  const std::vector<std::string>& passphrases = {}) const {
    const Said said = says(arguments, passphrases);
    CAPTURE(said.text);
    CHECK(said.code == code);
    CHECK(said.text.find('[') != std::string::npos);
    known.insert({"error", "warning", "note", "module.yaml", "tiny", "tiny/module.yaml"});
    for (const source::Rule& rule : source::rules()) known.insert(std::string(rule.id));
    for (const std::string& word : words_of(said.text)) {
      if (is_digest(word)) known.insert(word);
    }
    CHECK(test::plain_english(without_excerpts(said.text), known) == "");
  }

 private:
  static std::string without_excerpts(const std::string& text) {
    std::istringstream lines(text);
    std::string kept, before;
    for (std::string line; std::getline(lines, line); before = line) {
      const bool is_caret = line.find_first_not_of(" \t") == line.size() - 1 && line.ends_with('^');
      if (is_caret) kept.erase(kept.size() - before.size() - 1);
      kept += line + "\n";
    }
    return kept;
  }

  test::TempFolder x_folder;
  test::PseudoLanguage x_pseudo;
};

/// Every kind of row and sentence of a proof: drawn starts, support, a pass mark, a later entry, a critical error, a
/// view, a circle.
test::Tiny rich() {
  test::Tiny tiny;
  tiny.head =
      "pass_mark: 50\nvariants: {whole: 10, short: {minutes: 5, scenes: [two]}}\n"
      "support: {text: Ask a colleague, do: [trust +2], then: She comes., why: It is early., cite: book}\n";
  tiny.scenes =
      "scenes:\n"
      "  one: {behaviour: '1.1', say: [{narrator: Hello.}], support: offered, options: {good: {OPT(3), do: [trust "
      "+1]}, bad: {OPT(0), do: [trust -2]}, round: {OPT(1), go: one}}}\n"
      "  two: {behaviour: '3.1', say: [{narrator: Again.}], options: {fair: {OPT(3), do: [trust +1]}, "
      "wrong: {OPT(1), do: [trust -2], leans: over}, worse: {OPT(0), do: [trust -1], when: trust <= 3, critical: "
      "yes}}}\n";
  tiny.later = "later:\n  talk: {when: trust > 6, after: one, say: [{narrator: They talk.}]}\n";
  tiny.endings =
      "endings:\n"
      "  lost: {when: trust <= 3, title: Lost, say: [{narrator: It ends.}], result: fail}\n"
      "  kept: {title: Kept, say: [{narrator: It ends.}], result: pass}\n";
  return tiny;
}

const Known names = {"book",     "one",       "two",         "good",      "bad",       "round",     "fair",
                     "wrong",    "worse",     "support",     "talk",      "lost",      "kept",      "tiny",
                     "over",     "random",    "curious",     "best",      "worst",     "under",     "greedy",
                     "moderate", "costly",    "refers",      "last-word", "short",     "whole",     "one.good",
                     "one.bad",  "one.round", "one.support", "two.fair",  "two.wrong", "two.worse", "rollcall-author",
                     "play",     "--choose",  "--seed",      "--variant"};

Known with(Known known, std::initializer_list<std::string> more) {
  known.insert(more);
  return known;
}

/// The fingerprint of a key, in its groups.
void add_key(const fs::path& file, Known& known) {
  const seal::PublicKey key = seal::public_key_in(test::read(file));
  std::istringstream groups(seal::fingerprint(key));
  for (std::string group; groups >> group;) known.insert(group);
}

}  // namespace

TEST_CASE("what is checked, proved and walked is told in sentences that each language can have") {
  const Author author;
  author.write("tiny/module.yaml", rich().yaml());
  const std::string tiny = author.at("tiny");
  author.check_says({"check", tiny}, 0, names);
  author.check_says({"prove", tiny}, 0, names);
  author.check_says({"prove", tiny, "--states", "3"}, 0, names);
  author.check_says({"walk", tiny, "-n", "50"}, 0, names);
  author.check_says({"walk", tiny, "-n", "50", "--policy", "worst", "--support"}, 0, names);
  author.check_says({"walk", tiny, "-n", "50", "--policy", "lazy"}, 2, with(names, {"lazy"}));
  test::Tiny drawn = rich();
  drawn.state = "state: {trust: {range: 0..10, start: drawn, shown: Trust}}\n";
  drawn.scenes.replace(drawn.scenes.find("OPT(3)"), 6, "OPT(0)");
  drawn.scenes.replace(drawn.scenes.find("bad: {OPT(0)"), 12, "bad: {OPT(3)");
  author.write("drawn/module.yaml", drawn.yaml());
  author.check_says({"prove", author.at("drawn")}, 0, with(names, {"drawn", "drawn/module.yaml"}));
  author.check_says({"check", author.at("")}, 0, with(names, {"drawn/module.yaml"}));
}

TEST_CASE("what is wrong with a source is told in sentences that each language can have") {
  const test::PseudoLanguage pseudo;
  Known words;
  for (const source::Rule& rule : source::rules()) words.insert(std::string(rule.id));
  for (int key = 0; key <= static_cast<int>(source::Key::year); ++key)
    words.insert(std::string(source::word(static_cast<source::Key>(key))));
  // What stands in an example, in another file of the module, at the end of a text that is cut, U+1F600, and what
  // reasons have in common.
  words.insert({"framework.yaml", "competencies", "behaviours"});
  words.insert({"induction", "slot", "explian", "agai", "doi", "U", "but", "you"});
  for (const auto& entry : fs::directory_iterator(test::source_folder() / "tests/bad_sources")) {
    if (!entry.is_directory()) continue;
    CAPTURE(entry.path().filename().string());
    source::Loaded loaded = source::load(entry.path());
    source::load_framework(loaded, entry.path());
    check::Environment environment = test::with_fonts();
    environment.file_exists = [](std::string_view) { return true; };
    check::check(loaded.document, environment, loaded.problems);
    Known known = words;
    for (const source::SourceFile& file : loaded.files) known.merge(words_of(file.content + " " + file.name));
    for (const source::Diagnostic& problem : loaded.problems.sorted()) {
      for (const Message& message : {problem.message, problem.hint}) {
        const std::string text = message.text(pseudo);
        CAPTURE(text);
        CHECK((text.empty() || text.starts_with("[")));
        CHECK(test::plain_english(text, known) == "");
      }
    }
  }
}

TEST_CASE("what is made, built and translated is told in sentences that each language can have") {
  const Author author;
  const Known made = {"small-things/module.yaml", "small-things", "rollcall-author", "check", "schema.json"};
  author.check_says({"new", author.at("small-things")}, 0, made);
  author.check_says({"new", author.at("small-things")}, 2, made);
  author.check_says({"new", author.at("nowhere/small-things")}, 2, with(made, {"nowhere"}));
  author.check_says({"new", author.at("Small")}, 2, with(made, {"Small"}));
  author.check_says({"schema", "-o", author.at("schema.json")}, 0, made);
  author.write("tiny/module.yaml", test::Tiny{}.yaml());
  const std::string tiny = author.at("tiny");
  author.says({"keygen", "unit", "-o", author.at("")});
  const std::vector<std::string> build = {"build", tiny, "-o", author.at("pack"), "--key", author.at("unit.key")};
  const Known built = with(names, {"pack", "KiB", "unit.key", "only", "first"});
  author.check_says(build, 0, built);
  author.check_says(build, 2, {"pack", "--force"});
  author.check_says({"translate", "extract", tiny}, 0, {"tiny/translations", "tiny/translations/tiny.pot"});
  author.check_says({"translate", "extract", tiny}, 2, {"tiny/translations/tiny.pot", "--force"});
  author.check_says({"translate", "merge", tiny}, 2, {"--language"});
  author.check_says({"translate", "merge", tiny, "--language", "Kazakh"}, 2, {"Kazakh", "pt-BR", "ar"});
  author.check_says({"translate", "merge", tiny, "--language", "sw"}, 0, {});
  author.check_says({"translate", "status", tiny}, 0, {});
  author.check_says({"check", tiny}, 0, {"translations/sw.po", "tiny/translations/sw.po", "only", "first", "good"});
}

TEST_CASE("keys and trust lists are told in sentences that each language can have") {
  const Author author;
  const std::string right = "five or six words", wrong = "five or six others";
  Known keys = {"unit",      "unit.key",     "unit.pub", "root.key",    "root.pub", "rollcall-author",
                "key",       "passphrase",   "-o",       "rollcall",    "trust",    "list",
                "other.pub", "small-things", "small-",   "--reinstate", "nobody"};
  author.says({"keygen", "root", "-o", author.at("")});
  add_key(author.at("root.pub"), keys);
  author.check_says({"keygen", "unit", "-o", author.at("")}, 2, keys, {"short", "short"});
  author.check_says({"keygen", "unit", "-o", author.at("")}, 2, keys, {right, wrong});
  author.says({"keygen", "unit", "-o", author.at("")}, {right, right});
  add_key(author.at("unit.pub"), keys);
  author.check_says({"keygen", "unit", "-o", author.at("")}, 2, keys);
  author.check_says({"keygen", "a/b", "-o", author.at("")}, 2, with(keys, {"a/b", "FOLDER"}));
  for (const char* file : {"unit.pub", "unit.key", "root.key"})
    author.check_says({"key", "show", author.at(file)}, 0, keys);
  author.check_says({"key", "public", author.at("unit.key"), "-o", author.at("other.pub")}, 0, keys, {right});
  author.check_says({"key", "public", author.at("unit.key"), "-o", author.at("root.pub")}, 2, keys, {right});
  author.check_says({"key", "public", author.at("unit.key"), "-o", author.at("x")}, 2, keys, {wrong});
  author.check_says({"key", "public", author.at("unit.key"), "-o", author.at("x")}, 2,
                    with(keys, {"ROLLCALL_PASSPHRASE", "--passphrase-fd"}));
  author.check_says({"key", "passphrase", author.at("unit.key")}, 0, keys, {right, wrong, wrong});
  author.check_says({"key", "passphrase", author.at("unit.key")}, 0, keys, {wrong, ""});
  const std::vector<std::string> list = {
      "trust", "--root", author.at("root.key"), "--publisher", author.at("unit.pub:small-"), "-o", author.at("list")};
  const auto and_more = [&](std::initializer_list<std::string> more) {
    std::vector<std::string> call = list;
    call.insert(call.end(), more);
    return call;
  };
  author.check_says(and_more({"--minimum", "small-things:1.2.0", "--revoke", author.at("other.pub")}), 0, keys);
  author.check_says(list, 0, keys);
  author.check_says(and_more({"--minimum", "small-things:1.1.0"}), 2, keys);
  author.check_says(and_more({"--minimum", "small-things"}), 2, with(keys, {"small-things:1.2.0"}));
  author.check_says(and_more({"--reinstate", "nobody"}), 2, keys);
  author.check_says(and_more({"--reinstate", "small-things", "--reinstate", author.at("other.pub")}), 0, keys);
  author.write("list", "mine");
  author.check_says(list, 2, keys);
}

TEST_CASE("what is wrong with a call, and the help of every command, are in the language of the reader") {
  const Author author;
  author.check_says({"chek"}, 2, {"chek", "check"});
  author.check_says({"check", "x", "--jsn"}, 2, {"check", "--jsn", "--json"});
  author.check_says({"--versoin"}, 2, {"--versoin", "--version"});
  author.check_says({"check"}, 2, {"FOLDER", "--help"});
  author.check_says({"play", "x", "--choose", "a", "--script", "b"}, 2, {"--script", "--choose"});
  author.check_says({"walk", "x", "-n", "-5"}, 2, {});
  author.check_says({"check", author.at("nowhere")}, 2, {"nowhere", "nowhere/module.yaml"});
  const std::vector<std::vector<std::string>> commands = {{},
                                                          {"new"},
                                                          {"check"},
                                                          {"prove"},
                                                          {"walk"},
                                                          {"play"},
                                                          {"build"},
                                                          {"translate"},
                                                          {"translate", "extract"},
                                                          {"translate", "merge"},
                                                          {"translate", "status"},
                                                          {"schema"},
                                                          {"keygen"},
                                                          {"key"},
                                                          {"key", "show"},
                                                          {"key", "public"},
                                                          {"key", "passphrase"},
                                                          {"trust"},
                                                          {"completion"}};
  for (std::vector<std::string> command : commands) {
    Known known(command.begin(), command.end());
    command.emplace_back("--help");
    CAPTURE(command.front());
    // Names of commands, options and what takes a value, and the calls of the examples, are the same everywhere.
    std::ostringstream out;
    rollcall::author(command, out, out);
    std::istringstream lines(out.str());
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("Usage: ") || line.starts_with("Example: ")) known.merge(words_of(line.substr(8)));
      if (line.starts_with("  ") && !line.starts_with("   ")) {
        const std::string start = line.substr(2, line.find("  ", 2) - 2);
        known.merge(words_of(start.substr(0, start.find(" TEXT"))));
      }
    }
    known.insert({"rollcall-author", "prove", "COMMAND", "UINT", "--help", "-o", "NAME.key", "NAME.pub", "MODULE.pot",
                  "PO", "authoring/source/DIAGNOSTICS.md", "JSON", "ROLLCALL_PASSPHRASE", "PUBLIC.pub", "curious",
                  "random"});
    for (const std::string& name : names) known.insert(name);
    author.check_says(command, 0, known);
  }
}

}  // namespace rollcall
