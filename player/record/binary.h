#pragma once
#include "player/record/bytes.h"
#include "player/record/record.h"

/// A record as few bytes, for the proof code and the journal. Each record has exactly one spelling:
///
///     5                      byte, the form; less is of an older format
///     registration           16 bytes
///     sequence               number
///     staff number, module, variant      texts
///     major minor patch      numbers
///     pack                   32 bytes
///     language               text
///     flags                  byte; bit 0 assessment, bit 1 passed, bit 2 timed, bit 3 scripted,
///                            bit 4 a step of a path
///     path, major minor patch, step, rule      text, numbers, texts; nothing of it outside of a path
///     times gone back        number; 0 in an assessment
///     started                signed number
///     finished - started     signed number
///     offset                 signed number, minutes, at most a day
///     doubt                  byte, 0-5 as in DateDoubt
///     active seconds         number
///     ending                 text
///     earned possible        numbers
///     competencies           number, then for each: n for "Cn" or 0 and a text; earned possible
///     critical errors        number
///     hits misses false-alarms correct-rejections      numbers
namespace rollcall::record {

/// Nothing is wrong with the record, but an older Rollcall wrote it, in a form that is not read any more.
class OlderFormat : public Malformed {
 public:
  using Malformed::Malformed;
};

Bytes encode(const CompletionRecord& record);

/// Throws OlderFormat for a record that begins as an older Rollcall wrote it. `first_byte`: of the record.
void refuse_older(std::uint8_t first_byte);

/// Throws OlderFormat, and Malformed for anything else but the bytes that `encode` makes.
CompletionRecord decode(ByteView bytes);

/// The record at the front of what is left, and nothing about what follows it.
CompletionRecord read_record(Reader& from);

}  // namespace rollcall::record
