#pragma once
#include <cstdint>
#include <string_view>

#include "player/text/typesetter.h"

namespace rollcall::text {

enum class PageFrom : std::uint8_t { left, right };

/// In which direction a text is set on a page of the program. What stands apart in isolates (UAX 9), such as a name
/// within a sentence, says nothing of the sentence. On a page from the right, whatever has a letter from the right is a
/// sentence of its language, also where it begins with a code ("C1") or a foreign name; on one from the left the first
/// letter decides.
Direction direction_on(PageFrom page, std::string_view text);

}  // namespace rollcall::text
