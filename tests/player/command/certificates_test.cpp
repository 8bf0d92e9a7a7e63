#include "player/command/certificates.h"

#include <doctest/doctest.h>

#include <atomic>
#include <csignal>

#include "player/os/interruption.h"
#include "player/record/certificate_file.h"
#include "tests/player/record/sample_record.h"
#include "tests/support/error_text.h"
#include "tests/support/fake_clock.h"
#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

namespace {

std::vector<record::SignedRecord> some_records(std::size_t count) {
  std::vector<record::SignedRecord> all;
  for (std::size_t i = 0; i < count; ++i) {
    record::CompletionRecord made = test::typical_record();
    made.staff_number = std::to_string(1000 + i);
    made.sequence = i + 1;
    all.push_back(record::sign(made, test::site_key()));
  }
  return all;
}

struct Desk {
  Desk() {}  // a constant one needs it
  const test::TempFolder folder;
  const test::FakeClock clock;
  const command::Home home{folder / "home", progress::Place::pc, clock};
  const progress::Store store{home.folder, home.place, clock};

  void write(std::span<const record::SignedRecord> records, const std::filesystem::path& to) const {
    command::write_certificates(home, store, records, folder / to, test::share_folder() / "fonts", language::Words());
  }
};

}  // namespace

TEST_CASE("certificates that are drawn at the same time are those that are drawn alone") {
  const Desk desk;
  const std::vector<record::SignedRecord> records = some_records(24);
  desk.write(records, "all");
  for (const record::SignedRecord& record : records) {
    desk.write(std::span(&record, 1), "alone.pdf");
    CHECK(test::read(desk.folder / "all" / record::certificate_file(record)) == test::read(desk.folder / "alone.pdf"));
  }
}

TEST_CASE("when one certificate cannot be written, that is told and the others end") {
  const Desk desk;
  const std::vector<record::SignedRecord> records = some_records(24);
  const std::filesystem::path taken = desk.folder / "all" / record::certificate_file(records[7]);
  std::filesystem::create_directories(taken / "something");
  CHECK(test::error_text([&] { desk.write(records, "all"); }).find(taken.string()) != std::string::npos);
}

TEST_CASE("what is stopped leaves whole certificates and nothing else") {
  const Desk desk;
  const std::vector<record::SignedRecord> records = some_records(24);
  desk.write(records, "all");
  std::atomic<int> told = 0;
  const auto stop = [&](std::size_t, std::size_t all) {
    CHECK(all == 24);
    if (++told > 5) throw os::Interrupted{SIGINT};
  };
  std::filesystem::create_directory(desk.folder / "some");
  CHECK_THROWS_AS(command::write_certificates(desk.home, desk.store, records, desk.folder / "some",
                                              test::share_folder() / "fonts", language::Words(), stop),
                  os::Interrupted);
  std::size_t count = 0;
  for (const auto& file : std::filesystem::directory_iterator(desk.folder / "some")) {
    CHECK(test::read(file.path()) == test::read(desk.folder / "all" / file.path().filename()));
    ++count;
  }
  CHECK(count == 5);
}
