#pragma once
#include <optional>

#include "player/bytes.h"
#include "player/seal/keys.h"

/// Bytes that one reader alone can open: a sealed box of libsodium (X25519, XSalsa20, Poly1305) for the reader's key,
/// which is an Ed25519 key as all keys here are, taken over to X25519.
namespace rollcall::seal {

inline constexpr std::size_t box_overhead = 48;

/// The key of the box, which libsodium draws by lot, follows from the writer's secret, the reader and the message here,
/// so that the same message makes the same box; nobody without that secret learns more from it than that. Throws Error
/// for a reader's key that nothing can be sealed for.
Bytes sealed_for(const PublicKey& reader, ByteView message, const SecretKey& writer);

/// Nothing unless it was sealed for this reader, and is whole.
std::optional<Bytes> opened_by(const SecretKey& reader, ByteView box);

}  // namespace rollcall::seal
