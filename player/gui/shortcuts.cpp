#include "player/gui/shortcuts.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace rollcall::gui {
namespace {

constexpr Shortcut table[] = {
    {Command::next, "Tab", {}, Key::tab, false, {}, true},
    {Command::previous, "Shift+Tab", {}, Key::tab, true, {}, true},
    {Command::up, {}, tr_noop("Arrow up"), Key::up, false, {}, false},
    {Command::down, {}, tr_noop("Arrow down"), Key::down, false, {}, false},
    {Command::press, {}, tr_noop("Enter"), Key::enter, false, {}, true},
    {Command::press, {}, tr_noop("Space bar"), Key::none, false, " ", false},
    {Command::choose, {}, tr_noop("1 to 9"), Key::digit, false, {}, false},
    {Command::back, "Esc", {}, Key::escape, false, {}, true},
    {Command::page_up, {}, tr_noop("Page up"), Key::page_up, false, {}, true},
    {Command::page_down, {}, tr_noop("Page down"), Key::page_down, false, {}, true},
    {Command::top, {}, tr_noop("Home"), Key::home, false, {}, false},
    {Command::bottom, {}, tr_noop("End"), Key::end, false, {}, false},
    {Command::story, "H", {}, Key::letter, false, "h", false},
    {Command::words, "W", {}, Key::letter, false, "w", false},
    {Command::pause, "P", {}, Key::letter, false, "p", false},
    {Command::pause, "F3", {}, Key::f3, false, {}, true},
    {Command::larger, "+", {}, Key::none, false, "+", false},
    {Command::smaller, "-", {}, Key::none, false, "-", false},
    {Command::read_aloud, "F4", {}, Key::f4, false, {}, true},
    {Command::settings, "F2", {}, Key::f2, false, {}, true},
    {Command::settings, "Ctrl+,", {}, Key::control_comma, false, {}, true},
    {Command::help, "?", {}, Key::none, false, "?", false},
    {Command::help, "؟", {}, Key::none, false, "؟", false},
    {Command::help, "F1", {}, Key::f1, false, {}, true},
};

bool is_pressed(const Shortcut& shortcut, const Event& event) {
  if (event.kind == Event::Kind::key) {
    if (event.key == Key::none || shortcut.key != event.key) return false;
    if (event.key == Key::tab) return shortcut.shift == event.shift;
    return event.key != Key::letter || shortcut.types.front() == event.letter;
  }
  if (event.kind != Event::Kind::text || event.text.empty()) return false;
  if (shortcut.key == Key::digit) return event.text.size() == 1 && event.text[0] >= '1' && event.text[0] <= '9';
  return shortcut.types == event.text;
}

}  // namespace

std::span<const Shortcut> shortcuts() { return table; }

Message name_of(const Shortcut& shortcut) {
  return shortcut.word ? Message(*shortcut.word) : Message::verbatim(std::string(shortcut.sign));
}

Phrase meaning(Command command) {
  switch (command) {
    case Command::next:
      return tr_noop("To the next button, option or field");
    case Command::previous:
      return tr_noop("To the one before");
    case Command::up:
      return tr_noop("To the option above, or up the page");
    case Command::down:
      return tr_noop("To the option below, or down the page");
    case Command::press:
      return tr_noop("Press what has the frame around it");
    case Command::choose:
      return tr_noop("Choose the option with this number");
    case Command::back:
      return tr_noop("Back");
    case Command::page_up:
      return tr_noop("Up by a window");
    case Command::page_down:
      return tr_noop("Down by a window");
    case Command::top:
      return tr_noop("To the top of the page");
    case Command::bottom:
      return tr_noop("To the end of the page");
    case Command::story:
      return tr_noop("Story so far");
    case Command::words:
      return tr_noop("All words of this module");
    case Command::pause:
      return tr_noop("Pause, and go on");
    case Command::larger:
      return tr_noop("Larger text");
    case Command::smaller:
      return tr_noop("Smaller text");
    case Command::read_aloud:
      return tr_noop("Read the page aloud, or stop that");
    case Command::settings:
      return tr_noop("Settings");
    case Command::help:
      return tr_noop("Keys");
  }
  return tr_noop("Back");
}

char letter_of(Command command) {
  const auto found = std::find_if(std::begin(table), std::end(table), [&](const Shortcut& one) {
    return one.command == command && one.key == Key::letter;
  });
  return found == std::end(table) ? '\0' : found->types.front();
}

std::optional<Command> command_of(const Event& event, Typing typing) {
  const auto found = std::find_if(std::begin(table), std::end(table), [&](const Shortcut& one) {
    return (typing == Typing::no || one.while_typing) && is_pressed(one, event);
  });
  return found == std::end(table) ? std::nullopt : std::optional(found->command);
}

}  // namespace rollcall::gui
