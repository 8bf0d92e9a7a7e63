#pragma once
#include <string>

#include "player/record/badge.h"
#include "player/record/statements.h"

/// A badge without its signature, for writing one and for comparing what stands in a file with it. For this folder
/// only.
namespace rollcall::record {

/// Everything that a badge says, in the two forms that must say the same: JSON for whoever reads it, and canonical
/// N-Quads (RDF Dataset Canonicalization 1.0) to be signed. The second follows from the first by the contexts that a
/// badge names, always in the same way; so it is a template with values, and no library for linked data is needed:
/// every node has an id but the result, which is the one blank node, and all that is left to do is to sort the lines.
struct BadgeDocument {
  Json json;          ///< without "proof"
  Json proof;         ///< without "proofValue"
  std::string quads;  ///< of `json`
  std::string proof_quads;
};

BadgeDocument badge_document(const SignedRecord& record, const std::string& proof_code, const BadgeContent& content,
                             const seal::PublicKey& issuer);

/// Under which addresses of `content` the achievement of the record is named.
std::string achievement_address(const CompletionRecord& record, const BadgeContent& content);

}  // namespace rollcall::record
