#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "tests/authoring/prove/defects.h"
#include "tests/authoring/support/content.h"
#include "tests/authoring/support/random_module.h"
#include "tests/support/files.h"

namespace rollcall {
namespace {

using Alarms = std::multiset<std::string>;

std::string content_source(const std::string& module) {
  return test::read(test::content_folder(module) / "module.yaml");
}

/// With a translation, and twelve made-up modules beside it.
test::Desk desk_with(const std::string& yaml, std::uint64_t seed) {
  test::Desk desk{yaml, test::translation_of(yaml), {}};
  for (std::uint64_t i = 1; i <= 12; ++i) desk.beside.push_back(test::random_module(1000 * seed + i));
  return desk;
}

struct Good {
  std::string name;
  test::Desk desk;
  int times;  ///< each defect is put in
};

std::vector<Good> good_modules() {
  std::vector<Good> good{{"small-things", desk_with(content_source("small-things"), 11), 2},
                         {"after-the-visit", desk_with(content_source("after-the-visit"), 12), 2}};
  for (std::uint64_t seed = 1; seed <= 10; ++seed)
    good.push_back({"made-up " + std::to_string(seed), desk_with(test::random_module(seed), seed), 4});
  return good;
}

/// Something that was left on the desk is not as it was.
bool differs(const test::Desk& spoilt, const test::Desk& good) {
  return spoilt.yaml != good.yaml || (!spoilt.translation.empty() && spoilt.translation != good.translation) ||
         (!spoilt.beside.empty() && spoilt.beside != good.beside);
}

std::string listed(const Alarms& alarms) {
  std::string all;
  for (const std::string& rule : alarms) all += (all.empty() ? "" : ", ") + rule;
  return all.empty() ? "nothing else" : all;
}

struct Tally {
  int tried = 0, found = 0;
};

std::string row(const std::string& name, const Tally& tally) {
  std::array<char, 80> line{};
  std::snprintf(line.data(), line.size(), "\n  %-26s %4d of %4d  %5.1f %%", name.c_str(), tally.found, tally.tried,
                tally.tried == 0 ? 0.0 : 100.0 * tally.found / tally.tried);
  return line.data();
}

}  // namespace

TEST_CASE("seeded defects are found by check and prove, 95 in a hundred or more") {
  std::map<std::string, Tally> by_class;
  std::set<std::pair<std::string, std::string>> named_in_vain;
  for (const test::Defect& defect : test::defects()) {
    for (const std::string& rule : defect.rules) named_in_vain.emplace(defect.name, rule);
  }
  run::SplitMix random(2024);
  for (const Good& good : good_modules()) {
    const Alarms before = test::alarms(good.desk);
    REQUIRE(good.desk.yaml.ends_with('\n'));  // as every spoilt text does
    for (const test::Defect& defect : test::defects()) {
      for (int i = 0; i < good.times; ++i) {
        const auto spoilt = defect.put_into(good.desk, random);
        if (!spoilt) continue;
        REQUIRE_MESSAGE(differs(*spoilt, good.desk), defect.name << " changes nothing in " << good.name);
        const Alarms after = test::alarms(*spoilt);
        bool is_found = false;
        for (const std::string& rule : defect.rules) {
          if (after.count(rule) <= before.count(rule)) continue;
          is_found = true;
          named_in_vain.erase({defect.name, rule});
        }
        Tally& tally = by_class[defect.name];
        ++tally.tried;
        tally.found += is_found;
        if (!is_found) MESSAGE("not found: " << defect.name << " in " << good.name << ", but " << listed(after));
      }
    }
  }
  Tally all;
  std::string table;
  for (const auto& each : by_class) {
    const auto& [name, tally] = each;
    CAPTURE(each.first);
    CHECK(tally.tried >= 20);
    CHECK(tally.found * 100 >= tally.tried * 90);
    all.tried += tally.tried;
    all.found += tally.found;
    table += row(name, tally);
  }
  CHECK(by_class.size() == test::defects().size());
  for (const auto& [name, rule] : named_in_vain) FAIL_CHECK(name << " is never found by " << rule);
  CHECK(all.found * 100 >= all.tried * 95);
  MESSAGE("defects found" << table << row("all", all));
}

TEST_CASE("good modules raise no alarm, with a translation and beside others") {
  Tally all;
  const auto look_at = [&](const std::string& name, const test::Desk& desk) {
    const Alarms found = test::alarms(desk);
    ++all.tried;
    all.found += !found.empty();
    for (const std::string& rule : found) MESSAGE("false alarm in " << name << ": " << rule);
  };
  std::uint64_t seed = 1;
  for (const char* module : {"small-things", "three-notebooks", "two-officers-short", "after-the-visit"})
    look_at(module, desk_with(content_source(module), 200 + seed++));
  for (seed = 1; seed <= 100; ++seed)
    look_at("made-up " + std::to_string(seed), desk_with(test::random_module(seed), 300 + seed));
  CHECK(all.found * 100 < all.tried * 2);
  MESSAGE("false alarms" << row("good modules", all));
}

}  // namespace rollcall
