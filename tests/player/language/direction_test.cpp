#include "player/language/direction.h"

#include <doctest/doctest.h>

using rollcall::language::is_right_to_left;

TEST_CASE("languages written from right to left are known by their tag") {
  for (const char* tag : {"ar", "fa-AF", "he", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "syr", "nqo", "prs", "azb"})
    CHECK_MESSAGE(is_right_to_left(tag), tag);
  for (const char* tag : {"", "-", "en", "arn", "kk", "az", "ku", "pa", "ff", "ha", "x-arab"})
    CHECK_MESSAGE(!is_right_to_left(tag), tag);
}

TEST_CASE("the script of a tag says more than its language") {
  for (const char* tag : {"az-Arab", "pa_Arab_PK", "ff-Adlm-GN", "ku-Arab", "ms-arab", "uz-ARAB-AF", "man-Nkoo"})
    CHECK_MESSAGE(is_right_to_left(tag), tag);
  for (const char* tag : {"ar-Latn", "ks-Deva-IN", "ug-Cyrl", "yi-Latn", "sd-Deva"})
    CHECK_MESSAGE(!is_right_to_left(tag), tag);
}

TEST_CASE("some languages are written from right to left in some regions only") {
  for (const char* tag : {"pa-PK", "az-IR", "uz-AF", "kk-CN", "ku-IQ", "sd-PK", "sd"})
    CHECK_MESSAGE(is_right_to_left(tag), tag);
  for (const char* tag : {"pa-IN", "az-AZ", "uz-UZ", "kk-KZ", "ku-TR", "sd-IN", "ug-KZ"})
    CHECK_MESSAGE(!is_right_to_left(tag), tag);
}

TEST_CASE("what follows an extension says nothing about the script") {
  CHECK_FALSE(is_right_to_left("en-x-arab"));
  CHECK_FALSE(is_right_to_left("en-u-nu-arab"));
  CHECK(is_right_to_left("ar-x-latn"));
}
