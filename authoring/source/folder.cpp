#include "authoring/source/folder.h"

#include <fstream>
#include <sstream>

#include "authoring/source/grammar.h"
#include "authoring/source/tree.h"
#include "player/error.h"

namespace rollcall::source {
namespace {

Loaded read(SourceFile file) {
  Problems problems;
  const Node root = parse_yaml(file, 0, problems);
  Document document;
  if (root.kind != Node::Kind::nothing) {
    check_shape(root, module_shape, problems);
    document = read_document(root, problems);
  } else if (problems.empty()) {
    problems.error("yaml", {}, "the file is empty", "'rollcall-author new FOLDER' makes a module to start from");
  }
  document.files.push_back(std::move(file));
  return {std::move(document), std::move(problems)};
}

}  // namespace

Loaded load(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "module.yaml";
  if (!std::filesystem::exists(path)) {
    throw Error("There is no module in '" + folder.string() + "': the file module.yaml is missing.",
                "'rollcall-author new FOLDER' makes a module to start from.");
  }
  std::ifstream stream(path, std::ios::binary);
  std::string content(largest_file + 1, '\0');  // one byte more than allowed is enough to know
  stream.read(content.data(), std::streamsize(content.size()));
  if (stream.bad() || !stream.is_open()) throw Error("'" + path.string() + "' cannot be read.", "Check the drive and the access rights.");
  content.resize(std::size_t(stream.gcount()));
  return read({"module.yaml", std::move(content)});
}

Loaded load_text(std::string_view yaml, std::string_view file_name) {
  return read({std::string(file_name), std::string(yaml)});
}

}  // namespace rollcall::source
