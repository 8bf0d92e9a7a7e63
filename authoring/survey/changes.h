#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "authoring/source/document.h"
#include "authoring/survey/anatomy.h"
#include "player/scenario/scenario.h"

/// What a newer document of a module changes in an older one, by ids and not by lines.
namespace rollcall::survey {

/// For an attempt that was begun with the older one, from the mildest.
enum class Meaning : std::uint8_t {
  harmless,  ///< nothing that happened or was counted is touched
  goes_on,   ///< all that was chosen is still there; what comes differs
  clears,    ///< what was chosen is gone, leads elsewhere or counts otherwise
};

enum class Turn : std::uint8_t { added, removed, renamed, moved, changed };

struct Change {
  source::IdPath path;  ///< in the newer document; of what was removed, in the older one
  Turn turn = Turn::changed;
  std::optional<Aspect> aspect = {};  ///< of `changed`
  std::string old_id = {};            ///< of `renamed`
  Meaning meaning = Meaning::harmless;
  source::Position at = {};  ///< in the newer document; of what is not there, of what it stood in
};

/// In the order of the newer document; what was removed from an entry comes first in it. What was added or removed
/// whole is one change. An entry of another id and the same texts is renamed.
std::vector<Change> changes(const source::Document& older, const source::Document& newer);

/// The gravest of them; harmless where there are none.
Meaning meaning_of(const std::vector<Change>& changes);

/// The least version of a release with such changes: a patch for harmless ones, a minor version where attempts go on, a
/// major one where they cannot. Nothing where the number that must rise is the highest.
std::optional<scenario::Version> least_version(const scenario::Version& older, Meaning meaning);

}  // namespace rollcall::survey
