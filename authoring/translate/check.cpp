#include <algorithm>

#include "authoring/source/marks.h"
#include "authoring/source/offset.h"
#include "authoring/syntax/characters.h"
#include "authoring/translate/header.h"
#include "authoring/translate/languages.h"
#include "authoring/translate/marks.h"

namespace rollcall::translate {
namespace {

class LanguageCheck {
 public:
  LanguageCheck(const Translation& translation, const source::FileTable& files, source::Diagnostics& problems)
      : x_translation(translation), x_files(files), x_problems(problems) {}

  void run() {
    check_header();
    report_counts();
    for (const Message& message : x_translation.texts.messages) {
      if (state(message) == State::translated) check_marks(message);
    }
  }

 private:
  std::uint32_t file() const { return x_translation.texts.file; }
  std::string_view content() const { return x_files[file()].content; }

  /// A copy of another language's file, with the header forgotten.
  void check_header() {
    const std::string named = header_field(x_translation.texts, "Language");
    const auto primary = [](std::string_view code) { return code.substr(0, code.find_first_of("-_@.")); };
    if (named.empty() || primary(named) == primary(x_translation.language)) return;
    const auto at = content().find("Language: ");
    const Message& header = x_translation.texts.header;
    x_problems.report("translation-language",
                      source::position_at(content(), at == std::string_view::npos ? header.begin : at, file()),
                      tr("the header says that this is '{named}', the file's name says '{language}'",
                         "named"_is = named, "language"_is = x_translation.language));
  }

  /// In the PO file, or in the source while the file does not know the text.
  source::Position at(const Message& message) const {
    if (message.end > 0) return source::position_at(content(), message.begin, file());
    const Reference& reference = message.references.at(0);
    return {x_files.find(reference.file).value(), reference.line, 1};
  }

  /// Precondition: there is one.
  source::Position first(State wanted) const {
    const auto& all = x_translation.texts.messages;
    return at(*std::find_if(all.begin(), all.end(), [&](const Message& message) { return state(message) == wanted; }));
  }

  /// The file has every text of this state.
  bool is_known(State wanted) const {
    const auto& all = x_translation.texts.messages;
    return std::all_of(all.begin(), all.end(),
                       [&](const Message& message) { return state(message) != wanted || message.end > 0; });
  }

  void report_counts() {
    const Status& status = x_translation.status;
    const auto language = "language"_is = x_translation.language;
    const auto texts = "texts"_is = status.texts;
    if (status.missing > 0)
      x_problems.report(
          "missing-translation", first(State::missing),
          tr("{language}: {count} of {texts} texts are not translated", language, texts, "count"_is = status.missing),
          is_known(State::missing) ? tr("fill in the empty 'msgstr' lines of the file")
                                   : tr("'rollcall-author translate merge FOLDER' brings every text into the file"));
    if (!is_offered(status))
      x_problems.report("language-left-out", first(status.missing > 0 ? State::missing : State::fuzzy),
                        tr("{language}: with {percent} % of its texts translated it is left out of the pack", language,
                           "percent"_is = status.percent()),
                        tr("it is put into the pack from {least} % on", "least"_is = least_translated));
    if (status.fuzzy > 0)
      x_problems.report(
          "stale-translation", first(State::fuzzy),
          tr("{language}: {count} of {texts} translations are out of date", language, texts, "count"_is = status.fuzzy),
          tr("'rollcall-author translate merge FOLDER' shows the translator what has changed"));
  }

  void check_marks(const Message& message) {
    for (const std::string& form : message.translations) {
      if (syntax::has_control_character(form))
        x_problems.report("invisible-character", source::position_at(content(), message.begin, file()),
                          tr("this translation holds a character that cannot be seen"),
                          tr("write it anew; only line ends and tabs are possible"));
      const auto found = mismatch(message.id, form);
      if (!found) continue;
      std::size_t offset = found->mark.empty() ? std::string_view::npos : content().find(found->mark, message.begin);
      if (offset >= message.end) offset = message.begin;
      x_problems.report(found->rule, source::position_at(content(), offset, file()), found->message, found->hint);
    }
  }

  const Translation& x_translation;
  const source::FileTable& x_files;
  source::Diagnostics& x_problems;
};

}  // namespace

void check(const std::vector<Translation>& translations, const source::FileTable& files,
           source::Diagnostics& problems) {
  for (const Translation& translation : translations) LanguageCheck(translation, files, problems).run();
}

}  // namespace rollcall::translate
