#include "authoring/translate/languages.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "authoring/source/scalars.h"
#include "authoring/translate/header.h"
#include "authoring/translate/template.h"
#include "player/ascii.h"

namespace rollcall::translate {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view rule = "bad-translation-file";

std::string name_in_module(const fs::path& file) { return "translations/" + file.filename().string(); }

std::vector<fs::path> po_files(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder / "translations")) return files;
  for (const auto& entry : fs::directory_iterator(folder / "translations")) {
    const std::string name = entry.path().filename().string();
    // Editors keep locks and copies in hidden files.
    if (entry.path().extension() == ".po" && !name.starts_with('.')) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Why no language can be compiled from a file of this name; empty if one can.
rollcall::Message fault_of(const fs::path& file, const std::string& source_language,
                           const std::set<std::string>& taken) {
  const std::string language = file.stem().string();
  if (!fs::is_regular_file(file)) return "this is not a file";
  if (!source::is_language(language)) return {"'{language}' is not a language code", {{"language", language}}};
  if (ascii_lower(language) == ascii_lower(source_language))
    return {"'{language}' is the language of the source", {{"language", language}}};
  // Packs name languages in lower case.
  if (taken.contains(ascii_lower(language)))
    return {"there is another file for '{language}'", {{"language", ascii_lower(language)}}};
  return {};
}

}  // namespace

fs::path template_file(const fs::path& folder, const std::string& module) {
  return folder / "translations" / (module + ".pot");
}

fs::path language_file(const fs::path& folder, const std::string& language) {
  return folder / "translations" / (language + ".po");
}

std::vector<std::string> languages(const fs::path& folder, const source::Document& document, source::FileTable& files,
                                   source::Diagnostics& problems) {
  std::vector<std::string> result;
  std::set<std::string> taken;
  for (const fs::path& file : po_files(folder)) {
    const rollcall::Message fault = fault_of(file, document.language.value, taken);
    if (fault.empty()) {
      result.push_back(file.stem().string());
      taken.insert(ascii_lower(result.back()));
    } else {
      problems.report(rule, {files.add(name_in_module(file)), 0, 0}, fault,
                      "name it after its language: kk.po, ru.po, pt-BR.po");
    }
  }
  return result;
}

std::vector<Translation> load(const fs::path& folder, const compile::Compiled& compiled, source::Loaded& module) {
  const Po source = extracted(compiled, module.document, module.files);
  std::vector<Translation> result;
  for (const std::string& language : languages(folder, module.document, module.files, module.problems)) {
    const fs::path file = language_file(folder, language);
    const auto old = read(file, name_in_module(file), module.files, module.problems);
    if (!old) continue;
    Po texts = merged(*old, source);
    const Status counted = status(texts);
    result.push_back({language, std::move(texts), counted});
  }
  return result;
}

std::vector<scenario::Catalogue> catalogues(const std::vector<Translation>& translations,
                                            const compile::Compiled& compiled) {
  std::vector<scenario::Catalogue> result{compiled.texts};
  for (const Translation& translation : translations) {
    std::unordered_map<std::string, const std::string*> known;
    for (const Message& message : translation.texts.messages) {
      if (state(message) == State::translated)
        known.emplace(message.context.value_or("") + '\0' + message.id, &message.translations[0]);
    }
    std::string bytes;
    std::vector<std::uint32_t> ends;
    for (const compile::TextEntry& entry : compiled.entries) {
      const auto found = known.find(entry.path.text() + '\0' + entry.text);
      bytes += found == known.end() ? entry.text : *found->second;
      ends.push_back(std::uint32_t(bytes.size()));
    }
    result.emplace_back(translation.language, std::move(bytes), std::move(ends));
  }
  return result;
}

}  // namespace rollcall::translate
