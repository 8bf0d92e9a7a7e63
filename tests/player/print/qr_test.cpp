#include "player/print/qr.h"

#include <doctest/doctest.h>

#include "player/error.h"
#include "player/record/proof.h"
#include "tests/player/record/sample_record.h"

using namespace rollcall;

TEST_CASE("a typical proof code fits a QR code of version 10") {
  CHECK(print::qr_code(record::proof_code(record::sign(test::typical_record(), test::site_key()))).side == 57);
}

TEST_CASE("what no QR code can hold is refused") { CHECK_THROWS_AS(print::qr_code(std::string(5000, 'x')), Error); }
