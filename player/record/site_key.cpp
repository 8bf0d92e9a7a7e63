#include "player/record/site_key.h"

#include <algorithm>
#include <array>

#include "player/line_words.h"
#include "player/record/bytes.h"
#include "player/seal/hash.h"
#include "player/whole_number.h"

namespace rollcall::record {
namespace {

constexpr std::string_view domain = "rollcall site key 1", word = "rollcall-site-key", none = "-";
constexpr std::array<std::string_view, 4> comings = {"made", "changed", "copied", "lost"};

Bytes message(const SiteKey& key) {
  Writer into;
  into.raw(key.key);
  into.raw(key.before.value_or(seal::PublicKey{}));
  into.byte(static_cast<std::uint8_t>(key.coming));
  into.number(key.first);
  into.signed_number(key.since);
  return into.bytes();
}

/// Spelled as std::to_string does.
template <class Number>
std::optional<Number> number_of(std::string_view text) {
  const std::optional<Number> number = whole_number<Number>(text);
  return number && std::to_string(*number) == text ? number : std::nullopt;
}

bool is_signed_by_before(Coming coming) { return coming == Coming::changed || coming == Coming::copied; }

Error bad_file() {
  return Error(tr("This is not the key file of a site."),
               tr("Ask the site for it again. It writes it with: rollcall records site-key"));
}

}  // namespace

SiteKey made(const seal::SecretKey& key, std::int64_t now) {
  SiteKey first{key.public_key(), {}, Coming::made, 1, now, {}, {}};
  first.by_key = key.sign(domain, message(first));
  return first;
}

SiteKey succeeded(const seal::SecretKey& key, const seal::SecretKey& before, Coming coming, std::uint64_t first,
                  std::int64_t now) {
  SiteKey next{key.public_key(), before.public_key(), coming, first, now, {}, {}};
  next.by_before = before.sign(domain, message(next));
  next.by_key = key.sign(domain, message(next));
  return next;
}

SiteKey replaced(const seal::SecretKey& key, const seal::PublicKey& lost, std::uint64_t first, std::int64_t now) {
  SiteKey next{key.public_key(), lost, Coming::lost, first, now, {}, {}};
  next.by_key = key.sign(domain, message(next));
  return next;
}

bool is_signed(const SiteKey& key) {
  if (key.before.has_value() == (key.coming == Coming::made)) return false;
  if (key.by_before.has_value() != is_signed_by_before(key.coming)) return false;
  const Bytes bytes = message(key);
  return seal::verifies(key.key, domain, bytes, key.by_key) &&
         (!key.by_before || seal::verifies(*key.before, domain, bytes, *key.by_before));
}

std::string format(const SiteKey& key) {
  return std::string(word) + " " + seal::hex(key.key) + " " +
         (key.before ? seal::hex(*key.before) : std::string(none)) + " " +
         std::string(comings[static_cast<std::size_t>(key.coming)]) + " " + std::to_string(key.first) + " " +
         std::to_string(key.since) + " " + (key.by_before ? seal::hex(*key.by_before) : std::string(none)) + " " +
         seal::hex(key.by_key) + "\n";
}

bool is_site_key(std::string_view line) { return line.starts_with(word); }

std::optional<SiteKey> parse_site_key(std::string_view line) {
  const std::vector<std::string_view> parts = words_of(line);
  if (parts.size() != 8 || parts[0] != word) return std::nullopt;
  const auto key = seal::parse_hex<32>(parts[1]);
  const auto before = seal::parse_hex<32>(parts[2]);
  const auto* const coming = std::find(comings.begin(), comings.end(), parts[3]);
  const auto first = number_of<std::uint64_t>(parts[4]);
  const auto since = number_of<std::int64_t>(parts[5]);
  const auto by_before = seal::parse_hex<64>(parts[6]);
  const auto by_key = seal::parse_hex<64>(parts[7]);
  if (!key || (!before && parts[2] != none) || coming == comings.end() || !first || !since ||
      (!by_before && parts[6] != none) || !by_key)
    return std::nullopt;
  return SiteKey{*key, before, static_cast<Coming>(coming - comings.begin()), *first, *since, by_before, *by_key};
}

std::vector<SiteKey> leading_to(const seal::PublicKey& key, std::span<const SiteKey> all) {
  std::vector<SiteKey> chain;
  seal::PublicKey wanted = key;
  for (auto at = all.rbegin(); at != all.rend(); ++at) {
    if (at->key != wanted || !is_signed(*at)) continue;
    chain.push_back(*at);
    if (!at->before) break;
    wanted = *at->before;
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::string format(const SiteFile& file) {
  std::string text = seal::format(file.key);
  for (const SiteKey& key : file.history) text += format(key);
  return text;
}

SiteFile parse_site_file(std::string_view text) {
  const std::size_t end = text.find('\n');
  SiteFile file{seal::parse_public_key(text.substr(0, end == std::string_view::npos ? end : end + 1)), {}};
  std::vector<SiteKey> lines;
  for (text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1); !text.empty();) {
    const std::size_t length = std::min(text.find('\n'), text.size());
    const std::optional<SiteKey> key = parse_site_key(text.substr(0, length));
    if (!key) throw bad_file();
    lines.push_back(*key);
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  file.history = leading_to(file.key, lines);
  if (file.history.size() != lines.size()) throw bad_file();
  return file;
}

namespace {

/// The key before this one, if it came in a way that `counts`.
template <class Counts>
std::optional<seal::KeyId> key_before(const seal::KeyId& key, std::span<const SiteKey> all, Counts counts) {
  const auto came = std::find_if(all.begin(), all.end(), [&](const SiteKey& one) {
    return one.before && seal::key_id(one.key) == key && counts(one.coming);
  });
  return came == all.end() ? std::nullopt : std::optional(seal::key_id(*came->before));
}

}  // namespace

seal::KeyId first_key_of(const seal::KeyId& key, std::span<const SiteKey> all) {
  seal::KeyId first = key;
  // No longer than the list: what is signed may still go in a circle.
  for (std::size_t steps = 0; steps < all.size(); ++steps) {
    const auto before = key_before(first, all, [](Coming coming) { return coming == Coming::changed; });
    if (!before) break;
    first = *before;
  }
  return first;
}

bool comes_from(const seal::KeyId& key, const seal::KeyId& before, std::span<const SiteKey> all) {
  std::optional<seal::KeyId> at = key;
  for (std::size_t steps = 0; at && *at != before && steps < all.size(); ++steps)
    at = key_before(*at, all, [](Coming) { return true; });
  return at == before;
}

Message sentence(const SiteKey& key) {
  if (!key.before) return {};
  const auto own = "key"_is = seal::hex(seal::key_id(key.key));
  const auto before = "before"_is = seal::hex(seal::key_id(*key.before));
  const auto first = "number"_is = key.first;
  switch (key.coming) {
    case Coming::made:
      break;
    case Coming::changed:
      return tr("From record {number} on the site {before} signs with the key {key}; the key before says so.", first,
                before, own);
    case Coming::copied:
      return tr(
          "The site {key} began as a copy of the data of the site {before}, and goes on by itself from record "
          "{number} on; the key of that site says so.",
          own, before, first);
    case Coming::lost:
      return tr(
          "From record {number} on the key {key} signs in place of the key {before}, which was lost: nobody but "
          "the new key says so.",
          first, own, before);
  }
  return {};
}

}  // namespace rollcall::record
