#include "authoring/prove/packed_condition.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/authoring/support/tiny.h"

namespace rollcall {
namespace {

/// A module that ends in one way if the condition holds, and in another if not.
scenario::Scenario asking(const std::string& condition) {
  test::Tiny tiny;
  tiny.state =
      "state: {a: {range: 0..10}, b: {range: -5..5, start: 0}, c: {range: 0..10}, d: {range: 0..10}, f: flag}\n";
  tiny.endings =
      "endings: {yes: {when: " + condition +
      ", title: Yes, say: [{narrator: Yes.}], result: pass}, no: {title: No, say: [{narrator: No.}], result: "
      "fail}}\n";
  tiny.scenes =
      "scenes:\n"
      "  first: {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3), do: [a +1, c +1, f on]}, bad: "
      "{OPT(0), do: [b -1, d +1]}}}\n";
  return tiny.compiled().scenario;
}

/// With all values that there may be: how often it holds, packed and not.
std::uint32_t compare(const std::string& condition, bool is_looked_up) {
  CAPTURE(condition);
  const scenario::Scenario scenario = asking(condition);
  const prove::Layout layout(scenario);
  const scenario::Range guard = scenario.endings()[0].guard;
  const prove::PackedCondition packed_condition(scenario, layout, guard);
  CHECK(packed_condition.is_looked_up() == is_looked_up);
  const auto variables = scenario.variables();
  std::vector<std::int16_t> values;
  for (const scenario::Variable& variable : variables) values.push_back(variable.minimum);
  std::vector<std::uint64_t> packed(layout.words());
  std::uint32_t holds = 0;
  for (std::size_t i = 0; i < values.size();) {
    for (std::uint32_t v = 0; v < values.size(); ++v) {
      const prove::Field& field = layout.field(v);
      field.put(values[v] - field.minimum, packed);
    }
    const bool expected = scenario::holds(scenario.code(guard), values);
    REQUIRE(packed_condition.holds(packed) == expected);
    holds += expected;
    for (i = 0; i < values.size() && values[i] == variables[i].maximum; ++i) values[i] = variables[i].minimum;
    if (i < values.size()) ++values[i];
  }
  return holds;
}

}  // namespace

TEST_CASE("a packed condition holds where it holds with the bare values") {
  CHECK(compare("a > 4", true) > 0);
  CHECK(compare("a > 4 and not f or b = c", true) > 0);
  CHECK(compare("a * b > c * d", false) > 0);
  CHECK(compare("a + b + c + d > 12 and f", false) > 0);
}

TEST_CASE("a comparison of sums is looked up by their difference, however many variables it has") {
  CHECK(compare("a + b + c + d > 12", true) > 0);
  CHECK(compare("a + 2 * b <= c * 3 - d - 1", true) > 0);
  CHECK(compare("(a - b) * 2 = c + d", true) > 0);
  CHECK(compare("a + b + c - d != 20 - b", true) > 0);
  CHECK(compare("a + b + c + d > 34", true) == 2);  // with the flag and without
}

}  // namespace rollcall
