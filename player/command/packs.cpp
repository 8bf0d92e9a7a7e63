#include "player/command/packs.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "player/command/say.h"
#include "player/os/files.h"
#include "player/seal/hash.h"

namespace rollcall::command {

int trust(const Home& home, const std::filesystem::path& file, std::ostream& out, std::ostream& err) {
  const std::string list = os::read_file(file);
  library::Library library = home.library();
  try {
    library.trust(list);
  } catch (const Error& refused) {
    say(refused, err);
    return input_has_problems;
  }
  const auto taken = library.trust_list();
  if (!taken) return call_or_machine_at_fault;
  out << "Trust list " << taken->sequence << " of the root " << seal::hex(seal::key_id(taken->root))
      << " taken. Publishers:";
  for (const auto& publisher : taken->publishers) out << " " << publisher.name << " (" << publisher.prefix << ")";
  out << ".\n";
  return done;
}

int install(const Home& home, std::span<const std::string> packs, std::ostream& out, std::ostream& err) {
  library::Library library = home.library();
  int result = done;
  for (const std::string& pack : packs) {
    try {
      const pack::Identity identity = library.install(pack);
      out << "Installed " << identity.module << " " << identity.version.text() << ".\n";
    } catch (const pack::Refused& refused) {
      err << pack << ": ";
      say(refused, err);
      result = std::max<int>(result, input_has_problems);
    } catch (const Error& error) {
      const std::string text = error.message().text();
      if (text.find(pack) == std::string::npos) err << pack << ": ";
      say(error, err);
      result = call_or_machine_at_fault;
    }
  }
  return result;
}

int list(const Home& home, Listing listing, std::ostream& out) {
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
                      {"problem", entry.problem}});
    } else if (entry.identity) {
      out << module << " " << version << "\n";
    } else {
      out << entry.file.filename().string() << ": " << entry.problem << "\n";
    }
  }
  if (listing == Listing::json)
    out << json.dump(2) << "\n";
  else if (entries.empty())
    out << "No module is installed. Next: rollcall install PACK\n";
  return done;
}

}  // namespace rollcall::command
