#include "player/language/words.h"

#include <algorithm>
#include <utility>

#include "player/error.h"
#include "player/language/po.h"

namespace rollcall::language {
namespace {

Error fault_in(std::string_view po, std::string_view name, const PoFault& fault) {
  const auto line = 1 + std::count(po.begin(), po.begin() + static_cast<std::ptrdiff_t>(fault.offset), '\n');
  return Error(tr("{file}:{line}: {fault}", "file"_is = name, "line"_is = line, "fault"_is = fault.message),
               fault.hint.empty() ? tr("Look at the file with: msgfmt --check") : fault.hint);
}

/// As BCP 47 spells it.
std::string tag_of(std::string language) {
  std::replace(language.begin(), language.end(), '_', '-');
  return language;
}

}  // namespace

Words Words::parse(std::string_view po, std::string_view name, std::string_view wanted) {
  PoFile file = read_po(po);
  if (!file.faults.empty()) throw fault_in(po, name, file.faults.front());
  Words words;
  std::string numbers;
  if (file.header) {
    if (std::string language = header_field(*file.header, "Language"); !language.empty())
      words.x_language = tag_of(std::move(language));
    if (const std::string rule = header_field(*file.header, "Plural-Forms"); !rule.empty())
      words.x_plural_rule = PluralRule::parse(rule);
    words.x_reviewer = header_field(*file.header, "X-Reviewed-By");
    numbers = header_field(*file.header, "X-Numbers-As");
  }
  if (numbers.empty() || wanted.starts_with(words.x_language + "-"))
    numbers = wanted.starts_with(words.x_language) ? wanted : words.x_language;
  words.x_numerals = Numerals::of(numbers);
  for (PoEntry& entry : file.entries) {
    if (!entry.obsolete && !entry.fuzzy && entry.is_translated())
      words.x_forms.emplace(std::move(entry.id), std::move(entry.translations));
  }
  return words;
}

std::string_view Words::pattern_of(const Message& message) const {
  const auto found = x_forms.find(message.pattern());
  if (found == x_forms.end())
    return !message.plural().empty() && message.count() != 1 ? message.plural() : message.pattern();
  const std::vector<std::string>& forms = found->second;
  if (message.plural().empty() || forms.size() == 1) return forms[0];
  return forms[x_plural_rule.form_of(message.count())];
}

}  // namespace rollcall::language
