#include "player/library/installation.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "player/library/library.h"
#include "player/os/files.h"
#include "tests/player/pack/sample.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

/// A library, and a stick with a pack of several megabytes.
class Office {
 public:
  Office() {
    x_library.trust(seal::format(trust(), key(1)));
    pack::Contents contents = sample_contents();
    Bytes sound(5u << 20);
    for (std::size_t i = 0; i < sound.size(); ++i) sound[i] = static_cast<std::uint8_t>(i * 7);
    contents.entries.push_back({"sounds/long.opus", std::move(sound)});
    const Bytes bytes = pack::write(contents, key(2));
    os::write_durably(pack(), {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }
  std::filesystem::path pack() const { return x_folder / "stick" / "large.rcpack"; }
  library::Library& library() { return x_library; }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(x_folder / "library"))
      names.push_back(file.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  test::TempFolder x_folder;
  library::Library x_library{x_folder / "library"};
};

}  // namespace

TEST_CASE("an installation goes on part by part, says how far it is, and is there after the last one") {
  Office office;
  const auto installation = office.library().begin_installing(office.pack());
  CHECK(installation->identity().module == "small-things");
  std::vector<int> told = {installation->percent()};
  while (installation->go_on()) {
    CHECK(office.library().list().empty());
    told.push_back(installation->percent());
  }
  CHECK(told.size() > 8);
  CHECK(told.front() == 0);
  CHECK(told.back() == 100);
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(office.names() == std::vector<std::string>{"lock", "releases", "small-things-1.0.0.rcpack", "trust"});
}

TEST_CASE("an installation that is left at any part leaves nothing, and the next one can begin") {
  for (int parts = 0; parts < 9; ++parts) {
    Office office;
    {
      const auto installation = office.library().begin_installing(office.pack());
      for (int i = 0; i < parts; ++i) REQUIRE(installation->go_on());
      CHECK(test::error_text([&] {
              office.library().begin_installing(office.pack());
            }).starts_with("Another Rollcall on this computer is just adding something."));
    }
    CHECK(office.names() == std::vector<std::string>{"lock", "trust"});
    CHECK(office.library().install(office.pack()).module == "small-things");
  }
}

TEST_CASE("a stick that is pulled while its pack is copied leaves nothing") {
  Office office;
  {
    const auto installation = office.library().begin_installing(office.pack());
    REQUIRE(installation->go_on());
    std::filesystem::resize_file(office.pack(), 2u << 20);
    const auto all_of_it = [&] {
      while (installation->go_on()) {
      }
    };
    CHECK(test::error_text(all_of_it).starts_with(office.pack().string() + " is shorter than it was"));
  }
  CHECK(office.names() == std::vector<std::string>{"lock", "trust"});
}
