#pragma once
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

namespace rollcall::command {

/// `rollcall-author keygen`: writes NAME.key, which is secret, and NAME.pub. Throws Error if either is there.
void generate_key(const std::string& name, const std::filesystem::path& folder, std::ostream& out);

struct TrustArguments {
  std::string root, out;
  std::vector<std::string> publishers, minimums, revoked;
};

/// `rollcall-author trust`: writes the list of publishers that players believe, signed by the root. It counts one
/// higher than the list that it replaces. Throws Error if the file is anything else, or another root's list.
void write_trust(const TrustArguments& arguments, std::ostream& out);

}  // namespace rollcall::command
