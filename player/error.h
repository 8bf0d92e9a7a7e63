#pragma once
#include <stdexcept>
#include <utility>

#include "player/message.h"

namespace rollcall {

/// An operation that cannot finish. `message()` is one sentence that a training officer understands; `hint()` says what
/// to do about it and may be empty. Both are worded where they are shown; `what()` is the English sentence, for logs
/// and tests. Catch it in main, where the window applies an action, and per item when many are read. A subclass exists
/// only where a caller acts differently.
class Error : public std::runtime_error {
 public:
  explicit Error(Message message, Message hint = {})
      : std::runtime_error(message.text()), x_message(std::move(message)), x_hint(std::move(hint)) {}

  const Message& message() const { return x_message; }
  const Message& hint() const { return x_hint; }

 private:
  Message x_message;
  Message x_hint;
};

}  // namespace rollcall
