#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "authoring/check/path_check.h"
#include "authoring/compile/slots.h"
#include "authoring/source/adaptation.h"
#include "authoring/source/path_source.h"
#include "authoring/source/schema.h"
#include "player/run/session.h"
#include "tests/authoring/support/path_modules.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/files.h"
#include "tests/support/find.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

using test::Tiny;

std::vector<std::string> scene_ids(const scenario::Scenario& scenario) {
  std::vector<std::string> ids;
  for (const auto& scene : scenario.scenes()) ids.emplace_back(scene.id);
  return ids;
}

std::string_view first_line(const compile::Compiled& compiled, std::string_view scene) {
  const auto& found = compiled.scenario.scenes()[test::find_scene(compiled.scenario, scene).value()];
  return compiled.texts[compiled.scenario.lines(found.say)[0].text];
}

void write(const std::filesystem::path& path, const std::string& text) { std::ofstream(path) << text; }

Tiny with_fragment() {
  Tiny tiny;
  tiny.scenes =
      "fragments:\n"
      "  prayer:\n"
      "    parameters: [name, faith]\n"
      "    scene: {behaviour: '4.1', truth: benign, say: [{narrator: <name> prays; he is <faith>.}], options: {good: "
      "{OPT(3)}, bad: {OPT(0)}}}\n"
      "scenes:\n"
      "  daniel: {use: prayer, with: {name: Daniel, faith: a Muslim}}\n"
      "  peter: {use: prayer, with: {name: Peter, faith: a Christian}, title: Another day}\n";
  return tiny;
}

/// Fills the slot 'rank' in every language.
source::Adaptation for_rank(const std::string& text) { return {{"rank", {{"", text}}}}; }

}  // namespace

TEST_CASE("a fragment becomes a scene for every use, with its own words and its own id") {
  const compile::Compiled compiled = with_fragment().compiled();
  CHECK(scene_ids(compiled.scenario) == std::vector<std::string>{"daniel", "peter"});
  CHECK(first_line(compiled, "daniel") == "Daniel prays; he is a Muslim.");
  CHECK(first_line(compiled, "peter") == "Peter prays; he is a Christian.");
  CHECK(compiled.texts[compiled.scenario.scenes()[1].title] == "Another day");
}

TEST_CASE("a module may stand in several files") {
  const test::TempFolder folder;
  Tiny tiny;
  tiny.head = "files: [acts/two.yaml]\n";
  std::filesystem::create_directory(folder / "acts");
  write(folder / "module.yaml", tiny.yaml());
  Tiny second;
  second.scenes =
      "scenes: {second: {behaviour: '1.1', say: [{narrator: Two.}], options: {good: {OPT(3)}, bad: {OPT(0)}}}}\n";
  const std::string yaml = second.yaml();
  const auto start = yaml.find("scenes:");
  write(folder / "acts/two.yaml", yaml.substr(start, yaml.find("endings:") - start));
  source::Loaded module = source::load(folder.path());
  check::check(
      module.document, [](std::string_view) { return true; }, module.problems);
  CHECK_FALSE(module.problems.has_errors());
  CHECK(scene_ids(compile::compile(module.document).scenario) == std::vector<std::string>{"first", "second"});
}

TEST_CASE("a problem in a further file is reported in that file") {
  const test::TempFolder folder;
  Tiny tiny;
  tiny.head = "files: [more.yaml]\n";
  write(folder / "module.yaml", tiny.yaml());
  write(folder / "more.yaml", "scenes:\n  first: {}\n");
  const source::Loaded module = source::load(folder.path());
  CHECK(source::format(module.problems.sorted().back(), module.files) ==
        "more.yaml:2:3: error: 'first' stands in another file of this module already [bad-file]\n    first: {}\n    "
        "^\nhint: rename one of them\n");
}

TEST_CASE("a variant is a view: its scenes only, in the order of the file, over the same texts") {
  Tiny tiny;
  tiny.head = "variants: {induction: 45, refresher: {minutes: 12, scenes: [a, c]}}\n";
  tiny.scenes =
      "scenes:\n"
      "  a: {behaviour: '1.1', say: [{narrator: A.}], options: {good: {OPT(3)}, bad: {OPT(0), go: b}}}\n"
      "  b: {behaviour: '1.1', say: [{narrator: B.}], options: {good: {OPT(3)}, bad: {OPT(0), go: a}}}\n"
      "  c: {behaviour: '1.1', say: [{narrator: C.}], options: {good: {OPT(3)}, bad: {OPT(0), go: b}}}\n";
  const compile::Compiled compiled = tiny.compiled();
  REQUIRE(compiled.subsets.size() == 1);
  const scenario::Scenario& view = compiled.subsets[0].scenario;
  CHECK(scene_ids(view) == std::vector<std::string>{"a", "c"});
  CHECK(view.options()[0].next == 1);  // b is not shown; c is the next that is
  CHECK(view.options()[1].next == 1);
  CHECK(view.options()[2].next == scenario::the_end);
  CHECK(view.text_count() == compiled.scenario.text_count());
  for (const scenario::Scenario* form : {&compiled.scenario, &view}) {
    REQUIRE(form->variants().size() == 2);
    CHECK_FALSE(form->variants()[0].view);
    CHECK(form->variants()[1].view);
    CHECK(form->variants()[1].minutes == 12);
  }
}

TEST_CASE("a hub is a scene that one returns to until one is done") {
  Tiny tiny;
  tiny.scenes =
      "scenes:\n"
      "  wing: {behaviour: '1.1', say: [{narrator: Where now.}], options: {phones: {OPT(2), once: yes, go: phones}, "
      "leave: {OPT(3), go: end}}}\n"
      "  phones: {behaviour: '1.1', go: wing, say: [{narrator: The phones.}], options: {talk: {OPT(3)}, pass: "
      "{OPT(0)}}}\n";
  const compile::Compiled compiled = tiny.compiled();
  run::Session session(compiled.scenario, 1);
  session.choose("phones");
  session.choose("talk");
  CHECK(session.scene().id == "wing");
  CHECK(session.open().size() == 1);
  session.choose("leave");
  CHECK(session.ended());
}

TEST_CASE("a scene without options is a page, which leads on in the whole module and in a variant") {
  Tiny tiny;
  tiny.head = "variants: {induction: 45, walk: {minutes: 12, scenes: [gate, second]}}\n";
  tiny.scenes =
      "scenes:\n"
      "  gate: {title: The gate, say: [{narrator: The gate closes.}], go: first}\n"
      "  first: {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3)}, bad: {OPT(0), go: home}}}\n"
      "  second: {behaviour: '1.1', say: [{narrator: Again.}], options: {good: {OPT(3)}, bad: {OPT(0)}}}\n"
      "  home: {say: [{narrator: You go home.}], go: end}\n";
  const compile::Compiled compiled = tiny.compiled();
  const auto& scenes = compiled.scenario.scenes();
  REQUIRE(scenes.size() == 4);
  CHECK(scenes[0].is_page());
  CHECK(scenes[0].next == 1);
  CHECK(scenes[0].behaviour == scenario::none);
  CHECK(scenes[1].next == scenario::none);
  CHECK(scenes[3].next == scenario::the_end);
  const scenario::Scenario& view = compiled.subsets.at(0).scenario;
  CHECK(scene_ids(view) == std::vector<std::string>{"gate", "second"});
  CHECK(view.scenes()[0].next == 1);  // first is not shown; second is the next that is
}

TEST_CASE("a page may follow from a fragment, and conditions may ask whether it was read") {
  Tiny tiny;
  tiny.scenes =
      "fragments:\n"
      "  morning: {parameters: [day], scene: {say: [{narrator: <day> morning.}]}}\n"
      "scenes:\n"
      "  monday: {use: morning, with: {day: Monday}, go: first}\n"
      "  first: {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3)}, bad: {OPT(0), go: late}}}\n"
      "  second: {behaviour: '1.1', say: [{narrator: Again.}], options: {good: {OPT(3)}, bad: {OPT(0)}, sorry: "
      "{OPT(2), when: visited(late)}}, go: end}\n"
      "  late: {say: [{narrator: You are late.}], go: second}\n";
  const compile::Compiled compiled = tiny.compiled();
  CHECK(first_line(compiled, "monday") == "Monday morning.");
  run::Session session(compiled.scenario, 1);
  session.go_on();
  session.choose("bad");
  CHECK(session.scene().id == "late");
  session.go_on();
  CHECK(session.open().size() == 3);
}

TEST_CASE("a drawn start comes from the seed, and every value comes up") {
  Tiny tiny;
  tiny.state = "state: {who: {stages: [daniel, peter, ruth], start: drawn, revealed: Who}}\n";
  tiny.scenes =
      "scenes: {first: {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3)}, bad: {OPT(0)}}}}\n";
  const compile::Compiled compiled = tiny.compiled();
  std::array<int, 3> seen{};
  for (std::uint64_t seed = 0; seed < 300; ++seed)
    ++seen[std::size_t(run::Session(compiled.scenario, seed).values()[0])];
  for (const int count : seen) CHECK(count > 60);
  CHECK(run::Session(compiled.scenario, 5).values()[0] == run::Session(compiled.scenario, 5).values()[0]);
}

TEST_CASE("a timed scene names the option that is taken, and what is told without a clock") {
  Tiny tiny;
  tiny.scenes =
      "scenes: {first: {behaviour: '1.1', time: {seconds: 20, takes: bad, untimed: You would have about twenty "
      "seconds.}, "
      "say: [{narrator: Hello.}], options: {good: {OPT(3)}, bad: {OPT(0)}}}}\n";
  const compile::Compiled compiled = tiny.compiled();
  const scenario::Scene& scene = compiled.scenario.scenes()[0];
  CHECK(scene.seconds == 20);
  CHECK(compiled.scenario.options()[scene.on_timeout].id == "bad");
  CHECK(compiled.texts[scene.untimed_text] == "You would have about twenty seconds.");
}

TEST_CASE("a slot is filled nationally, or else by its default") {
  Tiny tiny;
  tiny.head =
      "slots: {rank: {default: duty manager}, form: {default: form 7, must_fill: yes, note: The number of your "
      "form}}\n";
  tiny.scenes =
      "scenes: {first: {behaviour: '1.1', say: [{narrator: Ask the {rank} for {form}.}], options: {good: {OPT(3)}, "
      "bad: {OPT(0)}}}}\n";
  source::Loaded module = source::load_text(
      tiny.yaml().replace(tiny.yaml().find("Ask the {rank} for {form}."), 26, "'Ask the {rank} for {form}.'"));
  REQUIRE(module.problems.empty());
  const compile::Compiled compiled = compile::compile(module.document);
  const auto& scene = compiled.scenario.scenes()[0];
  const auto line = compiled.scenario.lines(scene.say)[0].text;
  CHECK(compile::filled(compiled.texts, compiled, module.document, {})[line] == "Ask the duty manager for form 7.");
  CHECK(compile::filled(compiled.texts, compiled, module.document, for_rank("chef de poste"))[line] ==
        "Ask the chef de poste for form 7.");

  source::require_filled(module.document, {}, module.problems);
  CHECK(module.problems.sorted().at(0).message.text() ==
        "slot 'form' must be filled nationally: The number of your form");
}

TEST_CASE("slots that would make more text than a module may hold are stopped") {
  Tiny tiny;
  tiny.head = "slots: {rank: {default: duty manager}}\n";
  tiny.points = "[";
  for (int i = 0; i < 6000; ++i) tiny.points += "{point: '" + std::to_string(i) + " {rank}', cite: book}, ";
  tiny.points += "]";
  source::Loaded module = source::load_text(tiny.yaml());
  REQUIRE(module.problems.empty());
  const compile::Compiled compiled = compile::compile(module.document);
  CHECK_NOTHROW(compile::filled(compiled.texts, compiled, module.document, for_rank(std::string(1500, 'x'))));
  CHECK_THROWS_WITH_AS(compile::filled(compiled.texts, compiled, module.document, for_rank(std::string(1900, 'x'))),
                       "The slots make more text than a module may hold (10 MiB).", Error);
}

TEST_CASE("a text that its slots make too long to read is not built") {
  Tiny tiny;
  tiny.head = "slots: {rank: {default: duty manager}}\n";
  tiny.points = "[{point: 'Ask {rank} and {rank}', cite: book}]";
  const source::Loaded module = source::load_text(tiny.yaml());
  const compile::Compiled compiled = compile::compile(module.document);
  CHECK_NOTHROW(compile::filled(compiled.texts, compiled, module.document, for_rank(std::string(990, 'x'))));
  CHECK_THROWS_WITH_AS(compile::filled(compiled.texts, compiled, module.document, for_rank(std::string(1000, 'x'))),
                       "With its slots filled, the text 'Ask {rank} and {rank}' has more than 2000 characters.", Error);
}

TEST_CASE("a slot that stresses something stands in nothing that is stressed") {
  Tiny tiny;
  tiny.head = "slots: {rank: {default: duty manager}}\n";
  tiny.points = "[{point: 'Ask *the {rank}* first.', cite: book}]";
  const source::Loaded module = source::load_text(tiny.yaml());
  const compile::Compiled compiled = compile::compile(module.document);
  CHECK_NOTHROW(compile::filled(compiled.texts, compiled, module.document, for_rank("chef de poste")));
  CHECK_THROWS_WITH_AS(compile::filled(compiled.texts, compiled, module.document, for_rank("chef de *poste*")),
                       "With its slots filled, the text 'Ask *the {rank}* first.' stresses something inside what is "
                       "stressed.",
                       Error);
}

TEST_CASE("an adaptation that names an unknown slot is told so") {
  const test::TempFolder folder;
  write(folder / "national.yaml", "rnak: chef\n");
  Tiny tiny;
  tiny.head = "slots: {rank: {default: duty manager}}\n";
  source::Loaded module = source::load_text(tiny.yaml());
  CHECK(source::load_adaptation(folder / "national.yaml", module.document, module.files, module.problems).empty());
  CHECK(source::format(module.problems.sorted().back(), module.files) ==
        (folder / "national.yaml").string() +
            ":1:1: error: the module has no slot 'rnak' [bad-adaptation]\n  rnak: chef\n  ^\nhint: did you "
            "mean 'rank'?\n");
}

TEST_CASE("an adaptation that is no list of slots and texts is told so") {
  const test::TempFolder folder;
  write(folder / "national.yaml", "- chef\n");
  source::Loaded module = source::load_text(Tiny{}.yaml());
  source::load_adaptation(folder / "national.yaml", module.document, module.files, module.problems);
  CHECK(module.problems.sorted().back().message.text() == "'slot: text' lines are expected here");
}

TEST_CASE("what fills a slot nationally holds no marks that reach beyond it") {
  const test::TempFolder folder;
  Tiny tiny;
  tiny.head = "slots: {rank: {default: duty manager}}\n";
  const auto told = [&](const std::string& filling) {
    write(folder / "national.yaml", "rank: '" + filling + "'\n");
    source::Loaded module = source::load_text(tiny.yaml());
    source::load_adaptation(folder / "national.yaml", module.document, module.files, module.problems);
    return module.problems.empty() ? "" : module.problems.sorted().back().message.text();
  };
  CHECK(told("chef de *poste*") == "");
  CHECK(told("the {rank}") == "what fills a slot holds no '{' and no '}'");
  CHECK(told("chef}") == "what fills a slot holds no '{' and no '}'");
  CHECK(told("[[chef]]") == "what fills a slot holds no '[[' and no ']]'");
  CHECK(told("chef *de poste") == "what fills a slot closes every '*' that opens an emphasis");
  CHECK(told(std::string(2001, 'x')) == "this text has 2001 characters");
}

TEST_CASE("the schema that is shipped is the grammar's") {
  const std::string shipped = test::read(test::source_folder() / "authoring/source/module.schema.json");
  CHECK_MESSAGE(shipped == source::json_schema(), "run: rollcall-author schema -o authoring/source/module.schema.json");
  const auto schema = nlohmann::json::parse(shipped);
  CHECK(schema["properties"]["scenes"]["additionalProperties"]["anyOf"].size() == 2);
  CHECK(schema["$defs"]["an option"]["properties"]["quality"]["maximum"] == 3);
}

/// Every ```yaml block of LANGUAGE.md, put together, is a module; a block that begins with `# alone` is one by itself,
/// one that begins with `# path` is a path.
TEST_CASE("every example in LANGUAGE.md compiles") {
  const std::string text = test::read(test::source_folder() / "authoring/source/LANGUAGE.md");
  std::string together;
  std::size_t blocks = 0;
  for (std::size_t at = text.find("```yaml\n"); at != std::string::npos; at = text.find("```yaml\n", at)) {
    at += 8;
    const std::string block = text.substr(at, text.find("```", at) - at);
    ++blocks;
    if (block.starts_with("# path")) {
      CAPTURE(block);
      source::LoadedPath path = source::load_path_text(block);
      check::check(path.document, {test::path_modules(), {}}, path.problems);
      CHECK(path.problems.empty());
    } else if (block.starts_with("# alone")) {
      CAPTURE(block);
      CHECK_NOTHROW(test::compiled(block));
    } else {
      together += block;
    }
  }
  CHECK(blocks >= 12);
  CHECK_NOTHROW(test::compiled(together));
}

}  // namespace rollcall
