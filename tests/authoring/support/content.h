#pragma once
#include <filesystem>
#include <stdexcept>
#include <string>

#include "authoring/check/check.h"
#include "authoring/compile/compile.h"
#include "authoring/source/framework_file.h"
#include "tests/support/places.h"

namespace rollcall::test {

inline std::filesystem::path content_folder(const std::string& module) { return source_folder() / "content" / module; }

inline source::Loaded checked_module(const std::string& module) {
  const std::filesystem::path folder = content_folder(module);
  source::Loaded loaded = source::load(folder);
  source::load_framework(loaded, folder);
  check::check(
      loaded.document, [&](std::string_view path) { return std::filesystem::is_regular_file(folder / path); },
      loaded.problems);
  return loaded;
}

/// A module of content/, compiled; throws with its first problem if it has errors.
inline compile::Compiled compiled_module(const std::string& module) {
  const source::Loaded loaded = checked_module(module);
  if (loaded.problems.has_errors())
    throw std::runtime_error(source::format(loaded.problems.sorted().front(), loaded.files));
  return compile::compile(loaded.document);
}

}  // namespace rollcall::test
