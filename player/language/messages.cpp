#include "player/language/messages.h"

#include <algorithm>

namespace rollcall::language {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

[[noreturn]] void wrong(std::string_view name, int line, const std::string& what) {
  throw Error(std::string(name) + ":" + std::to_string(line) + ": " + what, "Write one `key = text` on each line.");
}

}  // namespace

Messages Messages::parse(std::string_view file, std::string_view name) {
  Messages messages;
  int number = 0;
  while (!file.empty()) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    const std::string_view line = trimmed(file.substr(0, end));
    file.remove_prefix(std::min(end + 1, file.size()));
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) wrong(name, number, "there is no '=' on this line");
    const std::string key(trimmed(line.substr(0, equals)));
    const std::string text(trimmed(line.substr(equals + 1)));
    if (key.empty() || text.empty()) wrong(name, number, "the key or the text is empty");
    if (!messages.x_texts.emplace(key, text).second) wrong(name, number, "'" + key + "' is there twice");
  }
  return messages;
}

std::string Messages::operator()(std::string_view key, Values values) const {
  const auto found = x_texts.find(key);
  if (found == x_texts.end()) return std::string(key);
  std::string_view rest = found->second;
  std::string text;
  while (!rest.empty()) {
    const std::size_t open = std::min(rest.find('{'), rest.size());
    text += rest.substr(0, open);
    rest.remove_prefix(open);
    const std::size_t close = rest.find('}');
    if (close == std::string_view::npos) break;
    const std::string_view wanted = rest.substr(1, close - 1);
    const auto value =
        std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == wanted; });
    text += value == values.end() ? rest.substr(0, close + 1) : value->second;
    rest.remove_prefix(close + 1);
  }
  text += rest;
  return text;
}

std::vector<std::string> Messages::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, text] : x_texts) keys.push_back(key);
  return keys;
}

}  // namespace rollcall::language
