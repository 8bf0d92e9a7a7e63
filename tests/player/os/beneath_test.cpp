#include "player/os/beneath.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

#include "tests/support/error_text.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using os::Standing;
using test::TempFolder;

namespace {

namespace fs = std::filesystem;

/// A folder of somebody else, beside a file that is not theirs.
class Foreign {
 public:
  Foreign() {
    fs::create_directories(folder() / "inner");
    std::ofstream(x_around / "secret") << "Not theirs.";
    std::ofstream(folder() / "file") << "Theirs.";
    std::ofstream(folder() / "inner/file") << "Theirs, further in.";
    mkfifo((folder() / "pipe").c_str(), 0600);
  }
  fs::path folder() const { return x_around / "foreign"; }
  fs::path around() const { return x_around.path(); }
  std::string link(const std::string& name, const fs::path& to) const {
    fs::create_symlink(to, folder() / name);
    return name;
  }

 private:
  TempFolder x_around;
};

Standing standing(const Foreign& foreign, const std::string& name) { return os::standing_of(foreign.folder(), name); }

}  // namespace

TEST_CASE("what is in a folder is told from what only seems to be") {
  const Foreign foreign;
  CHECK(standing(foreign, "file") == Standing::ordinary);
  CHECK(standing(foreign, "inner/file") == Standing::ordinary);
  CHECK(standing(foreign, "inner") == Standing::folder);
  CHECK(standing(foreign, ".") == Standing::folder);
  CHECK(standing(foreign, "pipe") == Standing::special);
  CHECK(standing(foreign, "nothing") == Standing::absent);
  CHECK(standing(foreign, "file/nothing") == Standing::absent);
  CHECK(standing(foreign, std::string(300, 'x')) == Standing::absent);
  CHECK(standing(foreign, "../secret") == Standing::outside);
  CHECK(standing(foreign, "inner/../file") == Standing::ordinary);
  CHECK(standing(foreign, "/etc/passwd") == Standing::outside);
  CHECK(os::standing_of(foreign.folder() / "nowhere", "file") == Standing::absent);
}

TEST_CASE("links count as what they lead to") {
  const Foreign foreign;
  CHECK(standing(foreign, foreign.link("near", "inner/file")) == Standing::ordinary);
  CHECK(standing(foreign, foreign.link("absolute", foreign.folder() / "file")) == Standing::ordinary);
  CHECK(standing(foreign, foreign.link("far", "../secret")) == Standing::outside);
  CHECK(standing(foreign, foreign.link("further", "far")) == Standing::outside);
  CHECK(standing(foreign, foreign.link("passwords", "/etc/passwd")) == Standing::outside);
  CHECK(standing(foreign, foreign.link("zeros", "/dev/zero")) == Standing::outside);
  CHECK(standing(foreign, foreign.link("dangling", "nothing")) == Standing::absent);
  CHECK(standing(foreign, foreign.link("itself", "itself")) == Standing::absent);
  foreign.link("around", foreign.around());
  CHECK(standing(foreign, "around/secret") == Standing::outside);
  CHECK(standing(foreign, "around/foreign/file") == Standing::ordinary);
}

TEST_CASE("the folder itself may be a link, and have a name that another begins with") {
  const Foreign foreign;
  fs::create_directory_symlink(foreign.folder(), foreign.around() / "for");
  CHECK(os::standing_of(foreign.around() / "for", "file") == Standing::ordinary);
  CHECK(os::standing_of(foreign.around() / "for", "../secret") == Standing::outside);
  fs::create_directory(foreign.around() / "foreign-more");
  std::ofstream(foreign.around() / "foreign-more/file") << "Not theirs.";
  CHECK(standing(foreign, "../foreign-more/file") == Standing::outside);
}

TEST_CASE("only what is in the folder can be read") {
  const Foreign foreign;
  foreign.link("far", "../secret");
  foreign.link("near", "inner/file");
  const auto text = [&](const std::string& name) {
    return test::error_text([&] { os::open_beneath(foreign.folder(), name); });
  };
  CHECK(os::open_beneath(foreign.folder(), "near").read(100) == "Theirs, further in.");
  const std::string path = foreign.folder().string();
  CHECK(text("far") == path +
                           "/far is a link that leads out of its folder.\n"
                           "Put the file itself there in place of the link.");
  CHECK(text("pipe") == path + "/pipe is not a file.\nGive the name of a file.");
  CHECK(text("inner") == path + "/inner is a folder, and a file is needed here.\nGive the name of a file.");
  CHECK(text("nothing") == path +
                               "/nothing is not there.\n"
                               "Check the name. If it is on a stick, put the stick back and try again.");
}
