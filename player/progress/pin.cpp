#include "player/progress/pin.h"

namespace rollcall::progress {
namespace {

constexpr std::size_t advised = 6;

/// 0000, 1234, 8642: from each character to the next it is as far.
bool counts(std::string_view pin) {
  for (std::size_t i = 2; i < pin.size(); ++i) {
    if (pin[i] - pin[i - 1] != pin[1] - pin[0]) return false;
  }
  return true;
}

/// 1212, 123123.
bool repeats(std::string_view pin) {
  for (std::size_t length = 1; 2 * length <= pin.size(); ++length) {
    if (pin.size() % length == 0 && pin.substr(length) == pin.substr(0, pin.size() - length)) return true;
  }
  return false;
}

}  // namespace

Message advice_about_pin(std::string_view pin) {
  if (pin.empty()) return {};
  if (counts(pin) || repeats(pin))
    return tr(
        "This PIN repeats or counts, so it is among the first that anybody tries. Six digits without a pattern are "
        "better.");
  if (pin.size() < advised) return tr("Six digits or more are better: a shorter PIN is soon guessed.");
  return {};
}

}  // namespace rollcall::progress
