#include <algorithm>
#include <optional>
#include <set>

#include "authoring/check/rule_tables.h"
#include "authoring/source/marks.h"
#include "authoring/source/nearest.h"
#include "authoring/source/scalars.h"
#include "authoring/survey/texts.h"
#include "authoring/survey/visible_text.h"

namespace rollcall::check {

namespace {

struct MarkKind {
  std::vector<std::string_view> source::Marks::*names;
  std::string_view open, close;
  Message (*unknown)(std::string_view name);  ///< what is said of a name that is none
};
constexpr MarkKind slot_mark{&source::Marks::slots, "{", "}",
                             [](std::string_view name) { return tr("there is no slot '{name}'", "name"_is = name); }};
constexpr MarkKind word_mark{&source::Marks::words, "[[", "]]", [](std::string_view name) {
                               return tr("there is no glossary entry '{name}'", "name"_is = name);
                             }};

void report_unknown(const Module& module, const Rule& rule, MarkKind mark, const std::vector<std::string>& known,
                    Diagnostics& problems) {
  survey::each_text(module.document, [&](const source::Text& text) {
    const source::Marks marks = source::marks_of(text.value);
    for (const std::string_view name : marks.*mark.names) {
      if (std::find(known.begin(), known.end(), name) == known.end())
        problems.report(rule.name, text.at, mark.unknown(name), source::did_you_mean(name, known));
    }
  });
}

template <class Entries>
std::vector<std::string> ids(const Entries& entries) {
  std::vector<std::string> result;
  for (const auto& entry : entries) result.push_back(entry.id.value);
  return result;
}

template <class Entries>
void report_unused(const Module& module, const Rule& rule, MarkKind mark, const Entries& entries,
                   Diagnostics& problems) {
  std::set<std::string, std::less<>> used;
  survey::each_text(module.document, [&](const source::Text& text) {
    const source::Marks marks = source::marks_of(text.value);
    used.insert((marks.*mark.names).begin(), (marks.*mark.names).end());
  });
  const std::vector<std::string> known = ids(entries);
  // A misspelt use is reported where it stands.
  std::set<std::string, std::less<>> meant;
  for (const std::string& name : used) {
    if (std::find(known.begin(), known.end(), name) == known.end())
      meant.insert(source::nearest(name, known).value_or(""));
  }
  for (const auto& entry : entries) {
    if (!used.contains(entry.id.value) && !meant.contains(entry.id.value))
      problems.report(rule.name, entry.id.at, tr("'{entry}' is never used", "entry"_is = entry.id.value),
                      tr("a text uses it as {open}{entry}{close}", "open"_is = mark.open, "entry"_is = entry.id.value,
                         "close"_is = mark.close));
  }
}

void unknown_slot(const Module& module, const Rule& rule, Diagnostics& problems) {
  report_unknown(module, rule, slot_mark, ids(module.document.slots), problems);
}

void bad_slot(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Slot& slot : module.document.slots) {
    const Message fault = source::fault_of_filling(slot.fallback.value);
    if (!fault.empty()) problems.report(rule.name, slot.fallback.at, fault, source::filling_hint);
  }
}

void unused_slot(const Module& module, const Rule& rule, Diagnostics& problems) {
  report_unused(module, rule, slot_mark, module.document.slots, problems);
}

void unknown_word(const Module& module, const Rule& rule, Diagnostics& problems) {
  report_unknown(module, rule, word_mark, ids(module.document.glossary), problems);
}

void unused_word(const Module& module, const Rule& rule, Diagnostics& problems) {
  report_unused(module, rule, word_mark, module.document.glossary, problems);
}

void bad_emphasis(const Module& module, const Rule& rule, Diagnostics& problems) {
  survey::each_text(module.document, [&](const source::Text& text) {
    const source::Marks marks = source::marks_of(text.value);
    if (!marks.stress_is_closed)
      problems.report(rule.name, text.at, tr("an emphasis is opened by '*' and not closed, or the other way round"),
                      tr("write *word* or **word**, without spaces inside the stars"));
    else if (marks.stars > 0 && !marks.slots.empty() &&
             !source::marks_of(survey::filled_by_default(text.value, module.document)).stress_is_closed)
      problems.report(rule.name, text.at, tr("a slot that stresses something stands in what is stressed"),
                      tr("take the '*' out of the slot, or from around it"));
  });
}

constexpr Rule table[] = {
    {"unknown-slot", unknown_slot}, {"bad-slot", bad_slot},       {"unused-slot", unused_slot},
    {"unknown-word", unknown_word}, {"unused-word", unused_word}, {"bad-emphasis", bad_emphasis},
};

}  // namespace

std::span<const Rule> marks_rules() { return table; }

}  // namespace rollcall::check
