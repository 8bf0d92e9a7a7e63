#include "authoring/source/grammar.h"
#include "authoring/source/choices.h"

#include <array>

namespace rollcall::source {
namespace {

using Kind = Shape::Kind;
using enum Need;

constexpr Shape text{.kind = Kind::text, .name = "a text"};
constexpr Shape id{.kind = Kind::id, .name = "an id"};
constexpr Shape yes_no{.kind = Kind::yes_no, .name = "yes or no"};
constexpr Shape texts{.kind = Kind::list, .name = "a list of texts", .element = &text};
constexpr Shape words{.kind = Kind::list, .name = "a list of words", .element = &text};
constexpr Shape cites{.kind = Kind::one_or_list, .name = "a source id or a list of them", .element = &id};
constexpr Shape condition{.kind = Kind::text, .name = "a condition"};
constexpr Shape effect{.kind = Kind::text, .name = "an effect"};
constexpr Shape effects{.kind = Kind::list, .name = "a list of effects", .element = &effect};
constexpr Shape speech{.kind = Kind::speech, .name = "a line"};
constexpr Shape lines{.kind = Kind::list, .name = "a list of lines", .element = &speech};
constexpr Shape some_lines{.kind = Kind::list, .name = "a list of lines", .minimum = 1, .element = &speech};
constexpr Shape consequence{.kind = Kind::text_or_speech, .name = "a text or a list of lines", .element = &speech};
constexpr Shape minutes{.kind = Kind::integer, .name = "a number of minutes", .minimum = 0, .maximum = 600};

constexpr Shape count{.kind = Kind::integer, .name = "a number", .minimum = 0, .maximum = 1000};
constexpr Field mix_fields[] = {
    {"signal", &count, required, "How many scenes with something to act on."},
    {"benign", &count, required, "How many scenes without."},
};
constexpr Shape mix{.kind = Kind::record, .name = "a mix", .fields = mix_fields};
constexpr Shape scene_ids{.kind = Kind::list, .name = "a list of scene ids", .minimum = 1, .element = &id};
constexpr Field variant_fields[] = {
    {"minutes", &minutes, required, "The planned minutes."},
    {"scenes", &scene_ids, optional, "The scenes of this variant, in the order of the file; all unless said."},
    {"mix", &mix, optional, "How many of its scenes are signal and benign."},
};
constexpr Shape variant{
    .kind = Kind::number_or_record, .name = "a variant", .minimum = 0, .maximum = 600, .fields = variant_fields};
constexpr Shape variants{.kind = Kind::entries, .name = "the variants", .element = &variant};

constexpr Shape year{.kind = Kind::integer, .name = "a year", .minimum = 1800, .maximum = 2200};
constexpr Field source_fields[] = {
    {"title", &text, required, "The title of the document."},
    {"publisher", &text, optional, "Who published it."},
    {"year", &year, optional, "The year of publication."},
    {"section", &text, optional, "The chapter or heading that is meant."},
};
constexpr Shape source{.kind = Kind::record, .name = "a source", .fields = source_fields};
constexpr Shape sources{.kind = Kind::entries, .name = "the sources", .element = &source};

constexpr Field cast_fields[] = {
    {"name", &text, required, "The name that is shown."},
    {"role", &text, optional, "Who this is, in a few words."},
    {"portrait", &text, optional, "A picture file (SVG or PNG) in the module's folder."},
    {"identity", &words, optional,
     "Words for who this is, such as [woman, muslim]; used to check that they say nothing about the truth."},
};
constexpr Shape cast{.kind = Kind::record, .name = "a cast entry", .fields = cast_fields};
constexpr Shape casts{.kind = Kind::entries, .name = "the cast", .element = &cast};

constexpr std::array<std::string_view, 1> flag_word{"flag"};
constexpr auto better_words = texts_of(betters);
constexpr Shape better{.kind = Kind::choice, .name = "higher or lower", .choices = better_words};
constexpr Field variable_fields[] = {
    {"range", &text, optional, "The lowest and the highest value: 0..10."},
    {"stages", &words, optional, "The names of the stages, in order."},
    {"start", &text, optional, "The value at the start: a number in the range, a stage, or drawn."},
    {"shown", &text, optional, "Shows the variable to the learner under this label."},
    {"revealed", &text, optional, "Shows the variable and its course in the debrief under this label."},
    {"better", &better, optional, "Which way is good for a shown variable; higher unless said."},
};
constexpr Shape variable{
    .kind = Kind::word_or_record, .name = "a variable", .choices = flag_word, .fields = variable_fields};
constexpr Shape variables{.kind = Kind::entries, .name = "the state", .element = &variable};

constexpr Field place_fields[] = {
    {"picture", &text, optional, "A picture file (SVG or PNG) in the module's folder."},
    {"alt", &text, optional, "What the picture shows, for those who cannot see it."},
    {"sound", &text, optional, "A sound file (WAV, FLAC or Ogg) in the module's folder."},
    {"caption", &text, optional, "What is heard, for those who cannot hear it."},
};
constexpr Shape place{.kind = Kind::record, .name = "a place", .fields = place_fields};

constexpr Shape cost{.kind = Kind::integer, .name = "a number of minutes", .minimum = 0, .maximum = 600};
constexpr Field look_fields[] = {
    {"text", &text, required, "What the learner can do to find out more."},
    {"shows", &text, required, "What it tells."},
    {"cost", &cost, optional, "The minutes it takes."},
    {"do", &effects, optional, "Effects of having looked."},
    {"when", &condition, optional, "The look is offered only while this holds."},
};
constexpr Shape look{.kind = Kind::record, .name = "a look", .fields = look_fields};
constexpr Shape looks{.kind = Kind::entries, .name = "the looks", .element = &look};

constexpr auto signal_words = texts_of(signals);
constexpr auto bias_words = texts_of(biases);
constexpr Shape quality{.kind = Kind::integer, .name = "the quality, 0 to 3", .minimum = 0, .maximum = 3};
constexpr Shape signal{.kind = Kind::choice, .name = "a signal kind", .choices = signal_words};
constexpr Shape bias{.kind = Kind::choice, .name = "over or under", .choices = bias_words};
constexpr Field option_fields[] = {
    {"text", &text, required, "What the learner can choose."},
    {"quality", &quality, required, "0 to 3; 3 is the best."},
    {"when", &condition, optional, "The option is shown only while this holds."},
    {"once", &yes_no, optional, "The option can be taken once only."},
    {"do", &effects, optional, "What the option changes."},
    {"then", &consequence, required, "The consequence, inside the story."},
    {"why", &text, optional, "The reason, told after the consequence. The checks ask for it."},
    {"cite", &cites, optional, "The source of the reason. The checks ask for it."},
    {"behaviour", &text, optional, "Replaces the scene's behaviour for this option."},
    {"signal", &signal, optional, "Hit, miss, false alarm or correct rejection against the scene's truth."},
    {"critical", &yes_no, optional, "A critical error: it blocks a pass alone."},
    {"leans", &bias, optional, "Punishes or reports too much (over), or pleases or ignores too much (under)."},
    {"go", &id, optional, "The scene that follows, or end."},
};
constexpr Shape option{.kind = Kind::record, .name = "an option", .fields = option_fields};
constexpr Shape options{.kind = Kind::entries, .name = "the options", .element = &option};

constexpr auto truth_words = texts_of(truths);
constexpr Shape truth{.kind = Kind::choice, .name = "signal or benign", .choices = truth_words};
constexpr auto offer_words = texts_of(support_offers);
constexpr Shape offered{.kind = Kind::choice, .name = "offered", .choices = offer_words};
constexpr Shape seconds{.kind = Kind::integer, .name = "a number of seconds", .minimum = 5, .maximum = 600};
constexpr Field time_fields[] = {
    {"seconds", &seconds, required, "The time for the decision in the timed mode."},
    {"takes", &id, required, "The option that is taken when the time is over."},
    {"untimed", &text, optional, "What is told instead in the untimed mode, which there always is."},
};
constexpr Shape time{.kind = Kind::record, .name = "a time", .fields = time_fields};
constexpr Field scene_fields[] = {
    {"act", &text, optional, "The heading of the act that begins here."},
    {"title", &text, optional, "A short heading, usually when this happens."},
    {"behaviour", &text, required, "The code of the behaviour practised here, such as \"1.1\"."},
    {"truth", &truth, optional, "Whether there is something to act on here: signal or benign."},
    {"place", &place, optional, "The picture and the sound of the place."},
    {"say", &some_lines, required, "What is told and said."},
    {"look", &looks, optional, "Information the learner may seek before deciding."},
    {"time", &time, optional, "A time for the decision, in the timed mode."},
    {"support", &offered, optional, "The module's support move is offered here."},
    {"shuffle", &yes_no, optional,
     "No: the options stand in the order of the file, and not in one drawn for the attempt."},
    {"options", &options, required, "Two to six options."},
    {"go", &id, optional, "The scene that follows an option without a go of its own, or end."},
};
constexpr Shape scene{.kind = Kind::record, .name = "a scene", .fields = scene_fields};
constexpr Shape scenes{.kind = Kind::entries, .name = "the scenes", .element = &scene};

constexpr Field support_fields[] = {
    {"text", &text, required, "What the learner can do for support."},
    {"do", &effects, optional, "What the support changes."},
    {"then", &consequence, required, "What happens."},
    {"why", &text, optional, "Why it is good to take it."},
    {"cite", &cites, optional, "The source of the reason."},
};
constexpr Shape support{.kind = Kind::record, .name = "the support move", .fields = support_fields};

constexpr Field beat_fields[] = {
    {"after", &id, required, "The scene after whose decision this may happen."},
    {"when", &condition, optional, "It happens only if this holds then."},
    {"say", &lines, required, "What is told and said."},
    {"do", &effects, optional, "What it changes."},
};
constexpr Shape beat{.kind = Kind::record, .name = "a later entry", .fields = beat_fields};
constexpr Shape later{.kind = Kind::entries, .name = "the later entries", .element = &beat};

constexpr auto result_words = texts_of(results);
constexpr Shape result{.kind = Kind::choice, .name = "pass or fail", .choices = result_words};
constexpr Field ending_fields[] = {
    {"when", &condition, optional, "The ending is this one if the condition holds; the last ending has none."},
    {"title", &text, required, "A short heading."},
    {"say", &some_lines, required, "What became of everybody."},
    {"result", &result, required, "pass or fail."},
};
constexpr Shape ending{.kind = Kind::record, .name = "an ending", .fields = ending_fields};
constexpr Shape endings{.kind = Kind::entries, .name = "the endings", .element = &ending};

constexpr std::array<std::string_view, 1> replay_word{"replay"};
constexpr Shape replay{.kind = Kind::choice, .name = "replay", .choices = replay_word};
constexpr Field point_fields[] = {
    {"point", &text, required, "What is to be learned."},
    {"cite", &cites, optional, "The source of it. The checks ask for it."},
    {"when", &condition, optional, "The point is made only if this holds at the end."},
};
constexpr Shape point{.kind = Kind::record, .name = "a debrief point", .fields = point_fields};
constexpr Shape points{.kind = Kind::list, .name = "a list of debrief points", .element = &point};
constexpr Field debrief_fields[] = {
    {"reactions", &texts, required, "Questions about how it felt."},
    {"description", &replay, required, "replay: the learner's own path."},
    {"analysis", &points, required, "What is to be learned, with sources."},
    {"summary", &texts, required, "What to take along."},
};
constexpr Shape debrief{.kind = Kind::record, .name = "the debrief", .fields = debrief_fields};

constexpr auto kind_words = texts_of(question_kinds);
constexpr Shape question_kind{.kind = Kind::choice, .name = "a kind of question", .choices = kind_words};
constexpr Shape number{.kind = Kind::integer, .name = "a number", .minimum = -1'000'000, .maximum = 1'000'000};
constexpr auto sentence_words = texts_of(sentence_kinds);
constexpr Shape sentence_kind{.kind = Kind::choice, .name = "a kind of sentence", .choices = sentence_words};
constexpr Field item_fields[] = {
    {"text", &text, required, "What is shown."},
    {"right", &yes_no, optional, "It belongs to the answer (single, multiple, report)."},
    {"with", &text, optional, "Its partner (match) or its group (sort)."},
    {"is", &sentence_kind, optional, "What kind of sentence it is (report)."},
};
constexpr Shape item{.kind = Kind::text_or_record, .name = "an item", .fields = item_fields};
constexpr Shape items{.kind = Kind::entries, .name = "the items", .element = &item};
constexpr Field question_fields[] = {
    {"kind", &question_kind, required, "single, multiple, order, match, sort, numeric, truth or report."},
    {"ask", &text, required, "The question, or the statement to judge."},
    {"behaviour", &text, optional, "The code of the behaviour that is asked about."},
    {"items", &items, optional, "What to choose from, to put in order (written in the right order), or to match."},
    {"number", &number, optional, "The right number (numeric)."},
    {"tolerance", &number, optional, "How far off is still right (numeric)."},
    {"right", &yes_no, optional, "Whether the statement is true (truth)."},
    {"why", &text, optional, "The reason, told after the answer. The checks ask for it."},
    {"cite", &cites, optional, "The source of the reason. The checks ask for it."},
};
constexpr Shape question{.kind = Kind::record, .name = "a question", .fields = question_fields};
constexpr Shape questions{.kind = Kind::entries, .name = "the questions", .element = &question};

constexpr Field term_fields[] = {
    {"word", &text, required, "The word as it is shown."},
    {"means", &text, required, "What it means, in a sentence."},
};
constexpr Shape term{.kind = Kind::record, .name = "a glossary entry", .fields = term_fields};
constexpr Shape glossary{.kind = Kind::entries, .name = "the glossary", .element = &term};

constexpr Field slot_fields[] = {
    {"default", &text, required,
     "What is used where nothing national is given; with must_fill, an example that stands in no pack."},
    {"note", &text, optional, "What a national unit should put here."},
    {"must_fill", &yes_no, optional,
     "The default is an example only: the module is not built before this is filled nationally."},
};
constexpr Shape slot{.kind = Kind::record, .name = "a slot", .fields = slot_fields};
constexpr Shape slots{.kind = Kind::entries, .name = "the slots", .element = &slot};

constexpr Field silence_fields[] = {
    {"rule", &text, required, "The name in brackets behind the warning."},
    {"at", &text, required, "The id that the warning is about, or all."},
    {"reason", &text, required, "Why the warning is wrong here."},
};
constexpr Shape silence{.kind = Kind::record, .name = "a silenced warning", .fields = silence_fields};
constexpr Shape silences{.kind = Kind::list, .name = "a list of silenced warnings", .element = &silence};

constexpr Shape module_id{.kind = Kind::module_id, .name = "a module id"};
constexpr Shape percent{.kind = Kind::integer, .name = "a percentage", .minimum = 0, .maximum = 100};
constexpr Field module_fields[] = {
    {"module", &module_id, required, "The id of the module, the same for every release."},
    {"title", &text, required, "The title."},
    {"version", &text, required, "major.minor.patch; a later release has a higher version."},
    {"language", &text, required, "The language of this source, such as en."},
    {"topics", &words, optional, "What it is about."},
    {"roles", &words, optional, "Whom it is for."},
    {"variants", &variants, optional, "The planned minutes of each form."},
    {"content_note", &text, optional, "A short, neutral note on what may be hard to read."},
    {"summary", &text, optional, "One or two sentences for the library."},
    {"pass_mark", &percent, optional, "The percentage of the quality points that a pass needs."},
    {"licence", &text, optional, "The licence of the content, such as CC-BY-4.0."},
    {"files", &words, optional,
     "Further files of this module; each adds scenes, later entries, questions and the like."},
    {"slots", &slots, optional, "What a national unit adapts: law, ranks, names, procedures."},
    {"glossary", &glossary, optional, "Words that the module explains; [[id]] in a text names one."},
    {"silence", &silences, optional, "Warnings that are wrong here, each with a reason."},
    {"sources", &sources, optional, "The documents behind reasons and debrief points."},
    {"cast", &casts, optional, "The people of the story."},
    {"state", &variables, optional, "What the scenario remembers."},
    {"scenes", &scenes, required, "The scenes; the first is where it starts."},
    {"support", &support, optional, "The support move."},
    {"later", &later, optional, "What comes back later."},
    {"endings", &endings, required, "Tested in this order."},
    {"debrief", &debrief, required, "The debrief."},
    {"questions", &questions, optional, "Knowledge questions."},
};

}  // namespace

const Shape module_shape{.kind = Kind::record, .name = "the module", .fields = module_fields};

}  // namespace rollcall::source
