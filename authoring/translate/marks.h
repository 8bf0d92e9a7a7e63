#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "player/message.h"

namespace rollcall::translate {

/// Why a translation cannot stand for its text: a {slot} or a [[word]] is lost or new, or something is not stressed as
/// it was.
struct Mismatch {
  std::string_view rule;
  rollcall::Message message, hint;
  std::string mark;  ///< to point at in the translation; empty: the whole
};

std::optional<Mismatch> mismatch(std::string_view text, std::string_view translation);

}  // namespace rollcall::translate
