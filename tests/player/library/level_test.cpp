#include "player/library/level.h"

#include <doctest/doctest.h>

#include "player/seal/fingerprint.h"
#include "tests/support/error_text.h"
#include "tests/support/texts.h"

using namespace rollcall;
using library::Level;

namespace {

seal::PublicKey key(std::uint8_t number) {
  std::array<std::uint8_t, 32> seed{};
  seed[0] = number;
  return seal::SecretKey::from_seed(seed).public_key();
}

constexpr std::uint64_t release = 4294967296;  // 1.0.0

Level full() { return {key(1), 3, {{"root", release}, {"small-things", 2 * release}}}; }

std::vector<std::string> fallen(const Level& now) { return test::texts(library::fallen(full(), now)); }

}  // namespace

TEST_CASE("how far a library has come comes back from its text") {
  for (const Level& level : {full(), Level{}, Level{{}, 0, {{"a", 1}}}}) {
    const Level read = library::parse_level(format(level));
    CHECK(read.root == level.root);
    CHECK(read.sequence == level.sequence);
    CHECK(read.releases == level.releases);
  }
  for (const char* other : {"x", "x;", "a b;", "A 1;", "a 1;a 2;", "a 1"})
    CHECK(test::error_text([&] { library::parse_level(other); }) == "What was noted about the library is damaged.");
}

TEST_CASE("what goes back is missed, what goes on is not") {
  Level now = full();
  now.sequence = 9;
  now.releases["small-things"] += 1;
  now.releases["new"] = 1;
  CHECK(fallen(now).empty());
  CHECK(library::fallen({}, full()).empty());
  now = full();
  now.root.reset();
  now.sequence = 0;
  CHECK(fallen(now) == std::vector<std::string>{"The trust list is gone: number 3 of the root " +
                                                seal::fingerprint(key(1)) + " was here."});
  now.root = key(2);
  CHECK(fallen(now) == std::vector<std::string>{"The trust list is of another root than before, which was: " +
                                                seal::fingerprint(key(1))});
  now = full();
  now.sequence = 2;
  CHECK(fallen(now) == std::vector<std::string>{"The trust list is an older one: number 3 was here."});
  now = full();
  now.releases.erase("small-things");
  CHECK(fallen(now) == std::vector<std::string>{
                           "That small-things 2.0.0 was installed here is not known any more, so that an older release "
                           "could take its place."});
}
