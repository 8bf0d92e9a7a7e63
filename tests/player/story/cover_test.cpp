#include "player/story/cover_view.h"

#include <doctest/doctest.h>

#include "tests/support/english.h"
#include "tests/support/sample_scenario.h"

using namespace rollcall;

namespace {

record::SignedRecord completed(std::initializer_list<const char*> competencies, std::int64_t finished) {
  record::SignedRecord record;
  for (const char* code : competencies) record.competencies.push_back({code, {3, 3}});
  record.finished = finished;
  record.offset = 240;
  return record;
}

/// What the cover of the sample says that it practises, after these records.
std::vector<std::string> practises(const std::optional<std::vector<record::SignedRecord>>& records) {
  const test::Sample sample = test::sample();
  std::optional<std::vector<story::EarlierPractice>> earlier;
  if (records) earlier = story::earlier_practice(*records);
  const story::CoverView view = story::cover_view({sample.scenario, sample.texts}, {}, earlier);
  std::vector<std::string> lines;
  for (const story::Practises& row : view.practises) lines.push_back(story::practises_line(test::english(), view, row));
  return lines;
}

std::string time_of(std::string_view variant, const std::optional<std::vector<story::EarlierPractice>>& earlier) {
  const test::Sample sample = test::sample();
  return test::english()(story::minutes_sentence(story::cover_view({sample.scenario, sample.texts}, variant, earlier)));
}

constexpr std::int64_t november = 1795255500;  // 2026-11-21 10:05 UTC

}  // namespace

TEST_CASE("a cover says what the module practises, and when that was practised before") {
  CHECK(practises(std::vector{completed({"C2", "C7"}, november)}) ==
        std::vector<std::string>{"C1 Boundaries and resistance to manipulation: not practised before",
                                 "C2 Dynamic security and relationships: practised before, last on 21 November 2026"});
}

TEST_CASE("of several records the last date counts, whatever their order, by the clock on their wall") {
  constexpr std::int64_t day = 24 * 3600;
  CHECK(practises(std::vector{completed({"C1"}, november), completed({"C1"}, november + 10 * 3600),
                              completed({"C1"}, november - 30 * day)})
            .front() == "C1 Boundaries and resistance to manipulation: practised before, last on 22 November 2026");
}

TEST_CASE("a date in doubt is not told as one") {
  record::SignedRecord doubtful = completed({"C1"}, november);
  doubtful.doubt = record::DateDoubt::before_start;
  CHECK(practises(std::vector{doubtful}).front() ==
        "C1 Boundaries and resistance to manipulation: practised before, on a date that is in doubt");
  CHECK(practises(std::vector{doubtful, completed({"C1"}, november - 1)}).front() ==
        "C1 Boundaries and resistance to manipulation: practised before, last on 21 November 2026");
}

TEST_CASE("where nobody knows who learns, nothing is said of what was before") {
  CHECK(practises({}) == std::vector<std::string>{"C1 Boundaries and resistance to manipulation",
                                                  "C2 Dynamic security and relationships"});
}

TEST_CASE("the minutes are those of the form that is chosen") {
  const std::vector<story::EarlierPractice> none;
  CHECK(time_of("", none) == "About 45 minutes. You can stop at any time; you continue where you left.");
  CHECK(time_of("refresher", none) == "About 12 minutes. You can stop at any time; you continue where you left.");
  CHECK(time_of("of-somebody", none) == "You can stop at any time; you continue where you left.");
}

TEST_CASE("where nothing is kept, nobody is promised to continue") {
  CHECK(time_of("", {}) == "About 45 minutes.");
  CHECK(time_of("of-somebody", {}).empty());
}

TEST_CASE("a cover has the works behind the module, and knows whether words are explained") {
  const test::Sample sample = test::sample();
  const story::CoverView view = story::cover_view({sample.scenario, sample.texts}, {}, {});
  CHECK(view.works.size() == 2);
  CHECK(view.words);
  const test::Sample plain = test::two_ways().builder.finish();
  CHECK_FALSE(story::cover_view({plain.scenario, plain.texts}, {}, {}).words);
}
