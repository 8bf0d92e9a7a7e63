#include "player/learning/erasure.h"

#include <doctest/doctest.h>

#include "player/learning/corrections.h"
#include "player/learning/kept_certificates.h"
#include "tests/player/progress/home.h"
#include "tests/support/files.h"

using namespace rollcall;
using test::Home;

namespace {

progress::Learner learner(const progress::Store& store) { return store.learners().at(0); }

/// Where the window has saved the certificate of a record.
std::filesystem::path save_certificate(const Home& home, const record::SignedRecord& record) {
  const std::filesystem::path file = learning::kept_certificate(home.folder.path(), record);
  std::filesystem::create_directories(file.parent_path());
  test::write(file, "a name");
  return file;
}

}  // namespace

TEST_CASE("with a learner go the choices and the certificates, and the records stay") {
  const Home home;
  progress::Store store = home.open();
  store.add_learner("Amina", "4711");
  test::complete_one(store, 1);
  const auto file = save_certificate(home, test::complete_one(store, 1));
  const learning::Erased erased = learning::erase(store, home.folder.path(), learner(store));
  CHECK(erased.staff_number == "4711");
  CHECK(erased.attempts == 2);
  CHECK(erased.certificates == 1);
  CHECK(erased.records.size() == 2);
  CHECK(store.learners().empty());
  CHECK(store.records().size() == 2);
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("where a certificate cannot be taken away, the learner is still there to try again with") {
  const Home home;
  progress::Store store = home.open();
  store.add_learner("Amina", "4711");
  const auto file = learning::kept_certificate(home.folder.path(), test::complete_one(store, 1));
  std::filesystem::create_directories(file);
  test::write(file / "in the way", "");  // a folder with something in it, that no rights take away
  CHECK_THROWS_AS(learning::erase(store, home.folder.path(), learner(store)), Error);
  CHECK(learner(store).name == "Amina");
  std::filesystem::remove_all(file);
  CHECK(learning::erase(store, home.folder.path(), learner(store)).records.size() == 1);
  CHECK(store.learners().empty());
}

TEST_CASE("who begins again after a forgotten PIN is told of the records before it too") {
  const Home home;
  progress::Store store = home.open();
  store.add_learner("Amina", "4711");
  test::complete_one(store, 1);
  learning::give_up_pin(store, home.folder.path(), learner(store));
  CHECK(learner(store).name.empty());
  CHECK(learner(store).staff_number == "4711");
  CHECK(learning::records_of_person(store, learner(store).staff_number).size() == 1);
  test::complete_one(store, learner(store).id);
  const learning::Erased erased = learning::erase(store, home.folder.path(), learner(store));
  CHECK(erased.attempts == 1);
  CHECK(erased.records.size() == 2);
}
