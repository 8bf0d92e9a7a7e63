#include "authoring/source/tree.h"

#include <utility>

#include "authoring/source/grammar.h"
#include "authoring/source/secret.h"

namespace rollcall::source {

Node parse_yaml(const FileTable& files, std::uint32_t file, Diagnostics& problems) {
  return parse_yaml(files, file, {is_key, is_part}, problems);
}

Node parse_yaml(const FileTable& files, std::uint32_t file, const syntax::Keywords& keywords, Diagnostics& problems) {
  const std::string& content = files[file].content;
  if (report_secret("yaml", file, files, problems)) return {};
  syntax::Parsed parsed = syntax::parse(content, file, keywords);
  for (syntax::Fault& fault : parsed.faults)
    problems.report("yaml", fault.at, std::move(fault.message), std::move(fault.hint));
  return std::move(parsed.root);
}

}  // namespace rollcall::source
