#pragma once
#include <cstddef>
#include <string_view>

/// How somebody finds what is cited: a link to a document, and a page in it. Both are shown and never opened.
namespace rollcall::scenario {

inline constexpr std::size_t longest_link = 200;
inline constexpr std::size_t longest_page = 20;

/// "https://..." or "doi:10....", all of it of visible ASCII.
bool is_link(std::string_view text);

/// Such as "12", "12-14" or "xii": visible ASCII, without a space.
bool is_page(std::string_view text);

}  // namespace rollcall::scenario
