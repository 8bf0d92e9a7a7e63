#include "player/pack/refusal.h"

#include "player/pack/format.h"
#include "player/pack/player_version.h"
#include "player/scenario/release.h"

namespace rollcall::pack::refusal {
namespace {

using Reason = Refused::Reason;

Message fresh_copy() { return tr("Do not use it. Ask the training unit for a fresh copy."); }
Message newer_rollcall() { return tr("Install the newer Rollcall first, then add the pack again."); }

Refused damaged(Message sentence) { return {Reason::damaged, std::move(sentence), fresh_copy()}; }

}  // namespace

Refused not_a_pack() {
  return {Reason::not_a_pack, tr("This file is not a Rollcall pack."), tr("Choose a file whose name ends in .rcpack.")};
}

Refused truncated(std::uint64_t have, std::uint64_t want) {
  return {Reason::truncated,
          tr("This pack is cut short: {have} of {want} bytes are there.", "have"_is = have, "want"_is = want),
          tr("Copy it again, and take the stick out only when the copy is finished. If it is still cut short, ask the "
             "training unit for a fresh copy.")};
}

Refused damaged_length() {
  return damaged(
      tr("This pack was altered after it was signed, or its drive is failing: its length is not as it was "
         "made."));
}

Refused damaged_header() {
  return damaged(
      tr("This pack was altered after it was signed, or its drive is failing: its header is not as it was "
         "made."));
}

Refused damaged_index() {
  return damaged(
      tr("This pack was altered after it was signed, or its drive is failing: its index is not as it was "
         "made."));
}

Refused damaged_entry(std::string_view entry) {
  return damaged(
      tr("This pack was altered after it was signed, or its drive is failing: the entry {entry} is not as "
         "it was made.",
         "entry"_is = entry));
}

Refused missing_entry(std::string_view entry) {
  return damaged(
      tr("This pack was altered after it was signed, or its drive is failing: the entry {entry} is "
         "missing.",
         "entry"_is = entry));
}

Refused missing_text(std::string_view language) {
  return damaged(
      tr("This pack was altered after it was signed, or its drive is failing: the text in language "
         "'{language}' is missing.",
         "language"_is = language));
}

Refused damaged_name() {
  return damaged(
      tr("This pack was altered after it was signed, or its drive is failing: the name of the module is not "
         "as it was made."));
}

Refused changed_while_copied() {
  return damaged(
      tr("This pack was altered after it was signed, or its drive is failing: the file changed while it "
         "was copied."));
}

Refused newer_player_needed(scenario::Version wanted) {
  return {Reason::newer_player_needed,
          tr("This pack needs Rollcall {wanted} or newer, and this is {version}.", "wanted"_is = wanted.text(),
             "version"_is = player_version.text()),
          newer_rollcall()};
}

Refused newer_format() {
  return {Reason::newer_player_needed, tr("This pack is of a newer kind than this Rollcall can read."),
          newer_rollcall()};
}

Refused older_format() {
  return {Reason::older_format, tr("This pack is of an older format of Rollcall, which this one does not read."),
          tr("Ask the training unit to build the module anew, with a higher version.")};
}

Refused unsigned_pack() { return {Reason::bad_signature, tr("This pack is not signed."), fresh_copy()}; }

Refused unknown_publisher(const seal::KeyId& key) {
  return {
      Reason::unknown_publisher,
      tr("This pack was signed by a publisher who is not on the trust list (key {key}).", "key"_is = seal::hex(key)),
      tr("Ask the training unit whether the pack comes from it. If it does, add its newest trust list first.")};
}

Refused bad_signature() {
  return {Reason::bad_signature, tr("The signature of this pack is wrong: the pack was altered after it was signed."),
          fresh_copy()};
}

Refused revoked_key(const seal::KeyId& key) {
  return {Reason::revoked_key,
          tr("This pack was signed with a key that the national training unit has withdrawn (key {key}).",
             "key"_is = seal::hex(key)),
          tr("Do not use it. Ask the training unit for the pack signed with its new key.")};
}

Refused not_for_this_publisher(std::string_view publisher, std::string_view module) {
  return {Reason::not_for_this_publisher,
          tr("{publisher} signed this pack, but may not publish the module {module}.", "publisher"_is = publisher,
             "module"_is = module),
          tr("Ask the national training unit for the module, or for its newest trust list.")};
}

Refused older_release(std::string_view module, scenario::Version newest, scenario::Version this_one) {
  return {Reason::older_release,
          tr("This pack is {module} {version}, and the newer {newest} was installed here before.", "module"_is = module,
             "version"_is = this_one.text(), "newest"_is = newest.text()),
          tr("Use the newer one. If it is gone, ask the training unit for the newest pack.")};
}

Refused release_reused(std::string_view module, scenario::Version version) {
  return {Reason::older_release,
          tr("This pack is {module} {version}, and another pack of the same version was installed here before.",
             "module"_is = module, "version"_is = version.text()),
          tr("Ask the training unit for a pack with a higher version.")};
}

Refused below_minimum_release(std::string_view module, std::uint64_t minimum, scenario::Version this_one) {
  const auto withdrawn = "module"_is = module;
  const auto version = "version"_is = this_one.text();
  const auto oldest = scenario::version_of(minimum);
  return {Reason::below_minimum_release,
          oldest
              ? tr("The national training unit has withdrawn {module} {version}; {oldest} is the oldest release that "
                   "may be used.",
                   withdrawn, version, "oldest"_is = oldest->text())
              : tr("The national training unit has withdrawn {module} {version}; no release may be used.", withdrawn,
                   version),
          tr("Ask the training unit for the newest pack.")};
}

Refused path_for_module(std::string_view path) {
  return {Refused::Reason::not_playable, tr("'{path}' is a path, and no module to play.", "path"_is = path),
          tr("Begin with one of its modules; 'rollcall list' shows them.")};
}

Refused not_playable(const Error& why) {
  return {Refused::Reason::not_playable, why.message(),
          why.hint().empty() ? tr("Ask the training unit to build the module again.") : why.hint()};
}

}  // namespace rollcall::pack::refusal
