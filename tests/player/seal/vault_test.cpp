#include "player/seal/vault.h"

#include <doctest/doctest.h>

#include <string>

using namespace rollcall;
using seal::SealingKey;

namespace {

Bytes bytes(std::string_view text) { return Bytes(text.begin(), text.end()); }

/// Quick to compute; the real cost is tried once.
constexpr seal::Cost cheap{1, 8u << 10};

}  // namespace

TEST_CASE("a sealed value opens with its key and its place only") {
  const SealingKey key = SealingKey::generate();
  const Bytes sealed = key.seal(bytes("answer"), bytes("step 1"));
  CHECK(sealed.size() == 6 + seal::sealing_overhead);
  CHECK(key.open(sealed, bytes("step 1")) == bytes("answer"));
  CHECK_FALSE(key.open(sealed, bytes("step 2")));
  CHECK_FALSE(SealingKey::generate().open(sealed, bytes("step 1")));
}

TEST_CASE("a sealed value with one altered or missing byte does not open") {
  const SealingKey key = SealingKey::generate();
  const Bytes sealed = key.seal(bytes("answer"), {});
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    Bytes altered = sealed;
    altered[i] ^= 1;
    CHECK_FALSE(key.open(altered, {}));
    CHECK_FALSE(key.open(std::span(sealed).first(i), {}));
  }
}

TEST_CASE("the same value sealed twice looks different") {
  const SealingKey key = SealingKey::generate();
  CHECK(key.seal(bytes("answer"), {}) != key.seal(bytes("answer"), {}));
}

TEST_CASE("an empty value can be sealed") {
  const SealingKey key = SealingKey::generate();
  CHECK(key.open(key.seal({}, {}), {}) == Bytes{});
}

TEST_CASE("a wrapped key opens with its PIN, on its machine, for its learner") {
  const SealingKey key = SealingKey::generate(), machine = SealingKey::generate();
  const seal::WrappedKey wrapped = wrap(key, "4711", machine, bytes("learner 1"), cheap);
  const auto opened = unwrap(wrapped, "4711", machine, bytes("learner 1"));
  REQUIRE(opened);
  CHECK(Bytes(opened->bytes().begin(), opened->bytes().end()) == Bytes(key.bytes().begin(), key.bytes().end()));
  CHECK_FALSE(unwrap(wrapped, "4712", machine, bytes("learner 1")));
  CHECK_FALSE(unwrap(wrapped, "", machine, bytes("learner 1")));
  CHECK_FALSE(unwrap(wrapped, "4711", SealingKey::generate(), bytes("learner 1")));
  CHECK_FALSE(unwrap(wrapped, "4711", machine, bytes("learner 2")));
}

TEST_CASE("without a PIN the machine's secret protects the key") {
  const SealingKey key = SealingKey::generate(), machine = SealingKey::generate();
  const seal::WrappedKey wrapped = wrap(key, "", machine, {});
  CHECK(unwrap(wrapped, "", machine, {}));
  CHECK_FALSE(unwrap(wrapped, "", SealingKey::generate(), {}));
}

TEST_CASE("the usual cost of a PIN is 64 MiB and three passes, and is stored with the key") {
  const SealingKey machine = SealingKey::generate();
  const seal::WrappedKey wrapped = wrap(SealingKey::generate(), "4711", machine, {});
  CHECK(wrapped.cost == seal::Cost{3, 64u << 20});
  CHECK(unwrap(wrapped, "4711", machine, {}));
}

TEST_CASE("a stored cost that would stop the computer is refused") {
  const SealingKey machine = SealingKey::generate();
  seal::WrappedKey wrapped = wrap(SealingKey::generate(), "4711", machine, {}, cheap);
  wrapped.cost.memory = 1ull << 40;
  CHECK_THROWS_WITH_AS(unwrap(wrapped, "4711", machine, {}), "The stored key is damaged.", Error);
}
