#pragma once
#include "player/record/record.h"
#include "player/seal/keys.h"

namespace rollcall::test {

/// Five competencies, passed, by the staff number 4711-B at small-things 1.0.0 on 2025-11-20.
record::CompletionRecord typical_record();

/// Always the same key.
seal::SecretKey site_key(std::uint8_t number = 1);

}  // namespace rollcall::test
