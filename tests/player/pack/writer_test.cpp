#include "player/pack/writer.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "player/pack/format.h"
#include "player/scenario/release.h"
#include "tests/player/pack/sample.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

std::string write_error(pack::Contents contents) {
  return test::error_text([&] { pack::write(contents, key(2)); });
}

std::string name_error(std::string name) { return write_error({"m", {}, {}, {{std::move(name), {}}}}); }

}  // namespace

TEST_CASE("the same contents give the same bytes, in whatever order they come") {
  pack::Contents contents = sample_contents();
  const Bytes once = pack::write(contents, key(2));
  std::reverse(contents.entries.begin(), contents.entries.end());
  CHECK(pack::write(contents, key(2)) == once);
}

TEST_CASE("the order of the keys does not matter") {
  const std::vector<seal::SecretKey> one{key(2), key(3), key(4), key(5)};
  const std::vector<seal::SecretKey> other{key(5), key(3), key(2), key(4)};
  CHECK(pack::write(sample_contents(), one) == pack::write(sample_contents(), other));
}

TEST_CASE("names that could lead out of a folder, or hide in it, are not written") {
  for (const char* name : {"", "/a", "a/", "a//b", "..", "a/../b", ".a", "a/.b", "A", "a b", "a\\b", "a:b", "ä"}) {
    CHECK(name_error(name) ==
          "The pack cannot be made: '" + std::string(name) +
              "' cannot be the name of an entry (use a-z, 0-9, _, -, . and /, at most 200 of them).");
  }
  CHECK(name_error(std::string(201, 'a')) != "no error");
  CHECK(name_error(std::string(200, 'a')) == "no error");
  CHECK(name_error("a.b/c-d_e.9") == "no error");
}

TEST_CASE("contents that cannot be a pack are not written") {
  CHECK(write_error({"m", {}, {}, {}}) == "The pack cannot be made: it would be empty.");
  CHECK(write_error({"m", {}, {}, {{"a", {}}, {"b", {}}, {"a", {1}}}}) ==
        "The pack cannot be made: two entries are named 'a'.");
  CHECK(write_error({"../m", {}, {}, {{"a", {}}}}) == "The pack cannot be made: '../m' cannot be the id of a module.");
  CHECK(write_error({"m", {}, {}, std::vector<pack::Contents::Entry>(65'536, {"a", {}})}) ==
        "The pack cannot be made: it would have more than 65,535 entries.");
}

TEST_CASE("one to four different keys sign a pack") {
  const auto error = [](const std::vector<seal::SecretKey>& keys) {
    return test::error_text([&] { pack::write(sample_contents(), keys); });
  };
  CHECK(error({}) == "The pack cannot be made: nobody signs it.");
  CHECK(error({key(2), key(2)}) == "The pack cannot be made: one key would sign it twice.");
  CHECK(error({key(1), key(2), key(3), key(4), key(5)}) == "The pack cannot be made: at most four keys can sign it.");
}

TEST_CASE("versions and release numbers are two faces of one thing") {
  const scenario::Version version{65535, 0, 7};
  CHECK(scenario::version_of(version.release()) == version);
  CHECK_FALSE(scenario::version_of(std::uint64_t{1} << 48));
}
