#include "authoring/source/grammar.h"
#include "authoring/source/choices.h"
#include "authoring/source/common_shapes.h"

#include <algorithm>
#include <array>
#include <vector>

namespace rollcall::source {
namespace {

using Kind = Shape::Kind;
using enum Need;
using shapes::id, shapes::module_id, shapes::silences, shapes::text, shapes::word, shapes::words, shapes::yes_no;

constexpr Shape path{.kind = Kind::text, .name = tr_noop("the name of a file")};
constexpr Shape texts{.kind = Kind::list, .name = tr_noop("a list of texts"), .element = &text};
constexpr Shape page{.kind = Kind::text, .name = tr_noop("a page")};
constexpr Field citation_fields[] = {
    {"source", &id, required, tr_noop("The id of the source.")},
    {"page", &page, optional, tr_noop("The page as printed, such as \"12\" or \"12-14\".")},
    {"says", &text, optional, tr_noop("What the source says there, in your own words.")},
};
constexpr Shape citation{.kind = Kind::id_or_record, .name = tr_noop("a source id"), .fields = citation_fields};
constexpr Shape cites{
    .kind = Kind::one_or_list, .name = tr_noop("a source id or a list of them"), .element = &citation};
constexpr Shape condition{.kind = Kind::text, .name = tr_noop("a condition")};
constexpr Shape effect{.kind = Kind::text, .name = tr_noop("an effect")};
constexpr Shape effects{.kind = Kind::list, .name = tr_noop("a list of effects"), .element = &effect};
constexpr Field speech_fields[] = {
    {"when", &condition, optional, tr_noop("The line is shown only where this holds.")},
    {"claims", &condition, optional, tr_noop("What the text takes for granted; the proof shows where it is not so.")},
    {"urges", &id, optional, tr_noop("The option of the scene that the speaker would have the learner take.")},
};
constexpr Shape speech{.kind = Kind::speech, .name = tr_noop("a line"), .fields = speech_fields};
constexpr Shape lines{.kind = Kind::list, .name = tr_noop("a list of lines"), .element = &speech};
constexpr Shape some_lines{.kind = Kind::list, .name = tr_noop("a list of lines"), .minimum = 1, .element = &speech};
constexpr Shape consequence{
    .kind = Kind::text_or_speech, .name = tr_noop("a text or a list of lines"), .is_prose = true, .element = &speech};
constexpr Shape minutes{.kind = Kind::integer, .name = tr_noop("a number of minutes"), .minimum = 0, .maximum = 600};

constexpr Shape count{.kind = Kind::integer, .name = tr_noop("a number"), .minimum = 0, .maximum = 1000};
constexpr Field mix_fields[] = {
    {"signal", &count, required, tr_noop("How many scenes with something to act on.")},
    {"benign", &count, required, tr_noop("How many scenes without.")},
};
constexpr Shape mix{.kind = Kind::record, .name = tr_noop("a mix"), .fields = mix_fields};
constexpr Shape scene_ids{.kind = Kind::list, .name = tr_noop("a list of scene ids"), .minimum = 1, .element = &id};
constexpr Field variant_fields[] = {
    {"minutes", &minutes, required, tr_noop("The planned minutes.")},
    {"scenes", &scene_ids, optional, tr_noop("The scenes of this variant, in the order of the file; all unless said.")},
    {"mix", &mix, optional, tr_noop("How many of its scenes are signal and benign.")},
    {"form_of", &id, optional, tr_noop("The variant of which it is a parallel form: the same in other words.")},
};
constexpr Shape variant{.kind = Kind::number_or_record,
                        .name = tr_noop("a variant"),
                        .minimum = 0,
                        .maximum = 600,
                        .fields = variant_fields};
constexpr Shape variants{.kind = Kind::entries, .name = tr_noop("the variants"), .element = &variant};

constexpr Shape year{.kind = Kind::integer, .name = tr_noop("a year"), .minimum = 1800, .maximum = 2200};
constexpr Shape link{.kind = Kind::text, .name = tr_noop("a link")};
constexpr Field source_fields[] = {
    {"title", &text, required, tr_noop("The title of the document.")},
    {"short", &text, optional, tr_noop("What it is called where its title has been told.")},
    {"publisher", &text, optional, tr_noop("Who published it.")},
    {"year", &year, optional, tr_noop("The year of publication.")},
    {"section", &text, optional, tr_noop("The chapter or heading that is meant.")},
    {"page", &page, optional, tr_noop("The page as printed, where all that cites it means the same one.")},
    {"link", &link, optional, tr_noop("Where it can be read: https://...")},
    {"says", &text, optional, tr_noop("What it says there, in your own words.")},
};
constexpr Shape source{.kind = Kind::record, .name = tr_noop("a source"), .fields = source_fields};
constexpr Shape sources{.kind = Kind::entries, .name = tr_noop("the sources"), .element = &source};

constexpr auto outcome_words = texts_of(outcomes);
constexpr Shape outcome{.kind = Kind::choice, .name = tr_noop("harms, harmed or neither"), .choices = outcome_words};
constexpr Field cast_fields[] = {
    {"name", &text, required, tr_noop("The name that is shown.")},
    {"role", &text, optional, tr_noop("Who this is, in a few words.")},
    {"portrait", &path, optional, tr_noop("A picture file (SVG, PNG or JPEG) in the module's folder.")},
    {"identity", &words, optional,
     tr_noop("Words for who this is, such as [woman, muslim]; used to check that they say nothing about the truth, or "
             "about who of the staff is right.")},
    {"superior", &yes_no, optional, tr_noop("This is a superior of the learner.")},
    {"turns_out", &outcome, optional,
     tr_noop("Of somebody about whom the learner decides: whether they harm, are harmed, or neither.")},
};
constexpr Shape cast{.kind = Kind::record, .name = tr_noop("a cast entry"), .fields = cast_fields};
constexpr Shape casts{.kind = Kind::entries, .name = tr_noop("the cast"), .element = &cast};

constexpr std::array<std::string_view, 1> flag_word{"flag"};
constexpr auto better_words = texts_of(betters);
constexpr Shape better{.kind = Kind::choice, .name = tr_noop("higher or lower"), .choices = better_words};
constexpr Shape range{.kind = Kind::text, .name = tr_noop("a range such as 0..10")};
constexpr Field variable_fields[] = {
    {"range", &range, optional, tr_noop("The lowest and the highest value: 0..10.")},
    {"stages", &words, optional, tr_noop("The names of the stages, in order.")},
    {"start", &word, optional, tr_noop("The value at the start: a number in the range, a stage, or drawn.")},
    {"shown", &text, optional, tr_noop("Shows the variable to the learner under this label.")},
    {"revealed", &text, optional, tr_noop("Shows the variable and its course in the debrief under this label.")},
    {"better", &better, optional, tr_noop("Which way is good for a shown variable; higher unless said.")},
};
constexpr Shape variable{
    .kind = Kind::word_or_record, .name = tr_noop("a variable"), .choices = flag_word, .fields = variable_fields};
constexpr Shape variables{.kind = Kind::entries, .name = tr_noop("the state"), .element = &variable};

constexpr Field place_fields[] = {
    {"picture", &path, optional, tr_noop("A picture file (SVG, PNG or JPEG) in the module's folder.")},
    {"alt", &text, optional, tr_noop("What the picture shows, for those who cannot see it.")},
    {"sound", &path, optional, tr_noop("A sound file (WAV, FLAC or Ogg) in the module's folder.")},
    {"caption", &text, optional, tr_noop("What is heard, for those who cannot hear it.")},
};
constexpr Shape place{.kind = Kind::record, .name = tr_noop("a place"), .fields = place_fields};

constexpr Shape cost{.kind = Kind::integer, .name = tr_noop("a number of minutes"), .minimum = 0, .maximum = 600};
constexpr Field look_fields[] = {
    {"text", &text, required, tr_noop("What the learner can do to find out more.")},
    {"shows", &text, required, tr_noop("What it tells.")},
    {"cost", &cost, optional, tr_noop("The minutes it takes.")},
    {"do", &effects, optional, tr_noop("Effects of having looked.")},
    {"when", &condition, optional, tr_noop("The look is offered only while this holds.")},
};
constexpr Shape look{.kind = Kind::record, .name = tr_noop("a look"), .fields = look_fields};
constexpr Shape looks{.kind = Kind::entries, .name = tr_noop("the looks"), .element = &look};

constexpr auto signal_words = texts_of(signals);
constexpr auto bias_words = texts_of(biases);
constexpr Shape quality{.kind = Kind::integer, .name = tr_noop("the quality, 0 to 3"), .minimum = 0, .maximum = 3};
constexpr Shape signal{.kind = Kind::choice, .name = tr_noop("a signal kind"), .choices = signal_words};
constexpr Shape bias{.kind = Kind::choice, .name = tr_noop("over or under"), .choices = bias_words};
constexpr Field option_fields[] = {
    {"text", &text, required, tr_noop("What the learner can choose.")},
    {"quality", &quality, required, tr_noop("0 to 3; 3 is the best.")},
    {"when", &condition, optional, tr_noop("The option is shown only while this holds.")},
    {"once", &yes_no, optional, tr_noop("The option can be taken once only.")},
    {"do", &effects, optional, tr_noop("What the option changes.")},
    {"then", &consequence, required, tr_noop("The consequence, inside the story.")},
    {"why", &text, optional, tr_noop("The reason, told after the consequence. The checks ask for it.")},
    {"cite", &cites, optional, tr_noop("The source of the reason. The checks ask for it.")},
    {"behaviour", &word, optional, tr_noop("Replaces the scene's behaviour for this option.")},
    {"signal", &signal, optional, tr_noop("Hit, miss, false alarm or correct rejection against the scene's truth.")},
    {"critical", &yes_no, optional, tr_noop("A critical error: it blocks a pass alone.")},
    {"leans", &bias, optional, tr_noop("Punishes or reports too much (over), or pleases or ignores too much (under).")},
    {"go", &id, optional, tr_noop("The scene that follows, or end.")},
};
constexpr Shape option{.kind = Kind::record, .name = tr_noop("an option"), .fields = option_fields};
constexpr Shape options{.kind = Kind::entries, .name = tr_noop("the options"), .minimum = 1, .element = &option};

constexpr auto truth_words = texts_of(truths);
constexpr Shape truth{.kind = Kind::choice, .name = tr_noop("signal or benign"), .choices = truth_words};
constexpr auto offer_words = texts_of(support_offers);
constexpr Shape offered{.kind = Kind::choice, .name = tr_noop("offered"), .choices = offer_words};
constexpr Shape seconds{.kind = Kind::integer, .name = tr_noop("a number of seconds"), .minimum = 5, .maximum = 600};
constexpr Field time_fields[] = {
    {"seconds", &seconds, required, tr_noop("The time for the decision in the timed mode.")},
    {"takes", &id, required, tr_noop("The option that is taken when the time is over.")},
    {"untimed", &text, optional, tr_noop("What is told instead in the untimed mode, which there always is.")},
};
constexpr Shape time{.kind = Kind::record, .name = tr_noop("a time"), .fields = time_fields};
constexpr Field scene_fields[] = {
    {"act", &text, optional, tr_noop("The heading of the act that begins here.")},
    {"title", &text, optional, tr_noop("A short heading, usually when this happens.")},
    {"behaviour", &word, required, tr_noop("The code of the behaviour practised here, such as \"1.1\"."), "options"},
    {"truth", &truth, optional, tr_noop("Whether there is something to act on here: signal or benign."), "options"},
    {"place", &place, optional, tr_noop("The picture and the sound of the place.")},
    {"say", &some_lines, required, tr_noop("What is told and said.")},
    {"look", &looks, optional, tr_noop("Information the learner may seek before deciding."), "options"},
    {"time", &time, optional, tr_noop("A time for the decision, in the timed mode."), "options"},
    {"support", &offered, optional, tr_noop("The module's support move is offered here."), "options"},
    {"shuffle", &yes_no, optional,
     tr_noop("No: the options stand in the order of the file, and not in one drawn for the attempt."), "options"},
    {"solved", &yes_no, optional,
     tr_noop("Yes: a worked example, a page that shows every option with what comes of it and why."), "options"},
    {"options", &options, optional,
     tr_noop("Two to six options. A scene without any is a page: it is read, and says with 'go' what follows.")},
    {"go", &id, optional, tr_noop("The scene that follows a page, or an option without a go of its own, or end.")},
    {"claims", &condition, optional, tr_noop("What the text takes for granted; the proof shows where it is not so.")},
};
constexpr std::array<std::string_view, 2> ways_on{"options", "go"};
constexpr Shape scene{.kind = Kind::record, .name = tr_noop("a scene"), .fields = scene_fields, .either = ways_on};
constexpr Shape scenes{.kind = Kind::entries, .name = tr_noop("the scenes"), .element = &scene};

constexpr Field support_fields[] = {
    {"text", &text, required, tr_noop("What the learner can do for support.")},
    {"do", &effects, optional, tr_noop("What the support changes.")},
    {"then", &consequence, required, tr_noop("What happens.")},
    {"why", &text, optional, tr_noop("Why it is good to take it.")},
    {"cite", &cites, optional, tr_noop("The source of the reason.")},
};
constexpr Shape support{.kind = Kind::record, .name = tr_noop("the support move"), .fields = support_fields};

constexpr Field beat_fields[] = {
    {"after", &id, required, tr_noop("The scene after whose decision this may happen.")},
    {"when", &condition, optional, tr_noop("It happens only if this holds then.")},
    {"say", &lines, required, tr_noop("What is told and said.")},
    {"do", &effects, optional, tr_noop("What it changes.")},
    {"claims", &condition, optional, tr_noop("What the text takes for granted; the proof shows where it is not so.")},
};
constexpr Shape beat{.kind = Kind::record, .name = tr_noop("a later entry"), .fields = beat_fields};
constexpr Shape later{.kind = Kind::entries, .name = tr_noop("the later entries"), .element = &beat};

constexpr auto result_words = texts_of(results);
constexpr Shape result{.kind = Kind::choice, .name = tr_noop("pass or fail"), .choices = result_words};
constexpr Field ending_fields[] = {
    {"when", &condition, optional, tr_noop("The ending is this one if the condition holds; the last ending has none.")},
    {"title", &text, required, tr_noop("A short heading.")},
    {"say", &some_lines, required, tr_noop("What became of everybody.")},
    {"result", &result, required, tr_noop("pass or fail.")},
    {"claims", &condition, optional, tr_noop("What the text takes for granted; the proof shows where it is not so.")},
};
constexpr Shape ending{.kind = Kind::record, .name = tr_noop("an ending"), .fields = ending_fields};
constexpr Shape endings{.kind = Kind::entries, .name = tr_noop("the endings"), .element = &ending};

constexpr std::array<std::string_view, 1> replay_word{"replay"};
constexpr Shape replay{.kind = Kind::choice, .name = tr_noop("replay"), .choices = replay_word};
constexpr Field point_fields[] = {
    {"point", &text, required, tr_noop("What is to be learned.")},
    {"cite", &cites, optional, tr_noop("The source of it. The checks ask for it.")},
    {"when", &condition, optional, tr_noop("The point is made only if this holds at the end.")},
    {"claims", &condition, optional, tr_noop("What the text takes for granted; the proof shows where it is not so.")},
};
constexpr Shape point{.kind = Kind::record, .name = tr_noop("a debrief point"), .fields = point_fields};
constexpr Shape points{.kind = Kind::list, .name = tr_noop("a list of debrief points"), .element = &point};
constexpr Field debrief_fields[] = {
    {"reactions", &texts, required, tr_noop("Questions about how it felt.")},
    {"description", &replay, required, tr_noop("replay: the learner's own path.")},
    {"analysis", &points, required, tr_noop("What is to be learned, with sources.")},
    {"summary", &texts, required, tr_noop("What to take along.")},
};
constexpr Shape debrief{.kind = Kind::record, .name = tr_noop("the debrief"), .fields = debrief_fields};

constexpr auto kind_words = texts_of(question_kinds);
constexpr Shape question_kind{.kind = Kind::choice, .name = tr_noop("a kind of question"), .choices = kind_words};
constexpr Shape number{.kind = Kind::integer, .name = tr_noop("a number"), .minimum = -1'000'000, .maximum = 1'000'000};
constexpr auto sentence_words = texts_of(sentence_kinds);
constexpr Shape sentence_kind{.kind = Kind::choice, .name = tr_noop("a kind of sentence"), .choices = sentence_words};
constexpr Field item_fields[] = {
    {"text", &text, required, tr_noop("What is shown.")},
    {"right", &yes_no, optional, tr_noop("It belongs to the answer (single, multiple, report).")},
    {"with", &text, optional, tr_noop("Its partner (match) or its group (sort).")},
    {"is", &sentence_kind, optional, tr_noop("What kind of sentence it is (report).")},
};
constexpr Shape item{.kind = Kind::text_or_record, .name = tr_noop("an item"), .is_prose = true, .fields = item_fields};
constexpr Shape items{.kind = Kind::entries, .name = tr_noop("the items"), .element = &item};
constexpr Field question_fields[] = {
    {"kind", &question_kind, required, tr_noop("single, multiple, order, match, sort, numeric, truth or report.")},
    {"ask", &text, required, tr_noop("The question, or the statement to judge.")},
    {"behaviour", &word, optional, tr_noop("The code of the behaviour that is asked about.")},
    {"items", &items, optional,
     tr_noop("What to choose from, to put in order (written in the right order), or to match.")},
    {"number", &number, optional, tr_noop("The right number (numeric).")},
    {"tolerance", &number, optional, tr_noop("How far off is still right (numeric).")},
    {"right", &yes_no, optional, tr_noop("Whether the statement is true (truth).")},
    {"why", &text, optional, tr_noop("The reason, told after the answer. The checks ask for it.")},
    {"cite", &cites, optional, tr_noop("The source of the reason. The checks ask for it.")},
};
constexpr Shape question{.kind = Kind::record, .name = tr_noop("a question"), .fields = question_fields};
constexpr Shape questions{.kind = Kind::entries, .name = tr_noop("the questions"), .element = &question};

constexpr Field term_fields[] = {
    {"word", &text, required, tr_noop("The word as it is shown.")},
    {"means", &text, required, tr_noop("What it means, in a sentence.")},
};
constexpr Shape term{.kind = Kind::record, .name = tr_noop("a glossary entry"), .fields = term_fields};
constexpr Shape glossary{.kind = Kind::entries, .name = tr_noop("the glossary"), .element = &term};

constexpr Field slot_fields[] = {
    {"default", &text, required,
     tr_noop("What is used where nothing national is given; with must_fill, an example that stands in no pack.")},
    {"note", &text, optional, tr_noop("What a national unit should put here.")},
    {"must_fill", &yes_no, optional,
     tr_noop("The default is an example only: the module is not built before this is filled nationally.")},
};
constexpr Shape slot{.kind = Kind::record, .name = tr_noop("a slot"), .fields = slot_fields};
constexpr Shape slots{.kind = Kind::entries, .name = tr_noop("the slots"), .element = &slot};

constexpr Shape percent{.kind = Kind::integer, .name = tr_noop("a percentage"), .minimum = 0, .maximum = 100};
constexpr Field module_fields[] = {
    {"module", &module_id, required, tr_noop("The id of the module, the same for every release.")},
    {"title", &text, required, tr_noop("The title.")},
    {"version", &word, required, tr_noop("major.minor.patch; a later release has a higher version.")},
    {"language", &word, required, tr_noop("The language of this source, such as en.")},
    {"topics", &words, optional, tr_noop("What it is about.")},
    {"roles", &words, optional, tr_noop("Whom it is for.")},
    {"variants", &variants, optional, tr_noop("The planned minutes of each form.")},
    {"content_note", &text, optional, tr_noop("A short, neutral note on what may be hard to read.")},
    {"summary", &text, optional, tr_noop("One or two sentences for the library.")},
    {"pass_mark", &percent, optional, tr_noop("The percentage of the quality points that a pass needs.")},
    {"licence", &word, optional, tr_noop("The licence of the content, such as CC-BY-4.0.")},
    {"framework", &module_id, optional, tr_noop("The framework that says in words what the behaviours are.")},
    {"objectives", &texts, optional, tr_noop("What a learner can do afterwards, a sentence each.")},
    {"primer", &scene_ids, optional, tr_noop("The pages that stand before the first decision.")},
    {"form_of", &module_id, optional, tr_noop("The module of which this is a parallel form: the same in other words.")},
    {"files", &words, optional,
     tr_noop("Further files of this module; each adds scenes, later entries, questions and the like.")},
    {"slots", &slots, optional, tr_noop("What a national unit adapts: law, ranks, names, procedures.")},
    {"glossary", &glossary, optional, tr_noop("Words that the module explains; [[id]] in a text names one.")},
    {"silence", &silences, optional, tr_noop("Warnings that are wrong here, each with a reason.")},
    {"sources", &sources, optional, tr_noop("The documents behind reasons and debrief points.")},
    {"cast", &casts, optional, tr_noop("The people of the story.")},
    {"state", &variables, optional, tr_noop("What the scenario remembers.")},
    {"scenes", &scenes, required, tr_noop("The scenes; the first is where it starts.")},
    {"support", &support, optional, tr_noop("The support move.")},
    {"later", &later, optional, tr_noop("What comes back later.")},
    {"endings", &endings, required, tr_noop("Tested in this order.")},
    {"debrief", &debrief, required, tr_noop("The debrief.")},
    {"questions", &questions, optional, tr_noop("Knowledge questions.")},
};

}  // namespace

const Shape module_shape{.kind = Kind::record, .name = tr_noop("the module"), .fields = module_fields};

namespace {

void collect(const Shape& shape, std::vector<const Shape*>& records) {
  if (shape.element) collect(*shape.element, records);
  if (!shape.fields.empty()) records.push_back(&shape);
  for (const Field& field : shape.fields) collect(*field.shape, records);
}

std::vector<const Shape*> collected(const Shape& whole) {
  std::vector<const Shape*> all;
  collect(whole, all);
  return all;
}

/// Everything that has keys, the whole first.
const std::vector<const Shape*>& all_records(const Shape& whole) {
  static const std::vector<const Shape*> of_module = collected(module_shape), of_path = collected(path_shape);
  return &whole == &path_shape ? of_path : of_module;
}

}  // namespace

const Field* find_field(const Shape& shape, std::string_view key) {
  const auto found =
      std::find_if(shape.fields.begin(), shape.fields.end(), [&](const Field& field) { return field.key == key; });
  return found == shape.fields.end() ? nullptr : &*found;
}

const Shape* find_owner(std::string_view key, const Shape& whole) {
  for (const Shape* shape : all_records(whole)) {
    if (find_field(*shape, key)) return shape;
  }
  return nullptr;
}

bool is_part(std::string_view word) { return word == "fragments" || find_field(module_shape, word); }

const Entry* spoken_in(const Node& line) {
  const Entry* spoken = nullptr;
  for (const Entry& entry : line.entries) {
    if (find_field(speech, entry.key.value)) continue;
    if (spoken) return nullptr;
    spoken = &entry;
  }
  return spoken;
}

const Shape* best_match(std::span<const Entry> entries, const Shape& whole) {
  const Shape* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const Shape* shape : all_records(whole)) {
    const auto known = std::count_if(entries.begin(), entries.end(), [&](const Entry& entry) {
      return find_field(*shape, entry.key.value) != nullptr;
    });
    if (known > most) most = known, best = shape;
  }
  return best;
}

bool is_key(std::string_view word) {
  static constexpr std::array<std::string_view, 5> of_fragments{"fragments", "parameters", "scene", "use", "with"};
  return find_owner(word) || std::find(of_fragments.begin(), of_fragments.end(), word) != of_fragments.end();
}

}  // namespace rollcall::source
