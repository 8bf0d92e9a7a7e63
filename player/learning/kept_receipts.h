#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "player/record/receipt.h"

namespace rollcall::learning {

/// The receipts that this home has, as files: what was taken follows from them, and is noted nowhere else. Only those
/// count that the unit has signed for this site, so none can be made here; what another unit has taken, this one has
/// not.
class KeptReceipts {
 public:
  /// `site`: by its first key. Throws Error for a file in its folder that is no receipt, and if the folder cannot be
  /// read.
  KeptReceipts(const std::filesystem::path& home, const seal::PublicKey& unit, const seal::KeyId& site);

  /// Keeps it durably; one that is here already changes nothing. Throws Error for a text that is no receipt, or none of
  /// this unit for this site.
  record::Receipt add(std::string_view text);

  bool is_taken(const seal::Digest& item) const;
  /// Why it was refused, if it was and no receipt says that it is taken.
  std::optional<record::Refusal> refusal_of(const seal::Digest& item) const;

 private:
  /// Why it does not count here, if it does not.
  std::optional<Message> objection_to(const record::Receipt& receipt) const;
  void count(const record::Receipt& receipt);

  std::filesystem::path x_folder;
  seal::PublicKey x_unit;
  seal::KeyId x_site;
  std::map<seal::Digest, std::optional<record::Refusal>> x_items;
};

}  // namespace rollcall::learning
