#include "player/library/level.h"

#include "player/error.h"
#include "player/module_id.h"
#include "player/scenario/release.h"
#include "player/seal/fingerprint.h"
#include "player/seal/hash.h"
#include "player/whole_number.h"

namespace rollcall::library {
namespace {

constexpr std::string_view root_word = "root ";

[[noreturn]] void refuse() { throw Error(tr("What was noted about the library is damaged.")); }

std::uint64_t number_of(std::string_view text) {
  const auto number = whole_number<std::uint64_t>(text);
  if (!number) refuse();
  return *number;
}

std::pair<std::string_view, std::uint64_t> word_and_number(std::string_view part) {
  const std::size_t blank = part.find(' ');
  if (blank == std::string_view::npos) refuse();
  return {part.substr(0, blank), number_of(part.substr(blank + 1))};
}

std::string version_text(std::uint64_t release) {
  return scenario::version_of(release).value_or(scenario::Version{}).text();
}

}  // namespace

std::string format(const Level& level) {
  std::string text;
  if (level.root) text += std::string(root_word) + seal::hex(*level.root) + " " + std::to_string(level.sequence) + ";";
  for (const auto& [module, release] : level.releases) text += module + " " + std::to_string(release) + ";";
  return text;
}

Level parse_level(std::string_view text) {
  Level level;
  while (!text.empty()) {
    const std::size_t end = text.find(';');
    if (end == std::string_view::npos) refuse();
    std::string_view part = text.substr(0, end);
    text.remove_prefix(end + 1);
    const bool is_root = part.starts_with(root_word) && part.size() > root_word.size() + 64;
    if (is_root) part.remove_prefix(root_word.size());
    const auto [word, number] = word_and_number(part);
    if (is_root) {
      level.root = seal::parse_hex<32>(word);
      level.sequence = number;
      if (!level.root) refuse();
    } else if (!is_module_id(word) || !level.releases.emplace(word, number).second) {
      refuse();
    }
  }
  return level;
}

std::vector<Message> fallen(const Level& before, const Level& now) {
  std::vector<Message> all;
  if (before.root && !now.root)
    all.push_back(tr("The trust list is gone: number {number} of the root {fingerprint} was here.",
                     "number"_is = before.sequence, "fingerprint"_is = seal::fingerprint(*before.root)));
  else if (before.root && now.root != before.root)
    all.push_back(tr("The trust list is of another root than before, which was: {fingerprint}",
                     "fingerprint"_is = seal::fingerprint(*before.root)));
  else if (now.sequence < before.sequence)
    all.push_back(tr("The trust list is an older one: number {number} was here.", "number"_is = before.sequence));
  for (const auto& [module, release] : before.releases) {
    const auto found = now.releases.find(module);
    if (found == now.releases.end() || found->second < release)
      all.push_back(
          tr("That {module} {version} was installed here is not known any more, so that an older release could "
             "take its place.",
             "module"_is = module, "version"_is = version_text(release)));
  }
  return all;
}

}  // namespace rollcall::library
