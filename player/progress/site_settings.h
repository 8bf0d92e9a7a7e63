#pragma once
#include <string>

#include "player/record/xapi.h"

namespace rollcall::progress {

/// What is set for the site of a home, each by itself; empty until it is.
struct SiteSettings {
  std::string name;        ///< for people: of the prison, or of the room
  std::string home_page;   ///< record::Addresses
  std::string activities;  ///< the same

  record::Addresses addresses() const {
    record::Addresses all;
    if (!home_page.empty()) all.home_page = home_page;
    if (!activities.empty()) all.activities = activities;
    return all;
  }
  bool operator==(const SiteSettings&) const = default;
};

}  // namespace rollcall::progress
