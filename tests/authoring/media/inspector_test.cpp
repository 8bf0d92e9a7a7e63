#include "authoring/media/inspector.h"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/authoring/media/script.h"
#include "tests/support/files.h"

namespace rollcall::media {
namespace {

using test::Script;

/// A rollcall-encode that writes down how often it was asked, and what it does then.
class Counted {
 public:
  explicit Counted(const std::string& then) : x_script("echo >> \"$(dirname \"$0\")/count\"; " + then) {}

  /// By an inspector of its own, as in another run of rollcall-author.
  std::optional<Refusal> look(Kind kind = Kind::scene) const {
    Inspector inspector(Encoder(x_script.program()), KnownGood(folder() / "good"));
    const auto refusal = inspector.refusal(folder(), {kind, "wing.svg"});
    inspector.remember();
    return refusal;
  }
  std::size_t count() const { return rollcall::test::read(folder() / "count").size(); }
  std::filesystem::path folder() const { return x_script.file().parent_path(); }
  std::filesystem::path file() const { return x_script.file(); }
  std::filesystem::path program() const { return x_script.program(); }

 private:
  Script x_script;
};

const std::string draws = "printf '\\211PNG\\r\\n\\032\\n'";

TEST_CASE("a file that was found good is not looked at again") {
  const Counted counted(draws);
  CHECK(counted.look() == std::nullopt);
  CHECK(counted.look() == std::nullopt);
  CHECK(counted.count() == 1);
}

TEST_CASE("a file is looked at again when it has changed, by one byte or at its end") {
  const Counted counted(draws);
  const std::string large(3u << 20, ' ');
  for (const std::string& content : {std::string("a"), std::string("b"), large, large + " "}) {
    std::ofstream(counted.file()) << content;
    counted.look();
    counted.look();
  }
  CHECK(counted.count() == 4);
}

TEST_CASE("a file is looked at again for another purpose, and by another program") {
  const Counted counted(draws);
  counted.look(Kind::scene);
  counted.look(Kind::portrait);
  CHECK(counted.count() == 2);
  std::ofstream(counted.program(), std::ios::app) << "\n";
  counted.look(Kind::scene);
  CHECK(counted.count() == 3);
}

TEST_CASE("a file that was refused is looked at every time") {
  const Counted counted("printf live-text; exit 1");
  CHECK(counted.look() == Refusal{Reason::live_text});
  CHECK(counted.look() == Refusal{Reason::live_text});
  CHECK(counted.count() == 2);
}

TEST_CASE("what the computer could not find out is not remembered") {
  const Counted counted("kill -KILL $$");
  CHECK_THROWS_AS(counted.look(), Error);
  CHECK_THROWS_AS(counted.look(), Error);
  CHECK(counted.count() == 2);
}

}  // namespace
}  // namespace rollcall::media
