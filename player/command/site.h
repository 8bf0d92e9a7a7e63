#pragma once
#include <optional>
#include <string>

#include "player/command/home.h"
#include "player/exit.h"
#include "player/terminal/console.h"

namespace rollcall::command {

/// Says which site this is, with which keys it has signed, where it came from, and what is set for it.
Exit show_site(const Home& home, const terminal::Console& console);

/// What is to be set; what is nothing stays, and what is empty is taken away.
struct SiteArguments {
  std::optional<std::string> name, home_page, activities;
  std::optional<std::string> months_of_choices;  ///< a number; 0: as long as their learner
};
Exit set_site(const Home& home, const SiteArguments& arguments, const terminal::Console& console);

/// Changes the key that the site signs with.
Exit change_site_key(const Home& home, const terminal::Console& console);

}  // namespace rollcall::command
