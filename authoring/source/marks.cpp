#include "authoring/source/marks.h"

#include <algorithm>

#include "player/scenario/marks.h"

namespace rollcall::source {
namespace {

using scenario::Run;

bool is_blank_at(std::string_view text, std::size_t i) { return i >= text.size() || text[i] == ' ' || text[i] == '\n'; }

/// Whether no '*' from here to `end` would be shown, but those that stand alone between blanks.
bool hides_stars(std::string_view text, std::size_t from, std::size_t end) {
  for (std::size_t i = text.find('*', from); i < end; i = text.find('*', i)) {
    const std::size_t first = i;
    while (i < text.size() && text[i] == '*') ++i;
    const bool space_before = first == 0 || is_blank_at(text, first - 1);
    if (!space_before || !is_blank_at(text, i)) return false;
  }
  return true;
}

bool hides_stars(std::string_view text, const Run& run) {
  if (run.stress != Run::Stress::unstressed) return run.text.find('*') == std::string_view::npos;
  const auto from = static_cast<std::size_t>(run.text.data() - text.data());
  return hides_stars(text, from, from + run.text.size());
}

bool has_any(std::string_view text, std::string_view characters) {
  return std::any_of(characters.begin(), characters.end(),
                     [&](char c) { return text.find(c) != std::string_view::npos; });
}

bool has_brackets(std::string_view words) {
  return words.find("[[") != std::string_view::npos || words.find("]]") != std::string_view::npos;
}

/// visit(words, name) for each stretch of the text and the slot behind it, which is empty at the end. A brace without a
/// partner is one of the words.
template <class Visit>
void each_slot(std::string_view text, Visit visit) {
  for (;;) {
    const auto open = text.find('{');
    const auto close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return visit(text, std::string_view());
    visit(text.substr(0, open), text.substr(open, close + 1 - open));
    text.remove_prefix(close + 1);
  }
}

std::string_view name_in(std::string_view slot) { return slot.substr(1, slot.size() - 2); }

}  // namespace

Marks marks_of(std::string_view text) {
  Marks marks;
  if (!has_any(text, "*[]{}")) return marks;  // as most texts: the checks ask again and again
  marks.stars = std::size_t(std::count(text.begin(), text.end(), '*'));
  for (const Run& run : scenario::runs(text)) {
    if (run.kind == Run::Kind::glossary_word) {
      marks.words.push_back(run.text);
      continue;
    }
    marks.words_are_closed = marks.words_are_closed && !has_brackets(run.text);
    marks.stress_is_closed = marks.stress_is_closed && hides_stars(text, run);
  }
  each_slot(text, [&](std::string_view words, std::string_view slot) {
    if (has_any(words, "{}")) marks.slots_are_closed = false;
    if (slot.empty()) return;
    marks.slots.push_back(name_in(slot));
    if (name_in(slot).find('{') != std::string_view::npos) marks.slots_are_closed = false;
  });
  return marks;
}

std::string filled(std::string_view text,
                   const std::function<std::optional<std::string_view>(std::string_view name)>& value_of) {
  std::string result;
  each_slot(text, [&](std::string_view words, std::string_view slot) {
    result += words;
    if (!slot.empty()) result += value_of(name_in(slot)).value_or(slot);
  });
  return result;
}

Message fault_of_filling(std::string_view text) {
  const Marks marks = marks_of(text);
  if (has_any(text, "{}"))
    return tr("what fills a slot holds no {open} and no {close}", "open"_is = std::string_view("'{'"),
              "close"_is = std::string_view("'}'"));
  if (has_brackets(text)) return tr("what fills a slot holds no '[[' and no ']]'");
  if (!marks.stress_is_closed) return tr("what fills a slot closes every '*' that opens an emphasis");
  return {};
}

}  // namespace rollcall::source
