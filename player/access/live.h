#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "player/access/screen.h"

namespace rollcall::access {

/// What a screen reader or the spoken voice says without being asked.
struct Announcement {
  std::string name;
  std::string state;  ///< as of the widget
  Live live = Live::polite;
  bool operator==(const Announcement&) const = default;
};

/// Finds what is new in the live regions of one frame after another.
class LiveRegions {
 public:
  /// What nobody takes is not kept for ever: the oldest goes first.
  static constexpr std::size_t most_waiting = 16;

  /// On another page all of it is new; on the same one, what did not stand there before, or stands there on another
  /// occasion.
  void observe(const Screen& screen, std::uint64_t page);
  /// In reading order, and each once.
  std::vector<Announcement> take();

 private:
  struct Standing {
    Announcement words;
    std::uint64_t occasion = 0;
    bool operator==(const Standing&) const = default;
  };

  std::optional<std::uint64_t> x_page;
  std::vector<Standing> x_standing;
  std::vector<Announcement> x_waiting;
};

}  // namespace rollcall::access
