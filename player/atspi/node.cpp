#include "player/atspi/node.h"

#include <algorithm>
#include <array>

#include "player/atspi/interfaces.h"
#include "player/atspi/news.h"

namespace rollcall::atspi {
namespace {

struct Instance {
  AtkObject object;
  Node* node;
};

/// The bridge asks from C: nothing may be thrown through these.
struct Accessible {
  static gint count(AtkObject* object) noexcept { return static_cast<gint>(node_of(object).children.size()); }

  static AtkObject* child(AtkObject* object, gint index) noexcept {
    const std::vector<Object>& children = node_of(object).children;
    if (index < 0 || index >= static_cast<gint>(children.size())) return nullptr;
    AtkObject* found = children[static_cast<std::size_t>(index)].get();
    g_object_ref(found);
    return found;
  }

  static AtkObject* parent(AtkObject* object) noexcept { return node_of(object).parent; }

  static gint index(AtkObject* object) noexcept {
    AtkObject* above = node_of(object).parent;
    if (!above) return -1;
    const std::vector<Object>& beside = node_of(above).children;
    const auto found =
        std::find_if(beside.begin(), beside.end(), [&](const Object& one) { return one.get() == object; });
    return found == beside.end() ? -1 : static_cast<gint>(found - beside.begin());
  }

  static AtkStateSet* states(AtkObject* object) noexcept {
    AtkStateSet* set = atk_state_set_new();
    const Node& node = node_of(object);
    const auto add = [&](bool holds, AtkStateType state) {
      if (holds) atk_state_set_add_state(set, state);
    };
    if (!node.around) {
      add(true, ATK_STATE_DEFUNCT);
      return set;
    }
    const access::Widget& widget = node.widget;
    const bool is_operable = widget.focusable() || node.kind == Kind::window;
    const bool is_field = node.kind == Kind::field;
    add(widget.enabled, ATK_STATE_ENABLED);
    add(widget.enabled, ATK_STATE_SENSITIVE);
    add(true, ATK_STATE_VISIBLE);
    add(is_seen(node), ATK_STATE_SHOWING);
    add(is_operable, ATK_STATE_FOCUSABLE);
    add(node.focused, ATK_STATE_FOCUSED);
    add(node.kind == Kind::window && node.around->window.active, ATK_STATE_ACTIVE);
    add(widget.primary, ATK_STATE_DEFAULT);
    add(widget.checked.has_value(), ATK_STATE_CHECKABLE);
    add(widget.checked == true, ATK_STATE_CHECKED);
    add(widget.expanded.has_value(), ATK_STATE_EXPANDABLE);
    add(widget.expanded == true, ATK_STATE_EXPANDED);
    add(is_field && widget.enabled, ATK_STATE_EDITABLE);
    add(is_field && !widget.several_lines, ATK_STATE_SINGLE_LINE);
    add(is_field && widget.several_lines, ATK_STATE_MULTI_LINE);
    add(is_field && !widget.error.empty(), ATK_STATE_INVALID_ENTRY);
    return set;
  }
};

void finalize(GObject* object) noexcept {
  delete reinterpret_cast<Instance*>(object)->node;
  static_cast<GObjectClass*>(g_type_class_peek(ATK_TYPE_OBJECT))->finalize(object);
}

void begin_class(gpointer its_class, gpointer) noexcept {
  static_cast<GObjectClass*>(its_class)->finalize = finalize;
  auto* accessible = static_cast<AtkObjectClass*>(its_class);
  accessible->get_n_children = Accessible::count;
  accessible->ref_child = Accessible::child;
  accessible->get_parent = Accessible::parent;
  accessible->get_index_in_parent = Accessible::index;
  accessible->ref_state_set = Accessible::states;
}

struct Form {
  const char* name;
  bool pressed, read, typed, counted, drawn, window;
};

/// By kind.
constexpr std::array<Form, 8> forms{{
    {"RollcallApplication", false, false, false, false, false, false},
    {"RollcallWindow", false, false, false, false, false, true},
    {"RollcallWords", false, true, false, false, false, false},
    {"RollcallPicture", false, false, false, false, true, false},
    {"RollcallGauge", false, true, false, true, false, false},
    {"RollcallControl", true, false, false, false, false, false},
    {"RollcallField", true, true, true, false, false, false},
    {"RollcallNotification", false, false, false, false, false, false},
}};

GType register_type(const Form& form) {
  GTypeInfo info{};
  info.class_size = sizeof(AtkObjectClass);
  info.class_init = begin_class;
  info.instance_size = sizeof(Instance);
  info.instance_init = [](GTypeInstance* instance, gpointer) {
    reinterpret_cast<Instance*>(instance)->node = new Node();
  };
  const GType type = g_type_register_static(ATK_TYPE_OBJECT, form.name, &info, GTypeFlags{});
  const auto add = [&](bool has, GType interface, GInterfaceInitFunc begin) {
    const GInterfaceInfo its{begin, nullptr, nullptr};
    if (has) g_type_add_interface_static(type, interface, &its);
  };
  add(true, ATK_TYPE_COMPONENT, begin_component);
  add(form.pressed, ATK_TYPE_ACTION, begin_action);
  add(form.read, ATK_TYPE_TEXT, begin_text);
  add(form.typed, ATK_TYPE_EDITABLE_TEXT, begin_editable_text);
  add(form.counted, ATK_TYPE_VALUE, begin_value);
  add(form.drawn, ATK_TYPE_IMAGE, begin_image);
  add(form.window, ATK_TYPE_WINDOW, nullptr);
  return type;
}

GType type_of(Kind kind) {
  static const std::array<GType, forms.size()> types = [] {
    std::array<GType, forms.size()> made{};
    std::transform(forms.begin(), forms.end(), made.begin(), register_type);
    return made;
  }();
  return types[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string Node::text() const {
  if (kind != Kind::field) return words_of(widget);
  if (!widget.hidden) return widget.state;
  std::string bullets;
  for (std::size_t i = 0; i < *widget.hidden; ++i) bullets += "\u2022";
  return bullets;
}

Object new_object(Kind kind) {
  auto* object = static_cast<AtkObject*>(g_object_new(type_of(kind), nullptr));
  node_of(object).kind = kind;
  return Object(object);
}

Node& node_of(gpointer object) { return *static_cast<Instance*>(object)->node; }

bool is_seen(const Node& node) {
  if (!node.around) return false;
  if (node.kind != Kind::words && node.kind != Kind::picture && node.kind != Kind::gauge &&
      node.kind != Kind::control && node.kind != Kind::field)
    return true;
  return node.widget.visible.width > 0 && node.widget.visible.height > 0;
}

}  // namespace rollcall::atspi
