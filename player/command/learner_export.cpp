#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <vector>

#include "player/command/known_learner.h"
#include "player/command/learners.h"
#include "player/learning/corrections.h"
#include "player/learning/kept_certificates.h"
#include "player/learning/kept_settings.h"
#include "player/os/files.h"
#include "player/pack/module_file.h"
#include "player/record/event_words.h"
#include "player/record/formatting.h"
#include "player/record/mode.h"
#include "player/record/proof.h"
#include "player/record/verify.h"
#include "player/seal/hash.h"
#include "player/story/localized_scenario.h"

namespace rollcall::command {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t largest_settings = 4096;

/// The module of an attempt in its words, if its pack is still here.
std::optional<pack::Module> module_of(const progress::AttemptSummary& attempt, const library::Library& library) {
  try {
    if (auto reader = library.open_exact(attempt.module, attempt.pack))
      return pack::load(std::move(*reader), attempt.language, attempt.variant);
  } catch (const Error&) {
    // The ids of what was chosen are there all the same.
  }
  return std::nullopt;
}

/// What stood on the screen of that choice; empty where it is not known.
std::string words_of(const run::Choice& choice, const pack::Module& module) {
  for (const scenario::Scene& scene : module.scenario.scenes()) {
    if (scene.id != choice.scene) continue;
    for (const scenario::Option& option : module.scenario.options(scene)) {
      if (option.id == choice.option) return story::LocalizedScenario{module.scenario, module.texts}.plain(option.text);
    }
  }
  return {};
}

const char* state_of(const progress::AttemptSummary& attempt) {
  if (attempt.finished) return "completed";
  return attempt.abandoned ? "given up" : "unfinished";
}

Json json_of(const progress::AttemptRow& attempt, const library::Library& library) {
  const std::optional<pack::Module> module = module_of(attempt, library);
  Json json{{"module", attempt.module}};
  if (module) json["title"] = pack::title(*module);
  json["version"] = attempt.version.text();
  json["pack"] = seal::hex(attempt.pack);
  json["variant"] = attempt.variant;
  json["language"] = attempt.language;
  json["registration"] = record::uuid(attempt.registration);
  json["started"] = record::timestamp(attempt.started);
  json["state"] = state_of(attempt);
  json["mode"] = record::word(attempt.mode);
  json["timed"] = attempt.timed;
  json["seed"] = attempt.seed;
  json["pages_read"] = attempt.pages_read;
  json["ending_read"] = attempt.ending_seen;
  json["choices_deleted"] = attempt.choices_deleted;
  if (!attempt.damage.empty()) json["damage"] = attempt.damage.text();
  Json choices = Json::array();
  for (const run::Choice& choice : attempt.trace) {
    if (choice.back_to) {
      choices.push_back({{"went_back_to_step", *choice.back_to}});
      continue;
    }
    if (choice.is_page()) {
      choices.push_back({{"scene", choice.scene}, {"page_read", true}});
      continue;
    }
    Json one{{"scene", choice.scene}, {"option", choice.option}};
    if (const std::string words = module ? words_of(choice, *module) : std::string(); !words.empty())
      one["words"] = words;
    one["milliseconds"] = choice.milliseconds;
    choices.push_back(std::move(one));
  }
  json["choices"] = std::move(choices);
  return json;
}

/// What of it holds for its kind; the kind says which event it is.
void add(Json& json, const record::NameCorrected& what) { json["staff_number"] = what.staff_number; }
void add(Json& json, const record::NumberCorrected& what) {
  json["before"] = what.before;
  json["after"] = what.after;
}
void add(Json& json, const record::SetAside& what) {
  json["registration"] = record::uuid(what.registration);
  json["reason"] = what.reason;
}
void add(Json& json, const record::CountedAgain& what) {
  json["registration"] = record::uuid(what.registration);
  json["reason"] = what.reason;
}
void add(Json& json, const record::Linked& what) { json["staff_numbers"] = {what.one, what.other}; }
void add(Json& json, const record::Unlinked& what) { json["staff_numbers"] = {what.one, what.other}; }
template <class Membership>
void add_membership(Json& json, const Membership& what) {
  json["staff_number"] = what.staff_number;
  json["path"] = what.path;
  json["day"] = record::day(what.day);
}
void add(Json& json, const record::Joined& what) { add_membership(json, what); }
void add(Json& json, const record::Left& what) { add_membership(json, what); }
void add(Json& json, const record::ChoicesDeleted& what) {
  json["before_day"] = record::day(what.day);
  json["months"] = what.months;
}

Json json_of(const record::SignedEvent& event) {
  Json json{{"in_words", record::sentence(event).text()},
            {"number", event.number},
            {"noted", record::timestamp(event.noted, event.offset)},
            {"kind", record::word(event.what)}};
  std::visit([&](const auto& what) { add(json, what); }, event.what);
  json["event"] = seal::hex(record::encode(event));
  json["site"] = seal::hex(event.site);
  json["signature"] = seal::hex(event.signature);
  return json;
}

/// The registration of the attempt whose record the event sets aside or makes count again; nothing for another event.
std::optional<std::array<std::uint8_t, 16>> attempt_of(const record::What& what) {
  if (const auto* aside = std::get_if<record::SetAside>(&what)) return aside->registration;
  if (const auto* again = std::get_if<record::CountedAgain>(&what)) return again->registration;
  return std::nullopt;
}

/// Those that name the person or one of their records, and those that deleted choices, which may have been theirs.
Json events_about(const progress::Learner& learner, std::span<const record::SignedRecord> records,
                  const progress::Store& store) {
  const std::vector<std::uint64_t> naming = learning::people(store).events_about(learner.staff_number);
  Json all = Json::array();
  for (const record::SignedEvent& event : store.events()) {
    const auto attempt = attempt_of(event.what);
    const bool is_of_record = attempt && std::any_of(records.begin(), records.end(), [&](const auto& record) {
                                return record.registration == *attempt;
                              });
    if (is_of_record || std::binary_search(naming.begin(), naming.end(), event.number) ||
        std::holds_alternative<record::ChoicesDeleted>(event.what))
      all.push_back(json_of(event));
  }
  return all;
}

Json json_of(const record::SignedRecord& record, const record::People& people) {
  Json competencies = Json::array();
  for (const run::Evidence& evidence : record.competencies)
    competencies.push_back({{"competency", evidence.code},
                            {"points", {{"earned", evidence.points.earned}, {"possible", evidence.points.possible}}}});
  return {{"in_words", record::sentence(record).text()},
          {"number", record.sequence},
          {"staff_number", record.staff_number},
          {"module", record.module},
          {"version", record.version.text()},
          {"variant", record.variant},
          {"language", record.language},
          {"on_path", record.on_path.path.empty() ? Json()
                                                  : Json{{"path", record.on_path.path},
                                                         {"version", record.on_path.version.text()},
                                                         {"step", record.on_path.step},
                                                         {"rule", record.on_path.rule}}},
          {"counts", people.set_aside(record.registration) == nullptr},
          {"registration", record::uuid(record.registration)},
          {"started", record::timestamp(record.started, record.offset)},
          {"finished", record::timestamp(record.finished, record.offset)},
          {"active_seconds", record.active_seconds},
          {"mode", record::word(record.mode)},
          {"times_gone_back", record.times_gone_back},
          {"timed", record.timed},
          {"scripted", record.scripted},
          {"ending", record.ending},
          {"passed", record.passed},
          {"points", {{"earned", record.points.earned}, {"possible", record.points.possible}}},
          {"competencies", competencies},
          {"critical_errors", record.critical_errors},
          {"signals",
           {{"hits", record.signals.hits},
            {"misses", record.signals.misses},
            {"false_alarms", record.signals.false_alarms},
            {"correct_rejections", record.signals.correct_rejections}}},
          {"proof", record::proof_code(record)}};
}

/// As the window keeps it: a name and a value on a line.
Json window_settings(const std::filesystem::path& file) {
  Json settings = Json::object();
  if (!os::is_there(file)) return settings;
  std::istringstream lines(os::read_file(file, largest_settings));
  for (std::string name, value; lines >> name && std::getline(lines >> std::ws, value);) settings[name] = value;
  return settings;
}

Json json_of(const progress::Learner& learner, const progress::Store& store, const Home& home) {
  const library::Library library = home.library();
  const record::People people = learning::people(store);
  const std::vector<record::SignedRecord> records = learning::records_of_person(store, learner.staff_number);
  Json attempts = Json::array(), made = Json::array(), certificates = Json::array();
  for (const progress::AttemptRow& attempt : store.attempts(learner.id)) attempts.push_back(json_of(attempt, library));
  for (const record::SignedRecord& record : records) made.push_back(json_of(record, people));
  for (const auto& file : learning::kept_certificates(home.folder, records)) certificates.push_back(file.string());
  return {{"format", "rollcall-learner-export 1"},
          {"what_this_is",
           "Everything that Rollcall on this computer holds about one learner. Choices are kept encrypted for the "
           "learner alone; records are what is handed over."},
          {"written", record::timestamp(home.clock.seconds())},
          {"learner",
           {{"staff_number", learner.staff_number},
            {"all_numbers", people.numbers_of(learner.staff_number)},
            {"name", learner.name},
            {"protected_by_pin", learner.has_pin}}},
          {"window_settings", window_settings(learning::kept_settings(home.folder, learner.id))},
          {"attempts", std::move(attempts)},
          {"records", std::move(made)},
          {"events", events_about(learner, records, store)},
          {"certificates_saved_here", std::move(certificates)}};
}

}  // namespace

Exit export_learner(const Home& home, const LearnerExportArguments& arguments, const Typist& typist,
                    const terminal::Console& console) {
  os::require_harmless_output(arguments.path, {home.folder});
  os::require_folder_of(arguments.path);
  os::require_free(arguments.path, arguments.existing);
  progress::Store store = home.store(console);
  const progress::Learner found = known_learner(store, arguments.learner);
  const progress::Learner learner = store.unlock(found.id, pin_of(found, typist));
  const Json json = json_of(learner, store, home);
  os::write_durably(arguments.path, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n",
                    os::Audience::owner_only);
  console.tell(
      tr("Wrote everything that is held about {number} to {file}. It holds choices too: give it to nobody "
         "else.",
         "number"_is = learner.staff_number, "file"_is = arguments.path));
  return Exit::done;
}

}  // namespace rollcall::command
