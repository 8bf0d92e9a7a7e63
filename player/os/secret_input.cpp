#include "player/os/secret_input.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "player/error.h"
#include "player/os/descriptor.h"
#include "player/os/terminal.h"

namespace rollcall::os {
namespace {

constexpr std::size_t longest = 1024;

/// Nothing where the input ends before a line does; byte by byte, because the rest belongs to somebody else.
std::optional<std::string> line_from(int descriptor) {
  std::string line;
  line.reserve(longest);  // no copy of a part of it stays behind in memory
  for (char next = 0;;) {
    const ssize_t got = ::read(descriptor, &next, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 || (got == 0 && line.empty())) return std::nullopt;
    if (got == 0 || next == '\n' || next == '\r') return line;
    if (next == interrupt_key || line.size() == longest) return std::nullopt;
    line += next;
  }
}

void say(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = ::write(descriptor, text.data(), text.size());
    if (put <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
}

}  // namespace

std::optional<std::string> ask_secret(std::string_view question) {
  const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
  if (terminal.number() < 0) return std::nullopt;
  const NoEcho nobody_reads_along(terminal.number());
  say(terminal.number(), question);
  say(terminal.number(), " ");
  std::optional<std::string> line = line_from(terminal.number());
  say(terminal.number(), "\n");
  return line;
}

std::string read_line(int descriptor) {
  std::optional<std::string> line = line_from(descriptor);
  if (!line)
    throw Error(tr("No line of at most {most} characters can be read from the file descriptor {number}.",
                   "most"_is = longest, "number"_is = descriptor),
                tr("Open it for the program, as in: --passphrase-fd 3 3< FILE"));
  return *std::move(line);
}

}  // namespace rollcall::os
