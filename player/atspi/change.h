#pragma once
#include <atk/atk.h>

#include <cstddef>

#include "player/access/screen.h"

/// What ATK, and through it the bus, is told when an object changes. All words are well-formed.
namespace rollcall::atspi {

/// Of an object that nobody has seen yet.
void begin(AtkObject* object, AtkRole role, access::Widget widget);
/// Gives the object of a widget what the next frame shows, and tells each difference.
void change(AtkObject* object, access::Widget widget);

void tell_state(AtkObject* object, AtkState state, bool holds);
/// `signal` is "children-changed::add" or "children-changed::remove".
void tell_child(AtkObject* parent, const char* signal, std::size_t place, AtkObject* child);
/// `signal` is "activate" or "deactivate".
void tell_window(AtkObject* window, const char* signal);

}  // namespace rollcall::atspi
