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

#include "player/error.h"
#include "player/progress/place.h"

struct sqlite3;
struct sqlite3_stmt;

/// SQLite as the rest of this folder sees it: one connection that keeps the file to itself, statements that end by
/// themselves, and failures as Errors that say what an officer can do.
namespace rollcall::progress {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The file is not what SQLite or Rollcall wrote. Nothing was changed in it.
class Damaged : public Error {
 public:
  using Error::Error;
};

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
  std::unique_ptr<sqlite3_stmt, Finalize> x_statement;
  int x_bound = 0;
};

class Database {
 public:
  /// Opens or creates the file and takes it for this process alone. Throws Damaged for a file that is not SQLite's or
  /// fails its quick check, and Error when the drive does not let it be used.
  Database(const std::filesystem::path& file, Place place);

  /// Several statements without parameters and rows.
  void run(const char* sql);
  Statement prepare(std::string_view sql) const { return Statement(x_database.get(), sql); }
  /// The first column of the first row, as text.
  std::string ask(std::string_view sql) const;

  /// Runs a statement, and leaves nothing of what it replaced in the file or in the log beside it. What the drive
  /// itself keeps of overwritten blocks is beyond reach.
  void forget(Statement& change);

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
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
  if (all.size() != N) throw Damaged("The learner database holds a value of the wrong length.");
  std::array<std::uint8_t, N> value{};
  for (std::size_t i = 0; i < N; ++i) value[i] = all[i];
  return value;
}

}  // namespace rollcall::progress
