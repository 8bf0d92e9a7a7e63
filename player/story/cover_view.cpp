#include "player/story/cover_view.h"

#include <algorithm>
#include <set>

#include "player/record/spoken_date.h"

namespace rollcall::story {
namespace {

/// Of what can be decided in this form.
std::set<std::string> competencies_of(const scenario::Scenario& scenario) {
  std::set<std::string> codes;
  for (const scenario::Scene& scene : scenario.scenes()) {
    for (const scenario::Option& option : scenario.options(scene)) {
      if (option.role != scenario::Role::decision) continue;
      const std::uint32_t behaviour = scenario::practised_by(option, scene);
      if (behaviour != scenario::none) codes.insert(scenario::competency_of(scenario.behaviours()[behaviour].code));
    }
  }
  return codes;
}

void note_earlier(Practises& row, const std::vector<EarlierPractice>& earlier) {
  for (const EarlierPractice& each : earlier) {
    if (each.competency != row.competency.code) continue;
    row.before = true;
    if (!each.in_doubt && (!row.last || row.last->finished < each.finished)) row.last = each;
  }
}

}  // namespace

std::vector<EarlierPractice> earlier_practice(std::span<const record::SignedRecord> records) {
  std::vector<EarlierPractice> all;
  for (const record::SignedRecord& record : records) {
    for (const run::Evidence& evidence : record.competencies)
      all.push_back({evidence.code, record.finished, record.offset, record.doubt != record::DateDoubt::none});
  }
  return all;
}

CoverView cover_view(const LocalizedScenario& tale, std::string_view variant,
                     const std::optional<std::vector<EarlierPractice>>& earlier) {
  CoverView view;
  view.opening = opening_view(tale);
  view.minutes = scenario::planned_minutes(tale.scenario, variant);
  view.earlier_is_known = earlier.has_value();
  for (const std::string& code : competencies_of(tale.scenario)) {
    Practises row{{code, tale.plain(scenario::name_of_competency(tale.scenario, code))}, false, {}};
    if (earlier) note_earlier(row, *earlier);
    view.practises.push_back(std::move(row));
  }
  view.works = bibliography(tale);
  view.words = !tale.scenario.glossary().empty();
  return view;
}

Message minutes_sentence(const CoverView& view) {
  const auto minutes = "minutes"_is = view.minutes;
  if (!view.earlier_is_known) return view.minutes > 0 ? tr("About {minutes} minutes.", minutes) : Message();
  return view.minutes > 0
             ? tr("About {minutes} minutes. You can stop at any time; you continue where you left.", minutes)
             : tr("You can stop at any time; you continue where you left.");
}

std::string practises_line(const language::Words& words, const CoverView& view, const Practises& row) {
  const std::string name = competency_line(words, row.competency);
  if (!view.earlier_is_known) return name;
  const auto competency = "competency"_is = Message::shown(name);
  if (!row.before) return words(tr("{competency}: not practised before", competency));
  if (!row.last) return words(tr("{competency}: practised before, on a date that is in doubt", competency));
  return words(tr("{competency}: practised before, last on {day}", competency,
                  "day"_is = record::spoken(record::date_of(row.last->finished, row.last->offset))));
}

}  // namespace rollcall::story
