#include "player/library/library.h"

#include <algorithm>
#include <utility>

#include "player/library/installation.h"
#include "player/library/level.h"
#include "player/library/pack_file.h"
#include "player/library/releases.h"
#include "player/os/files.h"
#include "player/pack/module_file.h"
#include "player/scenario/nearest.h"

namespace rollcall::library {
namespace {

constexpr std::uint64_t largest_text_file = 1u << 20;

/// In a name that install() gives to packs of the module; nothing in another: its id may begin with this one.
std::optional<scenario::Version> version_in(const std::filesystem::path& file, std::string_view module) {
  const std::string whole = file.filename().string();
  std::string_view name = whole;
  if (!name.starts_with(module) || !name.ends_with(pack_extension)) return std::nullopt;
  name.remove_prefix(module.size());
  name.remove_suffix(pack_extension.size());
  if (!name.starts_with('-')) return std::nullopt;
  return scenario::Version::parse(name.substr(1));
}

Releases read_releases(const std::filesystem::path& file) {
  return os::is_there(file) ? Releases(os::read_file(file, largest_text_file, os::Links::refused)) : Releases();
}

}  // namespace

Library::Library(std::filesystem::path folder, Waiting waiting)
    : x_folder(folder), x_waiting(std::move(waiting)), x_index(std::move(folder)) {}

os::ProcessLock Library::lock() const {
  os::require_no_link(x_folder);
  os::make_private_folder(x_folder);
  if (x_waiting) return os::ProcessLock(x_folder / "lock", x_waiting);
  return os::ProcessLock(x_folder / "lock", Error(tr("Another Rollcall on this computer is just adding something."),
                                                  tr("Wait until it has finished, and try again.")));
}

void Library::trust(std::string_view list) {
  const seal::TrustList next = seal::parse_trust(list);
  const os::ProcessLock alone = lock();
  if (is_this_list(list)) return;
  require_later(next);
  os::write_durably(x_folder / "trust", list);
}

bool Library::is_this_list(std::string_view list) const {
  return trust_list() && os::read_file(x_folder / "trust", largest_text_file, os::Links::refused) == list;
}

void Library::require_later(const seal::TrustList& next) const {
  const auto now = trust_list();
  if (!now) return;
  if (next.root != now->root) {
    throw Error(tr("This trust list is signed by another national root than the one this computer believes."),
                tr("Do not use it. Ask the national training unit whether it comes from them."));
  }
  if (next.sequence == now->sequence) {
    throw Error(tr("This trust list has number {number}, and another one with the same number is already here.",
                   "number"_is = next.sequence),
                tr("Ask for a list with a higher number: whoever makes it writes it over the one that it replaces."));
  }
  if (next.sequence < now->sequence) {
    throw Error(tr("This trust list has number {number}, and number {here} is already here.",
                   "number"_is = next.sequence, "here"_is = now->sequence),
                tr("Nothing needs to be done, unless you were sent a newer list: then ask for it again."));
  }
}

std::optional<seal::TrustList> Library::trust_list() const { return x_index.trust_list(); }

std::unique_ptr<Installation> Library::begin_installing(const std::filesystem::path& file) {
  os::ProcessLock alone = lock();
  const seal::TrustList trust = x_index.require_trust_list();
  Releases releases = read_releases(x_folder / "releases");
  for (const Entry& here : list()) {
    if (here.identity) releases.record_newer(*here.identity);
  }
  return std::make_unique<Installation>(x_folder, std::move(alone), trust, std::move(releases), file);
}

pack::Identity Library::install(const std::filesystem::path& file) {
  const std::unique_ptr<Installation> installation = begin_installing(file);
  while (installation->go_on()) {
  }
  return installation->identity();
}

bool Library::is_new() const { return !trust_list() && packs_in(x_folder).empty(); }

std::string Library::level() const {
  const auto list = trust_list();
  const Level now{list ? std::optional(list->root) : std::nullopt, list ? list->sequence : 0,
                  read_releases(x_folder / "releases").highest()};
  return format(now);
}

std::vector<Message> Library::missing_since(std::string_view before) const {
  return fallen(parse_level(before), parse_level(level()));
}

std::vector<Message> Library::problems_of_releases() const {
  const bool has_packs = !packs_in(x_folder).empty();
  std::vector<Message> problems;
  try {
    if (has_packs && !os::is_there(x_folder / "releases"))
      return {
          tr("The list of the releases that were installed here is missing: an older release could take the place of "
             "a newer one. Install the newest packs again.")};
    read_releases(x_folder / "releases");
    if (!has_packs || !trust_list()) return problems;
    std::string module;
    for (const Entry& entry : list()) {
      if (!entry.identity || entry.identity->module == module) continue;
      module = entry.identity->module;  // the newest stands first
      if (const auto why = why_not_begun(entry))
        problems.push_back(tr("{file}: {problem}", "file"_is = entry.file.filename(), "problem"_is = why->message()));
    }
  } catch (const Error& error) {
    problems.push_back(error.message());
  }
  return problems;
}

std::optional<pack::Refused> Library::remembered_refusal(const pack::Identity& newest) const {
  return read_releases(x_folder / "releases").refusal_of(newest);
}

std::optional<Error> Library::why_not_begun(const Entry& newest) const {
  if (!newest.identity) return Error(newest.problem, newest.hint);
  return remembered_refusal(*newest.identity);
}

void Library::require_newest(const std::vector<Entry>& packs) const {
  const std::optional<pack::Identity>& newest = packs.front().identity;
  if (!newest) return;
  const std::optional<pack::Refused> older = remembered_refusal(*newest);
  if (!older) return;
  // The newer one may be here and refused: then it says why itself.
  for (const Entry& entry : packs) {
    if (!entry.identity && version_in(entry.file, newest->module) > newest->version) (void)x_index.open(entry);
  }
  throw *older;
}

std::vector<Message> Library::problems_of_packs(const Tell& tell) const {
  std::vector<Entry> entries;
  const std::vector<std::filesystem::path> files = packs_in(x_folder);
  for (const std::filesystem::path& file : files) {
    if (tell) tell(entries.size(), files.size());
    Entry entry{file, std::nullopt, {}, {}};
    const seal::TrustList& trust = x_index.require_trust_list();
    try {
      const pack::Reader reader(open_file(file, os::Links::refused), trust);
      entry.identity = reader.identity();
      reader.verify_all();
      pack::require_playable(reader);
    } catch (const Error& error) {
      entry.problem = error.message();
    }
    entries.push_back(std::move(entry));
  }
  std::sort(entries.begin(), entries.end(), is_before);
  std::vector<Message> problems;
  for (const Entry& entry : entries) {
    if (!entry.problem.empty())
      problems.push_back(tr("{file}: {problem}", "file"_is = entry.file.filename(), "problem"_is = entry.problem));
  }
  return problems;
}

std::vector<Entry> Library::list() const {
  x_index.refresh();
  return x_index.entries();
}

pack::Reader Library::open(std::string_view module, std::optional<scenario::Version> version) const {
  // A pack that is there and refused now says why itself; those stand last.
  const std::vector<Entry> found = packs_of(module, version);
  if (found.empty()) miss(module, version);
  if (!version) require_newest(found);
  return x_index.open(found.front());
}

std::vector<Entry> Library::packs_of(std::string_view module, std::optional<scenario::Version> version) const {
  x_index.refresh();
  std::vector<Entry> found = x_index.entries();
  std::erase_if(found, [&](const Entry& entry) {
    if (entry.identity) return entry.identity->module != module || (version && entry.identity->version != *version);
    const auto named = version_in(entry.file, module);
    return version ? named != version : !named;
  });
  return found;
}

std::vector<Entry> Library::remove(std::string_view module, std::optional<scenario::Version> version) {
  const os::ProcessLock alone = lock();
  std::vector<Entry> packs = packs_of(module, version);
  if (packs.empty()) miss(module, version);
  for (const Entry& pack : packs) os::remove_durably(pack.file);
  return packs;
}

void Library::miss(std::string_view module, std::optional<scenario::Version> version) const {
  std::vector<std::string> modules;
  std::string versions;
  for (const Entry& entry : x_index.entries()) {
    if (!entry.identity) continue;
    modules.push_back(entry.identity->module);
    if (entry.identity->module == module) versions += (versions.empty() ? "" : ", ") + entry.identity->version.text();
  }
  if (version && !versions.empty()) {
    throw Error(tr("The module {module} is not installed in version {version}.", "module"_is = module,
                   "version"_is = version->text()),
                tr("Installed: {versions}.", "versions"_is = versions));
  }
  const auto meant = scenario::nearest(module, modules);
  throw Error(tr("There is no module '{module}' on this computer.", "module"_is = module),
              meant ? tr("Did you mean {module}?", "module"_is = *meant)
                    : tr("Install its pack first; 'rollcall list' shows what is here."));
}

const Entry* Library::find(std::string_view module, const seal::Digest& digest) const {
  for (const Entry& entry : x_index.entries()) {
    if (entry.identity && entry.identity->module == module && entry.identity->digest == digest) return &entry;
  }
  return nullptr;
}

std::optional<pack::Reader> Library::open_exact(std::string_view module, const seal::Digest& digest) const {
  try {
    if (const Entry* known = find(module, digest)) return x_index.open(*known);
  } catch (const Error&) {
    // It has changed since it was looked at, or is gone: the folder is looked at again.
  }
  x_index.refresh();
  const Entry* now = find(module, digest);
  return now ? std::optional(x_index.open(*now)) : std::nullopt;
}

Message Library::refusal_of(std::string_view module, scenario::Version version) const {
  x_index.refresh();
  for (const Entry& entry : x_index.entries()) {
    if (entry.identity || entry.file.filename() != file_name(module, version)) continue;
    if (entry.is_unread) throw Error(entry.problem, tr("Nothing was changed. Try again when the drive can be read."));
    return entry.problem;
  }
  return {};
}

}  // namespace rollcall::library
