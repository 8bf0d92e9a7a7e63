#include <doctest/doctest.h>

#include "player/pack/bytes.h"
#include "player/pack/format.h"
#include "tests/player/pack/forgery.h"

using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

/// A pack of good digests and signature whose index is these records.
Bytes with_index(const std::vector<Bytes>& records) {
  return forged([&](pack::Header& header, Bytes& index) {
    index.clear();
    for (const Bytes& one : records) index.insert(index.end(), one.begin(), one.end());
    header.entry_count = static_cast<std::uint32_t>(records.size());
    header.index_size = index.size();
  });
}

void expect_damaged_index(const Bytes& bytes) {
  CHECK(
      refusal(bytes) ==
      "damaged\nThis pack was altered after it was signed, or its drive is failing: its index is not as it was made.\n"
      "Do not use it. Ask the training unit for a fresh copy.");
}

constexpr std::uint64_t first = 8192;
constexpr std::uint64_t huge = ~std::uint64_t{0};

}  // namespace

TEST_CASE("the forger's own work is accepted when nothing is wrong with it") {
  CHECK(reason(forged([](pack::Header&, Bytes&) {})) == "accepted");
}

TEST_CASE("counts that the bytes cannot hold are refused, whoever signed them") {
  for (const std::uint32_t count : {0u, 3u, 5u, 65535u, 65536u, 0xffffffffu}) {
    CHECK(reason(forged([&](pack::Header& header, Bytes&) { header.entry_count = count; })) == "damaged");
  }
  for (const std::uint64_t size :
       {std::uint64_t{0}, std::uint64_t{1} << 24, std::uint64_t{1} << 40, huge - 4095, huge}) {
    CHECK(reason(forged([&](pack::Header& header, Bytes&) { header.index_size = size; })) == "damaged");
  }
}

TEST_CASE("a file size that is not that of the file is refused, whoever signed it") {
  const std::uint64_t size = sample_pack().size();
  const auto with_size = [](std::uint64_t stated) {
    return reason(forged([&](pack::Header& header, Bytes&) { header.file_size = stated; }));
  };
  CHECK(with_size(size - 1) == "damaged");
  CHECK(with_size(0) == "damaged");
  CHECK(with_size(size + 4096) == "truncated");
  CHECK(with_size(huge) == "damaged");
}

TEST_CASE("offsets and lengths that overlap, leave gaps, leave the file or overflow are refused") {
  const std::uint64_t end = sample_pack().size();
  const std::uint64_t rest = end - first;
  const std::size_t digests = static_cast<std::size_t>(pack::chunk_count(rest));
  for (const std::uint64_t offset : {std::uint64_t{0}, first - 1, first + 1, first + 4096, end, huge - 4095, huge}) {
    expect_damaged_index(with_index({record(offset, rest, "a", digests)}));
  }
  for (const std::uint64_t length : {std::uint64_t{0}, rest - 4096, rest + 1, huge - 4096, huge}) {
    expect_damaged_index(with_index({record(first, length, "a", digests)}));
  }
  expect_damaged_index(with_index({record(first, 5000, "a", 1), record(first, rest, "b", digests)}));
}

TEST_CASE("names that are bad, repeated or out of order are refused") {
  const std::size_t digests = static_cast<std::size_t>(pack::chunk_count(sample_pack().size() - first - 4096));
  const auto two = [&](std::string_view one, std::string_view other) {
    return with_index(
        {record(first, 4096, one, 1), record(first + 4096, sample_pack().size() - first - 4096, other, digests)});
  };
  expect_damaged_index(two("b", "a"));
  expect_damaged_index(two("a", "a"));
  expect_damaged_index(two("../a", "b"));
  expect_damaged_index(two("/a", "b"));
  expect_damaged_index(two("", "b"));
  expect_damaged_index(two("a", std::string(201, 'b')));
  expect_damaged_index(two("a", std::string_view("b\0", 2)));
}

TEST_CASE("an index that ends in the middle of a record, or after its records, is refused") {
  expect_damaged_index(with_index({record(first, 4096, "a", 0)}));
  expect_damaged_index(forged([](pack::Header& header, Bytes& index) {
    index.pop_back();
    --header.index_size;
  }));
  expect_damaged_index(forged([](pack::Header& header, Bytes& index) {
    index.push_back(0);
    ++header.index_size;
  }));
  expect_damaged_index(forged([](pack::Header& header, Bytes& index) { header.index_size = index.size() - 32; }));
}

TEST_CASE("bytes of the header that must be zero are refused otherwise, whoever signed them") {
  for (const std::size_t at : {144u, 255u, 256u + 72u, 256u + 73u, 543u, 544u, 4095u, 80u + 63u}) {
    const std::string found = reason(forged_header([&](pack::Header::Bytes& header) { header[at] = 1; }));
    CAPTURE(at);
    CHECK((found == "damaged" || found == "unknown_publisher"));
  }
}

TEST_CASE("versions that no module can have are refused") {
  for (const std::size_t field : {pack::offset::release, pack::offset::minimum_player}) {
    CHECK(reason(forged_header([&](pack::Header::Bytes& header) { header[field + 6] = 1; })) == "damaged");
  }
}

TEST_CASE("module ids that could be something else are refused") {
  for (const std::string_view id : {"", "../up", "Small", "a b", "-a", "a/b"}) {
    CHECK(reason(forged([&](pack::Header& header, Bytes&) { header.module = id; })) == "damaged");
  }
}

TEST_CASE("nothing of an unverified header asks for memory") {
  // Within the limits of the format and beyond those of the file: refused before the index is read.
  const auto bytes = forged([](pack::Header& header, Bytes&) { header.index_size = pack::largest_index; });
  CHECK(
      refusal(bytes) ==
      "damaged\nThis pack was altered after it was signed, or its drive is failing: its header is not as it was made.\n"
      "Do not use it. Ask the training unit for a fresh copy.");
}
