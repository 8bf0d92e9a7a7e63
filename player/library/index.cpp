#include "player/library/index.h"

#include <algorithm>
#include <system_error>

#include "player/library/pack_file.h"

namespace rollcall::library {
namespace {

constexpr std::uint64_t largest_trust_list = 1u << 20;

}  // namespace

bool is_before(const Entry& a, const Entry& b) {
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
    throw Error(tr("The library folder {folder} cannot be read: {reason}.", "folder"_is = folder,
                   "reason"_is = error.message()),
                tr("Ask the person who looks after this computer for access to it."));
  }
  return files;
}

std::vector<std::filesystem::path> packs_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files = files_in(folder);
  std::erase_if(files, [](const auto& file) { return file.extension() != pack_extension; });
  std::sort(files.begin(), files.end());
  return files;
}

const std::optional<seal::TrustList>& Index::trust_list() {
  const std::filesystem::path file = x_folder / "trust";
  const std::optional<os::FileStamp> stamp = os::stamp_of(file);
  if (stamp && stamp == x_trust_stamp) return x_trust;
  x_trust.reset();
  x_trust_stamp.reset();
  x_known.clear();
  if (!stamp) return x_trust;
  try {
    x_trust = seal::parse_trust(os::read_file(file, largest_trust_list, os::Links::refused));
  } catch (const Error& error) {
    throw Error(tr("The trust list of this computer is damaged: {reason}", "reason"_is = error.message()),
                tr("Put the library folder back from a copy, or ask the national training unit what to do."));
  }
  x_trust_stamp = stamp;
  return x_trust;
}

const seal::TrustList& Index::require_trust_list() {
  if (const std::optional<seal::TrustList>& list = trust_list()) return *list;
  throw Error(tr("This computer has no trust list yet, so it cannot tell which packs are genuine."),
              tr("Add the trust list of the national training unit first."));
}

Entry Index::looked_at(const std::filesystem::path& file) {
  Entry entry{file, std::nullopt, {}, {}};
  try {
    const std::optional<os::FileStamp> stamp = os::stamp_of(file);
    const auto known = x_known.find(file);
    if (known != x_known.end() && stamp == known->second.stamp) return known->second.entry;
    x_known.erase(file);
    try {
      entry.identity = pack::Reader(open_file(file, os::Links::refused), *x_trust).identity();
    } catch (const pack::Refused& refused) {
      entry.problem = refused.message();
      entry.hint = refused.hint();
    }
    if (stamp) x_known.emplace(file, Known{*stamp, entry});
  } catch (const Error& drive) {
    // Not for the next time: a drive may answer again.
    entry.problem = drive.message();
    entry.hint = drive.hint();
    entry.is_unread = true;
  }
  return entry;
}

void Index::refresh() {
  x_entries.clear();
  const std::vector<std::filesystem::path> files = packs_in(x_folder);
  if (files.empty()) return;
  require_trust_list();
  std::erase_if(x_known,
                [&](const auto& known) { return !std::binary_search(files.begin(), files.end(), known.first); });
  for (const std::filesystem::path& file : files) x_entries.push_back(looked_at(file));
  std::sort(x_entries.begin(), x_entries.end(), is_before);
}

pack::Reader Index::open(const Entry& entry) {
  pack::Reader reader(open_file(entry.file, os::Links::refused), require_trust_list());
  if (entry.identity && reader.identity().digest != entry.identity->digest) {
    x_known.erase(entry.file);
    throw Error(tr("The pack {file} is another one than a moment ago.", "file"_is = entry.file), tr("Try again."));
  }
  return reader;
}

}  // namespace rollcall::library
