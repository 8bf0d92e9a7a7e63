#pragma once
#include <filesystem>
#include <optional>
#include <set>
#include <vector>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/arrival_view.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// Where packs and trust lists come in: what to do first on a new computer, what sticks offer, how far it is, and what
/// became of each file.
struct ArrivalPanel {
  std::set<std::filesystem::path> left_out;  ///< of what is offered and new

  std::optional<Action> draw(const ArrivalView& view, Frame& frame);

 private:
  std::optional<Action> draw_offers(const ArrivalView& view, Frame& frame);
  void draw_place(const OfferingPlace& place, int& number, Frame& frame);
  void draw_offer(const OfferCard& offer, int& number, Frame& frame);
  std::vector<std::filesystem::path> wanted(const ArrivalView& view) const;
};

}  // namespace rollcall::ui
