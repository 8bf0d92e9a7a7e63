#include "player/library/installation.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "player/library/index.h"
#include "player/library/pack_file.h"
#include "player/pack/format.h"
#include "player/pack/module_file.h"
#include "player/pack/refusal.h"

namespace rollcall::library {
namespace {

/// So many bytes are copied at a time, and a slow drive gets so many to write before it is waited for.
constexpr std::size_t part_size = 16 * pack::chunk_size;
constexpr std::uint64_t synced_size = 16 * std::uint64_t{part_size};

bool same_pack(const pack::Identity& a, const pack::Identity& b) {
  return a.module == b.module && a.version == b.version && a.digest == b.digest;
}

/// What a power cut in the middle of an installation left behind.
void remove_leftovers(const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const auto& file : files_in(folder)) {
    if (os::AtomicFile::is_temporary(file)) std::filesystem::remove(file, ignored);
  }
}

}  // namespace

std::string file_name(std::string_view module, scenario::Version version) {
  return std::string(module) + "-" + version.text() + std::string(pack_extension);
}

Installation::Installation(std::filesystem::path folder, os::ProcessLock alone, seal::TrustList trust,
                           Releases releases, const std::filesystem::path& file)
    : x_folder(std::move(folder)),
      x_alone(std::move(alone)),
      x_trust(std::move(trust)),
      x_releases(std::move(releases)),
      x_identity(pack::Reader(open_file(file), x_trust).identity()) {
  if (const auto refused = x_releases.refusal_of(x_identity)) throw *refused;
  remove_leftovers(x_folder);
  x_copy.emplace(x_folder / file_name(x_identity.module, x_identity.version));
  x_source = open_file(file);
  x_size = x_source->size();
  x_buffer.resize(part_size);
}

Installation::~Installation() = default;

bool Installation::go_on() {
  if (x_at < x_size) {
    copy_a_part();
  } else if (!x_copied) {
    begin_to_verify();
  } else if (x_verified < x_copied->parts()) {
    x_copied->verify(x_verified++);
  } else {
    finish();
    return false;
  }
  return true;
}

int Installation::percent() const {
  const double verified = x_copied ? static_cast<double>(x_verified) / static_cast<double>(x_copied->parts()) : 0;
  const double copied = static_cast<double>(x_at) / static_cast<double>(std::max<std::uint64_t>(x_size, 1));
  return static_cast<int>(50 * copied + 50 * verified);
}

void Installation::copy_a_part() {
  const auto part =
      std::span(x_buffer).first(static_cast<std::size_t>(std::min<std::uint64_t>(x_buffer.size(), x_size - x_at)));
  x_source->read_at(x_at, part);
  x_copy->write(part);
  x_at += part.size();
  if (x_at % synced_size == 0) x_copy->sync();
}

void Installation::begin_to_verify() {
  x_copy->sync();
  // What counts is what was copied, so that is what is verified, and nothing needs to be read from the stick twice.
  x_copied.emplace(open_file(x_copy->temporary_path()), x_trust);
}

void Installation::finish() {
  pack::require_playable(*x_copied);
  if (!same_pack(x_copied->identity(), x_identity)) throw pack::refusal::changed_while_copied();

  // The file first: after a power cut between the two there is a whole release to begin with, whichever it is, and the
  // next installation remembers it.
  x_copy->commit();
  const std::string before = x_releases.text();
  x_releases.record(x_identity);
  if (x_releases.text() != before) os::write_durably(x_folder / "releases", x_releases.text());
}

}  // namespace rollcall::library
