#pragma once
#include <string>
#include <vector>

#include "authoring/source/position.h"
#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"

namespace rollcall::compile {

/// Gathers the texts of a scenario in the order in which they are met.
class Texts {
 public:
  /// `none` for a text that was not written.
  scenario::TextIndex add(const source::Text& text);
  std::uint32_t count() const { return std::uint32_t(x_ends.size()); }
  scenario::Catalogue catalogue(const std::string& language) && { return {language, std::move(x_bytes), std::move(x_ends)}; }

 private:
  std::string x_bytes;
  std::vector<std::uint32_t> x_ends;
};

}  // namespace rollcall::compile
