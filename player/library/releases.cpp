#include "player/library/releases.h"

#include "player/module_id.h"
#include "player/pack/refusal.h"
#include "player/scenario/release.h"
#include "player/whole_number.h"

namespace rollcall::library {
namespace {

[[noreturn]] void fail() {
  throw Error(
      tr("The list of the releases that were installed here is damaged."),
      tr("Put the library folder back from a copy. If there is none, remove the file 'releases' in it and install "
         "the newest packs again."));
}

std::string_view take_until(std::string_view& text, char end) {
  const std::size_t at = text.find(end);
  if (at == std::string_view::npos) fail();
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at + 1);
  return taken;
}

}  // namespace

Releases::Releases(std::string_view text) {
  std::string_view left = text;
  while (!left.empty()) {
    const std::string_view module = take_until(left, ' ');
    const std::string_view number = take_until(left, ' ');
    const auto digest = seal::parse_hex<32>(take_until(left, '\n'));
    const auto release = whole_number<std::uint64_t>(number);
    if (!is_module_id(module) || !release || !scenario::version_of(*release) || !digest) fail();
    x_highest.emplace(module, Highest{*release, *digest});
  }
  if (this->text() != text) fail();
}

std::string Releases::text() const {
  std::string text;
  for (const auto& [module, highest] : x_highest) {
    text += module + " " + std::to_string(highest.release) + " " + seal::hex(highest.digest) + "\n";
  }
  return text;
}

std::map<std::string, std::uint64_t> Releases::highest() const {
  std::map<std::string, std::uint64_t> all;
  for (const auto& [module, highest] : x_highest) all.emplace(module, highest.release);
  return all;
}

std::optional<pack::Refused> Releases::refusal_of(const pack::Identity& identity) const {
  const auto found = x_highest.find(identity.module);
  if (found == x_highest.end()) return std::nullopt;
  const Highest& highest = found->second;
  if (identity.version.release() < highest.release) {
    return pack::refusal::older_release(identity.module, scenario::version_of(highest.release).value(),
                                        identity.version);
  }
  if (identity.version.release() == highest.release && identity.digest != highest.digest) {
    return pack::refusal::release_reused(identity.module, identity.version);
  }
  return std::nullopt;
}

void Releases::record(const pack::Identity& identity) {
  x_highest[identity.module] = {identity.version.release(), identity.digest};
}

void Releases::record_newer(const pack::Identity& identity) {
  const auto found = x_highest.find(identity.module);
  if (found == x_highest.end() || found->second.release < identity.version.release()) record(identity);
}

}  // namespace rollcall::library
