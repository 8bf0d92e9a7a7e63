#pragma once
#include <filesystem>
#include <span>

#include "player/command/home.h"
#include "player/language/words.h"
#include "player/record/signed_record.h"

namespace rollcall::command {

/// Writes the certificate of each record, on all processors: that of an only one to the file `to` where that is_pdf,
/// else all of them to files in the folder `to`. They are in the language of `words`; what they need beside the records
/// is read once. There must be a record. `tell` is told before each, by any thread. Throws Error.
void write_certificates(const Home& home, const progress::Store& store, std::span<const record::SignedRecord> records,
                        const std::filesystem::path& to, const std::filesystem::path& fonts,
                        const language::Words& words, const Tell& tell = {});

bool is_pdf(const std::filesystem::path& path);

}  // namespace rollcall::command
