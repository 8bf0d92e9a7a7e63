#include "player/ui/player_host.h"

#include <algorithm>

namespace rollcall::ui {
namespace {

/// How long a sound may be over before its device is given back, in milliseconds.
constexpr std::uint64_t until_rest = 1000;

}  // namespace

void PlayerHost::answer(const Event& event) {
  if (auto action = x_screens->answer(event, x_application->model())) x_application->perform(*action);
}

access::Outcome PlayerHost::perform(const access::Request& request) {
  const Screens::Performed performed = x_screens->perform(request, x_application->model());
  if (performed.action) x_application->perform(*performed.action);
  return performed.outcome;
}

void PlayerHost::tick() {
  x_speaker->rest();
  if (x_application->tick()) x_screens->refresh(x_application->model(), x_clock->steady_milliseconds());
}

std::optional<std::uint64_t> PlayerHost::milliseconds_to_tick() const {
  const std::optional<std::uint64_t> wait = x_application->milliseconds_to_tick();
  return x_speaker->holds_device() ? std::min(wait.value_or(until_rest), until_rest) : wait;
}

}  // namespace rollcall::ui
