#include <doctest/doctest.h>

#include <type_traits>

#include "authoring/compile/texts.h"
#include "player/pack/module_file.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/find.h"

namespace rollcall::compile {
namespace {

static_assert(!std::is_copy_constructible_v<Texts> && !std::is_copy_assignable_v<Texts>);

using scenario::Operation;
using test::Tiny;

const scenario::Option& option(const Compiled& compiled, std::string_view scene, std::string_view id) {
  const auto& scenario = compiled.scenario;
  return scenario.options()[test::find_option(scenario, test::find_scene(scenario, scene).value(), id).value()];
}

}  // namespace

TEST_CASE("an option without 'go' leads to the next scene, and from the last to the end") {
  Tiny tiny;
  tiny.scenes =
      "scenes:\n"
      "  a: {behaviour: '1.1', say: [{narrator: A.}], options: {x: {OPT(3)}, y: {OPT(0), go: c}, z: {OPT(1), go: "
      "end}}}\n"
      "  b: {behaviour: '1.1', say: [{narrator: B.}], go: a, options: {x: {OPT(3)}, y: {OPT(0), go: end}}}\n"
      "  c: {behaviour: '1.1', say: [{narrator: C.}], options: {x: {OPT(3)}, y: {OPT(0)}}}\n";
  const Compiled compiled = tiny.compiled();
  CHECK(option(compiled, "a", "x").next == 1);
  CHECK(option(compiled, "a", "y").next == 2);
  CHECK(option(compiled, "a", "z").next == scenario::the_end);
  CHECK(option(compiled, "b", "x").next == 0);
  CHECK(option(compiled, "c", "x").next == scenario::the_end);
}

TEST_CASE("a stage is compared by its number") {
  Tiny tiny;
  tiny.state = "state: {mood: {stages: [calm, uneasy, tense], start: uneasy, shown: Mood}}\n";
  tiny.scenes =
      "scenes: {a: {behaviour: '1.1', say: [{narrator: A.}], options: {x: {OPT(3), do: [mood = tense]}, y: {OPT(0), "
      "when: mood != tense}}}}\n";
  const Compiled compiled = tiny.compiled();
  const auto code = compiled.scenario.code(option(compiled, "a", "y").guard);
  REQUIRE(code.size() == 3);
  CHECK(code[1] == scenario::Instruction{Operation::constant, 2});
  CHECK(compiled.scenario.variables()[0].start == 1);
  CHECK(compiled.scenario.effects(option(compiled, "a", "x").effects)[0].amount == 2);
}

TEST_CASE("a negative number in a condition is the number that is compared") {
  Tiny tiny;
  tiny.state = "state: {debt: {range: -5..5, start: 0, shown: Debt}}\n";
  tiny.scenes =
      "scenes: {a: {behaviour: '1.1', say: [{narrator: A.}], options: {x: {OPT(3), do: [debt -1]}, y: {OPT(0), when: "
      "debt > -3}}}}\n";
  const Compiled compiled = tiny.compiled();
  const auto code = compiled.scenario.code(option(compiled, "a", "y").guard);
  REQUIRE(code.size() == 3);
  CHECK(code[1] == scenario::Instruction{Operation::constant, -3});
}

TEST_CASE("only what a condition asks about the past is remembered") {
  Tiny tiny;
  tiny.endings =
      "endings: {e: {when: chose(first.bad) and visited(first), title: E, say: [{narrator: E.}], result: fail}, "
      "only: {title: O, say: [{narrator: O.}], result: pass}}\n";
  const Compiled compiled = tiny.compiled();
  CHECK(option(compiled, "first", "bad").taken != scenario::none);
  CHECK(option(compiled, "first", "good").taken == scenario::none);
  CHECK(compiled.scenario.scenes()[0].visited != scenario::none);
  CHECK(compiled.scenario.variables().size() == 3);
}

TEST_CASE("a citation says what it says itself, or else what its source says") {
  Tiny tiny;
  tiny.sources =
      "sources: {book: {title: A book, short: Book, page: 7, link: 'https://example.org/book', says: Staff listen.}}\n";
  tiny.scenes =
      "scenes: {first: {behaviour: '1.1', say: [{narrator: A.}], options: {x: {OPT(3)}, y: {text: Walk on, quality: 0, "
      "then: It happens., why: A reason., cite: [book, {source: book, page: 12-14, says: Nobody walks on.}, {source: "
      "book, page: 12-14}]}}}}\n";
  const Compiled compiled = tiny.compiled();
  const scenario::Scenario& made = compiled.scenario;
  const scenario::Source& book = made.sources()[0];
  CHECK(compiled.texts[book.short_title] == "Book");
  CHECK(made.page(book.page) == "7");
  CHECK(book.link == "https://example.org/book");
  const auto cites = made.citations(option(compiled, "first", "y").cites);
  REQUIRE(cites.size() == 3);
  CHECK(compiled.texts[cites[0].says] == "Staff listen.");
  CHECK(cites[0].page == scenario::none);
  CHECK(compiled.texts[cites[1].says] == "Nobody walks on.");
  CHECK(made.page(cites[1].page) == "12-14");
  CHECK(compiled.texts[cites[2].says] == "Staff listen.");
  CHECK(cites[2].page == cites[1].page);
  CHECK(made.tables().pages.size() == 2);
}

TEST_CASE("translators know what a source says by where it is cited, and read of which source it is said") {
  Tiny tiny;
  tiny.sources = "sources: {book: {title: A book, says: Staff listen.}}\n";
  tiny.points = "[{point: A point, cite: {source: book, says: They listen twice.}}]";
  std::vector<std::string> told;
  for (const TextEntry& entry : tiny.compiled().entries) {
    if (entry.path.ends_with({source::Key::says}))
      told.push_back(entry.path.text() + ": " + entry.text + " " + entry.note);
  }
  CHECK(told == std::vector<std::string>{"sources.book.says: Staff listen. What is said in A book.",
                                         "debrief.cite.says: They listen twice. What is said in A book."});
}

TEST_CASE("flags start off and are switched") {
  Tiny tiny;
  tiny.state = "state: {told: flag}\n";
  tiny.scenes =
      "scenes: {a: {behaviour: '1.1', say: [{narrator: A.}], options: {x: {OPT(3), do: [told on]}, y: {OPT(0), when: "
      "told}}}}\n";
  const Compiled compiled = tiny.compiled();
  CHECK(compiled.scenario.variables()[0].start == 0);
  CHECK(compiled.scenario.effects(option(compiled, "a", "x").effects)[0].kind == scenario::Effect::Kind::set);
}

TEST_CASE("a block text loses the line end that YAML gives it") {
  Tiny tiny;
  tiny.head = "summary: |\n  Two lines,\n  and no more.\n";
  const Compiled compiled = tiny.compiled();
  CHECK(compiled.texts[compiled.scenario.about().summary] == "Two lines,\nand no more.");
}

TEST_CASE("each media file is listed once, under a name that is its own") {
  Tiny tiny;
  tiny.head = "cast: {amir: {name: Amir, portrait: p.svg}}\n";
  tiny.scenes =
      "scenes:\n"
      "  a: {behaviour: '1.1', place: {picture: p.svg, alt: P}, say: [{amir: A.}], options: {x: {OPT(3)}, y: "
      "{OPT(0)}}}\n"
      "  b: {behaviour: '1.1', place: {picture: p.svg, alt: P, sound: s.flac, caption: S}, say: [{amir: B.}], options: "
      "{x: {OPT(3)}, y: {OPT(0)}}}\n";
  const Compiled compiled = tiny.compiled();
  REQUIRE(compiled.media.size() == 3);
  const auto& media = compiled.media;
  CHECK(media[0] == MediaFile{media::Kind::portrait, "p.svg", "media/portrait/p.svg.png", media[0].at});
  CHECK(media[1] == MediaFile{media::Kind::scene, "p.svg", "media/scene/p.svg.png", media[1].at});
  CHECK(media[2] == MediaFile{media::Kind::sound, "s.flac", "media/sound/s.flac.opus", media[2].at});
  CHECK(media[1].at.line == 9);  // where it is named first
  CHECK(media[1].at.column == 42);
}

TEST_CASE("whatever play can speak of has a place in the source, by its path") {
  Tiny tiny;
  tiny.head = "support: {text: Ask a colleague, do: [trust +2], then: She comes., why: It is early., cite: book}\n";
  tiny.scenes =
      "scenes:\n"
      "  a: {behaviour: '1.1', say: [{narrator: A.}], support: offered, look: {log: {text: Look, shows: It.}}, "
      "options: {x: {OPT(3)}, y: {OPT(0)}}}\n";
  tiny.later = "later: {echo: {after: a, say: [{narrator: It comes back.}]}}\n";
  const source::PlaceTable places = tiny.compiled().places;
  const auto of = [&](std::string_view path) { return places.of(source::IdPath::parse(path).value()); };
  CHECK(of("").line == 1);
  CHECK(of("scenes.a").line == 9);
  CHECK(of("scenes.a").column == 3);
  CHECK(of("scenes.a.look.log").column > 3);
  CHECK(of("scenes.a.options.y").column > of("scenes.a.options.x").column);
  CHECK(of("support").line == 6);
  CHECK(of("later.echo").line == 10);
  CHECK(of("endings.only").line == 11);
  CHECK(of("scenes.b").line == 0);
}

TEST_CASE("the same source compiles to equal parts") {
  const Compiled one = Tiny{}.compiled();
  const Compiled two = Tiny{}.compiled();
  CHECK(pack::encode(one.texts) == pack::encode(two.texts));
  CHECK(one.scenario.text_count() == two.scenario.text_count());
}

}  // namespace rollcall::compile
