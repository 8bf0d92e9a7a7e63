#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "authoring/source/id_path.h"
#include "authoring/source/tree.h"

namespace rollcall::source {

/// Which entry of a module a place of its text stands in, so that an author, or an editor, can speak of it without
/// counting lines. It is the text as it was written: what a fragment makes stands in the fragment.
class Outline {
 public:
  /// Knows no entry.
  Outline() = default;
  /// Of a whole module, its further files included, before fragments are used.
  explicit Outline(const Node& root);

  /// The innermost entry around the place, the debrief or the support move; the module itself where there is none.
  IdPath around(Position at) const;

 private:
  void add_entries(const Node& map, const IdPath& above);
  void add(const Entry& entry, IdPath path);

  /// From a key to the end of its value. One that begins inside another ends inside it.
  struct Stretch {
    Position at;
    IdPath path;
  };
  std::vector<Stretch> x_stretches;  ///< by where they begin
};

/// Whether an author who writes `id` means this entry: by its own id ("thank"), or with those around it ("leak.thank").
/// The debrief and the support move are known by their keys.
bool is_called(const IdPath& path, std::string_view id);

}  // namespace rollcall::source
