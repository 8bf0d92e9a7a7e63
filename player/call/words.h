#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "player/call/mistake.h"
#include "player/exit.h"
#include "player/language/words.h"
#include "player/terminal/console.h"

/// CLI11 in the words of the program: what stands in its help, and what it finds wrong with a call.
namespace rollcall::call {

/// The help of an app and of all commands that are added to it later.
void speak(CLI::App& app, const language::Words& words);
/// The headings under which its options and commands stand, once they are all there.
void speak_of_groups(CLI::App& app, const language::Words& words);

/// A call that works, under the help of the command.
void give_example(CLI::App& app, const std::string& call, const language::Words& words);

/// What to do about a mistake, where a program knows better than `hint_of`; else empty.
using Hint = std::function<Message(const Mistake& mistake)>;

/// Shows the help or the version that was asked for, or says what is wrong with the call.
Exit explain(const CLI::ParseError& reason, const CLI::App& app, const std::vector<std::string>& arguments,
             const terminal::Console& console, const Hint& special = {});

/// An option must not be empty; `missing` says what is missing then. An empty variable in a script must not pass for an
/// option that was left out: it would record nothing, hand over the records of everybody, or write learner data to
/// another place than was meant. The words must outlive it.
CLI::Validator present(const Message& missing, const language::Words& words);

}  // namespace rollcall::call
