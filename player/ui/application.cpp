#include "player/ui/application.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "player/language/direction.h"
#include "player/learning/library_watch.h"
#include "player/os/files.h"
#include "player/text/picture.h"
#include "player/ui/play.h"

namespace rollcall::ui {
namespace {

/// In pixels: twice what they take on an ordinary display.
constexpr int largest_place = 1280;
constexpr int largest_portrait = 160;

}  // namespace

Application::Application(Options options, const language::Words& words, const os::Clock& clock, Sound sound)
    : x_options(std::move(options)),
      x_words(&words),
      x_clock(&clock),
      x_sound(std::move(sound)),
      x_library(x_options.home / "library") {
  x_model.settings = load_settings(x_options.home);
  perform(ToLearners{});
}

Application::~Application() { keep_time(); }

void Application::perform(const Action& action) {
  try {
    std::visit([this](const auto& wanted) { carry_out(wanted); }, action);
  } catch (const Error& error) {
    show(ErrorView{(*x_words)(error.message()), (*x_words)(error.hint())},
         x_learner ? TopBar::Way::to_library : TopBar::Way::none);
  } catch (const std::exception& error) {
    show(ErrorView{error.what(), {}}, x_learner ? TopBar::Way::to_library : TopBar::Way::none);
  }
}

progress::Store& Application::store() {
  // Opened when first asked for, so that a home folder in use elsewhere is an error that can be tried again.
  if (!x_store) {
    x_store = std::make_unique<progress::Store>(x_options.home, x_options.place, *x_clock);
    tell_news();
  }
  return *x_store;
}

void Application::tell_news() {
  x_model.news = x_store->news();
  try {
    for (Message& missing : learning::watch(*x_store, x_library)) x_model.news.push_back(std::move(missing));
  } catch (const Error& error) {
    x_model.news.push_back(error.message());  // nobody is kept from learning by it
  }
}

void Application::carry_out(const PutNewsAway&) {
  x_model.news.clear();
  if (x_store) x_store->set_news_read();
}

void Application::show(View view, TopBar::Way way) {
  ++x_model.page;
  x_model.view = std::move(view);
  TopBar& chrome = x_model.chrome;
  chrome.way = way;
  chrome.title = x_play ? x_play->title() : std::string();
  chrome.learner =
      !x_learner ? std::string() : printable(x_learner->name.empty() ? x_learner->staff_number : x_learner->name);
  chrome.right_to_left = language::is_right_to_left(x_play ? x_play->module().texts.language() : x_options.language);
  chrome.sound = x_play && x_play->has_sound();
}

void Application::leave_play() {
  keep_time();
  x_unavailable.reset();
  stop_sound();
  x_model.pictures.clear();
  x_play.reset();
}

// Settings

void Application::keep_settings() {
  if (!x_store) return;
  try {
    x_store->require_home();
    os::write_durably(settings_file(x_options.home), format(x_model.settings));
  } catch (const Error&) {
    // They hold until the window closes; a full disk shows itself where something can be lost.
  }
}

void Application::carry_out(const SetTextSize& wanted) {
  x_model.settings.text_percent = std::clamp(wanted.percent, Settings::smallest_text, Settings::largest_text);
  keep_settings();
}

void Application::carry_out(const SetDark& wanted) {
  x_model.settings.dark = wanted.dark;
  keep_settings();
}

void Application::carry_out(const SetMuted& wanted) {
  x_model.settings.muted = wanted.muted;
  if (wanted.muted) stop_sound();
  keep_settings();
}

// Pictures and sound

void Application::load_picture(const std::string& entry, int longest_side) {
  if (entry.empty() || x_model.pictures.contains(entry) || !x_play->module().reader.has(entry)) return;
  const std::vector<std::uint8_t> bytes = x_play->module().reader.read(entry);
  try {
    x_model.pictures[entry] = {text::decode_png(bytes, longest_side), ++x_picture_serial};
  } catch (const Error&) {
    // The description stands in its place.
  }
}

void Application::load_place(const std::string& entry) {
  const auto people = x_play->module().scenario.cast();
  std::erase_if(x_model.pictures, [&](const auto& picture) {
    const auto shows_it = [&](const scenario::Character& person) { return person.portrait.entry == picture.first; };
    return picture.first != entry && std::none_of(people.begin(), people.end(), shows_it);
  });
  load_picture(entry, largest_place);
}

void Application::load_portraits() {
  for (const scenario::Character& person : x_play->module().scenario.cast())
    load_picture(std::string(person.portrait.entry), largest_portrait);
}

void Application::play_sound() {
  const scenario::Scene* scene = x_play ? x_play->scene() : nullptr;
  if (!scene || scene->sound.entry.empty() || x_model.settings.muted || !x_sound.play) return;
  if (!x_play->module().reader.has(scene->sound.entry)) return;
  std::vector<std::uint8_t> clip = x_play->module().reader.read(scene->sound.entry);
  try {
    x_sound.play(std::move(clip));
  } catch (const Error&) {
    // The caption stands on the screen in any case.
  }
}

void Application::stop_sound() {
  if (x_sound.stop) x_sound.stop();
}

void Application::carry_out(const PlaySound&) { play_sound(); }

}  // namespace rollcall::ui
