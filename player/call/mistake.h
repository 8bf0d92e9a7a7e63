#pragma once
#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "player/message.h"

namespace rollcall::call {

/// A word of a call that is no command and no option where it stands.
struct Mistake {
  const CLI::App* command;  ///< before it, or the program
  std::string word;         ///< "chek", "--sede"; of an option without its value

  bool is_option() const { return word.size() > 1 && word.front() == '-'; }
};

/// The first one; nothing if all words are known, or may be anything, such as the name of a file.
std::optional<Mistake> mistake_in(const CLI::App& app, const std::vector<std::string>& arguments);

Message sentence_of(const Mistake& mistake);
/// The nearest word that could stand there; empty if none is near.
Message hint_of(const Mistake& mistake);

}  // namespace rollcall::call
