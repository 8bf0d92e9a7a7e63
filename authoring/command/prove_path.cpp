#include "authoring/command/prove_path.h"

#include <algorithm>

#include "authoring/command/diagnostics_json.h"
#include "authoring/command/json_output.h"
#include "authoring/command/table.h"
#include "authoring/compile/path.h"
#include "authoring/prove/path_proof.h"
#include "authoring/source/suppressions.h"
#include "player/course/path.h"
#include "player/record/formatting.h"
#include "player/record/spoken_date.h"

namespace rollcall::authoring {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using terminal::Console;

/// A path with its proof.
struct Proved {
  const source::LoadedPath& source;
  const course::Path& path;
  const prove::PathProof& proof;
  const std::vector<source::Diagnostic>& findings;
};

std::vector<std::int32_t> minutes_of(const source::PathDocument& document, const course::Path& path,
                                     const std::vector<survey::OfferedModule>& modules) {
  std::vector<std::int32_t> minutes;
  for (const course::Step& step : path.steps) {
    const source::Step& written = document.steps[document.find_step(step.id).value()];
    minutes.push_back(survey::find_offered(modules, step.module)->minutes(written.variant.value).value_or(0));
  }
  return minutes;
}

void find_crowded(const source::PathDocument& document, const course::Path& path, const prove::PathProof& proof,
                  source::Diagnostics& problems) {
  const auto& missed = proof.renewals.missed;
  if (!missed) return;
  const std::string& step = path.steps[missed->step].id;
  const source::Step& written = document.steps[document.find_step(step).value()];
  problems.report(
      "crowded-renewals", written.rule.at,
      tr("whoever joins on {day} cannot renew '{step}' before it expires on {expiry}",
         "day"_is = record::spoken(missed->joined), "step"_is = step, "expiry"_is = record::spoken(missed->expired)),
      tr("two hours of renewals a month are not enough then: give rules longer windows, or steps different "
         "rules"));
}

/// Minutes that nobody has said are none, and every figure would be too low.
void find_unplanned(const source::PathDocument& document, const course::Path& path, const prove::PathProof& proof,
                    source::Diagnostics& problems) {
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    if (proof.steps[i].minutes > 0) continue;
    const source::Step& written = document.steps[document.find_step(path.steps[i].id).value()];
    problems.report("no-minutes", written.module.at,
                    tr("the module of '{step}' doesn't say how many minutes it takes", "step"_is = written.id.value),
                    tr("say it there under 'variants': without it the days of this path are too few"));
  }
}

std::vector<source::Diagnostic> findings_of(const source::PathDocument& document, const course::Path& path,
                                            const prove::PathProof& proof) {
  source::Diagnostics problems;
  find_unplanned(document, path, proof, problems);
  find_crowded(document, path, proof, problems);
  source::Suppressions suppressions(document.suppressions, document.outline, document.path);
  problems.remove_if([&](const source::Diagnostic& one) { return suppressions.silence(one); });
  suppressions.report_unused(source::Finder::path_proof, problems);
  return problems.sorted();
}

Message minutes(std::int32_t count) { return trn("{n} minute", "{n} minutes", static_cast<std::uint64_t>(count)); }
Message days(std::int32_t count) { return trn("{n} day", "{n} days", static_cast<std::uint64_t>(count)); }

template <class All, class Name>
Message names_of(const std::vector<std::uint32_t>& places, const All& all, Name name) {
  std::string names;
  for (const std::uint32_t place : places) names += (names.empty() ? "" : ", ") + name(all[place]);
  return Message::verbatim(names.empty() ? "-" : names);
}

void write_steps(const Proved& proved, const Console& console) {
  const auto& [source, path, proof, findings] = proved;
  Table table{{tr("step"), tr("minutes"), tr("done by day"), tr("due by day"), tr("not open while it is failed"),
               tr("posts that wait for it")}};
  const auto id = [](const auto& one) { return one.id; };
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    const course::Step& step = path.steps[i];
    const prove::StepFigures& figures = proof.steps[i];
    table.push_back({Message::verbatim(step.id), Message::quantity(figures.minutes), Message::quantity(figures.days),
                     step.within_days ? Message::quantity(*step.within_days) : Message(),
                     names_of(figures.blocks, path.steps, id), names_of(figures.posts, path.posts, id)});
  }
  console.say({});
  write_table(table, console);
  console.say({});
}

void write_renewals(const Proved& proved, const Console& console) {
  const auto& [source, path, proof, findings] = proved;
  const prove::Renewals& renewals = proof.renewals;
  if (renewals.most_expiring == 0) return console.tell(tr("Nothing in this path expires."));
  console.tell(tr("Who renews nothing loses at most {minutes} of modules in one month.",
                  "minutes"_is = minutes(renewals.most_expiring)));
  console.tell(tr(
      "Renewals of five years, for whoever joins on one of {days}: at most {minutes} in one month, for example in the "
      "one that begins on {day}.",
      "days"_is = days(static_cast<std::int32_t>(renewals.joined)), "minutes"_is = minutes(renewals.most_minutes),
      "day"_is = record::spoken(renewals.fullest_month)));
  if (!renewals.missed) console.tell(tr("Every renewal can be done in its window, at two hours of them a month."));
}

void write_text(const Proved& proved, const Console& console) {
  const auto& [source, path, proof, findings] = proved;
  const auto needed = static_cast<std::uint64_t>(
      std::count_if(path.steps.begin(), path.steps.end(), [](const course::Step& step) { return step.needed; }));
  console.tell(trn("{path} {version}: {steps}, of which {n} is needed",
                   "{path} {version}: {steps}, of which {n} are needed", needed, "path"_is = path.id,
                   "version"_is = path.version.text(),
                   "steps"_is = trn("{n} step", "{n} steps", static_cast<std::uint64_t>(path.steps.size()))));
  console.tell(
      tr("Whoever passes everything that is needed has completed it after {minutes} of modules, of {all} in "
         "all.",
         "minutes"_is = minutes(proof.needed_minutes), "all"_is = minutes(proof.all_minutes)));
  console.tell(
      tr("At an hour a working day that takes {working}, and {days} from joining at most, weekends among them.",
         "working"_is = trn("{n} working day", "{n} working days", static_cast<std::uint64_t>(proof.working_days)),
         "days"_is = days(proof.days)));
  write_steps(proved, console);
  write_renewals(proved, console);
  if (proof.refreshers > 0)
    console.tell(trn("The ladder asks for {n} short refresher in the first year.",
                     "The ladder asks for {n} short refreshers in the first year.", proof.refreshers));
  for (const source::Diagnostic& finding : findings) {
    console.say({});
    say(finding, source.files, console);
  }
  console.say({});
  console.say(tally(path.id, findings));
}

Json ids_of(const std::vector<std::uint32_t>& places, const auto& all) {
  Json ids = Json::array();
  for (const std::uint32_t place : places) ids.push_back(all[place].id);
  return ids;
}

Json json_of(const prove::Renewals& renewals, const course::Path& path) {
  Json missed;
  if (renewals.missed)
    missed = {{"step", path.steps[renewals.missed->step].id},
              {"joined", record::day(renewals.missed->joined)},
              {"expired", record::day(renewals.missed->expired)}};
  return {{"joined", renewals.joined},
          {"most_minutes", renewals.most_minutes},
          {"fullest_month", renewals.most_minutes == 0 ? "" : record::day(renewals.fullest_month)},
          {"most_expiring", renewals.most_expiring},
          {"missed", missed}};
}

void write_json_report(const Proved& proved, const Console& console) {
  const auto& [source, path, proof, findings] = proved;
  Json steps = Json::array();
  for (std::size_t i = 0; i < path.steps.size(); ++i)
    steps.push_back({{"id", path.steps[i].id},
                     {"minutes", proof.steps[i].minutes},
                     {"days", proof.steps[i].days},
                     {"blocks", ids_of(proof.steps[i].blocks, path.steps)},
                     {"posts", ids_of(proof.steps[i].posts, path.posts)}});
  write_json(Json{{"path", path.id},
                  {"version", path.version.text()},
                  {"is_completed", proof.is_completed},
                  {"needed_minutes", proof.needed_minutes},
                  {"all_minutes", proof.all_minutes},
                  {"working_days", proof.working_days},
                  {"days", proof.days},
                  {"steps", std::move(steps)},
                  {"renewals", json_of(proof.renewals, path)},
                  {"refreshers", proof.refreshers},
                  {"findings", authoring::to_json(findings, source.files)}},
             console);
}

}  // namespace

Exit prove_path(const fs::path& file, const PathArguments& arguments, Report report, const Console& console,
                terminal::ProgressLine& line) {
  const auto [loaded, modules] = load_and_check_path(file, arguments, line);
  line.clear();
  if (loaded.problems.has_errors()) {
    write_report(loaded, report, console);
    return Exit::input_has_problems;
  }
  const course::Path path = compile::compile(loaded.document, modules);
  const prove::PathProof proof = prove::prove(path, minutes_of(loaded.document, path, modules));
  const std::vector<source::Diagnostic> findings = findings_of(loaded.document, path, proof);
  const auto write = report == Report::json ? write_json_report : write_text;
  write({loaded, path, proof, findings}, console);
  return Exit::done;
}

}  // namespace rollcall::authoring
