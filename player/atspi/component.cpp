#include <algorithm>
#include <cmath>
#include <utility>

#include "player/atspi/interfaces.h"
#include "player/atspi/place.h"

namespace rollcall::atspi {
namespace {

int whole(float distance) { return static_cast<int>(std::lround(distance)); }

struct Component {
  static void extents(AtkComponent* component, gint* x, gint* y, gint* width, gint* height,
                      AtkCoordType from) noexcept {
    const Area area = area_of(node_of(component), from);
    *x = area.x;
    *y = area.y;
    *width = area.width;
    *height = area.height;
  }

  static gboolean contains(AtkComponent* component, gint x, gint y, AtkCoordType from) noexcept {
    return area_of(node_of(component), from).contains(x, y) ? TRUE : FALSE;
  }

  /// The last that is drawn there lies on top.
  static AtkObject* at(AtkComponent* component, gint x, gint y, AtkCoordType from) noexcept {
    const std::vector<Object>& children = node_of(component).children;
    const auto found = std::find_if(children.rbegin(), children.rend(), [&](const Object& child) {
      const Node& node = node_of(child.get());
      return node.kind != Kind::notification && is_seen(node) && area_of(node, from).contains(x, y);
    });
    if (found == children.rend()) return nullptr;
    g_object_ref(found->get());
    return found->get();
  }

  static gboolean grab_focus(AtkComponent* component) noexcept {
    return ask(node_of(component), access::Action::focus) ? TRUE : FALSE;
  }

  static gboolean scroll_to(AtkComponent* component, AtkScrollType) noexcept {
    return bring_into_view(node_of(component)) ? TRUE : FALSE;
  }

  static AtkLayer layer(AtkComponent* component) noexcept {
    return node_of(component).kind == Kind::window ? ATK_LAYER_WINDOW : ATK_LAYER_WIDGET;
  }
};

}  // namespace

Area area_of(const Node& node, AtkCoordType from) {
  if (!node.around) return {};
  const access::WindowState& window = node.around->window;
  access::Rectangle area = node.widget.area;
  const bool is_whole = node.kind == Kind::window || node.kind == Kind::application;
  if (is_whole) area = {0, 0, window.width, window.height};
  if (from == ATK_XY_SCREEN || (from == ATK_XY_PARENT && is_whole)) {
    area.x += window.x;
    area.y += window.y;
  }
  return {whole(area.x), whole(area.y), whole(area.width), whole(area.height)};
}

bool ask(const Node& node, access::Action action, std::string value, std::size_t caret) {
  if (!node.around || !node.widget.can(action)) return false;
  node.around->ask({action, node.widget, std::move(value), 0, caret});
  return true;
}

bool bring_into_view(const Node& node) {
  const bool is_whole = node.around && !node.widget.can(access::Action::scroll_into_view);
  return is_whole || ask(node, access::Action::scroll_into_view);
}

void begin_component(gpointer table, gpointer) noexcept {
  auto* component = static_cast<AtkComponentIface*>(table);
  component->get_extents = Component::extents;
  component->contains = Component::contains;
  component->ref_accessible_at_point = Component::at;
  component->grab_focus = Component::grab_focus;
  component->scroll_to = Component::scroll_to;
  component->get_layer = Component::layer;
}

}  // namespace rollcall::atspi
