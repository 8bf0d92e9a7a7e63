#pragma once
#include <cstddef>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "player/language/words.h"
#include "player/story/cover_view.h"
#include "player/story/debrief_view.h"
#include "player/story/ending_view.h"
#include "player/story/glossary_view.h"
#include "player/story/passage_view.h"
#include "player/story/question_view.h"
#include "player/story/results_view.h"
#include "player/story/scene_view.h"
#include "player/story/story_so_far.h"

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

  /// Asked after each line but the last of what is told now, with how many were told: whether the next one may come.
  /// Where it may not, nothing of what follows is told. Empty: all at once.
  void set_next(std::function<bool(std::size_t)> next) { x_next = std::move(next); }
  /// So many lines of what is told next were told before, and come at once.
  void set_told(std::size_t lines) { x_told = lines; }

  /// Stands beside the title of every scene from now on; may be empty.
  void set_mode(std::string mode) { x_mode = std::move(mode); }

  /// The works behind it are told when they are asked for.
  void cover(const story::CoverView& view);
  void works(const std::vector<story::ListedWork>& works) const;
  /// The words of which these are first letters; all of them for none.
  void glossary(const story::GlossaryView& view, std::string_view letters) const;
  /// The scene with its place, and what can be chosen, numbered in the order of the session.
  /// False, here and below, where it was left before its last line.
  bool scene(const story::SceneView& view);
  bool passage(const story::PassageView& view);
  bool ending(const story::EndingView& view);
  /// All of it once more, whatever still stands above.
  void so_far(const story::StorySoFar& view);
  /// Typed with the number of a decision of the story so far, to go back to it.
  static constexpr std::string_view back_word = "back";
  /// Decisions are numbered, so that one can ask for more about them.
  void debrief(const story::DebriefView& view);
  /// What the other options of a decision would have led to.
  void others(const story::OtherWays& ways);
  void results(const story::ResultsView& view);
  /// What is asked, with everything there is to choose from numbered in the order in which it is shown.
  void question(const story::QuestionView& view);
  /// How it was answered. Precondition: view.answered.
  void feedback(const story::QuestionView& view);
  /// What is to be known beside the story.
  void say(const Message& message) const { paragraph(x_words(message)); }
  /// The answer comes on the same line.
  void prompt(const Message& question) const;

 private:
  void paragraph(std::string_view text, std::string_view indent = "") const;
  /// With the mode.
  void scene_title(const std::string& title) const;
  /// "Label: text".
  void labelled(std::string_view label, std::string_view text, std::string_view indent = "") const;
  void lines(const std::vector<story::SpokenLine>& lines) const;
  void line(const story::SpokenLine& line, std::string_view speaker_before) const;
  /// At the reader's pace. False if it was left.
  bool paced_lines(const std::vector<story::SpokenLine>& lines);
  void meters(const std::vector<story::Meter>& meters);
  void choices(const std::vector<story::Choice>& choices, std::size_t& number) const;
  void reason(const story::Reason& reason) const;
  void sources(const std::vector<story::CitedSource>& sources) const;
  /// `number`: of a decision, from 1; 0 for what is none.
  void step(const story::PathStep& step, std::size_t number) const;
  /// `number`: of a decision that one can go back to, from 1; 0 for any other moment.
  void moment(const story::Moment& moment, std::size_t number) const;
  void critical_error(const story::CriticalError& error) const;
  /// What decisions earned, drawn and in words.
  void evidence(const std::string& name, const run::Practice& practice) const;
  void solution(const story::SolvedOption& option) const;
  void histories(const std::vector<story::VariableHistory>& histories) const;
  void numbered(const std::vector<story::Numbered>& list) const;
  /// Explains those that have not been explained yet.
  void meanings(const std::vector<story::Meaning>& meanings);

  /// On one line: a terminal breaks lines where it must.
  static std::string flowing(std::string_view text);

  const language::Words& x_words;
  std::ostream& x_out;
  std::size_t x_width;
  std::string x_mode;
  std::function<bool(std::size_t)> x_next;
  std::size_t x_told = 0;
  std::string x_place;                     ///< the title that was told last
  std::vector<story::Meter> x_meters;      ///< as they were told last
  std::vector<std::uint32_t> x_explained;  ///< of the glossary
};

}  // namespace rollcall::terminal
