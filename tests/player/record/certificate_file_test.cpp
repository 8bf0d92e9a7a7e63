#include "player/record/certificate_file.h"

#include <doctest/doctest.h>

namespace rollcall {
namespace {

std::string name(const std::string& staff_number, const std::string& module) {
  record::SignedRecord record;
  record.staff_number = staff_number;
  record.module = module;
  record.sequence = 3;
  return record::certificate_file(record);
}

TEST_CASE("a certificate is called after its learner, its module and its number") {
  CHECK(name("2044", "small-things") == "2044-small-things-3-0000000000000000.pdf");
  CHECK(name("AB/7", "small-things") == "AB-7-small-things-3-0000000000000000.pdf");
}

TEST_CASE("nothing in a record leads to another folder") {
  CHECK(name("../../x", "/tmp/owned/evil") == "------x--tmp-owned-evil-3-0000000000000000.pdf");
  CHECK(name("a\nb", "..") == "a-b----3-0000000000000000.pdf");
}

}  // namespace
}  // namespace rollcall
