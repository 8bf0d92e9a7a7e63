#include "player/learning/kept_certificates.h"

#include <doctest/doctest.h>

#include <vector>

#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

TEST_CASE("the certificates of a learner go, and those of nobody else") {
  const test::TempFolder home;
  std::vector<record::SignedRecord> records(3);
  for (std::size_t i = 0; i < records.size(); ++i) {
    records[i].staff_number = i == 2 ? "9" : "7";
    records[i].module = "demo";
    records[i].sequence = i + 1;
  }
  std::filesystem::create_directory(home / "certificates");
  test::write(learning::kept_certificate(home.path(), records[0]), "a name");
  test::write(learning::kept_certificate(home.path(), records[2]), "another name");
  CHECK(learning::remove_kept_certificates(home.path(), std::span(records).first(2)) == 1);
  CHECK(learning::kept_certificates(home.path(), records).size() == 1);
}
