#pragma once
#include <string>
#include <vector>

#include "authoring/source/document.h"
#include "authoring/source/folder.h"

/// Modules of which only that is written which is counted over many of them.
namespace rollcall::test {

/// An option as "3 Ask him why": its quality and its text.
using SmallScene = std::vector<std::string>;

inline source::Document small_module(const std::string& id, const std::vector<SmallScene>& scenes,
                                     const std::string& more = "", const std::string& language = "en") {
  std::string yaml = "module: " + id + "\nlanguage: " + language + "\n" + more + "scenes:\n";
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    yaml += "  s" + std::to_string(i) + ":\n    options:\n";
    for (std::size_t k = 0; k < scenes[i].size(); ++k)
      yaml += "      o" + std::to_string(k) + ": {quality: " + scenes[i][k].substr(0, 1) + ", text: \"" +
              scenes[i][k].substr(2) + "\"}\n";
  }
  return source::load_text(yaml).document;
}

/// With this cast and, in its one scene, what these say before a decision between `best` and `worst`.
inline source::Document small_cast(const std::string& cast, const std::string& say = "") {
  return source::load_text(
             "module: m\nlanguage: en\ncast:\n" + cast + "scenes:\n  s:\n" + (say.empty() ? "" : "    say:\n" + say) +
             "    options:\n      best: {text: Ask, quality: 3}\n      second: {text: Ask too, quality: 3}\n"
             "      worst: {text: Shout, quality: 0}\n")
      .document;
}

}  // namespace rollcall::test
