#include "authoring/check/rules.h"

namespace rollcall::check {
namespace {

constexpr Rule all_rules[] = {
    {"bad-version", "A version is major.minor.patch.", bad_version},
    {"bad-language", "A language is a BCP 47 code such as en or kk.", bad_language},
    {"bad-behaviour", "A behaviour is the number of a competency and of a behaviour, such as 1.1.", bad_behaviour},
    {"bad-label", "A variable is shown or revealed, not both; better goes with shown.", bad_label},
    {"unknown-variable", "Conditions and effects name declared variables.", unknown_variable},
    {"unknown-scene", "go, after, visited and chose name scenes that exist.", unknown_scene},
    {"unknown-option", "chose names an option of its scene.", unknown_option},
    {"unknown-speaker", "Who speaks is the narrator or in the cast.", unknown_speaker},
    {"unknown-source", "What is cited is declared under sources.", unknown_source},
    {"unused-variable", "A variable is used by a condition, or shown, or revealed.", unused_variable},
    {"unused-cast", "Who is in the cast speaks.", unused_cast},
    {"unused-source", "A declared source is cited.", unused_source},
    {"condition-type", "A condition compares like with like and is true or false.", condition_type},
    {"condition-too-large", "A condition stays small enough to be evaluated anywhere.", condition_too_large},
    {"effect-type", "An effect fits its variable and stays in its range.", effect_type},
    {"duplicate-id", "Options and looks of a scene have different ids; 'support' is taken.", duplicate_id},
    {"option-count", "A scene has two to six options.", option_count},
    {"no-way-on", "A scene has an option that is always open.", no_way_on},
    {"no-best-option", "A scene has an option of quality 3 or 2 and a weaker one.", no_best_option},
    {"unreachable-scene", "Every scene can be reached.", unreachable_scene},
    {"no-way-to-end", "From every scene an end can be reached.", no_way_to_end},
    {"ending-order", "Every ending but the last has a condition; the last has none.", ending_order},
    {"support-undefined", "A scene offers support only if the module says what it is.", support_undefined},
    {"signal-without-truth", "hit and miss go with truth: signal, correct_rejection with truth: benign.", signal_without_truth},
    {"untimed-missing", "A timed decision has an untimed mode.", untimed_missing},
    {"bad-time", "When the time is over, an option is taken that is always open.", bad_time},
    {"question-shape", "A question has what its kind needs.", question_shape},
    {"unknown-variant-scene", "A variant names scenes that exist, in the order of the file.", unknown_variant_scene},
    {"variant-mix", "A variant has as many signal and benign scenes as it says.", variant_mix},
    {"unknown-slot", "{name} in a text is a declared slot.", unknown_slot},
    {"unused-slot", "A declared slot is used.", unused_slot},
    {"unknown-word", "[[word]] in a text is in the glossary.", unknown_word},
    {"unused-word", "A word of the glossary is used.", unused_word},
    {"bad-emphasis", "Every * that opens an emphasis is closed.", bad_emphasis},
    {"missing-file", "Pictures and sounds are in the module's folder.", missing_file},
    {"bad-file-name", "Names of files are lower-case letters, digits, '_', '-', '.' and '/'.", bad_file_name},
    {"missing-alt", "A picture has an alt text.", missing_alt},
    {"missing-caption", "A sound has a caption.", missing_caption},
};

}  // namespace

std::span<const Rule> rules() { return all_rules; }

void check(const source::Document& document, std::function<bool(std::string_view)> file_exists, Problems& problems) {
  const Names names(document);
  const Module module{document, names, std::move(file_exists)};
  for (const Rule& rule : rules()) rule.run(module, rule, problems);
}

}  // namespace rollcall::check
