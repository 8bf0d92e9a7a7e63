#include "player/course/drill.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "player/run/shuffle.h"

namespace rollcall::course {
namespace {

using Kind = DrillPiece::Kind;
using Source = std::pair<Kind, std::string_view>;                   ///< kind and module
using Form = std::tuple<Kind, std::string_view, std::string_view>;  ///< and which one

/// When each form was given last, and which may not come again now.
class Past {
 public:
  explicit Past(std::span<const Given> given) {
    for (const Given& one : given) add(one);
  }

  bool may_come(const DrillPiece& piece) const {
    const auto last = x_last.find({piece.kind, piece.module});
    if (last == x_last.end()) return true;
    const auto& [day, forms] = last->second;
    return std::find(forms.begin(), forms.end(), std::string_view(piece.form)) == forms.end();
  }

  /// Nothing, which comes first: never.
  std::optional<Date> last_given(const DrillPiece& piece) const {
    const auto found = x_days.find({piece.kind, piece.module, piece.form});
    return found == x_days.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  void add(const Given& one) {
    const auto [of_form, is_new_form] = x_days.try_emplace({one.kind, one.module, one.form}, one.day);
    of_form->second = std::max(of_form->second, one.day);
    const auto [of_source, is_new] =
        x_last.try_emplace({one.kind, one.module}, one.day, std::vector<std::string_view>());
    auto& [day, forms] = of_source->second;
    if (one.day < day) return;
    if (one.day > day || one.kind == Kind::short_case) forms.clear();
    day = one.day;
    forms.push_back(one.form);
  }

  std::map<Form, Date> x_days;
  std::map<Source, std::pair<Date, std::vector<std::string_view>>> x_last;
};

class Selection {
 public:
  Selection(std::span<const DrillPiece> pieces, std::span<const Given> given, std::uint32_t seconds, std::uint64_t seed)
      : x_pieces(pieces), x_left(seconds) {
    const Past past(given);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (past.may_come(pieces[i])) x_candidates.push_back(i);
    }
    run::SplitMix random(seed);
    run::shuffle(std::span(x_candidates), random);
    std::stable_sort(x_candidates.begin(), x_candidates.end(), [&](std::size_t a, std::size_t b) {
      return past.last_given(pieces[a]) < past.last_given(pieces[b]);
    });
  }

  /// Takes one that practises the competency, or any; whether there was one.
  bool take(const std::string* competency) {
    const Kind wanted = x_modules.empty() ? Kind::short_case : Kind::question;
    const Kind other = wanted == Kind::question ? Kind::short_case : Kind::question;
    return take(competency, wanted) || take(competency, other);
  }
  bool take(const std::string* competency, Kind kind) {
    const auto found = std::find_if(x_candidates.begin(), x_candidates.end(),
                                    [&](std::size_t i) { return fits(x_pieces[i], competency, kind); });
    if (found == x_candidates.end()) return false;
    const DrillPiece& piece = x_pieces[*found];
    if (kind == Kind::short_case) x_modules.insert(piece.module);
    x_left -= piece.seconds;
    x_drill.seconds += piece.seconds;
    x_drill.pieces.push_back(*found);
    x_candidates.erase(found);
    return true;
  }

  Drill drill() const { return x_drill; }

 private:
  bool fits(const DrillPiece& piece, const std::string* competency, Kind kind) const {
    if (piece.kind != kind || piece.seconds > x_left) return false;
    if (kind == Kind::short_case && x_modules.contains(piece.module)) return false;
    const auto& codes = piece.competencies;
    return !competency || std::find(codes.begin(), codes.end(), *competency) != codes.end();
  }

  std::span<const DrillPiece> x_pieces;
  std::vector<std::size_t> x_candidates;  ///< the first is the best
  std::set<std::string_view> x_modules;   ///< whose case is in it
  std::uint32_t x_left;
  Drill x_drill;
};

}  // namespace

Drill make_drill(std::span<const DrillPiece> pieces, std::span<const std::string> competencies,
                 std::span<const Given> given, std::uint32_t seconds, std::uint64_t seed) {
  Selection selection(pieces, given, seconds, seed);
  const auto has_case = [&](const std::string& code) { return selection.take(&code, Kind::short_case); };
  static_cast<void>(std::any_of(competencies.begin(), competencies.end(), has_case));
  for (bool taken = true; taken;) {
    taken = false;
    for (const std::string& code : competencies) taken |= selection.take(&code);
  }
  while (selection.take(nullptr)) {
  }
  return selection.drill();
}

}  // namespace rollcall::course
