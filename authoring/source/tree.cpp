#include "authoring/source/tree.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "authoring/source/grammar.h"
#include "player/secret_text.h"

namespace rollcall::source {

Node parse_yaml(const FileTable& files, std::uint32_t file, Diagnostics& problems) {
  const std::string& content = files[file].content;
  if (const std::size_t secret = find_secret(content); secret != std::string::npos) {
    const std::string_view before = std::string_view(content).substr(0, secret);
    const auto line = std::uint32_t(std::count(before.begin(), before.end(), '\n') + 1);
    const auto column = std::uint32_t(secret - (before.rfind('\n') + 1) + 1);
    problems.report("yaml", {file, line, column}, tr("a secret key stands here, so this file was not read"),
                    tr("take it out of the module, and make a new key if others have seen this one"));
    return {};
  }
  syntax::Parsed parsed = syntax::parse(content, file, {is_key, is_part});
  for (syntax::Fault& fault : parsed.faults)
    problems.report("yaml", fault.at, std::move(fault.message), std::move(fault.hint));
  return std::move(parsed.root);
}

}  // namespace rollcall::source
