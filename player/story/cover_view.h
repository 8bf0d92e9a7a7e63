#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/record/signed_record.h"
#include "player/story/bibliography.h"
#include "player/story/opening_view.h"
#include "player/story/skill.h"

namespace rollcall::story {

/// That a competency was practised in a module that somebody completed.
struct EarlierPractice {
  std::string competency;  ///< its code
  std::int64_t finished = 0;
  std::int16_t offset = 0;  ///< of the clock on the wall, in minutes
  bool in_doubt = false;    ///< the date is
};

/// By these records, in their order.
std::vector<EarlierPractice> earlier_practice(std::span<const record::SignedRecord> records);

/// A competency that the module practises, and what the learner's own records say of it.
struct Practises {
  NamedSkill competency;
  bool before = false;                  ///< it was practised
  std::optional<EarlierPractice> last;  ///< of those whose date is not in doubt
};

/// What stands on the cover of a module: what is told of it before it begins, and what else one may want to know.
struct CoverView {
  OpeningView opening;
  int minutes = 0;                   ///< of the form that was chosen; 0: not said
  bool earlier_is_known = false;     ///< whether `before` and `last` say anything
  std::vector<Practises> practises;  ///< by code, ascending
  std::vector<ListedWork> works;     ///< told on demand
  bool words = false;                ///< some are explained
};

/// `tale` is the form that is chosen, `variant`. `earlier` is nothing where nobody knows who is learning, or where
/// their records cannot be read.
CoverView cover_view(const LocalizedScenario& tale, std::string_view variant,
                     const std::optional<std::vector<EarlierPractice>>& earlier);

/// "About 45 minutes. You can stop at any time; you continue where you left.", of what is known. Empty if nothing is:
/// where nobody is known to learn, nothing is kept.
Message minutes_sentence(const CoverView& view);

/// "C1 Boundaries and resistance to manipulation: practised before, last on 20 November 2025"
std::string practises_line(const language::Words& words, const CoverView& view, const Practises& row);

}  // namespace rollcall::story
