#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

/// What gives the best option of a scene away to somebody who does not know it: how long its text is, and its place.
/// The one definition, for the rules of `check` and the figures of `prove`.
namespace rollcall::survey {

struct JudgedOption {
  std::int32_t quality = 0;
  std::size_t length = 0;  ///< of its text, in characters as seen (visible_text.h)
};

struct Giveaways {
  bool longest = false;   ///< some best option is longer than every weaker one
  bool shortest = false;  ///< or shorter
  bool first = false;     ///< stands first in the file, and on the screen where the options are not shuffled
  double chance = 0;      ///< of each of these, if lots were drawn
};

/// Of a scene's decisions, in the order of the file. Nothing where there are fewer than three, or none is weaker than
/// another: then there is nothing to tell.
std::optional<Giveaways> giveaways(std::span<const JudgedOption> choices);

/// In one or two scenes everything is easily chance.
bool can_be_judged(std::size_t scenes);

/// So many of the scenes that could be judged are too many.
bool are_too_many(std::size_t told, std::size_t judged);

}  // namespace rollcall::survey
