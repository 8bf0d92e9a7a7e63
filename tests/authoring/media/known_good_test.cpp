#include "authoring/media/known_good.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>

#include "tests/support/files.h"
#include "tests/support/temp_folder.h"

namespace rollcall::media {
namespace {

using rollcall::test::TempFolder;

seal::Digest digest(int number) { return seal::digest(std::to_string(number)); }

TEST_CASE("what was found good is known the next time") {
  const TempFolder folder;
  KnownGood first(folder / "cache/good");
  CHECK_FALSE(first.has(digest(1)));
  first.add(digest(1));
  CHECK(first.has(digest(1)));
  first.save();
  CHECK(KnownGood(folder / "cache/good").has(digest(1)));
  CHECK_FALSE(KnownGood(folder / "cache/good").has(digest(2)));
}

TEST_CASE("of very many the latest are kept") {
  const TempFolder folder;
  KnownGood many(folder / "good");
  for (int i = 0; i < 5000; ++i) many.add(digest(i));
  many.save();
  const KnownGood later(folder / "good");
  CHECK_FALSE(later.has(digest(903)));
  CHECK(later.has(digest(904)));
  CHECK(later.has(digest(4999)));
}

TEST_CASE("a list that is damaged, of another version, no file or out of reach is an empty one") {
  const TempFolder folder;
  std::ofstream(folder / "good") << "rollcall good media 2\n" << seal::hex(digest(1)) << "\n";
  CHECK_FALSE(KnownGood(folder / "good").has(digest(1)));
  std::ofstream(folder / "half") << "rollcall good media 1\n" << seal::hex(digest(1)) << "\nno digest";
  CHECK(KnownGood(folder / "half").has(digest(1)));
  mkfifo((folder / "pipe").c_str(), 0600);
  for (const char* name : {"pipe", ".", "nothing"}) {
    CAPTURE(name);
    KnownGood known(folder / name);
    CHECK_FALSE(known.has(digest(1)));
  }
  KnownGood out_of_reach(folder / "good/inside/a/file");
  out_of_reach.add(digest(1));
  out_of_reach.save();
  KnownGood nowhere({});
  nowhere.add(digest(1));
  nowhere.save();
  CHECK(nowhere.has(digest(1)));
}

}  // namespace
}  // namespace rollcall::media
