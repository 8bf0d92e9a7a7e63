#include "player/library/pack_file.h"

#include <doctest/doctest.h>

#include "player/os/files.h"
#include "player/pack/writer.h"
#include "tests/player/pack/sample.h"
#include "tests/support/error_text.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

void write_file(const std::filesystem::path& path) {
  const seal::SecretKey signer = key(2);
  os::AtomicFile file(path);
  pack::write(sample_contents(), std::span(&signer, 1), [&](const auto& bytes) { file.write(bytes); });
  file.commit();
}

}  // namespace

TEST_CASE("a pack is read from a file, which holds the same bytes as memory") {
  const test::TempFolder folder;
  write_file(folder / "a.rcpack");
  const std::string file = os::read_file(folder / "a.rcpack");
  CHECK(pack_test::Bytes(file.begin(), file.end()) == sample_pack());
  const pack::Reader reader(library::open_file(folder / "a.rcpack"), trust());
  reader.verify_all();
  CHECK(reader.identity().digest == pack::Reader(pack::in_memory(sample_pack()), trust()).identity().digest);
}

TEST_CASE("a pack for a full drive is not written at all") {
  const test::TempFolder folder;
  const test::FileSizeLimit limit(10'000);
  CHECK(test::error_text([&] { write_file(folder / "a.rcpack"); }) ==
        "There is no room left for " + (folder / "a.rcpack").string() +
            ".\nFree some space on the drive and try again.");
  CHECK(std::filesystem::is_empty(folder.path()));
}
