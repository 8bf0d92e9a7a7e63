#include "authoring/command/secret_key.h"

#include <cstdlib>
#include <utility>

#include "authoring/source/scalars.h"
#include "player/os/files.h"
#include "player/os/secret_input.h"
#include "player/seal/key_file.h"
#include "player/seal/wipe.h"

namespace rollcall::authoring {
namespace {

constexpr std::size_t shortest_passphrase = 12;

int descriptor_of(const std::string& text) {
  const auto number = source::parse_integer(text);
  if (!number || *number < 0)
    throw Error(tr("'{text}' is not a file descriptor.", "text"_is = text),
                tr("Write a number, such as 3 for: --passphrase-fd 3 3< FILE"));
  return *number;
}

void expect_long(const std::string& passphrase) {
  if (!passphrase.empty() && passphrase.size() < shortest_passphrase)
    throw Error(tr("A passphrase has at least {least} characters.", "least"_is = shortest_passphrase),
                tr("Take five or six words that nobody would put together."));
}

}  // namespace

Passphrases::Passphrases(const std::string& descriptor, AskSecret ask, Environment environment)
    : x_ask(std::move(ask)) {
  if (!descriptor.empty())
    x_given = os::read_line(descriptor_of(descriptor));
  else if (const char* set = std::getenv("ROLLCALL_PASSPHRASE"); set && environment == Environment::counts)
    x_given = set;
}

Passphrases::~Passphrases() {
  if (x_given) seal::wipe(*x_given);
}

Passphrases::Wiped::~Wiped() { seal::wipe(text); }

std::optional<std::string> Passphrases::asked(const Message& question) const {
  return x_ask ? x_ask(question) : std::nullopt;
}

std::string Passphrases::known(const std::filesystem::path& file) const {
  if (x_given) return *x_given;
  if (auto typed = asked(tr("Passphrase of {file}:", "file"_is = file))) return *std::move(typed);
  throw Error(tr("The secret key {file} is under a passphrase, and there is nobody to ask for it.", "file"_is = file),
              tr("Set ROLLCALL_PASSPHRASE, or give the passphrase with --passphrase-fd."));
}

std::string Passphrases::chosen(const std::filesystem::path& file) const {
  Wiped first{x_given ? *x_given
                      : asked(tr("A passphrase for {file} (nothing: none):", "file"_is = file)).value_or("")};
  expect_long(first.text);
  if (x_given || first.text.empty()) return std::exchange(first.text, {});
  const Wiped again{asked(tr("The same once more:")).value_or("")};
  if (again.text != first.text) throw Error(tr("The two were not the same, so nothing was written."), tr("Try again."));
  return std::exchange(first.text, {});
}

seal::SecretKey read_secret_key(const std::filesystem::path& file, const Passphrases& passphrases) {
  std::string text = os::read_file(file, 4096);
  if (!seal::is_sealed_key(text)) {
    const seal::SecretKey key = seal::parse_secret_key(text);
    seal::wipe(text);
    return key;
  }
  std::optional<seal::SecretKey> key =
      passphrases.with_one(file, [&](const std::string& passphrase) { return seal::open_sealed(text, passphrase); });
  if (!key)
    throw Error(tr("That is not the passphrase of {file}, or the file is damaged.", "file"_is = file),
                tr("Try again. A forgotten passphrase cannot be found out; the copy of the key in the safe helps."));
  return *key;
}

void write_secret_key(const std::filesystem::path& file, const seal::SecretKey& key, const std::string& passphrase) {
  std::string text = passphrase.empty() ? seal::format_secret(key) : seal::format_sealed(key, passphrase);
  os::write_durably(file, text, os::Audience::owner_only);
  seal::wipe(text);
}

}  // namespace rollcall::authoring
