#include "tests/player/progress/power_cut.h"

#include <algorithm>
#include <fstream>

#include "tests/support/files.h"

namespace rollcall::test {
namespace {

using Kind = DriveEvent::Kind;
constexpr std::size_t sector = 512;

enum class Fate { nothing, everything, some_writes, some_sectors };

bool coin(std::mt19937& random) { return (random() & 1) != 0; }

void grow(std::string& file, std::size_t size, Fate fate, std::mt19937& random) {
  const std::size_t before = file.size();
  if (before >= size) return;
  file.resize(size);
  if (fate == Fate::some_sectors)
    for (std::size_t i = before; i < size; ++i) file[i] = static_cast<char>(random());
}

void happen(std::string& file, const DriveEvent& event, Fate fate, std::mt19937& random) {
  if (event.kind == Kind::truncated) {
    file.resize(static_cast<std::size_t>(event.offset));
    return;
  }
  const auto offset = static_cast<std::size_t>(event.offset);
  grow(file, offset + event.bytes.size(), fate, random);
  for (std::size_t i = 0; i < event.bytes.size();) {
    const std::size_t count = std::min(sector - (offset + i) % sector, event.bytes.size() - i);
    if (fate != Fate::some_sectors || coin(random)) event.bytes.copy(file.data() + offset + i, count, i);
    i += count;
  }
}

}  // namespace

PowerCuts::PowerCuts(std::vector<DriveEvent> events, std::filesystem::path written) : x_events(std::move(events)) {
  for (const DriveEvent& event : x_events) {
    for (const auto& [name, size] : event.others) {
      if (!x_written.contains(name)) x_written[name] = read(written / name);
    }
  }
}

void PowerCuts::sync_names() {
  for (auto& [name, file] : x_files) {
    file.has_removed = false;
    file.name_durable = file.exists;
  }
}

std::uint64_t PowerCuts::advance() {
  const DriveEvent& event = x_events.at(x_next++);
  std::mt19937 unused;
  if (event.kind == Kind::acknowledged) return x_acknowledged = event.number;
  File& file = x_files[event.file];
  switch (event.kind) {
    case Kind::created:
      file.exists = true;
      file.name_durable = false;
      file.durable.clear();
      file.pending.clear();
      break;
    case Kind::written:
    case Kind::truncated:
      file.pending.push_back(event);
      break;
    case Kind::synced:
      for (const DriveEvent& one : file.pending) happen(file.durable, one, Fate::everything, unused);
      file.pending.clear();
      // SQLite syncs the folder together with a new log or journal.
      if (!file.name_durable) sync_names();
      break;
    case Kind::removed:
      file.has_removed = file.exists && file.name_durable;
      if (file.has_removed) file.removed = file.durable;
      file.exists = file.name_durable = false;
      file.durable.clear();
      file.pending.clear();
      if (event.folder_synced) sync_names();
      break;
    case Kind::acknowledged:
      break;
  }
  return x_acknowledged;
}

void PowerCuts::cut_others(Image& image, std::mt19937& random) const {
  if (x_next == 0) return;
  const DriveEvent& now = x_events[x_next - 1];
  const DriveEvent& next = x_events[std::min(x_next, x_events.size() - 1)];
  for (const auto& [name, next_size] : next.others) {
    const auto found = now.others.find(name);
    const std::uint64_t size = found == now.others.end() ? 0 : found->second;
    // Between two events of SQLite the file may have grown: the power goes anywhere in that.
    const std::uint64_t kept = next_size > size ? size + random() % (next_size - size + 1) : size;
    if (found == now.others.end() && kept < next_size) continue;
    image[name] = x_written.at(name).substr(0, static_cast<std::size_t>(kept));
  }
}

void PowerCuts::cut_overwritten(Image& image, std::mt19937& random) const {
  if (x_next == 0) return;
  for (const auto& [name, latest] : x_events[x_next - 1].overwritten) {
    const DriveEvent& earlier = x_events[random() % x_next];
    const auto older = earlier.overwritten.find(name);
    image[name] = older != earlier.overwritten.end() && coin(random) ? older->second : latest;
  }
}

PowerCuts::Image PowerCuts::image(std::mt19937& random) const {
  Image image;
  const auto fate = static_cast<Fate>(random() % 4);
  cut_others(image, random);
  cut_overwritten(image, random);
  for (const auto& [name, file] : x_files) {
    const bool old_name = file.has_removed && !file.name_durable && coin(random);
    if (old_name) {
      image[name] = file.removed;
      continue;
    }
    const bool is_there =
        file.exists && (file.name_durable || fate == Fate::everything || (fate != Fate::nothing && coin(random)));
    if (!is_there) continue;
    std::string bytes = file.durable;
    for (const DriveEvent& one : file.pending) {
      const bool happens = fate == Fate::everything || (fate != Fate::nothing && coin(random));
      if (happens) happen(bytes, one, fate, random);
    }
    image[name] = std::move(bytes);
  }
  return image;
}

void PowerCuts::put(const Image& image, const std::filesystem::path& into) {
  for (const auto& [name, bytes] : image) write(into / name, bytes);
}

}  // namespace rollcall::test
