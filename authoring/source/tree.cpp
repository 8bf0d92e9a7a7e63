#include "authoring/source/tree.h"

#include <utility>

namespace rollcall::source {

Node parse_yaml(const FileTable& files, std::uint32_t file, Diagnostics& problems) {
  syntax::Parsed parsed = syntax::parse(files[file].content, file);
  for (syntax::Fault& fault : parsed.faults)
    problems.report("yaml", fault.at, std::move(fault.message), std::move(fault.hint));
  return std::move(parsed.root);
}

}  // namespace rollcall::source
