#include "authoring/check/rules.h"

#include <iterator>
#include <utility>

#include "authoring/source/parallel.h"

namespace rollcall::check {
namespace {

constexpr Rule all_rules[] = {
    {"bad-version", "A version is major.minor.patch.", bad_version},
    {"bad-language", "A language is a BCP 47 code such as en or kk.", bad_language},
    {"bad-behaviour", "A behaviour is the number of a competency and of a behaviour, such as 1.1.", bad_behaviour},
    {"unknown-behaviour", "A behaviour is one of the framework's: 1.1 to 1.6, 2.1 to 2.5 and so on to 9.6.",
     unknown_behaviour},
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
    {"duplicate-id", "Options and looks of a scene have different ids; 'support', 'end' and 'narrator' are taken.",
     duplicate_id},
    {"option-count", "A scene has two to six options.", option_count},
    {"no-way-on", "A scene has an option that is always open.", no_way_on},
    {"no-best-option", "A scene has an option of quality 3 or 2 and a weaker one.", no_best_option},
    {"unreachable-scene", "Every scene can be reached, in a variant too if it names the scene.", unreachable_scene},
    {"no-way-to-end", "From every scene an end can be reached, in every variant too.", no_way_to_end},
    {"ending-order", "Every ending but the last has a condition; the last has none.", ending_order},
    {"support-undefined", "A scene offers support only if the module says what it is.", support_undefined},
    {"signal-without-truth", "hit and miss go with truth: signal, correct_rejection with truth: benign.",
     signal_without_truth},
    {"untimed-missing", "A timed decision has an untimed mode.", untimed_missing},
    {"bad-time", "When the time is over, an option is taken that is always open.", bad_time},
    {"question-shape", "A question has what its kind needs.", question_shape},
    {"unknown-variant-scene", "A variant names scenes that exist, each once, in the order of the file.",
     unknown_variant_scene},
    {"variant-mix", "A variant has as many signal and benign scenes as it says.", variant_mix},
    {"unknown-slot", "{name} in a text is a declared slot.", unknown_slot},
    {"bad-slot", "What fills a slot by default holds no slot, no glossary word and no open emphasis.", bad_slot},
    {"unused-slot", "A declared slot is used.", unused_slot},
    {"unknown-word", "[[word]] in a text is in the glossary.", unknown_word},
    {"unused-word", "A word of the glossary is used.", unused_word},
    {"bad-emphasis", "Every * that opens an emphasis is closed.", bad_emphasis},
    {"missing-file", "Pictures and sounds are in the module's folder.", missing_file},
    {"bad-file-name", "Names of files are lower-case letters, digits, '_', '-', '.' and '/'.", bad_file_name},
    {"missing-alt", "A picture has an alt text.", missing_alt},
    {"missing-caption", "A sound has a caption.", missing_caption},
    {"impossible-condition", "A condition can hold.", impossible_condition},
    {"always-true-condition", "A condition can fail to hold.", always_true_condition},
    {"unreachable-option", "A condition of an option asks for what can be done before it.", unreachable_option},
    {"unreachable-beat", "A condition of a later entry asks for what can be done before it.", unreachable_beat},
    {"unreachable-ending", "Every ending can be reached.", unreachable_ending},
    {"unreachable-point", "Every point of the debrief can be reached.", unreachable_point},
    {"useless-effect", "Every effect can change something.", useless_effect},
    {"never-changed-variable", "A variable that is shown or asked for is changed somewhere, or drawn.",
     never_changed_variable},
    {"range-too-wide", "A range has at most 1000 values.", range_too_wide},
    {"best-option-longest",
     "In at most 40 % of the scenes with three options or more, the best option has the longest text.",
     best_option_longest},
    {"best-option-shortest", "In at most 40 % of them, the best option has the shortest text.", best_option_shortest},
    {"best-option-first", "In at most 40 % of them, the best option stands first.", best_option_first},
    {"best-option-leans", "An option of quality 3 leans neither over nor under.", best_option_leans},
    {"option-texts-alike", "The options of a scene differ in more than a few letters.", option_texts_alike},
    {"option-length-spread", "The longest option of a scene is at most three times as long as the shortest.",
     option_length_spread},
    {"duplicate-text", "No two options of a scene have the same text, and no two scenes say the same.", duplicate_text},
    {"critical-not-lowest", "A critical error has the lowest quality of its scene.", critical_not_lowest},
    {"critical-not-debriefed", "A point of the debrief cites a source of every critical error.",
     critical_not_debriefed},
    {"label-words", "The narrator, reasons and the debrief call nobody names such as extremist or monster.",
     label_words},
    {"list-of-signs", "Nothing promises a list of signs by which people could be recognised.", list_of_signs},
    {"manipulative-near-self-harm",
     "Where self-harm is spoken of, manipulative is said in a critical error or a reason only.",
     manipulative_near_self_harm},
    {"missing-content-note", "A module in which self-harm or violence comes up says so beforehand.",
     missing_content_note},
    {"identity-truth-balance", "Who somebody is gives no hint at what is true: a corrected Cramér's V of at most 0.3.",
     identity_truth_balance},
    {"no-signal-balance", "Scenes with a truth are not all signal or all benign.", no_signal_balance},
    {"reading-level", "The module stays within the reading budget (LIX) of its language.", reading_level},
    {"sentence-too-long", "A sentence has at most 30 words.", sentence_too_long},
    {"line-too-long", "A line has at most 300 characters.", line_too_long},
    {"text-too-long", "No text has more than 2,000 characters.", text_too_long},
    {"time-too-short", "The time for a decision is enough to read the options.", time_too_short},
    {"missing-glyph", "The fonts of the player have every character.", missing_glyph},
    {"text-does-not-fit", "Options, looks and headings fit their boxes with letters of 200 %.", text_does_not_fit},
    {"stray-space", "Texts have no tabs, double spaces or spaces at their ends.", stray_space},
    {"unbalanced-quotes", "Brackets and quotation marks come in pairs.", unbalanced_quotes},
    {"broken-placeholder", "The braces of a slot and the brackets of a glossary word are closed.", broken_placeholder},
    {"missing-reason", "Every option and every question has a reason.", missing_reason},
    {"missing-citation", "Every reason and every point of the debrief has a source.", missing_citation},
    {"missing-summary", "The module has a summary for the library.", missing_summary},
    {"missing-pass-mark", "The module has a pass mark.", missing_pass_mark},
    {"missing-minutes", "The module says how many minutes it takes.", missing_minutes},
    {"debrief-too-short", "The debrief has reactions, three points at least, and a summary.", debrief_too_short},
    {"no-passing-ending", "Some ending is a pass.", no_passing_ending},
    {"no-failing-ending", "Somebody can fail.", no_failing_ending},
    {"unknown-rule", "What is silenced is a rule.", unknown_rule},
    {"weak-reason", "A warning is silenced with a reason of ten characters at least.", weak_reason},
    {"unused-silence", "What is silenced is a warning that is there.", unused_silence},
};

constexpr ReadingRule all_reading_rules[] = {
    {"yaml", "The file is YAML without anchors, aliases and tags, and of a sensible size."},
    {"unknown-key", "Every key is one of the language."},
    {"missing-key", "Nothing that the language requires is missing."},
    {"wrong-shape", "Everything has the shape that the language gives it."},
    {"bad-id", "An id is lower-case letters, digits and '_', starting with a letter."},
    {"bad-condition", "A condition can be read."},
    {"bad-effect", "An effect can be read."},
    {"bad-variable",
     "A variable is a flag, or has a range or stages, starts inside, and has names that conditions can ask for."},
    {"bad-fragment", "A use of a fragment names one and gives it what it needs."},
    {"unused-fragment", "A fragment is used."},
    {"bad-file", "A further file is there and holds only what it may."},
};

static_assert(std::size(all_rules) > 0 && std::end(all_rules)[-1].run == unused_silence);

}  // namespace

std::span<const Rule> rules() { return all_rules; }

std::span<const ReadingRule> reading_rules() { return all_reading_rules; }

void check(const source::Document& document, const Surroundings& surroundings, Problems& problems) {
  const Names names(document);
  const Module module{document, names, surroundings};
  // Rules know nothing of each other; the last one looks at what they found.
  const auto others = rules().first(rules().size() - 1);
  std::vector<Problems> found(others.size());
  source::in_parallel(others.size(), [&](std::size_t i) { others[i].run(module, others[i], found[i]); });
  for (Problems& of_rule : found) problems.add(std::move(of_rule));
  rules().back().run(module, rules().back(), problems);
}

void check(const source::Document& document, std::function<bool(std::string_view)> file_exists, Problems& problems) {
  check(document, Surroundings{std::move(file_exists)}, problems);
}

}  // namespace rollcall::check
