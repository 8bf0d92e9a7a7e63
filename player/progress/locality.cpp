#include "player/progress/locality.h"

#include <algorithm>
#include <set>
#include <span>
#include <sstream>

#include "player/seal/hash.h"

namespace rollcall::progress {
namespace {

using Words = std::set<std::string>;

constexpr char system_kind = 's', card_kind = 'c', drive_kind = 'd', file_kind = 'f';

void add(std::string& text, char kind, const std::string& value, const std::array<std::uint8_t, 16>& database) {
  if (value.empty()) return;
  const seal::Digest whole = seal::digest(seal::hex(database) + kind + value);
  if (!text.empty()) text += ' ';
  text += kind + seal::hex(std::span(whole).first<8>());
}

Words words_of(const std::string& locality, const std::string& kinds) {
  std::istringstream in(locality);
  Words all;
  for (std::string word; in >> word;) {
    if (kinds.find(word[0]) != std::string::npos) all.insert(word);
  }
  return all;
}

enum class Kinship { same, other, unknown };

Kinship kinship(const Words& one, const Words& other) {
  if (one.empty() || other.empty()) return Kinship::unknown;
  const bool is_shared = std::any_of(one.begin(), one.end(), [&](const auto& word) { return other.contains(word); });
  return is_shared ? Kinship::same : Kinship::other;
}

}  // namespace

std::string locality_of(const os::Whereabouts& here, const std::array<std::uint8_t, 16>& database) {
  std::string text;
  add(text, system_kind, here.system, database);
  for (const std::string& card : here.cards) add(text, card_kind, card, database);
  add(text, drive_kind, here.drive, database);
  add(text, file_kind, here.file, database);
  return text;
}

bool is_elsewhere(const std::string& saved, const std::string& now) {
  const auto compared = [&](const std::string& kinds) { return kinship(words_of(saved, kinds), words_of(now, kinds)); };
  if (compared({file_kind}) == Kinship::other) return true;
  const Kinship hardware = compared({card_kind, drive_kind});
  return hardware == Kinship::other || (hardware == Kinship::unknown && compared({system_kind}) == Kinship::other);
}

}  // namespace rollcall::progress
