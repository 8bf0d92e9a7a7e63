#pragma once
#include <span>
#include <string>

#include "player/record/bundle.h"

/// What a unit has gathered, as tables like that of csv.h; TABLES.md, beside this header, says what the
/// columns are.
namespace rollcall::record {

/// As record::csv writes them, and first of all whose each is.
std::string records_table(std::span<const SignedRecord> records);
std::string events_table(std::span<const SignedEvent> events);
std::string choices_table(std::span<const Choices> all);

const std::vector<std::string>& event_columns();
const std::vector<std::string>& choice_columns();

}  // namespace rollcall::record
