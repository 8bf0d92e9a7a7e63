#include "authoring/compile/path.h"

#include <doctest/doctest.h>

#include "authoring/check/path_check.h"
#include "authoring/source/path_source.h"
#include "player/library/pack_file.h"
#include "player/os/files.h"
#include "player/pack/path_file.h"
#include "tests/authoring/support/path_modules.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

course::Path compiled(const std::string& yaml) {
  source::LoadedPath path = source::load_path_text(yaml);
  check::check(path.document, {test::path_modules(), {}}, path.problems);
  for (const source::Diagnostic& one : path.problems.sorted())
    if (one.severity == source::Severity::error) FAIL(source::format(one, path.files));
  return compile::compile(path.document, test::path_modules());
}

const std::string yaml =
    "path: first-weeks\ntitle: {en: First weeks, pt-BR: Primeiras semanas}\nsummary: Short.\nversion: 1.2.3\n"
    "language: en\nroles: [all-staff]\n"
    "rules:\n"
    "  yearly: {version: 2, months: 12, window: 3}\n"
    "  exact: {version: 1, months: 6, window: 0, from: completion, ends: same day}\n"
    "  spring: {version: 1, window: 2, from: fixed date, date: 31 March}\n"
    "steps:\n"
    "  late: {module: three-notebooks, variant: refresher, after: [early, other], rule: spring, mode: assessment}\n"
    "  early: {module: small-things, variant: induction, within: 2 weeks, rule: yearly}\n"
    "  other: {module: after-the-visit, rule: exact, refreshed: no}\n"
    "  more: {module: short-cases, variant: sitting_one, optional: yes}\n"
    "posts:\n"
    "  wing: {title: The wing, needs: [late, early]}\n"
    "ladder: [1, 3]\n";

seal::SecretKey key() { return seal::SecretKey::from_seed(std::array<std::uint8_t, 32>{3}); }

}  // namespace

TEST_CASE("a path is compiled: steps in an order in which they open, forms by their one name, rules as they are kept") {
  const course::Path path = compiled(yaml);
  CHECK(path.id == "first-weeks");
  CHECK(path.version == scenario::Version{1, 2, 3});
  CHECK(path.title == course::Words{{"en", "First weeks"}, {"pt-br", "Primeiras semanas"}});
  REQUIRE(path.steps.size() == 4);
  CHECK(path.steps[0] ==
        course::Step{"early", "small-things", "", record::Mode::practice, {}, 14, "yearly", true, true});
  CHECK(path.steps[1].id == "other");
  CHECK_FALSE(path.steps[1].refreshed);
  CHECK(
      path.steps[2] ==
      course::Step{"late", "three-notebooks", "refresher", record::Mode::assessment, {0, 1}, {}, "spring", true, true});
  CHECK_FALSE(path.steps[3].needed);
  using From = course::Rule::From;
  REQUIRE(path.rules.size() == 3);
  CHECK(path.rules[0] == course::NamedRule{"yearly", 2, {From::previous_expiry, 12, 3, true, 0, 0}});
  CHECK(path.rules[1] == course::NamedRule{"exact", 1, {From::completion, 6, 0, false, 0, 0}});
  CHECK(path.rules[2] == course::NamedRule{"spring", 1, {From::fixed_date, 12, 2, true, 3, 31}});
  CHECK(path.posts.at(0).needs == std::vector<std::uint32_t>{0, 2});
  CHECK(path.ladder == std::vector<std::uint16_t>{1, 3});
}

TEST_CASE("a path that names no ladder has the usual one") {
  CHECK(compiled("path: a\ntitle: A\nsummary: B\nversion: 1.0.0\nlanguage: en\nsteps: {one: {module: small-things}}\n")
            .ladder == std::vector<std::uint16_t>{1, 3, 6, 12});
}

TEST_CASE("the pack of a path is the same every time, and holds the path") {
  const test::TempFolder folder;
  const course::Path path = compiled(yaml);
  const pack::Identity built = compile::build(path, key(), folder / "one");
  compile::build(path, key(), folder / "two");
  CHECK(os::read_file(folder / "one") == os::read_file(folder / "two"));
  seal::TrustList trust;
  trust.publishers = {{key().public_key(), "*", "Unit"}};
  const pack::Reader reader(library::open_file(folder / "one"), trust);
  CHECK(reader.identity().digest == built.digest);
  CHECK(reader.identity().kind == pack::Kind::path);
  CHECK(pack::load_path(reader) == path);
}

}  // namespace rollcall
