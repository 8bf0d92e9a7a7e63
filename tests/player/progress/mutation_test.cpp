#include <doctest/doctest.h>

#include "player/progress/store.h"
#include "tests/player/progress/home.h"
#include "tests/support/files.h"
#include "tests/support/mutation.h"
#include "tests/support/nightly.h"

using namespace rollcall;
using progress::Store;
using test::Home;

namespace {

constexpr std::string_view words[] = {"2 ", "\n", " ", "00", "ff", "SQLite format 3", "rollcall-secret-key ", "4711"};

struct Kept {
  std::vector<record::SignedRecord> records;
  std::vector<std::pair<std::string, std::string>> learners;
  std::vector<run::Trace> traces;
  bool operator==(const Kept&) const = default;
};

Kept kept_in(const Store& store) {
  Kept kept{store.records(), {}, {}};
  for (const progress::Learner& learner : store.learners()) {
    kept.learners.emplace_back(learner.name, learner.staff_number);
    for (const auto& attempt : store.attempts(learner.id)) kept.traces.push_back(attempt.trace);
  }
  return kept;
}

void fill(const Home& home) {
  Store store = home.open();
  store.add_learner("Amina", "4711");
  store.add_learner("Dmitri", "0815");
  test::complete_one(store, 1);
  test::complete_one(store, 2);
  store.accept(store.begin(test::plan(1)).id, 0, test::numbered_choice(0));
}

}  // namespace

TEST_CASE("whatever happens to a file of a home, it is told or nothing is different") {
  const Home filled;
  fill(filled);
  const Kept before = kept_in(filled.open());
  std::mt19937 random(20261127);
  std::size_t told = 0;
  for (const char* name : {"rollcall.db", "journal.rcj", "site.key", "machine.secret", "watermark"}) {
    const std::string whole = test::read(filled / name);
    for (int round = test::rounds(12, 1000); round > 0; --round) {
      const Home home;
      std::filesystem::copy(
          filled.folder.path(), home.folder.path(),
          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
      test::write(home / name, test::mutated(whole, random, words));
      INFO(name);
      INFO(round);
      try {
        const Store store = home.open();
        if (!store.check().empty())
          ++told;
        else
          CHECK(kept_in(store) == before);
      } catch (const Error&) {
        ++told;
      }
    }
  }
  CHECK(told > 0);
}
