#include "player/record/proof.h"

#include <algorithm>
#include <optional>

#include "player/record/base45.h"
#include "player/record/binary.h"

namespace rollcall::record {
namespace {

constexpr std::size_t tail_size = sizeof(SignedRecord::site) + sizeof(SignedRecord::signature);

/// The characters of a code from the front of `text`; goes over line breaks.
std::string code_characters(std::string_view text) {
  std::string run;
  for (const char character : text) {
    if (character == '\r' || character == '\n') continue;
    const char clean = character == '_' ? ' ' : character;
    if (!is_base45(clean) || run.size() == longest_proof) break;
    run += clean;
  }
  return run;
}

/// How many characters the code takes, prefix not counted; nothing if the record in it cannot be read.
std::optional<std::size_t> code_length(std::string_view characters) {
  const Bytes bytes = front_of_base45(characters);
  Reader from(bytes);
  try {
    read_record(from);
  } catch (const Malformed&) {
    return std::nullopt;
  }
  return base45_size(from.position() + tail_size);
}

}  // namespace

bool may_be_proof(std::string_view code) {
  return code.starts_with(proof_prefix) && code.size() > proof_prefix.size() + base45_size(tail_size);
}

std::string proof_code(const SignedRecord& record) {
  Bytes bytes = encode(record);
  bytes.insert(bytes.end(), record.site.begin(), record.site.end());
  bytes.insert(bytes.end(), record.signature.begin(), record.signature.end());
  std::string code = std::string(proof_prefix) + to_base45(bytes);
  if (code.size() > longest_proof)
    throw Error(tr("The record of {module} is too long for a proof code.", "module"_is = record.module));
  return code;
}

SignedRecord read_proof(std::string_view code) {
  if (!code.starts_with(proof_prefix)) throw Malformed(tr("A proof code starts with RC1: and this text does not."));
  const std::string_view characters = code.substr(proof_prefix.size());
  // Nobody knows any more where an older code ends, so only its beginning is looked at.
  if (const Bytes first = front_of_base45(characters.substr(0, 3)); !first.empty()) refuse_older(first[0]);
  const std::optional<Bytes> bytes = from_base45(characters);
  if (!bytes) throw Malformed(tr("The proof code has characters that do not belong in it."));
  Reader from(*bytes);
  SignedRecord record{read_record(from), {}, {}};
  record.site = from.array<sizeof(SignedRecord::site)>();
  record.signature = from.array<sizeof(SignedRecord::signature)>();
  from.expect_end();
  return record;
}

Codes find_codes(std::string_view text) {
  Codes found;
  std::size_t unreadable = 0;
  for (std::size_t at = text.find(proof_prefix); at != std::string_view::npos; at = text.find(proof_prefix, at + 1)) {
    if (unreadable == most_unreadable_codes) {
      found.are_all = false;
      break;
    }
    std::string characters = code_characters(text.substr(at + proof_prefix.size()));
    if (const std::optional<std::size_t> length = code_length(characters))
      characters.resize(std::min(characters.size(), *length));
    else
      ++unreadable;
    found.codes.push_back(std::string(proof_prefix) + characters);
  }
  return found;
}

std::string as_printed(std::string_view code) {
  std::string text(code);
  std::replace(text.begin(), text.end(), ' ', '_');
  return text;
}

}  // namespace rollcall::record
