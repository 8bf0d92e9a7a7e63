#include "player/library/library.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <optional>

#include "player/os/files.h"
#include "player/pack/bytes.h"
#include "player/pack/module_file.h"
#include "tests/player/pack/sample.h"
#include "tests/support/error_text.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temp_folder.h"
#include "tests/support/texts.h"

using namespace rollcall;
using namespace rollcall::pack_test;
using test::error_text;

namespace {

std::string_view as_text(const Bytes& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

/// A stick with packs on it, and a computer whose library trusts the sample's publisher.
class Office {
 public:
  Office() { library().trust(seal::format(pack_test::trust(), key(1))); }

  library::Library library() const { return library::Library(x_folder / "library"); }
  std::filesystem::path folder() const { return x_folder / "library"; }
  std::filesystem::path stick(const Bytes& bytes, std::string_view name = "from-stick.rcpack") const {
    os::write_durably(x_folder / "stick" / name, as_text(bytes));
    return x_folder / "stick" / name;
  }
  pack::Identity install(const Bytes& bytes) const { return library().install(stick(bytes)); }
  std::string install_error(const Bytes& bytes) const {
    return error_text([&] { install(bytes); });
  }
  void trust(const seal::TrustList& list) const { library().trust(seal::format(list, key(1))); }
  std::string trust_error(const seal::TrustList& list, std::uint8_t root = 1) const {
    return error_text([&] { library().trust(seal::format(list, key(root))); });
  }

  /// Names and contents of everything in the library.
  std::vector<std::string> snapshot() const {
    std::vector<std::string> all;
    for (const auto& file : std::filesystem::directory_iterator(folder())) {
      all.push_back(file.path().filename().string() + "=" + os::read_file(file.path()));
    }
    std::sort(all.begin(), all.end());
    return all;
  }

 private:
  test::TempFolder x_folder;
};

seal::TrustList next_trust() {
  seal::TrustList list = trust();
  list.sequence = 2;
  return list;
}

pack::Contents other_module(std::string id) {
  pack::Contents contents = sample_contents();
  scenario::Parts parts = sample_parts();
  parts.about.module = contents.module = std::move(id);
  contents.entries[0].bytes = pack::encode(scenario::Scenario(std::move(parts)));
  return contents;
}

}  // namespace

TEST_CASE("what is believed is read only when nobody else is just changing it") {
  const test::TempFolder folder;
  std::filesystem::create_directory(folder / "library");
  const os::ProcessLock somebody(folder / "library" / "lock", Error(tr("The lock was not free.")));
  CHECK(error_text([&] { library::Library(folder / "library").install(folder / "a.rcpack"); }) ==
        "Another Rollcall on this computer is just adding something.\nWait until it has finished, and try again.");
}

TEST_CASE("an installed pack is named by its signed identity and holds the same bytes") {
  const Office office;
  CHECK(office.install(sample_pack()).version == scenario::Version{1, 0, 0});
  CHECK(os::read_file(office.folder() / "small-things-1.0.0.rcpack") == as_text(sample_pack()));
  CHECK(office.library().open("small-things").identity().module == "small-things");
}

TEST_CASE("a pack that is whole and signed, and cannot be played, is refused, and nothing has changed") {
  const Office office;
  const auto before = office.snapshot();
  scenario::Parts promising = sample_parts();
  promising.variants.push_back({"sitting", 10, true});
  const auto error_with = [&](const char* name, const Bytes& bytes) {
    pack::Contents contents = sample_contents();
    if (std::string_view(name).starts_with("view/"))
      contents.entries[0].bytes = pack::encode(scenario::Scenario(promising));
    std::erase_if(contents.entries, [&](const auto& entry) { return entry.name == name; });
    if (!bytes.empty()) contents.entries.push_back({name, bytes});
    try {
      office.install(pack::write(contents, key(2)));
    } catch (const pack::Refused& refused) {
      return std::string(refused.what());
    }
    return std::string("not refused");
  };
  scenario::Parts broken = sample_parts();
  Bytes scenario = pack::encode(scenario::Scenario(broken));
  pack::store(scenario, scenario.size() - 5, std::uint32_t{3 + 2});  // fewer texts than it uses
  CHECK(error_with("scenario", scenario).starts_with("This module cannot be played: "));
  const std::string broken_view = error_with("view/sitting", scenario);
  CHECK(broken_view.starts_with("This module cannot be played: "));
  CHECK(broken_view == error_with("scenario", scenario));
  CHECK(error_with("view/night", pack::encode(scenario::Scenario(promising))) ==
        "This pack was altered after it was signed, or its drive is failing: the entry view/sitting is missing.");
  CHECK(error_with("text/sw", pack::encode(scenario::Catalogue("sw", "one", {3}))).find("the entry text/sw") !=
        std::string::npos);
  Bytes not_utf8 = pack::encode(sample_texts());
  not_utf8.back() = 0xff;
  CHECK(error_with("text/sw", not_utf8) == "A text of language sw is not UTF-8.");
  CHECK(error_with("scenario", {}).find("the entry scenario is missing.") != std::string::npos);
  CHECK(error_with("text/en", {}).find("the text in language 'en' is missing.") != std::string::npos);
  CHECK(office.snapshot() == before);
}

TEST_CASE("one process at a time adds to the library") {
  const Office office;
  const os::ProcessLock other(office.folder() / "lock", Error(tr("not seen")));
  CHECK(office.install_error(sample_pack()) ==
        "Another Rollcall on this computer is just adding something.\nWait until it has finished, and try again.");
  CHECK(office.trust_error(next_trust()) ==
        "Another Rollcall on this computer is just adding something.\nWait until it has finished, and try again.");
  CHECK(office.library().list().empty());
}

TEST_CASE("who can wait adds to the library when it is free") {
  const Office office;
  std::optional<os::ProcessLock> other(std::in_place, office.folder() / "lock", Error(tr("not seen")));
  library::Library library(office.folder(), [&] { other.reset(); });
  CHECK(library.install(office.stick(sample_pack())).module == "small-things");
}

TEST_CASE("a module that is removed is gone with all its versions, and no older one can come after it") {
  const Office office;
  office.install(sample_pack());
  office.install(pack::write(other_module("small"), key(2)));
  CHECK(office.library().packs_of("small-things").size() == 1);
  const auto gone = office.library().remove("small-things");
  REQUIRE(gone.size() == 1);
  CHECK(gone[0].file.filename() == "small-things-1.0.0.rcpack");
  CHECK(office.library().list().size() == 1);
  CHECK(error_text([&] {
          office.library().remove("small-things");
        }).starts_with("There is no module 'small-things' on this computer."));
  pack::Contents older = sample_contents();
  scenario::Parts parts = sample_parts();
  parts.about.version = older.version = {0, 9, 0};
  older.entries[0].bytes = pack::encode(scenario::Scenario(std::move(parts)));
  CHECK(office.install_error(pack::write(older, key(2))) != "no error");
  CHECK(office.install(sample_pack()).version == scenario::Version{1, 0, 0});
}

TEST_CASE("a pack that is refused now can be removed, and only the version that is meant") {
  const Office office;
  office.install(sample_pack());
  std::ofstream(office.folder() / "small-things-0.9.0.rcpack") << "no pack";
  CHECK(error_text([&] {
          office.library().remove("small-things", scenario::Version{0, 8, 0});
        }) == "The module small-things is not installed in version 0.8.0.\nInstalled: 1.0.0.");
  CHECK(office.library().remove("small-things", scenario::Version{0, 9, 0}).size() == 1);
  CHECK(office.library().open("small-things").identity().version == scenario::Version{1, 0, 0});
}

TEST_CASE("a pack that is refused now says why, and one that is not there says nothing") {
  const Office office;
  office.install(sample_pack());
  CHECK(office.library().refusal_of("small-things", {1, 0, 0}).empty());
  seal::TrustList list = next_trust();
  list.revoked.push_back(key(2).public_key());
  office.trust(list);
  CHECK_FALSE(office.library().refusal_of("small-things", {1, 0, 0}).empty());
  CHECK(office.library().refusal_of("small-things", {1, 1, 0}).empty());
}

TEST_CASE("a pack is installed from a file, and from nothing that could hold the program for ever") {
  const Office office;
  const std::filesystem::path pipe = office.folder().parent_path() / "pipe";
  mkfifo(pipe.c_str(), 0600);
  for (const std::filesystem::path& special : {pipe, std::filesystem::path("/dev/zero")}) {
    CHECK(error_text([&] { office.library().install(special); }) ==
          special.string() + " is not a file.\nGive the name of a file.");
  }
}

TEST_CASE("what is in the library is in its folder: links are not followed") {
  const Office office;
  office.install(sample_pack());
  const std::filesystem::path pack = office.library().list().at(0).file;
  const std::filesystem::path elsewhere = office.folder().parent_path() / "elsewhere.rcpack";
  std::filesystem::rename(pack, elsewhere);
  std::filesystem::create_symlink(elsewhere, pack);
  const std::string refused = " is a link to another place, or no file at all.";
  CHECK(office.library().list().at(0).problem.text() == pack.string() + refused);
  const auto problems = office.library().problems_of_packs();
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].text() == pack.filename().string() + ": " + pack.string() + refused);
  std::filesystem::remove(pack);
  mkfifo(pack.c_str(), 0600);
  CHECK(office.library().list().at(0).problem.text() == pack.string() + " is not a file.");

  const std::filesystem::path moved = office.folder().parent_path() / "moved";
  std::filesystem::rename(office.folder(), moved);
  std::filesystem::create_directory_symlink(moved, office.folder());
  CHECK(office.install_error(sample_pack()).starts_with(office.folder().string() + refused));
}

TEST_CASE("a pack can be installed twice, and again when it was signed anew") {
  const Office office;
  office.install(sample_pack());
  office.install(sample_pack());
  seal::TrustList list = next_trust();
  list.publishers.push_back({key(3).public_key(), "*", "New key"});
  office.trust(list);
  office.install(pack::write(sample_contents(), key(3)));
  CHECK(office.library().list().size() == 1);
  CHECK(office.library().open("small-things").identity().signer == seal::key_id(key(3).public_key()));
}

TEST_CASE("a release older than one already seen is refused, also when the newer one is gone") {
  const Office office;
  office.install(sample_pack({1, 2, 0}));
  const std::string refused =
      "This pack is small-things 1.1.9, and the newer 1.2.0 was installed here before.\n"
      "Use the newer one. If it is gone, ask the training unit for the newest pack.";
  CHECK(office.install_error(sample_pack({1, 1, 9})) == refused);
  std::filesystem::remove(office.folder() / "small-things-1.2.0.rcpack");
  CHECK(office.install_error(sample_pack({1, 1, 9})) == refused);
  CHECK(office.install_error(sample_pack({1, 2, 0})) == "no error");
}

TEST_CASE("other contents under the same version are refused") {
  const Office office;
  office.install(sample_pack());
  pack::Contents contents = sample_contents();
  contents.entries.push_back({"more", {1}});
  CHECK(office.install_error(pack::write(contents, key(2))) ==
        "This pack is small-things 1.0.0, and another pack of the same version was installed here before.\n"
        "Ask the training unit for a pack with a higher version.");
}

TEST_CASE("releases of one module do not stand in the way of another") {
  const Office office;
  office.install(sample_pack({3, 0, 0}));
  CHECK(office.install_error(pack::write(other_module("small-things-2"), key(2))) == "no error");
}

TEST_CASE("a refused pack leaves the library as it was") {
  const Office office;
  office.install(sample_pack());
  const auto before = office.snapshot();
  Bytes bad = sample_pack({2, 0, 0});
  bad.back() ^= 1;
  CHECK(office.install_error(bad) ==
        "This pack was altered after it was signed, or its drive is failing: the entry text/sw is not as it was made.\n"
        "Do not use it. Ask the training unit for a fresh copy.");
  CHECK(office.snapshot() == before);
}

TEST_CASE("a drive that fills up at any point of an installation leaves the library as it was") {
  const Office office;
  office.install(sample_pack());
  const auto stick = office.stick(sample_pack({2, 0, 0}));
  const auto before = office.snapshot();
  const std::size_t size = sample_pack().size();
  for (const std::size_t room : {std::size_t{0}, std::size_t{50}, std::size_t{4096}, size - 1}) {
    const test::FileSizeLimit limit(room);
    CHECK(
        error_text([&] { office.library().install(stick); }).ends_with("Free some space on the drive and try again."));
    CHECK(office.snapshot() == before);
  }
  CHECK(error_text([&] { office.library().install(stick); }) == "no error");
}

TEST_CASE("a stick that is pulled before or during an installation leaves the library as it was") {
  const Office office;
  const auto before = office.snapshot();
  const auto gone = office.stick(sample_pack());
  std::filesystem::remove(gone);
  CHECK(error_text([&] { office.library().install(gone); }) ==
        gone.string() + " is not there.\nCheck the name. If it is on a stick, put the stick back and try again.");
  Bytes half = sample_pack();
  half.resize(half.size() / 2);
  CHECK(office.install_error(half) ==
        "This pack is cut short: " + std::to_string(half.size()) + " of " + std::to_string(sample_pack().size()) +
            " bytes are there.\nCopy it again, and take the stick out only when the copy is finished. If it is still "
            "cut short, ask the training unit for a fresh copy.");
  CHECK(office.snapshot() == before);
}

TEST_CASE("what a power cut left behind goes with the next installation") {
  const Office office;
  os::write_durably(office.folder() / "small-things-9.0.0.rcpack.77-1.rollcall-new", "half a pack");
  CHECK(office.library().list().empty());
  office.install(sample_pack());
  CHECK(office.snapshot().size() == 4);  // trust, releases, lock and the pack
}

TEST_CASE("without a trust list no pack is installed, and none is trusted") {
  const test::TempFolder folder;
  os::write_durably(folder / "a.rcpack", as_text(sample_pack()));
  library::Library library(folder.path());
  const std::string none =
      "This computer has no trust list yet, so it cannot tell which packs are genuine.\n"
      "Add the trust list of the national training unit first.";
  CHECK(error_text([&] { library.install(folder / "a.rcpack"); }) == none);
  CHECK(error_text([&] { library.open("small-things"); }) == none);
  CHECK(library::Library(folder / "not-there").list().empty());
}

TEST_CASE("a later trust list must come from the same root and be newer") {
  const Office office;
  seal::TrustList foreign = next_trust();
  foreign.root = key(9).public_key();
  CHECK(office.trust_error(foreign, 9) ==
        "This trust list is signed by another national root than the one this computer believes.\n"
        "Do not use it. Ask the national training unit whether it comes from them.");
  CHECK(office.trust_error(trust()) == "no error");
  CHECK(office.trust_error(next_trust()) == "no error");
  CHECK(office.trust_error(trust()) ==
        "This trust list has number 1, and number 2 is already here.\n"
        "Nothing needs to be done, unless you were sent a newer list: then ask for it again.");
  CHECK(office.library().trust_list()->sequence == 2);
}

TEST_CASE("a damaged trust list is not taken for none") {
  const Office office;
  os::write_durably(office.folder() / "trust", "");
  CHECK(office.trust_error(next_trust()) ==
        "The trust list of this computer is damaged: Line 1 of the trust list is missing: the list is not complete.\n"
        "Put the library folder back from a copy, or ask the national training unit what to do.");
}

TEST_CASE("a damaged list of releases is not taken for none") {
  const Office office;
  office.install(sample_pack());
  for (const char* text : {"small-things", "small-things 1 ab\n", "../a 1 0\n", "small-things x 0\n"}) {
    os::write_durably(office.folder() / "releases", text);
    CHECK(office.install_error(sample_pack()) ==
          "The list of the releases that were installed here is damaged.\nPut the library folder back from a copy. If "
          "there is none, remove the file 'releases' in it and install the newest packs again.");
  }
}

TEST_CASE("a pack whose key is revoked later is listed with the reason and not opened") {
  const Office office;
  office.install(sample_pack());
  seal::TrustList list = next_trust();
  list.revoked.push_back(key(2).public_key());
  office.trust(list);
  const std::string withdrawn = "This pack was signed with a key that the national training unit has withdrawn (key " +
                                seal::hex(seal::key_id(key(2).public_key())) + ").";
  REQUIRE(office.library().list().size() == 1);
  CHECK_FALSE(office.library().list()[0].identity);
  CHECK(office.library().list()[0].problem.text() == withdrawn);
  CHECK(error_text([&] { office.library().open("small-things"); }) ==
        withdrawn + "\nDo not use it. Ask the training unit for the pack signed with its new key.");
}

TEST_CASE("a minimum release withdraws what is installed below it") {
  const Office office;
  office.install(sample_pack());
  seal::TrustList list = next_trust();
  list.minimums.push_back({"small-things", scenario::Version{1, 1, 0}.release()});
  office.trust(list);
  CHECK(error_text([&] {
          office.library().open("small-things", scenario::Version{1, 0, 0});
        }) ==
        "The national training unit has withdrawn small-things 1.0.0; 1.1.0 is the oldest release that may be used.\n"
        "Ask the training unit for the newest pack.");
  CHECK(office.install_error(sample_pack({1, 1, 0})) == "no error");
}

TEST_CASE("the list is by module, and then newest first") {
  const Office office;
  office.install(sample_pack({1, 9, 0}));
  office.install(sample_pack({1, 10, 0}));
  office.install(pack::write(other_module("a-first"), key(2)));
  std::string names;
  for (const auto& entry : office.library().list()) names += entry.file.filename().string() + " ";
  CHECK(names == "a-first-1.0.0.rcpack small-things-1.10.0.rcpack small-things-1.9.0.rcpack ");
}

TEST_CASE("the newest release is opened unless an exact one is asked for") {
  const Office office;
  const seal::Digest old = office.install(sample_pack({1, 9, 0})).digest;
  office.install(sample_pack({1, 10, 0}));
  const library::Library library = office.library();
  CHECK(library.open("small-things").identity().version == scenario::Version{1, 10, 0});
  CHECK(library.open("small-things", scenario::Version{1, 9, 0}).identity().digest == old);
  CHECK(library.open_exact("small-things", old)->identity().version == scenario::Version{1, 9, 0});
  CHECK_FALSE(library.open_exact("other", old));
  CHECK_FALSE(library.open_exact("small-things", {}));
}

TEST_CASE("a module or version that is not there is named, with what is") {
  const Office office;
  office.install(sample_pack());
  const auto open_error = [&](std::string_view module, std::optional<scenario::Version> version = {}) {
    return error_text([&] { office.library().open(module, version); });
  };
  CHECK(open_error("smal-thing") == "There is no module 'smal-thing' on this computer.\nDid you mean small-things?");
  CHECK(open_error("radio") ==
        "There is no module 'radio' on this computer.\nInstall its pack first; 'rollcall list' shows what is here.");
  CHECK(open_error("small-things", scenario::Version{2, 0, 0}) ==
        "The module small-things is not installed in version 2.0.0.\nInstalled: 1.0.0.");
}

TEST_CASE("a library that is open sees what others add, replace and remove") {
  const Office office;
  office.install(sample_pack());
  const library::Library open = office.library();
  CHECK(open.list().size() == 1);
  office.install(sample_pack({1, 1, 0}));
  CHECK(open.list().size() == 2);
  CHECK(open.open("small-things").identity().version == scenario::Version{1, 1, 0});
  os::write_durably(office.folder() / "small-things-1.1.0.rcpack", "not a pack");
  CHECK(open.list().at(1).problem.text() == "This file is not a Rollcall pack.");
  std::filesystem::remove(office.folder() / "small-things-1.1.0.rcpack");
  CHECK(open.list().size() == 1);
}

TEST_CASE("a new trust list counts at once for a library that is open") {
  const Office office;
  office.install(sample_pack());
  const library::Library open = office.library();
  const seal::Digest digest = open.list().at(0).identity->digest;
  seal::TrustList next = next_trust();
  next.revoked.push_back(key(2).public_key());
  office.trust(next);
  CHECK_FALSE(open.list().at(0).identity);
  CHECK_FALSE(open.open_exact("small-things", digest));
}

TEST_CASE("a pack is opened by its digest, never another in its place") {
  const Office office;
  office.install(sample_pack());
  const library::Library open = office.library();
  const seal::Digest digest = open.list().at(0).identity->digest;
  CHECK(open.open_exact("small-things", digest)->identity().digest == digest);
  CHECK_FALSE(open.open_exact("other", digest));
  os::write_durably(office.folder() / "small-things-1.0.0.rcpack", as_text(sample_pack({1, 1, 0})));
  CHECK_FALSE(open.open_exact("small-things", digest));
  os::write_durably(office.folder() / "small-things-1.0.0.rcpack", as_text(sample_pack()));
  CHECK(open.open_exact("small-things", digest));
}

TEST_CASE("every byte of every pack is looked at, and each problem names its file") {
  const Office office;
  office.install(sample_pack());
  office.install(sample_pack({1, 1, 0}));
  CHECK(office.library().problems_of_packs().empty());
  Bytes altered = sample_pack();
  altered[altered.size() - 4096] ^= 1;
  os::write_durably(office.folder() / "small-things-1.0.0.rcpack", as_text(altered));
  CHECK(office.library().list().at(1).problem.empty());  // only header and index are read for that
  const std::vector<std::string> problems = test::texts(office.library().problems_of_packs());
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].starts_with("small-things-1.0.0.rcpack: This pack was altered after it was signed"));
}

TEST_CASE(
    "a release that stands in the folder and was not noted, as a power cut may leave it, lets no older one come") {
  const Office office;
  const Bytes older = sample_pack({1, 0, 0});
  os::write_durably(office.folder() / "small-things-1.1.0.rcpack", as_text(sample_pack({1, 1, 0})));
  CHECK(office.library().open("small-things").identity().version == scenario::Version{1, 1, 0});
  CHECK_THROWS_AS(office.install(older), pack::Refused);
}

TEST_CASE("an older release that was copied in by hand is not begun with, and is named") {
  const Office office;
  const Bytes older = sample_pack({1, 0, 0});
  const auto begin = [&] { return error_text([&] { office.library().open("small-things"); }); };
  office.install(older);
  office.install(sample_pack({1, 1, 0}));
  CHECK(office.library().problems_of_releases().empty());
  std::filesystem::remove(office.folder() / "small-things-1.1.0.rcpack");
  std::filesystem::remove(office.folder() / "small-things-1.0.0.rcpack");
  os::write_durably(office.folder() / "small-things-1.0.0.rcpack", as_text(older));
  const std::string refusal = "This pack is small-things 1.0.0, and the newer 1.1.0 was installed here before.";
  CHECK(begin() == refusal + "\nUse the newer one. If it is gone, ask the training unit for the newest pack.");
  CHECK(test::texts(office.library().problems_of_releases()) == std::vector{"small-things-1.0.0.rcpack: " + refusal});
  const std::optional<Error> why = office.library().why_not_begun(office.library().list().at(0));
  REQUIRE(why);
  CHECK(why->message().text() == refusal);
  CHECK(why->hint().text() == "Use the newer one. If it is gone, ask the training unit for the newest pack.");
  // A file that is no pack changes nothing of that, whatever its name says; of a newer one that is there and refused it
  // is said what is wrong with that.
  os::write_durably(office.folder() / "small-things-0.9.0.rcpack", "no pack");
  CHECK(begin().starts_with(refusal));
  os::write_durably(office.folder() / "small-things-1.1.0.rcpack", "no pack");
  CHECK_FALSE(begin().starts_with(refusal));
  CHECK(begin() != "no error");
  std::filesystem::remove(office.folder() / "small-things-1.1.0.rcpack");
  std::filesystem::remove(office.folder() / "small-things-0.9.0.rcpack");
  // Whoever began with it goes on.
  CHECK(office.library().open_exact("small-things", office.library().list().at(0).identity->digest));
  office.install(sample_pack({1, 1, 0}));
  CHECK(begin() == "no error");
  CHECK(office.library().problems_of_releases().empty());
}
