#include "player/course/drill.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "player/course/fading.h"
#include "tests/player/course/course_builder.h"

namespace rollcall::course {
namespace {

using Kind = DrillPiece::Kind;
using test::date;
using Codes = std::vector<std::string>;
using Forms = std::vector<std::string>;

/// Two modules with three forms of a short case each, and four questions each.
std::vector<DrillPiece> pieces() {
  std::vector<DrillPiece> all;
  for (const char* module : {"small-things", "three-notebooks"}) {
    const std::string code = module[0] == 's' ? "C1" : "C4";
    for (const char* form : {"a", "b", "c"}) all.push_back({Kind::short_case, module, form, {code, "C3"}, 240});
    for (const char* form : {"q1", "q2", "q3", "q4"}) all.push_back({Kind::question, module, form, {code}, 45});
  }
  return all;
}

Forms forms(const Drill& drill, const std::vector<DrillPiece>& of) {
  Forms all;
  for (const std::size_t i : drill.pieces) all.push_back(of[i].module + " " + of[i].form);
  return all;
}

}  // namespace

TEST_CASE("a drill begins with a case of the weakest competency and fills its minutes with questions") {
  const auto of = pieces();
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Drill drill = make_drill(of, Codes{"C4", "C1"}, {}, drill_seconds, seed);
    REQUIRE_FALSE(drill.pieces.empty());
    CHECK(of[drill.pieces[0]].kind == Kind::short_case);
    CHECK(of[drill.pieces[0]].module == "three-notebooks");
    CHECK(of[drill.pieces[1]].kind == Kind::question);
    CHECK(of[drill.pieces[1]].module == "three-notebooks");
    CHECK(of[drill.pieces[2]].module == "small-things");
    CHECK(drill.seconds <= drill_seconds);
    CHECK(drill.seconds > drill_seconds - 45);
    CHECK(std::set(drill.pieces.begin(), drill.pieces.end()).size() == drill.pieces.size());
    CHECK(std::accumulate(drill.pieces.begin(), drill.pieces.end(), 0u,
                          [&](unsigned sum, std::size_t i) { return sum + of[i].seconds; }) == drill.seconds);
  }
}

TEST_CASE("the same seed gives the same drill, and another one another") {
  const auto of = pieces();
  const auto drawn = [&](std::uint64_t seed) {
    return forms(make_drill(of, Codes{"C1"}, {}, drill_seconds, seed), of);
  };
  CHECK(drawn(7) == drawn(7));
  std::set<Forms> different;
  for (std::uint64_t seed = 0; seed < 20; ++seed) different.insert(drawn(seed));
  CHECK(different.size() > 5);
}

TEST_CASE("a case never comes in the form in which it came last") {
  const auto of = pieces();
  std::vector<Given> given;
  Date day = {2026, 1, 1};
  for (std::uint64_t seed = 0; seed < 200; ++seed, day = add_days(day, 7)) {
    const Drill drill = make_drill(of, Codes{"C1", "C4"}, given, drill_seconds, seed);
    for (const std::size_t i : drill.pieces) {
      const auto before = std::find_if(given.rbegin(), given.rend(), [&](const Given& one) {
        return one.kind == Kind::short_case && of[i].kind == Kind::short_case && one.module == of[i].module;
      });
      if (before != given.rend()) CHECK(before->form != of[i].form);
    }
    for (const std::size_t i : drill.pieces) given.push_back({of[i].kind, of[i].module, of[i].form, day});
  }
}

TEST_CASE("a case that has no other form than the last one is left out") {
  const std::vector<DrillPiece> of = {{Kind::short_case, "small-things", "a", {"C1"}, 240},
                                      {Kind::question, "small-things", "q1", {"C1"}, 60}};
  const std::vector<Given> given = {{Kind::short_case, "small-things", "a", date("2026-01-10")}};
  CHECK(forms(make_drill(of, Codes{"C1"}, given, drill_seconds, 1), of) == Forms{"small-things q1"});
  const std::vector<Given> long_ago = {{Kind::short_case, "small-things", "a", date("2025-01-10")},
                                       {Kind::short_case, "small-things", "b", date("2026-01-10")}};
  CHECK(forms(make_drill(of, Codes{"C1"}, long_ago, drill_seconds, 1), of) ==
        Forms{"small-things a", "small-things q1"});
}

TEST_CASE("questions of the last time do not come again, and others before those that came before") {
  const auto of = pieces();
  std::vector<Given> given = {{Kind::question, "small-things", "q1", date("2026-02-01")},
                              {Kind::question, "small-things", "q2", date("2026-02-01")},
                              {Kind::question, "small-things", "q3", date("2026-01-01")}};
  for (std::uint64_t seed = 0; seed < 20; ++seed)
    CHECK(forms(make_drill(std::span(of).first(7), Codes{"C1"}, given, 100, seed), of) ==
          Forms{"small-things q4", "small-things q3"});
}

TEST_CASE("what fits into no minutes makes an empty drill") {
  const auto of = pieces();
  CHECK(make_drill(of, Codes{"C1"}, {}, 30, 1).pieces.empty());
  CHECK(make_drill({}, Codes{"C1"}, {}, drill_seconds, 1).pieces.empty());
  CHECK_FALSE(make_drill(of, {}, {}, drill_seconds, 1).pieces.empty());
}

TEST_CASE("what was weak or is long ago fades first") {
  auto records = test::records({{.day = "2026-01-10"}, {.module = "three-notebooks", .day = "2026-06-10"}});
  records[0].competencies = {{"C1", {9, 9}}, {"C2", {3, 9}}};
  records[1].competencies = {{"C2", {3, 9}}, {"C4", {9, 9}}, {"C5", {0, 0}}};
  const Learned learned(records);
  Codes order;
  for (const Fading& one : fading(learned, date("2026-07-01"))) order.push_back(one.code);
  CHECK(order == Codes{"C2", "C1", "C4"});
  CHECK(fading(learned, date("2026-07-01"))[0].points == run::Points{6, 18});
  CHECK(fading(learned, date("2026-06-10"))[2].recall == 1);
  CHECK(fading(learned, date("2026-01-01"))[2].recall == 1);
}

}  // namespace rollcall::course
