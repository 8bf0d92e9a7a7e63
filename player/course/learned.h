#pragma once
#include <array>
#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "player/course/calendar.h"
#include "player/record/record.h"

namespace rollcall::course {

using Registration = std::array<std::uint8_t, 16>;

/// What one person has finished, passed or not, arranged by module and day. A record that came on two ways is there
/// once. Records that were set aside stay where they are, and are not looked at.
class Learned {
 public:
  struct Entry {
    Date day;
    const record::CompletionRecord* record;
  };

  /// Of all records of the person, under each of the numbers that are linked, in any order. The records must outlive
  /// it.
  template <class Records>
  explicit Learned(const Records& records, const std::set<Registration>& set_aside = {}) {
    for (const record::CompletionRecord& record : records) {
      if (!set_aside.contains(record.registration)) x_entries.push_back({day_of(record), &record});
    }
    arrange();
  }

  /// Of a module, the oldest first, by the day that they show.
  std::span<const Entry> of(std::string_view module) const;
  /// By module, and then as `of`.
  std::span<const Entry> all() const { return x_entries; }

 private:
  void arrange();

  std::vector<Entry> x_entries;
};

}  // namespace rollcall::course
