#include "player/atspi/reader_watch.h"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

namespace rollcall::atspi {
namespace {

constexpr const char* service = "org.a11y.Bus";
constexpr const char* service_path = "/org/a11y/bus";
constexpr const char* status = "org.a11y.Status";

struct UnrefVariant {
  void operator()(GVariant* variant) const { g_variant_unref(variant); }
};
using Variant = std::unique_ptr<GVariant, UnrefVariant>;

/// GLib would otherwise start a bus of its own.
bool has_session_bus() {
  const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
  if (address && *address) return true;
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  std::error_code failed;
  return runtime && *runtime && std::filesystem::exists(std::filesystem::path(runtime) / "bus", failed);
}

GDBusConnection* connect(GCancellable* cancellable) {
  if (!has_session_bus()) return nullptr;
  gchar* address = g_dbus_address_get_for_bus_sync(G_BUS_TYPE_SESSION, cancellable, nullptr);
  if (!address) return nullptr;
  const auto flags = static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                       G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
  GDBusConnection* bus = g_dbus_connection_new_for_address_sync(address, flags, nullptr, cancellable, nullptr);
  g_free(address);
  return bus;
}

bool is_wanted(GVariant* properties) {
  for (const char* name : {"IsEnabled", "ScreenReaderEnabled"}) {
    gboolean value = FALSE;
    if (g_variant_lookup(properties, name, "b", &value) && value) return true;
  }
  return false;
}

}  // namespace

/// GIO is C: nothing may be thrown through these.
struct ReaderWatch::Handlers {
  static void appeared(GDBusConnection* bus, const gchar*, const gchar*, gpointer watch) noexcept {
    g_dbus_connection_call(bus, service, service_path, "org.freedesktop.DBus.Properties", "GetAll",
                           g_variant_new("(s)", status), G_VARIANT_TYPE("(a{sv})"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1,
                           static_cast<ReaderWatch*>(watch)->x_cancellable, told_status, watch);
  }

  /// Or was never there: it starts when the first asks for it.
  static void vanished(GDBusConnection* bus, const gchar*, gpointer watch) noexcept {
    if (!bus) return;
    g_dbus_connection_call(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                           "ListActivatableNames", nullptr, G_VARIANT_TYPE("(as)"), G_DBUS_CALL_FLAGS_NONE, -1,
                           static_cast<ReaderWatch*>(watch)->x_cancellable, told_names, watch);
  }

  /// A call that was cancelled has no watch any more.
  static Variant answer_to(GObject* bus, GAsyncResult* result) {
    return Variant(g_dbus_connection_call_finish(reinterpret_cast<GDBusConnection*>(bus), result, nullptr));
  }

  static void told_status(GObject* bus, GAsyncResult* result, gpointer watch) noexcept {
    const Variant answer = answer_to(bus, result);
    if (!answer) return;
    const Variant properties(g_variant_get_child_value(answer.get(), 0));
    tell(watch, is_wanted(properties.get()) ? Finding::somebody : Finding::nobody);
  }

  static void told_names(GObject* bus, GAsyncResult* result, gpointer watch) noexcept {
    const Variant answer = answer_to(bus, result);
    if (!answer) return;
    const Variant names(g_variant_get_child_value(answer.get(), 0));
    const gchar** list = g_variant_get_strv(names.get(), nullptr);
    const bool can_start = g_strv_contains(list, service) != 0;
    g_free(list);
    tell(watch, can_start ? Finding::nobody : Finding::missing);
  }

  static void changed(GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant* told,
                      gpointer watch) noexcept {
    if (!g_variant_is_of_type(told, G_VARIANT_TYPE("(sa{sv}as)"))) return;
    const Variant properties(g_variant_get_child_value(told, 1));
    if (is_wanted(properties.get())) tell(watch, Finding::somebody);
  }

  static void tell(gpointer watch, Finding finding) { static_cast<ReaderWatch*>(watch)->x_found(finding); }
};

ReaderWatch::ReaderWatch(GCancellable* cancellable, std::function<void(Finding)> found)
    : x_cancellable(cancellable), x_found(std::move(found)), x_bus(connect(cancellable)) {
  if (!x_bus) {
    x_found(Finding::missing);
    return;
  }
  x_changes = g_dbus_connection_signal_subscribe(x_bus.get(), service, "org.freedesktop.DBus.Properties",
                                                 "PropertiesChanged", service_path, status, G_DBUS_SIGNAL_FLAGS_NONE,
                                                 Handlers::changed, this, nullptr);
  x_name = g_bus_watch_name_on_connection(x_bus.get(), service, G_BUS_NAME_WATCHER_FLAGS_NONE, Handlers::appeared,
                                          Handlers::vanished, this, nullptr);
}

ReaderWatch::~ReaderWatch() {
  if (x_name != 0) g_bus_unwatch_name(x_name);
  if (x_changes != 0) g_dbus_connection_signal_unsubscribe(x_bus.get(), x_changes);
}

}  // namespace rollcall::atspi
