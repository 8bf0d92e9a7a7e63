#include <doctest/doctest.h>

#include <fstream>

#include "player/library/pack_file.h"
#include "player/os/files.h"
#include "player/pack/module_file.h"
#include "player/seal/trust.h"
#include "tests/authoring/translate/translated.h"
#include "tests/support/files.h"

namespace rollcall::translate {
namespace {

using test::Said;
using test::Translated;

/// A module in English with Russian and Arabic, and how it is built and played.
struct Spoken : Translated {
  Spoken() {
    for (const std::string language : {"ru", "ar"}) merge(language);
    say("ru", "title", "Крошка");
    say("ar", "title", "صغيرة");
    say("ru", "endings.only.say", "Конец.");
    for (const std::string language : {"ru", "ar"}) say_all(language);
    say("ar", "endings.only.say", "");
    run({"keygen", "publisher", "-o", home().string()});
  }

  std::filesystem::path home() const { return folder().parent_path(); }
  Said build(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{
        "build",  "FOLDER", "-o", (home() / "tiny.rcpack").string(), "--key", (home() / "publisher.key").string(),
        "--force"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }
  pack::Module play(const std::string& language) const {
    seal::TrustList trust;
    trust.publishers.push_back({seal::parse_public_key(os::read_file(home() / "publisher.pub")), "*", "Publisher"});
    return pack::load(pack::Reader(library::open_file(home() / "tiny.rcpack"), trust), language);
  }
  std::string title(const std::string& language) const {
    const pack::Module module = play(language);
    return std::string(module.texts[module.scenario.about().title]);
  }
  std::string last_words(const std::string& language) const {
    const pack::Module module = play(language);
    return std::string(module.texts[module.scenario.lines(module.scenario.endings()[0].say)[0].text]);
  }
};

}  // namespace

TEST_CASE("a pack speaks every language that has a PO file, and the source's where a text is missing") {
  const Spoken module;
  REQUIRE(module.build().exit == 0);
  CHECK(pack::languages(module.play("en").reader) == std::vector<std::string>{"ar", "en", "ru"});
  CHECK(module.title("en") == "Tiny");
  CHECK(module.title("ru") == "Крошка");
  CHECK(module.title("ar") == "صغيرة");
  CHECK(module.last_words("ru") == "Конец.");
  CHECK(module.last_words("ar") == "It ends.");
  CHECK(module.title("kk") == "Tiny");
}

TEST_CASE("a text that was changed is shown in the source's language until it is translated again") {
  Spoken module;
  module.source.endings = "endings: {only: {title: The end, say: [{narrator: It has ended.}], result: pass}}\n";
  const Said before = module.build();
  CHECK(before.out.find("warning: ru: 1 of 15 translations are out of date [stale-translation]") != std::string::npos);
  CHECK(module.last_words("ru") == "It has ended.");
  module.merge("ru");
  REQUIRE(module.build().exit == 0);
  CHECK(module.last_words("ru") == "It has ended.");
  module.say("ru", "endings.only.say", "Закончилось.");
  REQUIRE(module.build().exit == 0);
  CHECK(module.last_words("ru") == "Закончилось.");
}

TEST_CASE("what a source says is translated") {
  Spoken module;
  module.source.points = "[{point: A point, cite: {source: book, says: Staff listen.}}]";
  module.merge("ru");
  module.say("ru", "debrief.cite.says", "Сотрудники слушают.");
  REQUIRE(module.build().exit == 0);
  const auto said_in = [&](const std::string& language) {
    const pack::Module made = module.play(language);
    return std::string(made.texts[made.scenario.citations(made.scenario.analysis()[0].cites)[0].says]);
  };
  CHECK(said_in("ru") == "Сотрудники слушают.");
  CHECK(said_in("en") == "Staff listen.");
}

TEST_CASE("what the framework calls a behaviour is in the pack in the language of its reader, and in no PO file") {
  Spoken module;
  module.source.head = "framework: ours\n";
  std::ofstream(module.home() / "ours.yaml")
      << "title: Ours\nlanguage: en\ncompetencies: {C1: {en: Boundaries, ru: Границы}}\n"
         "behaviours: {\"1.1\": {en: Sees a sequence, ru: Видит ряд}}\n";
  const Said said = module.build();
  REQUIRE(said.exit == 0);
  const auto name = [&](const std::string& language) {
    const pack::Module played = module.play(language);
    return std::string(played.texts[played.scenario.behaviours()[0].name]);
  };
  CHECK(name("en") == "Sees a sequence");
  CHECK(name("ru") == "Видит ряд");
  CHECK(name("ar") == "Sees a sequence");
  CHECK(pack::competency_names(module.play("ru")).at("C1") == "Границы");
  CHECK(said.out.find("the framework does not say in 'ar' what 2 of the codes of this module stand for "
                      "[framework-language]") != std::string::npos);
  CHECK(said.out.find("does not say in 'ru'") == std::string::npos);
}

TEST_CASE("the build says what is missing in each language, and builds") {
  const Spoken module;
  const Said said = module.build();
  CHECK(said.exit == 0);
  CHECK(said.out.find("warning: ar: 1 of 15 texts are not translated [missing-translation]") != std::string::npos);
  CHECK(said.out.find("warning: ru:") == std::string::npos);
  CHECK(said.out.find("\nBuilt ") != std::string::npos);
}

TEST_CASE("a language with too few texts is left out of the pack, and the build says so") {
  const Spoken module;
  for (const std::string text : {"title", "endings.only.title", "endings.only.say"}) module.say("ar", text, "");
  REQUIRE(module.build().exit == 0);
  CHECK(pack::languages(module.play("en").reader) == std::vector<std::string>{"ar", "en", "ru"});
  module.say("ar", "state.trust.label", "");
  const Said said = module.build();
  CHECK(said.exit == 0);
  CHECK(said.out.find("ar: with 73 % of its texts translated it is left out of the pack [language-left-out]") !=
        std::string::npos);
  CHECK(pack::languages(module.play("en").reader) == std::vector<std::string>{"en", "ru"});
}

TEST_CASE("an adaptation fills a slot in each language") {
  Spoken module;
  module.source.head =
      "slots: {rank: {default: officer}, form: {default: F, must_fill: yes}}\nsummary: \"Ask the {rank}: {form}.\"\n";
  module.merge("ru");
  module.say("ru", "summary", "Спросите: {rank}, {form}.");
  module.say("ru", "slots.rank", "сотрудник");
  module.say_all("ru");
  const auto summary = [&](const std::string& adaptation, const std::string& language) {
    test::write(module.home() / "national.yaml", adaptation);
    REQUIRE(module.build({"--adaptation", (module.home() / "national.yaml").string()}).exit == 0);
    const pack::Module played = module.play(language);
    return std::string(played.texts[played.scenario.about().summary]);
  };
  CHECK(summary("form: SP12\n", "ru") == "Спросите: сотрудник, SP12.");
  CHECK(summary("form: SP12\nrank:\n  en: guard\n", "en") == "Ask the guard: SP12.");
  CHECK(summary("form: SP12\nrank:\n  en: guard\n", "ru") == "Спросите: сотрудник, SP12.");
  CHECK(summary("form: {en: SP12, ru: СП12}\nrank: guard\n", "ru") == "Спросите: guard, СП12.");
  CHECK(summary("form: {en: SP12}\n", "ru") == "Спросите: сотрудник, SP12.");
}

TEST_CASE("an adaptation names the module's own language, and languages by their codes") {
  Spoken module;
  module.source.head = "slots: {rank: {default: officer}}\nsummary: \"Ask the {rank}.\"\n";
  test::write(module.home() / "national.yaml", "rank:\n  Russian: сотрудник\n");
  const Said said = module.build({"--adaptation", (module.home() / "national.yaml").string()});
  CHECK(said.exit == 1);
  CHECK(said.out.find("national.yaml:1:1: error: the language of the module, 'en', is missing here [bad-adaptation]") !=
        std::string::npos);
  CHECK(said.out.find("national.yaml:2:3: error: 'Russian' is not a language code [bad-adaptation]") !=
        std::string::npos);
}

TEST_CASE("nothing is built while a PO file is damaged") {
  const Spoken module;
  module.write("kk.po", "msgid \"\"");
  const Said said = module.build();
  CHECK(said.exit == 1);
  CHECK(said.out.find("translations/kk.po:1:1: error: this entry has no msgstr [bad-translation-file]") !=
        std::string::npos);
  CHECK(!std::filesystem::exists(module.home() / "tiny.rcpack"));
}

TEST_CASE("the default of a slot is put into the texts of each language in that language") {
  Spoken module;
  module.source.head = "slots: {rank: {default: officer}}\nsummary: \"Ask the {rank}.\"\n";
  module.merge("ru");
  module.say("ru", "summary", "Спросите: {rank}.");
  module.say("ru", "slots.rank", "сотрудник");
  REQUIRE(module.build().exit == 0);
  const pack::Module russian = module.play("ru");
  CHECK(russian.texts[russian.scenario.about().summary] == "Спросите: сотрудник.");
}

}  // namespace rollcall::translate
