#pragma once
#include <vector>

#include "authoring/prove/watch.h"
#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"

/// What somebody reads and decides in one play of a form, on the average.
namespace rollcall::prove {

/// The mean over plays of the imagined learners without support, twenty of each, since nobody is one of them
/// throughout. Plays that come to no ending are left aside.
///
/// Counted as read: the content note, what one can do afterwards, headings, lines that are shown, options, looks and
/// support that stand open, consequences, reasons, the points of the debrief that are shown, and all questions with
/// their reasons. Not counted: descriptions of pictures, names, sources, and what is shown a second time in the
/// debrief.
struct TypicalPlay {
  std::vector<double> story;   ///< by TextIndex: how often it is read before the ending
  std::vector<double> around;  ///< the same of what is said beforehand, of the ending and of what follows it
  double decisions = 0;
  double questions = 0;
};

TypicalPlay typical_play(const scenario::Scenario& scenario, Watch& watch);

/// The words that are read, as many times as they are.
double words_read(const std::vector<double>& reads, const scenario::Catalogue& texts);

}  // namespace rollcall::prove
