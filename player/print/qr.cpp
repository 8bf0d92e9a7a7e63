#include "player/print/qr.h"

#include <qrencode.h>

#include <memory>
#include <string>

#include "player/error.h"

namespace rollcall::print {

QrCode qr_code(std::string_view text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
      QRcode_encodeString(std::string(text).c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
  if (!made) throw Error(tr("This text is too long for a QR code."));
  QrCode code;
  code.side = made->width;
  const std::size_t count = static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
  // The lowest bit of each byte is the colour; the others say what the module is for.
  for (std::size_t i = 0; i < count; ++i) code.dark.push_back((made->data[i] & 1) != 0);
  return code;
}

}  // namespace rollcall::print
