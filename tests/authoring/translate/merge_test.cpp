#include <doctest/doctest.h>

#include "authoring/translate/similarity.h"
#include "tests/authoring/translate/translated.h"

namespace rollcall::translate {
namespace {

using test::Translated;

std::string scene(const std::string& lines, const std::string& options = "good: {OPT(3)}, bad: {OPT(0)}") {
  return "scenes:\n  first: {behaviour: '1.1', say: [" + lines + "], options: {" + options + "}}\n";
}

/// A module whose scene says three lines, translated into Russian.
struct ThreeLines : Translated {
  ThreeLines() {
    source.scenes =
        scene("{narrator: The gate is shut.}, {narrator: Nobody speaks.}, {narrator: You wait there for a while.}");
    merge("ru");
    say_all("ru");
  }
};

}  // namespace

TEST_CASE("a line that is put between others leaves their translations alone") {
  ThreeLines module;
  module.source.scenes = scene(
      "{narrator: The gate is shut.}, {narrator: It rains.}, {narrator: Nobody speaks.}, {narrator: You wait there for "
      "a while.}");
  CHECK(module.run({"translate", "merge", "FOLDER"}).out ==
        "ru: 17 of 18 texts translated (94 %), 0 fuzzy, 1 missing, 0 obsolete\n");
  CHECK(module.entry("ru", "It rains.") ==
        "#. Told by the narrator.\n#: module.yaml:8\nmsgctxt \"scenes.first.say\"\nmsgid \"It rains.\"\nmsgstr \"\"\n");
}

TEST_CASE("lines that change places keep their translations") {
  ThreeLines module;
  module.source.scenes =
      scene("{narrator: Nobody speaks.}, {narrator: You wait there for a while.}, {narrator: The gate is shut.}");
  CHECK(module.run({"translate", "merge", "FOLDER"}).out ==
        "ru: 17 of 17 texts translated (100 %), 0 fuzzy, 0 missing, 0 obsolete\n");
}

TEST_CASE("a line that is edited a little becomes fuzzy, with the previous text") {
  ThreeLines module;
  module.source.scenes =
      scene("{narrator: The gate is shut.}, {narrator: It rains.}, {narrator: You wait here for a while.}");
  CHECK(module.run({"translate", "merge", "FOLDER"}).out ==
        "ru: 15 of 17 texts translated (88 %), 1 fuzzy, 1 missing, 1 obsolete\n");
  CHECK(module.entry("ru", "You wait here") ==
        "#. Told by the narrator.\n#: module.yaml:8\n#, fuzzy\n#| msgid \"You wait there for a while.\"\n"
        "msgctxt \"scenes.first.say\"\nmsgid \"You wait here for a while.\"\nmsgstr \"ru You wait there for a "
        "while.\"\n");
  CHECK(module.entry("ru", "Nobody speaks.") ==
        "#~ msgctxt \"scenes.first.say\"\n#~ msgid \"Nobody speaks.\"\n#~ msgstr \"ru Nobody speaks.\"\n");
}

TEST_CASE("a text that is alone in its context becomes fuzzy, however different it is now") {
  Translated module;
  module.merge("ru");
  module.source.head = "summary: One.\n";
  module.merge("ru");
  module.say("ru", "summary", "Один.");
  module.source.head = "summary: Quite another thing altogether\n";
  module.merge("ru");
  CHECK(module.entry("ru", "altogether") ==
        "#: module.yaml:6\n#, fuzzy\n#| msgid \"One.\"\nmsgctxt \"summary\"\nmsgid \"Quite another thing "
        "altogether\"\nmsgstr \"Один.\"\n");
}

TEST_CASE("a fuzzy translation still says what it is of after the text changes again") {
  Translated module;
  module.source.head = "summary: One.\n";
  module.merge("ru");
  module.say("ru", "summary", "Один.");
  for (const char* text : {"Two.", "Three."}) {
    module.source.head = "summary: " + std::string(text) + "\n";
    module.merge("ru");
  }
  CHECK(module.entry("ru", "Three.") ==
        "#: module.yaml:6\n#, fuzzy\n#| msgid \"One.\"\nmsgctxt \"summary\"\nmsgid \"Three.\"\nmsgstr \"Один.\"\n");
}

TEST_CASE("a renamed option is obsolete under its old key and a fuzzy suggestion under the new one") {
  Translated module;
  module.merge("ru");
  module.say("ru", "scenes.first.options.good.why", "Причина.");
  module.source.scenes = scene("{narrator: Hello.}", "best: {OPT(3), do: [trust +1]}, bad: {OPT(0), do: [trust -1]}");
  CHECK(module.run({"translate", "merge", "FOLDER"}).out ==
        "ru: 0 of 15 texts translated (0 %), 1 fuzzy, 14 missing, 1 obsolete\n");
  CHECK(module.entry("ru", "options.best.why") ==
        "#. The reason, told to the learner after the consequence.\n#: module.yaml:8\n#, fuzzy\n"
        "#| msgctxt \"scenes.first.options.good.why\"\n#| msgid \"A reason.\"\n"
        "msgctxt \"scenes.first.options.best.why\"\nmsgid \"A reason.\"\nmsgstr \"Причина.\"\n");
  CHECK(module.entry("ru", "#~ msgctxt") ==
        "#~ msgctxt \"scenes.first.options.good.why\"\n#~ msgid \"A reason.\"\n#~ msgstr \"Причина.\"\n");
}

TEST_CASE("an obsolete translation is revived when its key comes back") {
  Translated module;
  module.merge("ru");
  module.say_all("ru");
  module.replace("ru.po", "msgstr \"ru Tiny\"", "msgstr \"Крошка\"");
  const std::string before = module.text("ru.po");
  const std::string scenes = module.source.scenes;
  module.source.scenes = scene("{narrator: Hello.}", "best: {OPT(3), do: [trust +1]}, bad: {OPT(0), do: [trust -1]}");
  module.merge("ru");
  CHECK(module.po("ru").messages.size() == 18);
  module.source.scenes = scenes;
  module.merge("ru");
  CHECK(module.text("ru.po") == before);
}

TEST_CASE("the same words in two contexts are translated apart") {
  Translated module;
  module.merge("ru");
  module.say("ru", "scenes.first.options.good.why", "Потому что.");
  module.say("ru", "scenes.first.options.bad.why", "Оттого что.");
  const std::string before = module.text("ru.po");
  module.merge("ru");
  CHECK(module.text("ru.po") == before);
  CHECK(module.entry("ru", "good.why").ends_with("msgid \"A reason.\"\nmsgstr \"Потому что.\"\n"));
  CHECK(module.entry("ru", "bad.why").ends_with("msgid \"A reason.\"\nmsgstr \"Оттого что.\"\n"));
}

TEST_CASE("the same line twice in one context is translated once") {
  Translated module;
  module.source.scenes = scene("{narrator: Silence.}, {narrator: A door.}, {narrator: Silence.}");
  module.merge("ru");
  const std::string all = module.text("ru.po");
  CHECK(all.find("\"Silence.\"") == all.rfind("\"Silence.\""));
}

TEST_CASE("merging again changes no byte") {
  ThreeLines module;
  module.source.scenes = scene("{narrator: The gate is open.}, {narrator: It rains.}");
  module.merge("ru");
  const std::string once = module.text("ru.po");
  module.merge("ru");
  CHECK(module.text("ru.po") == once);
  CHECK(module.files() == "ru.po\n");
}

TEST_CASE("what the translator wrote around the texts is kept") {
  Translated module;
  module.merge("ru");
  module.replace("ru.po", "msgid \"\"\nmsgstr \"\"\n",
                 "# Перевод для Центра.\nmsgid \"\"\nmsgstr \"\"\n\"X-Team: Астана\\n\"\n");
  module.replace("ru.po", "Last-Translator: ", "Last-Translator: Айгуль <a@example.org>");
  module.replace("ru.po", "#: module.yaml:2\n", "# Коротко!\n#: module.yaml:2\n");
  module.say("ru", "title", "Крошка");
  module.source.head = "summary: New.\n";
  const std::string header = module.entry("ru", "X-Team");
  module.merge("ru");
  CHECK(module.entry("ru", "X-Team") == header);
  CHECK(module.entry("ru", "\"title\"") ==
        "# Коротко!\n#: module.yaml:2\nmsgctxt \"title\"\nmsgid \"Tiny\"\nmsgstr \"Крошка\"\n");
}

TEST_CASE("texts that were never translated leave nothing behind") {
  Translated module;
  module.source.head = "summary: One.\n";
  module.merge("ru");
  module.source.head = "";
  module.merge("ru");
  CHECK(module.text("ru.po").find("One.") == std::string::npos);
}

TEST_CASE("texts are as alike as the words they share") {
  const auto likeness = [](std::string_view a, std::string_view b) { return Words(a).likeness(Words(b)); };
  CHECK(likeness("The gate is shut.", "The gate is shut!") == 1);
  CHECK(likeness("The gate is shut.", "The gate is open.") == 0.75);
  CHECK(likeness("Ворота закрыты.", "Ворота открыты.") == 0.5);
  CHECK(likeness("门关上了", "门打开了") == 0.5);
  CHECK(likeness("no no no", "no") == 0.5);
  CHECK(likeness("Yes.", "No.") == 0);
  CHECK(likeness("...", "!") == 0);
}

}  // namespace rollcall::translate
