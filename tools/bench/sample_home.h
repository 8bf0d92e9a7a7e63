#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "player/os/clock.h"
#include "player/ui/application.h"

/// Homes that are measured: made as a site makes them, in a folder of their own that goes with the object.
namespace rollcall::bench {

class SampleHome {
 public:
  SampleHome();
  ~SampleHome();
  SampleHome(const SampleHome&) = delete;
  SampleHome& operator=(const SampleHome&) = delete;

  const std::filesystem::path& folder() const { return x_folder; }
  const os::Clock& clock() const { return x_clock; }

  /// Builds and installs so many packs, each of a module that `rollcall-author new` makes: "case-000", "case-001", ...
  void install_packs(int count);
  /// Records of so many learners, each with the same number of attempts at the first module, of `decisions` each.
  void add_records(int learners, int attempts_of_each, std::uint32_t decisions);
  /// Each learner joins so many paths.
  void join_paths(int count);

  /// `rollcall` with these arguments in this home. Throws Error if it ends with another code than 0.
  void run(std::vector<std::string> arguments) const;
  /// The first learner's page of modules, from a closed window on.
  void show_first_page() const;

 private:
  std::filesystem::path x_folder;
  os::SystemClock x_clock;
};

}  // namespace rollcall::bench
