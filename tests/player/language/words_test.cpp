#include "player/language/words.h"

#include <doctest/doctest.h>

#include "player/error.h"

using namespace rollcall;
using language::PluralRule;
using language::Words;

namespace {

constexpr const char* russian =
    "msgid \"\"\n"
    "msgstr \"\"\n"
    "\"Language: ru\\n\"\n"
    "\"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && \"\n"
    "\"n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n\"\n"
    "\n"
    "#: player/ui/bar.cpp:12\n"
    "msgid \"Library\"\n"
    "msgstr \"Библиотека\"\n"
    "\n"
    "msgid \"{n} step is damaged.\"\n"
    "msgid_plural \"{n} steps are damaged.\"\n"
    "msgstr[0] \"Повреждён {n} шаг.\"\n"
    "msgstr[1] \"Повреждены {n} шага.\"\n"
    "msgstr[2] \"Повреждено {n} шагов.\"\n"
    "\n"
    "#, fuzzy\n"
    "msgid \"Modules\"\n"
    "msgstr \"Модуль\"\n"
    "\n"
    "msgid \"Back\"\n"
    "msgstr \"\"\n"
    "\n"
    "#~ msgid \"Gone\"\n"
    "#~ msgstr \"Ушло\"\n";

Message damaged(std::uint64_t steps) { return trn("{n} step is damaged.", "{n} steps are damaged.", steps); }

std::string refusal(std::string_view po) {
  try {
    Words::parse(po, "xx.po");
  } catch (const Error& error) {
    return error.what();
  }
  return "accepted";
}

std::string forms_of(const char* rule, std::uint64_t last) {
  const PluralRule parsed = PluralRule::parse(rule);
  std::string forms;
  for (std::uint64_t n = 0; n <= last; ++n) forms += static_cast<char>('0' + parsed.form_of(n));
  return forms;
}

}  // namespace

TEST_CASE("a sentence is said as the catalogue has it") {
  const Words words = Words::parse(russian, "ru.po");
  CHECK(words.language() == "ru");
  CHECK(words(tr("Library")) == "Библиотека");
}

TEST_CASE("what is missing, only guessed, or given up stays English") {
  const Words words = Words::parse(russian, "ru.po");
  for (const Message& english : {tr("Modules"), tr("Back"), tr("Gone"), tr("Never heard")})
    CHECK(words(english) == english.text());
}

TEST_CASE("a count chooses the form that its language has for it") {
  const Words words = Words::parse(russian, "ru.po");
  CHECK(words(damaged(1)) == "Повреждён 1 шаг.");
  CHECK(words(damaged(3)) == "Повреждены 3 шага.");
  CHECK(words(damaged(11)) == "Повреждено 11 шагов.");
  CHECK(words(damaged(21)) == "Повреждён 21 шаг.");
  CHECK(Words()(damaged(1)) == "1 step is damaged.");
  CHECK(Words()(damaged(2)) == "2 steps are damaged.");
}

TEST_CASE("values are said in the language too, where they are sentences") {
  const Words words = Words::parse(russian, "ru.po");
  CHECK(words(tr("In: {place}, {name}", "place"_is = tr("Library"), "name"_is = std::string("Library"))) ==
        "In: Библиотека, Library");
}

TEST_CASE("placeholders take their values, in any order and more than once, and values are not looked at for them") {
  const Words words;
  CHECK(words(tr("{earned} of {possible}; {earned}!", "possible"_is = 9, "earned"_is = 4)) == "4 of 9; 4!");
  CHECK(words(tr("Hello {name}", "name"_is = std::string("{name}"))) == "Hello {name}");
}

TEST_CASE("a damaged catalogue is refused with the line") {
  CHECK(refusal("msgid \"a\"\nmsgstr \"b") == "xx.po:2: this text is not closed by a quotation mark");
  CHECK(refusal("msgid \"a\"\nnonsense\n") == "xx.po:2: 'nonsense' is no word of a PO file");
  CHECK(refusal("\"lost\"\n") == "xx.po:1: this text belongs to nothing");
  CHECK(refusal("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n") ==
        "xx.po:3: this entry has not as many forms as the header says");
  CHECK(refusal("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n") == "xx.po:4: the same text stands twice");
  CHECK(refusal("msgid \"\xff\"\nmsgstr \"\"\n") == "xx.po:1: this line is not UTF-8");
}

TEST_CASE("the plural rules of our six languages give the forms that CLDR gives") {
  CHECK(forms_of("nplurals=2; plural=(n != 1);", 3) == "1011");  // English, Swahili
  CHECK(forms_of("nplurals=2; plural=(n > 1);", 3) == "0011");   // French
  CHECK(forms_of("nplurals=1; plural=0;", 3) == "0000");         // Kazakh in some catalogues
  CHECK(forms_of("nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
                 12) == "0123333333344");
  CHECK(
      forms_of("nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
               22) == "20111222222222222222201");
}

TEST_CASE("a rule that is none is refused, and one that goes astray takes the first form") {
  for (const char* rule : {"", "nplurals=2", "nplurals=0; plural=0;", "nplurals=9; plural=0;", "nplurals=2; plural=n+;",
                           "nplurals=2; plural=(n;", "nplurals=2; plural=n n;", "nplurals=2; plural=1%0;"})
    CHECK_THROWS_AS(PluralRule::parse(rule), Error);
  const std::string deep = "nplurals=2; plural=" + std::string(1000, '(') + "n" + std::string(1000, ')') + ";";
  CHECK_THROWS_AS(PluralRule::parse(deep), Error);
  CHECK(PluralRule::parse("nplurals=2; plural=n;").form_of(7) == 0);
}
