#pragma once
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "authoring/syntax/tree.h"
#include "tests/support/places.h"

namespace rollcall::test {

struct YamlFile {
  std::filesystem::path path;
  std::string text;
};

/// Every YAML file below these folders of the project, ordered by path.
inline std::vector<YamlFile> yaml_files(std::initializer_list<const char*> folders) {
  std::vector<std::filesystem::path> paths;
  for (const char* folder : folders) {
    const std::filesystem::path top = source_folder() / folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
      if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<YamlFile> files;
  for (const auto& path : paths) {
    std::ifstream stream(path, std::ios::binary);
    files.push_back({path, {std::istreambuf_iterator<char>(stream), {}}});
  }
  return files;
}

/// visit(node) for every scalar that is a value, in the order of the file.
template <class Visit>
void each_scalar(const syntax::Node& node, Visit visit) {
  if (node.kind == syntax::Node::Kind::scalar) visit(node);
  for (const syntax::Node& item : node.items) each_scalar(item, visit);
  for (const syntax::Entry& entry : node.entries) each_scalar(entry.value, visit);
}

/// visit(container) for every list and map that is not empty.
template <class Visit>
void each_container(const syntax::Node& node, Visit visit) {
  if (!node.items.empty() || !node.entries.empty()) visit(node);
  for (const syntax::Node& item : node.items) each_container(item, visit);
  for (const syntax::Entry& entry : node.entries) each_container(entry.value, visit);
}

/// What the tree says without where it says it, one part a line.
inline void list_values(const syntax::Node& node, std::vector<std::string>& values) {
  values.push_back(std::to_string(static_cast<int>(node.kind)) + " " + node.value);
  for (const syntax::Node& item : node.items) list_values(item, values);
  for (const syntax::Entry& entry : node.entries) {
    values.push_back("key " + entry.key.value);
    list_values(entry.value, values);
  }
  values.emplace_back("end");
}

inline std::vector<std::string> values_of(const syntax::Node& root) {
  std::vector<std::string> values;
  list_values(root, values);
  return values;
}

}  // namespace rollcall::test
