#pragma once
#include <ostream>

#include "player/run/score.h"
#include "player/run/session.h"
#include "player/scenario/catalogue.h"

namespace rollcall::terminal {

/// Writes a scenario as plain text for a terminal, 80 characters wide.
class Story {
 public:
  /// All must outlive the story.
  Story(const scenario::Scenario& scenario, const scenario::Catalogue& texts, std::ostream& out)
      : x_scenario(scenario), x_texts(texts), x_out(out) {}

  void opening() const;
  /// The scene, the shown state and the numbered options.
  void scene(const run::Session& session) const;
  void passage(const run::Session& session, const run::Passage& passage) const;
  void ending(const run::Session& session) const;
  void debrief(const run::Session& session) const;

 private:
  /// Without marks: a terminal cannot stress, and a word of the glossary is explained at the end.
  std::string words(scenario::TextIndex text) const;
  void lines(scenario::Range range) const;
  void cites(scenario::Range range) const;
  void variable(const scenario::Variable& variable, std::int16_t value) const;
  void paragraph(std::string_view text, std::string_view indent = "") const;
  std::string value_text(const scenario::Variable& variable, std::int16_t value) const;
  std::string source_text(const scenario::Source& source) const;

  const scenario::Scenario& x_scenario;
  const scenario::Catalogue& x_texts;
  std::ostream& x_out;
};

}  // namespace rollcall::terminal
