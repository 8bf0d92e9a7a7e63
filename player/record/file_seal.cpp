#include "player/record/file_seal.h"

#include "player/bytes.h"
#include "player/record/bytes.h"
#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

constexpr std::string_view domain = "rollcall certificate 1";
constexpr std::string_view word = "%rollcall-seal ";
constexpr std::size_t id_digits = 16, signature_digits = 128;
constexpr std::size_t line_size = word.size() + id_digits + 1 + signature_digits + 1;

}  // namespace

std::string sealed_file(std::string bytes, const seal::SecretKey& site) {
  const std::string line = std::string(word) + seal::hex(seal::key_id(site.public_key())) + " " +
                           seal::hex(site.sign(domain, as_bytes(bytes))) + "\n";
  return std::move(bytes) + line;
}

std::optional<FileSeal> file_seal(std::string_view file) {
  if (file.size() < line_size) return std::nullopt;
  const std::string_view line = file.substr(file.size() - line_size);
  if (!line.starts_with(word) || line.back() != '\n' || line[word.size() + id_digits] != ' ') return std::nullopt;
  const auto id = seal::parse_hex<8>(line.substr(word.size(), id_digits));
  const auto signature = seal::parse_hex<64>(line.substr(word.size() + id_digits + 1, signature_digits));
  if (!id || !signature) return std::nullopt;
  return FileSeal{file.substr(0, file.size() - line_size), *id, *signature};
}

bool is_sealed_by(const FileSeal& seal, const seal::PublicKey& site) {
  return seal::key_id(site) == seal.site && seal::verifies(site, domain, as_bytes(seal.bytes), seal.signature);
}

}  // namespace rollcall::record
