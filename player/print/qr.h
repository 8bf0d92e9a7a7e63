#pragma once
#include <string_view>
#include <vector>

namespace rollcall::print {

/// A QR code (ISO/IEC 18004), error correction M. Without the quiet zone of four modules around it.
struct QrCode {
  int side = 0;            ///< modules
  std::vector<bool> dark;  ///< row by row
  bool is_dark(int x, int y) const { return dark[static_cast<std::size_t>(y * side + x)]; }
};

/// Throws Error if the text is too long for any QR code.
QrCode qr_code(std::string_view text);

}  // namespace rollcall::print
