#pragma once
#include <cstdint>
#include <string>

#include "player/record/xapi.h"

namespace rollcall::progress {

inline constexpr std::uint32_t most_months = 1200;

/// What is set for the site of a home, each by itself; empty until it is.
struct SiteSettings {
  std::string name;        ///< for people: of the prison, or of the room
  std::string home_page;   ///< record::Addresses
  std::string activities;  ///< the same
  /// Choices of attempts that were begun longer ago are deleted; 0: they are kept as long as their learner.
  std::uint32_t months_of_choices = 0;

  record::Addresses addresses() const {
    record::Addresses all;
    if (!home_page.empty()) all.home_page = home_page;
    if (!activities.empty()) all.activities = activities;
    return all;
  }
  bool operator==(const SiteSettings&) const = default;
};

}  // namespace rollcall::progress
