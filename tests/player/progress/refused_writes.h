#pragma once
#include <string>

namespace rollcall::test {

/// A drive on which one kind of write fails, and all others succeed: while this lives, SQLite refuses to insert into or
/// to update this table, in every database that is opened. One at a time.
class RefusedWrites {
 public:
  enum class Kind { insert, update };
  RefusedWrites(Kind kind, std::string table);
  ~RefusedWrites();
  RefusedWrites(const RefusedWrites&) = delete;
  RefusedWrites& operator=(const RefusedWrites&) = delete;
};

}  // namespace rollcall::test
