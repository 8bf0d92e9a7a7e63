#include "authoring/prove/fields.h"

#include <bit>

namespace rollcall::prove {
namespace {

std::uint64_t mask_of(std::uint32_t width) { return width == 0 ? 0 : ~std::uint64_t{0} >> (64 - width); }

std::uint32_t width_for(std::uint32_t values) { return static_cast<std::uint32_t>(std::bit_width(values - 1)); }

}  // namespace

Fields::Fields(const scenario::Scenario& scenario) {
  const std::uint32_t scene_width = width_for(static_cast<std::uint32_t>(scenario.scenes().size()));
  x_scene_mask = mask_of(scene_width);
  std::uint32_t used = scene_width;
  for (const scenario::Variable& variable : scenario.variables()) {
    const std::uint32_t width = width_for(static_cast<std::uint32_t>(variable.maximum - variable.minimum + 1));
    if (used + width > 64) {
      ++x_words;
      used = 0;
    }
    x_fields.push_back({static_cast<std::uint32_t>(x_words - 1), used % 64, mask_of(width), variable.minimum,
                        variable.maximum - variable.minimum});
    used += width;
  }
}

void Fields::pack(run::ConstValues values, Packed packed) const {
  for (std::uint64_t& word : packed) word = 0;
  for (std::size_t i = 0; i < x_fields.size(); ++i) x_fields[i].put(values[i] - x_fields[i].minimum, packed);
}

void Fields::unpack(ConstPacked packed, run::Values values) const {
  for (std::size_t i = 0; i < x_fields.size(); ++i)
    values[i] = static_cast<std::int16_t>(x_fields[i].minimum + x_fields[i].in(packed));
}

}  // namespace rollcall::prove
