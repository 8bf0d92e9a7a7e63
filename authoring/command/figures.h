#pragma once
#include <cstdint>
#include <string>

#include "authoring/prove/count.h"
#include "player/message.h"

/// Numbers as the reports of `prove` and `walk` show them.
namespace rollcall::authoring {

/// "944784" becomes "944,784".
std::string grouped(std::string digits);
std::string grouped(std::uint64_t number);

/// "944,784", "more than 2^128" or "unlimited"
Message number_of(const prove::Count& paths);
/// Which plural goes with it: a count that has the same last digits.
std::uint64_t plural_of(const prove::Count& paths);

/// "66.7 %"
Message share(double probability);

/// "0-16", or "16" if both are the same.
std::string range(std::int64_t least, std::int64_t most);

/// "0-16 %"
Message percents(std::int64_t least, std::int64_t most);

/// "2 of 6 options"; `all` says what they are.
Message part_of(std::uint64_t some, const Message& all);

/// "kept 66.7 %, lost 33.3 %": what is there already, and the next.
Message listed(const Message& before, const Message& next);

Message decisions(std::uint64_t count);
Message states(std::uint64_t count);

}  // namespace rollcall::authoring
