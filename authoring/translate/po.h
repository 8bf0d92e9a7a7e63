#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/diagnostic.h"
#include "authoring/source/file_table.h"
#include "player/language/po.h"

/// The texts of a module as gettext's PO files, out and in. TRANSLATING.md says what translators and authors see of it.
namespace rollcall::translate {

using Message = language::PoEntry;
using Reference = language::PoReference;

struct Po {
  Message header;  ///< the entry with the empty id, and no context
  std::vector<Message> messages;
  std::uint32_t file = 0;  ///< of the table of files, if it was read
};

/// The value of a field of the header; empty if there is none.
std::string header_field(const Po& po, std::string_view field);

/// Reads and validates a PO file (player/language/po.h) in a folder of a module, out of which no link leads; the file
/// is added to the table under `name`, and everything that is wrong with it becomes an error of rule
/// "bad-translation-file" there. Nothing if it cannot be used. Throws Error if the file cannot be read at all.
std::optional<Po> read(const std::filesystem::path& path, std::string name, source::FileTable& files,
                       source::Diagnostics& problems);

enum class Written : std::uint8_t { anew, unchanged };

/// Writes the file durably as gettext's library formats it, obsolete messages last, or leaves it alone if it would stay
/// the same. Throws Error; what stood there before is then still there.
Written write(Po po, const std::filesystem::path& path);

}  // namespace rollcall::translate
