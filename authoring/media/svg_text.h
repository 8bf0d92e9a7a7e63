#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace rollcall::media {

/// What can be told of an SVG from its text, before anything parses it. This serves the author, who should hear that a
/// part of the picture would be missing; a file made to slip past is stopped by librsvg, which is given no base address
/// and then loads nothing.

/// XML with an svg element. UTF-16 and compressed SVG are not seen as such.
bool looks_like_svg(std::string_view text);

/// The first reference that leads out of the file (href, url(), @import), as written; "data:" and "#id" stay inside.
std::optional<std::string> outside_reference(std::string_view text);

/// A text element, which would be drawn with whatever fonts the machine has.
bool has_live_text(std::string_view text);

}  // namespace rollcall::media
