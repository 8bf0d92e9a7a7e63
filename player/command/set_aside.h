#pragma once
#include <string>

#include "player/command/home.h"
#include "player/exit.h"
#include "player/learning/corrections.h"
#include "player/terminal/console.h"

/// Records that do not count, because their attempts were ended wrongly. They stay, and so does that they were set
/// aside.
namespace rollcall::command {

inline constexpr std::size_t longest_reason = learning::longest_reason;  ///< characters

struct SetAsideArguments {
  std::string record;  ///< its number
  std::string reason;
};
Exit set_aside(const Home& home, const SetAsideArguments& arguments, const terminal::Console& console);
Exit count_again(const Home& home, const SetAsideArguments& arguments, const terminal::Console& console);

}  // namespace rollcall::command
