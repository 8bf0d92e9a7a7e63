#pragma once
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace rollcall::test {

/// Whoever may do everything, as the tests may where root runs them, does without that while this lives.
class OrdinaryUser {
 public:
  OrdinaryUser() : x_before(geteuid()) {
    if (x_before == 0 && seteuid(nobody) != 0) throw std::runtime_error("seteuid");
  }
  ~OrdinaryUser() {
    if (seteuid(x_before) != 0) std::abort();
  }
  OrdinaryUser(const OrdinaryUser&) = delete;
  OrdinaryUser& operator=(const OrdinaryUser&) = delete;

  /// What is in the folder, and the folder, belongs to this user from now on.
  static void own(const std::filesystem::path& folder) {
    if (geteuid() != 0) return;
    give(folder);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) give(entry.path());
  }

 private:
  static constexpr uid_t nobody = 65534;
  static void give(const std::filesystem::path& path) {
    if (lchown(path.c_str(), nobody, static_cast<gid_t>(-1)) != 0) throw std::runtime_error("lchown");
  }

  uid_t x_before;
};

/// Nothing may be written in a folder and in those within it while this lives.
class ReadOnly {
 public:
  explicit ReadOnly(std::filesystem::path folder) : x_folder(std::move(folder)) {
    change(std::filesystem::perm_options::remove);
  }
  ~ReadOnly() { change(std::filesystem::perm_options::add); }
  ReadOnly(const ReadOnly&) = delete;
  ReadOnly& operator=(const ReadOnly&) = delete;

 private:
  void change(std::filesystem::perm_options how) const {
    using std::filesystem::perms;
    const auto of = [&](const std::filesystem::path& path) {
      std::filesystem::permissions(path,
                                   how == std::filesystem::perm_options::add
                                       ? perms::owner_write
                                       : perms::owner_write | perms::group_write | perms::others_write,
                                   how);
    };
    of(x_folder);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(x_folder)) of(entry.path());
  }

  std::filesystem::path x_folder;
};

}  // namespace rollcall::test
