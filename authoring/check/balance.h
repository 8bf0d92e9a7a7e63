#pragma once
#include <array>
#include <map>
#include <span>
#include <string>

#include "authoring/source/document.h"
#include "player/message.h"

/// Whether who somebody is says anything about what is true: in a fair catalogue it does not.
namespace rollcall::check {

/// A row is an identity: how many signal and how many benign scenes it is met in.
using Row = std::array<int, 2>;

/// Cramér's V of a table with two columns: 0 without any connection, 1 when the row settles the column. 0 where rows or
/// columns are empty, so that there is nothing to compare.
double cramers_v(std::span<const Row> table);

/// The same with Bergsma's correction (2013): in small tables V is large by chance alone.
double corrected_v(std::span<const Row> table);

/// Corrected, above this it is worth a warning.
inline constexpr double most_imbalance = 0.3;
/// Fewer scenes with a truth say nothing.
inline constexpr int fewest_scenes = 8;

/// Counts scenes of one module or of many. A scene counts once for each identity among those who speak or are named in
/// it, in any of its texts: what is said, looks, options, consequences and reasons. Staff does not count: nothing is
/// decided about them.
class Balance {
 public:
  void add(const source::Document& document);

  /// Someone with an identity, in a scene with a truth.
  bool has_counts() const { return !x_rows.empty(); }
  /// And enough scenes.
  bool can_be_judged() const { return x_scenes >= fewest_scenes && has_counts(); }
  double v() const;
  double corrected() const;
  /// Can be judged, and is worth a warning.
  bool is_unfair() const { return can_be_judged() && corrected() > most_imbalance; }
  /// "muslim 3 signal 3 benign; ..."
  Message counts() const;
  /// Precondition: can be judged.
  /// "Cramér's V 0.21 (0.00 corrected for size) over 9 scenes: muslim 3 signal 3 benign; ..."
  Message figures() const;

 private:
  std::vector<Row> table() const;

  std::map<std::string, Row> x_rows;
  int x_scenes = 0;
};

}  // namespace rollcall::check
