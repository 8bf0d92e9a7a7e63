#include "player/command/long_work.h"

#include <doctest/doctest.h>

#include <csignal>
#include <sstream>

using namespace rollcall;

namespace {

Message sentence(NamedValue<"done"> done, NamedValue<"all"> all) {
  return tr("Looking at packs: {done} of {all}", std::move(done), std::move(all));
}

}  // namespace

TEST_CASE("whoever watches long work sees how far it has come, and nothing of that is left") {
  const language::Words words;
  std::ostringstream out, err, terminal;
  auto now = std::chrono::steady_clock::time_point{};
  const terminal::Console console(words, out, err, terminal::Console::usual_width, &terminal);
  command::LongWork work(console, [&] { return now; });
  const auto tell = work.told_as(sentence);
  tell(0, 9);
  CHECK(terminal.str().empty());
  now += std::chrono::seconds(2);
  tell(4, 9);
  CHECK(terminal.str() == "\rLooking at packs: 4 of 9\x1b[K");
  work.clear();
  CHECK(terminal.str().ends_with("\r\x1b[K"));
  CHECK(out.str() + err.str() == "");
}

TEST_CASE("where nobody watches nothing is written, and Ctrl-C stops between two parts") {
  const language::Words words;
  std::ostringstream out, err;
  const terminal::Console console(words, out, err);
  command::LongWork work(console);
  const auto tell = work.told_as(sentence);
  tell(0, 9);
  std::raise(SIGINT);
  CHECK_THROWS_AS(tell(1, 9), os::Interrupted);
}
