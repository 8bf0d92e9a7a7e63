#pragma once
#include <string>
#include <vector>

#include "authoring/translate/po.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/temp_folder.h"

namespace rollcall::test {

/// What a program of ours said and how it ended.
struct Said {
  int exit = 0;
  std::string out;
  std::string err;
};

/// A module in a folder of its own, with its PO files.
class Translated {
 public:
  Translated() { save(); }

  Tiny source;                ///< what `save` writes
  std::string files() const;  ///< names in translations/, each on a line
  std::filesystem::path folder() const { return x_temp / "tiny"; }
  std::filesystem::path file(const std::string& name) const { return folder() / "translations" / name; }
  std::string text(const std::string& name) const;
  void write(const std::string& name, const std::string& text) const;
  /// Changes text in a file, which must be there exactly once.
  void replace(const std::string& name, const std::string& from, const std::string& to) const;

  void save() const;
  /// Saves the source first.
  Said run(std::vector<std::string> arguments) const;
  /// What is wrong with the translations, as `check` prints it; "" if nothing is.
  std::string problems() const;
  void merge(const std::string& language) const;
  translate::Po po(const std::string& language) const;
  void write(const std::string& language, const translate::Po& po) const;
  /// Puts a translation where the context has one text, or where the text is `id`. Takes the fuzzy mark away.
  void say(const std::string& language, const std::string& context, const std::string& translation,
           const std::string& id = {}) const;
  /// Translates everything that is not: "<language> text".
  void say_all(const std::string& language) const;
  /// An entry as the file shows it, without the blank line before it; "" if there is none.
  std::string entry(const std::string& language, const std::string& words) const;

 private:
  TempFolder x_temp;
};

/// What msgfmt says about the file; "" if it is content.
std::string msgfmt(const std::filesystem::path& file);

}  // namespace rollcall::test
