#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "authoring/media/file.h"

/// How rollcall-author and rollcall-encode, the program that looks into authors' pictures and recordings, speak:
///
///     rollcall-encode 1 scene 20 1073741824 < landing.svg > landing.png
///
/// The arguments are the number of this protocol, a Kind, the seconds of processor time and the bytes of memory that
/// the program may use. Its standard input is the author's file, open for reading. What its standard output is follows
/// from how it ends: with Status::done the PNG or the Ogg Opus, with Status::refused the text of a Refusal. Otherwise
/// it means nothing. A signal of its own making (a crash, a limit that was reached) is the file's fault as well; any
/// other end is the computer's.
namespace rollcall::media {

/// For one file.
struct Limits {
  std::chrono::seconds processor;  ///< also that of a parent that died
  std::size_t memory;              ///< bytes that can be written; not kept under a sanitizer
};

struct Call {
  Kind kind;
  Limits limits;
};

enum class Status { done = 0, refused = 1, wrong_call = 2, failed = 3, cannot_read = 4 };

std::vector<std::string> to_arguments(const Call& call);
/// Without the name of the program. Nothing if this is not how this version is called.
std::optional<Call> parse_call(std::span<const char* const> arguments);

}  // namespace rollcall::media
