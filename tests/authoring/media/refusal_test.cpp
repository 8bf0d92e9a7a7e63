#include "authoring/media/refusal.h"

#include <doctest/doctest.h>

#include <set>

namespace rollcall::media {
namespace {

/// With as many values as its sentence has beside the name of the file.
Refusal sample(Reason reason) {
  for (Refusal refusal{reason};; refusal.values.push_back("a value")) {
    if (const auto parsed = parse_refusal(to_text(refusal))) return refusal;
    REQUIRE(refusal.values.size() < 5);
  }
}

TEST_CASE("every reason has a sentence, a hint and an id of its own, and comes back from its text") {
  std::set<std::string> ids, sentences;
  for (std::size_t i = 0; i < reason_count; ++i) {
    const Refusal refusal = sample(static_cast<Reason>(i));
    const std::string text = to_text(refusal);
    CAPTURE(text);
    CHECK(parse_refusal(text) == refusal);
    CHECK(ids.insert(text.substr(0, text.find('\n'))).second);
    const std::string said = sentence(refusal, "wing/a").text();
    CHECK(sentences.insert(said).second);
    CHECK(said.find("wing/a") != std::string::npos);
    CHECK(said.find('{') == std::string::npos);
    CHECK_FALSE(hint(refusal).empty());
  }
}

TEST_CASE("what is no refusal is not taken for one") {
  for (const char* text : {"", "\n", "live-text\n", "live-text\nmore", "too-many-pixels", "too-many-pixels\n9",
                           "too-many-pixels\n9\n9\n9", "Live-text", "live-text "}) {
    CAPTURE(text);
    CHECK(parse_refusal(text) == std::nullopt);
  }
}

TEST_CASE("what a stranger's file says about itself can be printed") {
  const auto value = [](const std::string& written) {
    return parse_refusal("unreadable-svg\n" + written).value().values.at(0);
  };
  CHECK(value("a\x1b[2Jb\x7f\xc2\x9b"
              "c\td") == "a [2Jb  c d");
  CHECK(value("caf\xe9") == "caf\xef\xbf\xbd");
  CHECK(value(std::string(10'000, 'x')).size() == 300);
  CHECK(to_text({Reason::unreadable_svg, {"two\nlines"}}) == "unreadable-svg\ntwo lines");
}

}  // namespace
}  // namespace rollcall::media
