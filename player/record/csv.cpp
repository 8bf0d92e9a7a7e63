#include "player/record/csv.h"

#include <algorithm>

#include "player/record/formatting.h"
#include "player/record/marks.h"
#include "player/record/mode.h"
#include "player/record/proof.h"

namespace rollcall::record {
namespace {

std::string competencies(const CompletionRecord& record) {
  std::string text;
  for (const run::Evidence& evidence : record.competencies) {
    if (!text.empty()) text += " / ";
    text += evidence.code + " " + std::to_string(evidence.points.earned) + " of " +
            std::to_string(evidence.points.possible);
  }
  return text;
}

}  // namespace

const Row& csv_columns() {
  static const Row columns = {"staff_number",  "module",
                              "version",       "variant",
                              "path",          "path_version",
                              "path_step",     "path_rule",
                              "mode",          "went_back",
                              "timed",         "language",
                              "outcome",       "percent",
                              "points_earned", "points_possible",
                              "competencies",  "critical_errors",
                              "hits",          "misses",
                              "false_alarms",  "correct_rejections",
                              "ending",        "started",
                              "finished",      "clock",
                              "choices_by",    "active_seconds",
                              "sequence",      "registration",
                              "pack",          "proof"};
  return columns;
}

const Row& site_and_csv_columns() {
  static const Row columns = [] {
    Row all{"site"};
    all.insert(all.end(), csv_columns().begin(), csv_columns().end());
    return all;
  }();
  return columns;
}

Row csv_row(const CompletionRecord& record, const std::string& proof) {
  const auto number = [](std::uint64_t value) { return std::to_string(value); };
  return {record.staff_number,
          record.module,
          record.version.text(),
          record.variant,
          record.on_path.path,
          record.on_path.path.empty() ? std::string() : record.on_path.version.text(),
          record.on_path.step,
          record.on_path.rule,
          word(record.mode),
          number(record.times_gone_back),
          record.timed ? "yes" : "no",
          record.language,
          record.passed ? "passed" : "not passed",
          number(record.points.percent()),
          number(record.points.earned),
          number(record.points.possible),
          competencies(record),
          number(record.critical_errors),
          number(record.signals.hits),
          number(record.signals.misses),
          number(record.signals.false_alarms),
          number(record.signals.correct_rejections),
          record.ending,
          timestamp(record.started, record.offset),
          timestamp(record.finished, record.offset),
          word(record.doubt),
          record.scripted ? "script" : "person",
          number(record.active_seconds),
          number(record.sequence),
          uuid(record.registration),
          seal::hex(record.pack),
          proof};
}

Row site_and_csv_row(const SignedRecord& record, const std::string& proof) {
  Row row = csv_row(record, proof);
  row.insert(row.begin(), seal::hex(record.site));
  return row;
}

std::string csv(std::span<const SignedRecord> records) {
  std::vector<Row> rows{csv_columns()};
  for (const SignedRecord& record : records) {
    Row& row = rows.emplace_back(csv_row(record, proof_code(record)));
    std::transform(row.begin(), row.end(), row.begin(), [](const std::string& cell) { return guarded(cell); });
  }
  return format_table(rows);
}

}  // namespace rollcall::record
