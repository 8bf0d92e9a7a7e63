#include "authoring/source/path_source.h"

#include <algorithm>
#include <string>

#include "authoring/source/folder.h"
#include "authoring/source/grammar.h"
#include "authoring/source/tree.h"

namespace rollcall::source {
namespace {

namespace fs = std::filesystem;

void read_into(LoadedPath& path) {
  const Node root = parse_yaml(path.files, 0, path_keywords, path.problems);
  if (root.kind == Node::Kind::nothing) {
    if (path.problems.empty())
      path.problems.report("yaml", {}, tr("the file is empty"), tr("LANGUAGE.md shows a path to start from"));
    return;
  }
  check_shape(root, path_shape, path.problems);
  path.document = read_path(root);
  path.document.outline = Outline(root);
}

/// It has the key in its first column.
bool names_a_path(std::string_view content) {
  constexpr std::string_view key = "path:";
  return content.starts_with(key) || content.find("\n" + std::string(key)) != std::string_view::npos;
}

}  // namespace

LoadedPath load_path(const fs::path& file) {
  LoadedPath path;
  path.files.add_other(file.string(), read_source(file));
  read_into(path);
  return path;
}

LoadedPath load_path_text(std::string_view yaml, std::string_view file_name) {
  LoadedPath path;
  path.files.add(std::string(file_name), std::string(yaml));
  read_into(path);
  return path;
}

bool is_path_file(const fs::path& file) {
  std::error_code none;
  return file.extension() == ".yaml" && fs::is_regular_file(file, none) && names_a_path(read_source(file));
}

std::vector<fs::path> paths_in(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    if (is_path_file(entry.path())) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace rollcall::source
