#include "player/language/po.h"

#include <doctest/doctest.h>

#include <string>

using namespace rollcall;
using language::PoEntry;
using language::PoFile;
using language::read_po;

namespace {

const std::string head =
    "msgid \"\"\nmsgstr \"\"\n\"Language: pt_BR\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

/// Each fault with its line and column, counted in bytes.
std::string faults(const std::string& text) {
  std::string all;
  for (const language::PoFault& fault : read_po(text).faults) {
    const std::string before = text.substr(0, fault.offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto column = before.size() - (before.rfind('\n') + 1) + 1;
    all += std::to_string(line) + ":" + std::to_string(column) + " " + fault.message.text() + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("an entry is read with everything that translators and their programs write beside it") {
  const PoFile file = read_po(
      "msgid \"\"\nmsgstr \"Language: pt_BR\\nPlural-Forms: nplurals=2; plural=n>1;\\n\"\n\n"
      "# by hand\n#\n#. for the translator\n#: a.yaml:12 b\n#, fuzzy, perl-brace-format\n"
      "#| msgctxt \"old\"\n#| msgid \"one \"\n#| \"text\"\n#| msgid_plural \"texts\"\n"
      "msgctxt \"here\"\nmsgid \"{n} day\"\nmsgid_plural \"{n} days\"\n"
      "msgstr[0] \"\"\n\"dia\"\nmsgstr[1] \"dias\"\n\n"
      "#~ msgid \"gone\"\n#~ msgstr \"foi\"\n");
  CHECK(file.faults.empty());
  REQUIRE(file.header);
  CHECK(header_field(*file.header, "Language") == "pt_BR");
  CHECK(header_field(*file.header, "Lang") == "");
  REQUIRE(file.entries.size() == 2);
  const PoEntry& entry = file.entries[0];
  CHECK(entry.comments == "by hand\n\n");
  CHECK(entry.notes == "for the translator\n");
  CHECK(entry.references == std::vector<language::PoReference>{{"a.yaml", 12}, {"b", 0}});
  CHECK(entry.fuzzy);
  CHECK(entry.has_slots);
  CHECK(entry.previous_context == "old");
  CHECK(entry.previous_id == "one text");
  CHECK(entry.previous_plural == "texts");
  CHECK(entry.context == "here");
  CHECK(entry.id == "{n} day");
  CHECK(entry.plural == "{n} days");
  CHECK(entry.translations == std::vector<std::string>{"dia", "dias"});
  CHECK_FALSE(entry.obsolete);
  CHECK(file.entries[1].obsolete);
  CHECK(file.entries[1].id == "gone");
  CHECK(file.entries[1].translations == std::vector<std::string>{"foi"});
}

TEST_CASE("an entry knows where its translations stand") {
  const std::string text = head +
                           "#| msgid \"before\"\nmsgctxt \"msgstr\"\nmsgid \"a \\\" msgstr \"\nmsgstr \"\"\n\"b\"\n\n"
                           "msgid \"c\" msgid_plural \"cs\" msgstr[0] \"d\" msgstr[1] \"e\"\n#~| msgid \"x\"\n#~ msgid "
                           "\"f\"\n#~ msgstr \"g\"\n";
  const PoFile file = read_po("#\n" + text);
  const auto words = [&](std::size_t i) {
    return ("#\n" + text).substr(file.entries.at(i).begin, file.entries.at(i).end - file.entries.at(i).begin);
  };
  CHECK(words(0) == "msgstr \"\"\n\"b\"");
  CHECK(words(1) == "msgstr[0] \"d\" msgstr[1] \"e\"");
  CHECK(words(2) == "msgstr \"g\"");
  CHECK(file.entries[2].previous_id == "x");
}

TEST_CASE("escapes are those of C, and lines may end as Windows ends them") {
  const PoFile file = read_po("msgid \"\\n\\t\\\"\\\\\\r\\a\\101\\x42\"\r\nmsgstr \"\\nx\"\r\n");
  REQUIRE(file.entries.size() == 1);
  CHECK(file.entries[0].id == "\n\t\"\\\r\aAB");
}

TEST_CASE("every fault is told with its place, and what is sound is read all the same") {
  CHECK(faults(head + "msgid \"a\nmsgstr \"b\"\n") == "6:7 this text is not closed by a quotation mark\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr \"b") == "7:8 this text is not closed by a quotation mark\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr \"\\q\"\n") ==
        "7:9 a backslash stands before a character that it means nothing with\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr \"\\xe9\"\n") ==
        "7:8 an escape sequence makes this text something else than UTF-8\n");
  CHECK(faults(head + "msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\n") == "6:1 this entry has no msgstr\n");
  CHECK(faults(head + "msgid\nmsgstr \"c\"\n") == "6:1 there is no text after msgid\n");
  CHECK(faults(head + "msgstr \"c\"\n") == "6:1 there is no msgid before this\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n") == "8:1 there is no msgid before this\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr[0] \"b\"\n") == "7:1 this entry has one translation, msgstr\n");
  CHECK(faults(head + "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\n") ==
        "8:1 the next form of this plural is msgstr[0]\n");
  CHECK(faults("\"lost\"\n") == "1:1 this text belongs to nothing\n");
  CHECK(faults(head + "nonsense\n<<<<<<< HEAD\n") ==
        "6:1 'nonsense' is no word of a PO file\n7:1 this is no line of a PO file\n");
  CHECK(faults(head + "domain \"other\"\n") == "6:1 the file is divided by 'domain'\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n") == "8:1 the same text stands twice\n");
  const PoFile file = read_po(head + "nonsense\nmsgid \"a\"\nmsgstr \"b\"\n");
  CHECK(file.faults.size() == 1);
  CHECK(file.header);
}

TEST_CASE("a byte order mark before the first line is none of the text, and places are those of the file") {
  const std::string marked = "\xef\xbb\xbf" + head;
  CHECK(faults(marked) == "");
  CHECK(faults(marked + "msgstr \"c\"\n") == "6:1 there is no msgid before this\n");
  const std::string text = marked + "msgid \"a\"\nmsgstr \"b\"\n";
  const PoFile file = read_po(text);
  REQUIRE(file.entries.size() == 1);
  const PoEntry& entry = file.entries[0];
  CHECK(text.substr(entry.begin, entry.end - entry.begin) == "msgstr \"b\"");
  CHECK(faults("\xef\xbb\xbf" + marked).starts_with("1:4 this is no line of a PO file\n"));
}

TEST_CASE("what a catalogue says is looked at too") {
  CHECK(faults("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n") ==
        "2:35 the charset is ISO-8859-1, not UTF-8\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr \"b\xe9\"\n") == "7:1 this line is not UTF-8\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr \"b\\n\"\n") ==
        "7:1 the text and its translation do not both end with '\\n'\n");
  CHECK(faults(head + "msgid \"\\na\"\nmsgstr \"b\"\n") ==
        "7:1 the text and its translation do not both begin with '\\n'\n");
  CHECK(faults(head + "msgid \"a\"\nmsgstr[0] \"b\"\n") == "7:1 this entry has one translation, msgstr\n");
  CHECK(faults(head + "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n") ==
        "2:1 the header does not say how plurals are made\n");
  const std::string three = "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=3; plural=n%3;\\n\"\n\n";
  CHECK(faults(three + "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n") ==
        "6:1 this entry has not as many forms as the header says\n");
  CHECK(faults(three + "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"\"\n") == "");
  CHECK(faults("msgid \"\"\nmsgstr \"Plural-Forms: many\\n\"\n") == "2:1 'many' does not say how plurals are made\n");
}
