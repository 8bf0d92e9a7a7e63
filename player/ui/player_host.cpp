#include "player/ui/player_host.h"

#include <algorithm>
#include <utility>

namespace rollcall::ui {
namespace {

/// How long a sound may be over before its device is given back, in milliseconds.
constexpr std::uint64_t until_rest = 1000;

float share(int percent) { return static_cast<float>(percent) / 100; }

}  // namespace

void PlayerHost::answer(const Event& event) {
  if (x_narrator->answer(event, x_screens->root(), x_application->model())) return;
  if (auto action = x_screens->answer(event, x_application->model())) x_application->perform(*action);
}

access::Outcome PlayerHost::perform(const access::Request& request) {
  const Screens::Performed performed = x_screens->perform(request, x_application->model());
  if (performed.action) x_application->perform(*performed.action);
  return performed.outcome;
}

Heard PlayerHost::heard() const {
  return {x_speaker->playing(audio::Track::sounds), x_narrator->voice().is_speaking()};
}

void PlayerHost::lay_out() {
  const Settings& settings = x_application->model().settings;
  x_speaker->set_volume(audio::Track::sounds, share(settings.sounds_percent));
  x_speaker->set_volume(audio::Track::voice, share(settings.voice_percent));
  x_narrator->voice().set_speed(settings.voice_speed);
  x_application->hear(heard());
  x_screens->lay_out(x_application->model());
  x_narrator->observe(x_screens->root(), x_application->model());
}

bool PlayerHost::tell_troubles() {
  std::vector<Message> troubles = x_narrator->voice().take_troubles();
  if (auto missing = x_speaker->what_is_missing(); missing && !std::exchange(x_silence_told, true))
    troubles.push_back(std::move(*missing));
  for (Message& trouble : troubles) x_application->tell(std::move(trouble));
  return !troubles.empty();
}

bool PlayerHost::answer_request() {
  std::optional<access::Request> request = x_bridge->take_request(x_screens->root().page(), x_screens->root().place());
  if (!request) return false;
  request->at = x_clock->steady_milliseconds();
  perform(*request);
  return true;
}

void PlayerHost::stand(const access::WindowState& window) {
  if (const std::optional<Message> off = x_bridge->take_off(); off && x_complain) x_complain(*off);
  const RootView& root = x_screens->root();
  const std::string& title = x_application->model().chrome.title;
  x_bridge->show([&] {
    return atspi::Shown{
        title.empty() ? "Rollcall" : title, root.screen(), root.focus().id(), root.page(), root.place(), window};
  });
}

void PlayerHost::tick() {
  x_narrator->voice().tick();
  x_speaker->rest();
  bool is_other = x_application->tick();
  is_other = x_application->hear(heard()) || is_other;
  is_other = tell_troubles() || is_other;
  if (is_other) x_screens->refresh(x_application->model(), x_clock->steady_milliseconds());
}

std::optional<std::uint64_t> PlayerHost::milliseconds_to_tick() const {
  std::optional<std::uint64_t> wait = x_application->milliseconds_to_tick();
  const auto no_later_than = [&wait](std::uint64_t milliseconds) {
    wait = std::min(wait.value_or(milliseconds), milliseconds);
  };
  if (const auto voice = x_narrator->voice().milliseconds_to_tick()) no_later_than(*voice);
  if (x_speaker->holds_device()) no_later_than(until_rest);
  // What was found while the screen was laid out is told, and shown, right after it.
  if (x_narrator->voice().has_troubles() || x_application->model().heard != heard()) no_later_than(0);
  return wait;
}

}  // namespace rollcall::ui
