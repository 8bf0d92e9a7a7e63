#include "player/pack/refusal.h"

#include "player/pack/format.h"
#include "player/pack/player_version.h"
#include "player/scenario/release.h"

namespace rollcall::pack::refusal {
namespace {

using Reason = Refused::Reason;

constexpr const char* fresh_copy = "Do not use it. Ask the training unit for a fresh copy.";

}  // namespace

Refused not_a_pack() {
  return {Reason::not_a_pack, "This file is not a Rollcall pack.", "Choose a file whose name ends in .rcpack."};
}

Refused truncated(std::uint64_t have, std::uint64_t want) {
  return {Reason::truncated,
          "This pack is cut short: " + std::to_string(have) + " of " + std::to_string(want) + " bytes are there.",
          "Copy it again, and take the stick out only when the copy is finished. If it is still cut short, ask the "
          "training unit for a fresh copy."};
}

Refused damaged(std::string_view part) {
  return {Reason::damaged,
          "This pack was altered after it was signed, or its drive is failing: " + std::string(part) +
              " is not as it was made.",
          fresh_copy};
}

Refused newer_player_needed(scenario::Version wanted) {
  return {Reason::newer_player_needed,
          "This pack needs Rollcall " + wanted.text() + " or newer, and this is " + player_version.text() + ".",
          "Install the newer Rollcall first, then add the pack again."};
}

Refused newer_format() {
  return {Reason::newer_player_needed, "This pack is of a newer kind than this Rollcall can read.",
          "Install the newer Rollcall first, then add the pack again."};
}

Refused older_format() {
  return {Reason::older_format, "This pack is of an older format of Rollcall, which this one does not read.",
          "Ask the training unit to build the module anew, with a higher version."};
}

Refused unsigned_pack() { return {Reason::bad_signature, "This pack is not signed.", fresh_copy}; }

Refused unknown_publisher(const seal::KeyId& key) {
  return {Reason::unknown_publisher,
          "This pack was signed by a publisher who is not on the trust list (key " + seal::hex(key) + ").",
          "Ask the training unit whether the pack comes from it. If it does, add its newest trust list first."};
}

Refused bad_signature() {
  return {Reason::bad_signature, "The signature of this pack is wrong: the pack was altered after it was signed.",
          fresh_copy};
}

Refused revoked_key(const seal::KeyId& key) {
  return {Reason::revoked_key,
          "This pack was signed with a key that the national training unit has withdrawn (key " + seal::hex(key) + ").",
          "Do not use it. Ask the training unit for the pack signed with its new key."};
}

Refused not_for_this_publisher(std::string_view publisher, std::string_view module) {
  return {Reason::not_for_this_publisher,
          std::string(publisher) + " signed this pack, but may not publish the module " + std::string(module) + ".",
          "Ask the national training unit for the module, or for its newest trust list."};
}

Refused older_release(std::string_view module, scenario::Version newest, scenario::Version this_one) {
  return {Reason::older_release,
          "This pack is " + std::string(module) + " " + this_one.text() + ", and the newer " + newest.text() +
              " was installed here before.",
          "Use the newer one. If it is gone, ask the training unit for the newest pack."};
}

Refused release_reused(std::string_view module, scenario::Version version) {
  return {Reason::older_release,
          "This pack is " + std::string(module) + " " + version.text() +
              ", and another pack of the same version was installed here before.",
          "Ask the training unit for a pack with a higher version."};
}

Refused below_minimum_release(std::string_view module, std::uint64_t minimum, scenario::Version this_one) {
  const auto version = scenario::version_of(minimum);
  return {Reason::below_minimum_release,
          "The national training unit has withdrawn " + std::string(module) + " " + this_one.text() + "; " +
              (version ? version->text() + " is the oldest release that may be used." : "no release may be used."),
          "Ask the training unit for the newest pack."};
}

Refused not_playable(const Error& why) {
  return {Refused::Reason::not_playable, why.message(),
          why.hint().empty() ? Message("Ask the training unit to build the module again.") : why.hint()};
}

}  // namespace rollcall::pack::refusal
