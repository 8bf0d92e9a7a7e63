#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
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

/// One prepared statement. Columns count from 0, parameters are bound in order. Must not outlive its database.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  Statement& bind(std::int64_t value);
  Statement& bind(std::string_view text);
  Statement& bind(ByteView bytes);
  Statement& bind_null();

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
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  void expect_type(int column, int type) const;
  std::unique_ptr<sqlite3_stmt, Finalize> x_statement;
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

  /// Reads the whole file. Throws Damaged if it is not put together as SQLite does it.
  void require_sound() const;
  /// Moves what is in the log into the file. Nothing may be asked afterwards.
  void close() { x_database.reset(); }

  /// Several statements without parameters and rows.
  void run(const char* sql);
  Statement prepare(std::string_view sql) const { return Statement(x_database.get(), sql); }
  /// The first column of the first row; what SQLite says of itself is text.
  std::string ask(std::string_view sql) const;
  std::int64_t number(std::string_view sql) const;
  /// The key that SQLite gave to the row that was inserted last.
  std::int64_t last_id() const;

  /// Runs a statement, and leaves nothing of what it replaced in the file or in the log beside it. What the drive
  /// itself keeps of overwritten blocks is beyond reach.
  void forget(Statement& change);

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  static Database opened_to_read(const std::filesystem::path& file);
  /// With nothing open.
  explicit Database(Place place) : x_place(place) {}

  std::unique_ptr<sqlite3, Close> x_database;
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
