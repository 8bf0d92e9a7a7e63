#include "player/pack/library.h"

#include <algorithm>
#include <system_error>

#include "player/os/files.h"
#include "player/pack/format.h"
#include "player/pack/module_file.h"
#include "player/pack/refusal.h"
#include "player/pack/releases.h"
#include "player/scenario/nearest.h"

namespace rollcall::pack {
namespace {

constexpr std::string_view extension = ".rcpack";
constexpr std::uint64_t largest_text_file = 1u << 20;

std::string file_name(std::string_view module, scenario::Version version) {
  return std::string(module) + "-" + version.text() + std::string(extension);
}

/// A name that install() gives to packs of the module: another module's id may begin with this one.
bool is_file_of(std::string_view name, std::string_view module) {
  if (!name.starts_with(module) || !name.ends_with(extension)) return false;
  name.remove_prefix(module.size());
  name.remove_suffix(extension.size());
  return name.starts_with('-') && scenario::Version::parse(name.substr(1)).has_value();
}

Releases read_releases(const std::filesystem::path& file) {
  return os::is_there(file) ? Releases(os::read_file(file, largest_text_file)) : Releases();
}

void copy(const Storage& from, os::NewFile& to) {
  std::vector<std::uint8_t> buffer(16 * chunk_size);
  for (std::uint64_t at = 0; at < from.size(); at += buffer.size()) {
    const auto part =
        std::span(buffer).first(static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), from.size() - at)));
    from.read_at(at, part);
    to.write(part);
  }
}

bool same_pack(const Identity& a, const Identity& b) {
  return a.module == b.module && a.version == b.version && a.digest == b.digest;
}

/// Packs by module id and then newest first; those that are refused now by file name, after the others.
bool before(const Library::Entry& a, const Library::Entry& b) {
  if (a.identity.has_value() != b.identity.has_value()) return a.identity.has_value();
  if (!a.identity) return a.file < b.file;
  if (a.identity->module != b.identity->module) return a.identity->module < b.identity->module;
  return a.identity->version > b.identity->version;
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    files.push_back(at->path());
  }
  // A folder that is not there yet holds nothing; one that cannot be read must not look empty.
  if (error && error != std::errc::no_such_file_or_directory) {
    throw Error("The library folder " + folder.string() + " cannot be read: " + error.message() + ".",
                "Ask the person who looks after this computer for access to it.");
  }
  return files;
}

/// What a power cut in the middle of an installation left behind.
void remove_leftovers(const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const auto& file : files_in(folder)) {
    if (os::NewFile::is_temporary(file)) std::filesystem::remove(file, ignored);
  }
}

}  // namespace

Library::Library(std::filesystem::path folder) : x_folder(std::move(folder)) {}

os::ProcessLock Library::lock() const {
  os::make_private_folder(x_folder);
  return os::ProcessLock(x_folder / "lock", Error("Another Rollcall on this computer is just adding something.",
                                                  "Wait until it has finished, and try again."));
}

void Library::trust(std::string_view list) {
  const seal::TrustList next = seal::parse_trust(list);
  const os::ProcessLock alone = lock();
  if (const auto now = trust_list()) {
    if (next.root != now->root) {
      throw Error("This trust list is signed by another national root than the one this computer believes.",
                  "Do not use it. Ask the national training unit whether it comes from them.");
    }
    if (os::read_file(x_folder / "trust", largest_text_file) == list) return;
    if (next.sequence == now->sequence) {
      throw Error("This trust list has number " + std::to_string(next.sequence) +
                      ", and another one with the same number is already here.",
                  "Ask for a list with a higher number: whoever makes it writes it over the one that it replaces.");
    }
    if (next.sequence < now->sequence) {
      throw Error("This trust list has number " + std::to_string(next.sequence) + ", and number " +
                      std::to_string(now->sequence) + " is already here.",
                  "Nothing needs to be done, unless you were sent a newer list: then ask for it again.");
    }
  }
  os::write_durably(x_folder / "trust", list);
}

std::optional<seal::TrustList> Library::trust_list() const {
  if (!os::is_there(x_folder / "trust")) return std::nullopt;
  try {
    return seal::parse_trust(os::read_file(x_folder / "trust", largest_text_file));
  } catch (const Error& error) {
    throw Error("The trust list of this computer is damaged: " + std::string(error.what()),
                "Put the library folder back from a copy, or ask the national training unit what to do.");
  }
}

seal::TrustList Library::require_trust_list() const {
  auto list = trust_list();
  if (list) return *std::move(list);
  throw Error("This computer has no trust list yet, so it cannot tell which packs are genuine.",
              "Add the trust list of the national training unit first.");
}

Identity Library::install(const std::filesystem::path& pack) {
  const os::ProcessLock alone = lock();
  const seal::TrustList trust = require_trust_list();
  Releases releases = read_releases(x_folder / "releases");
  const Identity identity = Reader(open_file(pack), trust).identity();
  releases.require_not_older(identity);

  remove_leftovers(x_folder);
  os::NewFile file(x_folder / file_name(identity.module, identity.version));
  copy(*open_file(pack), file);
  file.sync();
  // What counts is what was copied, so that is what is verified, and nothing needs to be read from the stick twice.
  const Reader copied(open_file(file.temporary_path()), trust);
  copied.verify_all();
  require_playable(copied);
  if (!same_pack(copied.identity(), identity)) throw refusal::damaged("the file, which changed while it was copied,");

  const std::string before = releases.text();
  releases.record(identity);
  const bool is_new = releases.text() != before;
  // The release is recorded first: after a power cut between the two the same pack can be installed again, and no
  // older.
  if (is_new) os::write_durably(x_folder / "releases", releases.text());
  try {
    file.commit();
  } catch (...) {
    if (is_new) os::write_durably(x_folder / "releases", before);
    throw;
  }
  return identity;
}

std::string Library::problem_of_releases() const {
  const auto files = files_in(x_folder);
  const bool has_packs =
      std::any_of(files.begin(), files.end(), [](const auto& file) { return file.extension() == extension; });
  try {
    if (has_packs && !os::is_there(x_folder / "releases"))
      return "The list of the releases that were installed here is missing: an older release could take the place of a "
             "newer one. Install the newest packs again.";
    read_releases(x_folder / "releases");
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::vector<Library::Entry> Library::list() const {
  std::vector<Entry> entries;
  std::optional<seal::TrustList> trust;
  for (const auto& file : files_in(x_folder)) {
    if (file.extension() != extension) continue;
    if (!trust) trust = require_trust_list();
    Entry entry{file, std::nullopt, {}};
    try {
      entry.identity = Reader(open_file(file), *trust).identity();
    } catch (const Error& error) {
      entry.problem = error.what();
    }
    entries.push_back(std::move(entry));
  }
  std::sort(entries.begin(), entries.end(), before);
  return entries;
}

Reader Library::open(std::string_view module, std::optional<scenario::Version> version) const {
  const std::vector<Entry> entries = list();
  std::vector<std::string> modules;
  std::string versions;
  for (const Entry& entry : entries) {
    if (!entry.identity) continue;
    modules.push_back(entry.identity->module);
    if (entry.identity->module != module) continue;
    if (!version || entry.identity->version == *version) return Reader(open_file(entry.file), require_trust_list());
    versions += (versions.empty() ? "" : ", ") + entry.identity->version.text();
  }
  // A pack that is there and refused now says why itself.
  for (const Entry& entry : entries) {
    const std::string name = entry.file.filename().string();
    const bool wanted = version ? name == file_name(module, *version) : is_file_of(name, module);
    if (!entry.identity && wanted) return Reader(open_file(entry.file), require_trust_list());
  }
  const std::string id(module);
  if (!versions.empty()) {
    throw Error("The module " + id + " is not installed in version " + version->text() + ".",
                "Installed: " + versions + ".");
  }
  const auto meant = scenario::nearest(module, modules);
  throw Error("There is no module '" + id + "' on this computer.",
              meant ? "Did you mean " + *meant + "?" : "Install its pack first; 'rollcall list' shows what is here.");
}

std::optional<Reader> Library::open_exact(std::string_view module, const seal::Digest& digest) const {
  for (const Entry& entry : list()) {
    if (entry.identity && entry.identity->module == module && entry.identity->digest == digest) {
      return Reader(open_file(entry.file), require_trust_list());
    }
  }
  return std::nullopt;
}

std::string Library::refusal_of(std::string_view module, scenario::Version version) const {
  for (const Entry& entry : list()) {
    if (!entry.identity && entry.file.filename() == file_name(module, version)) return entry.problem;
  }
  return {};
}

}  // namespace rollcall::pack
