#pragma once
#include <string>
#include <string_view>
#include <utility>

namespace rollcall::scenario {

/// An id, a name of an entry, a language: a view of characters that somebody else keeps. Those in a Scenario are kept
/// by the Scenario; those in Parts by whoever writes them down. What would be gone at once makes no name.
class Name : public std::string_view {
 public:
  constexpr Name() = default;
  constexpr Name(std::string_view kept) : std::string_view(kept) {}
  constexpr Name(const char* kept) : std::string_view(kept) {}
  Name(const std::string& kept) : std::string_view(kept) {}
  Name(const std::string&&) = delete;
};

inline std::string operator+(const char* before, Name name) { return std::string(before) += name; }
inline std::string operator+(std::string before, Name name) { return std::move(before += name); }
inline std::string operator+(Name name, std::string_view after) { return std::string(name) += after; }

}  // namespace rollcall::scenario
