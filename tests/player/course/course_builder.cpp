#include "tests/player/course/course_builder.h"

#include <cstring>

#include "player/record/formatting.h"

namespace rollcall::test {

using record::Mode;

course::Date date(std::string_view text) { return record::parse_day(text).value(); }

std::string text(const std::optional<course::Date>& day) { return day ? record::day(*day) : "for ever"; }

std::vector<record::CompletionRecord> records(const std::vector<Played>& played) {
  std::vector<record::CompletionRecord> all;
  for (const Played& one : played) {
    record::CompletionRecord& record = all.emplace_back();
    record.sequence = all.size();
    std::memcpy(record.registration.data(), &record.sequence, sizeof record.sequence);
    record.staff_number = "4711-B";
    record.module = one.module;
    record.version = {1, 0, 0};
    record.variant = one.variant;
    record.mode = one.mode;
    record.passed = one.passed;
    record.on_path = one.on_path;
    record.finished = record::parse_timestamp(std::string(one.day) + "T12:00:00Z").value();
    record.started = record.finished - 1200;
  }
  return all;
}

course::Path induction() {
  course::Path path;
  path.id = "induction";
  path.version = {1, 0, 0};
  path.language = "en";
  path.title = {{"en", "Induction"}};
  path.rules = {{"annual", 1, {}}, {"two-years", 1, {course::Rule::From::previous_expiry, 24, 6, true, 0, 0}}};
  path.steps = {{"first", "small-things", "", Mode::practice, {}, 30, "annual"},
                {"second", "three-notebooks", "", Mode::assessment, {0}, {}, "two-years"},
                {"third", "after-the-visit", "", Mode::practice, {0, 1}, {}, ""},
                {"more", "in-other-words", "", Mode::practice, {}, {}, "", false}};
  path.posts = {{"wing", {{"en", "Wing"}}, {0, 1}}, {"gate", {{"en", "Gate"}}, {2}}};
  return path;
}

record::PathStep on_induction(const char* step, const char* rule) { return {"induction", {1, 0, 0}, step, rule}; }

}  // namespace rollcall::test
