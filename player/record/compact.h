#pragma once
#include "player/record/bytes.h"
#include "player/record/record.h"

/// A record as few bytes, for the proof code and the journal. Each record has exactly one spelling:
///
///     1                      byte, the form
///     registration           16 bytes
///     sequence               number
///     staff number, module, variant      texts
///     major minor patch      numbers
///     pack                   32 bytes
///     language               text
///     flags                  byte; bit 0 assessment, bit 1 passed, bit 2 timed
///     started                signed number
///     finished - started     signed number
///     active seconds         number
///     ending                 text
///     earned possible        numbers
///     competencies           number, then for each: n for "Cn" or 0 and a text; earned possible
///     critical errors        number
///     hits misses false-alarms correct-rejections      numbers
namespace rollcall::record {

Bytes encode(const CompletionRecord& record);

/// Throws Malformed for anything but the bytes that `encode` makes.
CompletionRecord decode(ByteView bytes);

/// The record at the front of what is left, and nothing about what follows it.
CompletionRecord read_record(Reader& from);

}  // namespace rollcall::record
