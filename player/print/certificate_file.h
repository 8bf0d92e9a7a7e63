#pragma once
#include <string>

#include "player/record/signed_record.h"

namespace rollcall::print {

/// What the file of a record's certificate is called, "2044-small-things-3.pdf": of letters, digits and '-' only, so
/// that every drive takes it and nothing in the record leads to another folder. Records of different learners have
/// different names, also where their sites number alike.
std::string certificate_file(const record::SignedRecord& record);

}  // namespace rollcall::print
