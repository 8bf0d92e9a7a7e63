#include "authoring/translate/marks.h"

#include <algorithm>
#include <set>
#include <vector>

#include "authoring/source/marks.h"
#include "authoring/source/nearest.h"

namespace rollcall::translate {
namespace {

using Names = std::set<std::string>;

struct Marks {
  std::string_view open, close;

  std::string around(const std::string& name) const { return std::string(open) + name + std::string(close); }
};

Names names(std::string_view text, const Marks& marks) {
  const auto found = source::marked_names(text, marks.open, marks.close);
  return {found.begin(), found.end()};
}

std::optional<Mismatch> placeholder_mismatch(std::string_view text, std::string_view translation, const Marks& marks) {
  const Names wanted = names(text, marks), written = names(translation, marks);
  for (const std::string& name : written) {
    if (wanted.contains(name)) continue;
    const std::string hint = source::did_you_mean(name, std::vector<std::string>(wanted.begin(), wanted.end()));
    return Mismatch{"placeholder-mismatch",
                    rollcall::Message("{mark} does not stand in the source text", {{"mark", marks.around(name)}}), hint,
                    marks.around(name)};
  }
  for (const std::string& name : wanted) {
    if (!written.contains(name))
      return Mismatch{"placeholder-mismatch",
                      rollcall::Message("the translation has no {mark}", {{"mark", marks.around(name)}}),
                      "write it as it stands in the source text",
                      {}};
  }
  return std::nullopt;
}

std::size_t stars(std::string_view text) { return std::size_t(std::count(text.begin(), text.end(), '*')); }

std::optional<Mismatch> emphasis_mismatch(std::string_view text, std::string_view translation) {
  if (!source::is_balanced(translation))
    return Mismatch{"emphasis-mismatch", "an emphasis is opened by '*' and not closed, or the other way round",
                    "write *word* or **word**, without spaces inside the stars", "*"};
  if (stars(text) == stars(translation)) return std::nullopt;
  return Mismatch{
      "emphasis-mismatch",
      rollcall::Message("the translation has {count} '*', the source text {wanted}",
                        {{"count", std::to_string(stars(translation))}, {"wanted", std::to_string(stars(text))}}),
      "stress with *word* or **word** what the source text stresses", stars(translation) > 0 ? "*" : ""};
}

}  // namespace

std::optional<Mismatch> mismatch(std::string_view text, std::string_view translation) {
  if (auto found = placeholder_mismatch(text, translation, {"{", "}"})) return found;
  if (auto found = placeholder_mismatch(text, translation, {"[[", "]]"})) return found;
  return emphasis_mismatch(text, translation);
}

}  // namespace rollcall::translate
