#include "player/story/used_words.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "tests/support/english.h"
#include "tests/support/parts.h"

using namespace rollcall;
using Kind = Span::Kind;

namespace {

/// A module with one text and a glossary of two words, the first of which is explained with the second.
class Marked {
 public:
  explicit Marked(const std::string& text) {
    scenario::Parts parts = test::small_parts();
    parts.text_count = 0;
    for (const std::string& each : std::vector<std::string>{
             text, "conditioning", "It begins with [[testing]] and *small* things.", "testing", "A request."}) {
      x_bytes += each;
      x_ends.push_back(static_cast<std::uint32_t>(x_bytes.size()));
      ++parts.text_count;
    }
    parts.glossary = {{"conditioning", 1, 2}, {"testing", 3, 4}};
    x_scenario.emplace(std::move(parts));
    x_texts.emplace("en", x_bytes, x_ends);
  }
  story::LocalizedScenario tale() const { return {*x_scenario, *x_texts}; }
  story::RichText text() const { return tale().text(0); }

 private:
  std::string x_bytes;
  std::vector<std::uint32_t> x_ends;
  std::optional<scenario::Scenario> x_scenario;
  std::optional<scenario::Catalogue> x_texts;
};

}  // namespace

TEST_CASE("marks become what stands out, counted in bytes of the words that are left") {
  const story::RichText prose = Marked("Wärter: *one* and **two**").text();
  CHECK(prose.plain == "Wärter: one and two");
  CHECK(prose.spans == std::vector<Span>{{Kind::stressed, 9, 12}, {Kind::strong, 17, 20}});
  CHECK(prose.words.empty());
}

TEST_CASE("no text of a module reaches a screen or a terminal as a command, and what stands out stays where it is") {
  const Marked marked("a\x1b]0;b\a *c\u009bd* \u202ee\n\tf [[gh\x7f]]");
  CHECK(marked.text().plain == "a\\u001b]0;b\\u0007 c\\u009bd \\u202ee\n\tf gh\\u007f");
  CHECK(marked.text().spans == std::vector<Span>{{Kind::stressed, 18, 26}});
  CHECK(marked.tale().plain(0) == marked.text().plain);
}

TEST_CASE("a word of the glossary is shown as the glossary writes it") {
  const story::RichText prose = Marked("It is [[testing]].").text();
  CHECK(prose.plain == "It is testing.");
  CHECK(prose.spans == std::vector<Span>{{Kind::word, 6, 13}});
  CHECK(prose.words == std::vector<std::uint32_t>{1});
}

TEST_CASE("what is stressed is stressed as a whole, with the words of the glossary in it") {
  const story::RichText prose = Marked("*one [[testing]] two* and **[[testing]]**").text();
  CHECK(prose.plain == "one testing two and testing");
  CHECK(prose.spans ==
        std::vector<Span>{{Kind::stressed, 0, 15}, {Kind::word, 4, 11}, {Kind::word, 20, 27}, {Kind::strong, 20, 27}});
  CHECK(prose.words == std::vector<std::uint32_t>{1, 1});
}

TEST_CASE("words that are used are explained once, and so are the words of their meanings") {
  const Marked marked("[[conditioning]], and again [[conditioning]]");
  story::UsedWords words(marked.tale());
  words.add(marked.text());
  const std::vector<story::Meaning> meanings = words.meanings();
  REQUIRE(meanings.size() == 2);
  const story::RichText line = story::meaning_line(test::english(), meanings[0]);
  CHECK(line.plain == "conditioning: It begins with testing and small things.");
  CHECK(line.spans == std::vector<Span>{{Kind::strong, 0, 12}, {Kind::word, 29, 36}, {Kind::stressed, 41, 46}});
  CHECK(story::meaning_line(test::english(), meanings[1]).plain == "testing: A request.");
}

TEST_CASE("what is not of a module has no marks") {
  const story::RichText name(std::string("*Amina* [[testing]]"));
  CHECK(name.plain == "*Amina* [[testing]]");
  CHECK(name.spans.empty());
}

TEST_CASE("a pattern is filled in with what stands out in its values, in whatever order it names them") {
  story::RichText strong("now");
  strong.spans = {{Kind::strong, 0, 3}};
  const Message message = tr("{second}, {first}: {third}", "first"_is = std::string("Go"),
                             "second"_is = std::string("now"), "third"_is = 3);
  const story::RichText text = story::filled(language::Words(), message, {{"second", strong}});
  CHECK(text.plain == "now, Go: 3");
  CHECK(text.spans == std::vector<Span>{{Kind::strong, 0, 3}});
  const auto turned =
      language::Words::parse("msgid \"{second}, {first}: {third}\"\nmsgstr \"{third} {first} {second} {\"\n", "xx.po");
  const story::RichText last = story::filled(turned, message, {{"second", strong}});
  CHECK(last.plain == "3 Go now {");
  CHECK(last.spans == std::vector<Span>{{Kind::strong, 5, 8}});
}
