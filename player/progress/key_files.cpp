#include "player/progress/key_files.h"

#include "player/os/files.h"
#include "player/progress/damaged.h"

namespace rollcall::progress {

KeyFiles::KeyFiles(const std::filesystem::path& home)
    : x_file(home / "site.key"), x_next_file(home / "site.key.next"), x_key(read(x_file)) {}

std::optional<seal::SecretKey> KeyFiles::read(const std::filesystem::path& file) const {
  if (!os::is_there(file)) return std::nullopt;
  return seal::parse_secret_key(os::read_file(file, 1024));
}

void KeyFiles::finish_change(const seal::PublicKey& own, Access access) {
  if (is(own)) return;
  const std::optional<seal::SecretKey> next = read(x_next_file);
  if (!next || next->public_key() != own) return;
  if (access == Access::writing) return take_next(*next);
  x_key = next;
}

void KeyFiles::require(const seal::PublicKey& own) const {
  if (!x_key)
    throw Error(
        tr("The signing key of this site, {file}, is missing.", "file"_is = x_file),
        tr("Put the file back from a copy. If there is none, run: rollcall doctor --accept. It makes a new key, "
           "and with it a site whose records nobody knows yet: give its key to whoever verifies them."));
  if (!is(own))
    throw StrangeKey(
        tr("The signing key {file} is not the one that this site has signed its records with.", "file"_is = x_file),
        tr("Put the right file back from a copy, and find out who has access to this folder. If there is no copy, "
           "move this file away and run: rollcall doctor --accept"));
}

void KeyFiles::make() {
  const seal::SecretKey made = seal::SecretKey::generate();
  os::write_durably(x_file, seal::format_secret(made), os::Audience::owner_only);
  x_key = made;
}

void KeyFiles::write_next(const seal::SecretKey& next) const {
  os::write_durably(x_next_file, seal::format_secret(next), os::Audience::owner_only);
}

void KeyFiles::take_next(const seal::SecretKey& next) {
  os::write_durably(x_file, seal::format_secret(next), os::Audience::owner_only);
  remove_next();
  x_key = next;
}

void KeyFiles::remove_next() const { os::remove_durably(x_next_file); }

}  // namespace rollcall::progress
