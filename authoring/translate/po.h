#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "authoring/source/diagnostic.h"
#include "authoring/source/file_table.h"

/// The texts of a module as gettext's PO files, out and in. TRANSLATING.md says what translators and authors see of it.
namespace rollcall::translate {

/// Where a text stands in the source, as PO files say it.
struct Reference {
  std::string file;
  std::uint32_t line = 0;
  bool operator==(const Reference&) const = default;
};

/// An entry of a PO file. Context and id together name it.
struct Message {
  std::optional<std::string> context;
  std::string id;                         ///< the source text
  std::optional<std::string> plural;      ///< the source text for many
  std::vector<std::string> translations;  ///< one for each plural form, at least one; empty: not translated
  std::optional<std::string> previous_context, previous_id, previous_plural;  ///< what a fuzzy translation is of
  std::string comments;                                                       ///< by translators; lines
  std::string notes;                                                          ///< for translators; lines
  std::vector<Reference> references;
  bool has_slots = false;  ///< marked perl-brace-format: editors compare the {names}
  bool fuzzy = false;
  bool obsolete = false;
  std::size_t begin = 0, end = 0;  ///< where its translations stand in the file it was read from, in bytes

  bool is_translated() const;  ///< in every plural form; it may still be fuzzy
};

struct Po {
  Message header;  ///< the entry with the empty id, and no context
  std::vector<Message> messages;
  std::uint32_t file = 0;  ///< of the table of files, if it was read
};

/// The value of a field of the header; empty if there is none.
std::string header_field(const Po& po, const std::string& field);

/// Reads and validates a PO file through gettext's library; the file is added to the table under `name`, and everything
/// that is wrong with it becomes an error of rule "bad-translation-file" there. Nothing if it cannot be used. Throws
/// Error if the file cannot be read at all.
std::optional<Po> read(const std::filesystem::path& path, std::string name, source::FileTable& files,
                       source::Diagnostics& problems);

enum class Written : std::uint8_t { anew, unchanged };

/// Writes the file durably as gettext's library formats it, obsolete messages last, or leaves it alone if it would stay
/// the same. Throws Error; what stood there before is then still there.
Written write(Po po, const std::filesystem::path& path);

}  // namespace rollcall::translate
