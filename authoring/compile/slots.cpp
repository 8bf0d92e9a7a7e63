#include "authoring/compile/slots.h"

#include "authoring/source/marks.h"
#include "authoring/source/tree.h"
#include "player/error.h"
#include "player/utf8.h"

namespace rollcall::compile {
namespace {

/// Few slots that are used often can ask for very much: all texts together may have as much as ten files of source.
constexpr std::size_t most_bytes = 10 * source::largest_file;

void require_room(std::size_t bytes) {
  if (bytes > most_bytes)
    throw Error(tr("The slots make more text than a module may hold (10 MiB)."),
                tr("Look for a slot with a very long text that is used very often."));
}

/// A text by its first words.
std::string start_of(std::string_view text) {
  const std::string_view start = utf8_start(text, 60);
  return std::string(start) + (start.size() < text.size() ? "..." : "");
}

void require_readable(std::string_view filled, std::string_view text) {
  if (utf8_length(filled) > source::longest_text)
    throw Error(tr("With its slots filled, the text '{start}' has more than {most} characters.",
                   "start"_is = start_of(text), "most"_is = source::longest_text),
                tr("Fill its slots with fewer words."));
  if (!source::marks_of(filled).stress_is_closed)
    throw Error(tr("With its slots filled, the text '{start}' stresses something inside what is stressed.",
                   "start"_is = start_of(text)),
                tr("Take the '*' out of what fills the slot."));
}

using Values = std::map<std::string, std::string, std::less<>>;  // by slot

std::string filled(std::string_view text, const Values& values) {
  return source::filled(text, [&](std::string_view name) -> std::optional<std::string_view> {
    const auto value = values.find(name);
    if (value == values.end()) return std::nullopt;
    return value->second;
  });
}

}  // namespace

scenario::Catalogue filled(const scenario::Catalogue& texts, const Compiled& compiled, const source::Document& document,
                           const source::Adaptation& adaptation) {
  if (document.slots.empty()) return texts;
  Values values;
  for (const source::Slot& slot : document.slots) {
    if (const std::string* text = source::filling(adaptation, slot, texts.language(), document.language.value))
      values.emplace(slot.id.value, *text);
  }
  for (std::uint32_t i = 0; i < compiled.entries.size(); ++i) {
    if (const std::string* slot = compiled.entries[i].path.entry_of(source::Key::slots))
      values.emplace(*slot, texts[i]);
  }
  std::string bytes;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const std::string text = filled(texts[i], values);
    if (text != texts[i]) require_readable(text, texts[i]);
    bytes += text;
    require_room(bytes.size());
    ends.push_back(std::uint32_t(bytes.size()));
  }
  return {texts.language(), std::move(bytes), std::move(ends)};
}

}  // namespace rollcall::compile
