#include "player/command/typist.h"

#include "player/ascii.h"
#include "player/os/terminal.h"

namespace rollcall::command {

std::optional<std::string> Typist::line() const {
  std::string line;
  if (!std::getline(*x_in, line)) return std::nullopt;
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::string Typist::answer(const Message& question) const {
  x_console->ask(question);
  return std::string(trimmed(line().value_or(std::string())));
}

bool Typist::says_yes(const Message& question) const {
  const std::string said = answer(question);
  return said == "y" || said == x_console->words()(tr("y")) || said == x_console->words()(tr("yes"));
}

std::string Typist::pin(const Message& question, const Message& left) const {
  std::optional<os::NoEcho> nobody_reads_along;
  if (is_person()) nobody_reads_along.emplace();
  x_console->ask(question);
  const std::string pin = line().value_or(std::string());
  x_console->out() << "\n";
  // Somebody who wants to leave has not mistyped a PIN.
  if (pin.find(os::interrupt_key) != std::string::npos) throw Error(left);
  return pin;
}

}  // namespace rollcall::command
