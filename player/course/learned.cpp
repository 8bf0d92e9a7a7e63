#include "player/course/learned.h"

#include <algorithm>
#include <tuple>

namespace rollcall::course {
namespace {

bool comes_first(const Learned::Entry& a, const Learned::Entry& b) {
  const record::CompletionRecord &x = *a.record, &y = *b.record;
  return std::tie(x.module, a.day, x.finished, x.sequence, x.registration) <
         std::tie(y.module, b.day, y.finished, y.sequence, y.registration);
}

}  // namespace

std::span<const Learned::Entry> Learned::of(std::string_view module) const {
  const auto before = [](const Entry& entry, std::string_view id) { return entry.record->module < id; };
  const auto first = std::lower_bound(x_entries.begin(), x_entries.end(), module, before);
  const auto last = std::find_if(first, x_entries.end(), [&](const Entry& e) { return e.record->module != module; });
  return {first, last};
}

void Learned::arrange() {
  std::sort(x_entries.begin(), x_entries.end(), comes_first);
  std::set<Registration> met;
  std::erase_if(x_entries, [&](const Entry& entry) { return !met.insert(entry.record->registration).second; });
}

}  // namespace rollcall::course
