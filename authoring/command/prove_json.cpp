#include "authoring/command/diagnostics_json.h"
#include "authoring/command/json_output.h"
#include "authoring/command/prove_report.h"
#include "authoring/prove/paths.h"
#include "authoring/prove/walk.h"

namespace rollcall::authoring {

using Json = nlohmann::ordered_json;

namespace {

using authoring::to_json;

Json to_json(const prove::Extremes& points) {
  return {{"least_earned", points.least_earned},
          {"most_earned", points.most_earned},
          {"least_possible", points.least_possible},
          {"most_possible", points.most_possible},
          {"unlimited", points.unlimited}};
}

Json to_json(const prove::EndingFigures& ending) {
  Json json{{"id", ending.id},
            {"result", ending.result == scenario::Result::pass ? "pass" : "fail"},
            {"reached", ending.reached},
            {"open", ending.open}};
  if (!ending.reached) return json;
  json["paths"] = ending.paths.text();
  json["random"] = ending.random;
  json["points"] = to_json(ending.points);
  json["lowest_percent"] = ending.lowest_percent;
  json["highest_percent"] = ending.highest_percent;
  json["competencies"] = Json::object();
  for (const auto& competency : ending.competencies) json["competencies"][competency.code] = to_json(competency.points);
  json["shortest"] = to_json(ending.shortest);
  return json;
}

/// Probabilities by the id of the ending.
Json by_ending(const prove::Proof& proof, const std::vector<double>& endings) {
  Json json = Json::object();
  for (std::size_t i = 0; i < endings.size(); ++i) json[proof.endings[i].id] = endings[i];
  return json;
}

/// `lowest_percent` and `highest_percent`, or null.
void add_percents(const std::optional<prove::Percents>& percents, Json& json) {
  json["lowest_percent"] = percents ? Json(percents->lowest) : Json();
  json["highest_percent"] = percents ? Json(percents->highest) : Json();
}

Json to_json(const prove::Proof& proof, const prove::FirstChoice& first) {
  Json json{{"endings", by_ending(proof, first.endings)},
            {"nowhere", first.nowhere},
            {"passes", first.passes},
            {"percent", first.percent}};
  add_percents(first.percents, json);
  json["path"] = to_json(first.path);
  return json;
}

Json to_json(const prove::Proof& proof, const prove::LearnerFigures& figures) {
  Json json{{"policy", prove::name_of(figures.learner.policy)},
            {"takes_support", figures.learner.takes_support},
            {"torn", figures.torn},
            {"endings", by_ending(proof, figures.endings)},
            {"nowhere", figures.nowhere},
            {"unsettled", figures.unsettled},
            {"passes", figures.tally ? Json(figures.tally->passes) : Json()},
            {"unknown", figures.tally ? Json(figures.tally->unknown) : Json()}};
  add_percents(figures.tally ? figures.tally->percents : std::nullopt, json);
  if (figures.first) json["first"] = to_json(proof, *figures.first);
  return json;
}

Json to_json(const prove::Proof& proof, const scenario::Scenario& scenario, const prove::ChoiceFigures& choice) {
  const scenario::Option& option = scenario.options()[choice.option];
  source::Path path = prove::path_of(scenario, choice.steps);
  path.seed = choice.seed;
  const prove::Changes& changes = choice.changes;
  return {{"option", prove::full_name(scenario, choice.option)},
          {"quality", option.quality},
          {"critical", option.critical},
          {"errors_before", choice.errors_before},
          {"ends_best", choice.ends_best},
          {"ending", choice.ending ? Json(proof.endings[*choice.ending].id) : Json()},
          {"changes",
           {{"ending", changes.ending},
            {"later_entries", changes.beats},
            {"lines", changes.lines},
            {"options", changes.options},
            {"points", changes.points}}},
          {"path", to_json(path)}};
}

Json choices_of(const prove::Proof& proof, const scenario::Scenario& scenario) {
  Json all = Json::array();
  for (const auto& choice : proof.choices) all.push_back(to_json(proof, scenario, choice));
  return all;
}

Json to_json(const prove::RecoveryFigures& recovery) {
  Json json{{"errors", recovery.errors},         {"runs", recovery.runs}, {"recover", recovery.recover},
            {"reach_best", recovery.reach_best}, {"pass", recovery.pass}, {"complete", recovery.complete}};
  if (recovery.lost) json["lost"] = to_json(*recovery.lost);
  return json;
}

void add_figures(const prove::Proof& proof, const scenario::Scenario& scenario, Json& json) {
  json["paths"] = proof.paths.text();
  json["has_cycle"] = proof.has_cycle;
  if (proof.best_ending) json["best_ending"] = proof.endings[*proof.best_ending].id;
  json["can_pass"] = proof.can_pass;
  json["can_miss"] = proof.can_miss;
  json["mark_can_be_missed"] = proof.mark_can_be_missed;
  json["best_can_miss_mark"] = proof.best_can_miss_mark;
  if (proof.highest_percent_with_critical) json["highest_percent_with_critical"] = *proof.highest_percent_with_critical;
  json["learners"] = Json::array();
  for (const auto& learner : proof.learners) json["learners"].push_back(to_json(proof, learner));
  json["recovery"] = Json::array();
  for (const auto& recovery : proof.recovery) json["recovery"].push_back(to_json(recovery));
  json["choices"] = choices_of(proof, scenario);
}

Json ids_of(const prove::Scenes& scenes, const scenario::Scenario& scenario) {
  Json ids = Json::array();
  for (const scenario::SceneIndex scene : scenes) ids.push_back(scenario.scenes()[scene].id);
  return ids;
}

Json to_json(const prove::Proof& proof, const scenario::Scenario& scenario, const source::FileTable& files) {
  Json json{{"module", proof.module},
            {"complete", proof.complete},
            {"states", proof.states},
            {"explored", proof.explored},
            {"edges", proof.edges},
            {"draws", proof.draws},
            {"scenes", {{"reached", proof.scenes_reached}, {"all", proof.scenes}}},
            {"options", {{"reached", proof.options_reached}, {"all", proof.options}}},
            {"beats", {{"reached", proof.beats_reached}, {"all", proof.beats}}},
            {"open", proof.open},
            {"pass_mark", proof.pass_mark}};
  json["endings"] = Json::array();
  for (const auto& ending : proof.endings) json["endings"].push_back(to_json(ending));
  if (proof.complete) add_figures(proof, scenario, json);
  const auto& lures = proof.lures;
  json["temptation"] = {{"decisions", lures.decisions},
                        {"somewhere", ids_of(lures.somewhere, scenario)},
                        {"everywhere", ids_of(lures.everywhere, scenario)},
                        {"decisions_at_start", lures.decisions_at_start},
                        {"at_start", ids_of(lures.at_start, scenario)}};
  const auto& giveaways = proof.giveaways;
  json["cues"] = {{"decisions", giveaways.decisions},
                  {"longest", giveaways.longest},
                  {"shortest", giveaways.shortest},
                  {"first", giveaways.first},
                  {"first_on_screen", giveaways.first_on_screen},
                  {"chance", giveaways.chance}};
  if (proof.samples) {
    json["samples"] = {{"walks", proof.samples->walks},
                       {"seed", proof.samples->seed},
                       {"endings", by_ending(proof, proof.samples->endings)},
                       {"nowhere", proof.samples->nowhere},
                       {"passed", proof.samples->passed}};
  }
  json["findings"] = to_json(proof.findings, files);
  return json;
}

Json to_json(const prove::FormFigures& form) {
  Json json{{"variant", form.variant},
            {"view", form.view},
            {"planned", form.planned},
            {"minutes", form.minutes},
            {"words", form.work.words},
            {"decisions", form.work.decisions},
            {"questions", form.work.questions},
            {"own", form.own},
            {"attainable", form.attainable ? Json(*form.attainable) : Json()},
            {"by_chance", form.by_chance ? Json(*form.by_chance) : Json()}};
  json["translations"] = Json::array();
  for (const auto& one : form.translations)
    json["translations"].push_back({{"language", one.language}, {"words", one.words}, {"minutes", one.minutes}});
  return json;
}

}  // namespace

void write_proof_json(const ProofReport& report, const terminal::Console& console) {
  Json json = to_json(report.whole, report.scenario, report.files);
  json["forms"] = Json::array();
  for (const prove::FormFigures& form : report.forms) json["forms"].push_back(to_json(form));
  json["views"] = Json::array();
  for (const ViewProof& view : report.views) {
    Json endings = Json::array();
    for (const auto& ending : view.proof.endings) {
      if (ending.reached) endings.push_back(ending.id);
    }
    const auto& best = view.proof.best_ending;
    json["views"].push_back({{"variant", view.variant},
                             {"complete", view.proof.complete},
                             {"states", view.proof.states},
                             {"endings", endings},
                             {"best_ending", best ? Json(view.proof.endings[*best].id) : Json()},
                             {"choices", choices_of(view.proof, view.scenario)},
                             {"findings", to_json(view.proof.findings, report.files)}});
  }
  write_json(json, console);
}

}  // namespace rollcall::authoring
