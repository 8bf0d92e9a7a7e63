#include "authoring/translate/library.h"

#include <csetjmp>
#include <mutex>

namespace rollcall::translate {
namespace {

struct Listener {
  bool heard_error = false;
  std::jmp_buf way_out;
};

// The library's callbacks carry no data of the caller.
Listener* listening = nullptr;

void hear(int severity) {
  if (severity != PO_SEVERITY_WARNING) listening->heard_error = true;
  if (severity == PO_SEVERITY_FATAL_ERROR) std::longjmp(listening->way_out, 1);
}

extern "C" void on_remark(int severity, po_message_t, const char*, std::size_t, std::size_t, int, const char*) {
  hear(severity);
}

extern "C" void on_double_remark(int severity, po_message_t, const char*, std::size_t, std::size_t, int, const char*,
                                 po_message_t, const char*, std::size_t, std::size_t, int, const char*) {
  hear(severity);
}

constexpr po_xerror_handler handler{on_remark, on_double_remark};

void run(const std::function<void(po_xerror_handler_t)>& call) {
  if (setjmp(listening->way_out) == 0) call(&handler);
}

}  // namespace

bool succeeds(const std::function<void(po_xerror_handler_t)>& call) {
  // The library keeps what it works on for the whole process.
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  Listener listener;
  listening = &listener;
  run(call);
  listening = nullptr;
  return !listener.heard_error;
}

}  // namespace rollcall::translate
