#include "player/record/xapi.h"

#include <algorithm>
#include <cmath>

#include "player/ascii.h"
#include "player/record/formatting.h"
#include "player/record/marks.h"
#include "player/record/mode.h"
#include "player/record/proof.h"
#include "player/record/statements.h"
#include "player/utf8.h"

namespace rollcall::record {
namespace {

constexpr std::size_t longest_address = 500;
constexpr const char* category = "https://rollcall.invalid/xapi/profile/1";

/// A code of a framework is any text; what no address has is written out (RFC 3986, 2.1).
std::string in_address(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string all;
  for (const char character : text) {
    const auto code = static_cast<unsigned char>(character);
    if (is_ascii_letter(character) || is_ascii_digit(character) || character == '-' || character == '.' ||
        character == '_')
      all += character;
    else
      all += std::string("%") + digits[code >> 4] + digits[code & 0xf];
  }
  return all;
}

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
  if (const PathStep& on = record.on_path; !on.path.empty())
    all[base + "path"] = {{"id", on.path}, {"version", on.version.text()}, {"step", on.step}, {"rule", on.rule}};
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

/// Verbs of ADL, in the order in which they happen.
enum class Moment { begun, completed, outcome, left };

std::string verb_of(Moment moment, const CompletionRecord& record) {
  switch (moment) {
    case Moment::begun:
      return "initialized";
    case Moment::completed:
      return "completed";
    case Moment::outcome:
      return record.passed ? "passed" : "failed";
    case Moment::left:
      return "terminated";
  }
  return {};
}

Json activity(const std::string& address) { return {{"objectType", "Activity"}, {"id", address}}; }

/// By which a receiver finds what is Rollcall's, of which path it is, and which competencies it is about.
Json activities_around(const CompletionRecord& record, const Addresses& addresses) {
  Json around = {{"category", Json::array({activity(category)})}};
  if (!record.on_path.path.empty())
    around["grouping"] = Json::array({activity(addresses.activities + "/paths/" + record.on_path.path)});
  Json codes = Json::array();
  for (const run::Evidence& evidence : record.competencies)
    codes.push_back(activity(addresses.activities + "/competencies/" + in_address(evidence.code)));
  if (!codes.empty()) around["other"] = std::move(codes);
  return around;
}

Json statement(const SignedRecord& record, const std::string& proof, const Addresses& addresses, Moment moment) {
  const std::string verb = verb_of(moment, record);
  Json one = Json::object();
  one["id"] = derived_uuid(record.registration, "xapi " + verb + " " + seal::hex(record.site));
  one["actor"] = {{"objectType", "Agent"},
                  {"account", {{"homePage", addresses.home_page}, {"name", record.staff_number}}}};
  one["verb"] = {{"id", "http://adlnet.gov/expapi/verbs/" + verb}, {"display", {{"en", verb}}}};
  one["object"] = {{"objectType", "Activity"},
                   {"id", addresses.activities + "/" + record.module},
                   {"definition", {{"type", "http://adlnet.gov/expapi/activities/simulation"}}}};
  if (moment == Moment::completed || moment == Moment::outcome) one["result"] = result(record);
  if (moment == Moment::left) one["result"] = {{"duration", duration(record.active_seconds)}};
  one["context"] = {{"registration", uuid(record.registration)},
                    {"contextActivities", activities_around(record, addresses)},
                    {"revision", record.version.text()},
                    {"platform", "Rollcall"},
                    {"language", record.language},
                    {"extensions", extensions(record, proof)}};
  one["timestamp"] = timestamp(moment == Moment::begun ? record.started : record.finished, record.offset);
  return one;
}

/// "PT4.250S" (ISO 8601).
std::string exact_duration(std::uint32_t milliseconds) {
  const std::string part = std::to_string(1000 + milliseconds % 1000).substr(1);
  return "PT" + std::to_string(milliseconds / 1000) + "." + part + "S";
}

/// What the words of the module say of a decision that was told.
void word_decision(Json& one, const SignedDecision& decision, const ModuleWords& words) {
  Json& definition = one["object"]["definition"];
  if (!words.name.empty()) definition["name"] = words.name;
  const auto scene = words.options.find(decision.scene);
  if (scene == words.options.end()) return;
  Json choices = Json::array();
  for (const auto& [option, texts] : scene->second) choices.push_back({{"id", option}, {"description", texts}});
  definition["choices"] = std::move(choices);
}

}  // namespace

Json answered(const SignedRecord& record, const std::string& proof, const Addresses& addresses,
              const SignedDecision& decision) {
  Json one = statement(record, proof, addresses, Moment::left);
  const std::string module = addresses.activities + "/" + record.module;
  one["id"] = derived_uuid(record.registration,
                           "xapi answered " + std::to_string(decision.position) + " " + seal::hex(record.site));
  one["verb"] = {{"id", "http://adlnet.gov/expapi/verbs/answered"}, {"display", {{"en", "answered"}}}};
  one["object"] = {
      {"objectType", "Activity"},
      {"id", module + "/scenes/" + decision.scene},
      {"definition", {{"type", "http://adlnet.gov/expapi/activities/cmi.interaction"}, {"interactionType", "choice"}}}};
  one["result"] = {{"response", decision.option}, {"duration", exact_duration(decision.milliseconds)}};
  one["context"]["contextActivities"]["parent"] = Json::array({activity(module)});
  one["context"]["extensions"] = {{decision_extension,
                                   {{"position", decision.position},
                                    {"of", decision.of},
                                    {"scene", decision.scene},
                                    {"option", decision.option},
                                    {"milliseconds", decision.milliseconds},
                                    {"signature", seal::hex(decision.signature)}}},
                                  {proof_extension, proof}};
  return one;
}

Json statements(const SignedRecord& record, const std::string& proof, const Addresses& addresses) {
  Json all = Json::array();
  for (const Moment moment : {Moment::begun, Moment::completed, Moment::outcome, Moment::left})
    all.push_back(statement(record, proof, addresses, moment));
  return all;
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

std::string xapi(std::span<const SignedRecord> records, const Addresses& addresses, const WordsOf& words_of,
                 const DecisionsOf& decisions_of) {
  expect_address(addresses.home_page);
  expect_address(addresses.activities);
  Json all = Json::array();
  for (const SignedRecord& record : records) {
    const ModuleWords words = words_of ? words_of(record) : ModuleWords();
    const std::string proof = proof_code(record);
    bool is_begun = false;
    for (Json& one : statements(record, proof, addresses)) {
      Json& definition = one["object"]["definition"];
      if (!words.name.empty()) definition["name"] = words.name;
      if (!words.description.empty()) definition["description"] = words.description;
      all.push_back(std::move(one));
      if (is_begun || !decisions_of) continue;
      is_begun = true;
      for (const SignedDecision& decision : decisions_of(record)) {
        Json& told = all.emplace_back(answered(record, proof, addresses, decision));
        word_decision(told, decision, words);
      }
    }
  }
  return all.dump(2) + "\n";
}

}  // namespace rollcall::record
