#pragma once
#include <span>
#include <string>

#include "player/record/bundle.h"

/// What a unit has gathered beside records, as tables like that of csv.h; TABLES.md, beside this header, says what the
/// columns are.
namespace rollcall::record {

std::string events_table(std::span<const SignedEvent> events);
std::string choices_table(std::span<const Choices> all);

const std::vector<std::string>& event_columns();
const std::vector<std::string>& choice_columns();

}  // namespace rollcall::record
