#pragma once
#include <cstdint>

#include "player/record/date.h"
#include "player/record/record.h"

/// Counting in the calendar, where months have ends and some years a day more.
namespace rollcall::course {

using record::Date;

Date month_end(const Date& day);
/// So many months later, or earlier: the same day of that month, or its last if it has no such day.
Date add_months(const Date& day, std::int64_t months);
Date add_days(const Date& day, std::int64_t days);
/// Negative if `to` comes first.
std::int64_t days_between(const Date& from, const Date& to);

/// When it was finished, by the clock on the wall there: what a record shows as its day, wherever it is read.
Date day_of(const record::CompletionRecord& record);

}  // namespace rollcall::course
