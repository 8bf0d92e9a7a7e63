#include "player/record/receipt.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>

#include "player/record/bytes.h"
#include "player/seal/hash.h"
#include "player/whole_number.h"

namespace rollcall::record {
namespace {

constexpr std::string_view first_line = "rollcall-receipt 1";
constexpr std::string_view domain = "rollcall receipt 1";
constexpr std::array kinds = {Kind::record, Kind::event, Kind::choices};
constexpr std::array refusals = {Refusal::unreadable, Refusal::older_format, Refusal::not_signed, Refusal::forked};

[[noreturn]] void refuse() {
  throw Malformed(tr("This is not a receipt of a unit, or it was altered."),
                  tr("Ask the unit for the receipt again, and copy the file without opening it."));
}

std::string text_of(const std::vector<std::uint32_t>& missing) {
  std::string text;
  for (const std::uint32_t number : missing) text += (text.empty() ? "" : ",") + std::to_string(number);
  return text.empty() ? "-" : text;
}

auto order_of(const Receipt::Entry& entry) {
  return std::tuple(entry.refusal.has_value(), entry.kind, entry.number, entry.item);
}

void sort(Receipt& receipt) {
  std::sort(receipt.bundles.begin(), receipt.bundles.end());
  std::sort(receipt.entries.begin(), receipt.entries.end(),
            [](const Receipt::Entry& a, const Receipt::Entry& b) { return order_of(a) < order_of(b); });
}

/// Everything that is signed.
std::string text_of(const Receipt& receipt) {
  std::string text =
      std::string(first_line) + "\nunit " + seal::hex(receipt.unit) + "\nsite " + seal::hex(receipt.site) + "\n";
  for (const Receipt::Bundle& bundle : receipt.bundles)
    text += "bundle " + seal::hex(bundle.name.digest) + " records " + std::to_string(bundle.name.whole.records) +
            " events " + std::to_string(bundle.name.whole.events) + " choices " +
            std::to_string(bundle.name.whole.choices) + " parts " + std::to_string(bundle.name.parts) + " missing " +
            text_of(bundle.missing) + "\n";
  for (const Receipt::Entry& entry : receipt.entries) {
    text += std::string(entry.refusal ? "refused " : "taken ") + word(entry.kind) + " " + std::to_string(entry.number) +
            " " + seal::hex(entry.item);
    if (entry.refusal) text += std::string(" ") + word(*entry.refusal);
    text += "\n";
  }
  return text;
}

/// Reads word by word; that every word stands where it is written, the spelling of the whole says afterwards.
class Words {
 public:
  explicit Words(std::string_view line) : x_rest(line) {}

  std::string_view next() {
    const std::size_t end = std::min(x_rest.find(' '), x_rest.size());
    const std::string_view word = x_rest.substr(0, end);
    x_rest.remove_prefix(std::min(end + 1, x_rest.size()));
    if (word.empty()) refuse();
    return word;
  }

  /// The word behind the next one, which names it.
  std::string_view named() {
    next();
    return next();
  }

  template <std::size_t N>
  std::array<std::uint8_t, N> hex() {
    const auto bytes = seal::parse_hex<N>(next());
    if (!bytes) refuse();
    return *bytes;
  }

  template <std::unsigned_integral T>
  static T number(std::string_view word) {
    const auto value = whole_number<T>(word);
    if (!value) refuse();
    return *value;
  }

  template <class T, std::size_t N>
  T one_of(const std::array<T, N>& all) {
    const std::string_view found = next();
    const auto at = std::find_if(all.begin(), all.end(), [&](T one) { return word(one) == found; });
    if (at == all.end()) refuse();
    return *at;
  }

 private:
  std::string_view x_rest;
};

std::vector<std::uint32_t> missing_in(std::string_view text) {
  std::vector<std::uint32_t> all;
  if (text == "-") return all;
  while (true) {
    const std::size_t end = std::min(text.find(','), text.size());
    all.push_back(Words::number<std::uint32_t>(text.substr(0, end)));
    if (end == text.size()) return all;
    text.remove_prefix(end + 1);
  }
}

Receipt::Bundle read_bundle(Words words) {
  Receipt::Bundle bundle;
  words.next();
  bundle.name.digest = words.hex<32>();
  bundle.name.whole.records = Words::number<std::uint64_t>(words.named());
  bundle.name.whole.events = Words::number<std::uint64_t>(words.named());
  bundle.name.whole.choices = Words::number<std::uint64_t>(words.named());
  bundle.name.parts = Words::number<std::uint32_t>(words.named());
  bundle.missing = missing_in(words.named());
  return bundle;
}

Receipt::Entry read_entry(Words words) {
  Receipt::Entry entry;
  const bool is_refused = words.next() == "refused";
  entry.kind = words.one_of(kinds);
  entry.number = Words::number<std::uint64_t>(words.next());
  entry.item = words.hex<32>();
  if (is_refused) entry.refusal = words.one_of(refusals);
  return entry;
}

/// Takes a line from the front, without its LF.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) refuse();
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

}  // namespace

std::vector<Receipt> receipts(const Gathered& all, const Findings& found, const seal::PublicKey& unit) {
  std::vector<Receipt> made;
  for (const auto& [site, sent] : all) {
    Receipt receipt{unit, site, {}, {}};
    for (const auto& [name, numbers] : sent.bundles) {
      Receipt::Bundle bundle{name, {}};
      for (std::uint32_t number = 1; number <= name.parts; ++number) {
        if (!numbers.contains(number)) bundle.missing.push_back(number);
      }
      receipt.bundles.push_back(std::move(bundle));
    }
    for (const Judgement& one : found.judgements) {
      if (one.sender == site) receipt.entries.push_back({one.item.kind, one.number, one.item.digest(), one.refusal});
    }
    sort(receipt);
    made.push_back(std::move(receipt));
  }
  return made;
}

std::string format(const Receipt& receipt, const seal::SecretKey& unit) {
  assert(unit.public_key() == receipt.unit);
  std::string text = text_of(receipt);
  return text + "signature " + seal::hex(unit.sign(domain, as_bytes(text))) + "\n";
}

bool is_receipt(std::string_view text) { return text.starts_with("rollcall-receipt "); }

Receipt parse_receipt(std::string_view text) {
  const std::string_view whole = text;
  Receipt receipt;
  if (take_line(text) != first_line) refuse();
  receipt.unit = seal::parse_hex<32>(Words(take_line(text)).named()).value_or(seal::PublicKey{});
  receipt.site = seal::parse_hex<8>(Words(take_line(text)).named()).value_or(seal::KeyId{});
  std::string_view covered = whole.substr(0, whole.size() - text.size());
  std::string_view line = take_line(text);
  for (; !line.starts_with("signature "); line = take_line(text)) {
    covered = whole.substr(0, whole.size() - text.size());
    if (line.starts_with("bundle "))
      receipt.bundles.push_back(read_bundle(Words(line)));
    else
      receipt.entries.push_back(read_entry(Words(line)));
  }
  const auto signature = seal::parse_hex<64>(Words(line).named());
  Receipt sorted = receipt;
  sort(sorted);
  if (!text.empty() || !signature || text_of(sorted) != covered ||
      !seal::verifies(receipt.unit, domain, as_bytes(covered), *signature))
    refuse();
  return receipt;
}

}  // namespace rollcall::record
