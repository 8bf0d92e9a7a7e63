#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/document.h"

namespace rollcall::survey {

/// What a module offers to a path: its forms, and how long each takes.
struct OfferedModule {
  struct Form {
    std::string id;
    std::int32_t minutes = 0;
    bool is_view = false;  ///< shows only some of the scenes
  };

  std::string id;
  std::vector<Form> forms;  ///< in the order of the file

  /// Planned, of this variant or (empty) of the whole module, 0 if it does not say; nothing if it has no such variant.
  std::optional<std::int32_t> minutes(std::string_view variant) const;
  /// The one name of this variant, as scenario::form_of has it. Precondition: there is such a variant.
  std::string form_of(std::string_view variant) const;
};

OfferedModule offered_by(const source::Document& document);

/// Null if none of them has this id.
const OfferedModule* find_offered(const std::vector<OfferedModule>& modules, std::string_view id);

}  // namespace rollcall::survey
