#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "player/message.h"
#include "player/seal/keys.h"

/// Secret keys in files, with a passphrase or without one.
namespace rollcall::authoring {

/// Asks somebody at the terminal for what must not be shown; nothing if there is nobody.
using AskSecret = std::function<std::optional<std::string>(const Message& question)>;

/// Whether ROLLCALL_PASSPHRASE is looked at.
enum class Environment { counts, ignored };

/// Where the passphrase of a key comes from: the first of the file descriptor, the environment (ROLLCALL_PASSPHRASE),
/// and whoever sits at the terminal. Its copies are wiped when they go; the environment is the caller's.
class Passphrases {
 public:
  /// `descriptor`: a number, or empty; its first line is read once. Throws Error if it is none.
  Passphrases(const std::string& descriptor, AskSecret ask, Environment environment = Environment::counts);
  ~Passphrases();
  Passphrases(const Passphrases&) = delete;
  Passphrases& operator=(const Passphrases&) = delete;

  /// Calls `use` with the passphrase of the key in this file. Throws Error if it comes from nowhere.
  template <class Use>
  auto with_one(const std::filesystem::path& file, Use use) const {
    Wiped one{known(file)};
    return use(one.text);
  }
  /// Calls `use` with a passphrase for a new file: somebody who types it types it twice. Empty where nobody gives one.
  template <class Use>
  auto with_new(const std::filesystem::path& file, Use use) const {
    Wiped one{chosen(file)};
    return use(one.text);
  }

 private:
  struct Wiped {
    std::string text;
    ~Wiped();
  };
  std::string known(const std::filesystem::path& file) const;
  std::string chosen(const std::filesystem::path& file) const;
  std::optional<std::string> asked(const Message& question) const;

  std::optional<std::string> x_given;
  AskSecret x_ask;
};

/// The secret key of this file. Throws Error for another file, and for a wrong passphrase.
seal::SecretKey read_secret_key(const std::filesystem::path& file, const Passphrases& passphrases);
/// Durably, for this account alone; under the passphrase unless that is empty.
void write_secret_key(const std::filesystem::path& file, const seal::SecretKey& key, const std::string& passphrase);

}  // namespace rollcall::authoring
