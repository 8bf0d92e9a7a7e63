#include "authoring/source/file_table.h"

#include <algorithm>
#include <utility>

namespace rollcall::source {

std::uint32_t FileTable::add(std::string name, std::string content) {
  std::string path = (x_folder / name).string();
  x_files.push_back({std::move(name), std::move(content), std::move(path)});
  return std::uint32_t(x_files.size() - 1);
}

std::uint32_t FileTable::add_other(const std::string& path, std::string content) {
  x_files.push_back({path, std::move(content), path});
  return std::uint32_t(x_files.size() - 1);
}

std::optional<std::uint32_t> FileTable::find(std::string_view name) const {
  const auto found =
      std::find_if(x_files.begin(), x_files.end(), [&](const SourceFile& file) { return file.name == name; });
  if (found == x_files.end()) return std::nullopt;
  return std::uint32_t(found - x_files.begin());
}

void FileTable::put_below(std::filesystem::path folder) {
  x_folder = std::move(folder);
  for (SourceFile& file : x_files) file.path = (x_folder / file.name).string();
}

}  // namespace rollcall::source
