#pragma once
#include "player/gui/frame.h"
#include "player/ui/model.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// Pixels at the foot of the window that the signs below need; 0 while nothing is heard.
float heard_height(const Heard& heard, const Metrics& metrics);

/// A page that is drawn until it goes out of scope ends so far down that nothing on it moves under a hand when a sound
/// begins or ends. `most` is the most room that the signs have taken on this page, at first none.
class HeardRoom {
 public:
  HeardRoom(const Heard& heard, float& most, Frame& frame);
  ~HeardRoom() { x_frame.put(0, x_missing); }
  HeardRoom(const HeardRoom&) = delete;
  HeardRoom& operator=(const HeardRoom&) = delete;

 private:
  Frame& x_frame;
  float x_missing;
};

/// For whoever does not hear it: small signs at the foot of the window, as long as a sound plays or the voice reads.
/// What a sound says stands on its page.
void draw_heard(const Heard& heard, Frame& frame);

}  // namespace rollcall::ui
