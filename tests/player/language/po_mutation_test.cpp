#include <doctest/doctest.h>

#include "player/error.h"
#include "player/language/po.h"
#include "player/language/words.h"
#include "tests/support/mutation.h"
#include "tests/support/nightly.h"

using namespace rollcall;

namespace {

constexpr std::string_view words[] = {"msgid",  "msgstr", "msgctxt", "msgid_plural", "msgstr[1]",   "\"",
                                      "\\",     "#~",     "#|",      "#, fuzzy",     "\n",          "\r\n",
                                      "domain", "\\x",    "\xff",    "{n}",          "nplurals=3;", "charset=KOI8-R"};
const std::string catalogue =
    "# Of the tests\nmsgid \"\"\nmsgstr \"\"\n\"Language: kk\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\"Plural-Forms: nplurals=2; plural=n != 1;\\n\"\n\n#. told\n#: a.yaml:12\nmsgctxt \"here\"\nmsgid \"a\\n\"\n"
    "msgstr \"Қ\\n\"\n\n#, fuzzy\n#| msgid \"was\"\nmsgid \"{n} day\"\nmsgid_plural \"{n} days\"\nmsgstr[0] \"бір\"\n"
    "msgstr[1] \"екі\"\n\n#~ msgid \"gone\"\n#~ msgstr \"x\"\n";

}  // namespace

TEST_CASE("whatever happens to a catalogue, its faults are told at places in it") {
  std::mt19937 random(20261127);
  std::size_t sound = 0, faulty = 0;
  for (int round = test::rounds(5000, 1'000'000); round > 0; --round) {
    const std::string file = test::mutated(catalogue, random, words);
    const language::PoFile po = language::read_po(file);
    for (const language::PoFault& fault : po.faults) {
      if (fault.offset > file.size() || fault.message.empty()) FAIL(file);
    }
    for (const language::PoEntry& entry : po.entries) {
      if (entry.begin > entry.end || entry.end > file.size()) FAIL(file);
    }
    try {
      (void)language::Words::parse(file, "kk.po");
      ++sound;
    } catch (const Error&) {
      ++faulty;
    }
  }
  CHECK(sound > 0);
  CHECK(faulty > 0);
}
