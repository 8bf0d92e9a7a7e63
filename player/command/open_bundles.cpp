#include <algorithm>
#include <map>
#include <set>

#include "player/command/bundles.h"
#include "player/hint.h"
#include "player/os/files.h"
#include "player/record/gathered_tables.h"
#include "player/record/receipt.h"
#include "player/seal/hash.h"
#include "player/seal/key_file.h"

namespace rollcall::command {
namespace {

constexpr std::uint64_t largest_key_file = 4096;
constexpr std::uint64_t largest_site_file = 1 << 20;

seal::SecretKey unit_key(const std::string& file, const Typist& typist) {
  const std::string text = os::read_file(file, largest_key_file);
  if (!seal::is_sealed_key(text)) return seal::parse_secret_key(text);
  const std::string passphrase = typist.pin(tr("Passphrase of {file}:", "file"_is = file), tr("Nothing was opened."));
  if (std::optional<seal::SecretKey> key = seal::open_sealed(text, passphrase)) return *std::move(key);
  throw Error(tr("That is not the passphrase of {file}.", "file"_is = file));
}

/// Of a folder, what is called like a part; sorted, so that what is said comes in one order. Throws Error if nothing
/// is.
std::set<std::filesystem::path> files_of(const std::filesystem::path& part) {
  if (!std::filesystem::is_directory(part)) return {part};
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(part)) {
    if (entry.path().extension() == ".rcbundle") files.insert(entry.path());
  }
  if (files.empty()) throw Error(tr("There is no part of a bundle (*.rcbundle) in this folder."));
  return files;
}

struct Opened {
  record::Gathered all;
  std::size_t parts = 0, unreadable = 0;
};

Opened opened(const OpenArguments& arguments, const seal::SecretKey& unit, const terminal::Console& console) {
  std::vector<record::SiteFile> known;
  for (const std::string& file : arguments.keys)
    known.push_back(record::parse_site_file(os::read_file(file, largest_site_file)));
  Opened result;
  const auto skip = [&](const std::filesystem::path& file, const Error& error) {
    ++result.unreadable;
    console.say(tr("not opened: {file}: {problem}", "file"_is = file, "problem"_is = error.message()));
    if (!error.hint().empty()) console.say(hint_line(error.hint()));
  };
  std::set<std::filesystem::path> files;
  for (const std::string& part : arguments.parts) {
    try {
      files.merge(files_of(part));
    } catch (const Error& error) {
      skip(part, error);
    }
  }
  for (const std::filesystem::path& file : files) {
    try {
      const std::string bytes = os::read_file(file, record::largest_part);
      record::add(result.all, record::open_part(as_bytes(bytes), unit), known);
      ++result.parts;
    } catch (const Error& error) {
      skip(file, error);
    }
  }
  return result;
}

/// What is written, by name.
std::map<std::filesystem::path, std::string> outputs(const OpenArguments& arguments, const record::Gathered& all,
                                                     const record::Findings& found, const seal::SecretKey& unit) {
  std::map<std::filesystem::path, std::string> files;
  files[arguments.folder / "records.csv"] = record::records_table(found.records);
  files[arguments.folder / "events.csv"] = record::events_table(found.events);
  files[arguments.folder / "choices.csv"] = record::choices_table(found.choices);
  for (const record::Receipt& receipt : record::receipts(all, found, unit.public_key()))
    files[arguments.folder / (seal::hex(receipt.site) + ".receipt")] = format(receipt, unit);
  return files;
}

void say_forks(const record::Findings& found, const terminal::Console& console) {
  for (const record::Fork& fork : found.forks) {
    const auto site = "site"_is = seal::hex(fork.site);
    const auto number = "number"_is = fork.number;
    const auto count = "count"_is = fork.items.size();
    switch (fork.kind) {
      case record::Kind::record:
        console.say(
            tr("forked: site {site}: there are {count} different records with the number {number}, or of its "
               "attempt; none of them counts.",
               site, count, number));
        break;
      case record::Kind::event:
        console.say(
            tr("forked: site {site}: there are {count} different events with the number {number}; none of them "
               "counts.",
               site, count, number));
        break;
      case record::Kind::choices:
        console.say(tr("forked: site {site}: there are {count} different choices of one attempt; none of them counts.",
                       site, count));
        break;
    }
  }
}

void say_missing(const record::Gathered& all, const terminal::Console& console) {
  for (const auto& [site, sent] : all) {
    for (const auto& [bundle, numbers] : sent.bundles) {
      if (numbers.size() < bundle.parts)
        console.say(tr("missing: site {site}: {count} of {parts} parts of a bundle.", "site"_is = seal::hex(site),
                       "count"_is = bundle.parts - numbers.size(), "parts"_is = bundle.parts));
    }
  }
}

}  // namespace

Exit open_bundles(const OpenArguments& arguments, const Typist& typist, const terminal::Console& console) {
  os::require_folder_of(arguments.folder / "records.csv");
  const seal::SecretKey unit = unit_key(arguments.unit_key, typist);
  const Opened result = opened(arguments, unit, console);
  if (result.parts == 0) throw Error(tr("Nothing was opened."));
  const record::Findings found = record::findings(result.all);
  const auto files = outputs(arguments, result.all, found, unit);
  for (const auto& [file, bytes] : files) {
    os::require_harmless_output(file, {});
    os::require_free(file, arguments.existing);
  }
  if (os::is_there(arguments.folder / "records.csv"))
    console.say(
        tr("The tables in {folder} are written over, and the new ones hold only what is opened now: keep all bundles, "
           "and open them together.",
           "folder"_is = arguments.folder));
  for (const auto& [file, bytes] : files) os::write_durably(file, bytes);
  const auto refused = static_cast<std::size_t>(std::count_if(
      found.judgements.begin(), found.judgements.end(),
      [](const record::Judgement& one) { return one.refusal && one.refusal != record::Refusal::forked; }));
  say_missing(result.all, console);
  say_forks(found, console);
  if (refused > 0)
    console.say(trn("{n} thing in the bundles is refused; the receipts say why.",
                    "{n} things in the bundles are refused; the receipts say why.", refused));
  console.say(
      tr("In {folder}: a receipt for each site, and what counts. Sites: {sites}; records: {records}; events: "
         "{events}; attempts with choices: {choices}.",
         "sites"_is = result.all.size(), "folder"_is = arguments.folder, "records"_is = found.records.size(),
         "events"_is = found.events.size(), "choices"_is = found.choices.size()));
  const bool is_all_well = result.unreadable == 0 && refused == 0 && found.forks.empty();
  return is_all_well ? Exit::done : Exit::input_has_problems;
}

}  // namespace rollcall::command
