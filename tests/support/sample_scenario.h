#pragma once
#include "tests/support/scenario_builder.h"

namespace rollcall::test {

/// Three scenes by hand, with one of everything that a scenario can have: look, support, guard, beat, stages, shown,
/// revealed and internal variables, signals, a critical error, an act, a timed decision, marks, words of a glossary,
/// two endings, a debrief with sources and a point that is not for everybody, a question of every kind. The scenario is
/// the same in both languages.
///
///     leak      log (look) thank (3) small_talk (1) promise (0)          beat: recital, after hook >= 2
///     phone     45 seconds, then wait; conditioning is explained with testing
///               colleague (support) report (3) wait (1) lend (0, critical; open only after small_talk or promise)
///     meeting   tell (3) hide (0)
///     questions single, multiple, report, order, match, sort, numeric, truth
///     endings   steady (pass, hook < 3), compromised (fail)
///
/// With pages around, they stand at the beginning (arrival, the primer), two in a row after leak (corridor, stairs),
/// and before the end (way_home).
enum class Pages { none, around };
Sample sample(SampleLanguage language = SampleLanguage::english, Pages pages = Pages::none);

/// A worked example, "key", with an option of quality 3 and one of quality 0, and then a decision.
Sample sample_with_example(SampleLanguage language = SampleLanguage::english);

}  // namespace rollcall::test
