#include <doctest/doctest.h>

#include <cerrno>
#include <optional>
#include <utility>

#include "player/library/library.h"
#include "player/os/files.h"
#include "tests/player/pack/sample.h"
#include "tests/player/progress/accident.h"
#include "tests/support/nightly.h"
#include "tests/support/temp_folder.h"

/// An installation during which one system call is the last one, or fails: each of them in turn.
using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

constexpr scenario::Version before{1, 0, 0}, after{1, 1, 0};

/// A computer with one release, and a newer one on a stick.
class Office {
 public:
  Office() {
    library().trust(seal::format(pack_test::trust(), key(1)));
    put("older.rcpack", sample_pack(before));
    put("newer.rcpack", sample_pack(after));
    library().install(x_folder / "older.rcpack");
  }
  library::Library library() const { return library::Library(x_folder / "library"); }
  void install() const { library().install(x_folder / "newer.rcpack"); }

  /// Which release is begun with, after every byte of every pack was looked at.
  scenario::Version whole_release() const {
    CHECK(library().problems_of_packs().empty());
    return library().open("small-things").identity().version;
  }

 private:
  void put(const char* name, const Bytes& bytes) const {
    os::write_durably(x_folder / name, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }
  test::TempFolder x_folder{test::memory_drive()};
};

/// The release that is there when the installation has ended, in whatever way; nothing when it has no such call.
std::optional<std::pair<test::Worked, scenario::Version>> installed_with(const test::Accident& accident) {
  const Office office;
  test::Worked worked = test::work_with([&](const auto&) { office.install(); }, accident);
  if (worked.calls < accident.call) return std::nullopt;
  INFO(accident.call);
  INFO(accident.error);
  if (worked.ended) REQUIRE((*worked.ended == 0 || *worked.ended == 2));
  const scenario::Version there = office.whole_release();
  // Whatever happened, the same pack can be installed again, and then it is there.
  office.install();
  CHECK(office.whole_release() == after);
  CHECK(office.library().problems_of_releases().empty());
  return std::pair(std::move(worked), there);
}

/// Returns how many accidents there were.
std::size_t try_every_call(int error) {
  const std::size_t step = test::rounds<std::size_t>(3, 1);
  std::size_t accidents = 0;
  for (std::size_t call = 1;; call += step) {
    const auto installed = installed_with({call, error});
    if (!installed) return accidents;
    ++accidents;
    const auto& [worked, release] = *installed;
    CHECK((release == before || release == after));
    // What was said to be installed is.
    if (worked.ended == 0) CHECK(release == after);
  }
}

}  // namespace

TEST_CASE("a program that is killed at any call of an installation leaves whole packs, and can install again") {
  if (test::accidents_can_happen()) CHECK(try_every_call(0) > 5);
}

TEST_CASE("when any call of an installation fails, whole packs are left, and what was installed is there") {
  if (!test::accidents_can_happen()) return;
  for (const int error : {EIO, ENOSPC}) CHECK(try_every_call(error) > 5);
}
