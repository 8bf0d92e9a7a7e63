#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace rollcall::encode {

/// What can be told of an SVG from its text, before anything parses it. This serves the author, who should hear that a
/// part of the picture would be missing; a file made to slip past is stopped by librsvg, which is given no base address
/// and then loads nothing.

/// XML with an svg element. UTF-16 and compressed SVG are not seen as such.
bool looks_like_svg(std::string_view text);

/// The first reference that leads out of the file (href, url(), @import), as written; "data:" and "#id" stay inside.
std::optional<std::string> outside_reference(std::string_view text);

/// How the first picture is embedded that is not said to be PNG or JPEG, as written ("data:image/gif;base64"). Whether
/// it would be drawn depends on what else is installed.
std::optional<std::string> foreign_embedded_picture(std::string_view text);

/// A text element, which would be drawn with whatever fonts the machine has.
bool has_live_text(std::string_view text);

}  // namespace rollcall::encode
