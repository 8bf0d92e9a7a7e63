#include "player/terminal/script.h"

#include "player/ascii.h"
#include "player/byte_order_mark.h"

namespace rollcall::terminal {

std::vector<std::string> parse_script(std::string_view text) {
  std::vector<std::string> ids;
  text = without_byte_order_mark(text);
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    const std::string_view id = trimmed(line.substr(0, line.find('#')));
    if (!id.empty()) ids.emplace_back(id);
  }
  return ids;
}

}  // namespace rollcall::terminal
