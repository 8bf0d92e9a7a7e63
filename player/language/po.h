#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/message.h"

/// Catalogues of translations as text (PO), as GNU gettext's manual describes them ("The Format of PO Files"): those of
/// the program, and those that authors give to the translators of a module.
namespace rollcall::language {

/// Where a text stands in the source.
struct PoReference {
  std::string file;
  std::uint32_t line = 0;  ///< 0: not said
  bool operator==(const PoReference&) const = default;
};

/// Context and id together name an entry.
struct PoEntry {
  std::optional<std::string> context;
  std::string id;                         ///< the text that is translated
  std::optional<std::string> plural;      ///< the same for many
  std::vector<std::string> translations;  ///< one for each plural form, at least one; empty: not translated
  std::optional<std::string> previous_context, previous_id, previous_plural;  ///< what a fuzzy translation is of
  std::string comments;                                                       ///< by translators; lines
  std::string notes;                                                          ///< for translators; lines
  std::vector<PoReference> references;
  bool has_slots = false;  ///< marked perl-brace-format: editors compare the {names}
  bool fuzzy = false;      ///< only guessed
  bool obsolete = false;
  std::size_t begin = 0, end = 0;  ///< where its translations stand in the text that was read, in bytes

  bool is_translated() const;  ///< in every plural form; it may still be fuzzy
};

struct PoFault {
  std::size_t offset = 0;  ///< in bytes
  Message message;         ///< without a period, as diagnostics have it
  Message hint;
};

struct PoFile {
  std::optional<PoEntry> header;  ///< the entry with the empty id, and no context
  std::vector<PoEntry> entries;
  std::vector<PoFault> faults;  ///< in the order of the text; what they are about is in no entry
};

/// Reads all of it, whatever is wrong. Beside the form it looks at what a catalogue must not have: an entry twice, a
/// charset that is not UTF-8, plural forms that are not those of the header, a translation that does not begin and end
/// with line ends as its text does.
PoFile read_po(std::string_view text);

/// The value of a field of the header; empty if there is none.
std::string header_field(const PoEntry& header, std::string_view name);

}  // namespace rollcall::language
