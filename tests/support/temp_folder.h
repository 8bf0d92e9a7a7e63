#pragma once
#include <filesystem>

namespace rollcall::test {

/// A fresh folder that goes, with everything in it, when the test ends.
class TempFolder {
 public:
  explicit TempFolder(const std::filesystem::path& parent = std::filesystem::temp_directory_path());
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return x_path; }
  std::filesystem::path operator/(const std::filesystem::path& name) const { return x_path / name; }

 private:
  std::filesystem::path x_path;
};

}  // namespace rollcall::test
