#include "authoring/survey/offered_module.h"

#include <algorithm>

namespace rollcall::survey {

std::optional<std::int32_t> OfferedModule::minutes(std::string_view variant) const {
  const auto form = std::find_if(forms.begin(), forms.end(),
                                 [&](const Form& one) { return variant.empty() ? !one.is_view : one.id == variant; });
  if (form != forms.end()) return form->minutes;
  return variant.empty() ? std::optional(0) : std::nullopt;
}

std::string OfferedModule::form_of(std::string_view variant) const {
  const bool is_the_whole = std::any_of(forms.begin(), forms.end(), [&](const Form& one) {
    return one.id == variant && !one.is_view && one.minutes == minutes({});
  });
  return is_the_whole ? std::string() : std::string(variant);
}

OfferedModule offered_by(const source::Document& document) {
  OfferedModule module{document.module.value, {}};
  for (const source::Variant& variant : document.variants)
    module.forms.push_back({variant.id.value, variant.minutes, !variant.scenes.empty()});
  return module;
}

const OfferedModule* find_offered(const std::vector<OfferedModule>& modules, std::string_view id) {
  const auto found =
      std::find_if(modules.begin(), modules.end(), [&](const OfferedModule& module) { return module.id == id; });
  return found == modules.end() ? nullptr : &*found;
}

}  // namespace rollcall::survey
