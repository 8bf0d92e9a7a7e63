#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "player/record/event.h"

/// Events as lines of the journal, between those of records; each with LF at its end:
///
///     rollcall-event <event: hex digits> <id of its site's key: 16> <signature: 128>
namespace rollcall::progress {

std::string format(const record::SignedEvent& event);
bool is_event(std::string_view line);
/// Nothing unless the line, without its LF, has exactly the form above. The signature is not checked.
std::optional<record::SignedEvent> parse_event(std::string_view line);

}  // namespace rollcall::progress
