#pragma once
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "player/language/words.h"
#include "player/run/score.h"
#include "player/story/debrief_view.h"
#include "player/story/ending_view.h"
#include "player/story/opening_view.h"
#include "player/story/passage_view.h"
#include "player/story/question_view.h"
#include "player/story/scene_view.h"

namespace rollcall::terminal {

/// Writes what a scenario says as plain text for a terminal, in lines that fit it. It says what the window says, in the
/// same order, but as one roll instead of pages: what still stands above (the name of the place, values that have not
/// changed, a word that has been explained) is not said again. A terminal cannot stress, and shows no pictures: it says
/// what can be seen on them.
class Story {
 public:
  /// Words and stream must outlive the story. `width`: how many characters a line has.
  Story(const language::Words& words, std::ostream& out, std::size_t width = 80)
      : x_words(words), x_out(out), x_width(width) {}

  void opening(const story::OpeningView& view);
  /// The scene with its place, and what can be chosen, numbered in the order of the session.
  void scene(const story::SceneView& view);
  void passage(const story::PassageView& view);
  void ending(const story::EndingView& view);
  void debrief(const story::DebriefView& view);
  /// Names the critical errors of the path, if there are any.
  void result(const run::Score& score, const std::vector<story::CompetencyPoints>& competencies,
              const story::DebriefView& view);
  /// What is asked, with everything there is to choose from numbered in the order in which it is shown.
  void question(const story::QuestionView& view);
  /// How it was answered. Precondition: view.answered.
  void feedback(const story::QuestionView& view);
  /// The answer comes on the same line.
  void prompt(const Message& question) const;

 private:
  void paragraph(std::string_view text, std::string_view indent = "") const;
  /// "Label: text".
  void labelled(std::string_view label, std::string_view text, std::string_view indent = "") const;
  void lines(const std::vector<story::SpokenLine>& lines) const;
  void meters(const std::vector<story::Meter>& meters);
  void choices(const std::vector<story::Choice>& choices, std::size_t& number) const;
  void reason(const story::Reason& reason) const;
  void sources(const std::vector<story::CitedSource>& sources) const;
  void step(const story::PathStep& step) const;
  void solution(const story::SolvedOption& option) const;
  void histories(const std::vector<story::VariableHistory>& histories) const;
  void numbered(const std::vector<story::Numbered>& list) const;
  /// Explains those that have not been explained yet.
  void meanings(const std::vector<story::Meaning>& meanings);

  const language::Words& x_words;
  std::ostream& x_out;
  std::size_t x_width;
  std::string x_place;                     ///< the title that was told last
  std::vector<story::Meter> x_meters;      ///< as they were told last
  std::vector<std::uint32_t> x_explained;  ///< of the glossary
};

}  // namespace rollcall::terminal
