#pragma once
#include "player/gui/frame.h"
#include "player/story/results_view.h"
#include "player/ui/names.h"

/// The parts of what an attempt showed.
namespace rollcall::ui {

/// Whether the objectives were reached, and if not, why.
void draw_objectives_reached(const ResultsView& results, Frame& frame);

/// When each critical error was made, what it was, and why it matters. Nothing if there is none.
void draw_critical_errors(const ResultsView& results, Frame& frame);

/// By competency and behaviour, with how sure it is, and what scores are for.
void draw_evidence_of(const ResultsView& results, Frame& frame);

}  // namespace rollcall::ui
