#pragma once
#include <gio/gio.h>

#include <cstdint>
#include <functional>
#include <memory>

namespace rollcall::atspi {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};

/// Whether somebody on this desktop reads windows by an assistive technology, from what `org.a11y.Bus` says of itself
/// (interface `org.a11y.Status`) on the session bus. Starts no service, and hears of one that is started later. Its
/// calls come from the thread that iterates the main context of GLib, which is the one that makes it.
class ReaderWatch {
 public:
  enum class Finding : std::uint8_t { nobody, somebody, missing };

  /// Connecting may take as long as the bus takes, or until the cancellable is triggered, which must outlive the watch.
  ReaderWatch(GCancellable* cancellable, std::function<void(Finding)> found);
  ~ReaderWatch();
  ReaderWatch(const ReaderWatch&) = delete;
  ReaderWatch& operator=(const ReaderWatch&) = delete;

  struct Handlers;

 private:
  GCancellable* x_cancellable;
  std::function<void(Finding)> x_found;
  std::unique_ptr<GDBusConnection, Unref> x_bus;
  guint x_name = 0;
  guint x_changes = 0;
};

}  // namespace rollcall::atspi
