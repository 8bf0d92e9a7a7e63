#include "player/command/play.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "player/ascii.h"
#include "player/command/known_learner.h"
#include "player/command/unavailable.h"
#include "player/learning/classroom.h"
#include "player/learning/earlier_records.h"
#include "player/learning/library_watch.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/pack/module_file.h"
#include "player/record/marks.h"
#include "player/record/mode.h"
#include "player/seal/vault.h"
#include "player/story/cover_view.h"
#include "player/story/going_back.h"
#include "player/terminal/look_back.h"
#include "player/terminal/play.h"
#include "player/terminal/quiz.h"
#include "player/terminal/script.h"

namespace rollcall::command {
namespace {

progress::Learner unlock(progress::Store& store, const progress::Learner& learner, const Typist& typist) {
  if (!learner.has_pin) return store.unlock(learner.id);
  return store.unlock(learner.id, typist.pin(tr("PIN of {number}:", "number"_is = learner.staff_number),
                                             tr("No PIN was given, and nothing was played.")));
}

/// A mistyped number must not become somebody else. Throws Error where there is nobody to ask.
bool may_add(const progress::Store& store, const std::string& staff_number, const Typist& typist) {
  if (typist.is_person())
    return typist.says_yes(tr("Nobody here has the staff number {number}. Add a new learner with it? (y or n):",
                              "number"_is = staff_number));
  const auto meant = nearest_number(store, staff_number);
  throw Error(tr("Nobody here has the staff number {number}.", "number"_is = staff_number),
              meant ? tr("Did you mean {number}? To add a new learner, add --new.", "number"_is = *meant)
                    : tr("To add a new learner, add --new."));
}

/// Only another trace may be written over: it can be played again.
void require_trace_file(const std::filesystem::path& file, std::initializer_list<std::filesystem::path> keep) {
  os::require_harmless_output(file, keep);
  os::require_folder_of(file);
  os::require_same_kind(file, tr("a trace"),
                        [](std::string_view there) { return there.empty() || there.starts_with("{\"scene\":"); });
}

nlohmann::ordered_json line_of(const run::Choice& choice) {
  if (choice.back_to) return {{"back_to_step", *choice.back_to}};
  nlohmann::ordered_json line{{"scene", choice.scene}};
  if (choice.is_page())
    line["page_read"] = true;
  else
    line.update({{"option", choice.option}, {"ms", choice.milliseconds}});
  return line;
}

void write_trace(const std::string& file, const run::Trace& trace) {
  if (file.empty()) return;
  std::string lines;
  for (const run::Choice& choice : trace) {
    lines += line_of(choice).dump() + "\n";
  }
  os::write_durably(file, lines);
}

struct Terminal {
  const PlayArguments& arguments;
  std::vector<std::string> script;
  std::istream& in;
  const terminal::Console& console;

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

  /// Looks back and asks the questions, once the end has been reached; a script asks for nothing. A script that does
  /// not reach the end is a problem of the script; a learner may stop where they like.
  Exit end(const terminal::Play& play, const std::optional<terminal::Left>& left) const {
    if (!arguments.script.empty()) return left == terminal::Left::at_the_end ? Exit::done : Exit::input_has_problems;
    auto last = left;
    if (last == terminal::Left::at_the_end) last = terminal::look_back(play, in, console.out());
    if (last == terminal::Left::at_the_end) last = terminal::quiz(play, in, console.out());
    return last == terminal::Left::not_understood ? Exit::input_has_problems : Exit::done;
  }
};

/// In which something begins.
const std::string& language_of(const PlayArguments& arguments) {
  return arguments.language.empty() ? arguments.preferred : arguments.language;
}

void say_language(const PlayArguments& arguments, const pack::Module& module, const terminal::Console& console) {
  if (!arguments.language.empty() && !pack::has_language(module.reader, arguments.language))
    console.say(tr("This module has no texts in '{language}'; it is played in '{other}'.",
                   "language"_is = arguments.language, "other"_is = module.texts.language()));
}

Exit rehearse(const Home& home, const Terminal& terminal) {
  const PlayArguments& arguments = terminal.arguments;
  const terminal::Console& console = terminal.console;
  const pack::Module module =
      pack::load(home.library().open(arguments.module), language_of(arguments), arguments.variant);
  say_language(arguments, module, console);
  run::Session session(module.scenario, arguments.seed.value_or(seal::random_number()));
  console.say(tr("A rehearsal: nothing is recorded, because no --learner was given."));
  console.out() << "\n";
  terminal::Play play = terminal::rehearsal(session, module.texts, console.words(), console.width(), arguments.answers);
  play.variant = arguments.variant;
  if (arguments.line_by_line) play.line_by_line.emplace();
  const auto left = terminal.run(play);
  write_trace(arguments.trace, session.trace());
  if (left && left != terminal::Left::at_the_end) console.say(tr("The rehearsal is over; nothing was kept."));
  return terminal.end(play, left);
}

/// Nobody if the person did not mean it; that has been said.
std::optional<progress::Learner> add_learner(progress::Store& store, const std::string& staff_number,
                                             const Terminal& terminal) {
  const Typist typist(terminal.in, terminal.arguments.answers, terminal.console);
  if (!terminal.arguments.is_new && !may_add(store, staff_number, typist)) {
    terminal.console.complain(tr("Nobody was added, and nothing was played."));
    return std::nullopt;
  }
  const progress::Learner added =
      typist.unless_alike([&](progress::Alike alike) { return store.add_learner("", staff_number, {}, alike); });
  terminal.console.say(tr("New learner {number}.", "number"_is = added.staff_number));
  return added;
}

/// What this learner goes on with, or else the newest release, to be begun.
std::unique_ptr<learning::Lesson> open_lesson(const learning::Classroom& classroom, const PlayArguments& arguments,
                                              const std::optional<progress::Learner>& learner,
                                              const terminal::Console& console) {
  const auto until = arguments.script.empty() ? learning::Until::read : learning::Until::decided;
  const auto begun = [&](const std::string& form) {
    return learner ? classroom.begun(learner->id, arguments.module, form, until) : std::nullopt;
  };
  std::optional<progress::AttemptRow> saved = begun(arguments.variant);
  if (!saved) {
    auto newest = classroom.open(arguments.module, language_of(arguments), arguments.variant);
    if (newest->variant != arguments.variant) saved = begun(newest->variant);
    if (!saved) return newest;
  }
  if (arguments.anew) {
    auto lesson = classroom.restart(*saved, arguments.language, learning::Instead::nothing);
    if (!saved->finished)
      console.say(tr("What was begun before is given up. It stays in the data of this player, and is not recorded."));
    return lesson;
  }
  if (saved->timed && !saved->finished)
    throw Error(tr("You began this with a clock, and there is none in the terminal."),
                tr("Go on in the window, or give up what you began, and start anew, with --anew."));
  if (arguments.assessment && saved->mode == record::Mode::practice && !saved->finished)
    throw Error(tr("You began this as practice, and it cannot become an assessment."),
                tr("Go on without --assessment, or give up what you began, and start anew, with --anew."));
  try {
    return classroom.resume(*saved, arguments.language);
  } catch (const learning::Unavailable& why) {
    // It is recorded; only what was left to be read is gone.
    if (saved->finished) return classroom.restart(*saved, arguments.language, learning::Instead::nothing);
    throw cannot_go_on(why);
  }
}

void tell_of_newer(const library::Library& library, const pack::Identity& played, const terminal::Console& console) {
  // The newest comes first.
  for (const library::Entry& entry : library.packs_of(played.module)) {
    if (!entry.identity || !(played.version < entry.identity->version)) continue;
    return console.tell(
        tr("This is release {version}, with which you began; {newest} is here too. --anew begins again with that.",
           "version"_is = played.version.text(), "newest"_is = entry.identity->version.text()));
  }
}

void say_what_is_kept(const learning::Lesson& lesson, const std::optional<terminal::Left>& left,
                      const terminal::Console& console) {
  if (const auto& record = lesson.record) {
    console.say(tr("Recorded for {number}, record {record}.", "number"_is = record->staff_number,
                   "record"_is = record->sequence));
    console.say(record::mode_sentence(*record));
    if (record->doubt != record::DateDoubt::none) console.say(record::sentence(record->doubt));
  }
  if (!left || left == terminal::Left::at_the_end) return;
  console.say(lesson.record ? tr("You can read on later where you stopped.")
                            : tr("Saved. You can go on later where you stopped."));
}

story::GoingBack going_back_in(const learning::Attempt& attempt) {
  if (attempt.can_go_back()) return story::GoingBack::practice;
  return attempt.saved().finished ? story::GoingBack::recorded : story::GoingBack::assessment;
}

Exit play_recorded(const Home& home, const Terminal& terminal) {
  const PlayArguments& arguments = terminal.arguments;
  const terminal::Console& console = terminal.console;
  progress::Store store = home.store(console);
  const rollcall::library::Library library = home.library();
  for (const Message& missing : learning::watch(store, library)) console.complain(missing);
  const learning::Classroom classroom(store, library, home.clock);
  const std::string staff_number(trimmed(arguments.learner));
  std::optional<progress::Learner> learner = store.find_learner(staff_number);
  if (learner) learner = unlock(store, *learner, Typist(terminal.in, arguments.answers, console));
  // Before anything is written down for a module that is not there.
  const auto lesson = open_lesson(classroom, arguments, learner, console);
  if (!learner) {
    learner = add_learner(store, staff_number, terminal);
    if (!learner) return Exit::input_has_problems;
  }
  if (!lesson->attempt) {
    if (arguments.assessment) lesson->mode = record::Mode::assessment;
    classroom.begin(*lesson, learner->id, arguments.seed);
  }
  learning::Attempt& attempt = *lesson->attempt;
  if (!arguments.script.empty()) attempt.set_scripted();
  const pack::Module& module = lesson->module;
  say_language(arguments, module, console);
  if (!attempt.session().steps().empty()) {
    console.say(tr("You go on where you stopped."));
    tell_of_newer(library, module.reader.identity(), console);
  }
  console.tell(story::going_back_sentence(going_back_in(attempt)));
  console.out() << "\n";

  // Where the terminal shows all that follows at once, all of it counts as read.
  const auto go_to_what_follows = [&] {
    if (attempt.session().is_decided()) lesson->finish();
    while (!arguments.line_by_line && attempt.is_reading()) attempt.turn_page();
  };
  const auto choose = [&](scenario::OptionIndex option) {
    attempt.choose(option);
    go_to_what_follows();
  };
  const auto go_on = [&] { attempt.go_on(); };
  terminal::Play play{attempt.session(), module.texts,    console.words(),  choose, go_on,
                      attempt.page(),    console.width(), arguments.answers};
  play.mode = console.words()(record::name(attempt.saved().mode));
  play.go_back_to = [&](std::size_t step) { attempt.go_back_to(step); };
  play.going_back = [&] { return going_back_in(attempt); };
  play.variant = lesson->variant;
  play.turn_page = [&] {
    if (attempt.is_reading()) attempt.turn_page();
  };
  if (arguments.line_by_line)
    play.line_by_line = terminal::LineByLine{
        attempt.lines_read(), [&](std::size_t lines) { attempt.read_lines(static_cast<std::uint32_t>(lines)); }};
  if (const auto records = learning::earlier_records(store, learner->id))
    play.earlier = story::earlier_practice(*records);
  go_to_what_follows();
  const auto left = terminal.run(play);
  if (left == terminal::Left::at_the_end) attempt.see_ending();
  say_what_is_kept(*lesson, left, console);
  write_trace(arguments.trace, attempt.session().trace());
  return terminal.end(play, left);
}

}  // namespace

Exit play(const Home& home, const PlayArguments& arguments, std::istream& in, const terminal::Console& console) {
  if (!arguments.trace.empty()) require_trace_file(arguments.trace, {home.folder, arguments.script});
  std::vector<std::string> script;
  if (!arguments.script.empty()) script = terminal::parse_script(os::read_file(arguments.script, 1 << 20));
  const Terminal terminal{arguments, std::move(script), in, console};
  return arguments.learner.empty() ? rehearse(home, terminal) : play_recorded(home, terminal);
}

}  // namespace rollcall::command
