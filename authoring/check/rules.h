#pragma once
#include "authoring/check/check.h"

/// The functions behind the table of rules; `what` of each stands in rules.cpp.
namespace rollcall::check {

using source::Problems;

// names.cpp's questions: who is meant?
void unknown_variable(const Module&, const Rule&, Problems&);
void unknown_scene(const Module&, const Rule&, Problems&);
void unknown_option(const Module&, const Rule&, Problems&);
void unknown_speaker(const Module&, const Rule&, Problems&);
void unknown_source(const Module&, const Rule&, Problems&);
void unused_variable(const Module&, const Rule&, Problems&);
void unused_cast(const Module&, const Rule&, Problems&);
void unused_source(const Module&, const Rule&, Problems&);

// Conditions and effects: does it make sense?
void condition_type(const Module&, const Rule&, Problems&);
void condition_too_large(const Module&, const Rule&, Problems&);
void effect_type(const Module&, const Rule&, Problems&);

// The shape of the story.
void duplicate_id(const Module&, const Rule&, Problems&);
void option_count(const Module&, const Rule&, Problems&);
void no_way_on(const Module&, const Rule&, Problems&);
void no_best_option(const Module&, const Rule&, Problems&);
void unreachable_scene(const Module&, const Rule&, Problems&);
void no_way_to_end(const Module&, const Rule&, Problems&);
void ending_order(const Module&, const Rule&, Problems&);
void support_undefined(const Module&, const Rule&, Problems&);
void signal_without_truth(const Module&, const Rule&, Problems&);

void untimed_missing(const Module&, const Rule&, Problems&);
void bad_time(const Module&, const Rule&, Problems&);

// Knowledge questions.
void question_shape(const Module&, const Rule&, Problems&);

// Views, slots and words.
void unknown_variant_scene(const Module&, const Rule&, Problems&);
void variant_mix(const Module&, const Rule&, Problems&);
void unknown_slot(const Module&, const Rule&, Problems&);
void bad_slot(const Module&, const Rule&, Problems&);
void unused_slot(const Module&, const Rule&, Problems&);
void unknown_word(const Module&, const Rule&, Problems&);
void unused_word(const Module&, const Rule&, Problems&);
void bad_emphasis(const Module&, const Rule&, Problems&);

// The head of the module.
void bad_version(const Module&, const Rule&, Problems&);
void bad_language(const Module&, const Rule&, Problems&);
void bad_behaviour(const Module&, const Rule&, Problems&);
void unknown_behaviour(const Module&, const Rule&, Problems&);
void bad_label(const Module&, const Rule&, Problems&);

// Pictures and sounds.
void missing_file(const Module&, const Rule&, Problems&);
void bad_file_name(const Module&, const Rule&, Problems&);
void missing_alt(const Module&, const Rule&, Problems&);
void missing_caption(const Module&, const Rule&, Problems&);

// Conditions: can it be?
void impossible_condition(const Module&, const Rule&, Problems&);
void always_true_condition(const Module&, const Rule&, Problems&);
void unreachable_option(const Module&, const Rule&, Problems&);
void unreachable_beat(const Module&, const Rule&, Problems&);
void unreachable_ending(const Module&, const Rule&, Problems&);
void unreachable_point(const Module&, const Rule&, Problems&);

// What the scenario remembers.
void useless_effect(const Module&, const Rule&, Problems&);
void never_changed_variable(const Module&, const Rule&, Problems&);
void range_too_wide(const Module&, const Rule&, Problems&);

// What one can choose from.
void best_option_longest(const Module&, const Rule&, Problems&);
void best_option_shortest(const Module&, const Rule&, Problems&);
void best_option_first(const Module&, const Rule&, Problems&);
void best_option_leans(const Module&, const Rule&, Problems&);
void option_texts_alike(const Module&, const Rule&, Problems&);
void option_length_spread(const Module&, const Rule&, Problems&);
void duplicate_text(const Module&, const Rule&, Problems&);
void critical_not_lowest(const Module&, const Rule&, Problems&);
void critical_not_debriefed(const Module&, const Rule&, Problems&);

// Words for people.
void label_words(const Module&, const Rule&, Problems&);
void list_of_signs(const Module&, const Rule&, Problems&);
void manipulative_near_self_harm(const Module&, const Rule&, Problems&);
void missing_content_note(const Module&, const Rule&, Problems&);
void identity_truth_balance(const Module&, const Rule&, Problems&);
void no_signal_balance(const Module&, const Rule&, Problems&);

// Reading.
void reading_level(const Module&, const Rule&, Problems&);
void sentence_too_long(const Module&, const Rule&, Problems&);
void line_too_long(const Module&, const Rule&, Problems&);
void text_too_long(const Module&, const Rule&, Problems&);
void time_too_short(const Module&, const Rule&, Problems&);

// Letters and signs.
void missing_glyph(const Module&, const Rule&, Problems&);
void text_does_not_fit(const Module&, const Rule&, Problems&);
void stray_space(const Module&, const Rule&, Problems&);
void unbalanced_quotes(const Module&, const Rule&, Problems&);
void broken_placeholder(const Module&, const Rule&, Problems&);

// What a module should not lack.
void missing_reason(const Module&, const Rule&, Problems&);
void missing_citation(const Module&, const Rule&, Problems&);
void missing_summary(const Module&, const Rule&, Problems&);
void missing_pass_mark(const Module&, const Rule&, Problems&);
void missing_minutes(const Module&, const Rule&, Problems&);
void debrief_too_short(const Module&, const Rule&, Problems&);
void no_passing_ending(const Module&, const Rule&, Problems&);
void no_failing_ending(const Module&, const Rule&, Problems&);

// Silenced warnings; the last of all rules looks at what the others have found.
void unknown_rule(const Module&, const Rule&, Problems&);
void weak_reason(const Module&, const Rule&, Problems&);
void unused_silence(const Module&, const Rule&, Problems&);

}  // namespace rollcall::check
