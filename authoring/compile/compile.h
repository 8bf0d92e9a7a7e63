#pragma once
#include <string>
#include <vector>

#include "authoring/compile/texts.h"
#include "authoring/media/file.h"
#include "authoring/source/document.h"
#include "authoring/source/place_table.h"
#include "authoring/survey/advice.h"
#include "authoring/survey/taken_for_granted.h"
#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"

namespace rollcall::compile {

/// A picture or a sound that the pack needs, still as the author's file.
struct MediaFile {
  media::Kind kind = media::Kind::scene;
  std::string path;          ///< relative to the module's folder
  std::string entry;         ///< name in the pack
  source::Position at = {};  ///< where the source names it first
  bool operator==(const MediaFile&) const = default;
};

/// A variant that shows only some scenes, as a scenario of its own over the same texts.
struct Subset {
  std::string variant;
  scenario::Scenario scenario;
  survey::Advice advice;
};

struct Compiled {
  scenario::Scenario scenario;
  std::vector<Subset> subsets;     ///< in the order of the file
  scenario::Catalogue texts;       ///< in the language of the source
  std::vector<TextEntry> entries;  ///< the same texts for translators, by TextIndex
  std::vector<MediaFile> media;    ///< each once, by entry name
  source::PlaceTable places;
  survey::Advice advice;  ///< for imagined learners
};

/// Names become indices. Precondition: the checks found no error in the document.
Compiled compile(const source::Document& document);

/// A scenario that is played as the compiled one is, and remembers what its texts claim.
struct ForProof {
  std::string variant;  ///< that is shown; empty: the whole
  scenario::Scenario scenario;
  survey::TakenForGranted taken;
};

/// The whole module, then its views in the order of the file. The same precondition.
std::vector<ForProof> compile_for_proof(const source::Document& document);

}  // namespace rollcall::compile
