#pragma once
#include <ostream>
#include <string>

#include "player/error.h"
#include "player/language/words.h"

namespace rollcall::command {

/// Where a command says what it did, in the language of whoever reads it.
class Console {
 public:
  /// All must outlive it.
  Console(const language::Words& words, std::ostream& out, std::ostream& err)
      : x_words(&words), x_out(&out), x_err(&err) {}

  const language::Words& words() const { return *x_words; }
  std::ostream& out() const { return *x_out; }

  /// A line.
  void say(const Message& message) const { *x_out << (*x_words)(message) << "\n"; }
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
    if (!error.hint().empty()) complain(tr("hint: {hint}", "hint"_is = error.hint()));
  }

  const language::Words* x_words;
  std::ostream* x_out;
  std::ostream* x_err;
};

}  // namespace rollcall::command
