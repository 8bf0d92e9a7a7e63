// Reads any bytes as the source of a module and runs every rule; whatever has no errors must be compiled, and must come
// back from its bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "authoring/check/check.h"
#include "authoring/compile/compile.h"
#include "authoring/source/folder.h"
#include "player/pack/module_file.h"

using namespace rollcall;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  source::Loaded module = source::load_text({reinterpret_cast<const char*>(data), size});
  check::check(
      module.document, [](std::string_view) { return true; }, module.problems);
  for (const source::Diagnostic& problem : module.problems.sorted()) {
    if (source::format(problem, module.files).empty()) std::abort();
  }
  if (module.problems.has_errors()) return 0;
  const compile::Compiled compiled = compile::compile(module.document);
  const auto bytes = pack::encode(compiled.scenario);
  if (pack::encode(pack::decode_scenario(bytes)) != bytes) std::abort();
  return 0;
}
