#include "player/learning/kept_receipts.h"

#include <algorithm>
#include <string>

#include "player/os/files.h"
#include "player/record/bytes.h"
#include "player/seal/hash.h"

namespace rollcall::learning {
namespace {

constexpr const char* ending = ".receipt";

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!os::is_there(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ending) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

KeptReceipts::KeptReceipts(const std::filesystem::path& home) : x_folder(home / "receipts") {
  for (const std::filesystem::path& file : files_in(x_folder)) {
    try {
      count(record::parse_receipt(os::read_file(file)));
    } catch (const record::Malformed&) {
      throw Error(tr("The receipt {file} is damaged.", "file"_is = file),
                  tr("Delete it and take the receipt of the unit again: rollcall records import-receipt FILE"));
    }
  }
}

void KeptReceipts::add(std::string_view text) {
  const record::Receipt receipt = record::parse_receipt(text);
  os::make_private_folder(x_folder);
  os::write_durably(x_folder / (seal::hex(seal::digest(text)) + ending), text, os::Audience::owner_only);
  count(receipt);
}

void KeptReceipts::count(const record::Receipt& receipt) {
  for (const record::Receipt::Entry& entry : receipt.entries) {
    const auto [here, is_new] = x_items.try_emplace(entry.item, entry.refusal);
    if (!is_new && !entry.refusal) here->second.reset();
  }
}

bool KeptReceipts::is_taken(const seal::Digest& item) const {
  const auto found = x_items.find(item);
  return found != x_items.end() && !found->second;
}

std::optional<record::Refusal> KeptReceipts::refusal_of(const seal::Digest& item) const {
  const auto found = x_items.find(item);
  return found == x_items.end() ? std::nullopt : found->second;
}

}  // namespace rollcall::learning
