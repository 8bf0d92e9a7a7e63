#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "authoring/check/mould.h"
#include "authoring/check/rule_tables.h"
#include "authoring/survey/flow.h"
#include "authoring/survey/visit.h"

namespace rollcall::check {

using source::Option;
using source::Scene;

namespace {

/// Those of decisions. What a fragment makes of one reason counts once.
Mould mould_of(const source::Document& document) {
  Mould mould(document.language.value);
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> seen;
  for (const Scene& scene : document.scenes) {
    for (const Option& option : scene.options) {
      const source::Position& at = option.why.at;
      if (option.why.written() && seen.emplace(at.file, at.line, at.column).second) mould.add(option.why.value);
    }
  }
  return mould;
}

void reasons_alike(const Module& module, const Rule& rule, Diagnostics& problems) {
  const Mould mould = mould_of(module.document);
  const auto report = [&](const std::optional<Habit>& habit, std::size_t most, auto message) {
    if (habit)
      problems.report(
          rule.name, module.document.module.at,
          message(NamedPlace<"what">() = habit->what, NamedPlace<"count">() = habit->count,
                  NamedPlace<"reasons">() = mould.reasons()),
          tr("at most {most} % should: whoever has read a few reads the mould and not the reason", "most"_is = most));
  };
  using What = NamedValue<"what">;
  using Some = NamedValue<"count">;
  using All = NamedValue<"reasons">;
  report(mould.sentences(), Mould::most_sentences, [](const What& what, const Some& count, const All& reasons) {
    return tr("{count} of {reasons} reasons have the same number of sentences: {what}", count, reasons, what);
  });
  report(mould.joint(), Mould::most_joints, [](const What& what, const Some& count, const All& reasons) {
    return tr("{count} of {reasons} reasons lead on with the same joint: '{what}'", count, reasons, what);
  });
  report(mould.opening(), Mould::most_openings, [](const What& what, const Some& count, const All& reasons) {
    return tr("{count} of {reasons} reasons begin with the same word: '{what}'", count, reasons, what);
  });
}

/// Which scenes everybody comes to, whatever is chosen.
std::vector<bool> unavoidable(const Module& module) {
  const survey::Flow flow(module.document, module.names);
  std::vector<bool> found(module.document.scenes.size());
  for (std::size_t i = 0; i < found.size(); ++i) found[i] = !flow.ends_without(i);
  return found;
}

/// Something in the condition can be otherwise for somebody else.
bool depends_on_path(const source::Term& condition, const survey::Names& names, const std::vector<bool>& for_all) {
  bool depends = false;
  survey::each_term(condition, [&](const source::Term& term) {
    using Kind = source::Term::Kind;
    const auto scene = term.kind == Kind::visited ? names.scenes.find(term.scene) : std::nullopt;
    const bool is_open = scene && !for_all[*scene];
    depends = depends || is_open || term.kind == Kind::chose || term.kind == Kind::critical || term.kind == Kind::word;
  });
  return depends;
}

/// Three points are the least that a debrief has; they may well be for everybody.
void debrief_for_all(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t enough = 4, one_in = 3;
  const std::vector<source::Point>& points = module.document.debrief.analysis;
  if (points.size() < enough) return;
  const std::vector<bool> for_all = unavoidable(module);
  const auto depending =
      static_cast<std::size_t>(std::count_if(points.begin(), points.end(), [&](const source::Point& point) {
        return point.when && depends_on_path(point.when->term, module.names, for_all);
      }));
  if (depending * one_in >= points.size()) return;
  problems.report(rule.name, points.front().text.at,
                  tr("{count} of {points} points of the debrief depend on what was done", "count"_is = depending,
                     "points"_is = points.size()),
                  tr("give at least {least} of them a 'when' that holds for some only, so that they are about the "
                     "learner who reads them",
                     "least"_is = (points.size() + one_in - 1) / one_in));
}

/// Two options may well rest on one rule: that which keeps it, and that which breaks it.
void citation_repeated(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t most = 2;
  for (const Scene& scene : module.document.scenes) {
    using Cited = std::tuple<std::string, std::string, std::string>;  // source, page, what it says there
    std::map<Cited, std::size_t> cited;
    for (const Option& option : scene.options) {
      std::set<Cited> once;
      for (const source::Citation& cite : option.cites)
        once.emplace(cite.source.value, cite.page.value, cite.says.value);
      for (const Cited& cite : once) ++cited[cite];
    }
    for (const auto& [cite, count] : cited) {
      if (count <= most) continue;
      problems.report(
          rule.name, scene.id.at,
          tr("{count} of {options} reasons in '{scene}' cite the same of '{source}'", "count"_is = count,
             "options"_is = scene.options.size(), "scene"_is = scene.id.value, "source"_is = std::get<0>(cite)),
          tr("two may rest on one rule, one that keeps it and one that breaks it; give the others a source "
             "of their own, or say with 'page' or 'says' what of it they mean"));
    }
  }
}

constexpr Rule table[] = {
    {"reasons-alike", reasons_alike},
    {"debrief-for-all", debrief_for_all},
    {"citation-repeated", citation_repeated},
};

}  // namespace

std::span<const Rule> reasons_rules() { return table; }

}  // namespace rollcall::check
