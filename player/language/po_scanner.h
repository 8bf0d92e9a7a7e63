#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "player/language/po.h"

/// A PO file in pieces. For po.cpp.
namespace rollcall::language {

struct PoToken {
  enum class Kind : std::uint8_t { keyword, text, comment };
  /// Whether the line is the present, what stood there before ("#|"), or given up ("#~").
  enum class Time : std::uint8_t { present, previous, given_up };
  Kind kind = Kind::keyword;
  Time time = Time::present;
  std::size_t begin = 0, end = 0;  ///< in bytes
  std::string value;               ///< of a keyword with its number, of a text without escapes, of a comment with its #
};

/// The pieces in their order. What is none of them is told, and left out.
class PoScanner {
 public:
  /// Both must outlive it.
  PoScanner(std::string_view text, std::vector<PoFault>& faults) : x_text(text), x_faults(&faults) {}

  /// False at the end.
  bool next(PoToken& token);

 private:
  bool comment(PoToken& token);
  void keyword(PoToken& token);
  void quoted(PoToken& token);
  void escape(std::string& value);
  void skip_line();
  char at(std::size_t place) const { return place < x_text.size() ? x_text[place] : '\n'; }

  std::string_view x_text;
  std::vector<PoFault>* x_faults;
  std::size_t x_at = 0;
  PoToken::Time x_time = PoToken::Time::present;  ///< of the rest of the line
};

}  // namespace rollcall::language
