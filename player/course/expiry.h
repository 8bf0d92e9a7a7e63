#pragma once
#include <optional>

#include "player/course/calendar.h"
#include "player/course/rule.h"

/// Until when something counts. Both ends belong to a span of days: what counts until the 31st counts on the 31st.
namespace rollcall::course {

/// The last day on which it counts that somebody completed something on the day `completion`; nothing: for ever.
/// `previous` is the last day on which what was completed before counts, and nothing if nothing was. Nobody loses by
/// doing something again: it is never sooner than `previous`.
std::optional<Date> expiry(const Rule& rule, const Date& completion, const std::optional<Date>& previous = {});

/// The first day of the last months before `expiry`, on which it can be renewed without loss. Of a rule that counts to
/// the end of a month they are whole months of the calendar: the last three before 30 June begin on 1 April.
Date window_opens(const Rule& rule, const Date& expiry);

}  // namespace rollcall::course
