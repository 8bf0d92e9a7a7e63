#pragma once
#include <cstddef>
#include <cstdint>

#include "player/message.h"

namespace rollcall::terminal {

/// Where what is typed comes from: somebody at the terminal who can be asked, or a file or another program.
enum class Answers : std::uint8_t { person, file };

/// A person is asked as often as they like. A file that never says what fits would be asked without end.
class Patience {
 public:
  static constexpr std::size_t most = 10;  ///< answers in a row that do not fit

  explicit Patience(Answers answers) : x_answers(answers) {}

  /// One more does not fit. True if nothing is asked any more.
  bool ends() { return ++x_misfits >= most && x_answers == Answers::file; }
  /// One did.
  void begin_again() { x_misfits = 0; }
  static Message sentence() {
    return tr(
        "The last {most} answers did not fit, and nobody sits at the terminal who could be asked again, so this ends "
        "here.",
        "most"_is = most);
  }

 private:
  Answers x_answers;
  std::size_t x_misfits = 0;
};

}  // namespace rollcall::terminal
