#pragma once
#include <cstddef>
#include <vector>

#include "authoring/source/path_document.h"

/// What comes before what in a path. Steps are known by their places in the list.
namespace rollcall::survey {

struct PathOrder {
  std::vector<std::size_t> open;  ///< each that can open, behind all that it comes after; else as in the file
  std::vector<std::vector<std::size_t>> rings;  ///< each comes after the next, and the last after the first
  std::vector<std::size_t> shut;                ///< those that come after a ring
};

PathOrder order_of(const source::PathDocument& path);

/// All that is completed before this step opens, and then the step itself, in `order.open`.
std::vector<std::size_t> way_to(const source::PathDocument& path, const PathOrder& order, std::size_t step);

}  // namespace rollcall::survey
