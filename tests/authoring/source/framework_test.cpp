#include "authoring/source/framework.h"

#include <doctest/doctest.h>

#include <fstream>

#include "authoring/source/framework_file.h"
#include "tests/authoring/support/author.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

namespace fs = std::filesystem;

constexpr const char* shared = R"(title: {en: What we practise, fr: Ce que nous exerçons}
language: en
competencies:
  C1: {en: Boundaries, fr: Limites}
  C12: Reporting
behaviours:
  "1.1": {en: Sees a sequence, fr: Voit une suite, pt: Vê uma sequência}
  "1.4": Uses the protected channel
  "12.10": Says what was seen
)";

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

source::Framework framework_of(const std::string& yaml) {
  source::FileTable files;
  source::Diagnostics problems;
  const source::Framework framework =
      source::read_framework(source::parse_yaml(files, files.add("framework.yaml", yaml), problems), problems);
  CHECK(problems.empty());
  return framework;
}

/// A module "tiny" in a folder of modules.
struct Folder {
  test::TempFolder folder;
  test::Tiny tiny;

  explicit Folder(const std::string& head = "framework: ours\n") {
    tiny.head = head;
    save();
  }
  void save() const { write(folder / "tiny/module.yaml", tiny.yaml()); }
  fs::path at(const std::string& name) const { return folder / name; }
  source::Loaded load(const fs::path& given = {}) const {
    source::Loaded module = source::load(at("tiny"));
    source::load_framework(module, at("tiny"), given);
    return module;
  }
  std::vector<std::string> found(const fs::path& given = {}) const {
    std::vector<std::string> all;
    for (const source::Diagnostic& one : load(given).problems.sorted()) all.push_back(one.message.text());
    return all;
  }
  std::string title(const fs::path& given = {}) const {
    const source::Loaded module = load(given);
    return module.document.skills ? module.document.skills->in("en", module.document.skills->title).value : "";
  }
};

std::string titled(std::string title) {
  return "title: " + std::move(title) + "\nlanguage: en\ncompetencies: {C1: Boundaries}\nbehaviours: {\"1.1\": Sees}\n";
}

}  // namespace

TEST_CASE("a framework says in several languages what its codes stand for") {
  const source::Framework framework = framework_of(shared);
  const auto* behaviour = framework.find_behaviour("1.1");
  REQUIRE(behaviour);
  CHECK(framework.in("fr", behaviour->name).value == "Voit une suite");
  CHECK(framework.in("pt-BR", behaviour->name).value == "Vê uma sequência");
  CHECK(framework.in("kk", behaviour->name).value == "Sees a sequence");
  CHECK_FALSE(source::Framework::find(behaviour->name, "kk"));
  CHECK(framework.in("fr", framework.find_behaviour("12.10")->name).value == "Says what was seen");
  CHECK(framework.find_competency("C12"));
  CHECK_FALSE(framework.find_behaviour("1.2"));
  CHECK_FALSE(framework.find_behaviour("C1"));
}

TEST_CASE("a module finds its framework in its own folder, or else beside it") {
  const Folder module;
  CHECK(module.found() == std::vector<std::string>{"there is no framework 'ours'"});
  write(module.at("ours.yaml"), titled("Of the folder"));
  CHECK(module.title() == "Of the folder");
  write(module.at("tiny/ours.yaml"), titled("Of the module"));
  CHECK(module.title() == "Of the module");
}

TEST_CASE("a framework that is given takes the place of the one that the module names, or does not name") {
  const Folder named, unnamed("");
  for (const Folder* module : {&named, &unnamed}) {
    write(module->at("ours.yaml"), titled("Of the folder"));
    write(module->at("national.yaml"), titled("Of the country"));
    CHECK(module->title(module->at("national.yaml")) == "Of the country");
    CHECK(module->found(module->at("national.yaml")).empty());
  }
}

TEST_CASE("a framework that is a link out of its folder, or no file, is not read") {
  const Folder module;
  write(module.at("elsewhere/ours.yaml"), titled("Not ours"));
  fs::create_symlink(module.at("elsewhere/ours.yaml"), module.at("tiny/ours.yaml"));
  CHECK(module.title() == "");
  CHECK(module.found().at(0).ends_with("tiny/ours.yaml' is no file of its folder"));
  fs::remove(module.at("tiny/ours.yaml"));
  fs::create_directory(module.at("ours.yaml"));
  CHECK(module.found().at(0).ends_with("ours.yaml' is no file of its folder"));
}

TEST_CASE("a framework with a mistake is not used, and the mistake is told where it stands") {
  const Folder module;
  write(module.at("ours.yaml"), titled("Ours") + "behavior: {}\n");
  const source::Loaded loaded = module.load();
  CHECK_FALSE(loaded.document.skills);
  const auto found = loaded.problems.sorted();
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "bad-framework");
  CHECK(loaded.files[found[0].at.file].path.ends_with("ours.yaml"));
  CHECK(found[0].hint.text() == "did you mean 'behaviours'?");
}

TEST_CASE("what a framework says in any language can be shown") {
  const Folder module;
  write(module.at("ours.yaml"),
        "title: Ours\nlanguage: en\ncompetencies: {C1: Boundaries}\n"
        "behaviours: {\"1.1\": {en: Sees, zh: 看}}\n");
  const std::string said = test::author_says({"check", module.at("tiny").string()}).out;
  CHECK(said.find("ours.yaml:4:36: error: the fonts of the player have no 看 (U+770B) [missing-glyph]\n") !=
        std::string::npos);
}

TEST_CASE("a module without a framework is warned of it, and the warning can be silenced") {
  const Folder module("silence: [{rule: debrief-too-short, at: all, reason: It is tiny on purpose.}]\n");
  CHECK(module.found() == std::vector<std::string>{"the module names no framework"});
  CHECK(Folder("").load().problems.sorted().at(0).rule == "no-framework");
  CHECK(test::author_says({"check", Folder("").at("tiny").string()}).out == "tiny: no problems.\n");
}

TEST_CASE("check counts what is practised, in words") {
  const Folder module;
  write(module.at("ours.yaml"), shared);
  CHECK(test::author_says({"check", module.at("tiny").string()}).out ==
        "tiny: no problems.\n\nWhat is practised: What we practise\n  1.1  Sees a sequence  1 decision\n");
  fs::copy(module.at("tiny"), module.at("other"));
  const std::string both = test::author_says({"check", module.folder.path().string()}).out;
  CHECK(both.ends_with("  1.1  Sees a sequence  2 decisions\nIn none of these modules: 1.4, 12.10\n"));
}

TEST_CASE("a preview tells what was practised, in the framework that is given") {
  const Folder module;
  write(module.at("ours.yaml"), shared);
  write(module.at("national.yaml"), titled("Of the country"));
  write(module.at("script.txt"), "good\n");
  const std::vector<std::string> play{"play", module.at("tiny").string(), "--script", module.at("script.txt").string()};
  CHECK(test::author_says(play).out.find("Sees a sequence") != std::string::npos);
  std::vector<std::string> national = play;
  national.insert(national.end(), {"--framework", module.at("national.yaml").string()});
  const std::string said = test::author_says(national).out;
  CHECK(said.find("Practised: 1.1 Sees\n") != std::string::npos);
  CHECK(said.find("  C1 Boundaries\n") != std::string::npos);
  CHECK(said.find("    3 of 3 points in 1 decision.") != std::string::npos);
}

TEST_CASE("a proof says what the competencies are") {
  const Folder module;
  write(module.at("ours.yaml"), shared);
  CHECK(test::author_says({"prove", module.at("tiny").string()}).out.find("\n  C1  Boundaries\n") != std::string::npos);
}

TEST_CASE("what a scenario names is what its module uses, and a worked example is a page that cannot be taken") {
  test::Tiny tiny;
  tiny.head = "objectives: [Say no, Say why]\nprimer: [before]\n";
  tiny.scenes =
      "scenes:\n"
      "  before: {say: [{narrator: What to know.}], go: key}\n"
      "  key: {behaviour: '12.10', solved: yes, say: [{narrator: A key.}], options: {a: {OPT(3)}, b: {OPT(0)}}}\n"
      "  first: {behaviour: '1.1', say: [{narrator: Hello.}], options: {a: {OPT(3), do: [trust +1]}, b: {OPT(0)}}}\n";
  source::Loaded module = source::load_text(tiny.yaml());
  module.document.skills = framework_of(shared);
  check::check(
      module.document, [](std::string_view) { return true; }, module.problems);
  REQUIRE_FALSE(module.problems.has_errors());
  const compile::Compiled compiled = compile::compile(module.document);
  const scenario::Scenario& scenario = compiled.scenario;
  const auto text = [&](scenario::TextIndex index) { return std::string(compiled.texts[index]); };
  REQUIRE(scenario.behaviours().size() == 2);
  CHECK(scenario.behaviours()[0].code == "12.10");
  CHECK(text(scenario.behaviours()[1].name) == "Sees a sequence");
  CHECK(text(scenario::name_of_competency(scenario, "C12")) == "Reporting");
  CHECK(text(scenario.texts(scenario.about().objectives)[1]) == "Say why");
  CHECK(scenario.scenes()[0].part == scenario::Part::primer);
  const scenario::Scene& key = scenario.scenes()[1];
  CHECK(key.part == scenario::Part::example);
  CHECK(key.is_page());
  REQUIRE(scenario.solutions(key).size() == 2);
  CHECK(scenario.solutions(key)[0].quality == 3);
  CHECK(text(scenario.solutions(key)[1].why) == "A reason.");
  CHECK(scenario.options().size() == 2);
}

}  // namespace rollcall
