#include "authoring/command/diff.h"

#include <nlohmann/json.hpp>
#include <string>

#include "authoring/command/json_output.h"
#include "authoring/source/folder.h"
#include "authoring/survey/changes.h"
#include "player/error.h"

namespace rollcall::authoring {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using survey::Aspect;
using survey::Change;
using survey::Meaning;
using survey::Turn;
using terminal::Console;

source::Loaded load(const fs::path& place) {
  const bool is_file = fs::is_regular_file(place);
  const bool is_alone = is_file && place.filename() != "module.yaml";
  const fs::path folder = is_file ? place.parent_path() : place;
  source::Loaded module = is_alone ? source::load_text(source::read_source(place), place.filename().string())
                                   : source::load(folder.empty() ? "." : folder);
  module.files.put_below(folder);
  return module;
}

scenario::Version version_of(const source::Loaded& module) {
  if (const auto version = scenario::Version::parse(module.document.version.value)) return *version;
  throw Error(tr("{file} does not say its version.", "file"_is = module.files[0].path),
              tr("Write it as 'version: 1.0.0', so that the next one can be told."));
}

/// For people, and for other programs.
struct Words {
  Message text;
  const char* name;
};

Words words_of(Aspect aspect) {
  switch (aspect) {
    case Aspect::wording:
      return {tr("other words"), "wording"};
    case Aspect::shown_when:
      return {tr("shown under another condition"), "shown-when"};
    case Aspect::presentation:
      return {tr("presented otherwise"), "presentation"};
    case Aspect::offer:
      return {tr("offered otherwise"), "offer"};
    case Aspect::condition:
      return {tr("another condition"), "condition"};
    case Aspect::effect:
      return {tr("other effects"), "effect"};
    case Aspect::quality:
      return {tr("another quality"), "quality"};
    case Aspect::critical:
      return {tr("critical, or no longer critical"), "critical"};
    case Aspect::go:
      return {tr("leads elsewhere"), "go"};
    case Aspect::result:
      return {tr("another result"), "result"};
    case Aspect::pass_mark:
      return {tr("another pass mark"), "pass-mark"};
    case Aspect::values:
      return {tr("other values"), "values"};
    case Aspect::evidence:
      return {tr("counted as something else"), "evidence"};
    case Aspect::practice:
      return {tr("another right answer"), "practice"};
    case Aspect::variant:
      return {tr("other scenes"), "variant"};
    case Aspect::identity:
      break;
  }
  return {tr("another module"), "identity"};
}

Words words_of(const Change& change) {
  switch (change.turn) {
    case Turn::added:
      return {tr("added"), "added"};
    case Turn::removed:
      return {tr("removed"), "removed"};
    case Turn::renamed:
      return {tr("renamed, was '{id}'", "id"_is = change.old_id), "renamed"};
    case Turn::moved:
      return {tr("in another order"), "moved"};
    case Turn::changed:
      break;
  }
  return words_of(*change.aspect);
}

Words words_of(Meaning meaning) {
  switch (meaning) {
    case Meaning::harmless:
      return {tr("harmless: the attempt goes on"), "harmless"};
    case Meaning::goes_on:
      return {tr("goes on where the id is"), "goes-on"};
    case Meaning::clears:
      break;
  }
  return {tr("clears: an attempt begun with the old one cannot be mapped"), "clears"};
}

const char* part_of_version(Meaning meaning) {
  switch (meaning) {
    case Meaning::harmless:
      return "patch";
    case Meaning::goes_on:
      return "minor";
    case Meaning::clears:
      break;
  }
  return "major";
}

/// What two releases differ in, and what follows for the version.
struct Difference {
  scenario::Version older, newer;
  std::vector<Change> changes;
  Meaning meaning;
  std::optional<scenario::Version> least;

  bool is_raised() const { return changes.empty() || (least && newer >= *least); }
};

Json to_json(const Change& change, const source::FileTable& files) {
  Json json{{"path", change.path.text()}, {"change", words_of(change).name}};
  json["old_id"] = change.turn == Turn::renamed ? Json(change.old_id) : Json();
  json["meaning"] = words_of(change.meaning).name;
  json["file"] = files.has(change.at.file) ? files[change.at.file].path : "";
  json["line"] = change.at.line;
  json["column"] = change.at.column;
  return json;
}

Json to_json(const Difference& difference, const source::FileTable& files) {
  Json list = Json::array();
  for (const Change& change : difference.changes) list.push_back(to_json(change, files));
  const bool differs = !difference.changes.empty();
  return {{"older", difference.older.text()},
          {"newer", difference.newer.text()},
          {"changes", list},
          {"goes_on", difference.meaning != Meaning::clears},
          {"raise", differs ? Json(part_of_version(difference.meaning)) : Json()},
          {"least_version", differs && difference.least ? Json(difference.least->text()) : Json()},
          {"is_raised", difference.is_raised()}};
}

Message on_attempts(Meaning meaning) {
  if (meaning == Meaning::clears)
    return tr("It may not be taken over in mid-attempt: who began with the old version ends with it, or begins anew.");
  return tr("It may be taken over in mid-attempt.");
}

Message on_part(Meaning meaning) {
  switch (meaning) {
    case Meaning::harmless:
      return tr("All is harmless: the patch number must rise.");
    case Meaning::goes_on:
      return tr("Attempts go on, but not as before: the minor number must rise.");
    case Meaning::clears:
      break;
  }
  return tr("Something clears: the major number must rise.");
}

Message on_version(const Difference& difference) {
  if (!difference.least) return tr("After {old} it cannot rise any more.", "old"_is = difference.older.text());
  if (difference.is_raised())
    return tr("After {old} that is {least} or higher; it has {new}, which is enough.",
              "old"_is = difference.older.text(), "least"_is = difference.least->text(),
              "new"_is = difference.newer.text());
  return tr("After {old} that is {least} or higher; it has {new}, which is too low.",
            "old"_is = difference.older.text(), "least"_is = difference.least->text(),
            "new"_is = difference.newer.text());
}

void write_text(const Difference& difference, const source::FileTable& files, const Console& console) {
  if (difference.changes.empty()) return console.say(tr("Nothing differs that a learner or a record meets."));
  for (const Change& change : difference.changes) {
    const std::string file = files.has(change.at.file) ? files[change.at.file].path : "";
    console.say(tr("{place}: {path}: {change}; {meaning}", "place"_is = file + ":" + std::to_string(change.at.line),
                   "path"_is = change.path.text(), "change"_is = words_of(change).text,
                   "meaning"_is = words_of(change.meaning).text));
  }
  console.say({});
  console.tell(on_attempts(difference.meaning));
  console.tell(on_part(difference.meaning));
  console.tell(on_version(difference));
}

}  // namespace

Exit diff_modules(const fs::path& older, const fs::path& newer, Report report, const Console& console) {
  const source::Loaded before = load(older);
  const source::Loaded after = load(newer);
  for (const source::Loaded* module : {&before, &after}) {
    if (!module->problems.has_errors()) continue;
    write_report(*module, report, console);
    return Exit::input_has_problems;
  }
  const auto changes = survey::changes(before.document, after.document);
  const Meaning meaning = survey::meaning_of(changes);
  const scenario::Version old_version = version_of(before);
  const Difference difference{old_version, version_of(after), changes, meaning,
                              survey::least_version(old_version, meaning)};
  if (report == Report::json)
    write_json(to_json(difference, after.files), console);
  else
    write_text(difference, after.files, console);
  return Exit::done;
}

}  // namespace rollcall::authoring
