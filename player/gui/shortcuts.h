#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "player/gui/input.h"
#include "player/message.h"

/// What keys do. The one table of it: a root view looks up in it what a key means, and whoever lists keys for people
/// lists this.
namespace rollcall::gui {

enum class Command : std::uint8_t {
  next,
  previous,
  up,
  down,
  press,
  choose,
  back,
  page_up,
  page_down,
  top,
  bottom,
  story,  ///< presses the widget with its letter
  words,  ///< the same
  pause,  ///< the same
  larger,
  smaller,
  read_aloud,
  settings,
  help,
};

struct Shortcut {
  Command command;
  std::string_view sign;  ///< what is printed on the key, the same for everybody; empty where a word says it
  std::optional<Phrase> word;
  Key key = Key::none;        ///< by its place
  bool shift = false;         ///< of Key::tab
  std::string_view types;     ///< what it types, where that counts too; of Key::letter one letter
  bool while_typing = false;  ///< in a field it means the same
};

std::span<const Shortcut> shortcuts();
/// What the key is called.
Message name_of(const Shortcut& shortcut);
/// What the command does, in a few words.
Phrase meaning(Command command);
/// Whose key presses the widget that the command is about; 0 if it has none.
char letter_of(Command command);

enum class Typing : std::uint8_t { no, yes };
/// What the event asks for, while a field has the focus or not.
std::optional<Command> command_of(const Event& event, Typing typing);

}  // namespace rollcall::gui
