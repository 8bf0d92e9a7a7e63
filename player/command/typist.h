#pragma once
#include <istream>
#include <optional>
#include <string>

#include "player/progress/store.h"
#include "player/terminal/answers.h"
#include "player/terminal/console.h"

namespace rollcall::command {

using terminal::Answers;

/// Whoever is asked, a line at a time.
class Typist {
 public:
  /// All must outlive it.
  Typist(std::istream& in, Answers answers, const terminal::Console& console)
      : x_in(&in), x_answers(answers), x_console(&console) {}

  bool is_person() const { return x_answers == Answers::person; }
  /// The rest of the line; nothing at the end of the input.
  std::optional<std::string> line() const;
  std::string answer(const Message& question) const;
  bool says_yes(const Message& question) const;
  /// What is typed is not shown. Throws Error if the person wants to leave; `left` says what was not done then.
  std::string pin(const Message& question, const Message& left) const;

  /// What `act` returns when the number may not look like somebody else's; where it does, and a person says that this
  /// is meant, what it returns then. Throws what it throws.
  template <class Act>
  auto unless_alike(const Act& act) const {
    try {
      return act(progress::Alike::is_asked);
    } catch (const progress::LooksAlike& alike) {
      const bool is_meant =
          is_person() && says_yes(tr("{problem} Is this somebody else? (y or n):", "problem"_is = alike.message()));
      if (!is_meant) throw;
    }
    return act(progress::Alike::is_meant);
  }

 private:
  std::istream* x_in;
  Answers x_answers;
  const terminal::Console* x_console;
};

}  // namespace rollcall::command
