#pragma once
#include <sstream>
#include <string>

#include "player/language/words.h"
#include "player/terminal/console.h"

namespace rollcall::test {

/// Gathers what a command says, in English.
class TextConsole {
 public:
  TextConsole() = default;
  TextConsole(const TextConsole&) = delete;
  TextConsole& operator=(const TextConsole&) = delete;

  const language::Words& words() const { return x_words; }
  const terminal::Console& console() const { return x_console; }
  std::string text() const { return x_text.str(); }

 private:
  language::Words x_words;
  std::ostringstream x_text;
  terminal::Console x_console{x_words, x_text, x_text};
};

}  // namespace rollcall::test
