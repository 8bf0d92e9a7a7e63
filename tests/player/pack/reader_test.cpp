#include "player/pack/reader.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/player/pack/sample.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

/// A drive that stops answering after some reads.
class FailingStorage final : public pack::Storage {
 public:
  FailingStorage(Bytes bytes, int reads) : x_bytes(std::move(bytes)), x_reads(reads) {}
  std::uint64_t size() const override { return x_bytes.size(); }
  void read_at(std::uint64_t offset, std::span<std::uint8_t> into) const override {
    if (x_reads-- == 0) throw Error(tr("The drive stopped answering."), tr("Put the stick back."));
    std::copy_n(x_bytes.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
  }

 private:
  Bytes x_bytes;
  mutable int x_reads;
};

/// Delivers other bytes from the second read of a place on, as a failing stick may.
class ChangingStorage final : public pack::Storage {
 public:
  explicit ChangingStorage(Bytes bytes) : x_bytes(std::move(bytes)) {}
  std::uint64_t size() const override { return x_bytes.size(); }
  void read_at(std::uint64_t offset, std::span<std::uint8_t> into) const override {
    std::copy_n(x_bytes.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
    if (offset < 8192) x_bytes[static_cast<std::size_t>(offset)] ^= 1;
  }

 private:
  mutable Bytes x_bytes;
};

pack::Reader open(Bytes bytes) { return {pack::in_memory(std::move(bytes)), trust()}; }

}  // namespace

TEST_CASE("a pack gives back what was put in") {
  const pack::Contents contents = sample_contents();
  const pack::Reader reader = open(pack::write(contents, key(2)));
  CHECK(reader.entries() == std::vector<std::string>{"scenario", "scenes/leak.png", "text/en", "text/sw"});
  for (const auto& entry : contents.entries) CHECK(reader.read(entry.name) == entry.bytes);
  CHECK(reader.has("text/sw"));
  CHECK_FALSE(reader.has("text/fr"));
  reader.verify_all();
}

TEST_CASE("entries of every awkward length are given back") {
  for (const std::size_t length : {0u, 1u, 4095u, 4096u, 4097u, 65535u, 65536u, 65537u, 1048576u, 1200000u}) {
    const Bytes bytes(length, 'x');
    const pack::Reader reader = open(pack::write({"m", {}, {}, {{"a", bytes}, {"b", {1, 2}}}}, key(2)));
    CHECK(reader.read("a") == bytes);
    CHECK(reader.read("b") == Bytes{1, 2});
    reader.verify_all();
  }
}

TEST_CASE("the identity is what the signed header says") {
  const pack::Identity identity = open(sample_pack({2, 7, 1})).identity();
  CHECK(identity.module == "small-things");
  CHECK(identity.version == scenario::Version{2, 7, 1});
  CHECK(identity.signer == seal::key_id(key(2).public_key()));
  CHECK(seal::hex(identity.digest).size() == 64);
}

TEST_CASE("a drive that fails at any read is an error, and no refusal") {
  const Bytes good = sample_pack();
  int reads = 0;
  const auto use = [&] { pack::Reader(std::make_unique<FailingStorage>(good, reads), trust()).verify_all(); };
  for (; test::error_text(use) != "no error"; ++reads) {
    CHECK(test::error_text(use) == "The drive stopped answering.\nPut the stick back.");
  }
  CHECK(reads == 8);
}

TEST_CASE("a header that changes on the drive while the pack is open is found") {
  const pack::Reader reader(std::make_unique<ChangingStorage>(sample_pack()), trust());
  CHECK_THROWS_AS(reader.verify_all(), pack::Refused);
}

TEST_CASE("a reader that was moved still reads") {
  pack::Reader first = open(sample_pack());
  const pack::Reader second = std::move(first);
  CHECK(second.read("scenes/leak.png") == Bytes(300, 0xaa));
}

TEST_CASE("every signer of a pack must be a publisher") {
  const std::vector<seal::SecretKey> both{key(2), key(3)};
  const Bytes bytes = pack::write(sample_contents(), both);
  CHECK(reason(bytes) == "unknown_publisher");
  auto list = trust();
  list.publishers.push_back({key(3).public_key(), "*", "Second"});
  CHECK(reason(bytes, list) == "accepted");
  list.revoked.push_back(key(3).public_key());
  CHECK(reason(bytes, list) == "revoked_key");
}

TEST_CASE("a publisher with several prefixes may publish under each, and under no other") {
  auto list = trust();
  list.publishers = {{key(2).public_key(), "large-", "Coast"}, {key(2).public_key(), "small-", "Coast"}};
  CHECK(reason(sample_pack(), list) == "accepted");
  list.publishers.pop_back();
  CHECK(reason(sample_pack(), list) == "not_for_this_publisher");
}

TEST_CASE("releases at the minimum are accepted, and minimums of other modules do not count") {
  auto list = trust();
  list.minimums = {{"small-things", scenario::Version{1, 0, 0}.release()}, {"other", ~std::uint64_t{0}}};
  CHECK(reason(sample_pack(), list) == "accepted");
  list.minimums[0].release += 1;
  CHECK(reason(sample_pack(), list) == "below_minimum_release");
}
