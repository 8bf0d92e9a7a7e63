#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "authoring/prove/proof.h"
#include "tests/authoring/prove/defects.h"
#include "tests/support/content.h"
#include "tests/support/files.h"
#include "tests/support/random_scenario.h"

namespace rollcall {
namespace {

using Alarms = std::multiset<std::string>;

/// The rules that check and prove report, errors and warnings; a proof needs a module without errors.
Alarms alarms(const std::string& yaml) {
  source::Loaded module = source::load_text(yaml);
  check::check(
      module.document, [](std::string_view) { return true; }, module.problems);
  Alarms found;
  for (const source::Problem& problem : module.problems.sorted()) found.insert(problem.rule);
  if (module.problems.has_errors()) return found;
  const compile::Compiled compiled = compile::compile(module.document);
  for (const prove::Finding& finding : prove::prove(compiled.scenario, compiled.texts).findings) {
    if (finding.severity != prove::Severity::information) found.insert(finding.rule);
  }
  return found;
}

std::string content_source(const std::string& module) {
  return test::read(test::content_folder(module) / "module.yaml");
}

struct Good {
  std::string name, yaml;
  int times;  ///< each defect is put in
};

std::vector<Good> good_modules() {
  std::vector<Good> good{{"small-things", content_source("small-things"), 2},
                         {"after-the-visit", content_source("after-the-visit"), 2}};
  for (std::uint64_t seed = 1; seed <= 10; ++seed)
    good.push_back({"made-up " + std::to_string(seed), test::random_module(seed), 4});
  return good;
}

struct Tally {
  int tried = 0, found = 0;
};

}  // namespace

TEST_CASE("seeded defects are found by check and prove, 95 in a hundred or more") {
  std::map<std::string, Tally> by_class;
  run::SplitMix random(2024);
  for (const Good& good : good_modules()) {
    const Alarms before = alarms(good.yaml);
    for (const test::Defect& defect : test::defects()) {
      for (int i = 0; i < good.times; ++i) {
        const auto spoilt = defect.put_into(good.yaml, random);
        if (!spoilt) continue;
        REQUIRE(*spoilt != good.yaml);
        const Alarms after = alarms(*spoilt);
        const bool is_found = !std::includes(before.begin(), before.end(), after.begin(), after.end());
        Tally& tally = by_class[defect.name];
        ++tally.tried;
        tally.found += is_found;
        if (!is_found) MESSAGE("not found: " << defect.name << " in " << good.name);
      }
    }
  }
  Tally all;
  for (const auto& [name, tally] : by_class) {
    CAPTURE(name);
    CHECK(tally.tried >= 20);
    CHECK(tally.found * 100 >= tally.tried * 90);
    all.tried += tally.tried;
    all.found += tally.found;
  }
  CHECK(by_class.size() == test::defects().size());
  CHECK(all.found * 100 >= all.tried * 95);
  MESSAGE("found " << all.found << " of " << all.tried << " defects");
}

TEST_CASE("good modules raise no alarm") {
  int alarmed = 0, modules = 0;
  const auto look_at = [&](const std::string& name, const std::string& yaml) {
    const Alarms found = alarms(yaml);
    ++modules;
    alarmed += !found.empty();
    for (const std::string& rule : found) MESSAGE("false alarm in " << name << ": " << rule);
  };
  for (const char* module : {"small-things", "three-notebooks", "two-officers-short", "after-the-visit"})
    look_at(module, content_source(module));
  for (std::uint64_t seed = 1; seed <= 100; ++seed)
    look_at("made-up " + std::to_string(seed), test::random_module(seed));
  CHECK(alarmed * 100 < modules * 2);
}

}  // namespace rollcall
