#include "authoring/source/suppressions.h"

namespace rollcall::source {

bool Suppressions::covers(const Suppression& suppression, const Diagnostic& found) const {
  if (found.severity == Severity::error || suppression.rule.value != found.rule) return false;
  if (suppression.is_for_all()) return true;
  const IdPath path = x_outline.around(found.at);
  if (path == IdPath()) return suppression.at.value == x_whole.value;
  return is_called(path, suppression.at.value);
}

bool Suppressions::silence(const Diagnostic& found) {
  bool is_silenced = false;
  for (std::size_t i = 0; i < x_used.size(); ++i) {
    if (covers(x_suppressions[i], found)) x_used[i] = is_silenced = true;
  }
  return is_silenced;
}

void Suppressions::report_unused(Finder finder, Diagnostics& problems) const {
  for (std::size_t i = 0; i < x_used.size(); ++i) {
    const Suppression& suppression = x_suppressions[i];
    const Rule* const rule = find_rule(suppression.rule.value);
    if (x_used[i] || !rule) continue;
    const Finder judge = rule->severity == Severity::error ? Finder::check : rule->finders.first();
    if (judge != finder) continue;
    problems.report("unused-silence", suppression.rule.at,
                    tr("this silences nothing: there is no warning '{rule}' at '{id}'",
                       "rule"_is = suppression.rule.value, "id"_is = suppression.at.value),
                    tr("remove it, or name the id that stands nearest to the warning; errors cannot be silenced"));
  }
}

}  // namespace rollcall::source
