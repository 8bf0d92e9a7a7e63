#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "authoring/source/position.h"

namespace rollcall::source {

/// One file, as read.
struct SourceFile {
  std::string name;  ///< relative to the module's folder; of a file that is not of the module, as `path`
  std::string content;
  std::string path = {};  ///< for messages: by which it can be opened where the program was called
};

/// The files that positions name: those of a module, its translations, an adaptation, in the order in which they were
/// read. A file is never taken out and stays where it is in memory, so that its number and views of its content hold
/// as long as the table does.
class FileTable {
 public:
  /// The number that positions in it carry. `content` may be empty where nothing of the file is shown.
  std::uint32_t add(std::string name, std::string content = {});
  /// A file that is not of the module.
  std::uint32_t add_other(const std::string& path, std::string content = {});

  /// Precondition: the file is of this table.
  const SourceFile& operator[](std::uint32_t file) const { return x_files[file]; }
  bool has(std::uint32_t file) const { return file < x_files.size(); }
  /// The number of the first file of this name.
  std::optional<std::uint32_t> find(std::string_view name) const;

  std::size_t size() const { return x_files.size(); }
  auto begin() const { return x_files.begin(); }
  auto end() const { return x_files.end(); }

  /// The module is in this folder, as it was named in the call. Until it is said, `path` is `name`. Precondition: only
  /// files of the module have been added.
  void put_below(std::filesystem::path folder);

 private:
  std::filesystem::path x_folder;
  std::deque<SourceFile> x_files;
};

}  // namespace rollcall::source
