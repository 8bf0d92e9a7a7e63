#pragma once
#include <filesystem>
#include <string>

#include "authoring/command/secret_key.h"
#include "player/terminal/console.h"

namespace rollcall::authoring {

/// `rollcall-author keygen`: writes NAME.key, which is secret, and NAME.pub, and shows the fingerprint. Throws Error if
/// either is there, or the folder is not.
void generate_key(const std::string& name, const std::filesystem::path& folder, const Passphrases& passphrases,
                  const terminal::Console& console);

/// `rollcall-author key show`: whose key is in the file, and whether it is under a passphrase. Nothing secret is shown.
void show_key(const std::filesystem::path& file, const terminal::Console& console);

/// `rollcall-author key public`: writes the public key of a secret one.
void write_public_key(const std::filesystem::path& secret, const std::filesystem::path& to,
                      const Passphrases& passphrases, const terminal::Console& console);

/// `rollcall-author key passphrase`: puts the secret key under another passphrase, or under none. `passphrases` has the
/// one that it is under, `next` the new one.
void change_passphrase(const std::filesystem::path& secret, const Passphrases& passphrases, const Passphrases& next,
                       const terminal::Console& console);

}  // namespace rollcall::authoring
