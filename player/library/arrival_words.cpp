#include "player/library/arrival_words.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "player/library/paths.h"
#include "player/pack/path_file.h"
#include "player/scenario/release.h"
#include "player/seal/fingerprint.h"

namespace rollcall::library {

std::vector<Message> installed(const Library& library, const pack::Identity& identity) {
  std::vector<Message> said = {
      tr("Installed {module} {version}.", "module"_is = identity.module, "version"_is = identity.version.text())};
  std::uint64_t count = 0;
  std::string versions;
  for (const Entry& entry : library.packs_of(identity.module)) {
    if (!entry.identity || !(entry.identity->version < identity.version)) continue;
    ++count;
    versions += (versions.empty() ? "" : ", ") + entry.identity->version.text();
  }
  if (count > 0)
    said.push_back(
        trn("The older release {versions} stays, for whoever began with it; what begins from now on is {version}.",
            "The older releases {versions} stay, for whoever began with one of them; what begins from now on is "
            "{version}.",
            count, "versions"_is = versions, "version"_is = identity.version.text()));
  if (identity.kind == pack::Kind::path) {
    if (const auto reader = library.open_exact(identity.module, identity.digest)) {
      const std::vector<std::string> missing = missing_modules(pack::load_path(*reader), library);
      if (!missing.empty()) said.push_back(not_here_yet(missing));
    }
  }
  return said;
}

Message not_here_yet(const std::vector<std::string>& modules) {
  std::string ids;
  for (const std::string& module : modules) ids += (ids.empty() ? "" : ", ") + module;
  return tr("Modules of this path that are not here yet: {modules}", "modules"_is = ids);
}

Message taken(const seal::TrustList& list) { return tr("Trust list {number} taken.", "number"_is = list.sequence); }

std::vector<Message> said_by(const seal::TrustList& list) {
  std::vector<Message> said = {tr("Root: {fingerprint}", "fingerprint"_is = seal::fingerprint(list.root))};
  for (const auto& publisher : list.publishers) {
    const bool is_revoked = std::find(list.revoked.begin(), list.revoked.end(), publisher.key) != list.revoked.end();
    const auto name = "name"_is = publisher.name;
    const auto fingerprint = "fingerprint"_is = seal::fingerprint(publisher.key);
    if (is_revoked)
      said.push_back(tr("Publisher {name}, no longer believed: {fingerprint}", name, fingerprint));
    else if (publisher.prefix == "*")
      said.push_back(tr("Publisher {name}, of every module: {fingerprint}", name, fingerprint));
    else
      said.push_back(tr("Publisher {name}, of modules that begin with {prefix}: {fingerprint}", name,
                        "prefix"_is = publisher.prefix, fingerprint));
  }
  for (const auto& minimum : list.minimums) {
    const auto oldest = scenario::version_of(minimum.release);
    said.push_back(oldest ? tr("Of {module} no release before {version}", "module"_is = minimum.module,
                               "version"_is = oldest->text())
                          : tr("Of {module} no release at all", "module"_is = minimum.module));
  }
  for (const seal::PublicKey& key : list.revoked)
    said.push_back(tr("Revoked: {fingerprint}", "fingerprint"_is = seal::fingerprint(key)));
  return said;
}

Message question_of_first_list() {
  return tr(
      "This is the first trust list here. Is that fingerprint the one of the national root, as the training unit told "
      "it to you?");
}

Error first_list_left() {
  return Error(tr("The trust list was not taken."), tr("Ask the national training unit for the fingerprint."));
}

}  // namespace rollcall::library
