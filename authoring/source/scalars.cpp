#include "authoring/source/scalars.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "authoring/source/nearest.h"
#include "player/ascii.h"
#include "player/language/code.h"
#include "player/scenario/scenario.h"
#include "player/whole_number.h"

namespace rollcall::source {

bool is_id(std::string_view text, char joiner) {
  const auto belongs = [&](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == joiner; };
  return !text.empty() && text.size() <= scenario::longest_id && is_ascii_lower(text[0]) &&
         std::all_of(text.begin(), text.end(), belongs);
}

bool is_language(std::string_view text) {
  const auto is_part = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-'; };
  const std::string_view primary = text.substr(0, text.find('-'));
  return (primary.size() == 2 || primary.size() == 3) && text.size() <= 20 &&
         std::all_of(primary.begin(), primary.end(), is_ascii_lower) &&
         std::all_of(text.begin(), text.end(), is_part) && !text.ends_with('-') && language::is_language_code(primary);
}

Message hint_for_language(std::string_view wrong) {
  static const std::vector<std::string> common{"ar", "en", "es", "fr", "kk", "pt", "pt-BR", "ru", "sw", "tg", "uz"};
  if (const auto meant = nearest(wrong, common)) return tr("did you mean '{name}'?", "name"_is = *meant);
  return tr("for example en, fr, ru, kk, ar, sw or pt-BR");
}

std::optional<std::int32_t> parse_integer(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  return whole_number<std::int32_t>(text);
}

std::optional<bool> parse_yes_no(std::string_view text) {
  if (text == "yes" || text == "true") return true;
  if (text == "no" || text == "false") return false;
  return std::nullopt;
}

std::optional<std::pair<std::int32_t, std::int32_t>> parse_range(std::string_view text) {
  const auto dots = text.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const auto low = parse_integer(text.substr(0, dots));
  const auto high = parse_integer(text.substr(dots + 2));
  if (!low || !high) return std::nullopt;
  return std::pair{*low, *high};
}

std::size_t find_odd_minus(std::string_view text) {
  static constexpr std::array<std::string_view, 4> dashes{"\u2010", "\u2011", "\u2013", "\u2212"};
  std::size_t first = std::string_view::npos;
  for (const std::string_view dash : dashes) first = std::min(first, text.find(dash));
  return first;
}

}  // namespace rollcall::source
