#include <utility>

#include "player/language/own_name.h"
#include "player/learning/library_watch.h"
#include "player/library/finds.h"
#include "player/os/files.h"
#include "player/ui/play.h"

namespace rollcall::ui {
namespace {

/// How often it is looked whether a stick has come or gone, in milliseconds, where sticks are shown.
constexpr std::uint64_t between_looks = 2000;

}  // namespace

bool Application::is_first_run() const {
  try {
    return x_library.is_new();
  } catch (const Error&) {
    return false;  // what is wrong with the library is told where somebody wants to open it
  }
}

Action Application::first_action() const {
  if (!x_options.arriving.empty()) return TakeFiles{x_options.arriving};
  if (is_first_run()) return ToArrivals{};
  return ToLearners{};
}

void Application::expect_root(const seal::TrustList& first) {
  if (os::is_there(x_options.home / "rollcall.db")) learning::require_known_root(store(), first);
}

void Application::show_arrivals() {
  x_arrivals.look(x_options.language);
  show(ArrivalView{}, TopBar::Way::none);
  renew_arrivals();
}

void Application::renew_arrivals() {
  auto* view = std::get_if<ArrivalView>(&x_model.view);
  if (!view) return;
  x_arrivals.show_in(*view);
  view->is_first_run = is_first_run();
  view->languages.clear();
  for (const std::string& code : x_options.languages) view->languages.push_back({code, language::own_name(code)});
  view->language = x_words->language();
}

void Application::carry_out(const ToArrivals&) {
  leave_play();
  show_arrivals();
}

void Application::carry_out(const LookOnSticks&) { show_arrivals(); }

void Application::carry_out(const TakeFiles& wanted) {
  if (!std::holds_alternative<ArrivalView>(x_model.view)) carry_out(ToArrivals{});
  x_arrivals.take(wanted.files);
  renew_arrivals();
}

void Application::carry_out(const CompareRoot& wanted) {
  x_arrivals.answer(wanted.is_same ? Arrivals::Compared::same : Arrivals::Compared::other);
  renew_arrivals();
}

void Application::carry_out(const StopTaking&) {
  x_arrivals.stop();
  renew_arrivals();
}

void Application::carry_out(const LeaveArrivals&) {
  x_arrivals.put_outcomes_away();
  if (x_store) learning::watch(*x_store, x_library);
  carry_out(ToLibrary{});
  keep_settings();  // which were chosen before there was a home to keep them in
}

bool Application::tick_arrivals() {
  if (!std::holds_alternative<ArrivalView>(x_model.view)) return false;
  bool is_other = false;
  attempt([&] {
    if (x_arrivals.is_busy()) {
      is_other = x_arrivals.go_on();
    } else if (x_clock->steady_milliseconds() >= x_next_look) {
      x_next_look = x_clock->steady_milliseconds() + between_looks;
      is_other = x_arrivals.look_again(x_options.language);
    }
    if (is_other) renew_arrivals();
  });
  return is_other || !std::holds_alternative<ArrivalView>(x_model.view);
}

std::optional<std::uint64_t> Application::milliseconds_to_arrivals() const {
  if (!std::holds_alternative<ArrivalView>(x_model.view)) return std::nullopt;
  if (x_arrivals.is_busy()) return 0;
  const std::uint64_t now = x_clock->steady_milliseconds();
  return x_next_look > now ? x_next_look - now : 0;
}

void Application::carry_out(const OpenFolder& wanted) {
  FileListView view;
  view.home = x_options.account;
  view.folder = wanted.folder.empty() ? view.home : wanted.folder;
  if (view.folder.empty()) view.folder = "/";
  if (view.folder.has_relative_path()) view.above = view.folder.parent_path();
  if (x_options.sticks) view.sticks = x_options.sticks();
  try {
    library::Listing listing = library::list_folder(view.folder);
    view.folders = std::move(listing.folders);
    view.files = std::move(listing.files);
    view.is_all = listing.is_all;
  } catch (const Error& error) {
    view.problem = error.message();
  }
  show(std::move(view), TopBar::Way::none);
}

}  // namespace rollcall::ui
