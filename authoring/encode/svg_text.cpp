#include "authoring/encode/svg_text.h"

#include <algorithm>

#include "player/ascii.h"
#include "player/byte_order_mark.h"

namespace rollcall::encode {
namespace {

constexpr std::size_t longest_quote = 60;  // characters of a reference that an error message shows

std::string without_comments(std::string_view text) {
  std::string kept;
  for (;;) {
    const std::size_t start = text.find("<!--");
    kept += text.substr(0, start);
    if (start == std::string_view::npos) return kept;
    const std::size_t end = text.find("-->", start);
    if (end == std::string_view::npos) return kept;
    text.remove_prefix(end + 3);
  }
}

bool stays_inside(std::string_view reference) {
  return reference.empty() || reference.front() == '#' || ascii_lower(reference.substr(0, 5)) == "data:";
}

/// `text` begins behind "href". The value, if this is an attribute.
std::optional<std::string_view> attribute_value(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(ascii_blanks), text.size()));
  if (!text.starts_with('=')) return {};
  text.remove_prefix(1);
  text.remove_prefix(std::min(text.find_first_not_of(ascii_blanks), text.size()));
  if (!text.starts_with('"') && !text.starts_with('\'')) return {};
  const char quote = text.front();
  text.remove_prefix(1);
  return trimmed(text.substr(0, text.find(quote)));
}

/// `text` begins behind "url(" or "@import".
std::string_view style_value(std::string_view text, std::string_view end) {
  text = trimmed(text.substr(0, text.find_first_of(end)));
  for (const std::string_view quote : {"\"", "'", "&quot;", "&apos;"}) {
    if (!text.starts_with(quote)) continue;
    text.remove_prefix(quote.size());
    text = text.substr(0, text.find(quote));
  }
  return trimmed(text);
}

std::string shortened(std::string_view text) {
  return std::string(text.substr(0, longest_quote)) + (text.size() > longest_quote ? "..." : "");
}

std::optional<std::string> quoted_if_outside(std::string_view reference) {
  if (stays_inside(reference)) return {};
  return shortened(reference);
}

/// The first thing that `value_behind` gives for the text behind this word, in whatever case it is written.
template <class ValueBehind>
std::optional<std::string> find_behind(std::string_view text, std::string_view word, ValueBehind value_behind) {
  const std::string original = without_comments(text);
  const std::string folded = ascii_lower(original);
  const std::string_view view = original;
  for (std::size_t at = folded.find(word); at != folded.npos; at = folded.find(word, at + 1)) {
    if (auto found = value_behind(view.substr(at + word.size()))) return found;
  }
  return {};
}

}  // namespace

bool looks_like_svg(std::string_view text) {
  text = trimmed(without_byte_order_mark(text));
  return text.starts_with('<') && (text.find("<svg") != text.npos || text.find(":svg") != text.npos);
}

std::optional<std::string> outside_reference(std::string_view text) {
  if (auto found = find_behind(text, "href", [](std::string_view behind) -> std::optional<std::string> {
        const auto value = attribute_value(behind);
        return value ? quoted_if_outside(*value) : std::nullopt;
      })) {
    return found;
  }
  if (auto found = find_behind(text, "url(",
                               [](std::string_view behind) { return quoted_if_outside(style_value(behind, ")")); })) {
    return found;
  }
  return find_behind(text, "@import",
                     [](std::string_view behind) { return std::optional(std::string(style_value(behind, ";<"))); });
}

std::optional<std::string> foreign_embedded_picture(std::string_view text) {
  return find_behind(text, "href", [](std::string_view behind) -> std::optional<std::string> {
    const std::string_view value = attribute_value(behind).value_or("");
    const std::string_view head = value.substr(0, value.find(','));
    const std::string format = ascii_lower(head.substr(0, head.find(';')));
    const bool is_drawn = format == "data:image/png" || format == "data:image/jpeg" || format == "data:image/jpg";
    if (!format.starts_with("data:") || format.starts_with("data:text/") || is_drawn) return {};
    return shortened(head);
  });
}

bool has_live_text(std::string_view text) {
  const std::string kept = without_comments(text);
  for (std::size_t at = kept.find("text"); at != kept.npos; at = kept.find("text", at + 1)) {
    const char behind = at + 4 < kept.size() ? kept[at + 4] : '\0';
    const bool ends = behind == '>' || behind == '/' || ascii_blanks.find(behind) != ascii_blanks.npos;
    const bool plain = at > 0 && kept[at - 1] == '<';
    const std::size_t open = kept.find_last_of("< \t\r\n", at);
    const bool prefixed = at > 0 && kept[at - 1] == ':' && open != kept.npos && kept[open] == '<';
    if (ends && (plain || prefixed)) return true;
  }
  return false;
}

}  // namespace rollcall::encode
