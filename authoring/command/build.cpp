#include "authoring/command/build.h"

#include <optional>

#include "authoring/command/check.h"
#include "authoring/command/diagnostics_json.h"
#include "authoring/command/environment.h"
#include "authoring/command/json_output.h"
#include "authoring/command/media_progress.h"
#include "authoring/command/translate.h"
#include "authoring/compile/build.h"
#include "authoring/compile/framework_words.h"
#include "authoring/compile/path.h"
#include "authoring/compile/slots.h"
#include "authoring/source/adaptation.h"
#include "player/os/output.h"
#include "player/seal/hash.h"
#include "player/seal/keys.h"

namespace rollcall::authoring {

namespace {

using Json = nlohmann::ordered_json;
using terminal::Console;

/// The pack, unless something has errors; all that is found is put to the module's problems.
std::optional<pack::Identity> build(const BuildArguments& arguments, const Passphrases& passphrases,
                                    source::Loaded& module, terminal::ProgressLine& line) {
  // What cannot be read as it was meant has other slots than its author wrote.
  if (module.problems.has_errors()) return std::nullopt;
  source::Adaptation adaptation;
  if (!arguments.adaptation.empty())
    adaptation = source::load_adaptation(arguments.adaptation, module.document, module.files, module.problems);
  source::require_filled(module.document, adaptation, module.problems);
  if (module.problems.has_errors()) return std::nullopt;
  const compile::Compiled compiled = compile::compile(module.document);
  const auto translations = check_translations(module, compiled, arguments.folder);
  if (module.problems.has_errors()) return std::nullopt;
  const seal::SecretKey key = read_secret_key(arguments.key, passphrases);
  std::vector<scenario::Catalogue> languages = translate::catalogues(translations, compiled);
  for (scenario::Catalogue& texts : languages)
    texts = compile::in_words_of_framework(compile::filled(texts, compiled, module.document, adaptation), compiled,
                                           module.document);
  return compile::build(arguments.folder, compiled, languages, encoder(), key, arguments.pack, module.problems,
                        media_shown_on(line));
}

Json to_json(const pack::Identity& pack, const std::filesystem::path& file) {
  return {{"file", file.string()},
          {"module", pack.module},
          {"version", pack.version.text()},
          {"bytes", std::filesystem::file_size(file)},
          {"id", seal::hex(pack.digest)}};
}

/// What is said at the end, of a module or of a path.
template <class Loaded>
Exit report_on(const std::optional<pack::Identity>& pack, const Loaded& source, const BuildArguments& arguments,
               const Console& console) {
  if (arguments.report == Report::json) {
    const Json findings = authoring::to_json(source.problems.sorted(), source.files);
    write_json(Json{{"pack", pack ? to_json(*pack, arguments.pack) : Json()}, {"findings", findings}}, console);
    return pack ? Exit::done : Exit::input_has_problems;
  }
  if (!source.problems.empty()) write_report(source, Report::text, console);
  if (!pack) return Exit::input_has_problems;
  console.say(tr("Built {file}: {module} {version}, {size} KiB, id {id}.", "file"_is = arguments.pack,
                 "module"_is = pack->module, "version"_is = pack->version.text(),
                 "size"_is = std::filesystem::file_size(arguments.pack) / 1024,
                 "id"_is = seal::hex(pack->digest).substr(0, 16)));
  return Exit::done;
}

Exit build_path(const BuildArguments& arguments, const Passphrases& passphrases, const Console& console,
                terminal::ProgressLine& line) {
  if (!arguments.adaptation.empty() || !arguments.framework.empty())
    throw Error(tr("A path has neither slots nor a framework."), tr("Leave --adaptation and --framework out."));
  const auto [path, modules] = load_and_check_path(arguments.folder, arguments.of_path, line);
  line.clear();
  std::optional<pack::Identity> pack;
  if (!path.problems.has_errors())
    pack = compile::build(compile::compile(path.document, modules), read_secret_key(arguments.key, passphrases),
                          arguments.pack);
  return report_on(pack, path, arguments, console);
}

}  // namespace

Exit build_pack(const BuildArguments& arguments, const Passphrases& passphrases, const Console& console,
                terminal::ProgressLine& line) {
  os::require_harmless_output(arguments.pack,
                              {arguments.folder, arguments.key, arguments.adaptation, arguments.framework});
  os::require_free(arguments.pack, arguments.existing);
  if (arguments.existing == os::Existing::kept) os::require_folder_of(arguments.pack);
  if (is_one_path_meant(arguments.folder, arguments.of_path)) return build_path(arguments, passphrases, console, line);
  source::Loaded module = load_and_check(arguments.folder, arguments.framework, line, Media::left_to_the_build);
  const std::optional<pack::Identity> pack = build(arguments, passphrases, module, line);
  line.clear();
  return report_on(pack, module, arguments, console);
}

}  // namespace rollcall::authoring
