#pragma once
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include "player/error.h"
#include "player/hint.h"
#include "player/language/words.h"
#include "player/terminal/wrap.h"

namespace rollcall::terminal {

/// Where a command says what it did, in the language of whoever reads it.
class Console {
 public:
  static constexpr std::size_t usual_width = 80;

  /// All must outlive it. `width`: how many characters a line has where it is read. `terminal`: where somebody watches
  /// how far long work has come; null if nobody does.
  Console(const language::Words& words, std::ostream& out, std::ostream& err, std::size_t width = usual_width,
          std::ostream* terminal = nullptr)
      : x_words(&words), x_out(&out), x_err(&err), x_width(width), x_terminal(terminal) {}

  const language::Words& words() const { return *x_words; }
  std::ostream& out() const { return *x_out; }
  std::size_t width() const { return x_width; }
  std::ostream* terminal() const { return x_terminal; }

  /// A line.
  void say(const Message& message, std::string_view indent = {}) const {
    *x_out << indent << (*x_words)(message) << "\n";
  }
  /// Lines that fit, each with `indent` before it: text that may be long, such as what a pack says of itself.
  void tell(const Message& message, std::string_view indent = {}) const {
    *x_out << wrapped((*x_words)(message), x_width, indent);
  }
  /// The answer comes on the same line.
  void ask(const Message& question) const { *x_out << (*x_words)(question) << " " << std::flush; }
  /// A line about what went wrong.
  void complain(const Message& message) const { *x_err << (*x_words)(message) << "\n"; }
  /// The sentence of an error and, on a line of its own, what to do.
  void complain(const Error& error) const {
    complain(error.message());
    complain_hint(error);
  }
  /// The same, about one of several files, which is named once.
  void complain(const std::string& file, const Error& error) const {
    if (error.message().text().find(file) != std::string::npos) return complain(error);
    complain(tr("{file}: {problem}", "file"_is = file, "problem"_is = error.message()));
    complain_hint(error);
  }

 private:
  void complain_hint(const Error& error) const {
    if (!error.hint().empty()) complain(hint_line(error.hint()));
  }

  const language::Words* x_words;
  std::ostream* x_out;
  std::ostream* x_err;
  std::size_t x_width;
  std::ostream* x_terminal;
};

}  // namespace rollcall::terminal
