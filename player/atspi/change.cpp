#include "player/atspi/change.h"

#include <algorithm>
#include <string>
#include <utility>

#include "player/atspi/node.h"
#include "player/atspi/pieces.h"

namespace rollcall::atspi {
namespace {

/// The text of a field is no description of it.
const std::string& description_of(const Node& node) {
  static const std::string none;
  return node.kind == Kind::field ? none : node.widget.state;
}

void tell_piece(AtkObject* object, const char* signal, std::u32string_view text, Piece piece) {
  if (piece.start == piece.end) return;
  const std::string letters = utf8_of(text.substr(piece.start, piece.end - piece.start));
  g_signal_emit_by_name(object, signal, static_cast<gint>(piece.start), static_cast<gint>(piece.end - piece.start),
                        letters.c_str());
}

/// What stands between a start and an end that are the same went, and something else came.
void tell_text(AtkObject* object, std::u32string_view before, std::u32string_view now) {
  if (before == now) return;
  const std::size_t shorter = std::min(before.size(), now.size());
  std::size_t start = 0;
  while (start < shorter && before[start] == now[start]) ++start;
  std::size_t end = 0;
  while (end < shorter - start && before[before.size() - 1 - end] == now[now.size() - 1 - end]) ++end;
  tell_piece(object, "text-remove", before, {start, before.size() - end});
  tell_piece(object, "text-insert", now, {start, now.size() - end});
}

}  // namespace

void begin(AtkObject* object, AtkRole role, access::Widget widget) {
  Node& node = node_of(object);
  node.widget = std::move(widget);
  atk_object_set_role(object, role);
  atk_object_set_name(object, node.widget.name.c_str());
  atk_object_set_description(object, description_of(node).c_str());
}

void change(AtkObject* object, access::Widget widget) {
  Node& node = node_of(object);
  node.written.reset();
  if (node.widget == widget) return;
  const bool is_read = node.kind == Kind::words || node.kind == Kind::field || node.kind == Kind::gauge;
  const std::u32string text_before = is_read ? letters_of(node.text()) : std::u32string();
  const bool was_seen = is_seen(node);
  const access::Widget before = std::exchange(node.widget, std::move(widget));
  const access::Widget& now = node.widget;

  if (before.name != now.name) atk_object_set_name(object, now.name.c_str());
  if (before.state != now.state) atk_object_set_description(object, description_of(node).c_str());
  if (is_read) tell_text(object, text_before, letters_of(node.text()));
  if (node.kind == Kind::field && before.caret != now.caret)
    g_signal_emit_by_name(object, "text-caret-moved", static_cast<gint>(now.caret));
  const bool is_selecting = before.anchor != now.anchor || (now.anchor && before.caret != now.caret);
  if (node.kind == Kind::field && is_selecting) g_signal_emit_by_name(object, "text-selection-changed");
  if (before.amount != now.amount && now.amount) {
    g_signal_emit_by_name(object, "value-changed", now.amount->now, now.state.c_str());
  }
  if (before.enabled != now.enabled) {
    tell_state(object, ATK_STATE_ENABLED, now.enabled);
    tell_state(object, ATK_STATE_SENSITIVE, now.enabled);
  }
  if (before.checked != now.checked) tell_state(object, ATK_STATE_CHECKED, now.checked == true);
  if (before.expanded != now.expanded) tell_state(object, ATK_STATE_EXPANDED, now.expanded == true);
  if (was_seen != is_seen(node)) tell_state(object, ATK_STATE_SHOWING, !was_seen);
}

void tell_state(AtkObject* object, AtkState state, bool holds) {
  atk_object_notify_state_change(object, state, holds ? TRUE : FALSE);
}

void tell_child(AtkObject* parent, const char* signal, std::size_t place, AtkObject* child) {
  g_signal_emit_by_name(parent, signal, static_cast<guint>(place), child);
}

void tell_window(AtkObject* window, const char* signal) { g_signal_emit_by_name(window, signal); }

}  // namespace rollcall::atspi
