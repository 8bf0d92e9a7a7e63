#pragma once
#include "player/course/home.h"
#include "player/message.h"

namespace rollcall::course {

/// Why a step is shown, with its day, as the end of a line: "to be completed by 3 March 2026".
Message reason_of(const Item& item);

/// How long all of it takes: "40 minutes in all", or at least so many, where some are not known; empty for one item,
/// and where nothing is known.
Message minutes_of(const Section& section);

/// "Due now", "In progress", "Next", "Done".
struct NamedSection {
  Message name;
  const Section* section;
};
/// In the order in which they are told; those without items too.
std::vector<NamedSection> sections_of(const Home& home);

}  // namespace rollcall::course
