#include "player/learning/kept_certificates.h"

#include "player/os/files.h"
#include "player/record/certificate_file.h"

namespace rollcall::learning {

std::filesystem::path kept_certificate(const std::filesystem::path& home, const record::SignedRecord& record) {
  return home / "certificates" / record::certificate_file(record);
}

std::vector<std::filesystem::path> kept_certificates(const std::filesystem::path& home,
                                                     std::span<const record::SignedRecord> records) {
  std::vector<std::filesystem::path> found;
  for (const record::SignedRecord& record : records) {
    const std::filesystem::path file = kept_certificate(home, record);
    if (os::is_there(file)) found.push_back(file);
  }
  return found;
}

std::size_t remove_kept_certificates(const std::filesystem::path& home, std::span<const record::SignedRecord> records) {
  const std::vector<std::filesystem::path> found = kept_certificates(home, records);
  for (const std::filesystem::path& file : found) os::remove_durably(file);
  return found.size();
}

}  // namespace rollcall::learning
