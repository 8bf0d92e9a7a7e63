#include <doctest/doctest.h>

#include "player/library/pack_file.h"
#include "player/os/files.h"
#include "player/pack/module_file.h"
#include "player/seal/trust.h"
#include "tests/authoring/translate/translated.h"

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
    run({"keygen", "publisher", "-o", home().string()});
  }

  std::filesystem::path home() const { return folder().parent_path(); }
  Said build() const {
    return run(
        {"build", "FOLDER", "-o", (home() / "tiny.rcpack").string(), "--key", (home() / "publisher.key").string()});
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

TEST_CASE("the build says what is missing in each language, and builds") {
  const Spoken module;
  const Said said = module.build();
  CHECK(said.exit == 0);
  CHECK(said.out.find("warning: ar: 14 of 15 texts are not translated [missing-translation]") != std::string::npos);
  CHECK(said.out.find("warning: ru: 13 of 15 texts are not translated [missing-translation]") != std::string::npos);
  CHECK(said.out.find("\nBuilt ") != std::string::npos);
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
