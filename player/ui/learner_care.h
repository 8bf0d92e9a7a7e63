#pragma once
#include <cstdint>
#include <optional>
#include <variant>

#include "player/gui/field.h"
#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// What can be done to the entry of one learner: choose whose, set or change the PIN, give up a forgotten one, erase.
/// Whatever cannot be undone is asked about first, by the learner's name.
struct LearnerCare {
  std::int64_t learner = 0;  ///< 0: still to be chosen
  enum class Question : std::uint8_t { none, erase, give_up_pin };
  Question question = Question::none;
  Field old_pin, pin, again;

  /// What the person asks for, or that they went back to the list.
  struct ToList {};
  using Wanted = std::variant<std::monostate, Action, ToList>;
  Wanted draw(const LearnersView& view, Frame& frame);

 private:
  Wanted draw_choice(const LearnersView& view, Frame& frame);
  std::optional<Action> draw_entry(const LearnersView& view, const LearnerCard& card, Frame& frame);
  std::optional<Action> draw_pin(const LearnersView& view, const LearnerCard& card, Frame& frame);
  std::optional<Action> draw_question(const LearnerCard& card, Frame& frame);
};

/// Where an item of the list stands, by what is known of the learner.
enum class Place : std::uint8_t { first, further };
/// True when it is pressed.
bool draw_learner(const LearnerCard& learner, Place place, Frame& frame);
/// What the application has to say to whoever stands here; may be nothing.
void draw_notice(const LearnersView& view, Frame& frame);

inline constexpr std::size_t longest_pin = 32;

}  // namespace rollcall::ui
