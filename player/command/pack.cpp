#include "player/command/pack.h"

#include "player/course/words.h"
#include "player/library/pack_file.h"
#include "player/pack/module_file.h"
#include "player/pack/path_file.h"
#include "player/seal/fingerprint.h"
#include "player/seal/hash.h"
#include "player/seal/trust.h"

namespace rollcall::command {
namespace {

void say_identity(const pack::Identity& identity, const terminal::Console& console) {
  console.say(tr("Module: {module} {version}", "module"_is = identity.module, "version"_is = identity.version.text()));
  console.say(tr("Digest: {digest}", "digest"_is = seal::hex(identity.digest)));
}

/// A header names its signer by 8 bytes; who that is, the trust list says.
void say_signer(const seal::KeyId& signer, const seal::TrustList& trust, const terminal::Console& console) {
  if (const auto* known = seal::publisher_of(trust, signer))
    console.say(tr("Signed by {name}: {fingerprint}", "name"_is = known->name,
                   "fingerprint"_is = seal::fingerprint(known->key)));
  else
    console.say(tr("Says that it is signed by the key {key}, which nobody here knows.", "key"_is = seal::hex(signer)));
}

std::vector<std::string> languages_of(const pack::Reader& reader) {
  if (reader.identity().kind == pack::Kind::module) return pack::languages(reader);
  return course::languages_of(pack::load_path(reader).title);
}

void say_languages(const pack::Reader& reader, const terminal::Console& console) {
  std::string all;
  for (const std::string& language : languages_of(reader)) all += (all.empty() ? "" : ", ") + language;
  console.say(tr("Languages: {languages}", "languages"_is = all));
}

}  // namespace

Exit show_pack(const Home& home, const std::filesystem::path& file, const terminal::Console& console) {
  const seal::TrustList trust = home.library().trust_list().value_or(seal::TrustList{});
  try {
    const pack::Identity stated = pack::stated_identity(*library::open_file(file));
    say_identity(stated, console);
    say_signer(stated.signer, trust, console);
    const pack::Reader reader(library::open_file(file), trust);
    reader.verify_all();
    say_languages(reader, console);
  } catch (const pack::Refused& refused) {
    console.complain(refused);
    return Exit::input_has_problems;
  }
  return Exit::done;
}

}  // namespace rollcall::command
