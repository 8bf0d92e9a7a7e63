#include "player/os/places.h"

#include <unistd.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "player/error.h"

namespace rollcall::os {
namespace {

/// The value of an environment variable; empty if it is not set.
std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// Empty if this account has no home folder.
std::filesystem::path usual_home() {
  // The XDG base directory specification says that a relative path must be ignored.
  if (const std::filesystem::path data = variable("XDG_DATA_HOME"); data.is_absolute()) return data / "rollcall";
  if (const auto home = variable("HOME"); !home.empty()) return std::filesystem::path(home) / ".local/share/rollcall";
  return {};
}

}  // namespace

std::filesystem::path program_folder() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) {
    throw Error(tr("Rollcall cannot find the folder it was started from."),
                tr("Ask the person who looks after this computer whether /proc is there."));
  }
  return program.parent_path();
}

std::filesystem::path share_folder() { return program_folder().parent_path() / "share" / "rollcall"; }

std::filesystem::path cache_folder() {
  // A relative path must be ignored here too.
  if (const std::filesystem::path cache = variable("XDG_CACHE_HOME"); cache.is_absolute()) return cache / "rollcall";
  if (const std::filesystem::path home = variable("HOME"); home.is_absolute()) return home / ".cache/rollcall";
  return {};
}

std::filesystem::path account_folder() { return variable("HOME"); }

std::filesystem::path default_home() {
  if (const auto home = variable("ROLLCALL_HOME"); !home.empty()) return home;
  if (const std::filesystem::path usual = usual_home(); !usual.empty()) return usual;
  throw Error(tr("Rollcall does not know where to keep its data, because this account has no home folder."),
              tr("Start it with --home and a folder, or set ROLLCALL_HOME."));
}

std::filesystem::path secret_folder(const std::filesystem::path& home) {
  const std::filesystem::path usual = usual_home();
  if (!variable("ROLLCALL_HOME").empty() || usual.empty() || usual.lexically_normal() != home.lexically_normal())
    return {};
  const std::filesystem::path shared = "/var/lib/rollcall/" + std::to_string(::getuid());
  if (::access(shared.c_str(), W_OK | X_OK) == 0) return shared;
  if (const std::filesystem::path state = variable("XDG_STATE_HOME"); state.is_absolute()) return state / "rollcall";
  if (const std::filesystem::path account = variable("HOME"); account.is_absolute())
    return account / ".local/state/rollcall";
  return {};
}

std::string message_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const auto locale = variable(name); !locale.empty()) return std::string(locale);
  }
  return {};
}

}  // namespace rollcall::os
