#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::terminal {

/// A walkthrough: one option id per line, looks and support included. Empty lines and what follows a '#' do not count.
std::vector<std::string> parse_script(std::string_view text);

}  // namespace rollcall::terminal
