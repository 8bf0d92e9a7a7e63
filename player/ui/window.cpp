#include "player/ui/window.h"

#include <cstdlib>
#include <cstring>
#include <functional>
#include <iostream>
#include <memory>
#include <utility>

#include "player/atspi/bridge.h"
#include "player/audio/speaker.h"
#include "player/gui/window.h"
#include "player/language/catalogues.h"
#include "player/language/locale.h"
#include "player/os/clock.h"
#include "player/os/desktop_wish.h"
#include "player/os/places.h"
#include "player/os/process.h"
#include "player/os/removable.h"
#include "player/ui/application.h"
#include "player/ui/narrator.h"
#include "player/ui/player_host.h"
#include "player/ui/screens.h"
#include "player/voice/voice.h"

namespace rollcall::ui {
namespace {

bool wants_timings() {
  const char* wanted = std::getenv("ROLLCALL_TIMINGS");
  return wanted && std::strcmp(wanted, "1") == 0;
}

void report_first_frame() {
  if (const auto age = os::process_age_milliseconds()) std::cerr << "first frame " << *age << " ms" << std::endl;
}

}  // namespace

int run_window(const WindowOptions& options) {
  os::trim_heap();
  const std::filesystem::path share = options.share.empty() ? os::share_folder() : options.share;
  const auto words_of = [&](const std::string& language) {
    return language::load(share, language::in_region(language, os::message_locale()));
  };
  language::Words words = words_of(options.language);
  const os::SystemClock clock;
  const std::unique_ptr<Window> window = Window::open(words(tr("Rollcall")), clock);
  if (!window) {
    std::cerr << words(tr("Rollcall cannot open its window: there is no display, or its driver knows no OpenGL 2.1."))
              << "\n"
              << words(tr("Use a computer with a screen, or the commands: rollcall --help")) << "\n";
    return 2;
  }
  const text::Typesetter typesetter(share / "fonts");
  audio::Speaker speaker;
  const Sound sound{[&speaker](std::vector<std::uint8_t> clip) { speaker.play(std::move(clip)); },
                    [&speaker] { speaker.stop(audio::Track::sounds); }};
  voice::Voice voice({[&speaker](std::unique_ptr<audio::Source> speech) {
                        speaker.play(audio::Track::voice, std::move(speech));
                        return speaker.available();
                      },
                      [&speaker] { speaker.stop(audio::Track::voice); }},
                     clock);
  Application::Options wanted;
  wanted.home = options.home;
  wanted.fonts = share / "fonts";
  wanted.place = options.place;
  if (!options.language.empty()) wanted.language = options.language;
  wanted.seed = options.seed;
  wanted.module = options.module;
  wanted.languages = language::available(share);
  wanted.is_language_asked = options.is_language_asked;
  wanted.wish = os::desktop_wish(os::desktop_places());
  wanted.reviewer_of = [&](const std::string& language) { return language::load(share, language).reviewer(); };
  std::vector<Message> off;
  wanted.missing = [&] {
    std::vector<Message> missing = off;
    if (auto sound_missing = speaker.what_is_missing()) missing.push_back(std::move(*sound_missing));
    if (auto voice_missing = voice.what_is_missing()) missing.push_back(std::move(*voice_missing));
    return missing;
  };
  wanted.sticks = [] { return os::removable_places(); };
  wanted.account = os::account_folder();
  wanted.arriving = options.arriving;
  wanted.speak = [&](const std::string& language) { words = words_of(language); };
  Application application(std::move(wanted), words, clock, sound);
  Screens screens(typesetter, window->textures(), words);
  Narrator narrator(voice, words);
  atspi::Bridge bridge([&window] { window->wake(); });
  PlayerHost host(application, screens, speaker, narrator, bridge, clock,
                  [&off](const Message& missing) { off.push_back(missing); });
  window->run(host, wants_timings() ? report_first_frame : std::function<void()>());
  return 0;
}

}  // namespace rollcall::ui
