#include "player/course/fsrs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>

#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall::course {
namespace {

/// Of "0g 3a 140g": days since the one before, and right or wrong.
Memory remembered(std::istringstream& reviews) {
  std::optional<Memory> memory;
  for (std::string word; reviews >> word && word != "|";) {
    const Grade grade = word.back() == 'a' ? Grade::again : Grade::good;
    memory = memory ? after(*memory, std::stod(word), grade) : first_memory(grade);
  }
  return memory.value();
}

/// Stabilities are days, up to a hundred years of them.
bool is_same(double ours, double theirs) { return std::abs(ours - theirs) <= 1e-6 * std::max(1.0, theirs); }

}  // namespace

TEST_CASE("FSRS-6 comes to what ts-fsrs comes to, to a millionth") {
  const char* given = std::getenv("ROLLCALL_FSRS_SEQUENCES");  // tests/interop/fsrs.py gives 10,000
  const auto file =
      given ? std::filesystem::path(given) : test::source_folder() / "tests/player/course/fsrs_sequences.txt";
  std::istringstream lines(test::read(file));
  int compared = 0;
  for (std::string line; std::getline(lines, line); ++compared) {
    CAPTURE(line);
    std::istringstream words(line);
    const Memory memory = remembered(words);
    double stability = 0, difficulty = 0, recalled = 0;
    words >> stability >> difficulty >> recalled;
    CHECK(is_same(memory.stability, stability));
    CHECK(is_same(memory.difficulty, difficulty));
    CHECK(is_same(recall(memory, 30), recalled));
  }
  CHECK(compared >= 100);
}

TEST_CASE("after as many days as it is stable something is remembered nine times in ten") {
  for (const double stability : {0.1, 2.3065, 100.0, 36500.0})
    CHECK(recall({stability, 5}, stability) == doctest::Approx(0.9).epsilon(1e-12));
  CHECK(recall({3, 5}, 0) == 1);
}

TEST_CASE("what went wrong fades sooner than what went right, and the longer ago, the more") {
  const Memory once = first_memory(Grade::good);
  CHECK(first_memory(Grade::again).stability < once.stability);
  CHECK(after(once, 30, Grade::again).stability < after(once, 30, Grade::good).stability);
  CHECK(after(once, 30, Grade::again).difficulty > after(once, 30, Grade::good).difficulty);
  for (int day = 1; day < 4000; ++day) CHECK(recall(once, day) < recall(once, day - 1));
}

}  // namespace rollcall::course
