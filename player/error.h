#pragma once
#include <stdexcept>
#include <string>
#include <utility>

namespace rollcall {

/// An operation that cannot finish. `what()` is one sentence that a training officer understands; `hint()` says what to
/// do about it and may be empty. Catch it in main, where the window applies an action, and per item when many are read.
/// A subclass exists only where a caller acts differently.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message, std::string hint = {})
      : std::runtime_error(message), x_hint(std::move(hint)) {}

  const std::string& hint() const { return x_hint; }

 private:
  std::string x_hint;
};

}  // namespace rollcall
