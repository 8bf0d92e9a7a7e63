#include "authoring/media/inspector.h"

#include <algorithm>

#include "player/bytes.h"
#include "player/os/beneath.h"

namespace rollcall::media {
namespace {

/// Of everything that the outcome follows from, but for the libraries that rollcall-encode finds on the computer.
seal::Digest digest_of(Kind kind, const os::ReadOnlyFile& content, const std::filesystem::path& program) {
  constexpr std::uint64_t piece_size = 1u << 20;
  std::string all = std::to_string(static_cast<int>(kind)) + " " + std::to_string(content.size());
  if (const auto stamp = os::stamp_of(program)) {
    all += " " + std::to_string(stamp->size) + " " + std::to_string(stamp->modified) + " ";
  }
  Bytes piece;
  for (std::uint64_t at = 0; at < content.size(); at += piece.size()) {
    piece.resize(static_cast<std::size_t>(std::min(piece_size, content.size() - at)));
    content.read_at(at, piece);
    all += seal::hex(seal::digest(piece));
  }
  return seal::digest(all);
}

}  // namespace

std::optional<Refusal> Inspector::refusal(const std::filesystem::path& folder, const File& file) {
  const os::ReadOnlyFile content = os::open_beneath(folder, file.path);
  const seal::Digest digest = digest_of(file.kind, content, x_encoder.program());
  {
    const std::scoped_lock lock(x_mutex);
    if (x_known.has(digest)) return std::nullopt;
  }
  const auto made = x_encoder.encode(file.kind, content, file.path);
  if (const Refusal* refusal = std::get_if<Refusal>(&made)) return *refusal;
  const std::scoped_lock lock(x_mutex);
  x_known.add(digest);
  return std::nullopt;
}

void Inspector::remember() noexcept {
  const std::scoped_lock lock(x_mutex);
  x_known.save();
}

}  // namespace rollcall::media
