#include "player/library/finds.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "player/ascii.h"
#include "player/library/pack_file.h"
#include "player/os/failure.h"
#include "player/os/files.h"

namespace rollcall::library {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view trust_extension = ".rctrust";
constexpr std::string_view trust_beginning = "rollcall-trust ";

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

/// Sticks that were written elsewhere may have names in capitals.
std::string extension(const fs::path& path) { return ascii_lower(path.extension().string()); }
bool is_trust_list(const fs::path& path) { return extension(path) == trust_extension; }
bool is_by_name(const fs::path& path) { return is_trust_list(path) || extension(path) == pack_extension; }

/// `take(entry)` for what is not hidden, as long as it returns true. Throws Error if the folder cannot be read.
template <class Take>
void look_into(const fs::path& folder, Take take) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (!is_hidden(at->path()) && !take(*at)) return;
  }
  if (error) throw os::failure(error.value(), os::Operation::reading, folder);
}

}  // namespace

FileKind kind_of(const fs::path& path) {
  const os::ReadOnlyFile file(path);
  std::array<std::uint8_t, trust_beginning.size()> beginning{};
  if (file.size() < beginning.size()) return FileKind::pack;
  file.read_at(0, beginning);
  return std::equal(beginning.begin(), beginning.end(), trust_beginning.begin()) ? FileKind::trust_list
                                                                                 : FileKind::pack;
}

Finds find_in(const fs::path& folder) {
  Finds finds;
  std::vector<fs::path> below;
  std::size_t names = 0;
  const auto take = [&](const fs::directory_entry& entry) {
    if (++names > most_names || finds.files.size() == most_finds) {
      finds.is_all = false;
      return false;
    }
    std::error_code ignored;
    const fs::file_status status = entry.symlink_status(ignored);  // of the link itself
    if (fs::is_regular_file(status) && is_by_name(entry.path())) finds.files.push_back(entry.path());
    if (fs::is_directory(status)) below.push_back(entry.path());
    return true;
  };
  look_into(folder, take);
  std::vector<fs::path> first_level;
  first_level.swap(below);
  std::sort(first_level.begin(), first_level.end());
  for (const fs::path& one : first_level) {
    if (!finds.is_all) break;
    try {
      look_into(one, take);
    } catch (const Error&) {
      // What others keep to themselves there is not meant for this computer.
    }
  }
  std::sort(finds.files.begin(), finds.files.end(), [](const fs::path& a, const fs::path& b) {
    return is_trust_list(a) != is_trust_list(b) ? is_trust_list(a) : a < b;
  });
  return finds;
}

Listing list_folder(const fs::path& folder) {
  Listing listing;
  look_into(folder, [&](const fs::directory_entry& entry) {
    std::error_code ignored;
    if (entry.is_directory(ignored)) listing.folders.push_back(entry.path());
    if (entry.is_regular_file(ignored) && is_by_name(entry.path())) listing.files.push_back(entry.path());
    return true;
  });
  for (std::vector<fs::path>* some : {&listing.folders, &listing.files}) {
    std::sort(some->begin(), some->end());
    if (some->size() <= most_listed) continue;
    some->resize(most_listed);
    listing.is_all = false;
  }
  return listing;
}

}  // namespace rollcall::library
