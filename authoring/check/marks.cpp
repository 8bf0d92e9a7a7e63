#include <algorithm>
#include <set>

#include "authoring/check/rule_tables.h"
#include "authoring/source/marks.h"
#include "authoring/source/nearest.h"
#include "authoring/source/scalars.h"
#include "authoring/source/texts.h"

namespace rollcall::check {

namespace {

struct Marks {
  std::string_view open, close;
  const char* unknown;  ///< the message for a name that is none
};
constexpr Marks slot_marks{"{", "}", "there is no slot '{name}'"};
constexpr Marks word_marks{"[[", "]]", "there is no glossary entry '{name}'"};

void report_unknown(const Module& module, const Rule& rule, Marks marks, const std::vector<std::string>& known,
                    Diagnostics& problems) {
  each_text(module.document, [&](const source::Text& text) {
    for (const std::string_view name : source::marked_names(text.value, marks.open, marks.close)) {
      if (std::find(known.begin(), known.end(), name) == known.end())
        problems.report(rule.name, text.at, {marks.unknown, {{"name", name}}}, source::did_you_mean(name, known));
    }
  });
}

template <class Entries>
void report_unused(const Module& module, const Rule& rule, Marks marks, const Entries& entries, Diagnostics& problems) {
  std::set<std::string, std::less<>> used;
  each_text(module.document, [&](const source::Text& text) {
    for (const std::string_view name : source::marked_names(text.value, marks.open, marks.close)) used.emplace(name);
  });
  for (const auto& entry : entries) {
    if (!used.contains(entry.id.value))
      problems.report(rule.name, entry.id.at, {"'{entry}' is never used", {{"entry", entry.id.value}}},
                      {"a text uses it as {open}{entry}{close}",
                       {{"open", marks.open}, {"entry", entry.id.value}, {"close", marks.close}}});
  }
}

template <class Entries>
std::vector<std::string> ids(const Entries& entries) {
  std::vector<std::string> result;
  for (const auto& entry : entries) result.push_back(entry.id.value);
  return result;
}

void unknown_slot(const Module& module, const Rule& rule, Diagnostics& problems) {
  report_unknown(module, rule, slot_marks, ids(module.document.slots), problems);
}

void bad_slot(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Slot& slot : module.document.slots) {
    const Message fault = source::fault_of_filling(slot.fallback.value);
    if (!fault.empty()) problems.report(rule.name, slot.fallback.at, fault, std::string(source::filling_hint));
  }
}

void unused_slot(const Module& module, const Rule& rule, Diagnostics& problems) {
  report_unused(module, rule, slot_marks, module.document.slots, problems);
}

void unknown_word(const Module& module, const Rule& rule, Diagnostics& problems) {
  report_unknown(module, rule, word_marks, ids(module.document.glossary), problems);
}

void unused_word(const Module& module, const Rule& rule, Diagnostics& problems) {
  report_unused(module, rule, word_marks, module.document.glossary, problems);
}

void bad_emphasis(const Module& module, const Rule& rule, Diagnostics& problems) {
  each_text(module.document, [&](const source::Text& text) {
    if (!source::is_balanced(text.value))
      problems.report(rule.name, text.at, "an emphasis is opened by '*' and not closed, or the other way round",
                      "write *word* or **word**, without spaces inside the stars");
  });
}

constexpr Rule table[] = {
    {"unknown-slot", unknown_slot}, {"bad-slot", bad_slot},       {"unused-slot", unused_slot},
    {"unknown-word", unknown_word}, {"unused-word", unused_word}, {"bad-emphasis", bad_emphasis},
};

}  // namespace

std::span<const Rule> marks_rules() { return table; }

}  // namespace rollcall::check
