#include "player/voice/reading.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "player/language/sentences.h"

namespace rollcall::voice {
namespace {

/// Widgets do not say which language they speak: that of the page, unless it is not written so and the program's is.
std::string language_of(const std::string& text, const Shown& shown) {
  const bool is_programs =
      !language::is_written_as(text, shown.language) && language::is_written_as(text, shown.words.language());
  return is_programs ? shown.words.language() : shown.language;
}

void add(std::vector<Piece>& pieces, const std::string& text, const Shown& shown) {
  if (!text.empty()) pieces.push_back({text, language_of(text, shown)});
}

void add(std::vector<Piece>& pieces, const Message& message, const Shown& shown) {
  if (!message.empty()) pieces.push_back({shown.words(message), shown.words.language()});
}

/// Only of what one has to know that about; of a text it is heard.
Message role_name(access::Role role) {
  using enum access::Role;
  switch (role) {
    case button:
      return tr("Button");
    case option:
      return tr("Option");
    case field:
      return tr("Text field");
    case picture:
      return tr("Picture");
    default:
      return {};
  }
}

void append(std::vector<Piece>& pieces, std::vector<Piece> more) {
  std::move(more.begin(), more.end(), std::back_inserter(pieces));
}

}  // namespace

std::vector<Piece> describe(const access::Widget& widget, const Shown& shown) {
  std::vector<Piece> pieces;
  add(pieces, widget.name, shown);
  add(pieces, role_name(widget.role), shown);
  add(pieces, widget.state, shown);
  add(pieces, widget.error, shown);
  if (!widget.enabled && !widget.id.empty()) add(pieces, tr("Not available now"), shown);
  return pieces;
}

std::vector<Piece> read_page(const Shown& shown, std::string_view from) {
  const auto& widgets = shown.screen.widgets();
  auto first = std::find_if(widgets.begin(), widgets.end(),
                            [from](const access::Widget& widget) { return !from.empty() && widget.id == from; });
  if (first == widgets.end()) first = widgets.begin();
  std::vector<Piece> pieces;
  for (; first != widgets.end(); ++first) append(pieces, describe(*first, shown));
  return pieces;
}

std::vector<Piece> read_texts(const Shown& shown) {
  std::vector<Piece> pieces;
  for (const access::Widget& widget : shown.screen.widgets()) {
    if (widget.id.empty()) append(pieces, describe(widget, shown));
  }
  return pieces;
}

std::vector<Piece> read_new(const Shown& shown, const std::vector<access::Widget>& before) {
  std::vector<Piece> pieces;
  for (const access::Widget& widget : shown.screen.widgets()) {
    const auto is_it = [&](const access::Widget& one) {
      return one.id == widget.id && one.role == widget.role && one.name == widget.name &&
             one.occasion == widget.occasion;
    };
    if (std::none_of(before.begin(), before.end(), is_it)) append(pieces, describe(widget, shown));
  }
  return pieces;
}

std::vector<Piece> read_heading(const Shown& shown) {
  const auto& widgets = shown.screen.widgets();
  const auto first = std::find_if(widgets.begin(), widgets.end(),
                                  [](const access::Widget& widget) { return widget.role == access::Role::heading; });
  return first == widgets.end() ? std::vector<Piece>() : describe(*first, shown);
}

std::vector<Piece> announce(const access::Announcement& announcement, const Shown& shown) {
  std::vector<Piece> pieces;
  add(pieces, announcement.name, shown);
  add(pieces, announcement.state, shown);
  return pieces;
}

}  // namespace rollcall::voice
