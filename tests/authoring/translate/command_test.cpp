#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/authoring/translate/translated.h"

namespace rollcall::translate {
namespace {

using Json = nlohmann::json;
using test::Said;
using test::Translated;

}  // namespace

TEST_CASE("'translate extract' writes every text once, with its place and who says it") {
  Translated module;
  module.source.head =
      "cast: {lorne: {name: Lorne, role: \"prisoner, 44\"}}\nslots: {rank: {default: officer, note: The usual word}}\n";
  module.source.scenes =
      "scenes:\n  first: {behaviour: '1.1', say: [{narrator: Hello.}, {lorne: \"Good day, {rank}.\"}], options: {good: "
      "{OPT(3)}, bad: {OPT(0)}}}\n";
  const Said said = module.run({"translate", "extract", "FOLDER"});
  CHECK(said.out == "Made the folder " + (module.folder() / "translations").string() + ".\nWrote " +
                        module.file("tiny.pot").string() + ": 19 texts.\n");
  CHECK(said.exit == 0);
  const std::string text = module.text("tiny.pot");
  CHECK(
      text.starts_with("# The texts of 'Tiny', written in 'en'.\n#, fuzzy\nmsgid \"\"\nmsgstr "
                       "\"\"\n\"Project-Id-Version: tiny 1.0.0\\n\"\n"));
  CHECK(
      text.find(
          "\n#. Said by Lorne (prisoner, 44).\n#: module.yaml:10\n#, perl-brace-format\nmsgctxt \"scenes.first.say\"\n"
          "msgid \"Good day, {rank}.\"\nmsgstr \"\"\n") != std::string::npos);
  CHECK(text.find("\n#. The usual word\n#: module.yaml:7\nmsgctxt \"slots.rank\"\nmsgid \"officer\"\nmsgstr \"\"\n") !=
        std::string::npos);
}

TEST_CASE("what is extracted and merged satisfies msgfmt --check, translated or not") {
  Translated module;
  module.source.head = "slots: {rank: {default: officer}}\nsummary: \"Ask the {rank}.\"\n";
  module.run({"translate", "extract", "FOLDER"});
  CHECK(test::msgfmt(module.file("tiny.pot")) ==
        module.file("tiny.pot").string() +
            ":4: warning: header field 'Language' still has the initial default value\n");
  for (const std::string language : {"kk", "ru", "ar", "fr", "sw", "uz", "es", "pt-BR", "tlh"}) {
    module.merge(language);
    CHECK(test::msgfmt(module.file(language + ".po")) == "");
    module.say_all(language);
    CHECK(test::msgfmt(module.file(language + ".po")) == "");
  }
}

TEST_CASE("an empty text is nothing to translate") {
  Translated module;
  module.source.head = "summary: \"\\n\"\n";
  CHECK(module.run({"translate", "extract", "FOLDER"}).out.ends_with(": 15 texts.\n"));
}

TEST_CASE("'translate merge' without a language needs a file") {
  const Translated module;
  const Said said = module.run({"translate", "merge", "FOLDER"});
  CHECK(said.err ==
        "The module has no translations yet.\nhint: Name the languages to begin with: --language kk --language ru.\n");
  CHECK(said.exit == 2);
}

TEST_CASE("'translate merge' takes language codes, and not the source's") {
  const Translated module;
  CHECK(module.run({"translate", "merge", "FOLDER", "--language", "../x"}).err ==
        "'../x' is not a language code.\nhint: for example en, fr, ru, kk, ar, sw or pt-BR\n");
  CHECK(module.run({"translate", "merge", "FOLDER", "--language", "en"}).err ==
        "'en' is the language of the source.\nhint: It needs no translation; change the texts in the module itself.\n");
}

TEST_CASE("'translate merge' begins no language that does not exist") {
  const Translated module;
  const auto said = [&](const std::string& language) {
    return module.run({"translate", "merge", "FOLDER", "--language", language}).err;
  };
  CHECK(said("xx") == "'xx' is not a language code.\nhint: for example en, fr, ru, kk, ar, sw or pt-BR\n");
  CHECK(said("kz") == "'kz' is not a language code.\nhint: did you mean 'kk'?\n");  // the code of the country
  CHECK(said("pt-br-") == "'pt-br-' is not a language code.\nhint: for example en, fr, ru, kk, ar, sw or pt-BR\n");
  CHECK_FALSE(std::filesystem::exists(module.folder() / "translations"));
}

TEST_CASE("'translate merge' begins several languages at once and leaves others alone") {
  Translated module;
  CHECK(module.run({"translate", "merge", "FOLDER", "--language", "ru", "--language", "kk"}).out ==
        "ru: 0 of 15 texts translated (0 %), 0 fuzzy, 15 missing, 0 obsolete\nkk: 0 of 15 texts translated (0 %), 0 "
        "fuzzy, 15 missing, 0 obsolete\n");
  module.source.head = "summary: New.\n";
  module.merge("kk");
  CHECK(module.files() == "kk.po\nru.po\n");
  CHECK(module.text("ru.po").find("New.") == std::string::npos);
}

TEST_CASE("a damaged file stays as it is, and the others are merged") {
  Translated module;
  module.merge("kk");
  module.write("ru.po", "nonsense");
  const Said said = module.run({"translate", "merge", "FOLDER"});
  CHECK(
      said.out ==
      "kk: 0 of 15 texts translated (0 %), 0 fuzzy, 15 missing, 0 obsolete\n" + module.file("ru.po").string() +
          ":1:1: error: 'nonsense' is no word of a PO file [bad-translation-file]\n  nonsense\n  ^\n"
          "hint: a line begins with '#', msgctxt, msgid, msgstr or '\"', and a '\"' inside a text is written \\\"\n\n");
  CHECK(said.exit == 1);
  CHECK(module.text("ru.po") == "nonsense");
}

TEST_CASE("'translate status' counts, as it would be after a merge") {
  Translated module;
  module.source.head = "summary: Old.\n";
  module.run({"translate", "merge", "FOLDER", "--language", "ru", "--language", "kk"});
  module.say_all("kk");
  module.say("ru", "title", "Крошка");
  module.source.head = "summary: New.\n";
  const Said said = module.run({"translate", "status", "FOLDER"});
  CHECK(said.out ==
        "kk: 15 of 16 texts translated (93 %), 1 fuzzy, 0 missing, 0 obsolete\n"
        "ru: 1 of 16 texts translated (6 %), 0 fuzzy, 15 missing, 0 obsolete\n");
  CHECK(said.exit == 0);
  CHECK(module.text("kk.po").find("New.") == std::string::npos);
}

TEST_CASE("'translate status --json' says the same to programs") {
  Translated module;
  const auto status = [&] { return Json::parse(module.run({"translate", "status", "FOLDER", "--json"}).out); };
  CHECK(status() == Json{{"languages", Json::array()}, {"findings", Json::array()}});
  const Said merged = module.run({"translate", "merge", "FOLDER", "--language", "kk", "--json"});
  CHECK(status() == Json::parse(merged.out));
  CHECK(status()["languages"] == Json::array({{{"language", "kk"},
                                               {"texts", 15},
                                               {"translated", 0},
                                               {"fuzzy", 0},
                                               {"missing", 15},
                                               {"obsolete", 0},
                                               {"percent", 0}}}));
}

TEST_CASE("'translate status --json' says what keeps a PO file from being used, and where") {
  Translated module;
  module.write("kk.po", "msgid \"\n");
  const Said said = module.run({"translate", "status", "FOLDER", "--json"});
  CHECK(said.exit == 1);
  const Json findings = Json::parse(said.out)["findings"];
  REQUIRE(!findings.empty());
  CHECK(findings[0]["rule"] == "bad-translation-file");
  CHECK(findings[0]["file"] == module.file("kk.po").string());
  CHECK(findings[0]["line"] == 1);
}

TEST_CASE("a module with errors is not translated") {
  Translated module;
  module.source.head = "summary: \"{rank}\"\n";
  const Said said = module.run({"translate", "extract", "FOLDER"});
  CHECK(said.exit == 1);
  CHECK(said.out.find("[unknown-slot]") != std::string::npos);
  CHECK(!std::filesystem::exists(module.folder() / "translations"));
}

}  // namespace rollcall::translate
