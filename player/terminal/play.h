#pragma once
#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/run/session.h"
#include "player/scenario/catalogue.h"
#include "player/story/cover_view.h"
#include "player/story/going_back.h"
#include "player/terminal/answers.h"

namespace rollcall::terminal {

/// One line is told after the other, each when it is asked for.
struct LineByLine {
  std::size_t lines_read = 0;  ///< when it is resumed: how many of what stands open were told
  /// So many of it have been told, before the next one is asked for. Empty where nothing is kept.
  std::function<void(std::size_t)> keep = {};
};

/// What is played: a session, and how a step is made in it. A stored attempt and a rehearsal differ only here.
struct Play {
  const run::Session& session;
  const scenario::Catalogue& texts;
  const language::Words& words;                       ///< the program's own
  std::function<void(scenario::OptionIndex)> choose;  ///< afterwards `session` has moved on
  std::function<void()> go_on;                        ///< from a page; likewise
  std::uint32_t passages_read = 0;                    ///< when it is resumed: how many of session.passages() were read
  std::size_t width = 80;                             ///< characters in a line of the terminal
  Answers answers = Answers::file;
  std::string mode = {};  ///< in which it is played, told with every scene; may be empty
  /// To this step of the session, where that is possible; whether it is, is asked before.
  std::function<void(std::size_t)> go_back_to = {};
  std::function<story::GoingBack()> going_back = {};
  /// What followed, as far as the passage that has just been told, has been read; may be empty.
  std::function<void()> turn_page = {};
  std::optional<LineByLine> line_by_line = {};  ///< nothing: all that is told stands there at once
  std::string variant = {};                     ///< the form that is played; empty: the whole module
  std::optional<std::vector<story::EarlierPractice>> earlier = {};  ///< where it is known who plays
};

/// Of which nothing is kept.
Play rehearsal(run::Session& session, const scenario::Catalogue& texts, const language::Words& words,
               std::size_t width = 80, Answers answers = Answers::file);

enum class Left : std::uint8_t {
  at_the_end,
  before_the_end,
  not_understood,  ///< too much that was typed did not fit (Patience); that has been said
};

/// Takes these options first, if there are any; throws run::NotPossible as `play_script` does. Then reads option
/// numbers or ids from `in`, and an empty line where a page is to be left; `q` or the end of the input leaves before
/// the end. Shows the debrief at the end.
Left play_interactive(const Play& play, std::istream& in, std::ostream& out, std::span<const std::string> first = {});

/// From where the session stands to the ending, and no further.
Left play_on(const Play& play, std::istream& in, std::ostream& out);

/// Takes the options of the script one after the other; pages, of which it says nothing, go on by themselves. Throws
/// run::NotPossible for one that is not open, naming the line; a script that stops early leaves before the end.
Left play_script(const Play& play, std::span<const std::string> script, std::ostream& out);

}  // namespace rollcall::terminal
