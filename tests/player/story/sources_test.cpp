#include <doctest/doctest.h>

#include "player/story/answer_feedback.h"
#include "player/story/debrief_view.h"
#include "player/story/passage_view.h"
#include "tests/support/english.h"
#include "tests/support/scenario_builder.h"

using namespace rollcall;

namespace {

using scenario::SourceIndex;

/// Two sections of one brief, and a law, which two decisions in a row cite.
struct Cited {
  test::ScenarioBuilder b;
  SourceIndex staff = section("staff", "Staff", 0), families = section("families", "Families", scenario::none);
  SourceIndex law = b.source("law", "A law");

  Cited() { b.parts.sources[law].year = 1999; }
  SourceIndex section(std::string_view id, const char* name, scenario::PageIndex page) {
    if (b.parts.pages.empty()) b.parts.pages = {"7", "12-14"};
    b.parts.sources.push_back({.id = b.name(id),
                               .title = b.text("A long brief on many things"),
                               .short_title = b.text("The brief"),
                               .publisher = b.text("A house"),
                               .section = b.text(name),
                               .page = page,
                               .year = 2022,
                               .link = "https://example.org/brief"});
    return SourceIndex(b.parts.sources.size() - 1);
  }
  scenario::Option option(const char* id, const std::vector<scenario::Citation>& cites) {
    scenario::Option option = b.decision(id, 3);
    option.why = b.text("A reason.");
    option.cites = {std::uint32_t(b.parts.citations.size()), std::uint32_t(cites.size())};
    b.parts.citations.insert(b.parts.citations.end(), cites.begin(), cites.end());
    return option;
  }
};

/// First `talk` or `wait`, then `ask` or `note`.
test::Sample two_decisions() {
  Cited made;
  test::ScenarioBuilder& b = made.b;
  const scenario::TextIndex says = b.text("Staff explain the rules.");
  scenario::Option talk =
      made.option("talk", {{.source = made.staff, .says = says}, {.source = made.families, .page = 1}});
  scenario::Option wait = made.option("wait", {{.source = made.law}});
  talk.next = wait.next = 1;
  b.scene("first", "1.1", {talk, wait});
  b.scene("second", "1.1",
          {made.option("ask", {{.source = made.staff, .says = b.text("Staff explain the rules.")},
                               {.source = made.staff, .says = b.text("They say why.")}}),
           made.option("note", {{.source = made.families}})});
  b.ending("only", scenario::Result::pass);
  b.point("A point", {}, {made.families, made.law});
  b.ask({"q", scenario::Question::Kind::truth, "Rules are explained.", "A reason.", {{"", 1}}});
  b.parts.citations[b.parts.questions[0].cites.first].says = says;
  return b.finish();
}

using Lines = std::vector<std::string>;

Lines lines_of(const std::vector<story::CitedSource>& sources) {
  Lines lines;
  for (const story::CitedSource& source : sources) {
    lines.push_back(story::source_line(test::english(), source));
    if (!source.says.empty()) lines.push_back(story::says_line(test::english(), source).plain);
  }
  return lines;
}

struct Play {
  explicit Play(std::initializer_list<std::string_view> choices) {
    for (const std::string_view choice : choices) session.choose(choice, 1000);
  }
  test::Sample sample = two_decisions();
  run::Session session{sample.scenario, 7};
  story::LocalizedScenario tale() const { return {sample.scenario, sample.texts}; }
  Lines told() const { return lines_of(story::passage_view(tale(), session, 0).reason.sources); }
  story::DebriefView debrief() const { return story::debrief_view(tale(), session); }
};

}  // namespace

TEST_CASE("a work is told in full where it is met for the first time, and short afterwards") {
  CHECK(Play({"talk"}).told() == Lines{"A long brief on many things. A house, 2022. Staff. p. 7",
                                       "In our words: Staff explain the rules.", "The brief. Families. p. 12-14"});
  CHECK(Play({"talk", "note"}).told() == Lines{"The brief. Families"});
  CHECK(Play({"wait", "note"}).told() == Lines{"A long brief on many things. A house, 2022. Families"});
}

TEST_CASE("a work without a short title keeps its title") {
  const Play play({"wait", "note"});
  CHECK(lines_of(play.debrief().path[0].reason.sources) == Lines{"A law"});
}

TEST_CASE("what a source says is told once in an attempt") {
  CHECK(Play({"talk", "ask"}).told() ==
        Lines{"The brief. Staff. p. 7", "The brief. Staff. p. 7", "In our words: They say why."});
}

TEST_CASE("what has been told of sources follows from the steps, and not from what was shown") {
  Play played({"talk", "ask"});
  run::Session resumed = played.session.at_the_beginning();
  for (const run::Step& step : played.session.steps()) resumed.choose(step.option, step.milliseconds);
  CHECK(lines_of(story::passage_view(played.tale(), resumed, 0).reason.sources) == played.told());
  played.debrief();
  CHECK(Play({"talk", "ask"}).told() == played.told());
}

TEST_CASE("the debrief tells in short what the path has told, and in full what it has not") {
  const story::DebriefView view = Play({"talk", "note"}).debrief();
  CHECK(lines_of(view.path[0].reason.sources) == Lines{"The brief. Staff. p. 7", "The brief. Families. p. 12-14"});
  CHECK(lines_of(view.path[1].reason.sources) == Lines{"The brief. Families"});
  CHECK(lines_of(view.analysis[0].sources) == Lines{"The brief. Families", "A law. 1999"});
}

TEST_CASE("the end of the debrief lists each work once, with where in it") {
  const std::vector<story::ListedWork> works = Play({"talk", "note"}).debrief().works;
  REQUIRE(works.size() == 2);
  CHECK(story::work_line(test::english(), works[0].work) ==
        "A long brief on many things. A house, 2022. https://example.org/brief");
  REQUIRE(works[0].at.size() == 2);
  CHECK(story::locator_line(test::english(), works[0].at[0]) == "Staff. p. 7");
  CHECK(story::locator_line(test::english(), works[0].at[1]) == "Families");
  CHECK(story::source_line(test::english(), works[1].work) == "A law. 1999");
  CHECK(works[1].at.empty());
}

TEST_CASE("a link that not all sources of a work share stands beside its own") {
  Cited made;
  made.b.parts.sources[made.families].link = "https://example.org/families";
  made.b.parts.sources[made.families].short_title = scenario::none;
  made.b.scene("first", "1.1", {made.option("talk", {}), made.option("wait", {})});
  made.b.ending("only", scenario::Result::pass);
  const test::Sample sample = made.b.finish();
  const std::vector<story::ListedWork> works = story::bibliography({sample.scenario, sample.texts});
  REQUIRE(works.size() == 2);
  CHECK(works[0].work.at.link == "https://example.org/brief");
  REQUIRE(works[0].at.size() == 2);
  CHECK(story::locator_line(test::english(), works[0].at[0]) == "Staff. p. 7");
  CHECK(story::locator_line(test::english(), works[0].at[1]) == "Families. https://example.org/families");
}

TEST_CASE("after an answer a source is short, because the debrief has listed it, and says what it says") {
  const Play play({"talk", "note"});
  run::Answer answer;
  answer.is_true = true;
  CHECK(lines_of(story::answer_feedback(play.tale(), 7, 0, answer).reason.sources) ==
        Lines{"The brief. Staff. p. 7", "In our words: Staff explain the rules."});
}

TEST_CASE("among words from right to left a page and a link are set apart") {
  story::CitedSource source{{"A book", "", "", 0}, {"", "12-14", "https://x.org/a/", true}, {}, false};
  CHECK(story::locator_line(test::english(), source.at) == "\u2068p. 12-14\u2069. \u2068https://x.org/a/\u2069");
  source.is_known = true;
  CHECK(story::source_line(test::english(), source) == "A book. \u2068p. 12-14\u2069");
}
