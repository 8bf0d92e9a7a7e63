#pragma once
#include <string>
#include <vector>

#include "authoring/prove/forms.h"
#include "authoring/prove/proof.h"
#include "player/scenario/catalogue.h"
#include "player/terminal/console.h"

namespace rollcall::authoring {

/// A proof of a view, by the name of its variant; only the findings, the endings and the choices are of interest.
struct ViewProof {
  std::string variant;
  const scenario::Scenario& scenario;
  prove::Proof proof;
};

struct ProofReport {
  std::string folder;  ///< of the module, as it was named
  const scenario::Scenario& scenario;
  const scenario::Catalogue& texts;
  const prove::Proof& whole;
  const std::vector<ViewProof>& views;
  const std::vector<prove::FormFigures>& forms;
  const source::FileTable& files;  ///< that findings point at
};

/// For a training officer: tables, sentences, findings as `check` prints them with the path that shows each, and a
/// closing line.
void write_proof(const ProofReport& report, const terminal::Console& console);

/// For other programs: one object; probabilities are numbers from 0 to 1, counts of paths are texts. The members are
/// those of prove::Proof and prove::FormFigures, by the same names; findings are those of DIAGNOSTICS.md.
void write_proof_json(const ProofReport& report, const terminal::Console& console);

}  // namespace rollcall::authoring
