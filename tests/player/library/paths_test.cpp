#include "player/library/paths.h"

#include <doctest/doctest.h>

#include "player/library/arrival_words.h"
#include "player/library/offer.h"
#include "player/os/files.h"
#include "tests/player/pack/sample_path.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

/// A computer whose library trusts the sample's publisher.
class Office {
 public:
  Office() { x_library.trust(seal::format(trust(), key(1))); }

  library::Library& library() { return x_library; }
  std::filesystem::path put(const Bytes& bytes) const {
    os::write_durably(x_folder / "stick", {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    return x_folder / "stick";
  }
  pack::Identity install(const Bytes& bytes) { return x_library.install(put(bytes)); }

 private:
  test::TempFolder x_folder;
  library::Library x_library{x_folder / "library"};
};

std::vector<std::string> said(const std::vector<Message>& messages) {
  std::vector<std::string> texts;
  for (const Message& one : messages) texts.push_back(one.text());
  return texts;
}

}  // namespace

TEST_CASE("a path is installed as a module is, and named with the modules that are not here yet") {
  Office office;
  const pack::Identity path = office.install(path_pack(sample_path()));
  CHECK(path.kind == pack::Kind::path);
  CHECK(said(library::installed(office.library(), path)) ==
        std::vector<std::string>{
            "Installed first-weeks 1.0.0.",
            "Modules of this path that are not here yet: small-things, three-notebooks, after-the-visit"});
  office.install(sample_pack());
  CHECK(library::missing_modules(sample_path(), office.library()) ==
        std::vector<std::string>{"three-notebooks", "after-the-visit"});
}

TEST_CASE("of the packs in a library those of paths are known, and of a path the newest release") {
  Office office;
  office.install(sample_pack());
  CHECK(library::paths(office.library()).empty());
  office.install(path_pack(sample_path()));
  course::Path next = sample_path({1, 1, 0});
  next.title["en"] = "The first weeks";
  office.install(path_pack(next));
  const std::vector<library::InstalledPath> paths = library::paths(office.library());
  REQUIRE(paths.size() == 1);
  CHECK(paths[0].path == next);
  CHECK(paths[0].entry.identity->version == scenario::Version{1, 1, 0});
  CHECK(office.library().list().size() == 3);
}

TEST_CASE("releases of a path are remembered, and it can be taken away") {
  Office office;
  office.install(path_pack(sample_path({1, 1, 0})));
  CHECK(test::error_text([&] {
          office.install(path_pack(sample_path()));
        }).starts_with("This pack is first-weeks 1.0.0, and the newer 1.1.0 was installed here before."));
  CHECK(office.library().remove("first-weeks").size() == 1);
  CHECK(library::paths(office.library()).empty());
  CHECK_THROWS_AS(office.install(path_pack(sample_path())), pack::Refused);
}

TEST_CASE("nothing is wrong with the pack of a path, when all packs are read") {
  Office office;
  office.install(path_pack(sample_path()));
  CHECK(office.library().problems_of_packs().empty());
  CHECK(office.library().problems_of_releases().empty());
}

TEST_CASE("what a path on a stick would bring is said by its title, in the reader's language if it has it") {
  Office office;
  const std::filesystem::path file = office.put(path_pack(sample_path()));
  CHECK(library::offer_of(office.library(), file, "fr").title == "Les premières semaines");
  CHECK(library::offer_of(office.library(), file, "kk").title == "First weeks");
  CHECK(library::offer_of(office.library(), file, "en").standing == library::Offer::Standing::fresh);
}
