#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "player/os/files.h"
#include "player/pack/reader.h"
#include "player/seal/trust.h"

namespace rollcall::library {

/// A pack in the folder of the library.
struct Entry {
  std::filesystem::path file;
  std::optional<pack::Identity> identity;  ///< absent when the pack is refused now
  Message problem;                         ///< why, if so
  Message hint;                            ///< what to do about it; may be empty
  bool is_unread = false;                  ///< the problem is that of the drive, and may pass
};

/// What is known of the packs in one folder. A pack is looked at again only when its file or the trust list is another
/// than before; nothing of it outlives the process.
class Index {
 public:
  explicit Index(std::filesystem::path folder) : x_folder(std::move(folder)) {}

  /// Looks which files there are, and at those that are new. Throws Error if there are packs and no trust list, or if
  /// the folder cannot be read.
  void refresh();
  /// As of the last refresh: by module id and then newest first, and then what is refused, by file name.
  const std::vector<Entry>& entries() const { return x_entries; }
  /// What is trusted, as of the last call of this or of refresh; nothing if there is no list. Throws Error for one that
  /// is damaged.
  const std::optional<seal::TrustList>& trust_list();
  /// Throws Error if there is no list.
  const seal::TrustList& require_trust_list();

  /// The pack in this file, verified now. Throws Error if it is another one than the entry says.
  pack::Reader open(const Entry& entry);

 private:
  struct Known {
    os::FileStamp stamp;
    Entry entry;
  };
  Entry looked_at(const std::filesystem::path& file);

  std::filesystem::path x_folder;
  std::optional<os::FileStamp> x_trust_stamp;
  std::optional<seal::TrustList> x_trust;
  std::map<std::filesystem::path, Known> x_known;
  std::vector<Entry> x_entries;
};

/// The order of `Index::entries`.
bool is_before(const Entry& a, const Entry& b);

/// Every file in the folder; none if there is no folder. Throws Error if it cannot be read.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder);
/// Those that are packs by their name, sorted.
std::vector<std::filesystem::path> packs_in(const std::filesystem::path& folder);

}  // namespace rollcall::library
