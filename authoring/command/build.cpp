#include "authoring/command/build.h"

#include "authoring/command/check.h"
#include "authoring/command/translate.h"
#include "authoring/compile/build.h"
#include "authoring/compile/slots.h"
#include "authoring/source/adaptation.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/seal/hash.h"
#include "player/seal/keys.h"

namespace rollcall::command {

bool build_pack(const BuildArguments& arguments, std::ostream& out) {
  source::Loaded module = load_and_check(arguments.folder);
  // What cannot be read as it was meant has other slots than its author wrote.
  if (module.problems.has_errors()) {
    write_report(module, Report::text, out);
    return false;
  }
  source::Adaptation adaptation;
  if (!arguments.adaptation.empty())
    adaptation = source::load_adaptation(arguments.adaptation, module.document, module.problems);
  source::require_filled(module.document, adaptation, module.problems);
  if (module.problems.has_errors()) {
    write_report(module, Report::text, out);
    return false;
  }
  const compile::Compiled compiled = compile::compile(module.document);
  const auto translations = check_translations(module, compiled, arguments.folder);
  if (!module.problems.empty()) write_report(module, Report::text, out);
  if (module.problems.has_errors()) return false;
  os::require_harmless_output(arguments.pack, {arguments.folder, arguments.key, arguments.adaptation});
  const seal::SecretKey key = seal::parse_secret_key(os::read_file(arguments.key));
  std::vector<scenario::Catalogue> languages = translate::catalogues(translations, compiled);
  for (scenario::Catalogue& texts : languages) texts = compile::filled(texts, compiled, module.document, adaptation);
  const pack::Identity identity = compile::build(arguments.folder, compiled, languages, key, arguments.pack);
  out << "Built " << arguments.pack.string() << ": " << identity.module << " " << identity.version.text() << ", "
      << std::filesystem::file_size(arguments.pack) / 1024 << " KiB, id " << seal::hex(identity.digest).substr(0, 16)
      << ".\n";
  return true;
}

}  // namespace rollcall::command
