#include "player/progress/backups.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "player/os/files.h"
#include "player/os/folder.h"
#include "player/os/leftovers.h"
#include "player/progress/copies.h"
#include "player/whole_number.h"

namespace rollcall::progress {
namespace {

constexpr std::string_view end = ".db";
constexpr std::size_t generations = 2, length_of_day = 10;

std::string name_of(std::uint64_t number, const record::Date& day) {
  return std::to_string(number) + "-" + record::day(day) + std::string(end);
}

/// Nothing for a file that is no backup.
std::optional<Backups::Backup> backup_at(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  const std::size_t blank = name.find('-');
  if (!name.ends_with(end) || blank == std::string::npos || name.size() != blank + 1 + length_of_day + end.size())
    return std::nullopt;
  const auto number = whole_number<std::uint64_t>(std::string_view(name).substr(0, blank));
  const auto noon = record::parse_timestamp(name.substr(blank + 1, length_of_day) + "T12:00:00Z");
  if (!number || !noon) return std::nullopt;
  return Backups::Backup{*number, record::date_of(*noon), file};
}

/// How many rows each table has.
std::map<std::string, std::int64_t> rows_of(const Database& database) {
  std::map<std::string, std::int64_t> all;
  Statement tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
  while (tables.step()) all[tables.text(0)] = database.number("SELECT count(*) FROM " + tables.text(0));
  return all;
}

}  // namespace

std::vector<Backups::Backup> Backups::all() const {
  std::vector<Backup> found;
  for (const std::filesystem::path& file : os::entries_of(x_folder)) {
    if (const std::optional<Backup> backup = backup_at(file)) found.push_back(*backup);
  }
  std::sort(found.begin(), found.end(),
            [](const Backup& one, const Backup& other) { return one.number > other.number; });
  return found;
}

bool Backups::is_sound(const Backup& backup) {
  try {
    Database::opened_to_read(backup.file).require_sound();
    return true;
  } catch (const Error&) {
    return false;
  }
}

void Backups::make(const Database& database, const record::Date& day) const {
  os::make_private_folder(x_folder);
  os::remove_leftovers(x_folder);
  const std::vector<Backup> before = all();
  const std::uint64_t number = before.empty() ? 1 : before.front().number + 1;
  os::AtomicFile file(x_folder / name_of(number, day), os::Audience::owner_only);
  database.copy_to(file.temporary_path());
  file.sync();
  const Database copy = Database::opened_to_read(file.temporary_path());
  copy.require_sound();
  if (rows_of(copy) != rows_of(database))
    throw Damaged(tr("The backup {file} is not what was to be written.", "file"_is = x_folder / name_of(number, day)));
  file.commit();
  for (std::size_t i = generations - 1; i < before.size(); ++i) os::remove_durably(before[i].file);
}

void Backups::withdraw() const { remove_copies(x_folder); }

}  // namespace rollcall::progress
