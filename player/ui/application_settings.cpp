#include <algorithm>

#include "player/language/direction.h"
#include "player/language/own_name.h"
#include "player/learning/kept_settings.h"
#include "player/os/files.h"
#include "player/ui/play.h"

namespace rollcall::ui {
namespace {

void keep(const std::filesystem::path& file, const Settings& settings) {
  if (find_settings(file) != settings) os::write_durably(file, format(settings));
}

}  // namespace

// What lies over everything

void Application::lay_over(Over over) {
  x_model.over = over;
  x_model.paused = false;
}

void Application::leave_over() {
  x_model.over = Over::nothing;
  x_model.paused = false;
}

void Application::carry_out(const Pause&) {
  x_model.paused = true;
  stop_sound();
}

void Application::carry_out(const GoOn&) { x_model.paused = false; }

void Application::carry_out(const ShowSettings&) {
  if (x_options.missing) x_model.missing = x_options.missing();
  x_model.languages.clear();
  for (const std::string& code : x_options.languages) {
    const bool is_original = code == language::Words().language();
    const bool is_known = !is_original && x_options.reviewer_of;
    x_model.languages.push_back(
        {{code, language::own_name(code)}, is_original, is_known ? x_options.reviewer_of(code) : std::string()});
  }
  lay_over(Over::settings);
}

void Application::carry_out(const ShowShortcuts&) { lay_over(Over::shortcuts); }

void Application::carry_out(const LeaveOver&) {
  leave_over();
  if (x_is_reworded) show_again();
}

void Application::show_again() {
  x_is_reworded = false;
  if (const auto* learners = std::get_if<LearnersView>(&x_model.view); learners && !learners->asked_for_pin)
    return show_learners();
  if (std::holds_alternative<ArrivalView>(x_model.view)) return show_arrivals();
  if (std::holds_alternative<LibraryView>(x_model.view)) return show_library();
  if (std::holds_alternative<StartView>(x_model.view)) return show_start();
  if (!x_play) x_model.chrome.right_to_left = x_model.speaks_right_to_left;
  x_model.chrome.mode = mode_word();
}

// Settings

void Application::speak(const std::string& language) {
  x_options.speak(language);
  x_options.language = language;
  x_cards.clear();
  x_model.settings.language = language;
  x_model.speaks_right_to_left = language::is_right_to_left(language);
}

void Application::carry_out(const ChangeSettings& wanted) {
  const std::string language = x_model.settings.language;
  x_model.settings = wanted.settings;
  x_model.settings.language = language;
  if (x_model.settings.muted) stop_sound();
  if (is_telling() && x_model.settings.lines == Lines::at_once) carry_out(ShowAllLines{});
  if (is_telling()) {
    x_model.telling->comes_by_itself = x_model.settings.lines == Lines::by_themselves;
    time_line();
  }
  keep_settings();
}

void Application::use_settings_of(std::int64_t learner) {
  const auto known = x_settings_of.find(learner);
  const auto kept = known != x_settings_of.end() ? std::optional(known->second)
                                                 : find_settings(learning::kept_settings(x_options.home, learner));
  if (!kept) return;
  const std::string language = x_model.settings.language;
  x_model.settings = *kept;
  x_model.settings.language = language;
  const auto& languages = x_options.languages;
  const bool is_spoken = std::find(languages.begin(), languages.end(), kept->language) != languages.end();
  if (is_spoken && !x_options.is_language_asked && kept->language != x_words->language()) speak(kept->language);
  keep_settings();
}

void Application::keep_settings() {
  if (x_learner) x_settings_of[x_learner->id] = x_model.settings;
  if (!x_store) return;
  try {
    x_store->require_home();
    keep(settings_file(x_options.home), x_model.settings);
    if (x_learner) keep(learning::kept_settings(x_options.home, x_learner->id), x_model.settings);
  } catch (const Error&) {
    // They hold until the window closes; a full disk shows itself where something can be lost.
  }
}

}  // namespace rollcall::ui
