#include "tests/authoring/check/checked.h"

#include <stdexcept>

#include "authoring/command/environment.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall::test {

const check::Environment& with_fonts() {
  static const check::Environment environment = [] {
    check::Environment made = authoring::environment({}, share_folder() / "fonts");
    made.file_exists = [](std::string_view) { return true; };
    return made;
  }();
  return environment;
}

std::vector<std::string> found(const std::string& yaml) {
  source::Loaded module = source::load_text(yaml);
  check::check(module.document, with_fonts(), module.problems);
  std::vector<std::string> result;
  for (const source::Diagnostic& problem : module.problems.sorted())
    result.push_back(problem.rule + ": " + problem.message.text());
  return result;
}

std::vector<std::string> found(const std::string& yaml, std::string_view rule) {
  std::vector<std::string> result = found(yaml);
  std::erase_if(result, [&](const std::string& one) { return !one.starts_with(std::string(rule) + ": "); });
  return result;
}

std::string good_with(std::string_view from, std::string_view to) {
  static const std::string good = read(source_folder() / "tests/bad_sources/good/module.yaml");
  std::string yaml = good;
  const auto at = yaml.find(from);
  if (at == std::string::npos) throw std::runtime_error("the good module does not say: " + std::string(from));
  return yaml.replace(at, from.size(), to);
}

}  // namespace rollcall::test
