#include "player/library/offer.h"

#include <doctest/doctest.h>

#include "player/os/files.h"
#include "tests/player/pack/sample.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using namespace rollcall::pack_test;
using Standing = library::Offer::Standing;

namespace {

/// A stick, and a library that believes nobody yet.
class Office {
 public:
  library::Library& library() { return x_library; }
  std::filesystem::path put(std::string_view name, std::string_view bytes) const {
    os::write_durably(x_folder / name, bytes);
    return x_folder / name;
  }
  library::Offer offer(std::string_view bytes) const { return library::offer_of(x_library, put("file", bytes), "en"); }
  library::Offer offer(const Bytes& bytes) const { return offer(as_text(bytes)); }
  void install(const Bytes& bytes) { x_library.install(put("install", as_text(bytes))); }
  static std::string_view as_text(const Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

 private:
  test::TempFolder x_folder;
  library::Library x_library{x_folder / "library"};
};

std::string list(std::uint64_t number, std::uint8_t root = 1) {
  seal::TrustList list = trust();
  list.root = key(root).public_key();
  list.sequence = number;
  return seal::format(list, key(root));
}

}  // namespace

TEST_CASE("what a pack on a stick would bring is said by what is here") {
  Office office;
  const library::Offer before = office.offer(sample_pack());
  CHECK(before.standing == Standing::unproved);
  CHECK(before.title == "small-things");
  office.library().trust(list(1));
  CHECK(office.offer(sample_pack()).standing == Standing::fresh);
  office.install(sample_pack({1, 1, 0}));
  CHECK(office.offer(sample_pack({1, 1, 0})).standing == Standing::here);
  const library::Offer newer = office.offer(sample_pack({1, 2, 0}));
  CHECK(newer.standing == Standing::newer);
  CHECK(newer.version == scenario::Version{1, 2, 0});
  const library::Offer older = office.offer(sample_pack());
  CHECK(older.standing == Standing::refused);
  CHECK_FALSE(older.problem.empty());
  CHECK_FALSE(older.hint.empty());
}

TEST_CASE("what a trust list on a stick would bring is said by the one that is here") {
  Office office;
  const library::Offer first = office.offer(list(2));
  CHECK(first.kind == library::FileKind::trust_list);
  CHECK(first.standing == Standing::fresh);
  CHECK(first.number == 2);
  office.library().trust(list(2));
  CHECK(office.offer(list(2)).standing == Standing::here);
  CHECK(office.offer(list(3)).standing == Standing::newer);
  CHECK(office.offer(list(1)).standing == Standing::refused);
  CHECK(office.offer(list(3, 2)).problem.text() ==
        "This trust list is signed by another national root than the one this computer believes.");
}

TEST_CASE("a file that is neither says why, and so does one that is gone") {
  Office office;
  CHECK(office.offer("a letter, and nothing else").standing == Standing::refused);
  CHECK(office.offer("rollcall-trust 1\n").standing == Standing::refused);
  const library::Offer gone = library::offer_of(office.library(), "/nowhere/at/all.rcpack", "en");
  CHECK(gone.problem.text() == "/nowhere/at/all.rcpack is not there.");
}
