#include <doctest/doctest.h>

#include "authoring/translate/header.h"
#include "authoring/translate/library.h"
#include "tests/authoring/translate/translated.h"
#include "tests/support/error_text.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/files.h"

namespace rollcall::translate {
namespace {

using test::Translated;

constexpr const char* start = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

/// What is wrong with a file of this text; "" if nothing is.
std::string faults(const std::string& text) {
  Translated module;
  module.write("kk.po", text);
  source::FileTable files;
  source::Diagnostics problems;
  const auto po = read(module.file("kk.po"), "translations/kk.po", files, problems);
  CHECK(po.has_value() == problems.empty());
  std::string all;
  for (const auto& problem : problems.sorted()) all += source::format(problem, files);
  return all;
}

Message message(const std::string& context, const std::string& id, const std::string& translation) {
  Message result;
  result.context = context;
  result.id = id;
  result.translations = {translation};
  return result;
}

Po round_trip(const Po& po) {
  const Translated module;
  module.write("xx", po);
  CHECK(test::msgfmt(module.file("xx.po")) == "");
  return module.po("xx");
}

}  // namespace

TEST_CASE("nasty texts come back as they were") {
  const std::string texts[] = {
      "She said \"no\" and 'yes'.",
      "a\\b \\n \\\" \\\\",
      "two\nlines\n\nand a gap",
      "\ttab  two spaces  ",
      "يقول الحارس: «لا شيء» 5% {rank}",
      "Қазақстан: әлі де ұйықтап жатыр ғой, іңір түсті",
      "#~ msgid \"not\" #| really",
      "%s %d $(x) {0} <b>&amp;</b>",
      "\x01\x1b[31m\x7f",
      "😀 \u200f\u202b\u202c\ufeff",
      std::string(200000, 'x') + " " + std::string(100, ' ') + "end",
  };
  Po po;
  po.header = new_header("nasty 1.0.0", "kk");
  for (const std::string& text : texts)
    po.messages.push_back(message("a." + std::to_string(po.messages.size()), text, text));
  const Po back = round_trip(po);
  REQUIRE(back.messages.size() == std::size(texts));
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    CHECK(back.messages[i].id == texts[i]);
    CHECK(back.messages[i].translations == std::vector{texts[i]});
    CHECK(back.messages[i].context == "a." + std::to_string(i));
  }
}

TEST_CASE("every part of a message comes back as it was") {
  Po po;
  po.header = new_header("parts 1.0.0", "ar");
  Message full = message("a.b", "{count} days", "");
  full.plural = "{count} days";
  full.translations = {"0", "1", "2", "3", "4", "5"};
  full.previous_context = "old.context";
  full.previous_id = "old \"id\"";
  full.previous_plural = "old plural";
  full.comments = " a translator\n wrote two lines\n";
  full.notes = "Said by Lorne.\n";
  full.references = {{"module.yaml", 12}, {"more/scenes.yaml", 3}};
  full.fuzzy = true;
  po.messages = {full, message("a.c", "x", "y")};
  po.messages[1].has_slots = true;
  po.messages.push_back(message("a.d", "gone", "weg"));
  po.messages[2].obsolete = true;
  const Po back = round_trip(po);
  const Message& got = back.messages.at(0);
  CHECK(got.plural == full.plural);
  CHECK(got.translations == full.translations);
  CHECK(got.previous_context == full.previous_context);
  CHECK(got.previous_id == full.previous_id);
  CHECK(got.previous_plural == full.previous_plural);
  CHECK(got.comments == full.comments);
  CHECK(got.notes == full.notes);
  CHECK(got.references == full.references);
  CHECK(got.fuzzy);
  CHECK(!got.obsolete);
  CHECK(back.messages.at(1).has_slots);
  CHECK(back.messages.at(2).obsolete);
}

TEST_CASE("a file that begins with a byte order mark is read, and merged without it") {
  Translated module;
  module.merge("kk");
  module.say_all("kk");
  module.write("kk.po", "\xef\xbb\xbf" + module.text("kk.po"));
  CHECK(module.problems() == "");
  module.merge("kk");
  CHECK_FALSE(module.text("kk.po").starts_with("\xef"));
  CHECK(test::msgfmt(module.file("kk.po")) == "");
}

TEST_CASE("a file with Windows line ends is read") {
  CHECK(faults("msgid \"\"\r\nmsgstr \"Content-Type: text/plain; charset=utf-8\\n\"\r\n") == "");
}

TEST_CASE("every damaged file is refused with its place") {
  const std::string head = start;
  CHECK(faults("") ==
        "translations/kk.po:1:1: error: the header does not say which charset this is [bad-translation-file]\n  \n  ^\n"
        "hint: save it as UTF-8, with \"Content-Type: text/plain; charset=UTF-8\\n\" in the header\n");
  CHECK(
      faults(
          "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n\nmsgid \"a\"\nmsgstr \"\xe9\"\n") ==
      "translations/kk.po:2:35: error: the charset is ISO-8859-1, not UTF-8 [bad-translation-file]\n"
      "  msgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n                                    ^\n"
      "hint: save it as UTF-8, with \"Content-Type: text/plain; charset=UTF-8\\n\" in the header\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr \"b\xe9\"\n") ==
        "translations/kk.po:6:1: error: this line is not UTF-8 [bad-translation-file]\n  msgstr \"b\\xe9\"\n  ^\n"
        "hint: save the file as UTF-8\n");
  CHECK(
      faults(head + "msgid \"a\nmsgstr \"b\"\n") ==
      "translations/kk.po:5:7: error: this text is not closed by a quotation mark [bad-translation-file]\n  msgid \"a\n"
      "        ^\n"
      "hint: a text ends with '\"' in the line in which it begins\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr \"Қ\\q\"\n") ==
        "translations/kk.po:6:10: error: a backslash stands before a character that it means nothing with "
        "[bad-translation-file]\n  msgstr \"Қ\\q\"\n           ^\n"
        "hint: a backslash stands before n, t, \" or another backslash only\n");
  CHECK(faults(head + "msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\n") ==
        "translations/kk.po:5:1: error: this entry has no msgstr [bad-translation-file]\n  msgid \"a\"\n  ^\n"
        "hint: write 'msgstr \"\"' below, or take the entry out\n");
  CHECK(faults(head + "<<<<<<< HEAD\nmsgid \"a\"\nmsgstr \"b\"\n") ==
        "translations/kk.po:5:1: error: this is no line of a PO file [bad-translation-file]\n  <<<<<<< HEAD\n  ^\n"
        "hint: a line begins with '#', msgctxt, msgid, msgstr or '\"', and a '\"' inside a text is written \\\"\n");
}

TEST_CASE("of a file that is no PO file at all, the first errors are told and the others counted") {
  std::string noise;
  for (int i = 0; i < 50; ++i) noise += "word \n";
  const std::string said = faults(start + noise);
  CHECK(said.ends_with(
      "translations/kk.po:9:1: error: 'word' is no word of a PO file [bad-translation-file]\n  word \n  ^\n"
      "hint: a line begins with '#', msgctxt, msgid, msgstr or '\"', and a '\"' inside a text is "
      "written \\\"; 45 more errors follow in this file\n"));
}

TEST_CASE("plural forms that the header does not announce are an error") {
  CHECK(faults(std::string(start) + "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n") ==
        "translations/kk.po:2:1: error: the header does not say how plurals are made [bad-translation-file]\n"
        "  msgstr \"\"\n  ^\nhint: take the line 'Plural-Forms' of the header from another file in this language\n");
}

TEST_CASE("the plural rule of every language is one that gettext accepts") {
  for (const std::string language : {"kk", "ru", "ar", "fr", "en", "sw", "uz", "es", "pt", "pt-BR", "pt-PT",
                                     "ky", "uk", "pl", "lt", "lv", "ro", "sl", "he", "zh", "is"}) {
    Po po;
    po.header = new_header("forms 1.0.0", language);
    const std::string forms = header_field(po, "Plural-Forms");
    CAPTURE(language);
    REQUIRE(forms.starts_with("nplurals="));
    po.messages = {message("a", "{count} day", "")};
    po.messages[0].plural = "{count} days";
    po.messages[0].translations.assign(std::size_t(forms[9] - '0'), "x");
    CHECK(round_trip(po).messages.size() == 1);
  }
  CHECK(plural_forms("ru") == plural_forms("uk"));
  CHECK(plural_forms("pt-BR") == plural_forms("fr"));
  CHECK(plural_forms("pt-PT") == plural_forms("en"));
  CHECK(plural_forms("ru-KZ") == plural_forms("ru"));
  CHECK(plural_forms("tlh") == "");
}

TEST_CASE("a drive that is full leaves the PO file as it was") {
  Translated module;
  module.merge("kk");
  const std::string before = module.text("kk.po");
  Po po = module.po("kk");
  for (Message& text : po.messages) text.translations = {std::string(10000, 'x')};
  const std::string path = module.file("kk.po").string();
  {
    const test::FileSizeLimit full(4096);
    CHECK(test::error_text([&] { module.write("kk", po); }) ==
          "'" + path + "' could not be written.\nMake room on the drive, check the access rights, and try again.");
  }
  CHECK(module.text("kk.po") == before);
  CHECK(module.files() == "kk.po\n");
  module.write("kk", po);
  CHECK(module.text("kk.po") != before);
}

TEST_CASE("gettext's library may give up, and go on with the next file") {
  const File file(po_file_create());
  CHECK_FALSE(succeeds([&](po_xerror_handler_t handler) { po_file_write(file.get(), "/nowhere/kk.po", handler); }));
  CHECK(faults(start) == "");
}

TEST_CASE("a PO file that is gone is an error with its name") {
  source::FileTable files;
  source::Diagnostics problems;
  CHECK(test::error_text([&] { read("nowhere/kk.po", "kk.po", files, problems); }) ==
        "nowhere/kk.po is not there.\nCheck the name. If it is on a stick, put the stick back and try again.");
}

}  // namespace rollcall::translate
