#pragma once
#include <filesystem>
#include <ostream>
#include <string>

#include "authoring/command/secret_key.h"

namespace rollcall::command {

/// `rollcall-author keygen`: writes NAME.key, which is secret, and NAME.pub, and shows the fingerprint. Throws Error if
/// either is there, or the folder is not.
void generate_key(const std::string& name, const std::filesystem::path& folder, const Passphrases& passphrases,
                  std::ostream& out);

/// `rollcall-author key show`: whose key is in the file, and whether it is under a passphrase. Nothing secret is shown.
void show_key(const std::filesystem::path& file, std::ostream& out);

/// `rollcall-author key public`: writes the public key of a secret one.
void write_public_key(const std::filesystem::path& secret, const std::filesystem::path& to,
                      const Passphrases& passphrases, std::ostream& out);

/// `rollcall-author key passphrase`: puts the secret key under another passphrase, or under none. `passphrases` has the
/// one that it is under, `next` the new one.
void change_passphrase(const std::filesystem::path& secret, const Passphrases& passphrases, const Passphrases& next,
                       std::ostream& out);

}  // namespace rollcall::command
