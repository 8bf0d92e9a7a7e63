#include "player/gui/damage.h"

#include <algorithm>
#include <span>
#include <utility>

namespace rollcall::gui {
namespace {

/// Two parts that waste no more than so many pixels when they are one, are one.
constexpr float small_waste = 4096;
/// How far ahead two frames are looked through for a place where they meet again.
constexpr std::size_t farthest_meeting = 200;

float size_of(const Rectangle& area) { return area.width * area.height; }

/// A few rectangles that stand apart and cover all that was put in.
class Parts {
 public:
  void add(const Rectangle& area) {
    if (is_empty(area)) return;
    x_parts.push_back(area);
    while (join_two()) {
    }
  }
  std::vector<Rectangle> take() { return std::move(x_parts); }

 private:
  /// The two that waste least; false if all stand well as they are.
  bool join_two() {
    std::size_t first = 0, second = 0;
    float least = 0;
    for (std::size_t a = 0; a < x_parts.size(); ++a) {
      for (std::size_t b = a + 1; b < x_parts.size(); ++b) {
        const bool meet = !is_empty(access::intersection(x_parts[a], x_parts[b]));
        const float waste =
            meet ? -1 : size_of(around(x_parts[a], x_parts[b])) - size_of(x_parts[a]) - size_of(x_parts[b]);
        if (second != 0 && waste >= least) continue;
        first = a;
        second = b;
        least = waste;
      }
    }
    if (second == 0 || (least > small_waste && x_parts.size() <= Damage::most_parts)) return false;
    x_parts[first] = around(x_parts[first], x_parts[second]);
    x_parts.erase(x_parts.begin() + static_cast<std::ptrdiff_t>(second));
    return true;
  }

  std::vector<Rectangle> x_parts;
};

struct Skipped {
  std::size_t before, now;
};

/// How much both have to leave out until they go on alike; all, where that is too far.
template <class Mark>
Skipped to_next_meeting(std::span<const Mark> before, std::span<const Mark> now) {
  for (std::size_t both = 0; both <= farthest_meeting; ++both) {
    for (std::size_t a = both > now.size() ? both - now.size() : 0; a <= std::min(both, before.size()); ++a) {
      const std::size_t b = both - a;
      const bool at_end = a == before.size() || b == now.size();
      if (at_end ? a == before.size() && b == now.size() : before[a] == now[b]) return {a, b};
    }
  }
  return {before.size(), now.size()};
}

}  // namespace

Damage::Marks Damage::marks_of(const DisplayList& list, const Pictures& pictures, const Rectangle& window) {
  Marks marks;
  marks.reserve(list.commands().size());
  ClipStack clips(window);
  for (const DisplayList::Command& command : list.commands()) {
    if (const auto* clip = std::get_if<DisplayList::Clip>(&command)) clips.push(clip->area);
    if (std::holds_alternative<DisplayList::Unclip>(command)) clips.pop();
    Mark mark{clips.seen(extent(command)), 0, command};
    if (is_empty(mark.seen)) continue;
    if (auto* letters = std::get_if<DisplayList::Letters>(&mark.command)) {
      mark.serial = letters->text->serial;
      letters->text = nullptr;  // another text may stand at this address by the next frame
    } else if (const auto* image = std::get_if<DisplayList::Image>(&command)) {
      const auto found = pictures.find(image->picture);
      if (found != pictures.end()) mark.serial = found->second.serial;
    }
    marks.push_back(std::move(mark));
  }
  return marks;
}

std::vector<Rectangle> Damage::parts_between(const Marks& before, const Marks& now) {
  Parts parts;
  std::span<const Mark> left(before), right(now);
  while (!left.empty() || !right.empty()) {
    const Skipped skipped = to_next_meeting(left, right);
    for (const Mark& mark : left.first(skipped.before)) parts.add(mark.seen);
    for (const Mark& mark : right.first(skipped.now)) parts.add(mark.seen);
    left = left.subspan(skipped.before);
    right = right.subspan(skipped.now);
    while (!left.empty() && !right.empty() && left.front() == right.front()) {
      left = left.subspan(1);
      right = right.subspan(1);
    }
  }
  return parts.take();
}

std::vector<Rectangle> Damage::next(const DisplayList& list, const Pictures& pictures, float width, float height) {
  const Rectangle window{0, 0, width, height};
  Marks marks = marks_of(list, pictures, window);
  const bool is_other_window = window != x_window;
  std::vector<Rectangle> parts = is_other_window ? std::vector{window} : parts_between(x_marks, marks);
  x_window = window;
  x_marks = std::move(marks);
  return parts;
}

}  // namespace rollcall::gui
