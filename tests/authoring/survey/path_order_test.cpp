#include "authoring/survey/path_order.h"

#include <doctest/doctest.h>

#include "authoring/source/path_source.h"
#include "authoring/survey/offered_module.h"
#include "authoring/survey/working_days.h"
#include "tests/authoring/support/path_modules.h"

namespace rollcall::survey {
namespace {

/// Steps "a: b c" that come after others, in this order.
source::PathDocument path_of(const std::vector<std::pair<std::string, std::string>>& steps) {
  std::string yaml = "path: p\nsteps:\n";
  for (const auto& [id, after] : steps) {
    yaml += "  " + id + ": {module: m";
    if (!after.empty()) yaml += ", after: [" + after + "]";
    yaml += "}\n";
  }
  return source::load_path_text(yaml).document;
}

using Places = std::vector<std::size_t>;

}  // namespace

TEST_CASE("steps stand behind what they come after, and else as they are written") {
  CHECK(order_of(path_of({{"a", ""}, {"b", ""}, {"c", "a"}})).open == Places{0, 1, 2});
  CHECK(order_of(path_of({{"a", "c"}, {"b", ""}, {"c", ""}})).open == Places{1, 2, 0});
  CHECK(order_of(path_of({{"a", "b, b"}, {"b", ""}})).open == Places{1, 0});
}

TEST_CASE("a step that comes before itself is named with its ring, and what comes after it is shut") {
  const PathOrder order = order_of(path_of({{"a", "c"}, {"b", "a"}, {"c", "b"}, {"d", "b"}, {"e", ""}}));
  CHECK(order.open == Places{4});
  REQUIRE(order.rings.size() == 1);
  CHECK(order.rings[0] == Places{0, 2, 1});
  CHECK(order.shut == Places{3});
}

TEST_CASE("several rings are all found, and a ring may be one step") {
  const PathOrder order = order_of(path_of({{"a", "a"}, {"b", "c"}, {"c", "b"}, {"d", "a, c"}}));
  CHECK(order.open.empty());
  CHECK(order.rings == std::vector<Places>{{0}, {1, 2}});
  CHECK(order.shut == Places{3});
}

TEST_CASE("a step after one that there is not opens as if it came after nothing") {
  CHECK(order_of(path_of({{"a", "nothing"}, {"b", "a"}})).open == Places{0, 1});
}

TEST_CASE("the way to a step is all that is completed before it, and itself") {
  const source::PathDocument path = path_of({{"a", ""}, {"b", "a"}, {"c", ""}, {"d", "b"}});
  CHECK(way_to(path, order_of(path), 3) == Places{0, 1, 3});
  CHECK(way_to(path, order_of(path), 2) == Places{2});
}

TEST_CASE("an hour a working day: a module stays on one day, and a weekend may come first") {
  CHECK(working_days({}) == 0);
  CHECK(working_days({30, 30}) == 1);
  CHECK(working_days({40, 30}) == 2);
  CHECK(working_days({90, 10}) == 2);
  CHECK(calendar_days(0) == 0);
  CHECK(calendar_days(1) == 3);
  CHECK(calendar_days(5) == 7);
  CHECK(calendar_days(6) == 10);
}

TEST_CASE("a form of a module has one name, and its minutes") {
  const OfferedModule& module = *find_offered(test::path_modules(), "small-things");
  CHECK(module.minutes({}) == 34);
  CHECK(module.minutes("refresher") == 12);
  CHECK(module.minutes("sitting") == std::nullopt);
  CHECK(module.form_of("induction").empty());
  CHECK(module.form_of("refresher") == "refresher");
  CHECK(find_offered(test::path_modules(), "nothing") == nullptr);
}

}  // namespace rollcall::survey
