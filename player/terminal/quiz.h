#pragma once
#include <istream>
#include <optional>
#include <ostream>
#include <string_view>

#include "player/run/quiz.h"
#include "player/terminal/play.h"

namespace rollcall::terminal {

/// Asks the knowledge questions of the module; nothing is stored. An empty line skips a question, `q` or
/// the end of the input ends them. Says nothing where there are none. Precondition: the session has ended.
Left quiz(const Play& play, std::istream& in, std::ostream& out);

/// Reads a line such as "2 1 3": numbers from 1 of what is shown, or the number that was asked for. Nothing if the line
/// is no answer to the question.
std::optional<run::Answer> parse_answer(std::string_view line, const scenario::Question& question,
                                        const run::Showing& showing);

}  // namespace rollcall::terminal
