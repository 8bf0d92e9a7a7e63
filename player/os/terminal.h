#pragma once
#include <cstddef>
#include <memory>
#include <optional>

struct termios;

namespace rollcall::os {

/// True if somebody can type there.
bool is_terminal(int descriptor);
/// How many characters a line has there; nothing without a terminal, or where it does not say.
std::optional<std::size_t> line_width(int descriptor);

/// What Ctrl-C types where it does not end the program.
inline constexpr char interrupt_key = '\x03';

/// What is typed on the terminal is not shown while this lives, and Ctrl-C is a key like any other: it must not end the
/// program before the terminal shows again what is typed. Without a terminal it does nothing.
class NoEcho {
 public:
  /// Standard input, unless said otherwise.
  explicit NoEcho(int descriptor = 0);
  ~NoEcho();
  NoEcho(const NoEcho&) = delete;
  NoEcho& operator=(const NoEcho&) = delete;

 private:
  int x_descriptor;
  std::unique_ptr<termios> x_before;  // nothing if there is no terminal
};

}  // namespace rollcall::os
