#pragma once
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "player/run/quiz.h"
#include "player/run/score.h"
#include "player/run/session.h"
#include "player/scenario/catalogue.h"

namespace rollcall::terminal {

/// Writes a scenario as plain text for a terminal, 80 characters wide. A terminal cannot stress; a word of the glossary
/// is explained below the text that uses it for the first time.
class Story {
 public:
  /// All must outlive the story.
  Story(const scenario::Scenario& scenario, const scenario::Catalogue& texts, std::ostream& out)
      : x_scenario(scenario), x_texts(texts), x_out(out) {}

  void opening();
  /// The scene, the shown state and the numbered options.
  void scene(const run::Session& session);
  void passage(const run::Passage& passage);
  void ending(const run::Session& session);
  void debrief(const run::Session& session);
  /// What is asked, with everything there is to choose from numbered in the order in which it is shown.
  void question(std::size_t index, const run::Showing& showing);
  /// What would have been right, and why.
  void solution(const scenario::Question& question);

 private:
  /// Without marks; notes the words of the glossary that it uses.
  std::string words(scenario::TextIndex text);
  /// Explains those that have been used and not explained yet, and those that this uses.
  void meanings();
  void right_items(const scenario::Question& question);
  void consequence(const scenario::Option& option);
  void lines(scenario::Range range);
  void cites(scenario::Range range);
  void variable(const scenario::Variable& variable, std::int16_t value);
  void paragraph(std::string_view text, std::string_view indent = "") const;
  std::string value_text(const scenario::Variable& variable, std::int16_t value);
  std::string source_text(const scenario::Source& source);

  const scenario::Scenario& x_scenario;
  const scenario::Catalogue& x_texts;
  std::ostream& x_out;
  std::vector<std::uint32_t> x_used;  ///< of the glossary, in the order of their first use
  std::size_t x_explained = 0;        ///< so many of them
};

}  // namespace rollcall::terminal
