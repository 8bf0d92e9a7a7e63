#include "player/record/n_quads.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rollcall::record {
namespace {

constexpr std::array<std::pair<char, std::string_view>, 7> named_escapes = {
    {{'\b', "\\b"}, {'\t', "\\t"}, {'\n', "\\n"}, {'\f', "\\f"}, {'\r', "\\r"}, {'"', "\\\""}, {'\\', "\\\\"}}};

std::string escaped(char character) {
  for (const auto& [special, spelling] : named_escapes) {
    if (special == character) return std::string(spelling);
  }
  const auto code = static_cast<unsigned char>(character);
  if (code >= 0x20 && code != 0x7f) return std::string(1, character);
  constexpr std::string_view digits = "0123456789ABCDEF";
  return std::string("\\u00") + digits[code >> 4] + digits[code & 0xf];
}

}  // namespace

std::string iri(std::string_view address) { return "<" + std::string(address) + ">"; }

std::string literal(std::string_view text) {
  std::string quoted = "\"";
  for (const char character : text) quoted += escaped(character);
  return quoted + "\"";
}

std::string typed_literal(std::string_view text, std::string_view type) { return literal(text) + "^^" + iri(type); }

void Quads::add(std::string_view subject, std::string_view predicate_address, std::string_view object) {
  x_lines.push_back(std::string(subject) + " " + iri(predicate_address) + " " + std::string(object) + " .\n");
}

std::string Quads::canonical() const {
  std::vector<std::string> sorted = x_lines;
  std::sort(sorted.begin(), sorted.end());
  std::string all;
  for (const std::string& line : sorted) all += line;
  return all;
}

}  // namespace rollcall::record
