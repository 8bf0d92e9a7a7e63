#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "authoring/source/position.h"

namespace rollcall::source {

/// One file, as read.
struct SourceFile {
  std::string name;  ///< for messages: relative to the module's folder
  std::string content;
};

/// The files that positions name: those of a module, its translations, an adaptation, in the order in which they were
/// read. A file is never taken out and stays where it is in memory, so that its number and views of its content hold
/// as long as the table does.
class FileTable {
 public:
  /// The number that positions in it carry. `content` may be empty where nothing of the file is shown.
  std::uint32_t add(std::string name, std::string content = {});

  /// Precondition: the file is of this table.
  const SourceFile& operator[](std::uint32_t file) const { return x_files[file]; }
  bool has(std::uint32_t file) const { return file < x_files.size(); }
  /// The number of the first file of this name.
  std::optional<std::uint32_t> find(std::string_view name) const;

  std::size_t size() const { return x_files.size(); }
  auto begin() const { return x_files.begin(); }
  auto end() const { return x_files.end(); }

  /// From now on files are named from the folder above: "module/module.yaml".
  void put_below(const std::string& folder);

 private:
  std::deque<SourceFile> x_files;
};

}  // namespace rollcall::source
