#include "player/learning/kept_receipts.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

#include "player/os/failure.h"
#include "player/os/files.h"
#include "player/record/bytes.h"
#include "player/seal/hash.h"

namespace rollcall::learning {
namespace {

constexpr const char* ending = ".receipt";

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!os::is_there(folder)) return files;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ending) files.push_back(at->path());
  }
  if (error) throw os::failure(error.value(), os::Operation::reading, folder);
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

KeptReceipts::KeptReceipts(const std::filesystem::path& home, const seal::PublicKey& unit, const seal::KeyId& site)
    : x_folder(home / "receipts"), x_unit(unit), x_site(site) {
  for (const std::filesystem::path& file : files_in(x_folder)) {
    try {
      const record::Receipt receipt = record::parse_receipt(os::read_file(file));
      if (!objection_to(receipt)) count(receipt);
    } catch (const record::Malformed&) {
      throw Error(tr("The receipt {file} is damaged.", "file"_is = file),
                  tr("Delete it and take the receipt of the unit again: rollcall records import-receipt FILE"));
    }
  }
}

record::Receipt KeptReceipts::add(std::string_view text) {
  record::Receipt receipt = record::parse_receipt(text);
  if (std::optional<Message> objection = objection_to(receipt)) throw Error(std::move(*objection));
  os::make_private_folder(x_folder);
  os::write_durably(x_folder / (seal::hex(seal::digest(text)) + ending), text, os::Audience::owner_only);
  count(receipt);
  return receipt;
}

std::optional<Message> KeptReceipts::objection_to(const record::Receipt& receipt) const {
  if (receipt.unit != x_unit)
    return tr("This receipt is of another unit than the trust list here names: {unit}",
              "unit"_is = seal::hex(seal::key_id(receipt.unit)));
  if (receipt.site != x_site)
    return tr("This receipt is for another site: {site}", "site"_is = seal::hex(receipt.site));
  return std::nullopt;
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
