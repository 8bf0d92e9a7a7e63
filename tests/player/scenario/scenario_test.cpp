#include <doctest/doctest.h>

#include <memory>
#include <utility>

#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"
#include "tests/support/parts.h"

namespace rollcall::scenario {
namespace {

template <class Owner>
concept LendsItsTables = requires(Owner&& owner) {
  std::forward<Owner>(owner).tables();
};
template <class Owner>
concept GivesItsParts = requires(Owner&& owner) {
  std::forward<Owner>(owner).parts();
};

}  // namespace

TEST_CASE("a scenario that is gone at once lends nothing, and its names would be gone with it") {
  CHECK(LendsItsTables<const Scenario&>);
  CHECK(GivesItsParts<const Scenario&>);
  CHECK_FALSE(LendsItsTables<Scenario>);
  CHECK_FALSE(GivesItsParts<Scenario>);
}

TEST_CASE("copies of a scenario share its rows and its names, whichever goes first") {
  auto first = std::make_unique<Scenario>(test::small_parts());
  const Scenario copy = *first, moved = std::move(*first);
  CHECK(first->scenes().data() == copy.scenes().data());
  CHECK(moved.scenes().data() == copy.scenes().data());
  const void* const name = first->scenes()[0].id.data();
  first.reset();
  CHECK(copy.scenes()[0].id.data() == name);
  CHECK(copy.scenes()[0].id == "first");
  CHECK(moved.options(moved.scenes()[0])[0].id == "stay");
}

TEST_CASE("what is made of the parts of a scenario is the same scenario") {
  const Scenario scenario(test::small_parts());
  Parts parts = scenario.parts();
  CHECK(parts.variables.size() == scenario.variables().size());
  parts.options[0].id = "go";
  const Scenario other(parts);
  CHECK(other.options()[0].id == "go");
  CHECK(other.options()[1].id == scenario.options()[1].id);
  CHECK(scenario.options()[0].id == "stay");
}

TEST_CASE("versions are three numbers and are ordered as such") {
  CHECK(Version::parse("1.10.2") == Version{1, 10, 2});
  CHECK(Version{1, 10, 0} > Version{1, 9, 9});
  CHECK(Version{2, 0, 0}.release() > Version{1, 65535, 65535}.release());
  for (const char* wrong : {"", "1", "1.0", "1.0.0.0", "1..0", "01.0.0", "1.0.x", "1.0.70000", "-1.0.0", " 1.0.0"}) {
    CHECK_MESSAGE(!Version::parse(wrong), wrong);
  }
}

TEST_CASE("a behaviour belongs to the competency with its first number") { CHECK(competency_of("3.6") == "C3"); }

TEST_CASE("the whole module takes the minutes of the first variant that shows all of it") {
  Parts parts = test::small_parts();
  CHECK(planned_minutes(Scenario(parts), "") == 0);
  parts.variants = {{"sitting", 10, true}, {"induction", 45, false}, {"refresher", 12, false}};
  const Scenario scenario(parts);
  CHECK(planned_minutes(scenario, "") == 45);
  CHECK(planned_minutes(scenario, "sitting") == 10);
  CHECK(planned_minutes(scenario, "refresher") == 12);
  CHECK(planned_minutes(scenario, "gone") == 0);
}

namespace {

/// A page behind the scenes that are there.
Scene& add_page(Parts& parts, SceneIndex next) {
  Scene& page = parts.scenes.emplace_back();
  page.id = "page";
  page.next = next;
  return page;
}

}  // namespace

TEST_CASE("parts that do not fit together are refused, each with its sentence") {
  struct Damage {
    const char* sentence;
    void (*apply)(Parts&);
  };
  const Damage damages[] = {
      {"it has no scene", [](Parts& p) { p.scenes.clear(); }},
      {"it has no ending", [](Parts& p) { p.endings.clear(); }},
      {"its last ending has a condition",
       [](Parts& p) {
         p.code.push_back({}), p.endings[0].guard = {0, 1};
       }},
      {"a text is missing", [](Parts& p) { p.options[0].text = p.text_count; }},
      {"a list of options leaves its bounds", [](Parts& p) { p.scenes[0].options.count = 3; }},
      {"a list of lines leaves its bounds",
       [](Parts& p) {
         p.scenes[0].say = {0xffffffff, 2};
       }},
      {"'first.stay' leads nowhere", [](Parts& p) { p.options[0].next = 7; }},
      {"scene 'first' has no option that is always open",
       [](Parts& p) {
         p.code.push_back({Operation::constant, 1});
         p.options[0].guard = p.options[1].guard = {0, 1};
       }},
      {"a condition is damaged",
       [](Parts& p) {
         p.code.push_back({Operation::add, 0}), p.options[0].guard = {0, 1};
       }},
      {"a condition is damaged",
       [](Parts& p) {
         p.code.push_back({Operation::add, 0}), p.analysis.push_back({0, {0, 1}, {}});
       }},
      {"a list of instructions leaves its bounds",
       [](Parts& p) {
         p.analysis.push_back({0, {0, 1}, {}});
       }},
      {"'trust' starts outside its range", [](Parts& p) { p.variables[0].start = 11; }},
      {"an effect changes nothing",
       [](Parts& p) {
         p.effects.push_back({9, Effect::Kind::add, 1});
       }},
      {"an effect sets 'trust' outside its range",
       [](Parts& p) {
         p.effects.push_back({0, Effect::Kind::set, 11});
       }},
      {"a line has no speaker",
       [](Parts& p) {
         p.lines.push_back({3, 0});
       }},
      {"every line of a list can be hidden",
       [](Parts& p) {
         p.code.push_back({Operation::constant, 1}), p.lines = {{narrator, 0}, {narrator, 0, {0, 1}}};
         p.scenes[0].say = {1, 1};
       }},
      {"a condition is damaged",
       [](Parts& p) {
         p.code.push_back({Operation::add, 0}), p.lines = {{narrator, 0}, {narrator, 0, {0, 1}}};
       }},
      {"two scenes share the id 'first'", [](Parts& p) { p.scenes.push_back(p.scenes[0]); }},
      {"two options share the id 'first.stay'", [](Parts& p) { p.options[1].id = "stay"; }},
      {"'first.stay' can be taken once, but nothing remembers it", [](Parts& p) { p.options[0].once = true; }},
      {"'first.stay' must be open only once", [](Parts& p) { p.options[0].role = Role::inquiry; }},
      {"'first.stay' has a quality above 3", [](Parts& p) { p.options[0].quality = 4; }},
      {"a variant has no id", [](Parts& p) { p.variants.resize(1); }},
      {"two variants share the id 'short'",
       [](Parts& p) {
         p.variants = {{"short", 5, false}, {"short", 9, true}};
       }},
      {"'trust' is set as a flag and cannot be 1",
       [](Parts& p) { p.variables[0].minimum = p.variables[0].start = 2, p.scenes[0].visited = 0; }},
      {"'trust' is set as a flag and cannot be 1",
       [](Parts& p) { p.variables[0].maximum = p.variables[0].start = 0, p.options[0].taken = 0; }},
      {"the id 'a234567890b234567890c234567890d2345678901' has more than 40 characters",
       [](Parts& p) { p.options[0].id = "a234567890b234567890c234567890d2345678901"; }},
      {"a source is missing", [](Parts& p) { p.citations = {{.source = 0}}; }},
      {"a text is missing", [](Parts& p) { p.sources = {{.id = "law", .title = 0, .short_title = 9}}; }},
      {"a text is missing",
       [](Parts& p) { p.sources = {{.id = "law", .title = 0}}, p.citations = {{.source = 0, .says = 9}}; }},
      {"a page of a source is missing", [](Parts& p) { p.sources = {{.id = "law", .title = 0, .page = 0}}; }},
      {"a page of a source is missing",
       [](Parts& p) { p.sources = {{.id = "law", .title = 0}}, p.citations = {{.source = 0, .page = 0}}; }},
      {"a page of a source is none", [](Parts& p) { p.pages = {"12 and 14"}; }},
      {"a link of a source is none",
       [](Parts& p) { p.sources = {{.id = "law", .title = 0, .link = "http://example.org"}}; }},
      {"it has more behaviours than a record can tell", [](Parts& p) { p.behaviours.assign(201, {"1.1"}); }},
      {"two scenes share an option", [](Parts& p) { p.scenes.push_back(p.scenes[0]), p.scenes.back().id = "again"; }},
      {"two scenes share what may follow a decision",
       [](Parts& p) {
         p.beats.push_back({"b", {}, {}, {}}), p.scenes[0].beats = {0, 1};
         p.scenes.push_back(p.scenes[0]), p.scenes.back().id = "again", p.scenes.back().options = {};
         p.scenes[0].options = {0, 1};
         p.scenes.back().options = {1, 1};
       }},
      {"a list is longer than anybody could be shown",
       [](Parts& p) {
         p.lines.resize(1001), p.scenes[0].say = {0, 1001};
       }},
      {"question 'q' has more than 100 items",
       [](Parts& p) {
         p.items.resize(101), p.questions.emplace_back();
         p.questions[0].id = "q", p.questions[0].items = {0, 101};
       }},
      {"its conditions are longer than those of any module",
       [](Parts& p) {
         p.code = {{Operation::constant, 1}};
         while (p.code.size() < 999)
           p.code.push_back({Operation::constant, 1}), p.code.push_back({Operation::logical_and, 0});
         p.analysis.assign(4005, {0, {0, 999}, {}});
       }},
      {"a text is missing",
       [](Parts& p) {
         p.behaviours = {{"1.1", 3}};
       }},
      {"a text is missing",
       [](Parts& p) {
         p.competencies = {{"C1", 3}};
       }},
      {"it has more competencies than behaviours", [](Parts& p) { p.competencies.assign(201, {"C1"}); }},
      {"a list of objectives leaves its bounds",
       [](Parts& p) {
         p.about.objectives = {0, 1};
       }},
      {"a list of solutions leaves its bounds",
       [](Parts& p) {
         add_page(p, the_end).solutions = {0, 2};
       }},
      {"page 'page' is a worked example by half", [](Parts& p) { add_page(p, the_end).part = Part::example; }},
      {"page 'page' is a worked example by half",
       [](Parts& p) {
         p.solutions.resize(2);
         add_page(p, the_end).solutions = {0, 2};
       }},
      {"scene 'first' is played and shown solved", [](Parts& p) { p.scenes[0].part = Part::primer; }},
      {"a solution has a quality above 3", [](Parts& p) { p.solutions.emplace_back().quality = 4; }},
      {"its pass mark is above 100 percent", [](Parts& p) { p.about.pass_mark = 101; }},
      {"page 'page' leads nowhere", [](Parts& p) { add_page(p, none); }},
      {"page 'page' leads nowhere", [](Parts& p) { add_page(p, 2); }},
      {"page 'page' has something of a decision",
       [](Parts& p) {
         p.behaviours = {{"1.1"}};
         add_page(p, the_end).behaviour = 0;
       }},
      {"page 'page' has something of a decision",
       [](Parts& p) {
         Scene& page = add_page(p, the_end);
         page.seconds = 30, page.on_timeout = 0, page.untimed_text = 0;
       }},
      {"something follows page 'page' as if it were a decision",
       [](Parts& p) {
         p.beats.push_back({"b", {}, {}, {}});
         add_page(p, the_end).beats = {0, 1};
       }},
      {"scene 'first' has options and leads on without them", [](Parts& p) { p.scenes[0].next = the_end; }},
      {"from page 'page' pages lead back to it", [](Parts& p) { add_page(p, 1); }},
      {"from page 'page' pages lead back to it", [](Parts& p) { add_page(p, 2), add_page(p, 1).id = "other"; }},
      {"it ends before anything is decided",
       [](Parts& p) {
         add_page(p, the_end);
         std::swap(p.scenes[0], p.scenes[1]);
       }},
  };
  for (const Damage& damage : damages) {
    Parts parts = test::small_parts();
    damage.apply(parts);
    const std::string sentence = std::string("This module cannot be played: ") + damage.sentence + ".";
    CHECK_THROWS_WITH_AS(Scenario{parts}, sentence.c_str(), InvalidScenario);
  }
}

TEST_CASE("pages may stand before a decision, after it, and several in a row") {
  Parts parts = test::small_parts();
  add_page(parts, 2).id = "one";
  add_page(parts, 0).id = "two";
  add_page(parts, the_end).id = "last";
  parts.options[0].next = 3;
  std::swap(parts.scenes[0], parts.scenes[1]);  // play begins with the first page
  parts.scenes[2].next = 1;
  const Scenario scenario(parts);
  CHECK(scenario.scenes()[0].is_page());
  CHECK_FALSE(scenario.scenes()[1].is_page());
}

TEST_CASE("a catalogue finds each text between the ends") {
  const Catalogue texts("en", "onetwo", {3, 3, 6});
  CHECK(texts[0] == "one");
  CHECK(texts[1].empty());
  CHECK(texts[2] == "two");
  CHECK(texts[none].empty());
}

TEST_CASE("a catalogue whose texts overlap, leave the bytes, or are not UTF-8 is refused") {
  CHECK_THROWS_WITH(Catalogue("en", "onetwo", {3, 2, 6}), "The texts of language en overlap.");
  CHECK_THROWS_WITH(Catalogue("en", std::string(8001, 'x'), {8001}), "A text of language en has more than 8000 bytes.");
  CHECK_NOTHROW(Catalogue("en", std::string(16000, 'x'), {8000, 16000}));
  CHECK_THROWS_WITH(Catalogue("en", "one", {4}), "The texts of language en overlap.");
  CHECK_THROWS_WITH(Catalogue("en", "one", {2}), "The texts of language en have bytes that belong to none.");
  CHECK_THROWS_WITH(Catalogue("en", "\xff", {1}), "A text of language en is not UTF-8.");
}

}  // namespace rollcall::scenario
