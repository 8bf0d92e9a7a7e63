#include "player/gui/edited_text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace rollcall;
using gui::EditedText;
using gui::EditRules;
using gui::Extend;
using gui::Lines;
using gui::Unit;
using gui::Way;

namespace {

constexpr EditRules one_line{20};
constexpr EditRules several_lines{60, Lines::several};

/// Written with "|" where the caret stands, and "<" at the other end of what is selected.
EditedText edited(std::string_view marked) {
  EditedText made;
  bool has_anchor = false;
  for (const char c : marked) {
    if (c == '|')
      made.caret = made.text.size();
    else if (c == '<')
      has_anchor = true, made.anchor = made.text.size();
    else
      made.text += c;
  }
  if (!has_anchor) made.anchor = made.caret;
  return made;
}

std::string told(const EditedText& text) {
  std::string marked = text.text;
  const bool is_selected = text.anchor != text.caret;
  const std::size_t first = text.caret < text.anchor ? text.caret : text.anchor;
  const std::size_t last = text.caret < text.anchor ? text.anchor : text.caret;
  if (is_selected) marked.insert(last, last == text.caret ? "|" : "<");
  return marked.insert(first, !is_selected || first == text.caret ? "|" : "<");
}

void type(EditedText& text, std::string_view letters, const EditRules& rules = one_line) {
  for (const char letter : letters) gui::insert(text, std::string_view(&letter, 1), rules);
}

}  // namespace

TEST_CASE("what is written goes in where the caret stands, and into the place of what is selected") {
  struct {
    const char *before, *written, *after;
  } const table[] = {
      {"A|ia", "n", "An|ia"},       {"|", "Қ", "Қ|"},         {"A<ni|a", "sy", "Asy|a"},
      {"A|ni<a", "sy", "Asy|a"},    {"س|م", "ا", "سا|م"},     {"e|a", "\u0301", "e\u0301|a"},
      {"|a", "\n\t\x7f\x01", "|a"}, {"a|", "\xff\xfe", "a|"}, {"ab<c|", "\u0085\u2028", "ab<c|"},
  };
  for (const auto& row : table) {
    EditedText text = edited(row.before);
    gui::insert(text, row.written, one_line);
    CHECK(told(text) == row.after);
  }
}

TEST_CASE("erasing takes whole letters, words, or what is selected") {
  struct {
    const char* before;
    Unit unit;
    Way way;
    const char* after;
  } const table[] = {
      {"Қа|з", Unit::letter, Way::back, "Қ|з"},
      {"Қ|аз", Unit::letter, Way::on, "Қ|з"},
      {"|a", Unit::letter, Way::back, "|a"},
      {"a|", Unit::letter, Way::on, "a|"},
      {"ae\u0301|b", Unit::letter, Way::back, "a|b"},
      {"a|e\u0301b", Unit::letter, Way::on, "a|b"},
      {"سَ|لام", Unit::letter, Way::back, "|لام"},
      {"\U0001F469\u200D\U0001F692|", Unit::letter, Way::back, "|"},
      {"Ask Ania|, now", Unit::word, Way::back, "Ask |, now"},
      {"Ask Ania, |now", Unit::word, Way::back, "Ask |now"},
      {"Ask| Ania, now", Unit::word, Way::on, "Ask|, now"},
      {"اسأل ليلى|", Unit::word, Way::back, "اسأل |"},
      {"A<ni|a", Unit::word, Way::back, "A|a"},
      {"Ania|", Unit::all, Way::back, "|"},
  };
  for (const auto& row : table) {
    EditedText text = edited(row.before);
    gui::erase(text, row.unit, row.way, one_line);
    CHECK(told(text) == row.after);
  }
}

TEST_CASE("what does not fit is left out and counted, and no letter is cut") {
  EditedText text = edited("abc|");
  CHECK(gui::insert(text, "ضضضضضض", {5}) == 4);
  CHECK(told(text) == "abcضض|");
  CHECK(gui::insert(text, "x", {2}) == 1);
  CHECK(told(text) == "abcضض|");
  text = edited("ab<cde|");
  CHECK(gui::insert(text, "wxyz", {5}) == 1);
  CHECK(told(text) == "abwxy|");
  text = edited("|");
  CHECK(gui::insert(text, "ae\u0301", {2}) == 2);
  CHECK(told(text) == "a|");
}

TEST_CASE(
    "what was copied elsewhere becomes one line where there is one, and keeps its lines where there are several") {
  EditedText text = edited("|");
  gui::paste(text, "Amina\r\nBekova\t\n 2044\n", one_line);
  CHECK(told(text) == "Amina Bekova  2044|");
  text = edited("|");
  gui::paste(text, "One\r\ntwo\rthree\n\tfour", several_lines);
  CHECK(told(text) == "One\ntwo\nthree\n four|");
}

TEST_CASE("a word is taken by a double click, a line by a third") {
  EditedText text = edited("See Ania.\nAsk\nher|");
  gui::select_word(text, 5);
  CHECK(told(text) == "See <Ania|.\nAsk\nher");
  gui::select_line(text, 11);
  CHECK(told(text) == "See Ania.\n<Ask|\nher");
  gui::select_line(text, 10);
  CHECK(told(text) == "See Ania.\n<Ask|\nher");
  gui::select_line(text, 13);
  CHECK(told(text) == "See Ania.\n<Ask|\nher");
  gui::select_line(text, 0);
  CHECK(told(text) == "<See Ania.|\nAsk\nher");
  gui::select_all(text);
  CHECK(told(text) == "<See Ania.\nAsk\nher|");
}

TEST_CASE("what was typed is taken back word by word, and done again") {
  EditedText text;
  type(text, "ask her now");
  for (const char* before : {"ask her |", "ask |", "|", "|"}) {
    gui::undo(text);
    CHECK(told(text) == before);
  }
  for (const char* after : {"ask |", "ask her |", "ask her now|", "ask her now|"}) {
    gui::redo(text);
    CHECK(told(text) == after);
  }
}

TEST_CASE("whoever goes elsewhere, selects or pastes begins another step") {
  EditedText text;
  type(text, "now");
  gui::move_to(text, 0, Extend::no);
  type(text, "not");
  gui::paste(text, "yet ", one_line);
  gui::undo(text);
  CHECK(told(text) == "not|now");
  gui::undo(text);
  CHECK(told(text) == "|now");
  gui::undo(text);
  CHECK(told(text) == "|");
}

TEST_CASE("what was erased comes back, with what was selected") {
  EditedText text = edited("ask A<ni|a");
  gui::erase(text, Unit::letter, Way::back, one_line);
  gui::erase(text, Unit::letter, Way::back, one_line);
  gui::erase(text, Unit::letter, Way::back, one_line);
  CHECK(told(text) == "ask|a");
  for (const char* before : {"ask |a", "ask A|a", "ask A<ni|a"}) {
    gui::undo(text);
    CHECK(told(text) == before);
  }
  gui::erase(text, Unit::word, Way::back, one_line);
  type(text, "x");
  gui::redo(text);
  CHECK(told(text) == "ask Ax|a");
}

TEST_CASE("a text that was changed from outside is not taken back into what it never was") {
  EditedText text;
  type(text, "Ania");
  text.text = "Bo";
  gui::undo(text);
  CHECK(text.text == "Bo");
  gui::insert(text, "b", one_line);
  CHECK(told(text) == "Bob|");
}

TEST_CASE("nothing of a secret is kept to be taken back") {
  EditedText text;
  gui::insert(text, "1234", {8, Lines::one, gui::Memory::none});
  gui::erase(text, Unit::all, Way::back, {8, Lines::one, gui::Memory::none});
  gui::undo(text);
  CHECK(text.text.empty());
}

TEST_CASE("a whole text takes the place of what stood there") {
  EditedText text = edited("A|nia");
  CHECK(gui::assign(text, "Am\nina Warsame", {5}) == 8);
  CHECK(told(text) == "Amina|");
  gui::assign(text, "\n", {5});
  CHECK(told(text) == "|");
  gui::undo(text);
  CHECK(text.text == "Amina");
}
