#include <doctest/doctest.h>

#include <sstream>

#include "authoring/cli.h"
#include "player/printable.h"
#include "tests/authoring/translate/translated.h"

/// What `check` prints of files that somebody made to hide something from whoever reviews them: the escape sequences
/// stand in it as text.
namespace rollcall {
namespace {

constexpr std::string_view sequences[] = {"\x1b[2J",
                                          "\x07",
                                          "\x7f",
                                          "\r",
                                          "\xc2\x9b"
                                          "2J",
                                          "\u202e",
                                          "\xff"};

void check_printable(const test::Said& said) {
  const std::string text = said.out + said.err;
  CAPTURE(text);
  CHECK(!text.empty());
  CHECK(printable_lines(text) == text);
}

struct Module : test::Translated {
  test::Said check(const std::string& yaml) const {
    write("../module.yaml", yaml);
    std::ostringstream out, err;
    const int exit = author({"check", folder().string()}, out, err);
    return {exit, out.str(), err.str()};
  }
  std::string with(const std::string& from, const std::string& to) const {
    std::string yaml = source.yaml();
    const std::size_t at = yaml.find(from);
    REQUIRE(at != std::string::npos);
    return yaml.replace(at, from.size(), to);
  }
};

}  // namespace

TEST_CASE("nothing that a terminal obeys is printed of a module's source") {
  const Module module;
  for (const std::string_view sequence : sequences) {
    CAPTURE(sequence);
    const std::string bad(sequence);
    check_printable(module.check(module.with("trust:", "tr" + bad + "ust:")));
    check_printable(module.check(module.with("first:", "first" + bad + ":")));
    check_printable(module.check(module.with("Hello.", "\"Hel" + bad + "lo.\"")));
    check_printable(module.check(bad + module.source.yaml()));
    check_printable(module.check(module.source.yaml() + "\"" + bad + "unknown\": 1 # " + bad + "\n"));
    check_printable(module.check(module.source.yaml() + "sounds: {a: {file: \"" + bad + ".wav\"}}\n"));
  }
  check_printable(module.check(module.source.yaml() + "\"\\e[2J\\x9b\\u202e\\0\": 1\n"));
  check_printable(
      module.check(module.with("{point: A point, cite: book}", "{point: A point, cite: \"\\e[2J\\r\\n\"}")));
}

TEST_CASE("nothing that a terminal obeys is printed of a translation, nor of its name") {
  Module module;
  const std::string header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=";
  for (const std::string_view sequence : sequences) {
    CAPTURE(sequence);
    const std::string bad(sequence);
    for (const std::string& po : {
             header + "U" + bad + "TF\\n\"\n",
             header + "UTF-8\\n\"\n\n" + bad + "msgid \"x\"\nmsgstr \"y\"\n",
             header + "UTF-8\\n\"\n\nmsgid \"x" + bad + "\"\nmsgstr \"y\" z\n",
             header + "UTF-8\\n\"\n\nmsgid \"x\"\nmsgstr[" + bad + "] \"y\"\n",
         }) {
      module.write("kk.po", po);
      check_printable(module.run({"check", "FOLDER"}));
    }
  }
  module.write("kk.po", header + "UTF-8\\n\"\n");
  module.write("k\x1b[2Jk.po", "nothing");
  check_printable(module.run({"check", "FOLDER"}));
}

}  // namespace rollcall
