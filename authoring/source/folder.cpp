#include "authoring/source/folder.h"

#include <algorithm>
#include <functional>

#include "authoring/source/fragments.h"
#include "authoring/source/grammar.h"
#include "authoring/source/include_file.h"
#include "authoring/source/tree.h"
#include "player/error.h"
#include "player/os/beneath.h"
#include "player/parallel.h"

namespace rollcall::source {
namespace {

/// A further file, with its content if it is an ordinary file of the module.
struct Found {
  os::Standing standing;
  std::string content;
};
using ReadFile = std::function<Found(const std::string&)>;

constexpr std::size_t most_further_files = 30;
constexpr std::size_t most_bytes = 10 * largest_file;

bool stays_inside(std::string_view path) {
  return !path.starts_with('/') && path.find("..") == std::string_view::npos && path.ends_with(".yaml");
}

struct Part {
  Node root;
  Diagnostics problems;
};

/// All files but the first, in their order. They know nothing of each other, and parsing is most of the work of reading
/// a large module.
std::vector<Part> parse_further(const FileTable& files) {
  std::vector<Part> parts(files.size() - 1);
  in_parallel(parts.size(),
              [&](std::size_t i) { parts[i].root = parse_yaml(files, std::uint32_t(i + 1), parts[i].problems); });
  return parts;
}

class Module {
 public:
  Module(SourceFile main, ReadFile read_file) : x_read_file(std::move(read_file)) {
    x_files.add(std::move(main.name), std::move(main.content));
  }

  Loaded load() && {
    Node root = parse_yaml(x_files, 0, x_problems);
    Document document;
    if (root.kind != Node::Kind::nothing) {
      add_files(root);
      if (x_is_whole) {
        Outline outline(root);
        const Node fragments = expand_fragments(root, x_problems);
        check_shape(root, module_shape, x_problems);
        document = read_document(root, fragments, x_problems);
        document.outline = std::move(outline);
      }
    } else if (x_problems.empty()) {
      x_problems.report("yaml", {}, tr("the file is empty"),
                        tr("'rollcall-author new FOLDER' makes a module to start from"));
    }
    return {std::move(x_files), std::move(document), std::move(x_problems)};
  }

 private:
  void add_files(Node& root) {
    const Node* files = root.find("files");
    if (!files) return;
    if (files->items.size() > most_further_files) {
      x_is_whole = false;
      x_problems.report("bad-file", files->at,
                        tr("a module stands in at most {most} further files", "most"_is = most_further_files),
                        tr("put several parts into one file"));
      return;
    }
    std::size_t bytes = x_files[0].content.size();
    for (const Node& file : files->items) {
      const bool is_known = x_files.find(file.value).has_value();
      Found found = !is_known && stays_inside(file.value) ? x_read_file(file.value) : Found{os::Standing::absent, {}};
      bytes += found.content.size();
      if (bytes > most_bytes) {
        x_is_whole = false;
        x_problems.report("bad-file", file.at, tr("the files of this module have more than 10 MiB together"),
                          tr("make several modules of it"));
        return;
      }
      if (found.standing != os::Standing::ordinary && !is_known) x_is_whole = false;
      if (found.standing == os::Standing::ordinary) {
        x_files.add(file.value, std::move(found.content));
      } else if (is_known) {
        x_problems.report("bad-file", file.at, tr("'{file}' is named already", "file"_is = file.value),
                          tr("name every file once"));
      } else if (found.standing == os::Standing::outside) {
        x_problems.report("bad-file", file.at,
                          tr("'{file}' is a link that leads out of the module's folder", "file"_is = file.value),
                          tr("put the file itself into the folder in place of the link"));
      } else {
        x_problems.report("bad-file", file.at,
                          tr("there is no file '{file}' in the module's folder", "file"_is = file.value),
                          tr("name a .yaml file from the folder, with '/'"));
      }
    }
    for (Part& part : parse_further(x_files)) add(root, std::move(part));
  }

  void add(Node& root, Part part) {
    const bool is_empty = part.root.kind == Node::Kind::nothing && part.problems.empty();
    if (part.root.kind != Node::Kind::map && !is_empty) x_is_whole = false;
    if (part.root.kind == Node::Kind::list || part.root.kind == Node::Kind::scalar)
      x_problems.report("bad-file", part.root.at, tr("this file has no parts of a module"),
                        tr("begin it with the name of a part, such as 'scenes:'"));
    x_problems.add(std::move(part.problems));
    if (part.root.kind == Node::Kind::map) include_file(root, std::move(part.root), x_problems);
  }

  ReadFile x_read_file;
  FileTable x_files;
  Diagnostics x_problems;
  bool x_is_whole = true;  // else what is missing would be missed everywhere
};

/// The modules in the folder may have been meant.
Message hint_without_module(const std::filesystem::path& folder) {
  std::error_code none;
  std::vector<std::filesystem::path> modules;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    if (std::filesystem::exists(entry.path() / "module.yaml", none)) modules.push_back(entry.path());
  }
  if (modules.empty()) return tr("'rollcall-author new FOLDER' makes a module to start from.");
  return tr("Name one of the modules in it, such as '{module}'.",
            "module"_is = *std::min_element(modules.begin(), modules.end()));
}

}  // namespace

std::string start_of_source(const os::ReadOnlyFile& file) {
  // One byte more than allowed is enough to know.
  std::string content(std::size_t(std::min<std::uint64_t>(file.size(), largest_file + 1)), '\0');
  file.read_at(0, {reinterpret_cast<std::uint8_t*>(content.data()), content.size()});
  return content;
}

std::string read_source(const std::filesystem::path& path) { return start_of_source(os::ReadOnlyFile(path)); }

Loaded load(const std::filesystem::path& folder) {
  if (std::filesystem::is_regular_file(folder)) {
    const std::filesystem::path around = folder.has_parent_path() ? folder.parent_path() : ".";
    throw Error(tr("'{path}' is a file, and a module is a folder.", "path"_is = folder),
                tr("Give the folder that it is in: {path}", "path"_is = around));
  }
  if (os::standing_of(folder, "module.yaml") == os::Standing::absent) {
    throw Error(tr("There is no module in '{path}': the file module.yaml is missing.", "path"_is = folder),
                hint_without_module(folder));
  }
  const auto read_file = [&](const std::string& name) -> Found {
    const os::Standing standing = os::standing_of(folder, name);
    if (standing != os::Standing::ordinary) return {standing, {}};
    return {standing, start_of_source(os::open_beneath(folder, name))};
  };
  return Module({"module.yaml", start_of_source(os::open_beneath(folder, "module.yaml"))}, read_file).load();
}

Loaded load_text(std::string_view yaml, std::string_view file_name) {
  return Module({std::string(file_name), std::string(yaml)},
                [](const std::string&) {
                  return Found{os::Standing::absent, {}};
                })
      .load();
}

}  // namespace rollcall::source
