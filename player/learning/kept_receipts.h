#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "player/record/receipt.h"

namespace rollcall::learning {

/// The receipts of the national unit that this home has, as files: what was taken follows from them, and is noted
/// nowhere else. Each is signed by the unit, so none can be made here.
class KeptReceipts {
 public:
  /// Throws Error for a file in its folder that is no receipt.
  explicit KeptReceipts(const std::filesystem::path& home);

  /// Keeps it durably; one that is here already changes nothing. Throws Error for a text that is no receipt.
  void add(std::string_view text);

  bool is_taken(const seal::Digest& item) const;
  /// Why it was refused, if it was and no receipt says that it is taken.
  std::optional<record::Refusal> refusal_of(const seal::Digest& item) const;

 private:
  void count(const record::Receipt& receipt);

  std::filesystem::path x_folder;
  std::map<seal::Digest, std::optional<record::Refusal>> x_items;
};

}  // namespace rollcall::learning
