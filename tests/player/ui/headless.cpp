#include "tests/player/ui/headless.h"
#include "tests/support/places.h"
#include "tests/support/pseudo_language.h"

#include <doctest/doctest.h>

namespace rollcall::test {

const text::Typesetter& typesetter() {
  static const text::Typesetter instance(share_folder() / "fonts");
  return instance;
}

Headless::Headless(const language::Words& words)
    : x_screens(typesetter(), x_textures, words), x_painter(x_textures, x_screens.root().texts()) {
  size(1280, 800);
}

void Headless::size(float width, float height, float density) {
  x_width = width;
  x_height = height;
  x_screens.root().resize(width, height, density);
  x_screens.lay_out(shown());
}

void Headless::show(ui::View view) {
  ++model.page;
  model.view = std::move(view);
  model.story.reset();
  model.over = ui::Over::nothing;
  model.paused = false;
  model.glossary.reset();
  x_screens.lay_out(shown());
  wait(1000);
}

void Headless::lay_over(ui::StoryPage story) {
  model.glossary.reset();
  model.story = std::move(story);
  x_screens.lay_out(shown());
  wait(1000);
}

void Headless::lay_over(ui::Over over) {
  model.over = over;
  x_screens.lay_out(shown());
  wait(1000);
}

void Headless::pause() {
  model.paused = true;
  x_screens.lay_out(shown());
  wait(1000);
}

void Headless::lay_over(ui::GlossaryPage glossary) {
  model.story.reset();
  model.glossary = std::move(glossary);
  x_screens.lay_out(shown());
  wait(1000);
}

void Headless::answer(ui::Event event) {
  event.at = x_now;
  if (auto action = x_screens.answer(event, shown())) {
    asked.push_back(*action);
    if (application) application(*action);
  }
  if (x_screens.root().take_stale()) x_screens.lay_out(shown());
}

void Headless::key(ui::Key key, bool shift) {
  ui::Event event;
  event.key = key;
  event.shift = shift;
  answer(event);
}

void Headless::type(std::string_view letters) {
  for (std::size_t at = 0; at < letters.size();) {
    std::size_t next = at + 1;
    while (next < letters.size() && (static_cast<unsigned char>(letters[next]) & 0xC0U) == 0x80U) ++next;
    ui::Event event;
    event.kind = ui::Event::Kind::text;
    event.text = letters.substr(at, next - at);
    at = next;
    answer(event);
  }
}

void Headless::paste(std::string_view text) {
  ui::Event event;
  event.kind = ui::Event::Kind::paste;
  event.text = text;
  answer(event);
}

void Headless::click(float x, float y) {
  ui::Event event;
  event.x = x;
  event.y = y;
  for (const auto kind : {ui::Event::Kind::pointer_moved, ui::Event::Kind::pointer_down, ui::Event::Kind::pointer_up}) {
    event.kind = kind;
    answer(event);
  }
}

const access::Widget* Headless::find(std::string_view name) const {
  for (const access::Role role : {access::Role::button, access::Role::option, access::Role::field}) {
    if (const access::Widget* widget = screen().find(role, name)) return widget;
  }
  return nullptr;
}

void Headless::press(std::string_view name) {
  const access::Widget* widget = find(name);
  REQUIRE_MESSAGE(widget, "there is nothing to press with the name " << name);
  while (widget->visible.height < std::min(widget->area.height, 20.0F)) {
    ui::Event wheel;
    wheel.kind = ui::Event::Kind::wheel;
    wheel.turn = widget->area.y < x_height / 2 ? 2.0F : -2.0F;
    const float before = widget->area.y;
    answer(wheel);
    widget = find(name);
    REQUIRE_MESSAGE(widget->area.y != before, "cannot be brought into sight: " << name);
  }
  wait(1000);
  const access::Rectangle seen = widget->visible;
  click(seen.x + seen.width / 2, seen.y + seen.height / 2);
  wait(1000);
}

bool Headless::shows(std::string_view text) const {
  for (const access::Widget& widget : screen().widgets()) {
    if (widget.name == text || widget.state == text) return true;
  }
  return false;
}

std::string Headless::focused() const {
  const access::Widget* widget = screen().find(x_screens.root().focus().id());
  return widget ? widget->name : std::string();
}

std::string Headless::outside() const {
  std::string names;
  for (const access::Widget& widget : screen().widgets()) {
    const bool is_inside = widget.area.x >= -1 && widget.area.x + widget.area.width <= x_width + 1;
    if (!is_inside) names += widget.name + "\n";
  }
  return names;
}

void Headless::letter(char key, std::string_view types) {
  ui::Event event;
  event.key = ui::Key::letter;
  event.letter = key;
  answer(event);
  type(types);
}

std::string Headless::seen() const {
  std::string all;
  for (const access::Widget& widget : screen().widgets())
    all += widget.name + "|" + widget.state + "|" + std::to_string(widget.area.y) + "\n";
  return all;
}

void in_small_windows(const std::function<void(Headless& person, const language::Words& words)>& look) {
  const PseudoLanguage pseudo;
  for (const bool right_to_left : {false, true}) {
    for (const int percent : {100, 200}) {
      Headless person(pseudo);
      person.model.settings.text_percent = percent;
      person.model.chrome.right_to_left = right_to_left;
      person.size(640, 480);
      look(person, pseudo);
    }
  }
}

ImDrawData* Headless::draw_data() {
  return x_painter.paint(x_screens.root().display_list(), shown().pictures, x_width, x_height);
}

ImDrawData* Headless::draw_data(const std::vector<access::Rectangle>& parts) {
  return x_painter.paint(x_screens.root().display_list(), shown().pictures, x_width, x_height, parts);
}

text::Picture Headless::picture() { return rasterise(*draw_data()); }

ui::PictureOnScreen flat_picture(int width, int height, std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
  static std::uint64_t serial = 0;
  ui::PictureOnScreen picture{{width, height, {}}, ++serial};
  for (int i = 0; i < width * height; ++i)
    picture.image.pixels.insert(picture.image.pixels.end(), {red, green, blue, 255});
  return picture;
}

}  // namespace rollcall::test
