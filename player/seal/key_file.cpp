#include "player/seal/key_file.h"

#include <sodium.h>

#include <vector>

#include "player/secret_text.h"
#include "player/whole_number.h"

namespace rollcall::seal {
namespace {

constexpr std::string_view domain = "rollcall sealed key 1";
constexpr std::size_t sealed_size = 32 + sealing_overhead;

struct Sealed {
  PublicKey key{};
  std::array<std::uint8_t, 16> salt{};
  Cost cost;
  std::array<std::uint8_t, sealed_size> seed{};
};

Bytes belongs_to(const PublicKey& key) {
  Bytes bytes(domain.begin(), domain.end());
  bytes.push_back(0);
  bytes.insert(bytes.end(), key.begin(), key.end());
  return bytes;
}

[[noreturn]] void refuse() {
  throw Error(tr("This secret key file is damaged."), tr("Take the copy of it that you keep in a safe."));
}

/// The text up to the next blank, which is taken too.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = text.find(' ');
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return word;
}

template <std::size_t N>
std::array<std::uint8_t, N> bytes_of(std::string_view word) {
  const auto bytes = parse_hex<N>(word);
  if (!bytes) refuse();
  return *bytes;
}

template <class Number>
Number number_of(std::string_view word) {
  const std::optional<Number> number = whole_number<Number>(word);
  if (!number) refuse();
  return *number;
}

Sealed parse(std::string_view text) {
  if (!is_sealed_key(text)) refuse();
  text.remove_prefix(sealed_key_word.size());
  if (text.ends_with('\n')) text.remove_suffix(1);
  Sealed sealed;
  sealed.key = bytes_of<32>(take_word(text));
  sealed.salt = bytes_of<16>(take_word(text));
  sealed.cost.passes = number_of<std::uint32_t>(take_word(text));
  sealed.cost.memory = number_of<std::uint64_t>(take_word(text));
  sealed.seed = bytes_of<sealed_size>(text);
  if (!is_usable(sealed.key)) refuse();
  return sealed;
}

}  // namespace

std::string format_sealed(const SecretKey& key, std::string_view passphrase, const Cost& cost) {
  std::array<std::uint8_t, 16> salt{};
  const Bytes random = random_bytes(salt.size());
  std::copy(random.begin(), random.end(), salt.begin());
  auto seed = key.seed();
  const Bytes sealed = stretched(passphrase, salt, cost).seal(seed, belongs_to(key.public_key()));
  sodium_memzero(seed.data(), seed.size());
  return std::string(sealed_key_word) + hex(key.public_key()) + " " + hex(salt) + " " + std::to_string(cost.passes) +
         " " + std::to_string(cost.memory) + " " + hex(sealed) + "\n";
}

bool is_sealed_key(std::string_view text) { return text.starts_with(sealed_key_word); }

std::optional<SecretKey> open_sealed(std::string_view text, std::string_view passphrase) {
  const Sealed sealed = parse(text);
  std::optional<Bytes> seed = stretched(passphrase, sealed.salt, sealed.cost).open(sealed.seed, belongs_to(sealed.key));
  if (!seed || seed->size() != 32) return std::nullopt;
  std::optional<SecretKey> key = SecretKey::from_seed(std::span<const std::uint8_t, 32>(seed->data(), 32));
  sodium_memzero(seed->data(), seed->size());
  return key;
}

PublicKey public_key_in(std::string_view text) {
  if (is_sealed_key(text)) return parse(text).key;
  return text.starts_with(secret_key_word) ? parse_secret_key(text).public_key() : parse_public_key(text);
}

}  // namespace rollcall::seal
