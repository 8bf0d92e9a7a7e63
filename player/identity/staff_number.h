#pragma once
#include <string>
#include <string_view>

#include "player/error.h"

/// Staff numbers: what names a learner in records that other people read. Two that look alike would be two people's
/// records under one name, so only letters, digits and signs that are told apart are taken.
namespace rollcall::identity {

inline constexpr std::size_t longest_staff_number = 64;  ///< bytes of UTF-8

/// A staff number as it is kept: blanks around it taken off, wide and composed forms made usual ones (NFKC). Follows
/// the username profile UsernameCaseMapped of PRECIS (RFC 8265, with the identifier class of RFC 8264), and is
/// stricter: no sign outside ASCII, nothing that joins letters, one script, one kind of digits. Its letters stay as
/// they were typed; upper and lower case are one for comparing.
class StaffNumber {
 public:
  /// Throws Error that says what is wrong, with the character, and what to do.
  static StaffNumber parse(std::string_view typed);

  const std::string& text() const { return x_text; }

  /// The same number, for whoever reads it: upper and lower case are one.
  bool is_same(const StaffNumber& other) const { return x_folded == other.x_folded; }
  /// Another number that looks the same, in another script or with other letters: O and 0, l and 1, Latin and Cyrillic
  /// (UTS #39, skeletons).
  bool looks_like(const StaffNumber& other) const { return !is_same(other) && x_skeleton == other.x_skeleton; }

 private:
  StaffNumber() = default;
  std::string x_text, x_folded, x_skeleton;
};

}  // namespace rollcall::identity
