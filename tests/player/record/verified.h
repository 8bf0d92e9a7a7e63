#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/record/verify.h"
#include "tests/support/texts.h"

namespace rollcall::test {

/// A VerificationResult in English.
struct Verified {
  std::string where;
  std::optional<record::CompletionRecord> record;
  record::Verdict verdict = record::Verdict::unreadable;
  std::vector<std::string> sentences;
};

inline std::vector<Verified> verified(std::string_view file, std::span<const seal::PublicKey> known) {
  std::vector<Verified> all;
  for (const record::VerificationResult& result : record::verify_file(file, known).results)
    all.push_back({result.where.text(), result.record, result.verdict, texts(result.sentences)});
  return all;
}

}  // namespace rollcall::test
