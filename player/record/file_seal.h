#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "player/seal/keys.h"

/// A signature over a whole file, as a last line that PDF readers pass over (a comment after the end of the document):
///
///     %rollcall-seal <16 hex digits: key id> <128 hex digits: signature, domain "rollcall certificate 1">
namespace rollcall::record {

std::string sealed_file(std::string bytes, const seal::SecretKey& site);

struct FileSeal {
  std::string_view bytes;  ///< what the seal covers, in the text given
  seal::KeyId site{};
  seal::Signature signature{};
};

/// Nothing if the file does not end with a seal.
std::optional<FileSeal> file_seal(std::string_view file);

bool is_sealed_by(const FileSeal& seal, const seal::PublicKey& site);

}  // namespace rollcall::record
