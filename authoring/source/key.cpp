#include "authoring/source/key.h"

#include <algorithm>
#include <array>

namespace rollcall::source {
namespace {

/// In the order of the enum, which is that of the alphabet.
constexpr auto words = std::to_array<std::string_view>({
    // clang-format off
    "act", "after", "alt", "analysis", "ask", "at", "behaviour", "benign", "better", "caption", "cast", "cite",
    "claims", "content_note", "cost", "critical", "debrief", "default", "description", "do", "endings", "files",
    "form_of", "fragments", "framework", "glossary", "go", "identity", "is", "items", "kind", "label", "language",
    "later", "leans", "licence", "link", "look", "means", "minutes", "mix", "module", "must_fill", "name", "note",
    "number", "objectives", "once", "options", "page", "parameters", "pass_mark", "picture", "place", "point",
    "portrait", "primer", "publisher", "quality", "questions", "range", "reactions", "reason", "result", "revealed",
    "right", "role", "roles", "rule", "say", "says", "scene", "scenes", "seconds", "section", "short", "shown", "shows",
    "shuffle", "signal", "silence", "slots", "solved", "sound", "source", "sources", "stages", "start", "state",
    "summary", "superior", "support", "takes", "targets", "text", "then", "time", "title", "tolerance", "topics",
    "truth", "turns_out", "untimed", "urges", "use", "variants", "version", "when", "why", "with", "word", "year",
    // clang-format on
});

}  // namespace

std::string_view word(Key key) { return words[static_cast<std::size_t>(key)]; }

std::optional<Key> find_key(std::string_view word) {
  const auto found = std::lower_bound(words.begin(), words.end(), word);
  if (found == words.end() || *found != word) return std::nullopt;
  return static_cast<Key>(found - words.begin());
}

bool has_ids(Key key) {
  switch (key) {
    case Key::cast:
    case Key::endings:
    case Key::fragments:
    case Key::glossary:
    case Key::items:
    case Key::later:
    case Key::look:
    case Key::options:
    case Key::questions:
    case Key::scenes:
    case Key::slots:
    case Key::sources:
    case Key::state:
    case Key::variants:
      return true;
    default:
      return false;
  }
}

}  // namespace rollcall::source
