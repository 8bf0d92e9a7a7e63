#include "player/scenario/scenario.h"

#include <cassert>
#include <charconv>
#include <functional>

#include "player/scenario/names.h"
#include "player/scenario/validity.h"

namespace rollcall::scenario {
namespace {

/// Afterwards the names are views of the block.
NameBlock own_names(Parts& parts) {
  std::size_t size = 0;
  each_name(parts, [&](Name name) { size += name.size(); });
  const auto block = std::make_shared<std::string>();
  block->reserve(size);  // so that it never moves
  each_name(parts, [&](Name& name) {
    const std::size_t start = block->size();
    *block += name;
    name = std::string_view(*block).substr(start);
  });
  return block;
}

bool holds(const std::string& block, Name name) {
  const std::less_equal<const char*> before;
  return name.empty() ||
         (before(block.data(), name.data()) && before(name.data() + name.size(), block.data() + block.size()));
}

}  // namespace

std::string Version::text() const {
  return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

std::optional<Version> Version::parse(std::string_view text) {
  Version version;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::uint16_t* part : {&version.major, &version.minor, &version.patch}) {
    if (part != &version.major) {
      if (at == end || *at != '.') return std::nullopt;
      ++at;
    }
    const auto [next, error] = std::from_chars(at, end, *part);
    if (error != std::errc() || (*at == '0' && next - at > 1)) return std::nullopt;
    at = next;
  }
  if (at != end) return std::nullopt;
  return version;
}

Scenario::Scenario(Parts parts) : x_names(own_names(parts)), x_parts(std::move(parts)) { require_valid(x_parts); }

Scenario::Scenario(Parts parts, NameBlock names) : x_names(std::move(names)), x_parts(std::move(parts)) {
  each_name(x_parts, [&](Name name) { assert(holds(*x_names, name)); });
  require_valid(x_parts);
}

std::uint16_t planned_minutes(const Scenario& scenario, std::string_view variant) {
  for (const Variant& known : scenario.variants()) {
    if (variant.empty() ? !known.view : known.id == variant) return known.minutes;
  }
  return 0;
}

std::string competency_of(std::string_view behaviour) {
  return "C" + std::string(behaviour.substr(0, behaviour.find('.')));
}

}  // namespace rollcall::scenario
