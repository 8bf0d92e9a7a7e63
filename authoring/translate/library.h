#pragma once
#include <gettext-po.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// What gettext's library needs around its calls.
namespace rollcall::translate {

/// What the library said. Line and column count from 1, the column in characters; 0: it did not say.
struct Remark {
  enum class Severity { warning, error, fatal } severity = Severity::error;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string text;
};

/// Runs `call`, one thread after the other, and gathers what the library says meanwhile. After a fatal error the
/// library may not go on: `call` is then left in the middle, so it must hold no object with a destructor while the
/// library works. What the library had allocated is lost in that case.
std::vector<Remark> listen(const std::function<void(po_xerror_handler_t)>& call);

struct FreeFile {
  void operator()(po_file_t file) const { po_file_free(file); }
};
using File = std::unique_ptr<po_file, FreeFile>;

struct FreeIterator {
  void operator()(po_message_iterator_t iterator) const { po_message_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<struct po_message_iterator, FreeIterator>;

}  // namespace rollcall::translate
