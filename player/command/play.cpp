#include "player/command/play.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "player/ascii.h"
#include "player/command/unavailable.h"
#include "player/learning/classroom.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/os/terminal.h"
#include "player/pack/module_file.h"
#include "player/seal/vault.h"
#include "player/terminal/play.h"
#include "player/terminal/quiz.h"
#include "player/terminal/script.h"

namespace rollcall::command {
namespace {

/// The rest of the line; nothing at the end of the input.
std::optional<std::string> answer(std::istream& in) {
  std::string line;
  if (!std::getline(in, line)) return std::nullopt;
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::string ask_pin(const std::string& staff_number, Answers answers, std::istream& in, const Console& console) {
  std::optional<os::NoEcho> nobody_reads_along;
  if (answers == Answers::person) nobody_reads_along.emplace();
  console.ask(tr("PIN of {number}:", "number"_is = staff_number));
  const std::string pin = answer(in).value_or(std::string());
  console.out() << "\n";
  // Somebody who wants to leave has not mistyped a PIN.
  if (pin.find(os::interrupt_key) != std::string::npos) throw Error(tr("No PIN was given, and nothing was played."));
  return pin;
}

progress::Learner unlock(progress::Store& store, const progress::Learner& learner, Answers answers, std::istream& in,
                         const Console& console) {
  return store.unlock(learner.id,
                      learner.has_pin ? ask_pin(learner.staff_number, answers, in, console) : std::string());
}

bool says_yes(std::istream& in) {
  const std::string said(trimmed(answer(in).value_or(std::string())));
  return said == "y" || said == "yes";
}

/// A mistyped number must not become somebody else, where there is somebody to ask.
bool may_add(const std::string& staff_number, const PlayArguments& arguments, std::istream& in,
             const Console& console) {
  if (arguments.answers == Answers::file || !arguments.script.empty()) return true;
  console.ask(tr("Nobody here has the staff number {number}. Add a new learner with it? (y or n):",
                 "number"_is = staff_number));
  return says_yes(in);
}

void write_trace(const std::string& file, const run::Trace& trace) {
  if (file.empty()) return;
  std::string lines;
  for (const run::Choice& choice : trace) {
    lines +=
        nlohmann::ordered_json{{"scene", choice.scene}, {"option", choice.option}, {"ms", choice.milliseconds}}.dump() +
        "\n";
  }
  os::write_durably(file, lines);
}

struct Terminal {
  const PlayArguments& arguments;
  std::vector<std::string> script;
  std::istream& in;
  const Console& console;

  /// Nothing if the script does not fit; that has been said.
  std::optional<terminal::Left> run(const terminal::Play& play) const {
    if (arguments.script.empty()) return terminal::play_interactive(play, in, console.out());
    try {
      return terminal::play_script(play, script, console.out());
    } catch (const run::NotPossible& misfit) {
      console.out() << std::flush;
      console.complain(misfit);
      return std::nullopt;
    }
  }

  /// The questions, once the end has been reached; a script asks for none.
  void quiz(const terminal::Play& play, const std::optional<terminal::Left>& left) const {
    if (arguments.script.empty() && left == terminal::Left::at_the_end) terminal::quiz(play, in, console.out());
  }
};

/// A script that does not reach the end is a problem of the script; a learner may stop where they like.
Exit exit_of(const PlayArguments& arguments, const std::optional<terminal::Left>& left) {
  const bool stopped = left == terminal::Left::before_the_end && !arguments.script.empty();
  return left && !stopped ? Exit::done : Exit::input_has_problems;
}

/// In which something begins.
const std::string& language_of(const PlayArguments& arguments) {
  return arguments.language.empty() ? arguments.preferred : arguments.language;
}

void say_language(const PlayArguments& arguments, const pack::Module& module, const Console& console) {
  if (!arguments.language.empty() && !pack::has_language(module.reader, arguments.language))
    console.say(tr("This module has no texts in '{language}'; it is played in '{other}'.",
                   "language"_is = arguments.language, "other"_is = module.texts.language()));
}

Exit rehearse(const Home& home, const Terminal& terminal) {
  const PlayArguments& arguments = terminal.arguments;
  const Console& console = terminal.console;
  const pack::Module module =
      pack::load(home.library().open(arguments.module), language_of(arguments), arguments.variant);
  say_language(arguments, module, console);
  run::Session session(module.scenario, arguments.seed.value_or(seal::random_number()));
  console.say(tr("A rehearsal: nothing is recorded, because no --learner was given."));
  console.out() << "\n";
  const terminal::Play play{session, module.texts, console.words(),
                            [&](scenario::OptionIndex option) { session.choose(option); }, 0};
  const auto left = terminal.run(play);
  write_trace(arguments.trace, session.trace());
  if (left == terminal::Left::before_the_end) console.say(tr("The rehearsal is over; nothing was kept."));
  terminal.quiz(play, left);
  return exit_of(arguments, left);
}

/// Nobody if the person did not mean it; that has been said.
std::optional<progress::Learner> add_learner(progress::Store& store, const std::string& staff_number,
                                             const Terminal& terminal) {
  if (!may_add(staff_number, terminal.arguments, terminal.in, terminal.console)) {
    terminal.console.complain(tr("Nobody was added, and nothing was played."));
    return std::nullopt;
  }
  std::optional<progress::Learner> added;
  try {
    added = store.add_learner("", staff_number);
  } catch (const progress::LooksAlike& alike) {
    if (terminal.arguments.answers == Answers::file || !terminal.arguments.script.empty()) throw;
    terminal.console.ask(tr("{problem} Is this somebody else? (y or n):", "problem"_is = alike.message()));
    if (!says_yes(terminal.in)) throw;
    added = store.add_learner("", staff_number, {}, progress::Alike::is_meant);
  }
  terminal.console.say(tr("New learner {number}.", "number"_is = added->staff_number));
  return added;
}

/// What this learner has begun of it, or else the newest release, to be begun.
std::unique_ptr<learning::Lesson> open_lesson(const learning::Classroom& classroom, const PlayArguments& arguments,
                                              const std::optional<progress::AttemptRow>& saved,
                                              const Console& console) {
  if (!saved) return classroom.open(arguments.module, language_of(arguments), arguments.variant);
  if (arguments.anew) {
    auto lesson = classroom.restart(*saved, arguments.language, learning::Instead::nothing);
    console.say(tr("What was begun before is given up. It stays in the data of this player, and is not recorded."));
    return lesson;
  }
  if (saved->timed)
    throw Error(tr("You began this with a clock, and there is none in the terminal."),
                tr("Go on in the window, or give up what you began, and start anew, with --anew."));
  try {
    return classroom.resume(*saved, arguments.language);
  } catch (const learning::Unavailable& why) {
    throw cannot_go_on(why);
  }
}

Exit play_recorded(const Home& home, const Terminal& terminal) {
  const PlayArguments& arguments = terminal.arguments;
  const Console& console = terminal.console;
  progress::Store store = home.store();
  const rollcall::library::Library library = home.library();
  const learning::Classroom classroom(store, library, home.clock);
  const std::string staff_number(trimmed(arguments.learner));
  std::optional<progress::Learner> learner = store.find_learner(staff_number);
  if (learner) learner = unlock(store, *learner, arguments.answers, terminal.in, console);
  const auto saved = learner ? store.unfinished(learner->id, arguments.module, arguments.variant) : std::nullopt;
  // Before anything is written down for a module that is not there.
  const auto lesson = open_lesson(classroom, arguments, saved, console);
  if (!learner) {
    learner = add_learner(store, staff_number, terminal);
    if (!learner) return Exit::input_has_problems;
  }
  if (!lesson->attempt) classroom.begin(*lesson, learner->id, arguments.seed);
  learning::Attempt& attempt = *lesson->attempt;
  const pack::Module& module = lesson->module;
  say_language(arguments, module, console);
  if (!attempt.session().steps().empty()) {
    console.say(tr("You go on where you stopped."));
    console.out() << "\n";
  }

  // The terminal shows all that follows at once, so all of it counts as read.
  const auto count_as_read = [&] {
    while (attempt.is_reading()) attempt.turn_page();
  };
  const auto choose = [&](scenario::OptionIndex option) {
    attempt.choose(option);
    count_as_read();
  };
  const terminal::Play play{attempt.session(), module.texts, console.words(), choose, attempt.page()};
  count_as_read();
  const auto left = terminal.run(play);
  if (left == terminal::Left::before_the_end) console.say(tr("Saved. You can go on later where you stopped."));
  if (left == terminal::Left::at_the_end) {
    const std::uint64_t number = lesson->finish().sequence;  // said after it is so
    attempt.see_ending();
    console.say(
        tr("Recorded for {number}, record {record}.", "number"_is = learner->staff_number, "record"_is = number));
  }
  write_trace(arguments.trace, attempt.session().trace());
  terminal.quiz(play, left);
  return exit_of(arguments, left);
}

}  // namespace

Exit play(const Home& home, const PlayArguments& arguments, std::istream& in, const Console& console) {
  if (!arguments.trace.empty()) os::require_harmless_output(arguments.trace, {home.folder, arguments.script});
  std::vector<std::string> script;
  if (!arguments.script.empty()) script = terminal::parse_script(os::read_file(arguments.script, 1 << 20));
  const Terminal terminal{arguments, std::move(script), in, console};
  return arguments.learner.empty() ? rehearse(home, terminal) : play_recorded(home, terminal);
}

}  // namespace rollcall::command
