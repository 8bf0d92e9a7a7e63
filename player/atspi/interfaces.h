#pragma once
#include <glib-object.h>

/// What the kinds of a node say through the interfaces of ATK: each fills in the table of one of them.
namespace rollcall::atspi {

void begin_component(gpointer table, gpointer) noexcept;
void begin_action(gpointer table, gpointer) noexcept;
void begin_text(gpointer table, gpointer) noexcept;
void begin_editable_text(gpointer table, gpointer) noexcept;
void begin_value(gpointer table, gpointer) noexcept;
void begin_image(gpointer table, gpointer) noexcept;

}  // namespace rollcall::atspi
