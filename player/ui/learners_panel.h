#pragma once
#include <optional>

#include "player/gui/field.h"
#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/learner_care.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// Choose who is learning, give the PIN, add somebody, or change an entry.
struct LearnersPanel {
  bool adding = false;
  std::optional<LearnerCare> care;  ///< somebody's entry is to be changed
  Field name;
  Field staff_number;
  Field pin;

  std::optional<Action> draw(const LearnersView& view, Frame& frame);

 private:
  std::optional<Action> draw_list(const LearnersView& view, Frame& frame);
  std::optional<Action> draw_form(const LearnersView& view, Frame& frame);
  std::optional<Action> draw_pin(const LearnersView& view, Frame& frame);
};

}  // namespace rollcall::ui
