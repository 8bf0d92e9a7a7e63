#pragma once
#include <functional>

#include "player/pack/header.h"
#include "tests/player/pack/sample.h"

namespace rollcall::pack_test {

/// A pack whose insides are wrong but whose digests and signature are right: what a careless or hostile publisher could
/// make. `change` gets the header and the index without its padding; both are padded, hashed and signed again. The
/// sizes are not corrected.
Bytes forged(const std::function<void(pack::Header& header, Bytes& index)>& change);

/// Like forged, but `change` gets the finished header, whose signature is then made again over what stands there.
Bytes forged_header(const std::function<void(pack::Header::Bytes& header)>& change);

/// One record of an index.
Bytes record(std::uint64_t offset, std::uint64_t length, std::string_view name, std::size_t digests);

}  // namespace rollcall::pack_test
