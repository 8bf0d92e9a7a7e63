#include <algorithm>
#include <cmath>

#include "player/gui/frame.h"
#include "player/utf8.h"

namespace rollcall::gui {

Frame::State Frame::control(access::Widget widget) {
  widget.area = display_list().mirrored(widget.area);
  widget.visible = x_part ? access::intersection(widget.area, display_list().mirrored(*x_part)) : widget.area;
  if (widget.id.empty()) {
    widget.live = x_live;
    widget.occasion = x_occasion;
  }
  State state;
  if (widget.focusable()) {
    state.hovered = x_input.hovered == widget.id;
    state.focused = x_tools.focus.id() == widget.id;
    state.pressed = x_input.activated == widget.id;
  }
  x_tools.screen.add(std::move(widget));
  return state;
}

void Frame::ring(Rectangle area, float radius) {
  const float gap = dp(3);
  display_list().add(DisplayList::Outline{{area.x - gap, area.y - gap, area.width + 2 * gap, area.height + 2 * gap},
                                          theme().accent,
                                          radius + gap,
                                          std::max(2.0F, dp(2.5F))});
}

bool Frame::button(std::string_view id, const StyledText& label, const Button& look) {
  const float padding = look.kind == Button::Kind::quiet ? dp(10) : dp(20);
  const float icon = look.icon == Icon::none ? 0 : sp(22) + dp(10);
  const float widest = x_width - 2 * padding - icon;
  ShapedText* text = &set(label, Type::label);
  ShapedText* small = look.note.empty() ? nullptr : &set(look.note, Type::small);
  const float small_width = small ? small->box + dp(12) : 0;
  if (text->box + small_width > widest) text = &set(label, Type::label, std::max(widest - small_width, dp(40)));
  const float inside = icon + text->box + small_width;
  const float height = std::max(dp(44), std::ceil(text->paragraph.height()) + dp(14));
  const Rectangle area = put(look.fill_width ? x_width : inside + 2 * padding, height);

  const bool has_both = !look.note.empty() && !look.state.empty();
  access::Widget widget{std::string(id),
                        access::Role::button,
                        std::string(label.text),
                        has_both ? words(tr("{note}, {state}", "note"_is = Message::shown(look.note),
                                            "state"_is = Message::shown(look.state)))
                                 : look.note + look.state,
                        area,
                        {},
                        {},
                        look.enabled,
                        false};
  widget.primary = look.kind == Button::Kind::primary;
  widget.numbered = look.numbered;
  widget.checked = look.checked;
  widget.expanded = look.expanded;
  const State state = control(std::move(widget));
  const bool primary = look.kind == Button::Kind::primary;
  const float radius = dp(9);
  Colour letter_colour = primary ? theme().on_accent : look.kind == Button::Kind::quiet ? theme().accent : theme().ink;
  if (primary && look.enabled) {
    display_list().add(DisplayList::Fill{area, state.hovered ? theme().accent_deep : theme().accent, radius});
  } else if (look.kind != Button::Kind::quiet) {
    display_list().add(DisplayList::Fill{area, state.hovered ? theme().tint : theme().card, radius});
    display_list().add(DisplayList::Outline{area,
                                            state.hovered  ? theme().accent
                                            : look.enabled ? theme().edge
                                                           : theme().line,
                                            radius, std::max(1.0F, dp(1))});
  } else if (state.hovered) {
    display_list().add(DisplayList::Fill{area, theme().tint, radius});
  }
  if (!look.enabled) letter_colour = theme().soft;

  const bool centred = look.kind == Button::Kind::primary || !look.fill_width;
  float x = centred ? area.x + std::floor((area.width - inside) / 2) : area.x + padding;
  if (look.icon != Icon::none) {
    const Colour tone = look.kind == Button::Kind::secondary ? theme().accent : letter_colour;
    display_list().add(
        DisplayList::Symbol{look.icon, {x, area.y + std::floor((height - sp(22)) / 2), sp(22), sp(22)}, tone});
    x += icon;
  }
  letters(*text, x, area.y + (height - text->paragraph.height()) / 2, letter_colour);
  if (small) letters(*small, x + text->box + dp(12), area.y + (height - small->paragraph.height()) / 2, theme().soft);
  if (state.focused && x_tools.focus.ring()) ring(area, radius);
  return state.pressed;
}

bool Frame::symbol_button(std::string_view id, Icon icon, std::string_view name, Rectangle area, char shortcut) {
  access::Widget widget{std::string(id), access::Role::button, std::string(name), {}, area, {}, {}, true, false};
  widget.shortcut = shortcut;
  if (shortcut != 0) widget.state = static_cast<char>(shortcut - 'a' + 'A');
  const State state = control(std::move(widget));
  if (state.hovered) display_list().add(DisplayList::Fill{area, theme().tint, dp(9)});
  const float size = std::min(sp(22), area.width - dp(6));
  display_list().add(DisplayList::Symbol{
      icon,
      {area.x + std::floor((area.width - size) / 2), area.y + std::floor((area.height - size) / 2), size, size},
      state.hovered ? theme().accent : theme().soft});
  if (state.focused && x_tools.focus.ring())
    ring({area.x + dp(3), area.y + dp(3), area.width - dp(6), area.height - dp(6)}, dp(7));
  return state.pressed;
}

bool Frame::option(std::string_view id, int number, const StyledText& marked) {
  return numbered_card(id, number, marked, {});
}

bool Frame::choice(std::string_view id, int number, const StyledText& marked, Picked picked) {
  return numbered_card(id, number, marked, picked);
}

bool Frame::numbered_card(std::string_view id, int number, const StyledText& marked, std::optional<Picked> picked) {
  const bool has_key = number <= 9;
  const bool is_picked = picked == Picked::yes;
  ShapedText& digits = set(has_key ? std::to_string(number) : std::string(), Type::label);
  const float badge = std::max(dp(28), std::ceil(digits.paragraph.height()) + dp(6));
  const float padding = dp(16);
  const float tick = picked ? sp(20) + dp(10) : 0;
  const float room = x_width - 3 * padding - badge - tick;
  ShapedText* set_text = x_line ? &set(marked, Type::body) : nullptr;
  if (!set_text || set_text->box > room) set_text = &set(marked, Type::body, room);
  const float height = std::max(badge, std::ceil(set_text->paragraph.height())) + 2 * dp(13);
  const Rectangle area = put(x_line ? 3 * padding + badge + tick + set_text->box : x_width, height);
  const std::string key = has_key ? std::to_string(number) : std::string();
  std::string state_text = !is_picked ? key
                           : has_key  ? words(tr("{key}, chosen", "key"_is = Message::shown(key)))
                                      : words(tr("chosen"));
  access::Widget widget{std::string(id),
                        access::Role::option,
                        std::string(marked.text),
                        std::move(state_text),
                        area,
                        {},
                        "options",
                        true,
                        false};
  if (picked) widget.checked = is_picked;
  const State state = control(std::move(widget));

  const float radius = dp(10);
  const bool lit = state.hovered || is_picked || (state.focused && x_tools.focus.ring());
  display_list().add(DisplayList::Fill{area, lit ? theme().tint : theme().card, radius});
  display_list().add(DisplayList::Outline{area, lit ? theme().accent : theme().edge, radius,
                                          is_picked ? std::max(2.0F, dp(2)) : std::max(1.0F, dp(1))});
  const Rectangle circle{area.x + padding, area.y + std::floor((height - badge) / 2), badge, badge};
  display_list().add(
      lit ? DisplayList::Command(DisplayList::Fill{circle, theme().accent, badge / 2})
          : DisplayList::Command(DisplayList::Outline{circle, theme().accent, badge / 2, std::max(1.0F, dp(1.5F))}));
  letters(digits, circle.x + (badge - digits.box) / 2, circle.y + (badge - digits.paragraph.height()) / 2,
          lit ? theme().on_accent : theme().accent);
  letters(*set_text, circle.x + badge + padding, area.y + (height - set_text->paragraph.height()) / 2, theme().ink);
  if (is_picked) {
    const Rectangle at{area.x + area.width - padding - sp(20), area.y + std::floor((height - sp(20)) / 2), sp(20),
                       sp(20)};
    display_list().add(DisplayList::Symbol{Icon::tick, at, theme().accent});
  }
  if (state.focused && x_tools.focus.ring()) ring(area, radius);
  return state.pressed;
}

bool Frame::item(std::string_view id, Icon icon, const StyledText& title, std::string_view below, Rank rank) {
  const float padding = dp(18);
  const float symbol = sp(28);
  const float inside = x_width - 3 * padding - symbol;
  ShapedText& first = set(title, Type::subtitle, inside);
  ShapedText* second = below.empty() ? nullptr : &set(below, Type::small, inside);
  const float text_height = first.paragraph.height() + (second ? dp(2) + second->paragraph.height() : 0);
  const float height = std::max(symbol, std::ceil(text_height)) + 2 * dp(13);
  const Rectangle area = put(x_width, height);
  access::Widget widget{
      std::string(id),    access::Role::button, std::string(title.text), std::string(below), area, {}, "items", true,
      rank == Rank::first};
  const State state = control(std::move(widget));

  const float radius = dp(10);
  const bool lit = state.hovered || (state.focused && x_tools.focus.ring());
  display_list().add(DisplayList::Fill{area, lit ? theme().tint : theme().card, radius});
  display_list().add(DisplayList::Outline{area, lit ? theme().accent : theme().edge, radius, std::max(1.0F, dp(1))});
  display_list().add(DisplayList::Symbol{
      icon, {area.x + padding, area.y + std::floor((height - symbol) / 2), symbol, symbol}, theme().accent});
  const float x = area.x + 2 * padding + symbol;
  const float y = area.y + std::floor((height - text_height) / 2);
  letters(first, x, y, theme().ink);
  if (second) letters(*second, x, y + first.paragraph.height() + dp(2), theme().soft);
  if (state.focused && x_tools.focus.ring()) ring(area, radius);
  return state.pressed;
}

}  // namespace rollcall::gui
