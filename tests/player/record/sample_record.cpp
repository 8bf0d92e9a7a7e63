#include "tests/player/record/sample_record.h"

#include <numeric>

namespace rollcall::test {

record::CompletionRecord typical_record() {
  record::CompletionRecord record;
  std::iota(record.registration.begin(), record.registration.end(), std::uint8_t{0x10});
  record.registration[6] = 0x46;
  record.registration[8] = 0x98;
  record.sequence = 42;
  record.staff_number = "4711-B";
  record.module = "small-things";
  record.version = {1, 0, 0};
  std::iota(record.pack.begin(), record.pack.end(), std::uint8_t{0xa0});
  record.language = "en";
  record.mode = record::Mode::practice;
  record.started = 1763632800;  // 2025-11-20 10:00
  record.finished = record.started + 1525;
  record.active_seconds = 1190;
  record.ending = "kept_safe";
  record.passed = true;
  record.points = {14, 18};
  record.competencies = {{"C1", {5, 6}}, {"C2", {3, 3}}, {"C3", {2, 3}}, {"C5", {3, 3}}, {"C7", {1, 3}}};
  record.signals = {2, 1, 0, 3};
  return record;
}

seal::SecretKey site_key(std::uint8_t number) {
  std::array<std::uint8_t, 32> seed{};
  seed[0] = number;
  return seal::SecretKey::from_seed(seed);
}

}  // namespace rollcall::test
