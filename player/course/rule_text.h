#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "player/course/path.h"

/// A rule as one short text, which stays in each record that was made by it:
///
///     annual.2:expiry/12/3/month-end        rule "annual", version 2; counted from the previous expiry; 12 months, of
///     which
///                                           the last 3 are the window; to the end of the month
///     once.1:completion/0/0/day             for ever
///     audit.4:date/12/3/day/03-31           to 31 March of each year
namespace rollcall::course {

/// Precondition: is_possible(rule.rule), and its name is an id.
std::string text_of(const NamedRule& rule);

/// The other way; nothing for what text_of never writes.
std::optional<NamedRule> parse_rule(std::string_view text);

/// Whether its numbers go together: a window is shorter than what it is the end of, and a fixed date is a day that some
/// year has.
bool is_possible(const Rule& rule);

}  // namespace rollcall::course
