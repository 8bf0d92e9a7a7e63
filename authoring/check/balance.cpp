#include "authoring/check/balance.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "authoring/check/decimals.h"
#include "authoring/survey/naming.h"
#include "authoring/survey/staff.h"

namespace rollcall::check {
namespace {

struct Shape {
  double rows = 0;
  double columns = 0;
  double count = 0;
  double phi_squared = 0;  ///< chi squared divided by the count
};

Shape shape(std::span<const Row> table) {
  Row columns{};
  Shape shape;
  for (const Row& row : table) {
    if (row[0] + row[1] > 0) ++shape.rows;
    columns[0] += row[0], columns[1] += row[1];
  }
  shape.columns = (columns[0] > 0) + (columns[1] > 0);
  shape.count = columns[0] + columns[1];
  if (shape.rows < 2 || shape.columns < 2) return shape;
  for (const Row& row : table) {
    for (std::size_t i = 0; i < 2; ++i) {
      const double expected = (row[0] + row[1]) * (columns[i] / shape.count);
      if (expected > 0) shape.phi_squared += (row[i] - expected) * (row[i] - expected) / expected / shape.count;
    }
  }
  return shape;
}

}  // namespace

double cramers_v(std::span<const Row> table) { return std::sqrt(shape(table).phi_squared); }

double corrected_v(std::span<const Row> table) {
  const Shape s = shape(table);
  if (s.rows < 2 || s.columns < 2 || s.count < 2) return 0;
  const double phi_squared = std::max(0.0, s.phi_squared - (s.rows - 1) * (s.columns - 1) / (s.count - 1));
  const double rows = s.rows - (s.rows - 1) * (s.rows - 1) / (s.count - 1);
  const double columns = s.columns - (s.columns - 1) * (s.columns - 1) / (s.count - 1);
  const double most = std::min(rows, columns) - 1;
  return most > 0 ? std::min(1.0, std::sqrt(phi_squared / most)) : 0;
}

void Balance::add(const source::Document& document) {
  for (const source::Scene& scene : document.scenes) {
    if (!scene.truth.written()) continue;
    ++x_scenes;
    std::set<std::string> identities;
    for (const source::Character& person : document.cast) {
      if (person.identity.empty() || survey::is_staff(person, document) || !survey::is_about(scene, person)) continue;
      for (const source::Text& identity : person.identity) identities.insert(identity.value);
    }
    for (const std::string& identity : identities) ++x_rows[identity][scene.truth.is(source::Truth::signal) ? 0 : 1];
  }
}

std::vector<Row> Balance::table() const {
  std::vector<Row> table;
  for (const auto& [identity, row] : x_rows) table.push_back(row);
  return table;
}

double Balance::v() const { return cramers_v(table()); }
double Balance::corrected() const { return corrected_v(table()); }

Message Balance::counts() const {
  Message counts;
  for (const auto& [identity, row] : x_rows) {
    const Message next = tr("{identity} {signal} signal {benign} benign", "identity"_is = identity,
                            "signal"_is = row[0], "benign"_is = row[1]);
    counts = counts.empty() ? next : tr("{before}; {next}", "before"_is = counts, "next"_is = next);
  }
  return counts;
}

Message Balance::figures() const {
  return trn("Cramér's V {v} ({corrected} corrected for size) over {n} scene: {counts}",
             "Cramér's V {v} ({corrected} corrected for size) over {n} scenes: {counts}",
             static_cast<std::uint64_t>(x_scenes), "v"_is = two_digits(v()), "corrected"_is = two_digits(corrected()),
             "counts"_is = counts());
}

}  // namespace rollcall::check
