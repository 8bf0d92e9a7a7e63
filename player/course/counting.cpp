#include "player/course/counting.h"

#include <algorithm>
#include <utility>

#include "player/course/expiry.h"
#include "player/course/rule_text.h"

namespace rollcall::course {
namespace {

/// A rule and its text; without a rule it counts for ever.
struct Spelled {
  Rule rule{Rule::From::completion, 0, 0, false, 0, 0};
  std::string text;
};

Spelled current_rule(const Path& path, const Step& step) {
  for (const NamedRule& named : path.rules) {
    if (named.name == step.rule) return {named.rule, text_of(named)};
  }
  return {};
}

/// A step that has got another id, or that the path has no more, was this one.
bool was_this_step(const Path& path, const Step& step, const record::PathStep& then) {
  if (then.path != path.id) return false;
  return then.step == step.id ||
         std::none_of(path.steps.begin(), path.steps.end(), [&](const Step& other) { return other.id == then.step; });
}

/// Outside of the path nothing was said about how long it counts here, and a rule that cannot be read was written by a
/// later Rollcall: then it is today's.
Spelled earned_rule(const Path& path, const Step& step, const record::PathStep& then, const Spelled& current) {
  if (!was_this_step(path, step, then) || then.rule == current.text) return current;
  if (then.rule.empty()) return {};
  const std::optional<NamedRule> named = parse_rule(then.rule);
  return named ? Spelled{named->rule, then.rule} : current;
}

/// Goes through the records, the oldest first.
class Count {
 public:
  void add(const Spelled& by, const Date& day) {
    const bool is_for_ever = x_began && !x_reading.until;
    if (!is_for_ever) {
      x_reading.until = expiry(by.rule, day, x_reading.until);
      x_reading.rule = by.text;
      x_reading.window_opens.reset();
      if (x_reading.until) x_reading.window_opens = window_opens(by.rule, *x_reading.until);
    }
    x_began = true;
  }
  Reading take() { return std::move(x_reading); }

 private:
  bool x_began = false;
  Reading x_reading;
};

}  // namespace

bool serves(const Step& step, std::string_view module, std::string_view variant, record::Mode mode) {
  return module == step.module && (variant.empty() || variant == step.variant) &&
         (step.mode == record::Mode::practice || mode == record::Mode::assessment);
}

bool counts_for(const Step& step, const record::CompletionRecord& record) {
  return record.passed && serves(step, record.module, record.variant, record.mode);
}

std::optional<Completed> completed(const Path& path, const Step& step, const Learned& learned, const Date& today) {
  const Spelled current = current_rule(path, step);
  Completed all;
  Count as_earned, by_current_rule;
  for (const Learned::Entry& entry : learned.of(step.module)) {
    const record::CompletionRecord& record = *entry.record;
    if (!counts_for(step, record)) continue;
    as_earned.add(earned_rule(path, step, record.on_path, current), entry.day);
    by_current_rule.add(current, entry.day);
    all.day = entry.day;
    all.version = record.version;
    all.doubtful = record.doubt != record::DateDoubt::none || entry.day > today;
    ++all.times;
  }
  if (all.times == 0) return std::nullopt;
  all.as_earned = as_earned.take();
  all.by_current_rule = by_current_rule.take();
  return all;
}

}  // namespace rollcall::course
