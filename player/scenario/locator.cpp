#include "player/scenario/locator.h"

#include <algorithm>

namespace rollcall::scenario {
namespace {

bool is_visible(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return '!' <= c && c <= '~'; });
}

bool continues(std::string_view text, std::string_view beginning) {
  return text.starts_with(beginning) && text.size() > beginning.size();
}

}  // namespace

bool is_link(std::string_view text) {
  return text.size() <= longest_link && is_visible(text) && (continues(text, "https://") || continues(text, "doi:10."));
}

bool is_page(std::string_view text) { return !text.empty() && text.size() <= longest_page && is_visible(text); }

}  // namespace rollcall::scenario
