#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "authoring/prove/view_findings.h"
#include "authoring/survey/pace.h"

/// Whether the forms in which a module is given are what they say: as long as planned, with words of their own, and,
/// where one is a parallel form of another, worth as much.
namespace rollcall::prove {

/// A view, by the name of its variant.
struct View {
  std::string_view variant;
  Proved proved;
};

struct FormFigures {
  std::string variant;
  bool view = false;
  std::int32_t planned = 0;  ///< minutes
  survey::Workload work;     ///< of a typical play, in the language of the source
  double minutes = 0;        ///< that it takes
  double own = 0;            ///< the share of its story, endings left aside, that no other form tells
  std::optional<std::int32_t> attainable = {};  ///< points, where all was looked at
  std::optional<double> by_chance = {};         ///< the share of them that blind choice earns

  struct InLanguage {
    std::string language;
    double words = 0, minutes = 0;
  };
  std::vector<InLanguage> translations = {};
};

/// Of every variant, in the order of the file. `languages` are the texts of the module, those of the source first.
std::vector<FormFigures> form_figures(const Proved& whole, std::span<const View> views,
                                      std::span<const scenario::Catalogue> languages, Watch& watch);

struct FormFinding {
  std::string variant;
  source::Diagnostic found;
};

/// `variants` are those that the figures are of. What plays in less than two minutes is a draft, which neither its plan
/// nor another form is held against.
std::vector<FormFinding> form_findings(std::span<const FormFigures> figures, std::span<const source::Variant> variants,
                                       const source::PlaceTable& places);

}  // namespace rollcall::prove
