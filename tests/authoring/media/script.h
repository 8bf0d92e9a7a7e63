#pragma once
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/temp_folder.h"

namespace rollcall::media::test {

/// A program of a few lines of shell, beside a file that it may be given.
class Script {
 public:
  explicit Script(const std::string& lines) {
    std::ofstream(program()) << "#!/bin/sh\n" << lines << "\n";
    std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
    std::ofstream(file()) << "A file.";
  }

  std::filesystem::path program() const { return x_folder / "rollcall-encode"; }
  std::filesystem::path file() const { return x_folder / "wing.svg"; }

 private:
  rollcall::test::TempFolder x_folder;
};

}  // namespace rollcall::media::test
