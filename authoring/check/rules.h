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
void unused_slot(const Module&, const Rule&, Problems&);
void unknown_word(const Module&, const Rule&, Problems&);
void unused_word(const Module&, const Rule&, Problems&);
void bad_emphasis(const Module&, const Rule&, Problems&);

// The head of the module.
void bad_version(const Module&, const Rule&, Problems&);
void bad_language(const Module&, const Rule&, Problems&);
void bad_behaviour(const Module&, const Rule&, Problems&);
void bad_label(const Module&, const Rule&, Problems&);

// Pictures and sounds.
void missing_file(const Module&, const Rule&, Problems&);
void bad_file_name(const Module&, const Rule&, Problems&);
void missing_alt(const Module&, const Rule&, Problems&);
void missing_caption(const Module&, const Rule&, Problems&);

}  // namespace rollcall::check
