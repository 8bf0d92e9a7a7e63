#include "player/seal/box.h"

#include <doctest/doctest.h>

#include "tests/player/record/sample_record.h"

using namespace rollcall;
using test::site_key;

namespace {

const Bytes message = {1, 2, 3, 4, 5};

}  // namespace

TEST_CASE("what is sealed for a reader opens with the reader's key alone") {
  const Bytes box = seal::sealed_for(site_key(2).public_key(), message, site_key());
  CHECK(box.size() == message.size() + seal::box_overhead);
  CHECK(seal::opened_by(site_key(2), box) == message);
  CHECK_FALSE(seal::opened_by(site_key(), box));
  CHECK_FALSE(seal::opened_by(site_key(2), Bytes(box.begin(), box.end() - 1)));
  CHECK_FALSE(seal::opened_by(site_key(2), {}));
  for (std::size_t i = 0; i < box.size(); ++i) {
    Bytes altered = box;
    altered[i] ^= 1;
    CHECK_FALSE(seal::opened_by(site_key(2), altered));
  }
}

TEST_CASE("the same message makes the same box, and everything else another one") {
  const Bytes box = seal::sealed_for(site_key(2).public_key(), message, site_key());
  CHECK(seal::sealed_for(site_key(2).public_key(), message, site_key()) == box);
  for (const Bytes& other : {seal::sealed_for(site_key(3).public_key(), message, site_key()),
                             seal::sealed_for(site_key(2).public_key(), message, site_key(4)),
                             seal::sealed_for(site_key(2).public_key(), Bytes{1, 2, 3, 4, 6}, site_key())})
    CHECK(Bytes(other.begin(), other.begin() + 32) != Bytes(box.begin(), box.begin() + 32));
}
