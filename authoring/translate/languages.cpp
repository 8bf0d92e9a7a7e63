#include "authoring/translate/languages.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "authoring/source/scalars.h"
#include "authoring/translate/header.h"
#include "authoring/translate/template.h"
#include "player/ascii.h"
#include "player/os/beneath.h"

namespace rollcall::translate {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view rule = "bad-translation-file";

std::string name_in_module(const fs::path& file) { return "translations/" + file.filename().string(); }

/// What is wrong with a file, and what to do.
struct Fault {
  rollcall::Message what;
  rollcall::Message hint = tr("name it after its language: kk.po, ru.po, pt-BR.po");
};

const Fault leads_out{tr("this is a link that leads out of the module's folder"),
                      tr("put the file itself there in place of the link")};

std::vector<fs::path> po_files(const fs::path& folder) {
  std::vector<fs::path> files;
  if (os::standing_of(folder, "translations") != os::Standing::folder) return files;
  for (const auto& entry : fs::directory_iterator(folder / "translations")) {
    const std::string name = entry.path().filename().string();
    // Editors keep locks and copies in hidden files.
    if (entry.path().extension() == ".po" && !name.starts_with('.')) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Why no language can be compiled from a file of this name; nothing if one can.
std::optional<Fault> fault_of(const fs::path& folder, const fs::path& file, const std::string& source_language,
                              const std::set<std::string>& taken) {
  const std::string language = file.stem().string();
  const os::Standing standing = os::standing_of(folder, name_in_module(file));
  if (standing == os::Standing::outside) return leads_out;
  if (standing != os::Standing::ordinary) return Fault{tr("this is not a file")};
  if (!source::is_language(language)) return Fault{tr("'{language}' is not a language code", "language"_is = language)};
  if (ascii_lower(language) == ascii_lower(source_language))
    return Fault{tr("'{language}' is the language of the source", "language"_is = language)};
  // Packs name languages in lower case.
  if (taken.contains(ascii_lower(language)))
    return Fault{tr("there is another file for '{language}'", "language"_is = ascii_lower(language))};
  return std::nullopt;
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
  const auto report = [&](std::string name, const Fault& fault) {
    problems.report(rule, {files.add(std::move(name)), 0, 0}, fault.what, fault.hint);
  };
  if (os::standing_of(folder, "translations") == os::Standing::outside) report("translations", leads_out);
  for (const fs::path& file : po_files(folder)) {
    if (const auto fault = fault_of(folder, file, document.language.value, taken)) {
      report(name_in_module(file), *fault);
    } else {
      result.push_back(file.stem().string());
      taken.insert(ascii_lower(result.back()));
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
    if (!is_offered(translation.status)) continue;
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
