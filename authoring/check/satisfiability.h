#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "authoring/check/check.h"

namespace rollcall::check {

/// What the values that a condition looks at can be: everything between a lowest and a highest one. It is wider than
/// what can really happen, so "impossible" is certain and "possible" is not; `prove` gives the exact answer.
class ValueRanges {
 public:
  /// Every variable anywhere in its range, every scene visited or not, every option chosen or not.
  explicit ValueRanges(const Module& module) : x_module(&module) {}

  /// What visited(...) or chose(...) says cannot have happened yet.
  void rule_out(const source::Term& visit_or_choice);

  /// Narrows the values to those for which the condition comes out as `holds`; false if there are none.
  bool assume(const source::Term& condition, bool holds);

 private:
  struct Interval {
    std::int64_t low, high;
  };

  bool assume_once(const source::Term& term, bool holds);
  bool assume_all(const source::Term& term, bool holds);
  bool assume_any(const source::Term& term, bool holds);
  bool assume_comparison(const source::Term& term, bool holds);
  bool assume_equal(const source::Term& left, const source::Term& right, Interval a, Interval b);
  bool assume_different(const source::Term& left, const source::Term& right, Interval a, Interval b);
  /// left <= right - gap
  bool assume_ordered(const source::Term& left, const source::Term& right, Interval a, Interval b, std::int64_t gap);
  bool narrow(const source::Term& term, Interval to);

  std::optional<Interval> declared(const source::Term& term) const;
  Interval value(const source::Term& term) const;
  Interval stage(const source::Term& variable, const source::Term& compared_with) const;

  const Module* x_module;
  std::map<std::string, Interval> x_narrowed;
};

/// The condition can never hold; false for a condition that could not be read.
bool is_impossible(const Module& module, const source::Condition& condition);

/// The condition always holds; false for a condition that could not be read.
bool is_certain(const Module& module, const source::Condition& condition);

}  // namespace rollcall::check
