#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "player/course/learned.h"
#include "player/course/path.h"
#include "player/scenario/scenario.h"

/// Which records count for a step, and until when.
namespace rollcall::course {

/// Whether what is played so is what the step asks for. Assessment is practice too, never the reverse; the whole module
/// holds all of its variants, and a variant is none of the others.
bool serves(const Step& step, std::string_view module, std::string_view variant, record::Mode mode);

/// Whether it completes the step. Every version of a module counts: a new one, great or small, takes from nobody what
/// was earned by the one before, which counts for as long as its rule says and no longer.
bool counts_for(const Step& step, const record::CompletionRecord& record);

/// Until when something counts by one rule.
struct Reading {
  std::string rule;                  ///< as text_of spells it; empty: no rule, so it counts for ever
  std::optional<Date> until;         ///< nothing: for ever
  std::optional<Date> window_opens;  ///< from then on it can be renewed without loss; after `until`: it never opens
  bool operator==(const Reading&) const = default;
};

/// That a step is completed, and both readings of it: a path whose rule was changed rewrites nothing that was earned.
struct Completed {
  Date day;                   ///< of the last record that counts
  scenario::Version version;  ///< of the module, in it
  std::uint32_t times = 0;
  Reading as_earned;        ///< each record by the rule that it names
  Reading by_current_rule;  ///< all records by the rule as the path has it now
  bool doubtful = false;    ///< the last record doubts its own dates, or its day has not come yet
  bool readings_differ() const { return as_earned.until != by_current_rule.until; }
};

/// Of all records that count for the step; nothing: there is none.
std::optional<Completed> completed(const Path& path, const Step& step, const Learned& learned, const Date& today);

}  // namespace rollcall::course
