#include "authoring/source/nearest.h"

namespace rollcall::source {

Message did_you_mean(std::string_view wrong, std::span<const std::string> known) {
  if (const auto name = nearest(wrong, known)) return tr("did you mean '{name}'?", "name"_is = *name);
  if (known.empty() || known.size() > 12) return {};
  std::string list;
  for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
  return tr("known here: {names}", "names"_is = list);
}

}  // namespace rollcall::source
