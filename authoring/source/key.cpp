#include "authoring/source/key.h"

#include <algorithm>
#include <array>

namespace rollcall::source {
namespace {

/// In the order of the enum, which is that of the alphabet.
constexpr auto words = std::to_array<std::string_view>({
    // clang-format off
    "act", "after", "alt", "analysis", "ask", "at", "behaviour", "benign", "better", "caption", "cast", "cite",
    "claims", "content_note", "cost", "critical", "date", "debrief", "default", "description", "do", "endings",
    "ends", "files", "form_of", "fragments", "framework", "from", "glossary", "go", "identity", "is", "items",
    "kind", "label", "ladder", "language", "later", "leans", "licence", "link", "look", "means", "minutes", "mix",
    "mode", "module", "months", "must_fill", "name", "needs", "note", "number", "objectives", "once", "optional",
    "options", "page", "parameters", "pass_mark", "path", "picture", "place", "point", "portrait", "posts",
    "primer", "publisher", "quality", "questions", "range", "reactions", "reason", "refreshed", "result",
    "revealed", "right", "role", "roles", "rule", "rules", "say", "says", "scene", "scenes", "seconds", "section",
    "short", "shown", "shows", "shuffle", "signal", "silence", "slots", "solved", "sound", "source", "sources",
    "stages", "start", "state", "steps", "summary", "superior", "support", "takes", "targets", "text", "then",
    "time", "title", "tolerance", "topics", "truth", "turns_out", "untimed", "urges", "use", "variant", "variants",
    "version", "when", "why", "window", "with", "within", "word", "year",
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
    case Key::posts:
    case Key::questions:
    case Key::rules:
    case Key::scenes:
    case Key::slots:
    case Key::sources:
    case Key::state:
    case Key::steps:
    case Key::variants:
      return true;
    default:
      return false;
  }
}

}  // namespace rollcall::source
