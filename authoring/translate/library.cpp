#include "authoring/translate/library.h"

#include <csetjmp>
#include <cstdint>
#include <mutex>

namespace rollcall::translate {
namespace {

struct Listener {
  std::vector<Remark> remarks;
  std::jmp_buf way_out;
};

// The library's callbacks carry no data of the caller.
Listener* listening = nullptr;

std::uint32_t number(std::size_t value) { return value >= UINT32_MAX ? 0 : std::uint32_t(value); }

std::string without_line_end(const char* text) {
  std::string result = text;
  while (result.ends_with('\n')) result.pop_back();
  return result;
}

void hear(int severity, const char* file, std::size_t line, std::size_t column, const char* text) noexcept {
  const auto kind = severity == PO_SEVERITY_WARNING ? Remark::Severity::warning
                    : severity == PO_SEVERITY_ERROR ? Remark::Severity::error
                                                    : Remark::Severity::fatal;
  const std::uint32_t known_line = file ? number(line) : 0;
  listening->remarks.push_back({kind, known_line, known_line ? number(column) : 0, without_line_end(text)});
}

extern "C" void on_remark(int severity, po_message_t, const char* file, std::size_t line, std::size_t column, int,
                          const char* text) {
  hear(severity, file, line, column, text);
  if (severity == PO_SEVERITY_FATAL_ERROR) std::longjmp(listening->way_out, 1);
}

/// One remark about two messages; the second half says where the other one is, which the library keeps to itself.
extern "C" void on_double_remark(int severity, po_message_t, const char* file, std::size_t line, std::size_t column,
                                 int, const char* text, po_message_t, const char*, std::size_t, std::size_t, int,
                                 const char* more) {
  hear(severity, file, line, column, text);
  // The half that speaks of another place would only confuse without that place.
  if (!file) listening->remarks.back().text += ", " + without_line_end(more);
  if (severity == PO_SEVERITY_FATAL_ERROR) std::longjmp(listening->way_out, 1);
}

constexpr po_xerror_handler handler{on_remark, on_double_remark};

void run(const std::function<void(po_xerror_handler_t)>& call) {
  if (setjmp(listening->way_out) == 0) call(&handler);
}

}  // namespace

std::vector<Remark> listen(const std::function<void(po_xerror_handler_t)>& call) {
  // The library keeps where it is in a file for the whole process.
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  Listener listener;
  listening = &listener;
  run(call);
  listening = nullptr;
  return std::move(listener.remarks);
}

}  // namespace rollcall::translate
