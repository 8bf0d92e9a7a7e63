#include "player/progress/clean_close.h"

#include <optional>
#include <string>

#include "player/bytes.h"
#include "player/os/files.h"
#include "player/seal/hash.h"

namespace rollcall::progress {
namespace {

constexpr std::string_view domain = "rollcall clean close 1";

std::string line(const std::filesystem::path& file, const os::FileStamp& stamp) {
  return file.filename().string() + " " + std::to_string(stamp.size) + " " + std::to_string(stamp.modified) + " " +
         std::to_string(stamp.changed) + "\n";
}

std::string lines(const std::filesystem::path& database, const os::FileStamp& of_database,
                  const std::filesystem::path& journal, const os::FileStamp& of_journal) {
  return "rollcall-clean-close 1\n" + line(database, of_database) + line(journal, of_journal);
}

/// What was committed and is not in the database yet.
bool has_log(const std::filesystem::path& database) {
  std::filesystem::path log = database;
  log += "-wal";
  const std::optional<os::FileStamp> stamp = os::stamp_of(log);
  return stamp && stamp->size > 0;
}

}  // namespace

CleanClose::CleanClose(std::filesystem::path database, std::filesystem::path journal)
    : x_database(std::move(database)),
      x_journal(std::move(journal)),
      x_mark(x_database.parent_path() / "clean-close") {}

bool CleanClose::holds(const seal::PublicKey& site) const {
  try {
    const std::optional<os::FileStamp> database = os::stamp_of(x_database);
    if (!database || has_log(x_database) || !os::is_there(x_mark)) return false;
    const std::string mark = os::read_file(x_mark, 1024);
    // Before the first record there is no journal.
    const os::FileStamp journal = os::stamp_of(x_journal).value_or(os::FileStamp{});
    const std::string wanted = lines(x_database, *database, x_journal, journal);
    if (!mark.starts_with(wanted) || !mark.ends_with('\n')) return false;
    const auto signature =
        seal::parse_hex<64>(std::string_view(mark).substr(wanted.size(), mark.size() - wanted.size() - 1));
    return signature && seal::verifies(site, domain, as_bytes(wanted), *signature);
  } catch (const Error&) {
    return false;
  }
}

void CleanClose::put(const seal::SecretKey& site) const {
  if (has_log(x_database)) return;
  const os::FileStamp database = os::stamp_anew(x_database);
  const os::FileStamp journal = os::is_there(x_journal) ? os::stamp_anew(x_journal) : os::FileStamp{};
  const std::string text = lines(x_database, database, x_journal, journal);
  os::write_durably(x_mark, text + seal::hex(site.sign(domain, as_bytes(text))) + "\n");
}

void CleanClose::withdraw() const { os::remove_durably(x_mark); }

}  // namespace rollcall::progress
