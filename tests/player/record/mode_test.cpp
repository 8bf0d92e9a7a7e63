#include "player/record/mode.h"

#include <doctest/doctest.h>

using namespace rollcall;

namespace {

record::CompletionRecord played(record::Mode mode, std::uint32_t times) {
  record::CompletionRecord record;
  record.mode = mode;
  record.times_gone_back = times;
  return record;
}

}  // namespace

TEST_CASE("a record says in words how it was played") {
  using enum record::Mode;
  CHECK(record::mode_line(played(practice, 0)).text() == "Practice");
  CHECK(record::mode_line(played(practice, 1)).text() == "Practice, went back 1 time");
  CHECK(record::mode_line(played(practice, 2)).text() == "Practice, went back 2 times");
  CHECK(record::mode_line(played(assessment, 0)).text() == "Assessment");
  CHECK(record::mode_sentence(played(practice, 0)).text() == "It was practice, and nobody went back.");
  CHECK(record::mode_sentence(played(practice, 3)).text() == "It was practice, and somebody went back 3 times.");
  CHECK(record::mode_sentence(played(assessment, 0)).text() == "It was an assessment, in which nobody can go back.");
}
