#include "player/pack/path_file.h"

#include <doctest/doctest.h>

#include "player/course/path_limits.h"
#include "player/pack/bytes.h"
#include "player/pack/format.h"
#include "player/pack/module_file.h"
#include "tests/player/pack/sample_path.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

std::string decode_error(const Bytes& bytes) {
  return test::error_text([&] { pack::decode_path(bytes); });
}

/// Why a path that is changed so is not read; the part that is named.
std::string wrong_part(const std::function<void(course::Path&)>& change) {
  course::Path path = sample_path();
  change(path);
  const std::string text = decode_error(pack::encode(path));
  const auto quote = text.find('\'');
  return quote == std::string::npos ? text : text.substr(quote + 1, text.find('\'', quote + 1) - quote - 1);
}

/// What is read has one encoding.
bool decodes_to_itself_or_not_at_all(const Bytes& bytes) {
  try {
    return pack::encode(pack::decode_path(bytes)) == bytes;
  } catch (const Error&) {
    return true;
  }
}

pack::Reader opened(const Bytes& bytes) { return {pack::in_memory(bytes), trust()}; }

}  // namespace

TEST_CASE("a path comes back from its bytes as it was, with one encoding") {
  const course::Path path = sample_path();
  CHECK(pack::decode_path(pack::encode(path)) == path);
  course::Path bare;
  bare.id = "bare";
  bare.language = "en";
  bare.title = bare.summary = {{"en", "Bare"}};
  bare.steps = {{"one", "m", "", record::Mode::practice, {}, {}, "", true, true}};
  CHECK(pack::decode_path(pack::encode(bare)) == bare);
}

TEST_CASE("bytes that are cut, changed or continued are no path, or another one that is whole") {
  const Bytes good = pack::encode(sample_path());
  for (std::size_t length = 0; length < good.size(); ++length)
    CHECK_FALSE(decode_error({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length)}).empty());
  Bytes longer = good;
  longer.push_back(0);
  CHECK_FALSE(decode_error(longer).empty());
  for (std::size_t at = 0; at < good.size(); ++at) {
    Bytes changed = good;
    changed[at] ^= 0x15;
    CHECK(decodes_to_itself_or_not_at_all(changed));
  }
}

TEST_CASE("a path of a later layout is for a newer player, one without a layout is none") {
  Bytes bytes = pack::encode(sample_path());
  bytes[0] = 2;
  CHECK(decode_error(bytes).starts_with("This pack is of a newer kind"));
  bytes[0] = 0;
  CHECK(decode_error(bytes).find("the entry path is not as it was made") != std::string::npos);
}

TEST_CASE("a count that the bytes do not justify takes no memory") {
  Bytes bytes;
  pack::append(bytes, std::uint32_t{1});
  pack::append(bytes, std::uint32_t{0xfffffff0});
  CHECK_FALSE(decode_error(bytes).empty());
  CHECK_FALSE(decode_error(Bytes(pack::largest_path + 1, 1)).empty());
}

TEST_CASE("what nobody could follow is refused by the part that is wrong") {
  using course::Path;
  CHECK(wrong_part([](Path& path) { path.id = "First"; }) == "id");
  CHECK(wrong_part([](Path& path) { path.language = "EN"; }) == "language");
  CHECK(wrong_part([](Path& path) { path.title = {{"fr", "Les semaines"}}; }) == "title");
  CHECK(wrong_part([](Path& path) { path.title["en"] = std::string(course::longest_title + 1, 'x'); }) == "title");
  CHECK(wrong_part([](Path& path) { path.summary["en"] = "\xff"; }) == "summary");
  CHECK(wrong_part([](Path& path) { path.roles = {"All staff"}; }) == "roles");
  CHECK(wrong_part([](Path& path) { path.rules[0].version = 0; }) == "rules");
  CHECK(wrong_part([](Path& path) { path.rules[0].rule.months = 0; }) == "rules");
  CHECK(wrong_part([](Path& path) { path.rules[0].rule.window = 12; }) == "rules");
  CHECK(wrong_part([](Path& path) { path.rules[0].rule.day = 1; }) == "rules");
  CHECK(wrong_part([](Path& path) { path.rules[1].rule.day = 32; }) == "rules");
  CHECK(wrong_part([](Path& path) { path.rules[1].name = path.steps[2].rule = "yearly"; }) == "rules");
  CHECK(wrong_part([](Path& path) { path.steps[1].id = "small"; }) == "steps.id");
  CHECK(wrong_part([](Path& path) { path.steps[1].module = "a/b"; }) == "steps.module");
  CHECK(wrong_part([](Path& path) { path.steps[0].after = {1}; }) == "steps.after");
  CHECK(wrong_part([](Path& path) { path.steps[2].after = {1, 0}; }) == "steps.after");
  CHECK(wrong_part([](Path& path) { path.steps[0].within_days = 3651; }) == "steps.within");
  CHECK(wrong_part([](Path& path) { path.steps[0].needed = false; }) == "steps.needed");
  CHECK(wrong_part([](Path& path) { path.posts[0].needs = {2}; }) == "posts.needs");
  CHECK(wrong_part([](Path& path) { path.posts[0].needs = {3}; }) == "posts.needs");
  CHECK(wrong_part([](Path& path) { path.posts[0].title.clear(); }) == "posts.title");
  CHECK(wrong_part([](Path& path) { path.ladder = {3, 1}; }) == "ladder");
  CHECK(wrong_part([](Path& path) { path.ladder.clear(); }) == "ladder");
  CHECK(wrong_part([](Path& path) {
          path.posts.clear();
          for (course::Step& step : path.steps) step.needed = false;
        }) == "steps.needed");
}

TEST_CASE("a pack knows whether it holds a path or a module, and neither is taken for the other") {
  const pack::Reader path = opened(path_pack(sample_path()));
  CHECK(path.identity().kind == pack::Kind::path);
  CHECK(pack::load_path(path) == sample_path());
  CHECK_NOTHROW(pack::require_playable(path));
  CHECK(test::error_text([&] { pack::load(opened(path_pack(sample_path())), "en"); }) ==
        "'first-weeks' is a path, and no module to play.\nBegin with one of its modules; 'rollcall list' shows them.");
  const pack::Reader module = opened(sample_pack());
  CHECK(module.identity().kind == pack::Kind::module);
  CHECK_THROWS_AS(pack::load_path(module), pack::Refused);
}
