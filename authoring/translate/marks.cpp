#include "authoring/translate/marks.h"

#include <set>
#include <vector>

#include "authoring/source/marks.h"
#include "authoring/source/nearest.h"

namespace rollcall::translate {
namespace {

using source::Marks;
using Names = std::set<std::string>;

struct MarkKind {
  std::vector<std::string_view> Marks::*names;
  std::string_view open, close;

  std::string around(const std::string& name) const { return std::string(open) + name + std::string(close); }
  Names of(const Marks& marks) const { return {(marks.*names).begin(), (marks.*names).end()}; }
};

std::optional<Mismatch> placeholder_mismatch(const Marks& source, const Marks& translation, const MarkKind& marks) {
  const Names wanted = marks.of(source), written = marks.of(translation);
  for (const std::string& name : written) {
    if (wanted.contains(name)) continue;
    const rollcall::Message hint = source::did_you_mean(name, std::vector<std::string>(wanted.begin(), wanted.end()));
    return Mismatch{"placeholder-mismatch",
                    tr("{mark} does not stand in the source text", "mark"_is = marks.around(name)), hint,
                    marks.around(name)};
  }
  for (const std::string& name : wanted) {
    if (!written.contains(name))
      return Mismatch{"placeholder-mismatch",
                      tr("the translation has no {mark}", "mark"_is = marks.around(name)),
                      tr("write it as it stands in the source text"),
                      {}};
  }
  return std::nullopt;
}

std::optional<Mismatch> open_mark(const Marks& translation) {
  if (!translation.slots_are_closed)
    return Mismatch{"placeholder-mismatch",
                    tr("a brace has no partner"),
                    tr("a slot is written {example}", "example"_is = std::string("{slot}")),
                    {}};
  if (!translation.words_are_closed)
    return Mismatch{"placeholder-mismatch", tr("the brackets of a glossary word have no partner"),
                    tr("a word of the glossary is written [[word]]"), "[["};
  return std::nullopt;
}

std::optional<Mismatch> emphasis_mismatch(const Marks& text, const Marks& translation) {
  if (!translation.stress_is_closed)
    return Mismatch{"emphasis-mismatch", tr("an emphasis is opened by '*' and not closed, or the other way round"),
                    tr("write *word* or **word**, without spaces inside the stars"), "*"};
  if (text.stars == translation.stars) return std::nullopt;
  return Mismatch{"emphasis-mismatch",
                  tr("the translation has {count} '*', the source text {wanted}", "count"_is = translation.stars,
                     "wanted"_is = text.stars),
                  tr("stress with *word* or **word** what the source text stresses"), translation.stars > 0 ? "*" : ""};
}

}  // namespace

std::optional<Mismatch> mismatch(std::string_view text, std::string_view translation) {
  const Marks wanted = source::marks_of(text), written = source::marks_of(translation);
  if (auto found = placeholder_mismatch(wanted, written, {&Marks::slots, "{", "}"})) return found;
  if (auto found = placeholder_mismatch(wanted, written, {&Marks::words, "[[", "]]"})) return found;
  if (auto found = open_mark(written)) return found;
  return emphasis_mismatch(wanted, written);
}

}  // namespace rollcall::translate
