#include "player/access/live.h"

#include <algorithm>
#include <utility>

namespace rollcall::access {

void LiveRegions::observe(const Screen& screen, std::uint64_t page) {
  if (x_page != page) x_standing.clear();
  x_page = page;
  std::vector<Standing> now;
  for (const Widget& widget : screen.widgets()) {
    if (widget.live != Live::off) now.push_back({{widget.name, widget.state, widget.live}, widget.occasion});
  }
  for (const Standing& one : now) {
    if (std::find(x_standing.begin(), x_standing.end(), one) == x_standing.end()) x_waiting.push_back(one.words);
  }
  x_standing = std::move(now);
  if (x_waiting.size() > most_waiting)
    x_waiting.erase(x_waiting.begin(), x_waiting.end() - static_cast<std::ptrdiff_t>(most_waiting));
}

std::vector<Announcement> LiveRegions::take() { return std::exchange(x_waiting, {}); }

}  // namespace rollcall::access
