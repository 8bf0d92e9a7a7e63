#pragma once
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "tests/support/files.h"
#include "tests/support/places.h"
#include "tests/support/pseudo_language.h"

namespace rollcall::test {

/// The pseudo-language as a catalogue for this language: rollcall.pot with every template translated.
inline std::string pseudo_catalogue(const std::string& language) {
  std::istringstream pot(read(source_folder() / "player/language/messages/rollcall.pot"));
  std::string po, one, many;
  for (std::string line; std::getline(pot, line);) {
    const auto quoted = [&] { return line.substr(line.find('"') + 1, line.rfind('"') - line.find('"') - 1); };
    if (line.starts_with("msgid ")) one = many = quoted();
    if (line.starts_with("msgid_plural ")) many = quoted();
    if (line.starts_with("msgstr") && !one.empty())
      line = line.substr(0, line.find('"')) + '"' +
             PseudoLanguage::accented(line.starts_with("msgstr[1]") ? many : one) + '"';
    if (line == "\"Language: \\n\"") line = "\"Language: " + language + "\\n\"";
    po += line + "\n";
  }
  return po;
}

/// A share folder with this catalogue, and the fonts.
inline void make_pseudo_share(const std::filesystem::path& share, const std::string& language) {
  std::filesystem::create_directories(share / "messages");
  std::ofstream(share / "messages" / (language + ".po"), std::ios::binary) << pseudo_catalogue(language);
  std::filesystem::create_directory_symlink(share_folder() / "fonts", share / "fonts");
}

/// What a text in the pseudo-language says in plain English: each run of letters, digits and . _ - / that has a plain
/// vowel, but for what is known to be no sentence of the program, such as an id or the name of a file.
inline std::string plain_english(const std::string& text, const std::set<std::string>& known) {
  static const std::regex run("[A-Za-z0-9._/\\-\\x80-\\xff]+");
  std::string found;
  for (std::sregex_iterator at(text.begin(), text.end(), run), end; at != end; ++at) {
    std::string word = at->str();
    while (word.ends_with('.')) word.pop_back();
    if (word.find_first_of("aeiouAEIOU") != std::string::npos && !known.contains(word))
      found += (found.empty() ? "" : " ") + word;
  }
  return found;
}

}  // namespace rollcall::test
