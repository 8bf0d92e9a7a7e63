#include "authoring/source/file_table.h"

#include <algorithm>
#include <utility>

namespace rollcall::source {

std::uint32_t FileTable::add(std::string name, std::string content) {
  x_files.push_back({std::move(name), std::move(content)});
  return std::uint32_t(x_files.size() - 1);
}

std::optional<std::uint32_t> FileTable::find(std::string_view name) const {
  const auto found =
      std::find_if(x_files.begin(), x_files.end(), [&](const SourceFile& file) { return file.name == name; });
  if (found == x_files.end()) return std::nullopt;
  return std::uint32_t(found - x_files.begin());
}

void FileTable::put_below(const std::string& folder) {
  for (SourceFile& file : x_files) file.name = folder + "/" + file.name;
}

}  // namespace rollcall::source
