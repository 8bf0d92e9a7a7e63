#include <doctest/doctest.h>

#include "authoring/translate/marks.h"
#include "tests/authoring/translate/translated.h"

namespace rollcall::translate {
namespace {

using test::Said;
using test::Translated;

/// A module with a slot and a stressed word, and its Kazakh file.
struct Marked : Translated {
  Marked() {
    source.head =
        "slots: {rank: {default: officer}}\nglossary: {grooming: {word: grooming, means: A slow trap.}}\n"
        "summary: \"Ask the {rank} *at once* about [[grooming]].\"\n";
    merge("kk");
    say_all("kk");
  }
  std::string problems_with(const std::string& summary) const {
    say("kk", "summary", summary);
    return problems();
  }
};

}  // namespace

TEST_CASE("a module without translations is not told to have some") {
  const Translated module;
  CHECK(module.problems() == "");
}

TEST_CASE("a language that is complete is not mentioned") {
  const Marked module;
  CHECK(module.problems() == "");
}

TEST_CASE("what a language lacks is counted, at the first place") {
  Translated module;
  module.merge("kk");
  module.say("kk", "title", "Кішкентай");
  CHECK(module.problems() ==
        "translations/kk.po:21:1: warning: kk: 14 of 15 texts are not translated [missing-translation]\n  msgstr "
        "\"\"\n  ^\n"
        "hint: fill in the empty 'msgstr' lines of the file\n"
        "translations/kk.po:21:1: warning: kk: with 6 % of its texts translated it is left out of the pack "
        "[language-left-out]\n  msgstr \"\"\n  ^\nhint: it is put into the pack from 80 % on\n");
}

TEST_CASE("a text that is changed or added without a merge is found all the same") {
  Marked module;
  module.source.head += "content_note: New.\n";
  module.source.endings = "endings: {only: {title: The very end, say: [{narrator: It ends.}], result: pass}}\n";
  CHECK(module.problems() ==
        "module.yaml:9:1: warning: kk: 1 of 20 texts are not translated [missing-translation]\n  content_note: New.\n  "
        "^\n"
        "hint: 'rollcall-author translate merge FOLDER' brings every text into the file\n"
        "translations/kk.po:79:1: warning: kk: 1 of 20 translations are out of date [stale-translation]\n  msgstr \"kk "
        "The end\"\n  ^\n"
        "hint: 'rollcall-author translate merge FOLDER' shows the translator what has changed\n");
}

TEST_CASE("a slot that a translation lost, misspelt or made up is an error with its place") {
  const Marked module;
  const std::string said = module.problems_with("{rnak} *бірден* [[grooming]]");
  CHECK(said ==
        "translations/kk.po:22:9: error: {rnak} does not stand in the source text [placeholder-mismatch]\n"
        "  msgstr \"{rnak} *бірден* [[grooming]]\"\n          ^\nhint: did you mean 'rank'?\n");
  CHECK(module.problems_with("*бірден* [[grooming]]") ==
        "translations/kk.po:22:1: error: the translation has no {rank} [placeholder-mismatch]\n  msgstr \"*бірден* "
        "[[grooming]]\"\n  ^\n"
        "hint: write it as it stands in the source text\n");
}

TEST_CASE("a mark far inside a long translation is pointed at") {
  const Marked module;
  const std::string said =
      module.problems_with("{rank} *бірден* " + std::string(60, 'x') + " " + std::string(60, 'y') + " [[groming]]");
  CHECK(said ==
        "translations/kk.po:24:63: error: [[groming]] does not stand in the source text [placeholder-mismatch]\n"
        "  \"" +
            std::string(60, 'y') + " [[groming]]\"\n  " + std::string(62, ' ') + "^\nhint: did you mean 'grooming'?\n");
}

TEST_CASE("a translation stresses as much as its text") {
  const std::string_view rule = "emphasis-mismatch";
  CHECK(!mismatch("Ask *at once*.", "*Бірден* сұраңыз."));
  CHECK(!mismatch("2 * 3", "3 * 2"));
  CHECK(!mismatch("A *case of [[cell]]*.", "*[[cell]]*."));
  CHECK(mismatch("The [[cell]].", "[[cell]] [[cell.")->message.text() ==
        "the brackets of a glossary word have no partner");
  CHECK(mismatch("The {rank}.", "{rank} {.")->message.text() == "a brace has no partner");
  CHECK(mismatch("Ask *at once*.", "Бірден сұраңыз.")->message.text() ==
        "the translation has 0 '*', the source text 2");
  CHECK(mismatch("Ask *at once*.", "**Бірден** сұраңыз.")->message.text() ==
        "the translation has 4 '*', the source text 2");
  CHECK(mismatch("Ask *at once*.", "*Бірден сұраңыз.")->message.text() ==
        "an emphasis is opened by '*' and not closed, or the other way round");
  CHECK(mismatch("Ask.", "*Сұраңыз*.")->rule == rule);
}

TEST_CASE("a translation holds nothing that cannot be seen") {
  const Marked module;
  const std::string said =
      "translations/kk.po:22:1: error: this translation holds a character that cannot be seen [invisible-character]\n";
  CHECK(module.problems_with("{rank} *бірден* [[grooming]]\x1b[2J").starts_with(said));
  CHECK(module.problems_with("{rank} *бірден* [[grooming]]\u202e").starts_with(said));
  CHECK(module.problems_with("\u200f{rank} *бірден* [[grooming]]") == "");
}

TEST_CASE("a translation is no longer than a text may be") {
  const Marked module;
  std::string many;
  while (many.size() < 4000) many += "жұмыс. ";
  CHECK(module.problems_with("{rank} *бірден* [[grooming]] " + many).find(": error: this text has ") !=
        std::string::npos);
  CHECK(module.problems_with("{rank} *бірден* [[grooming]] " + many.substr(0, 2002)).find("[text-too-long]") ==
        std::string::npos);
}

TEST_CASE("a translation keeps the rules that its text keeps") {
  const Marked module;
  const std::string summary = "{rank} *бірден* [[grooming]]";
  const std::string place = "translations/kk.po:22:1: ";
  CHECK(module.problems_with(summary + " \U0001F44D").starts_with(place + "error: the fonts of the player have no "));
  CHECK(module.problems_with(summary + "  жұмыс")
            .starts_with(place + "warning: there are two spaces in a row in this text [stray-space]\n"));
  CHECK(module.problems_with(summary + " (жұмыс")
            .starts_with(place + "warning: a bracket is opened and not closed [unbalanced-quotes]\n"));
  std::string sentence = summary;
  for (int i = 0; i < 30; ++i) sentence += " жұмыс";
  CHECK(module.problems_with(sentence).find("[sentence-too-long]") != std::string::npos);
}

TEST_CASE("a translation calls nobody a monster, and what its text may do it may do") {
  Translated module;
  module.source.head = "summary: He is a neighbour.\n";
  module.merge("fr");
  module.say_all("fr");
  module.say("fr", "summary", "C'est un monstre.");
  CHECK(module.problems().find(": warning: 'monstre' is a label for a person [label-words]\n") != std::string::npos);
  module.source.head += "silence: [{rule: label-words, at: all, reason: It is a test of silence.}]\n";
  CHECK(module.problems().find("[label-words]") == std::string::npos);
}

TEST_CASE("a choice in another language fits its box, and differs from the others") {
  const Marked module;
  std::string many;
  while (many.size() < 820) many += "жұмыс ";
  many.pop_back();
  module.say("kk", "scenes.first.options.good.text", many);
  CHECK(module.problems().find("[text-does-not-fit]") != std::string::npos);
  module.say("kk", "scenes.first.options.good.text", "Иә");
  module.say("kk", "scenes.first.options.bad.text", "Иә");
  CHECK(module.problems().find("error: 'bad' has the same text as 'good' [duplicate-text]") != std::string::npos);
}

TEST_CASE("a slot may stand twice, and slots may change places") {
  CHECK(!mismatch("{a} and {b}", "{b}, {a}, {a}"));
  CHECK(mismatch("{a} and {b}", "{b}")->message.text() == "the translation has no {a}");
}

TEST_CASE("marks in a fuzzy translation are not looked at, for it is not used") {
  Marked module;
  module.say("kk", "summary", "{wrong}");
  module.source.head =
      "slots: {rank: {default: officer}}\nglossary: {grooming: {word: grooming, means: A slow trap.}}\nsummary: \"The "
      "{rank} asks about [[grooming]].\"\n";
  const std::string said = module.problems();
  CHECK(said.find("stale-translation") != std::string::npos);
  CHECK(said.find("placeholder-mismatch") == std::string::npos);
}

TEST_CASE("'check' reports translations too, and refuses a module for their errors only") {
  Marked module;
  module.source.head += "content_note: New.\n";
  const Said warned = module.run({"check", "FOLDER"});
  CHECK(warned.out.find("are not translated [missing-translation]") != std::string::npos);
  CHECK(warned.exit == 0);
  module.say("kk", "summary", "{rnak}");
  const Said refused = module.run({"check", "FOLDER"});
  CHECK(refused.out.find("[placeholder-mismatch]") != std::string::npos);
  CHECK(refused.exit == 1);
}

TEST_CASE("a file whose header names another language is doubted") {
  Marked module;
  module.replace("kk.po", "Language: kk", "Language: ru");
  CHECK(module.problems() ==
        "translations/kk.po:7:2: warning: the header says that this is 'ru', the file's name says 'kk' "
        "[translation-language]\n"
        "  \"Language: ru\\n\"\n   ^\n");
}

TEST_CASE("files that cannot be of another language are errors") {
  Translated module;
  module.merge("kk");
  module.say_all("kk");
  module.write("en.po", "");
  module.write("Kazakh.po", "");
  module.write("KK.po", "");
  module.write(".#ru.po", "");
  module.write("kk.po~", "");
  const std::string hint = "hint: name it after its language: kk.po, ru.po, pt-BR.po\n";
  CHECK(module.problems() ==
        "translations/KK.po: error: 'KK' is not a language code [bad-translation-file]\n" + hint +
            "translations/Kazakh.po: error: 'Kazakh' is not a language code [bad-translation-file]\n" + hint +
            "translations/en.po: error: 'en' is the language of the source [bad-translation-file]\n" + hint);
}

TEST_CASE("two files for one language are an error, for a pack names languages in lower case") {
  Translated module;
  for (const char* language : {"pt-BR", "pt-br"}) {
    module.merge(language);
    module.say_all(language);
  }
  CHECK(module.problems() ==
        "translations/pt-br.po: error: there is another file for 'pt-br' [bad-translation-file]\n"
        "hint: name it after its language: kk.po, ru.po, pt-BR.po\n");
}

}  // namespace rollcall::translate
