#include "player/record/bundle.h"

#include <doctest/doctest.h>

#include "player/record/bytes.h"
#include "player/seal/box.h"
#include "player/seal/hash.h"
#include "tests/player/record/sample_bundles.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using record::Item;
using test::numbered_record;
using test::site_key;
using test::unit_key;

namespace {

std::vector<Item> many(std::uint64_t count) {
  std::vector<Item> items;
  for (std::uint64_t number = 1; number <= count; ++number) items.push_back(record::item_of(numbered_record(number)));
  return items;
}

std::vector<Bytes> files(const std::vector<Item>& items, std::size_t part_size = record::usual_part) {
  return record::bundle_parts(items, test::site_file(), site_key(), unit_key().public_key(), part_size);
}

bool is_refused(const Bytes& file) {
  try {
    record::open_part(file, unit_key());
    return false;
  } catch (const Error&) {
    return true;
  }
}

}  // namespace

TEST_CASE("a record, an event and choices come back from a bundle") {
  const std::vector<Item> items = {record::item_of(numbered_record(1)), record::item_of(test::numbered_event(1)),
                                   record::item_of(test::sample_choices())};
  const auto parts = test::sent(items);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].site.key == site_key().public_key());
  CHECK(parts[0].items == items);
  CHECK(parts[0].whole == record::Counts{1, 1, 1});
  CHECK(record::record_in(parts[0].items[0]) == numbered_record(1));
  CHECK(record::event_in(parts[0].items[1]) == test::numbered_event(1));
  CHECK(record::choices_in(parts[0].items[2]) == test::sample_choices());
}

TEST_CASE("making a bundle twice gives the same bytes, for another unit others") {
  CHECK(files(many(3)) == files(many(3)));
  CHECK(record::bundle_parts(many(3), test::site_file(), site_key(), site_key(9).public_key()) != files(many(3)));
}

TEST_CASE("every part says what the whole bundle is") {
  const auto parts = test::sent(many(10), 1, 900);
  REQUIRE(parts.size() > 2);
  std::vector<Item> all;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    CHECK(parts[i].number == i + 1);
    CHECK(parts[i].parts == parts.size());
    CHECK(parts[i].whole == record::Counts{10, 0, 0});
    CHECK(parts[i].bundle == parts[0].bundle);
    all.insert(all.end(), parts[i].items.begin(), parts[i].items.end());
  }
  CHECK(all == many(10));
}

TEST_CASE("more than a bundle can hold is refused, with a way to send less") {
  const std::vector<Item> items(record::most_parts + 1, {record::Kind::choices, {1}});
  CHECK(test::error_text([&] { files(items, 1); }) == "This is more than a bundle can hold.\nLeave out --all.");
}

TEST_CASE("the size of a part hardly tells how much is in it") {
  CHECK(files(many(1))[0].size() == files(many(40))[0].size());
  const auto parts = files(many(4000));
  REQUIRE(parts.size() > 2);
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) CHECK(parts[i].size() == parts[0].size());
}

TEST_CASE("what a site was told of its keys travels with its bundle") {
  const auto before = site_key(1), after = site_key(2);
  const std::vector history = {record::made(before, 100),
                               record::succeeded(after, before, record::Coming::changed, 3, 200)};
  const auto made = record::bundle_parts(many(2), {after.public_key(), history}, after, unit_key().public_key());
  CHECK(record::open_part(made[0], unit_key()).site.history == history);
  const auto shuffled =
      record::bundle_parts(many(2), {after.public_key(), {history[1], history[0]}}, after, unit_key().public_key());
  CHECK(is_refused(shuffled[0]));
}

TEST_CASE("a part for another unit, of another format, or none at all says so") {
  const Bytes file = files(many(1))[0];
  const std::string unit = seal::hex(seal::key_id(unit_key().public_key()));
  const std::string other = seal::hex(seal::key_id(site_key(9).public_key()));
  CHECK(record::is_bundle(file));
  CHECK(test::error_text([&] { record::open_part(file, site_key(9)); }) ==
        "This part of a bundle was sealed for the key " + unit + ", and this is the key " + other + ".");
  CHECK(test::error_text([&] { record::open_part(Bytes{1, 2}, unit_key()); }) == "This is not a part of a bundle.");
  Bytes later = file;
  later[8] = 2;
  CHECK(test::error_text([&] { record::open_part(later, unit_key()); }) ==
        "This part of a bundle is of another format of Rollcall, which this one does not read.");
  CHECK(test::error_text([&] { record::open_part(Bytes(file.begin(), file.end() - 1), unit_key()); }) ==
        "This part of a bundle is cut short.\n"
        "Copy it again from where it comes; the other parts can be taken without it.");
}

TEST_CASE("no byte of a part can be changed, and none cut off") {
  const Bytes file = files(many(2))[0];
  for (std::size_t i = 0; i < file.size(); i += i < 100 ? 1 : 97) {
    Bytes altered = file;
    altered[i] ^= 0x40;
    CHECK(is_refused(altered));
  }
  for (std::size_t size = 0; size < file.size(); size += size < 100 ? 1 : 97)
    CHECK(is_refused(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size))));
}

TEST_CASE("whoever knows the unit's key alone cannot write as a site") {
  const Bytes file = files(many(1))[0];
  const std::size_t header = file.size() - (std::size_t{16} << 10) - seal::box_overhead;
  const Bytes inside = seal::opened_by(unit_key(), ByteView(file).subspan(header)).value();
  for (std::size_t i = 0; i < 700; i += 7) {
    Bytes altered = inside;
    altered[i] ^= 1;
    Bytes made(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(header));
    const Bytes box = seal::sealed_for(unit_key().public_key(), altered, site_key(9));
    made.insert(made.end(), box.begin(), box.end());
    CHECK(is_refused(made));
  }
}
