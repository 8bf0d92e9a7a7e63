#include <utility>

#include "player/command/long_work.h"
#include "player/command/module_words.h"
#include "player/command/records.h"
#include "player/os/files.h"
#include "player/printable.h"
#include "player/record/badge.h"
#include "player/record/certificate_file.h"
#include "player/seal/hash.h"

namespace rollcall::command {
namespace {

using record::SignedRecord;

bool is_one_file(const std::filesystem::path& path) { return path.extension() == ".json"; }

std::filesystem::path file_of(const std::filesystem::path& path, const SignedRecord& record) {
  if (is_one_file(path)) return path;
  return path / std::filesystem::path(record::certificate_file(record)).replace_extension(".json");
}

std::string site_name(const progress::Store& store) {
  const std::string name = store.settings().name;
  return name.empty() ? "Rollcall " + seal::hex(seal::key_id(store.site_key().public_key())) : printable(name);
}

/// What the badge says in the language in which the record was made.
record::BadgeContent content_of(const SignedRecord& record, const library::Library& library,
                                const progress::Store& store) {
  const record::ModuleWords words = words_of_module(library, record);
  const auto in_its_language = [&](const std::map<std::string, std::string>& texts) {
    const auto found = texts.find(record.language);
    return found == texts.end() ? record.module : printable(found->second);
  };
  return {site_name(store), in_its_language(words.name), in_its_language(words.description),
          store.settings().addresses()};
}

}  // namespace

Exit write_badges(const Home& home, const BadgeArguments& arguments, const terminal::Console& console) {
  const progress::Store store = home.store_to_read(console);
  LongWork work(console);
  std::vector<SignedRecord> records = wanted_records(store, arguments.wanted, work.told_as([](auto done, auto all) {
    return tr("Reading records: {done} of {all}", done, all);
  }));
  work.clear();
  if (records.empty()) {
    console.complain(none_wanted(store, arguments.wanted));
    return Exit::input_has_problems;
  }
  leave_out_set_aside(store, records, console);
  const std::size_t wanted = records.size();
  std::erase_if(records, [](const SignedRecord& record) { return !record.passed; });
  if (records.empty())
    throw Error(tr("None of these records is of an attempt that passed, and badges are for those that did."));
  const std::size_t passed = records.size();
  if (is_one_file(arguments.path)) records.erase(records.begin(), records.end() - 1);
  os::require_folder_of(file_of(arguments.path, records.front()));
  for (const SignedRecord& record : records) {
    os::require_harmless_output(file_of(arguments.path, record), {home.folder});
    os::require_free(file_of(arguments.path, record), arguments.existing);
  }
  const library::Library library = home.library();
  for (const SignedRecord& record : records)
    os::write_durably(file_of(arguments.path, record),
                      record::badge(record, content_of(record, library, store), store.site_key()));
  console.say(
      trn("Wrote {n} badge to {file}.", "Wrote {n} badges to {file}.", records.size(), "file"_is = arguments.path));
  if (passed < wanted)
    console.say(trn("{n} record is of an attempt that did not pass, and has no badge.",
                    "{n} records are of attempts that did not pass, and have no badge.", wanted - passed));
  return Exit::done;
}

}  // namespace rollcall::command
