#include "authoring/source/effect.h"

#include "authoring/source/scalars.h"
#include "authoring/syntax/characters.h"
#include "player/ascii.h"

namespace rollcall::source {
namespace {

bool in_bounds(std::int32_t amount) { return amount >= -32768 && amount <= 32767; }

}  // namespace

Effect parse_effect(const Text& text, Diagnostics& problems) {
  const std::string_view whole = trimmed(text.value);
  const std::string_view name = whole.substr(0, whole.find_first_of(" +-="));
  const std::string_view change = trimmed(whole.substr(name.size()));
  const auto part = [&](std::string_view within) {
    return part_of(text, std::size_t(within.data() - text.value.data()), within.size());
  };
  const Text named{std::string(name), part(name)};

  if (is_id(name, '_')) {
    if (change == "on" || change == "off") return {named, Effect::Kind::set_flag, change == "on", {}};
    if (change.starts_with('+') || change.starts_with('-')) {
      const std::string_view digits = trimmed(change.substr(1));
      const auto amount = digits.starts_with('+') ? std::nullopt : parse_integer(digits);
      if (amount && *amount > 0 && in_bounds(*amount))
        return {named, Effect::Kind::add, change[0] == '+' ? *amount : -*amount, {}};
    }
    if (change.starts_with('=')) {
      const std::string_view value = trimmed(change.substr(1));
      if (const auto amount = parse_integer(value); amount && in_bounds(*amount))
        return {named, Effect::Kind::set_number, *amount, {}};
      if (is_id(value, '_')) return {named, Effect::Kind::set_stage, 0, {std::string(value), part(value)}};
    }
  }
  if (const std::size_t odd = syntax::find_odd_space(text.value); odd != std::string::npos) {
    problems.report("bad-effect", part_of(text, odd, 1), syntax::not_a_space, syntax::type_a_space);
    return {};
  }
  if (const std::size_t odd = find_odd_minus(text.value); odd != std::string::npos) {
    problems.report("bad-effect", part_of(text, odd, 1), not_a_minus, type_a_minus);
    return {};
  }
  problems.report("bad-effect", text.at, tr("'{text}' is not an effect", "text"_is = text.value),
                  tr("write 'name +1', 'name -1', 'name = 3', 'name = stage', 'name on' or 'name off'"));
  return {};
}

}  // namespace rollcall::source
