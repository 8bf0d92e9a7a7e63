#pragma once
#include <cstddef>
#include <cstdint>

/// How large a path may be: checks, packs and faces go by the same numbers.
namespace rollcall::course {

inline constexpr std::size_t most_steps = 200;
inline constexpr std::size_t most_rules = 50;
inline constexpr std::size_t most_posts = 50;
inline constexpr std::size_t most_roles = 50;
inline constexpr std::size_t most_languages = 50;
inline constexpr std::size_t most_rungs = 12;  ///< of the ladder
inline constexpr std::uint16_t most_months = 120;
inline constexpr std::uint16_t most_days = 3650;

/// In characters, of one text in one language.
inline constexpr std::size_t longest_title = 120;
inline constexpr std::size_t longest_summary = 600;

}  // namespace rollcall::course
