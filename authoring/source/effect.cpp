#include "authoring/source/effect.h"

#include "authoring/source/scalars.h"

namespace rollcall::source {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

bool in_bounds(std::int32_t amount) { return amount >= -32768 && amount <= 32767; }

}  // namespace

Effect parse_effect(const Text& text, Diagnostics& problems) {
  const std::string_view whole = trimmed(text.value);
  const std::string_view name = whole.substr(0, whole.find_first_of(" +-="));
  const std::string_view change = trimmed(whole.substr(name.size()));
  const Text named{std::string(name), text.at};

  if (is_id(name, '_')) {
    if (change == "on" || change == "off") return {named, Effect::Kind::set_flag, change == "on", {}};
    if (change.starts_with('+') || change.starts_with('-')) {
      const auto amount = parse_integer(trimmed(change.substr(1)));
      if (amount && *amount > 0 && in_bounds(*amount))
        return {named, Effect::Kind::add, change[0] == '+' ? *amount : -*amount, {}};
    }
    if (change.starts_with('=')) {
      const std::string_view value = trimmed(change.substr(1));
      if (const auto amount = parse_integer(value); amount && in_bounds(*amount))
        return {named, Effect::Kind::set_number, *amount, {}};
      if (is_id(value, '_')) {
        Position at = text.at;
        at.column += std::uint32_t(text.value.rfind(value));
        return {named, Effect::Kind::set_stage, 0, {std::string(value), at}};
      }
    }
  }
  problems.report("bad-effect", text.at, {"'{text}' is not an effect", {{"text", text.value}}},
                  "write 'name +1', 'name -1', 'name = 3', 'name = stage', 'name on' or 'name off'");
  return {};
}

}  // namespace rollcall::source
