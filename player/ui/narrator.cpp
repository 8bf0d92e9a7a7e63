#include "player/ui/narrator.h"

#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "player/gui/shortcuts.h"
#include "player/voice/reading.h"

namespace rollcall::ui {
namespace {

using Pieces = std::vector<voice::Piece>;

void append(Pieces& pieces, Pieces more) { std::move(more.begin(), more.end(), std::back_inserter(pieces)); }

}  // namespace

void Narrator::observe(const RootView& root, const Model& model) {
  const bool is_new = model.page != x_page || root.place() != x_place;
  x_page = model.page;
  x_place = root.place();
  x_live.observe(root.screen(), model.page);
  if (is_new) {
    x_voice->stop();
    x_arrived = root.focus().id();
  }
  const ReadAloud before = std::exchange(x_wanted, model.settings.read_aloud);
  if (before != x_wanted && x_wanted == ReadAloud::nothing) x_voice->stop();
  if (is_new)
    tell_new_page(root, model);
  else
    follow(root, model);
  if (model.telling && !model.telling->is_over())
    x_told = root.screen().widgets();
  else
    x_told.clear();
}

voice::Shown Narrator::shown(const RootView& root, const Model& model) const {
  return {root.screen(), model.is_covered() ? x_words->language() : model.chrome.language, *x_words};
}

void Narrator::tell_new_page(const RootView& root, const Model& model) {
  const voice::Shown now = shown(root, model);
  const std::vector<access::Announcement> announced = x_live.take();
  const access::Widget* widget = root.screen().find(root.focus().id());
  x_focused = widget ? Focused{widget->id, widget->name, widget->state} : Focused();
  // In a pause one hears no more than where one is.
  if (x_wanted == ReadAloud::pages && !model.paused)
    return x_voice->say(is_told(model.telling) ? voice::read_page(now, {}) : voice::read_texts(now));
  if (x_wanted == ReadAloud::nothing) return;
  Pieces pieces = voice::read_heading(now);
  for (const access::Announcement& one : announced) append(pieces, voice::announce(one, now));
  if (widget) append(pieces, voice::describe(*widget, now));
  x_voice->say(pieces);
}

void Narrator::follow(const RootView& root, const Model& model) {
  const voice::Shown now = shown(root, model);
  const access::Widget* widget = root.screen().find(root.focus().id());
  const Focused focused = widget ? Focused{widget->id, widget->name, widget->state} : Focused();
  const Focused before = std::exchange(x_focused, focused);
  if (tell_the_rest(now, model)) return;
  Pieces pieces;
  bool is_urgent = focused.id != before.id;
  for (const access::Announcement& one : x_live.take()) {
    is_urgent = is_urgent || one.live == access::Live::assertive;
    append(pieces, voice::announce(one, now));
  }
  // What is typed into a field changes its state with every key.
  const bool is_typing = widget && widget->role == access::Role::field && focused.id == before.id;
  if (widget && focused != before && !is_typing) append(pieces, voice::describe(*widget, now));
  if (x_wanted == ReadAloud::nothing || pieces.empty()) return;
  if (is_urgent)
    x_voice->say(pieces);
  else
    x_voice->say_then(pieces);
}

bool Narrator::tell_the_rest(const voice::Shown& now, const Model& model) {
  if (x_wanted != ReadAloud::pages || x_told.empty() || !is_told(model.telling)) return false;
  x_live.take();
  x_voice->say_then(voice::read_new(now, x_told));
  return true;
}

bool Narrator::answer(const Event& event, const RootView& root, const Model& model) {
  const Typing typing = root.takes_text() ? Typing::yes : Typing::no;
  const std::optional<Command> command = command_of(event, typing);
  if (command == Command::back && x_voice->is_speaking()) {
    x_voice->stop();
    return true;
  }
  if (command != Command::read_aloud) return false;
  if (event.repeated) return true;
  if (x_voice->is_speaking())
    x_voice->stop();
  else
    read_page(root, model);
  return true;
}

void Narrator::read_page(const RootView& root, const Model& model) {
  // Where the page itself put the focus nobody has gone: that is often at its end.
  const std::string& focus = root.focus().id();
  const std::string from = focus == x_arrived ? std::string() : focus;
  x_voice->say(voice::read_page(shown(root, model), from));
}

}  // namespace rollcall::ui
