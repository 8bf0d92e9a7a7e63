#include "authoring/media/known_good.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "player/error.h"
#include "player/os/files.h"

namespace rollcall::media {
namespace {

constexpr std::string_view first_line = "rollcall good media 1\n";
constexpr std::size_t most = 4096;
constexpr std::size_t line_size = 2 * std::tuple_size_v<seal::Digest> + 1;

std::vector<seal::Digest> read(const std::filesystem::path& file) {
  const std::string text = os::read_file(file, first_line.size() + most * line_size);
  if (!text.starts_with(first_line)) return {};
  std::vector<seal::Digest> digests;
  for (std::size_t at = first_line.size(); at + line_size <= text.size(); at += line_size) {
    const auto digest =
        seal::parse_hex<std::tuple_size_v<seal::Digest>>(std::string_view(text).substr(at, line_size - 1));
    if (digest) digests.push_back(*digest);
  }
  return digests;
}

}  // namespace

KnownGood::KnownGood(std::filesystem::path file) : x_file(std::move(file)) {
  if (x_file.empty()) return;
  try {
    x_digests = read(x_file);
  } catch (const Error&) {
    // There is none yet, or none that can be read.
  }
}

bool KnownGood::has(const seal::Digest& digest) const {
  return std::find(x_digests.begin(), x_digests.end(), digest) != x_digests.end();
}

void KnownGood::add(const seal::Digest& digest) {
  x_digests.push_back(digest);
  x_has_changed = true;
}

void KnownGood::save() noexcept {
  if (!x_has_changed || x_file.empty()) return;
  try {
    const std::size_t first = x_digests.size() - std::min(x_digests.size(), most);
    std::string text(first_line);
    for (std::size_t i = first; i < x_digests.size(); ++i) text += seal::hex(x_digests[i]) + "\n";
    os::make_private_folder(x_file.parent_path());
    os::write_durably(x_file, text, os::Audience::owner_only);
    x_has_changed = false;
  } catch (const std::exception&) {
    // Next time is as slow as this.
  }
}

}  // namespace rollcall::media
