#include "player/os/terminal.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <cstdlib>

#include "player/os/descriptor.h"

using namespace rollcall;

namespace {

/// The two ends of a terminal that is not there.
struct Pair {
  os::Descriptor screen{::posix_openpt(O_RDWR | O_NOCTTY)};
  os::Descriptor program;
  Pair() {
    REQUIRE(::grantpt(screen.number()) == 0);
    REQUIRE(::unlockpt(screen.number()) == 0);
    program = os::Descriptor(::open(::ptsname(screen.number()), O_RDWR | O_NOCTTY));
    REQUIRE(program.number() >= 0);
  }
  tcflag_t modes() const {
    termios now{};
    REQUIRE(::tcgetattr(program.number(), &now) == 0);
    return now.c_lflag;
  }
  bool echoes() const { return (modes() & ECHO) != 0; }
};

}  // namespace

TEST_CASE("what is typed is not shown while input is silent, and is shown again afterwards") {
  const Pair terminal;
  REQUIRE(terminal.echoes());
  {
    const os::NoEcho silent(terminal.program.number());
    CHECK_FALSE(terminal.echoes());
  }
  CHECK(terminal.echoes());
}

TEST_CASE("Ctrl-C cannot leave a terminal that shows nothing: it is a key until what is typed is shown again") {
  const Pair terminal;
  const auto interrupts = [&] { return (terminal.modes() & ISIG) != 0; };
  REQUIRE(interrupts());
  {
    const os::NoEcho silent(terminal.program.number());
    CHECK_FALSE(interrupts());
    const char typed[] = {'4', os::interrupt_key, '\n'};
    REQUIRE(::write(terminal.screen.number(), typed, sizeof typed) == sizeof typed);
    char line[8];
    CHECK(::read(terminal.program.number(), line, sizeof line) == sizeof typed);
    CHECK(line[1] == os::interrupt_key);
  }
  CHECK(interrupts());
}

TEST_CASE("a file is no terminal, and needs no silence") {
  const os::Descriptor file(::open("/dev/null", O_RDONLY));
  CHECK_FALSE(os::is_terminal(file.number()));
  const os::NoEcho silent(file.number());
  const Pair terminal;
  CHECK(os::is_terminal(terminal.program.number()));
}

TEST_CASE("a terminal says how long its lines are, and what is none says nothing") {
  const Pair terminal;
  CHECK(os::line_width(terminal.program.number()) == std::nullopt);
  const winsize size{24, 60, 0, 0};
  REQUIRE(::ioctl(terminal.screen.number(), TIOCSWINSZ, &size) == 0);
  CHECK(os::line_width(terminal.program.number()) == 60);
  const os::Descriptor file(::open("/dev/null", O_RDONLY));
  CHECK(os::line_width(file.number()) == std::nullopt);
}
