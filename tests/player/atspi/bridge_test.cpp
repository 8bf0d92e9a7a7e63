#include "player/atspi/bridge.h"

#include <doctest/doctest.h>
#include <cstdlib>

#include <future>
#include <memory>
#include <optional>
#include <string>

#include "tests/player/atspi/shown.h"

using namespace rollcall;

namespace {

/// The environment of the process, until it goes out of scope.
class Variable {
 public:
  Variable(const char* name, const char* value) : x_name(name) {
    if (const char* before = ::getenv(name)) x_before = before;
    ::setenv(name, value, 1);
  }
  ~Variable() {
    if (x_before)
      ::setenv(x_name, x_before->c_str(), 1);
    else
      ::unsetenv(x_name);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* x_name;
  std::optional<std::string> x_before;
};

atspi::Shown nobody_asks() {
  FAIL("a frame is copied though nobody reads");
  return {};
}

}  // namespace

TEST_CASE("without a bus one sentence says that screen readers are off, once, and no frame is copied") {
  const Variable address("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nobody/listens/here");
  std::promise<void> found;
  auto bridge = std::make_unique<atspi::Bridge>([&] { found.set_value(); });
  CHECK_FALSE(bridge->take_off());
  bridge->show(nobody_asks);
  found.get_future().wait();
  bridge->show(nobody_asks);
  const std::optional<Message> off = bridge->take_off();
  REQUIRE(off);
  CHECK(off->text().find("no accessibility bus (AT-SPI)") != std::string::npos);
  CHECK_FALSE(bridge->take_off());
  CHECK_FALSE(bridge->take_request(0, ""));
}

TEST_CASE("a bridge that no frame was shown to starts nothing") {
  const atspi::Bridge bridge([] { FAIL("something was started"); });
}
