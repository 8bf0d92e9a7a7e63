#include "player/record/certificate_file.h"

#include <algorithm>

#include "player/ascii.h"
#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

std::string plain(std::string name) {
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !is_ascii_digit(c) && !is_ascii_letter(c); }, '-');
  return name;
}

}  // namespace

std::string certificate_file(const SignedRecord& record) {
  return plain(record.staff_number) + "-" + plain(record.module) + "-" + std::to_string(record.sequence) + "-" +
         seal::hex(record.site) + ".pdf";
}

}  // namespace rollcall::record
