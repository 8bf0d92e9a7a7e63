#include "authoring/source/secret.h"

#include "authoring/source/offset.h"
#include "player/secret_text.h"

namespace rollcall::source {

bool report_secret(std::string_view rule, std::uint32_t file, const FileTable& files, Diagnostics& problems) {
  const std::string& content = files[file].content;
  const std::size_t secret = find_secret(content);
  if (secret == std::string::npos) return false;
  problems.report(rule, position_at(content, secret, file), tr("a secret key stands here, so this file was not read"),
                  tr("take it out of the module, and make a new key if others have seen this one"));
  return true;
}

}  // namespace rollcall::source
