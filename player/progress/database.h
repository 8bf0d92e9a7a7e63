#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/bytes.h"
#include "player/error.h"
#include "player/progress/damaged.h"
#include "player/progress/place.h"

struct sqlite3;
struct sqlite3_stmt;

/// SQLite as the rest of this folder sees it: one connection that keeps the file to itself, statements that end by
/// themselves, and failures as Errors that say what an officer can do.
namespace rollcall::progress {

/// Statements that have been prepared once and wait to be run again, by their text: to read a text and to plan it takes
/// SQLite longer than to run it.
class IdleStatements {
 public:
  /// The statement with this text, prepared now if none waits.
  sqlite3_stmt* take(sqlite3* database, std::string_view sql);
  /// It keeps nothing of what was bound or found.
  void give_back(sqlite3_stmt* statement);

 private:
  std::map<std::string, sqlite3_stmt*, std::less<>> x_idle;
};

/// One prepared statement. Columns count from 0, parameters are bound in order. Must not outlive its database.
class Statement {
 public:
  Statement(IdleStatements& idle, sqlite3* database, std::string_view sql);

  Statement& bind(std::int64_t value);
  Statement& bind(std::string_view text);
  Statement& bind(ByteView bytes);
  Statement& bind_null();
  /// The value that another statement has there, whatever it is.
  Statement& bind_value_of(const Statement& row, int column);

  /// True if there is a row.
  bool step();
  /// Runs a statement that returns no rows.
  void run();

  bool is_null(int column) const;
  bool is_integer(int column) const;
  /// These throw Damaged for a value of another type: nothing is taken for 0 or for an empty text.
  std::int64_t integer(int column) const;
  std::string text(int column) const;
  Bytes bytes(int column) const;
  /// Throws Damaged unless the value has exactly N bytes.
  template <std::size_t N>
  std::array<std::uint8_t, N> array(int column) const;

 private:
  struct GiveBack {
    IdleStatements* idle;
    void operator()(sqlite3_stmt* statement) const { idle->give_back(statement); }
  };
  void expect_type(int column, int type) const;
  std::unique_ptr<sqlite3_stmt, GiveBack> x_statement;
  int x_bound = 0;
};

class Database {
 public:
  /// Opens or creates the file and takes it for this process alone. Throws Damaged for a file that is not SQLite's, and
  /// Error when the drive does not let it be used.
  Database(const std::filesystem::path& file, Place place);

  /// What is saved in the file and in its log, copied into memory: nothing is locked, and nothing is written. Throws
  /// Error, and Damaged, also where the file changes meanwhile; then a copy may be no whole one even if nothing is
  /// thrown.
  static Database copy_in_memory(const std::filesystem::path& file);

  /// The file as it is, for whoever knows that nobody changes it meanwhile: nothing is locked, and nothing is written.
  /// Throws Error, and Damaged.
  static Database opened_to_read(const std::filesystem::path& file);
  /// Everything that is saved, into an empty file. Not synced. Throws Error.
  void copy_to(const std::filesystem::path& file) const;

  /// Reads the whole file. Throws Damaged if it is not put together as SQLite does it.
  void require_sound() const;
  /// Moves what is in the log into the file. Nothing may be asked afterwards.
  void close() { x_database.reset(); }

  /// Several statements without parameters and rows.
  void run(const char* sql);
  Statement prepare(std::string_view sql) const { return Statement(*x_idle, x_database.get(), sql); }
  /// The first column of the first row; what SQLite says of itself is text.
  std::string ask(std::string_view sql) const;
  std::int64_t number(std::string_view sql) const;
  /// The key that SQLite gave to the row that was inserted last.
  std::int64_t last_id() const;

  /// Does what changes something, outside of any transaction but its own, and leaves nothing of what it replaced in the
  /// file or in the log beside it. What the drive itself keeps of overwritten blocks is beyond reach.
  void forget(const std::function<void()>& change);

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  /// With nothing open.
  explicit Database(Place place) : x_place(place) {}

  std::unique_ptr<sqlite3, Close> x_database;
  std::unique_ptr<IdleStatements> x_idle = std::make_unique<IdleStatements>();  ///< stays where it is when we move
  Place x_place;
};

/// Everything between construction and commit() happens, or nothing does.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  /// On the disk when it returns. Throws Error if not, and nothing has changed then.
  void commit();

 private:
  Database* x_database;
  bool x_is_open = true;
};

template <std::size_t N>
std::array<std::uint8_t, N> Statement::array(int column) const {
  const Bytes all = bytes(column);
  if (all.size() != N) throw Damaged(tr("The learner database holds a value of the wrong length."));
  std::array<std::uint8_t, N> value{};
  for (std::size_t i = 0; i < N; ++i) value[i] = all[i];
  return value;
}

}  // namespace rollcall::progress
