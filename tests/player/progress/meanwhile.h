#pragma once
#include <functional>

namespace rollcall::test {

/// Somebody else at work while the data is read: while this lives, `act` is called whenever SQLite opens a database,
/// and if it returns false, that fails. One at a time.
class Meanwhile {
 public:
  explicit Meanwhile(std::function<bool()> act);
  ~Meanwhile();
  Meanwhile(const Meanwhile&) = delete;
  Meanwhile& operator=(const Meanwhile&) = delete;
};

}  // namespace rollcall::test
