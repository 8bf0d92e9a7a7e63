#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "player/language/words.h"

namespace rollcall::call {

/// The shell that a script is for, which is bash. The words must outlive the app.
void add_shell(CLI::App& app, std::string& shell, const language::Words& words);

/// A script for bash that completes the commands of a program and their options, made from the table of its commands,
/// and the names of files everywhere else.
std::string bash_completion(const CLI::App& app);

}  // namespace rollcall::call
