#pragma once
#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"

namespace rollcall::test {

enum class SampleLanguage { english, arabic };

struct Sample {
  scenario::Scenario scenario;
  scenario::Catalogue texts;
};

/// Three scenes by hand, with one of everything that a scenario can have: look, support, guard, beat, stages, shown,
/// revealed and internal variables, signals, a critical error, two endings, a debrief with sources and a point that is
/// not for everybody. The scenario is the same in both languages.
///
///     leak      log (look) thank (3) small_talk (1) promise (0)          beat: recital, after hook >= 2
///     phone     colleague (support) report (3) wait (1) lend (0, critical; open only after small_talk or promise)
///     meeting   tell (3) hide (0)
///     endings   steady (pass, hook < 3), compromised (fail)
Sample sample(SampleLanguage language = SampleLanguage::english);

}  // namespace rollcall::test
