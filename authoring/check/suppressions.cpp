#include "authoring/check/suppressions.h"

namespace rollcall::check {

using source::Finder;
using source::Suppression;

Suppressions::Suppressions(const source::Document& document)
    : x_document(document), x_used(document.suppressions.size()) {}

bool Suppressions::covers(const Suppression& suppression, const source::Diagnostic& found) const {
  if (found.severity == source::Severity::error || suppression.rule.value != found.rule) return false;
  if (suppression.is_for_all()) return true;
  const source::IdPath path = x_document.outline.around(found.at);
  if (path == source::IdPath()) return suppression.at.value == x_document.module.value;
  return is_called(path, suppression.at.value);
}

bool Suppressions::silence(const source::Diagnostic& found) {
  bool is_silenced = false;
  for (std::size_t i = 0; i < x_used.size(); ++i) {
    if (covers(x_document.suppressions[i], found)) x_used[i] = is_silenced = true;
  }
  return is_silenced;
}

void Suppressions::report_unused(Finder finder, source::Diagnostics& problems) const {
  for (std::size_t i = 0; i < x_used.size(); ++i) {
    const Suppression& suppression = x_document.suppressions[i];
    const source::Rule* const rule = source::find_rule(suppression.rule.value);
    if (x_used[i] || !rule) continue;
    const Finder judge = rule->severity == source::Severity::error ? Finder::check : rule->finders.first();
    if (judge != finder) continue;
    problems.report("unused-silence", suppression.rule.at,
                    tr("this silences nothing: there is no warning '{rule}' at '{id}'",
                       "rule"_is = suppression.rule.value, "id"_is = suppression.at.value),
                    tr("remove it, or name the id that stands nearest to the warning; errors cannot be silenced"));
  }
}

}  // namespace rollcall::check
