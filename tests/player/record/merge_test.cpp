#include "player/record/merge.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "player/seal/hash.h"
#include "tests/player/record/sample_bundles.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using record::BundlePart;
using record::Gathered;
using record::Item;
using record::Kind;
using record::Refusal;
using test::numbered_record;
using test::site_key;

namespace {

constexpr std::uint8_t sites = 20;

const std::vector<record::SiteFile>& known_sites() {
  static const std::vector<record::SiteFile> known = [] {
    std::vector<record::SiteFile> all;
    for (std::uint8_t site = 1; site <= sites; ++site) all.push_back(test::site_file(site));
    return all;
  }();
  return known;
}

std::vector<Item> records_of(std::uint8_t site, std::uint64_t first, std::uint64_t last, std::uint8_t variety = 0) {
  std::vector<Item> items;
  for (std::uint64_t number = first; number <= last; ++number)
    items.push_back(record::item_of(numbered_record(number, site, variety)));
  return items;
}

void append(std::vector<BundlePart>& to, const std::vector<BundlePart>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

/// Two bundles of each site that overlap, in small parts; the data of site 7 was copied and gone on with twice.
std::vector<BundlePart> all_parts() {
  std::vector<BundlePart> all;
  for (std::uint8_t site = 1; site <= sites; ++site) {
    std::vector<Item> first = records_of(site, 1, 6), second = records_of(site, 3, 9);
    first.push_back(record::item_of(test::numbered_event(1, site)));
    append(all, test::sent(first, site, 900));
    append(all, test::sent(second, site, 900));
  }
  append(all, test::sent(records_of(7, 8, 9, 1), 7, 900));
  return all;
}

Gathered gathered(const std::vector<BundlePart>& parts) {
  Gathered all;
  for (const BundlePart& part : parts) record::add(all, part, known_sites());
  return all;
}

/// In any order, some twice, in any number of heaps that are put together in the end.
Gathered shuffled(std::vector<BundlePart> parts, std::mt19937& random) {
  const std::size_t once = parts.size();
  for (std::size_t i = 0; i < once; ++i) {
    if (random() % 3 == 0) parts.push_back(BundlePart(parts[i]));
  }
  std::shuffle(parts.begin(), parts.end(), random);
  std::vector<Gathered> heaps(1 + random() % 5);
  for (const BundlePart& part : parts) record::add(heaps[random() % heaps.size()], part, known_sites());
  std::shuffle(heaps.begin(), heaps.end(), random);
  Gathered all;
  for (const Gathered& heap : heaps) record::add(all, heap);
  return all;
}

record::Findings found(const std::vector<Item>& items, std::uint8_t site = 1) {
  return record::findings(gathered(test::sent(items, site)));
}

std::vector<std::uint64_t> numbers(const std::vector<record::SignedRecord>& records) {
  std::vector<std::uint64_t> all;
  for (const auto& record : records) all.push_back(record.sequence);
  return all;
}

}  // namespace

TEST_CASE("bundles of 20 sites in 1,000 orders, cut and doubled, merge to the same set") {
  const std::vector<BundlePart> parts = all_parts();
  const Gathered whole = gathered(parts);
  std::mt19937 random(11);
  for (int order = 0; order < 1000; ++order) REQUIRE(shuffled(parts, random) == whole);
  const record::Findings found = record::findings(whole);
  // Two numbers of site 7 are given twice.
  CHECK(found.records.size() == sites * 9 - 2);
  CHECK(found.events.size() == sites);
  REQUIRE(found.forks.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(found.forks[i].kind == Kind::record);
    CHECK(found.forks[i].site == seal::key_id(site_key(7).public_key()));
    CHECK(found.forks[i].number == 8 + i);
    CHECK(found.forks[i].items.size() == 2);
  }
}

TEST_CASE("a bundle that was cut off is what arrived of it, and whole when the rest comes") {
  std::vector<BundlePart> parts = test::sent(records_of(1, 1, 9), 1, 900);
  REQUIRE(parts.size() > 2);
  const Gathered whole = gathered(parts);
  std::mt19937 random(12);
  for (int cut = 0; cut < 1000; ++cut) {
    std::vector<BundlePart> arrived, late;
    for (const BundlePart& part : parts) (random() % 2 == 0 ? arrived : late).push_back(part);
    Gathered here = gathered(arrived);
    const std::size_t items = here.empty() ? 0 : here.begin()->second.items.size();
    std::size_t sent = 0;
    for (const BundlePart& part : arrived) sent += part.items.size();
    REQUIRE(items == sent);
    record::add(here, gathered(late));
    REQUIRE(here == whole);
  }
}

TEST_CASE("two records of one attempt are named, whatever their numbers") {
  record::CompletionRecord again = numbered_record(1);
  again.sequence = 2;
  const auto both = found({record::item_of(numbered_record(1)), record::item_of(record::sign(again, site_key()))});
  CHECK(both.records.empty());
  REQUIRE(both.forks.size() == 1);
  CHECK(both.forks[0].number == 1);
}

TEST_CASE("two sets of choices of one attempt are named, and nobody can spoil those of another site") {
  record::Choices choices = test::sample_choices(), other = choices;
  other.trace.pop_back();
  Gathered all = gathered(test::sent({record::item_of(choices)}, 1));
  record::add(all, gathered(test::sent({record::item_of(other)}, 2)));
  CHECK(record::findings(all).forks.empty());
  CHECK(record::findings(all).choices.size() == 2);
  record::add(all, gathered(test::sent({record::item_of(other)}, 1)));
  const record::Findings found = record::findings(all);
  REQUIRE(found.forks.size() == 1);
  CHECK(found.forks[0].kind == Kind::choices);
  CHECK(found.choices.size() == 1);
}

TEST_CASE("the same two sets of choices of one attempt are a fork at each site that sent both") {
  record::Choices choices = test::sample_choices(), other = choices;
  other.trace.pop_back();
  const std::vector both = {record::item_of(choices), record::item_of(other)};
  Gathered all = gathered(test::sent(both, 1));
  record::add(all, gathered(test::sent(both, 2)));
  const record::Findings found = record::findings(all);
  REQUIRE(found.forks.size() == 2);
  CHECK(found.forks[0].site != found.forks[1].site);
  CHECK(found.choices.empty());
  for (const auto& judgement : found.judgements) CHECK(judgement.refusal == Refusal::forked);
}

TEST_CASE("one broken thing in a bundle hinders no other") {
  Item damaged = record::item_of(numbered_record(2)), older = record::item_of(numbered_record(3)),
       forged = record::item_of(numbered_record(4)), strange = record::item_of(numbered_record(5, 2));
  damaged.bytes[1] ^= 1;
  damaged.bytes.pop_back();
  older.bytes[0] = 1;
  forged.bytes.back() ^= 1;
  const auto all = found({record::item_of(numbered_record(1)),
                          damaged,
                          older,
                          forged,
                          strange,
                          {Kind::event, {1, 2, 3}},
                          {Kind::choices, {9}}});
  CHECK(numbers(all.records) == std::vector<std::uint64_t>{1});
  std::map<Refusal, int> refused;
  for (const auto& one : all.judgements) {
    if (one.refusal) ++refused[*one.refusal];
  }
  CHECK(refused ==
        std::map<Refusal, int>{{Refusal::unreadable, 3}, {Refusal::older_format, 1}, {Refusal::not_signed, 2}});
}

TEST_CASE("a site goes on under its changed key, and its copy is another site") {
  const auto first = site_key(1), second = site_key(2), copy = site_key(3);
  const std::vector changed = {record::made(first, 1), record::succeeded(second, first, record::Coming::changed, 2, 2)};
  const std::vector copied = {record::made(first, 1), record::succeeded(copy, first, record::Coming::copied, 2, 2)};
  const auto part = [&](const std::vector<record::SiteKey>& history, const seal::SecretKey& key, std::uint8_t site) {
    const std::vector items = {record::item_of(numbered_record(1, 1)), record::item_of(numbered_record(2, site))};
    return record::open_part(
        record::bundle_parts(items, {key.public_key(), history}, key, test::unit_key().public_key())[0],
        test::unit_key());
  };
  Gathered all;
  record::add(all, test::sent(records_of(1, 1, 1), 1)[0], std::vector{test::site_file(1)});
  record::add(all, part(changed, second, 2), std::vector{test::site_file(1)});
  CHECK(all.size() == 1);
  CHECK(numbers(record::findings(all).records) == std::vector<std::uint64_t>{1, 2});
  CHECK(test::error_text([&] { record::add(all, part(copied, copy, 3), std::vector{test::site_file(1)}); }) ==
        "This part of a bundle is from a site with the key " + seal::hex(seal::key_id(copy.public_key())) +
            ", which is not known here.\nGive the file with the public key of the site: --key FILE. The site writes it "
            "with: rollcall records site-key");
  record::add(all, part(copied, copy, 3), std::vector{test::site_file(3)});
  CHECK(all.size() == 2);
  const record::Findings both = record::findings(all);
  CHECK(both.records.size() == 3);
  CHECK(both.forks.empty());
}
