#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "authoring/source/folder.h"
#include "authoring/source/tree.h"
#include "tests/support/temp_folder.h"

/// A few lines can ask for very much.
namespace rollcall::source {
namespace {

std::string repeated(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

/// `count` scenes, numbered from `first`, that use the fragment f with these values.
std::string uses(int count, int first = 0, const std::string& values = "") {
  std::ostringstream yaml;
  yaml << "scenes:\n";
  for (int i = first; i < first + count; ++i) yaml << "  s" << i << ": {use: f" << values << "}\n";
  return yaml.str();
}

/// A fragment with a hundred parameters.
std::string hundred_parameters() {
  std::string names, places;
  for (int i = 0; i < 100; ++i) {
    names += (i == 0 ? "p" : ", p") + std::to_string(i);
    places += "<p" + std::to_string(i) + "> ";
  }
  return "fragments:\n  f:\n    parameters: [" + names + "]\n    scene:\n      title: \"" + places + ".\"\n";
}

std::vector<std::string> said(const Loaded& loaded, std::string_view rule) {
  std::vector<std::string> messages;
  for (const Diagnostic& problem : loaded.problems.sorted()) {
    if (problem.rule == rule) messages.push_back(problem.message.text());
  }
  return messages;
}

class Folder {
 public:
  void write(const std::string& name, const std::string& yaml) const { std::ofstream(x_temp / name) << yaml; }
  Loaded loaded() const { return load(x_temp.path()); }

 private:
  test::TempFolder x_temp;
};

}  // namespace

TEST_CASE("a fragment of a hundred parameters, used fifty thousand times without a value, ends in a few sentences") {
  const Folder folder;
  std::string files;
  for (int i = 0; i < 5; ++i) {
    const std::string name = "f" + std::to_string(i) + ".yaml";
    folder.write(name, uses(10'000, 10'000 * i));
    files += (i == 0 ? "" : ", ") + name;
  }
  folder.write("module.yaml", "module: m\nfiles: [" + files + "]\n" + hundred_parameters());
  const Loaded loaded = folder.loaded();
  const auto faults = said(loaded, "bad-fragment");
  REQUIRE(faults.size() == 21);
  CHECK(faults.front() == "the fragment needs a value for 'p0'");
  CHECK(faults.back() == "there are more mistakes with fragments than these 20");
  CHECK(loaded.document.scenes.size() <= 1);
  CHECK(loaded.problems.sorted().size() < 50);
}

TEST_CASE("a fragment of a hundred parameters, used as often as thirty files hold, ends in a sentence") {
  const Folder folder;
  std::string values = ", with: {";
  for (int i = 0; i < 100; ++i) values += (i == 0 ? "p" : ", p") + std::to_string(i) + ": " + std::string(200, 'x');
  values += "}";
  std::string files;
  for (int i = 0; i < 10; ++i) {
    const std::string name = "f" + std::to_string(i) + ".yaml";
    folder.write(name, uses(45, 45 * i, values));
    files += (i == 0 ? "" : ", ") + name;
  }
  folder.write("module.yaml", "module: m\nfiles: [" + files + "]\n" + hundred_parameters());
  const Loaded fits = folder.loaded();
  CHECK(said(fits, "bad-fragment").empty());
  CHECK(fits.document.scenes.size() == 450);

  std::string wide = hundred_parameters();
  wide.replace(wide.find(".\""), 2, repeated("<p0>", 500) + ".\"");
  folder.write("module.yaml", "module: m\nfiles: [" + files + "]\n" + wide);
  const Loaded exceeds = folder.loaded();
  CHECK(said(exceeds, "bad-fragment") == std::vector<std::string>{"the fragments make more than ten files may hold"});
  CHECK(exceeds.document.scenes.size() < 450);
}

TEST_CASE("fragments of many parts are counted by their parts") {
  const std::string yaml = "fragments:\n  f:\n    parameters: []\n    scene:\n      say: [" +
                           repeated("narrator: x, ", 9'000) + "narrator: x]\n" + uses(100);
  CHECK(said(load_text(yaml), "bad-fragment") ==
        std::vector<std::string>{"the fragments make more than ten files may hold"});
}

TEST_CASE("thousands of values that the fragment does not know end in a few sentences") {
  std::string values = ", with: {q0: x";
  for (int i = 1; i < 20'000; ++i) values += ", q" + std::to_string(i) + ": x";
  const Loaded loaded = load_text(hundred_parameters() + uses(1, 0, values + "}"));
  const auto faults = said(loaded, "bad-fragment");
  REQUIRE(faults.size() == 21);
  CHECK(faults.front() == "the fragment has no parameter 'q0'");
}

TEST_CASE("twenty mistakes are all told, and the scenes stay") {
  const Loaded loaded = load_text("fragments: {f: {parameters: [p], scene: {title: <p>}}}\n" + uses(20));
  CHECK(said(loaded, "bad-fragment") == std::vector<std::string>(20, "the fragment needs a value for 'p'"));
  CHECK(loaded.document.scenes.size() == 20);
}

TEST_CASE("a module stands in thirty further files at most, each named once") {
  const Folder folder;
  folder.write("a.yaml", "scenes:\n  a: {}\n");
  folder.write("module.yaml", "module: m\nfiles: [a.yaml" + repeated(", a.yaml", 30) + "]\n");
  CHECK(said(folder.loaded(), "bad-file") == std::vector<std::string>{"a module stands in at most 30 further files"});
  folder.write("module.yaml", "module: m\nfiles: [a.yaml" + repeated(", a.yaml", 2) + "]\n");
  CHECK(said(folder.loaded(), "bad-file") == std::vector<std::string>(2, "'a.yaml' is named already"));
}

TEST_CASE("the files of a module have ten MiB at most") {
  const Folder folder;
  std::string files;
  for (int i = 0; i < 11; ++i) {
    const std::string name = "f" + std::to_string(i) + ".yaml";
    folder.write(name, "# " + std::string(largest_file - 10, 'x') + "\n");
    files += (i == 0 ? "" : ", ") + name;
  }
  folder.write("module.yaml", "module: m\nfiles: [" + files + "]\n");
  CHECK(said(folder.loaded(), "bad-file") ==
        std::vector<std::string>{"the files of this module have more than 10 MiB together"});
}

}  // namespace rollcall::source
