#pragma once
#include <string>

#include "player/record/signed_record.h"

namespace rollcall::record {

/// What the file of a record's certificate is called, "2044-small-things-3-1a2b3c4d5e6f7081.pdf", with the key of its
/// site at the end: of letters, digits and '-' only, so that every drive takes it and nothing in the record leads to
/// another folder. No two records have the same name, also of two sites that number alike.
std::string certificate_file(const SignedRecord& record);

}  // namespace rollcall::record
