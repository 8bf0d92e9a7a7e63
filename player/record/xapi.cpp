#include "player/record/xapi.h"

#include <algorithm>
#include <cmath>

#include "player/record/formatting.h"
#include "player/record/marks.h"
#include "player/record/mode.h"
#include "player/record/proof.h"
#include "player/record/statements.h"
#include "player/utf8.h"

namespace rollcall::record {
namespace {

constexpr std::size_t longest_address = 500;

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
  all[version_extension] = record.version.text();
  all[base + "variant"] = record.variant;
  all[base + "mode"] = word(record.mode);
  all[base + "went-back"] = record.times_gone_back;
  all[base + "timed"] = record.timed;
  all[base + "scripted"] = record.scripted;
  all[base + "started"] = timestamp(record.started, record.offset);
  all[base + "clock"] = word(record.doubt);
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

Json statement(const SignedRecord& record, const std::string& proof, const Addresses& addresses,
               const std::string& verb) {
  Json one = Json::object();
  one["id"] = derived_uuid(record.registration, "xapi " + verb + " " + seal::hex(record.site));
  one["actor"] = {{"objectType", "Agent"},
                  {"account", {{"homePage", addresses.home_page}, {"name", record.staff_number}}}};
  one["verb"] = {{"id", "http://adlnet.gov/expapi/verbs/" + verb}, {"display", {{"en", verb}}}};
  one["object"] = {{"objectType", "Activity"},
                   {"id", addresses.activities + "/" + record.module},
                   {"definition", {{"type", "http://adlnet.gov/expapi/activities/simulation"}}}};
  one["result"] = result(record);
  one["context"] = {{"registration", uuid(record.registration)},
                    {"revision", record.version.text()},
                    {"platform", "Rollcall"},
                    {"language", record.language},
                    {"extensions", extensions(record, proof)}};
  one["timestamp"] = timestamp(record.finished, record.offset);
  return one;
}

}  // namespace

Json statements(const SignedRecord& record, const std::string& proof, const Addresses& addresses) {
  return Json::array({statement(record, proof, addresses, "completed"),
                      statement(record, proof, addresses, record.passed ? "passed" : "failed")});
}

void expect_address(std::string_view address) {
  const std::size_t scheme = address.find("://");
  const bool has_blank = std::any_of(address.begin(), address.end(),
                                     [](unsigned char c) { return c <= ' ' || c == 0x7f || c == '"' || c == '<'; });
  if (scheme == 0 || scheme == std::string_view::npos || scheme + 3 == address.size() || has_blank ||
      address.ends_with('/') || address.size() > longest_address || !is_utf8(address))
    throw Error(tr("{address} is not an address that statements can have.", "address"_is = address),
                tr("Give one such as https://prisons.example/staff, without blanks, without '/' at its end, of at most "
                   "{most} characters.",
                   "most"_is = longest_address));
}

std::string xapi(std::span<const SignedRecord> records, const Addresses& addresses, const WordsOf& words_of) {
  expect_address(addresses.home_page);
  expect_address(addresses.activities);
  Json all = Json::array();
  for (const SignedRecord& record : records) {
    const ModuleWords words = words_of ? words_of(record) : ModuleWords();
    for (Json& one : statements(record, proof_code(record), addresses)) {
      Json& definition = one["object"]["definition"];
      if (!words.name.empty()) definition["name"] = words.name;
      if (!words.description.empty()) definition["description"] = words.description;
      all.push_back(std::move(one));
    }
  }
  return all.dump(2) + "\n";
}

}  // namespace rollcall::record
