#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/library/index.h"
#include "player/os/process_lock.h"
#include "player/pack/reader.h"
#include "player/tell.h"

namespace rollcall::library {

class Installation;

/// Called once before this process waits for another one that is changing the library.
using Waiting = std::function<void()>;

/// The packs that this player has accepted, and the trust list they are checked against. Lives in one folder:
/// `trust` (the list), `<module>-<version>.rcpack`, and `releases`, the highest release ever seen of each module, which
/// stays when a pack is removed. One process at a time writes there (`lock`); the folder is for this account alone.
///
/// What is in the folder is known from an index, in which each pack's signature is checked once for as long as neither
/// the file nor the trust list changes. Whoever opens a pack gets it verified again. For one thread.
class Library {
 public:
  /// Whoever changes it while another process does waits for its turn, or, without `waiting`, gets an Error.
  explicit Library(std::filesystem::path folder, Waiting waiting = {});

  /// Takes a signed trust list. The first one fixes the national root; later ones must be signed by the same root and
  /// have a higher sequence number; the same list again changes nothing. Throws Error otherwise.
  void trust(std::string_view list);
  std::optional<seal::TrustList> trust_list() const;
  /// The list is here, with every byte.
  bool is_this_list(std::string_view list) const;
  /// Throws Error, as `trust` does, where the list here is of another root or not older than this one.
  void require_later(const seal::TrustList& next) const;
  /// There is neither a trust list nor a pack.
  bool is_new() const;

  /// How far it has come: the root and the number of the trust list, and the highest release of each module. Empty
  /// while there is neither.
  std::string level() const;
  /// What is missing of `before`, which `level` returned some time ago, a sentence each. Neither ever goes back by
  /// itself.
  std::vector<Message> missing_since(std::string_view before) const;

  /// Copies the pack into the library durably, after every byte of the copy was verified and everything that will be
  /// played was decoded. Its name there is what the signed header says. A pack that is already there is accepted again,
  /// also when it was only signed anew. Throws Refused or Error; the packs that were there are there then, and the new
  /// one is not, unless only the note of it could not be written.
  pack::Identity install(const std::filesystem::path& pack);
  /// The same for whoever goes through its parts; `install` goes through all of them.
  std::unique_ptr<Installation> begin_installing(const std::filesystem::path& pack);

  /// Takes the packs of this module away, or only that of one version, also those that are refused now. What was the
  /// newest release is not forgotten, so that no older one can come after it. Returns what is gone. Throws Error, as
  /// `open` does, where there is none.
  std::vector<Entry> remove(std::string_view module, std::optional<scenario::Version> version = {});
  /// What `remove` would take.
  std::vector<Entry> packs_of(std::string_view module, std::optional<scenario::Version> version = {}) const;

  /// Every pack in the folder, by module id and then newest first; those that are refused now come last. Only headers
  /// and indexes of packs are read. Throws Error if there are packs and no trust list.
  std::vector<Entry> list() const;

  /// The newest release of this module that is not refused, or the exact version, opened. Throws Refused if all that
  /// is there is refused now, or older than what was here once, and Error, with the nearest module id as hint, when
  /// there is none.
  pack::Reader open(std::string_view module, std::optional<scenario::Version> version = {}) const;
  /// The pack an attempt was started with, whatever newer release has come since; nothing if it is gone. Looks into the
  /// folder only for a pack that `list` has not seen.
  std::optional<pack::Reader> open_exact(std::string_view module, const seal::Digest& digest) const;
  /// Why the pack of this version, which is there, is refused now; empty if it is not refused, or not there. Throws
  /// Error if it cannot be read.
  Message refusal_of(std::string_view module, scenario::Version version) const;

  /// Reads every byte of every pack, as it is read when it is installed, and tells before each how many are done. A
  /// sentence for each pack that is refused, with the name of its file, in the order of `list`. Throws Error if there
  /// are packs and no trust list.
  std::vector<Message> problems_of_packs(const Tell& tell = {}) const;
  /// Why nobody begins with this pack, which is the newest of its module here; nothing if one can.
  std::optional<Error> why_not_begun(const Entry& newest) const;
  /// What is wrong with `releases`, and of which module only an older release than it says is left, a sentence each.
  std::vector<Message> problems_of_releases() const;

 private:
  /// As the index has it now; null if it has none.
  const Entry* find(std::string_view module, const seal::Digest& digest) const;
  os::ProcessLock lock() const;
  /// Of a pack that is older than what was here once: somebody who cannot install an older release can still copy it
  /// into the folder, and take the newer one away.
  std::optional<pack::Refused> remembered_refusal(const pack::Identity& newest) const;
  /// Throws Refused where nobody begins with the newest of a module's packs because of that.
  void require_newest(const std::vector<Entry>& packs) const;
  /// Says that there is no such pack, and what there is.
  [[noreturn]] void miss(std::string_view module, std::optional<scenario::Version> version) const;

  std::filesystem::path x_folder;
  Waiting x_waiting;
  mutable Index x_index;
};

}  // namespace rollcall::library
