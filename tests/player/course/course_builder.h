#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "player/course/learned.h"
#include "player/course/path.h"
#include "player/record/record.h"

/// Paths and records made by hand.
namespace rollcall::test {

/// "2026-03-31"
course::Date date(std::string_view text);
/// The same, the other way; "for ever" for nothing.
std::string text(const std::optional<course::Date>& day);

/// What differs from a passed practice of the whole module, outside of any path, at noon in UTC.
struct Played {
  const char* module = "small-things";
  const char* day = "2026-01-10";
  bool passed = true;
  record::Mode mode = record::Mode::practice;
  const char* variant = "";
  record::PathStep on_path = {};
};

/// Each of another attempt.
std::vector<record::CompletionRecord> records(const std::vector<Played>& played);

/// The path "induction" 1.0.0 with the rules annual.1 (as by default) and two-years.1, and the steps
/// 0 "first": small-things, practice, annual, within 30 days;
/// 1 "second": three-notebooks, assessment, two-years, after the first;
/// 2 "third": after-the-visit, practice, for ever, after the first two;
/// 3 "more": in-other-words, practice, for ever, not needed;
/// and the posts "wing" (first, second) and "gate" (third).
course::Path induction();

/// What a record of a step of it names.
record::PathStep on_induction(const char* step, const char* rule);

}  // namespace rollcall::test
