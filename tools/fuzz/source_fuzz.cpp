// Reads any bytes as the source of a module, and of a path, and runs every rule; whatever has no errors must be
// compiled, and must come back from its bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "authoring/check/check.h"
#include "authoring/check/path_check.h"
#include "authoring/compile/compile.h"
#include "authoring/compile/path.h"
#include "authoring/source/folder.h"
#include "authoring/source/path_source.h"
#include "player/pack/module_file.h"
#include "player/pack/path_file.h"

using namespace rollcall;

namespace {

template <class Loaded>
void expect_words(const Loaded& loaded) {
  for (const source::Diagnostic& problem : loaded.problems.sorted()) {
    if (source::format(problem, loaded.files).empty()) std::abort();
  }
}

void try_path(std::string_view text) {
  const std::vector<survey::OfferedModule> modules{
      {"small-things", {{"induction", 34, false}, {"refresher", 12, true}}}};
  source::LoadedPath path = source::load_path_text(text);
  check::check(path.document, check::PathEnvironment{modules, {}}, path.problems);
  expect_words(path);
  if (path.problems.has_errors()) return;
  const course::Path compiled = compile::compile(path.document, modules);
  if (pack::decode_path(pack::encode(compiled)) != compiled) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try_path(text);
  source::Loaded module = source::load_text(text);
  check::check(
      module.document, [](std::string_view) { return true; }, module.problems);
  expect_words(module);
  if (module.problems.has_errors()) return 0;
  const compile::Compiled compiled = compile::compile(module.document);
  const auto bytes = pack::encode(compiled.scenario);
  if (pack::encode(pack::decode_scenario(bytes)) != bytes) std::abort();
  return 0;
}
