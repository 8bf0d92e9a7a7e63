#include "player/command/packs.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "player/os/files.h"
#include "player/seal/hash.h"

namespace rollcall::command {

Exit trust(const Home& home, const std::filesystem::path& file, const Console& console) {
  const std::string list = os::read_file(file);
  library::Library library = home.library();
  try {
    library.trust(list);
  } catch (const Error& refused) {
    console.complain(refused);
    return Exit::input_has_problems;
  }
  const auto taken = library.trust_list();
  if (!taken) return Exit::call_or_machine_at_fault;
  std::string publishers;
  for (const auto& publisher : taken->publishers) publishers += " " + publisher.name + " (" + publisher.prefix + ")";
  console.say(tr("Trust list {number} of the root {root} taken. Publishers:{publishers}.",
                 "number"_is = taken->sequence, "root"_is = seal::hex(seal::key_id(taken->root)),
                 "publishers"_is = publishers));
  return Exit::done;
}

Exit install(const Home& home, std::span<const std::string> packs, const Console& console) {
  library::Library library = home.library();
  Exit result = Exit::done;
  for (const std::string& pack : packs) {
    try {
      const pack::Identity identity = library.install(pack);
      console.say(
          tr("Installed {module} {version}.", "module"_is = identity.module, "version"_is = identity.version.text()));
    } catch (const pack::Refused& refused) {
      console.complain(pack, refused);
      result = std::max(result, Exit::input_has_problems);
    } catch (const Error& error) {
      console.complain(pack, error);
      result = Exit::call_or_machine_at_fault;
    }
  }
  return result;
}

Exit list(const Home& home, Listing listing, const Console& console) {
  auto json = nlohmann::ordered_json::array();
  const std::vector<library::Entry> entries = home.library().list();
  for (const library::Entry& entry : entries) {
    const std::string module = entry.identity ? entry.identity->module : "";
    const std::string version = entry.identity ? entry.identity->version.text() : "";
    if (listing == Listing::json) {
      json.push_back({{"module", module},
                      {"version", version},
                      {"digest", entry.identity ? seal::hex(entry.identity->digest) : ""},
                      {"file", entry.file.string()},
                      {"problem", entry.problem.text()}});
    } else if (entry.identity) {
      console.say(tr("{module} {version}", "module"_is = module, "version"_is = version));
    } else {
      console.say(tr("{file}: {problem}", "file"_is = entry.file.filename(), "problem"_is = entry.problem));
    }
  }
  if (listing == Listing::json)
    console.out() << json.dump(2, ' ', true, nlohmann::ordered_json::error_handler_t::replace) << "\n";
  else if (entries.empty())
    console.say(tr("No module is installed. Next: rollcall install PACK"));
  return Exit::done;
}

}  // namespace rollcall::command
