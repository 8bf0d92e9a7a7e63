#include "player/atspi/tree.h"

#include <algorithm>
#include <map>
#include <utility>

#include "player/atspi/change.h"
#include "player/atspi/pieces.h"

namespace rollcall::atspi {
namespace {

constexpr std::size_t window_place = 0;

Kind kind_of(const access::Widget& widget) {
  switch (widget.role) {
    case access::Role::heading:
    case access::Role::text:
      return Kind::words;
    case access::Role::picture:
      return Kind::picture;
    case access::Role::meter:
      return widget.amount ? Kind::gauge : Kind::words;
    case access::Role::button:
    case access::Role::option:
      return Kind::control;
    case access::Role::field:
      return Kind::field;
  }
  return Kind::words;
}

AtkRole role_of(const access::Widget& widget) {
  switch (widget.role) {
    case access::Role::heading:
      return ATK_ROLE_HEADING;
    case access::Role::text:
      return ATK_ROLE_LABEL;
    case access::Role::picture:
      return ATK_ROLE_IMAGE;
    case access::Role::meter:
      return widget.amount ? ATK_ROLE_LEVEL_BAR : ATK_ROLE_LABEL;
    case access::Role::button:
      return widget.checked ? ATK_ROLE_RADIO_BUTTON : ATK_ROLE_PUSH_BUTTON;
    case access::Role::option:
      return widget.checked ? ATK_ROLE_CHECK_BOX : ATK_ROLE_PUSH_BUTTON;
    case access::Role::field:
      return widget.hidden ? ATK_ROLE_PASSWORD_TEXT : ATK_ROLE_ENTRY;
  }
  return ATK_ROLE_LABEL;
}

/// What does not leave the bus in order would end our connection to it.
std::string well_formed(const std::string& text) { return utf8_of(letters_of(text)); }

}  // namespace

/// One widget of a frame, and by what its object is found again: by its id, or else by its words and how often they
/// stood on the page before.
struct Tree::Wanted {
  static std::vector<Wanted> all(const access::Screen& screen) {
    std::vector<Wanted> list;
    std::map<std::string, int> seen;
    for (const access::Widget& widget : screen.widgets()) {
      const std::string role = std::to_string(role_of(widget));
      std::string key = role + "#" + widget.id;
      if (widget.id.empty()) {
        const std::string words = role + "=" + widget.name;
        key = words + "=" + std::to_string(++seen[words]);
      }
      list.push_back({std::move(key), &widget});
    }
    return list;
  }

  std::string key;
  const access::Widget* widget;
};

Tree::Tree(std::function<void(access::Request)> ask) {
  x_around.ask = std::move(ask);
  x_root = make(Kind::application, nullptr);
  access::Widget program;
  program.name = "Rollcall";
  begin(x_root.get(), ATK_ROLE_APPLICATION, std::move(program));
  node_of(x_root.get()).children.push_back(make(Kind::window, x_root.get()));
  x_window = node_of(x_root.get()).children[window_place].get();
  atk_object_set_role(x_window, ATK_ROLE_FRAME);
}

Tree::~Tree() {
  for (const Object& child : children()) retire(child.get());
  retire(x_window);
  retire(x_root.get());
}

std::vector<Object>& Tree::children() { return node_of(x_window).children; }

Object Tree::make(Kind kind, AtkObject* parent) {
  Object object = new_object(kind);
  node_of(object.get()).around = &x_around;
  node_of(object.get()).parent = parent;
  return object;
}

void Tree::retire(AtkObject* object) {
  if (x_focused == object) x_focused = nullptr;
  Node& node = node_of(object);
  node.around = nullptr;
  node.parent = nullptr;
  node.widget = {};
  node.written.reset();
  node.focused = false;
  atk_object_notify_state_change(object, ATK_STATE_DEFUNCT, TRUE);
  atk_object_set_name(object, "");
  atk_object_set_description(object, "");
}

void Tree::insert(std::size_t place, Object object) {
  AtkObject* added = object.get();
  children().insert(children().begin() + static_cast<std::ptrdiff_t>(place), std::move(object));
  tell_child(x_window, "children-changed::add", place, added);
}

Object Tree::remove(std::size_t place) {
  const auto at = children().begin() + static_cast<std::ptrdiff_t>(place);
  Object object = std::move(*at);
  children().erase(at);
  tell_child(x_window, "children-changed::remove", place, object.get());
  return object;
}

void Tree::match(const Shown& shown) {
  const std::vector<Wanted> wanted = Wanted::all(shown.screen);
  const auto is_wanted = [&](const std::string& key) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const Wanted& one) { return one.key == key; });
  };
  for (std::size_t i = x_keys.size(); i-- > 0;) {
    if (is_wanted(x_keys[i])) continue;
    const Object gone = remove(i);
    x_keys.erase(x_keys.begin() + static_cast<std::ptrdiff_t>(i));
    retire(gone.get());
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& [key, widget] = wanted[i];
    const auto here = x_keys.begin() + static_cast<std::ptrdiff_t>(i);
    const auto found = std::find(here, x_keys.end(), key);
    access::Widget words = *widget;
    words.name = well_formed(words.name);
    words.state = well_formed(words.state);
    if (found == x_keys.end()) {
      Object made = make(kind_of(words), x_window);
      begin(made.get(), role_of(words), std::move(words));
      x_keys.insert(here, key);
      insert(i, std::move(made));
      continue;
    }
    if (found != here) {
      Object moved = remove(static_cast<std::size_t>(found - x_keys.begin()));
      std::rotate(here, found, found + 1);
      insert(i, std::move(moved));
    }
    change(children()[i].get(), std::move(words));
  }
}

void Tree::show(const Shown& shown) {
  const bool is_turned = x_page != shown.page || x_place != shown.place;
  x_page = shown.page;
  x_place = shown.place;
  if (is_turned) hush();
  tell_window(shown);
  match(shown);
  move_focus(shown.focus);
  read_out(x_news.observe(shown));
}

void Tree::introduce(const Shown& shown) {
  if (shown.window.active) atspi::tell_window(x_window, "activate");
  if (x_focused) tell_state(x_focused, ATK_STATE_FOCUSED, true);
  read_out(News().observe(shown));
}

void Tree::tell_window(const Shown& shown) {
  const std::string title = well_formed(shown.title);
  if (node_of(x_window).widget.name != title) {
    node_of(x_window).widget.name = title;
    atk_object_set_name(x_window, title.c_str());
  }
  const bool was_active = std::exchange(x_around.window, shown.window).active;
  if (was_active == shown.window.active) return;
  tell_state(x_window, ATK_STATE_ACTIVE, shown.window.active);
  atspi::tell_window(x_window, shown.window.active ? "activate" : "deactivate");
}

void Tree::move_focus(const std::string& id) {
  const auto found = std::find_if(children().begin(), children().end(), [&](const Object& child) {
    return !id.empty() && node_of(child.get()).widget.id == id;
  });
  AtkObject* focused = found == children().end() ? x_window : found->get();
  if (focused == x_focused) return;
  if (x_focused) {
    node_of(x_focused).focused = false;
    tell_state(x_focused, ATK_STATE_FOCUSED, false);
  }
  x_focused = focused;
  node_of(focused).focused = true;
  tell_state(focused, ATK_STATE_FOCUSED, true);
}

/// As a notification that appears, not as the signal `announcement` of ATK 2.46: this every screen reader reads out,
/// and Orca 43 knows no announcements. It stays until something else is to be said, or another page is shown.
void Tree::read_out(const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  hush();
  access::Widget words;
  for (const std::string& line : lines) words.name += (words.name.empty() ? "" : "\n") + well_formed(line);
  Object made = make(Kind::notification, x_window);
  AtkObject* notification = made.get();
  begin(notification, ATK_ROLE_NOTIFICATION, std::move(words));
  insert(children().size(), std::move(made));
  tell_state(notification, ATK_STATE_SHOWING, true);
}

void Tree::hush() {
  if (children().size() == x_keys.size()) return;
  const Object gone = remove(children().size() - 1);
  retire(gone.get());
}

}  // namespace rollcall::atspi
