#include "authoring/source/tree.h"

#include <utility>

namespace rollcall::source {

Node parse_yaml(const SourceFile& file, std::uint32_t file_index, Diagnostics& problems) {
  syntax::Parsed parsed = syntax::parse(file.content, file_index);
  for (syntax::Fault& fault : parsed.faults)
    problems.report("yaml", fault.at, std::move(fault.message), std::move(fault.hint));
  return std::move(parsed.root);
}

}  // namespace rollcall::source
