#include "player/command/records.h"

#include <array>
#include <map>

#include "player/command/certificates.h"
#include "player/command/fingerprint.h"
#include "player/command/known_learner.h"
#include "player/command/long_work.h"
#include "player/command/module_words.h"
#include "player/os/files.h"
#include "player/record/certificate_file.h"
#include "player/record/csv.h"
#include "player/record/verify.h"
#include "player/record/xapi.h"

namespace rollcall::command {
namespace {

using record::SignedRecord;

/// Before anything is written.
void require_writable(const Home& home, const ExportArguments& arguments, const std::filesystem::path& path,
                      std::span<const SignedRecord> records) {
  std::vector<std::filesystem::path> files{path};
  if (arguments.format == "pdf" && !is_pdf(path)) {
    files.clear();
    for (const SignedRecord& record : records) files.push_back(path / record::certificate_file(record));
  }
  os::require_folder_of(files.front());
  for (const std::filesystem::path& file : files) {
    os::require_harmless_output(file, {home.folder});
    os::require_free(file, arguments.existing);
  }
}

/// In a folder, exports of different sites have different names.
std::filesystem::path file_of(const ExportArguments& arguments, const progress::Store& store) {
  if (arguments.format == "pdf" || !std::filesystem::is_directory(arguments.path)) return arguments.path;
  const std::string site = seal::hex(seal::key_id(store.site_key().public_key()));
  return arguments.path / ("records-" + site + (arguments.format == "csv" ? ".csv" : ".json"));
}

/// What a learner decided in each attempt, signed by the site.
using Decisions = std::map<std::array<std::uint8_t, 16>, std::vector<record::SignedDecision>>;

Decisions decisions_of(progress::Store& store, const std::string& staff_number, const Typist& typist) {
  const progress::Learner found = known_learner(store, staff_number);
  const progress::Learner learner = store.unlock(found.id, pin_of(found, typist));
  Decisions all;
  for (const progress::AttemptRow& attempt : store.attempts(learner.id)) {
    if (!attempt.finished || !attempt.damage.empty()) continue;
    for (const record::Decision& decision : record::decisions_in(attempt.trace))
      all[attempt.registration].push_back(record::sign(attempt.registration, decision, store.site_key()));
  }
  return all;
}

void export_statements(const Home& home, const progress::Store& store, std::span<const SignedRecord> records,
                       const Decisions& decisions, const std::filesystem::path& path,
                       const terminal::Console& console) {
  const progress::SiteSettings settings = store.settings();
  const library::Library library = home.library();
  std::map<seal::Digest, record::ModuleWords> of_packs;
  for (const SignedRecord& record : records) {
    const auto [words, is_new] = of_packs.try_emplace(record.pack);
    if (is_new) words->second = words_of_module(library, record);
  }
  const auto words_of = [&](const record::CompletionRecord& record) { return of_packs.at(record.pack); };
  const auto decisions_of = [&](const record::CompletionRecord& record) {
    const auto found = decisions.find(record.registration);
    return found == decisions.end() ? std::vector<record::SignedDecision>() : found->second;
  };
  os::write_durably(path, record::xapi(records, settings.addresses(), words_of, decisions_of));
  if (settings.home_page.empty())
    console.say(
        tr("The home page of the staff numbers is not set, so a receiver of several sites cannot tell their "
           "people apart. Set it with: rollcall site set --home-page ADDRESS"));
  if (settings.activities.empty())
    console.say(
        tr("The address of the modules is not set, so a receiver cannot tell whose they are. Set it with: "
           "rollcall site set --activities ADDRESS"));
}

}  // namespace

Exit export_records(const Home& home, const ExportArguments& arguments, const Typist& typist,
                    const terminal::Console& console) {
  if (arguments.has_decisions && (arguments.format != "xapi" || arguments.wanted.learner.empty()))
    throw Error(tr("Decisions are handed over by one learner, as xAPI statements."),
                tr("Write --format xapi --learner NUMBER as well, or leave out --decisions."));
  progress::Store store = arguments.has_decisions ? home.store(console) : home.store_to_read(console);
  const Decisions decisions =
      arguments.has_decisions ? decisions_of(store, arguments.wanted.learner, typist) : Decisions();
  LongWork work(console);
  std::vector<SignedRecord> wanted = wanted_records(store, arguments.wanted, work.told_as([](auto done, auto all) {
    return tr("Reading records: {done} of {all}", done, all);
  }));
  work.clear();
  if (wanted.empty()) {
    console.complain(none_wanted(store, arguments.wanted));
    return Exit::input_has_problems;
  }
  const bool has_certificates = arguments.format == "pdf";
  if (has_certificates) leave_out_set_aside(store, wanted, console);
  const std::filesystem::path path = file_of(arguments, store);
  std::span<const SignedRecord> records(wanted);
  if (has_certificates && is_pdf(path)) records = records.last(1);
  require_writable(home, arguments, path, records);
  if (arguments.format == "xapi") export_statements(home, store, records, decisions, path, console);
  if (arguments.format == "csv") os::write_durably(path, record::csv(records));
  if (has_certificates)
    write_certificates(
        home, store, records, path, arguments.fonts, console.words(),
        work.told_as([](auto done, auto all) { return tr("Writing certificates: {done} of {all}", done, all); }));
  work.clear();
  console.say(trn("Wrote {n} record to {file}.", "Wrote {n} records to {file}.", records.size(), "file"_is = path));
  for (const std::uint64_t number : set_aside_among(store, records))
    console.say(tr("Record {number} does not count: it was set aside. It stands in the file as it was signed.",
                   "number"_is = number));
  if (records.size() < wanted.size())
    console.say(
        tr("{count} records were wanted, and this certificate is of the newest. Give the name of a folder to get one "
           "for each.",
           "count"_is = wanted.size()));
  if (!arguments.wanted.since.empty())
    console.tell(
        tr("They are of {date} or later, by the day that each record shows.", "date"_is = arguments.wanted.since));
  return Exit::done;
}

Exit export_site_key(const Home& home, const std::filesystem::path& file, os::Existing existing,
                     const terminal::Console& console) {
  os::require_harmless_output(file, {home.folder});
  os::require_folder_of(file);
  os::require_free(file, existing);
  progress::Store store = home.store_to_read(console);
  record::SiteFile site{store.site_key().public_key(), {}};
  if (store.site_keys().size() > 1) site.history = store.site_keys();
  os::write_durably(file, format(site));
  if (!store.is_only_read()) store.set_news_read();
  console.say(tr("Wrote {file}. Give it to whoever verifies records of this site.", "file"_is = file));
  console.say(fingerprint_of(site.key));
  return Exit::done;
}

}  // namespace rollcall::command
