#include "player/ui/application.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "player/language/direction.h"
#include "player/learning/library_watch.h"
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
      x_library(x_options.home / "library"),
      x_arrivals(x_library, {x_options.sticks, [this](const seal::TrustList& list) { expect_root(list); }}) {
  x_model.settings = find_settings(settings_file(x_options.home)).value_or(Settings());
  x_model.wish = x_options.wish;
  x_model.speaks_right_to_left = language::is_right_to_left(x_options.language);
  perform(first_action());
}

Application::~Application() { keep_time(); }

void Application::perform(const Action& action) {
  attempt([&] { std::visit([this](const auto& wanted) { carry_out(wanted); }, action); });
  settle_clocks();
}

void Application::attempt(const std::function<void()>& work) {
  try {
    work();
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
  leave_over();
  ++x_model.page;
  x_model.telling.reset();
  x_model.view = std::move(view);
  x_model.story.reset();
  x_is_reworded = false;
  x_model.glossary.reset();
  TopBar& chrome = x_model.chrome;
  const bool is_rehearsed = x_play && x_play->lesson->rehearsal;
  chrome.way = is_rehearsed && way == TopBar::Way::to_library ? TopBar::Way::to_debrief : way;
  chrome.title = x_play ? x_play->title() : std::string();
  chrome.learner =
      !x_learner ? std::string() : printable(x_learner->name.empty() ? x_learner->staff_number : x_learner->name);
  chrome.language = x_play ? x_play->module().texts.language() : x_words->language();
  chrome.right_to_left = language::is_right_to_left(x_play ? x_play->module().texts.language() : x_options.language);
  chrome.sound = x_play && x_play->has_sound();
  chrome.story = can_tell_story();
  chrome.words = has_words();
  chrome.mode = mode_word();
}

void Application::leave_play() {
  keep_time();
  x_unavailable.reset();
  stop_sound();
  x_model.pictures.clear();
  x_play.reset();
}

// Pictures and sound

bool Application::hear(Heard heard) { return std::exchange(x_model.heard, heard) != heard; }

void Application::tell(Message news) { x_model.news.push_back(std::move(news)); }

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
