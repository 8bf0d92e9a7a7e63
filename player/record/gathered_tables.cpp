#include "player/record/gathered_tables.h"

#include <algorithm>

#include "player/record/csv.h"
#include "player/record/formatting.h"
#include "player/record/proof.h"
#include "player/record/table.h"
#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

std::string text_of(const Date& date) {
  const auto padded = [](std::int64_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

/// The last cells of the row of an event.
struct Said {
  std::string kind = {};
  std::string staff_number = {}, other_number = {};
  std::string registration = {}, reason = {};
  std::string path = {}, day = {};
  std::string months = {}, attempts = {};
};

struct Say {
  Said operator()(const NameCorrected& what) const {
    return {.kind = "name-corrected", .staff_number = what.staff_number};
  }
  Said operator()(const NumberCorrected& what) const {
    return {.kind = "number-corrected", .staff_number = what.before, .other_number = what.after};
  }
  Said operator()(const SetAside& what) const {
    return {.kind = "set-aside", .registration = uuid(what.registration), .reason = what.reason};
  }
  Said operator()(const CountedAgain& what) const {
    return {.kind = "counted-again", .registration = uuid(what.registration), .reason = what.reason};
  }
  Said operator()(const Linked& what) const {
    return {.kind = "linked", .staff_number = what.one, .other_number = what.other};
  }
  Said operator()(const Unlinked& what) const {
    return {.kind = "unlinked", .staff_number = what.one, .other_number = what.other};
  }
  Said operator()(const Joined& what) const {
    return {.kind = "joined", .staff_number = what.staff_number, .path = what.path, .day = text_of(what.day)};
  }
  Said operator()(const Left& what) const {
    return {.kind = "left", .staff_number = what.staff_number, .path = what.path, .day = text_of(what.day)};
  }
  Said operator()(const ChoicesDeleted& what) const {
    return {.kind = "choices-deleted",
            .day = text_of(what.day),
            .months = std::to_string(what.months),
            .attempts = std::to_string(what.attempts)};
  }
};

void guard(Row& row) {
  std::transform(row.begin(), row.end(), row.begin(), [](const std::string& cell) { return guarded(cell); });
}

Row row_of(const SignedEvent& event) {
  const Said said = std::visit(Say(), event.what);
  return {seal::hex(event.site),
          std::to_string(event.number),
          std::to_string(event.records),
          timestamp(event.noted, event.offset),
          said.kind,
          said.staff_number,
          said.other_number,
          said.registration,
          said.reason,
          said.path,
          said.day,
          said.months,
          said.attempts};
}

}  // namespace

const Row& event_columns() {
  static const Row columns = {"site",         "number", "records", "noted", "kind",   "staff_number", "other_number",
                              "registration", "reason", "path",    "day",   "months", "attempts"};
  return columns;
}

const Row& choice_columns() {
  static const Row columns = {"registration", "step", "scene", "option", "milliseconds", "back_to_step"};
  return columns;
}

std::string records_table(std::span<const SignedRecord> records) {
  std::vector<Row> rows{site_and_csv_columns()};
  for (const SignedRecord& record : records) guard(rows.emplace_back(site_and_csv_row(record, proof_code(record))));
  return format_table(rows);
}

std::string events_table(std::span<const SignedEvent> events) {
  std::vector<Row> rows{event_columns()};
  for (const SignedEvent& event : events) guard(rows.emplace_back(row_of(event)));
  return format_table(rows);
}

std::string choices_table(std::span<const Choices> all) {
  std::vector<Row> rows{choice_columns()};
  for (const Choices& choices : all) {
    for (std::size_t step = 0; step < choices.trace.size(); ++step) {
      const run::Choice& choice = choices.trace[step];
      guard(rows.emplace_back(Row{uuid(choices.registration), std::to_string(step + 1), choice.scene, choice.option,
                                  std::to_string(choice.milliseconds),
                                  choice.back_to ? std::to_string(*choice.back_to) : std::string()}));
    }
  }
  return format_table(rows);
}

}  // namespace rollcall::record
