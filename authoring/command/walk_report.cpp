#include "authoring/command/walk_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "authoring/command/figures.h"
#include "authoring/command/json_output.h"
#include "authoring/command/table.h"

namespace rollcall::authoring {
namespace {

using terminal::Console;

/// "Scenes met: 2 of 6; never: gate, hall."
template <class Name>
void say_covered(const Message& what, const std::vector<std::uint64_t>& met, Name name, const Console& console) {
  const auto never = static_cast<std::size_t>(std::count(met.begin(), met.end(), 0));
  std::string names;
  for (std::size_t i = 0; i < met.size(); ++i) {
    if (met[i] == 0) names += (names.empty() ? "" : ", ") + std::string(name(i));
  }
  const auto of = "what"_is = what;
  const auto some = "some"_is = met.size() - never;
  const auto all = "all"_is = met.size();
  console.say(never == 0 ? tr("{what}: {some} of {all}.", of, some, all)
                         : tr("{what}: {some} of {all}; never: {names}.", of, some, all, "names"_is = names));
}

auto option_names(const scenario::Scenario& scenario) {
  return [&scenario](std::size_t i) { return prove::full_name(scenario, static_cast<scenario::OptionIndex>(i)); };
}

void say_endings(const scenario::Scenario& scenario, const prove::Walks& walks, const Console& console) {
  const auto part = [&](std::uint64_t count) {
    return share(walks.walked == 0 ? 0 : static_cast<double>(count) / static_cast<double>(walks.walked));
  };
  const auto row = [&](Message name, std::uint64_t count) {
    return std::vector<Message>{std::move(name), Message::verbatim(grouped(count)), part(count)};
  };
  Table rows;
  for (std::size_t i = 0; i < walks.endings.size(); ++i)
    rows.push_back(row(Message::verbatim(std::string(scenario.endings()[i].id)), walks.endings[i]));
  if (walks.nowhere != 0) rows.push_back(row(tr("no ending"), walks.nowhere));
  write_table(rows, console);
  if (walks.first_nowhere)
    console.say(
        tr("Without an ending: in a circle, or not there after {most} choices; the first of them has seed "
           "{seed}.",
           "most"_is = grouped(std::uint64_t{prove::longest_walk}), "seed"_is = *walks.first_nowhere));
  if (walks.nowhere < walks.walked)
    console.say(tr("Scores from {lowest} to {highest} %; {share} passed.", "lowest"_is = walks.lowest_percent,
                   "highest"_is = walks.highest_percent, "share"_is = part(walks.passed)));
}

}  // namespace

void write_walks(const scenario::Scenario& scenario, const prove::WalkConfig& config, const prove::Walks& walks,
                 const Console& console) {
  console.say(trn("{module}: {number} walk by policy {policy}, seed {seed}.",
                  "{module}: {number} walks by policy {policy}, seed {seed}.", walks.walked,
                  "module"_is = scenario.about().module, "number"_is = grouped(walks.walked),
                  "policy"_is = prove::name_of(config.learner), "seed"_is = config.seed));
  say_endings(scenario, walks, console);
  say_covered(
      tr("Scenes met"), walks.scenes, [&](std::size_t i) { return scenario.scenes()[i].id; }, console);
  say_covered(tr("Options taken"), walks.options, option_names(scenario), console);
  if (!walks.beats.empty())
    say_covered(
        tr("Later entries told"), walks.beats, [&](std::size_t i) { return scenario.beats()[i].id; }, console);
}

void write_walks_json(const scenario::Scenario& scenario, const prove::WalkConfig& config, const prove::Walks& walks,
                      const Console& console) {
  using Json = nlohmann::ordered_json;
  Json json{{"module", scenario.about().module},
            {"policy", prove::name_of(config.learner.policy)},
            {"takes_support", config.learner.takes_support},
            {"walks", walks.walked},
            {"seed", config.seed},
            {"nowhere", walks.nowhere},
            {"first_nowhere", walks.first_nowhere ? Json(*walks.first_nowhere) : Json()},
            {"passed", walks.passed},
            {"lowest_percent", walks.lowest_percent},
            {"highest_percent", walks.highest_percent}};
  const auto table = [&](const char* what, const std::vector<std::uint64_t>& counts, auto name) {
    json[what] = Json::object();
    for (std::size_t i = 0; i < counts.size(); ++i) json[what][name(i)] = counts[i];
  };
  table("endings", walks.endings, [&](std::size_t i) { return scenario.endings()[i].id; });
  table("scenes", walks.scenes, [&](std::size_t i) { return scenario.scenes()[i].id; });
  table("options", walks.options, option_names(scenario));
  table("beats", walks.beats, [&](std::size_t i) { return scenario.beats()[i].id; });
  write_json(json, console);
}

}  // namespace rollcall::authoring
