#include "player/gui/edited_text.h"

#include <algorithm>
#include <utility>

#include "player/text/breaks.h"
#include "player/utf8.h"

namespace rollcall::gui {
namespace {

using text::Breaks;

bool is_blank_at_end(std::string_view text) { return text.ends_with(' ') || text.ends_with('\n'); }

bool is_line_end(char32_t c) { return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029; }

/// Those that a terminal obeys as well, but for the marks of direction, which names may have.
bool is_left_out(char32_t c) { return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029; }

/// Takes a line end away, which may be of two characters.
bool take_line_end(std::string_view& text) {
  std::string_view rest = text;
  const char32_t first = take_character(rest);
  if (!is_line_end(first)) return false;
  if (first == '\r' && rest.starts_with('\n')) rest.remove_prefix(1);
  text = rest;
  return true;
}

std::string_view take_bytes(std::string_view& text) {
  const std::size_t length = std::max<std::size_t>(1, utf8_sequence_length(text));
  const std::string_view bytes = text.substr(0, length);
  text.remove_prefix(length);
  return bytes;
}

/// Lines and columns that were copied become words of one line.
std::string in_one_line(std::string_view text) {
  std::string line;
  while (!text.empty()) {
    const bool is_tab = text.starts_with('\t');
    if (is_tab) text.remove_prefix(1);
    if (!is_tab && !take_line_end(text))
      line += take_bytes(text);
    else if (!line.empty() && !line.ends_with(' '))
      line += ' ';
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

/// What may stand in a text by these rules.
std::string allowed(std::string_view text, Lines lines) {
  std::string kept;
  while (!text.empty()) {
    if (lines == Lines::several && take_line_end(text)) {
      kept += '\n';
      continue;
    }
    const std::string_view bytes = take_bytes(text);
    std::string_view rest = bytes;
    if (lines == Lines::several && bytes == "\t")
      kept += ' ';
    else if (is_utf8(bytes) && !is_left_out(take_character(rest)))
      kept += bytes;
  }
  return kept;
}

/// As many letters from its start as have this many characters at most.
std::string_view start_of(std::string_view text, std::size_t characters) {
  if (utf8_length(text) <= characters) return text;
  const Breaks breaks(text);
  std::size_t end = 0;
  for (std::size_t next = 0; end < text.size(); end = next) {
    next = breaks.letter_after(end);
    if (utf8_length(text.substr(0, next)) > characters) break;
  }
  return text.substr(0, end);
}

void settle(EditedText& edited) {
  const Breaks breaks(edited.text);
  edited.caret = breaks.settled(edited.caret);
  edited.anchor = breaks.settled(edited.anchor);
}

/// For how many characters, in the place of what is selected.
std::size_t room(const EditedText& edited, const EditRules& rules) {
  return rules.limit - std::min(rules.limit, utf8_length(edited.text) - utf8_length(edited.selected()));
}

void carry_out(EditedText& edited, std::size_t at, std::size_t length, std::string_view inserted) {
  edited.text.replace(at, length, inserted);
  edited.caret = edited.anchor = at + inserted.size();
  settle(edited);
}

void change(EditedText& edited, EditHistory::Kind kind, TextRange range, std::string_view inserted,
            const EditRules& rules) {
  if (range.empty() && inserted.empty()) return;
  const std::size_t length = range.end - range.start;
  if (rules.memory == Memory::kept)
    edited.history.add({kind, range.start, edited.text.substr(range.start, length), std::string(inserted),
                        edited.anchor, edited.caret});
  carry_out(edited, range.start, length, inserted);
}

/// What a step left may have been changed from outside: it cannot be taken back then.
bool stands(const EditedText& edited, std::size_t at, std::string_view text) {
  return at <= edited.text.size() && std::string_view(edited.text).substr(at).starts_with(text);
}

}  // namespace

bool EditHistory::joins(const Step& step) const {
  if (x_is_parted || x_done == 0 || step.kind == Kind::other) return false;
  const Step& last = x_steps[x_done - 1];
  if (last.kind != step.kind) return false;
  switch (step.kind) {
    case Kind::typed:
      return step.removed.empty() && step.at == last.at + last.inserted.size() &&
             (is_blank_at_end(step.inserted) || !is_blank_at_end(last.inserted));
    case Kind::erased_before:
      return step.at + step.removed.size() == last.at &&
             (!is_blank_at_end(step.removed) || is_blank_at_end(last.removed.substr(0, 1)));
    case Kind::erased_after:
      return step.at == last.at && (!is_blank_at_end(step.removed) || is_blank_at_end(last.removed));
    case Kind::other:
      break;
  }
  return false;
}

void EditHistory::add(Step step) {
  x_steps.resize(x_done);
  if (joins(step)) {
    Step& last = x_steps.back();
    last.at = step.at < last.at ? step.at : last.at;
    last.inserted += step.inserted;
    last.removed = step.kind == Kind::erased_before ? step.removed + last.removed : last.removed + step.removed;
  } else {
    x_steps.push_back(std::move(step));
    ++x_done;
  }
  x_is_parted = false;
}

const EditHistory::Step* EditHistory::back() {
  part();
  return x_done == 0 ? nullptr : &x_steps[--x_done];
}

const EditHistory::Step* EditHistory::on() {
  part();
  return x_done == x_steps.size() ? nullptr : &x_steps[x_done++];
}

TextRange EditedText::selection() const {
  const auto within = [this](std::size_t at) { return std::min(at, text.size()); };
  return {within(std::min(anchor, caret)), within(std::max(anchor, caret))};
}

std::string_view EditedText::selected() const {
  const TextRange range = selection();
  return std::string_view(text).substr(range.start, range.end - range.start);
}

std::size_t insert(EditedText& edited, std::string_view typed, const EditRules& rules) {
  settle(edited);
  const std::string wanted = allowed(typed, rules.lines);
  const std::string_view fitting = start_of(wanted, room(edited, rules));
  if (!fitting.empty()) {
    const bool is_one = utf8_length(fitting) == 1;
    change(edited, is_one ? EditHistory::Kind::typed : EditHistory::Kind::other, edited.selection(), fitting, rules);
  }
  return utf8_length(wanted) - utf8_length(fitting);
}

std::size_t paste(EditedText& edited, std::string_view copied, const EditRules& rules) {
  edited.history.part();
  const std::size_t left_out = insert(edited, rules.lines == Lines::one ? in_one_line(copied) : copied, rules);
  edited.history.part();
  return left_out;
}

std::size_t assign(EditedText& edited, std::string_view text, const EditRules& rules) {
  select_all(edited);
  const std::string wanted = allowed(text, rules.lines);
  const std::string_view fitting = start_of(wanted, rules.limit);
  change(edited, EditHistory::Kind::other, edited.selection(), fitting, rules);
  return utf8_length(wanted) - utf8_length(fitting);
}

void erase(EditedText& edited, Unit unit, Way way, const EditRules& rules) {
  settle(edited);
  using Kind = EditHistory::Kind;
  if (!edited.selection().empty()) return change(edited, Kind::other, edited.selection(), {}, rules);
  const std::size_t other = neighbour(edited, unit, way);
  const TextRange range{std::min(other, edited.caret), std::max(other, edited.caret)};
  const Kind kind = unit != Unit::letter ? Kind::other : way == Way::back ? Kind::erased_before : Kind::erased_after;
  change(edited, kind, range, {}, rules);
}

void move_to(EditedText& edited, std::size_t at, Extend extend) {
  edited.history.part();
  settle(edited);
  edited.caret = Breaks(edited.text).settled(at);
  if (extend == Extend::no) edited.anchor = edited.caret;
}

std::size_t neighbour(const EditedText& edited, Unit unit, Way way) {
  const Breaks breaks(edited.text);
  const bool is_back = way == Way::back;
  switch (unit) {
    case Unit::letter:
      return is_back ? breaks.letter_before(edited.caret) : breaks.letter_after(edited.caret);
    case Unit::word:
      return is_back ? breaks.word_before(edited.caret) : breaks.word_after(edited.caret);
    case Unit::all:
      break;
  }
  return is_back ? 0 : edited.text.size();
}

void select_all(EditedText& edited) {
  move_to(edited, 0, Extend::no);
  move_to(edited, edited.text.size(), Extend::yes);
}

void select_word(EditedText& edited, std::size_t at) {
  const Breaks breaks(edited.text);
  move_to(edited, breaks.piece_start(at), Extend::no);
  move_to(edited, breaks.piece_end(breaks.piece_start(at)), Extend::yes);
}

void select_line(EditedText& edited, std::size_t at) {
  at = std::min(at, edited.text.size());
  const std::size_t before = at == 0 ? std::string::npos : edited.text.rfind('\n', at - 1);
  move_to(edited, before == std::string::npos ? 0 : before + 1, Extend::no);
  move_to(edited, std::min(edited.text.find('\n', at), edited.text.size()), Extend::yes);
}

void undo(EditedText& edited) {
  const EditHistory::Step* step = edited.history.back();
  if (!step) return;
  if (!stands(edited, step->at, step->inserted)) {
    edited.history = {};
    return;
  }
  carry_out(edited, step->at, step->inserted.size(), step->removed);
  edited.anchor = step->anchor;
  edited.caret = step->caret;
  settle(edited);
}

void redo(EditedText& edited) {
  const EditHistory::Step* step = edited.history.on();
  if (!step) return;
  if (!stands(edited, step->at, step->removed)) {
    edited.history = {};
    return;
  }
  carry_out(edited, step->at, step->removed.size(), step->inserted);
}

}  // namespace rollcall::gui
