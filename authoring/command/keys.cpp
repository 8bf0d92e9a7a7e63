#include "authoring/command/keys.h"

#include "player/error.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/seal/fingerprint.h"
#include "player/seal/hash.h"
#include "player/seal/key_file.h"

namespace rollcall::authoring {

namespace fs = std::filesystem;
using terminal::Console;

namespace {

void say_fingerprint(const seal::PublicKey& key, const Console& console) {
  console.say(tr("Fingerprint: {groups}", "groups"_is = seal::fingerprint(key)));
}

void say_protection(const std::string& passphrase, const Console& console) {
  console.say(
      passphrase.empty()
          ? tr("The secret key is under no passphrase: whoever reads the file can sign. Put one on it with: {command}",
               "command"_is = std::string_view("rollcall-author key passphrase"))
          : tr("The secret key is under its passphrase. Nobody can find that out if it is forgotten."));
}

}  // namespace

void generate_key(const std::string& name, const fs::path& folder, const Passphrases& passphrases,
                  const Console& console) {
  if (name.empty() || name.starts_with('.') || name.find_first_of("/\\") != std::string::npos)
    throw Error(tr("'{name}' cannot be the name of a key.", "name"_is = name),
                tr("Write a name without folders, such as unit; -o FOLDER says where the key goes."));
  const fs::path secret = folder / (name + ".key");
  const fs::path open = folder / (name + ".pub");
  os::require_folder_of(secret);
  if (fs::exists(secret) || fs::exists(open))
    throw Error(tr("There is a key '{name}' in '{path}' already.", "name"_is = name, "path"_is = folder),
                tr("A lost key cannot be made again: choose another name."));
  passphrases.with_new(secret, [&](const std::string& passphrase) {
    const seal::SecretKey key = seal::SecretKey::generate();
    os::write_durably(open, seal::format(key.public_key()));
    try {
      write_secret_key(secret, key, passphrase);
    } catch (const Error&) {
      fs::remove(open);  // half a pair is of no use, and stands in the way of a whole one
      throw;
    }
    console.say(tr("Made {secret} (keep it secret, keep a copy in a safe) and {open} (give it away).",
                   "secret"_is = secret, "open"_is = open));
    say_fingerprint(key.public_key(), console);
    say_protection(passphrase, console);
  });
}

void show_key(const fs::path& file, const Console& console) {
  const std::string text = os::read_file(file, 4096);
  const seal::PublicKey key = seal::public_key_in(text);
  const bool is_open = text.starts_with("rollcall-public-key ");
  const auto id = "id"_is = seal::hex(seal::key_id(key));
  console.say(is_open                     ? tr("A public key, {id}.", id)
              : seal::is_sealed_key(text) ? tr("A secret key under a passphrase, {id}.", id)
                                          : tr("A secret key under no passphrase, {id}.", id));
  say_fingerprint(key, console);
}

void write_public_key(const fs::path& secret, const fs::path& to, const Passphrases& passphrases,
                      const Console& console) {
  const seal::SecretKey key = read_secret_key(secret, passphrases);
  os::require_harmless_output(to, {secret});
  if (fs::exists(to) && os::read_file(to, 4096) != seal::format(key.public_key()))
    throw Error(tr("'{path}' is there already, and is another key or no key.", "path"_is = to),
                tr("Choose another name."));
  os::write_durably(to, seal::format(key.public_key()));
  console.say(tr("Wrote {file}.", "file"_is = to));
  say_fingerprint(key.public_key(), console);
}

void change_passphrase(const fs::path& secret, const Passphrases& passphrases, const Passphrases& next,
                       const Console& console) {
  const seal::SecretKey key = read_secret_key(secret, passphrases);
  next.with_new(secret, [&](const std::string& passphrase) {
    write_secret_key(secret, key, passphrase);
    say_protection(passphrase, console);
  });
}

}  // namespace rollcall::authoring
