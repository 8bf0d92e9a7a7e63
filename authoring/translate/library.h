#pragma once
#include <gettext-po.h>

#include <functional>
#include <memory>

/// What gettext's library needs around its calls.
namespace rollcall::translate {

/// Runs `call`, one thread after the other. False if the library found an error. After a fatal one it may not go on:
/// `call` is then left in the middle, so it must hold no object with a destructor while the library works. What the
/// library had allocated is lost in that case.
bool succeeds(const std::function<void(po_xerror_handler_t)>& call);

struct FreeFile {
  void operator()(po_file_t file) const { po_file_free(file); }
};
using File = std::unique_ptr<po_file, FreeFile>;

struct FreeIterator {
  void operator()(po_message_iterator_t iterator) const { po_message_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<struct po_message_iterator, FreeIterator>;

}  // namespace rollcall::translate
