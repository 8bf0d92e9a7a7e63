#include "player/atspi/interfaces.h"
#include "player/atspi/place.h"

namespace rollcall::atspi {
namespace {

/// The one thing that can be done: a control is pressed, a field is gone into.
struct Press {
  static gint count(AtkAction* action) noexcept { return node_of(action).widget.focusable() ? 1 : 0; }

  static gboolean perform(AtkAction* action, gint index) noexcept {
    const Node& node = node_of(action);
    if (index != 0) return FALSE;
    return ask(node, node.kind == Kind::field ? access::Action::focus : access::Action::press) ? TRUE : FALSE;
  }

  /// As screen readers know it; never shown.
  static const gchar* name(AtkAction* action, gint index) noexcept {
    if (index != 0) return nullptr;
    return node_of(action).kind == Kind::field ? "activate" : "press";
  }
};

struct Value {
  static void now(AtkValue* value, gdouble* number, gchar** text) noexcept {
    const access::Widget& widget = node_of(value).widget;
    *number = widget.amount.value_or(access::Amount()).now;
    if (text) *text = g_strdup(widget.state.c_str());
  }

  static AtkRange* range(AtkValue* value) noexcept {
    const access::Amount amount = node_of(value).widget.amount.value_or(access::Amount());
    return atk_range_new(amount.least, amount.most, nullptr);
  }

  static gdouble increment(AtkValue*) noexcept { return 0; }
};

struct Image {
  static const gchar* description(AtkImage* image) noexcept { return node_of(image).widget.name.c_str(); }

  static void position(AtkImage* image, gint* x, gint* y, AtkCoordType from) noexcept {
    const Area area = area_of(node_of(image), from);
    *x = area.x;
    *y = area.y;
  }

  static void size(AtkImage* image, gint* width, gint* height) noexcept {
    const Area area = area_of(node_of(image), ATK_XY_WINDOW);
    *width = area.width;
    *height = area.height;
  }
};

}  // namespace

void begin_action(gpointer table, gpointer) noexcept {
  auto* action = static_cast<AtkActionIface*>(table);
  action->get_n_actions = Press::count;
  action->do_action = Press::perform;
  action->get_name = Press::name;
}

void begin_value(gpointer table, gpointer) noexcept {
  auto* value = static_cast<AtkValueIface*>(table);
  value->get_value_and_text = Value::now;
  value->get_range = Value::range;
  value->get_increment = Value::increment;
}

void begin_image(gpointer table, gpointer) noexcept {
  auto* image = static_cast<AtkImageIface*>(table);
  image->get_image_description = Image::description;
  image->get_image_position = Image::position;
  image->get_image_size = Image::size;
}

}  // namespace rollcall::atspi
