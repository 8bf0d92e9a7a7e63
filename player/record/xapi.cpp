#include "player/record/xapi.h"

#include <cmath>

#include "player/record/formatting.h"
#include "player/record/proof.h"
#include "player/record/statements.h"
#include "player/utf8.h"

namespace rollcall::record {
namespace {

Json score(const CompletionRecord& record) {
  // Rounded to four digits, so that every receiver prints the same number.
  const double share = std::round(10'000.0 * record.points.earned / record.points.possible) / 10'000.0;
  return {{"scaled", share}, {"raw", record.points.earned}, {"min", 0}, {"max", record.points.possible}};
}

Json result(const CompletionRecord& record) {
  Json result = Json::object();
  // The standard wants min below max; where nothing could be earned there is no score.
  if (record.points.possible > 0) result["score"] = score(record);
  result["success"] = record.passed;
  result["completion"] = true;
  result["duration"] = duration(record.active_seconds);
  return result;
}

Json competencies(const CompletionRecord& record) {
  Json all = Json::array();
  for (const run::Evidence& evidence : record.competencies)
    all.push_back(
        {{"code", evidence.code}, {"earned", evidence.points.earned}, {"possible", evidence.points.possible}});
  return all;
}

Json extensions(const CompletionRecord& record, const std::string& proof) {
  const std::string base = "https://rollcall.invalid/xapi/";
  Json all = Json::object();
  all[base + "pack"] = seal::hex(record.pack);
  all[base + "release"] = record.version.release();
  all[base + "variant"] = record.variant;
  all[base + "mode"] = record.mode == Mode::assessment ? "assessment" : "learning";
  all[base + "timed"] = record.timed;
  all[base + "started"] = timestamp(record.started);
  all[base + "ending"] = record.ending;
  all[base + "competencies"] = competencies(record);
  all[base + "critical-errors"] = record.critical_errors;
  all[base + "signals"] = {{"hits", record.signals.hits},
                           {"misses", record.signals.misses},
                           {"false-alarms", record.signals.false_alarms},
                           {"correct-rejections", record.signals.correct_rejections}};
  all[base + "sequence"] = record.sequence;
  all[proof_extension] = proof;
  return all;
}

Json statement(const CompletionRecord& record, const std::string& proof, std::string_view home_page,
               const std::string& verb) {
  Json one = Json::object();
  one["id"] = derived_uuid(record.registration, "xapi " + verb);
  one["actor"] = {{"objectType", "Agent"}, {"account", {{"homePage", home_page}, {"name", record.staff_number}}}};
  one["verb"] = {{"id", "http://adlnet.gov/expapi/verbs/" + verb}, {"display", {{"en", verb}}}};
  one["object"] = {{"objectType", "Activity"},
                   {"id", "https://rollcall.invalid/modules/" + record.module},
                   {"definition", {{"type", "http://adlnet.gov/expapi/activities/simulation"}}}};
  one["result"] = result(record);
  one["context"] = {{"registration", uuid(record.registration)},
                    {"revision", record.version.text()},
                    {"platform", "Rollcall"},
                    {"language", record.language},
                    {"extensions", extensions(record, proof)}};
  one["timestamp"] = timestamp(record.finished);
  return one;
}

}  // namespace

Json statements(const CompletionRecord& record, const std::string& proof, std::string_view home_page) {
  return Json::array({statement(record, proof, home_page, "completed"),
                      statement(record, proof, home_page, record.passed ? "passed" : "failed")});
}

std::string xapi(std::span<const SignedRecord> records, std::string_view home_page) {
  if (home_page.find("://") == std::string_view::npos || !is_utf8(home_page))
    throw Error(tr("The home page of the staff numbers is not an address."),
                tr("Give one such as https://prisons.example/staff."));
  Json all = Json::array();
  for (const SignedRecord& record : records) {
    for (Json& one : statements(record, proof_code(record), home_page)) all.push_back(std::move(one));
  }
  return all.dump(2) + "\n";
}

}  // namespace rollcall::record
