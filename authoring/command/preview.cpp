#include "authoring/command/preview.h"

#include <algorithm>
#include <span>
#include <utility>

#include "authoring/command/beginning.h"
#include "authoring/command/check.h"
#include "authoring/command/report.h"
#include "authoring/command/translate.h"
#include "authoring/compile/compile.h"
#include "authoring/compile/framework_words.h"
#include "authoring/compile/slots.h"
#include "authoring/source/adaptation.h"
#include "authoring/source/nearest.h"
#include "player/ascii.h"
#include "player/error.h"
#include "player/language/catalogues.h"
#include "player/os/files.h"
#include "player/os/interruption.h"
#include "player/os/places.h"
#include "player/seal/vault.h"
#include "player/terminal/look_back.h"
#include "player/terminal/play.h"
#include "player/terminal/quiz.h"
#include "player/terminal/script.h"

namespace rollcall::authoring {
namespace {

/// In memory, what a pack would hold.
struct Draft {
  compile::Compiled compiled;
  scenario::Catalogue texts;
};

bool is_same(const std::string& language, const scenario::Catalogue& texts) {
  return ascii_lower(language) == ascii_lower(texts.language());
}

/// The texts in the wanted language, which are those of the source if none is named. Translations that cannot be used
/// are put to the module's problems.
scenario::Catalogue texts_in(const PreviewArguments& arguments, const compile::Compiled& compiled,
                             source::Loaded& module) {
  if (arguments.language.empty() || is_same(arguments.language, compiled.texts)) return compiled.texts;
  const auto translations = check_translations(module, compiled, arguments.folder);
  std::vector<std::string> known;
  for (scenario::Catalogue& texts : translate::catalogues(translations, compiled)) {
    if (is_same(arguments.language, texts)) return std::move(texts);
    known.push_back(texts.language());
  }
  if (module.problems.has_errors()) return {};
  throw Error(tr("This module has no texts in '{language}'.", "language"_is = arguments.language),
              source::did_you_mean(arguments.language, known));
}

/// None if there is something in the source that nobody could play; it is among the module's problems.
std::optional<Draft> compiled_draft(const PreviewArguments& arguments, source::Loaded& module) {
  if (module.problems.has_errors()) return std::nullopt;
  source::Adaptation adaptation;
  if (!arguments.adaptation.empty())
    adaptation = source::load_adaptation(arguments.adaptation, module.document, module.files, module.problems);
  if (module.problems.has_errors()) return std::nullopt;
  compile::Compiled compiled = compile::compile(module.document);
  const scenario::Catalogue texts = texts_in(arguments, compiled, module);
  if (module.problems.has_errors()) return std::nullopt;
  scenario::Catalogue filled = compile::in_words_of_framework(
      compile::filled(texts, compiled, module.document, adaptation), compiled, module.document);
  return Draft{std::move(compiled), std::move(filled)};
}

const scenario::Scenario& form_of(const compile::Compiled& compiled, const std::string& variant) {
  if (variant.empty()) return compiled.scenario;
  const auto subset = std::find_if(compiled.subsets.begin(), compiled.subsets.end(),
                                   [&](const compile::Subset& one) { return one.variant == variant; });
  if (subset != compiled.subsets.end()) return subset->scenario;
  std::vector<std::string> known;
  for (const scenario::Variant& one : compiled.scenario.variants()) {
    if (one.id == variant) return compiled.scenario;  // all of its scenes
    known.emplace_back(one.id);
  }
  throw Error(tr("There is no variant '{variant}' in this module.", "variant"_is = variant),
              source::did_you_mean(variant, known));
}

Exit play_draft(const PreviewArguments& arguments, const terminal::Play& play, std::istream& in, std::ostream& out) {
  if (!arguments.script.empty()) {
    const auto script = terminal::parse_script(os::read_file(arguments.script, 1 << 20));
    const auto left = terminal::play_script(play, script, out);
    return left == terminal::Left::at_the_end ? Exit::done : Exit::input_has_problems;
  }
  auto left = terminal::play_interactive(play, in, out, arguments.choices);
  if (left == terminal::Left::at_the_end) left = terminal::look_back(play, in, out);
  if (left == terminal::Left::at_the_end) left = terminal::quiz(play, in, out);
  return left == terminal::Left::not_understood ? Exit::input_has_problems : Exit::done;
}

}  // namespace

Exit preview(const PreviewArguments& arguments, std::istream& in, const terminal::Console& console,
             terminal::ProgressLine& line) {
  source::Loaded module = load_and_check(arguments.folder, arguments.framework, line, Media::left_to_the_build);
  line.clear();
  const auto draft = compiled_draft(arguments, module);
  if (!draft) {
    write_report(module, Report::text, console);
    return Exit::input_has_problems;
  }
  const scenario::Scenario& scenario = form_of(draft->compiled, arguments.variant);
  const std::uint64_t seed = arguments.seed.value_or(seal::random_number());
  run::Session session(scenario, seed, beginning(scenario, module.document, seed, arguments.from, arguments.settings));
  const language::Words words = language::load(os::share_folder(), draft->texts.language());
  const terminal::Play play =
      terminal::rehearsal(session, draft->texts, words, terminal::Console::usual_width, arguments.answers);
  // Nothing is being written, and whoever is asked for a choice must be able to leave at once.
  const os::InterruptionPause pause;
  try {
    return play_draft(arguments, play, in, console.out());
  } catch (const run::NotPossible& misfit) {
    console.out() << std::flush;
    console.complain(misfit);
    return Exit::input_has_problems;
  }
}

}  // namespace rollcall::authoring
