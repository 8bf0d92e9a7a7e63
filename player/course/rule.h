#pragma once
#include <cstdint>
#include <string>

namespace rollcall::course {

/// How long what somebody has completed counts, in whole months of the calendar.
///
/// The default is the rule by which pilots renew: what is done again within the last months before it expires counts
/// from the old expiry, so that nobody loses by being early; what is done sooner, or after it has expired, counts from
/// the month of completion; and everything counts to the end of a month (EASA, AMC1 ORO.FC.145(g)).
struct Rule {
  enum class From : std::uint8_t {
    completion,       ///< always from the month, or the day, of completion
    previous_expiry,  ///< from the old expiry when it is done within the window before it, else from completion
    fixed_date,       ///< to the same day of every year, the next one that is at least `window` months away
  };
  From from = From::previous_expiry;
  std::uint16_t months = 12;  ///< that it counts, 12 if it is a fixed date; 0: for ever
  std::uint16_t window = 3;   ///< months before the expiry in which it can be renewed without loss; less than `months`
  bool to_month_end = true;   ///< a day within a month counts to the end of it
  std::uint8_t month = 0;     ///< of the fixed date, 1-12; 0 for the other kinds
  std::uint8_t day = 0;       ///< of the fixed date, 1-31; a day that the month has not is its last

  bool operator==(const Rule&) const = default;
};

}  // namespace rollcall::course
