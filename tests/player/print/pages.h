#pragma once
#include <filesystem>
#include <fstream>
#include <string>

#include "player/text/typesetter.h"
#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temp_folder.h"

namespace rollcall::test {

/// That pages are set with.
inline const text::Typesetter& page_setter() {
  static const text::Typesetter instance(share_folder() / "fonts", text::Output::page);
  return instance;
}

/// What a command says of the pages, which it finds as c.pdf in its folder; what it complains of, if it fails.
inline std::string said_of(const std::string& pdf, const std::string& command) {
  const TempFolder folder;
  std::ofstream(folder / "c.pdf", std::ios::binary) << pdf;
  return output_of("cd '" + folder.path().string() + "' && " + command + " 2>errors || { cat errors; false; }");
}

}  // namespace rollcall::test
