#include "player/progress/database.h"

#include <sqlite3.h>

#include <optional>

#include "player/ascii.h"
#include "player/os/drive_full.h"
#include "player/os/files.h"

namespace rollcall::progress {
namespace {

constexpr int chunk_size = 1 << 20;

std::string name_of(sqlite3* database) {
  const char* name = database ? sqlite3_db_filename(database, "main") : nullptr;
  return name ? name : "the learner database";
}

[[noreturn]] void fail(int code, const std::string& file, const std::string& detail) {
  switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw Damaged(tr("The learner database {file} is damaged.", "file"_is = file),
                    tr("Copy the whole folder to another drive first. Then run: rollcall doctor --repair. It sets the "
                       "damaged database beside, puts the newest backup in its place, and takes finished records from "
                       "journal.rcj."));
    case SQLITE_FULL:
      throw os::DriveFull(tr("The drive is full, so nothing more can be saved in {file}.", "file"_is = file),
                          tr("Free some space and try again. Everything that was saved before is still there."));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
      throw Error(tr("Rollcall may not write to {file}.", "file"_is = file),
                  tr("Check that the drive is not write-protected, and ask for access to the folder."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(tr("Another program has the learner database {file} open.", "file"_is = file),
                  tr("Close it and try again."));
    case SQLITE_IOERR:
      throw Error(
          tr("The drive stopped answering while {file} was in use.", "file"_is = file),
          tr("If it is a stick, put it back and start Rollcall again. Everything that was accepted is still there."));
    default:
      throw Error(tr("The learner database {file} reports: {detail}.", "file"_is = file, "detail"_is = detail));
  }
}

[[noreturn]] void fail(int code, sqlite3* database) {
  fail(code, name_of(database), database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
}

void expect_ok(int code, sqlite3* database) {
  if (code != SQLITE_OK) fail(code, database);
}

std::uint64_t size_of(std::filesystem::path file, const char* end) {
  file += end;
  const std::optional<os::FileStamp> stamp = os::stamp_of(file);
  return stamp ? stamp->size : 0;
}

/// `file`: into which, or from which, for whoever is told that it failed.
void copy_all(sqlite3* from, sqlite3* into, const std::string& file) {
  sqlite3_backup* backup = sqlite3_backup_init(into, "main", from, "main");
  if (!backup) fail(sqlite3_errcode(into), file, sqlite3_errmsg(into));
  const int copied = sqlite3_backup_step(backup, -1);
  const int finished = sqlite3_backup_finish(backup);
  if (copied != SQLITE_DONE) fail(copied, file, sqlite3_errstr(copied));
  if (finished != SQLITE_OK) fail(finished, file, sqlite3_errstr(finished));
}

/// On a stick the old pages stand in a file beside, whose beginning is blanked when the change is done.
bool has_unfinished_change(std::filesystem::path file) {
  file += "-journal";
  if (size_of(file, "") == 0) return false;
  std::uint8_t first = 0;
  os::ReadOnlyFile(file, os::Links::refused).read_at(0, {&first, 1});
  return first != 0;
}

/// The file as SQLite takes it where nobody changes it: no log and no lock is looked for.
std::string unchanging(const std::filesystem::path& file) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(file).string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_ascii_letter(c) || is_ascii_digit(c) || c == '/' || c == '.')
      uri += c;
    else
      uri += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return uri + "?immutable=1";
}

}  // namespace

sqlite3_stmt* IdleStatements::take(sqlite3* database, std::string_view sql) {
  if (const auto found = x_idle.find(sql); found != x_idle.end()) {
    sqlite3_stmt* const statement = found->second;
    x_idle.erase(found);
    return statement;
  }
  sqlite3_stmt* made = nullptr;
  const int code = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &made, nullptr);
  if (code != SQLITE_OK) sqlite3_finalize(made);
  expect_ok(code, database);
  return made;
}

void IdleStatements::give_back(sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  const char* const sql = sqlite3_sql(statement);
  if (!sql || !x_idle.try_emplace(sql, statement).second) sqlite3_finalize(statement);
}

Statement::Statement(IdleStatements& idle, sqlite3* database, std::string_view sql)
    : x_statement(idle.take(database, sql), {&idle}) {}

Statement& Statement::bind(std::int64_t value) {
  expect_ok(sqlite3_bind_int64(x_statement.get(), ++x_bound, value), sqlite3_db_handle(x_statement.get()));
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  expect_ok(sqlite3_bind_text64(x_statement.get(), ++x_bound, text.data() ? text.data() : "", text.size(),
                                SQLITE_TRANSIENT, SQLITE_UTF8),
            sqlite3_db_handle(x_statement.get()));
  return *this;
}

Statement& Statement::bind(ByteView bytes) {
  static const std::uint8_t nothing = 0;  // a null pointer would bind NULL
  expect_ok(sqlite3_bind_blob64(x_statement.get(), ++x_bound, bytes.data() ? bytes.data() : &nothing, bytes.size(),
                                SQLITE_TRANSIENT),
            sqlite3_db_handle(x_statement.get()));
  return *this;
}

Statement& Statement::bind_null() {
  expect_ok(sqlite3_bind_null(x_statement.get(), ++x_bound), sqlite3_db_handle(x_statement.get()));
  return *this;
}

Statement& Statement::bind_value_of(const Statement& row, int column) {
  expect_ok(sqlite3_bind_value(x_statement.get(), ++x_bound, sqlite3_column_value(row.x_statement.get(), column)),
            sqlite3_db_handle(x_statement.get()));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(x_statement.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) fail(code, sqlite3_db_handle(x_statement.get()));
  return false;
}

void Statement::run() {
  while (step()) continue;
}

bool Statement::is_integer(int column) const {
  return sqlite3_column_type(x_statement.get(), column) == SQLITE_INTEGER;
}

bool Statement::is_null(int column) const { return sqlite3_column_type(x_statement.get(), column) == SQLITE_NULL; }

void Statement::expect_type(int column, int type) const {
  if (sqlite3_column_type(x_statement.get(), column) != type)
    throw Damaged(tr("The learner database holds a value of the wrong kind."));
}

std::int64_t Statement::integer(int column) const {
  expect_type(column, SQLITE_INTEGER);
  return sqlite3_column_int64(x_statement.get(), column);
}

std::string Statement::text(int column) const {
  expect_type(column, SQLITE_TEXT);
  const unsigned char* text = sqlite3_column_text(x_statement.get(), column);
  const int size = sqlite3_column_bytes(x_statement.get(), column);
  return text ? std::string(text, text + size) : std::string();
}

Bytes Statement::bytes(int column) const {
  expect_type(column, SQLITE_BLOB);
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(x_statement.get(), column));
  const int size = sqlite3_column_bytes(x_statement.get(), column);
  return bytes ? Bytes(bytes, bytes + size) : Bytes();
}

Database::Database(const std::filesystem::path& file, Place place) : x_place(place) {
  sqlite3* made = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  x_database.reset(made);
  if (code != SQLITE_OK) fail(code, file.string(), sqlite3_errstr(code));
  // SQLite opens a write-protected file for reading only, and says so much later.
  if (sqlite3_db_readonly(made, "main") == 1) fail(SQLITE_READONLY, made);
  // Exclusive comes first: then the log needs no shared memory, which a stick may not offer.
  run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA trusted_schema = "
      "OFF;");
  if (place == Place::stick) {
    int size = chunk_size;
    sqlite3_file_control(made, "main", SQLITE_FCNTL_CHUNK_SIZE, &size);
    run("PRAGMA journal_mode = PERSIST; PRAGMA synchronous = FULL;");
  } else {
    // The log is moved into the file early, so that an attempt needs little room on the drive (Store::begin).
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 256;");
  }
}

Database Database::copy_in_memory(const std::filesystem::path& file) {
  if (has_unfinished_change(file))
    throw Error(tr("The learner database {file} was left in the middle of a change.", "file"_is = file),
                tr("Open it once where Rollcall may write to it: it takes the change back then."));
  const Database saved = opened_to_read(file);
  Database copy(Place::pc);
  sqlite3* made = nullptr;
  const int code = sqlite3_open_v2(":memory:", &made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  copy.x_database.reset(made);
  expect_ok(code, made);
  copy_all(saved.x_database.get(), made, file.string());
  copy.run("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;");
  return copy;
}

void Database::copy_to(const std::filesystem::path& file) const {
  Database copy(x_place);
  sqlite3* made = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &made, SQLITE_OPEN_READWRITE, nullptr);
  copy.x_database.reset(made);
  if (code != SQLITE_OK) fail(code, file.string(), sqlite3_errstr(code));
  // Whoever asked for it syncs it, and throws it away if it is not whole.
  copy.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
  copy_all(x_database.get(), made, file.string());
}

Database Database::opened_to_read(const std::filesystem::path& file) {
  Database saved(Place::pc);
  sqlite3* made = nullptr;
  // Where there is a log, SQLite reads both without asking for a lock. Where there is none it would begin one, unless
  // it is told that nobody changes the file.
  const bool has_log = size_of(file, "-wal") > 0;
  const int code =
      has_log ? sqlite3_open_v2(file.c_str(), &made, SQLITE_OPEN_READONLY, "unix-none")
              : sqlite3_open_v2(unchanging(file).c_str(), &made, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
  saved.x_database.reset(made);
  if (code != SQLITE_OK) fail(code, file.string(), sqlite3_errstr(code));
  // What is in the log stays there.
  sqlite3_db_config(made, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  saved.run("PRAGMA locking_mode = EXCLUSIVE;");
  return saved;
}

void Database::require_sound() const {
  if (ask("PRAGMA quick_check(1)") != "ok") fail(SQLITE_CORRUPT, x_database.get());
}

void Database::Close::operator()(sqlite3* database) const {
  while (sqlite3_stmt* const idle = sqlite3_next_stmt(database, nullptr)) sqlite3_finalize(idle);
  sqlite3_close(database);
}

void Database::run(const char* sql) {
  expect_ok(sqlite3_exec(x_database.get(), sql, nullptr, nullptr, nullptr), x_database.get());
}

std::string Database::ask(std::string_view sql) const {
  Statement statement = prepare(sql);
  if (!statement.step()) return {};
  return statement.is_integer(0) ? std::to_string(statement.integer(0)) : statement.text(0);
}

std::int64_t Database::number(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(x_database.get()); }

void Database::forget(const std::function<void()>& change) {
  // In PERSIST mode the rollback journal keeps the old page, unless its limit is zero when the change is committed.
  if (x_place == Place::stick) run("PRAGMA journal_size_limit = 0;");
  change();
  run(x_place == Place::stick ? "PRAGMA journal_size_limit = -1;" : "PRAGMA wal_checkpoint(TRUNCATE);");
}

Transaction::Transaction(Database& database) : x_database(&database) { database.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (!x_is_open) return;
  try {
    x_database->run("ROLLBACK");
  } catch (const Error&) {
    // SQLite has rolled back by itself after the failure that brought us here.
  }
}

void Transaction::commit() {
  x_database->run("COMMIT");
  x_is_open = false;
}

}  // namespace rollcall::progress
