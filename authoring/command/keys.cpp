#include "authoring/command/keys.h"

#include "authoring/command/output.h"
#include "player/error.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/printable.h"
#include "player/seal/fingerprint.h"
#include "player/seal/hash.h"
#include "player/seal/key_file.h"

namespace rollcall::command {

namespace fs = std::filesystem;

namespace {

void say_fingerprint(const seal::PublicKey& key, std::ostream& out) {
  out << "Fingerprint: " << seal::fingerprint(key) << "\n";
}

void say_protection(const std::string& passphrase, std::ostream& out) {
  out << (passphrase.empty()
              ? "The secret key is under no passphrase: whoever reads the file can sign. Put one on it "
                "with: rollcall-author key passphrase\n"
              : "The secret key is under its passphrase. Nobody can find that out if it is forgotten.\n");
}

}  // namespace

void generate_key(const std::string& name, const fs::path& folder, const Passphrases& passphrases, std::ostream& out) {
  if (name.empty() || name.starts_with('.') || name.find_first_of("/\\") != std::string::npos)
    throw Error(tr("'{name}' cannot be the name of a key.", "name"_is = name),
                tr("Write a name without folders, such as unit; -o FOLDER says where the key goes."));
  require_folder(folder);
  const fs::path secret = folder / (name + ".key");
  const fs::path open = folder / (name + ".pub");
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
    out << "Made " << printable(secret.string()) << " (keep it secret, keep a copy in a safe) and "
        << printable(open.string()) << " (give it away).\n";
    say_fingerprint(key.public_key(), out);
    say_protection(passphrase, out);
  });
}

void show_key(const fs::path& file, std::ostream& out) {
  const std::string text = os::read_file(file, 4096);
  const seal::PublicKey key = seal::public_key_in(text);
  const bool is_open = text.starts_with("rollcall-public-key ");
  out << (is_open                     ? "A public key"
          : seal::is_sealed_key(text) ? "A secret key under a passphrase"
                                      : "A secret key under no passphrase")
      << ", " << seal::hex(seal::key_id(key)) << ".\n";
  say_fingerprint(key, out);
}

void write_public_key(const fs::path& secret, const fs::path& to, const Passphrases& passphrases, std::ostream& out) {
  const seal::SecretKey key = read_secret_key(secret, passphrases);
  os::require_harmless_output(to, {secret});
  if (fs::exists(to) && os::read_file(to, 4096) != seal::format(key.public_key()))
    throw Error(tr("'{path}' is there already, and is another key or no key.", "path"_is = to),
                tr("Choose another name."));
  os::write_durably(to, seal::format(key.public_key()));
  out << "Wrote " << printable(to.string()) << ".\n";
  say_fingerprint(key.public_key(), out);
}

void change_passphrase(const fs::path& secret, const Passphrases& passphrases, const Passphrases& next,
                       std::ostream& out) {
  const seal::SecretKey key = read_secret_key(secret, passphrases);
  next.with_new(secret, [&](const std::string& passphrase) {
    write_secret_key(secret, key, passphrase);
    say_protection(passphrase, out);
  });
}

}  // namespace rollcall::command
