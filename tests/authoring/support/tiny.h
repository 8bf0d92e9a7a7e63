#pragma once
#include <stdexcept>
#include <string>

#include "authoring/check/check.h"
#include "authoring/compile/compile.h"
#include "authoring/source/folder.h"

namespace rollcall::test {

/// Compiles source text; throws with its first error, if it has one. Files that it names need not exist.
inline compile::Compiled compiled(const std::string& yaml) {
  source::Loaded module = source::load_text(yaml);
  check::check(
      module.document, [](std::string_view) { return true; }, module.problems);
  for (const source::Diagnostic& problem : module.problems.sorted()) {
    if (problem.severity == source::Severity::error) throw std::runtime_error(source::format(problem, module.files));
  }
  return compile::compile(module.document);
}

/// A whole module around the given `sources:`, `state:`, `scenes:`, `later:` and `endings:` parts and the points of the
/// debrief; those that are left alone are a small default. In `scenes`, options may be written short: `OPT(quality)`
/// stands for text, quality, then, why and cite.
struct Tiny {
  std::string sources = "sources: {book: {title: A book}}\n";
  std::string state = "state: {trust: {range: 0..10, start: 5, shown: Trust}}\n";
  std::string scenes =
      "scenes:\n"
      "  first: {behaviour: '1.1', say: [{narrator: Hello.}], options: {good: {OPT(3), do: [trust +1]}, bad: {OPT(0), "
      "do: [trust -1]}}}\n";
  std::string later;
  std::string endings = "endings: {only: {title: The end, say: [{narrator: It ends.}], result: pass}}\n";
  std::string points = "[{point: A point, cite: book}]";
  std::string head;

  std::string yaml() const;
  compile::Compiled compiled() const { return test::compiled(yaml()); }
};

}  // namespace rollcall::test
