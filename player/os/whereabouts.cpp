#include "player/os/whereabouts.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <span>

namespace rollcall::os {
namespace {

namespace fs = std::filesystem;

constexpr std::array<unsigned long, 6> network_drives = {0x6969,     0x517b,     0xfe534d42,
                                                         0xff534d42, 0x01021997, 0x65735546};
constexpr std::array<unsigned long, 4> unnumbered_drives = {0x4d44, 0x2011bab0, 0x5346544e, 0x7366746e};

bool is_one_of(std::span<const unsigned long> kinds, unsigned long kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// The first line, without blanks around it; empty if there is none that can be read.
std::string line_of(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  const std::size_t first = line.find_first_not_of(" \t"), last = line.find_last_not_of(" \t");
  return first == std::string::npos ? std::string() : line.substr(first, last + 1 - first);
}

bool has(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

/// Of cards that are hardware; an address that was drawn or set is none of the card's.
std::vector<std::string> addresses_of_cards() {
  std::vector<std::string> all;
  std::error_code ignored;
  for (const auto& card : fs::directory_iterator("/sys/class/net", ignored)) {
    if (!has(card.path() / "device") || line_of(card.path() / "addr_assign_type") != "0") continue;
    const std::string address = line_of(card.path() / "address");
    if (address.find_first_not_of("0:") != std::string::npos) all.push_back(address);
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// Encrypted drives and volumes lie on another one.
fs::path bottom_of(fs::path device) {
  for (int depth = 0; depth < 8; ++depth) {
    std::error_code none;
    fs::directory_iterator below(device / "slaves", none);
    if (none || below == fs::directory_iterator()) break;
    fs::path next = fs::canonical(below->path(), none);
    if (none) break;
    device = std::move(next);
  }
  return device;
}

/// Upwards from the part of the drive to the drive, and of a stick to its plug; what lies above that is not the
/// drive's.
std::string serial_of_drive(dev_t device) {
  std::error_code none;
  fs::path at = fs::canonical(
      fs::path("/sys/dev/block") / (std::to_string(major(device)) + ":" + std::to_string(minor(device))), none);
  if (none) return {};
  for (at = bottom_of(at); at.has_relative_path() && at != "/sys/devices"; at = at.parent_path()) {
    for (const char* name : {"wwid", "serial", "cid", "device/wwid", "device/serial", "device/cid"}) {
      if (std::string serial = line_of(at / name); !serial.empty()) return serial;
    }
    if (has(at / "idVendor") || has(at / "class")) break;
  }
  return {};
}

std::string number_of(const fs::path& file) {
  struct statx about {};
  if (::statx(AT_FDCWD, file.c_str(), 0, STATX_INO | STATX_BTIME, &about) != 0) return {};
  std::string number = std::to_string(about.stx_ino);
  if ((about.stx_mask & STATX_BTIME) != 0)
    number += " " + std::to_string(about.stx_btime.tv_sec) + " " + std::to_string(about.stx_btime.tv_nsec);
  return number;
}

}  // namespace

Whereabouts whereabouts_of(const fs::path& file) {
  struct statfs drive {};
  struct stat about {};
  if (::statfs(file.c_str(), &drive) != 0 || ::stat(file.c_str(), &about) != 0) return {};
  const auto kind = static_cast<unsigned long>(drive.f_type) & 0xffffffff;
  if (is_one_of(network_drives, kind)) return {};
  Whereabouts here;
  here.system = line_of("/etc/machine-id");
  here.cards = addresses_of_cards();
  here.drive = serial_of_drive(about.st_dev);
  if (!is_one_of(unnumbered_drives, kind)) here.file = number_of(file);
  return here;
}

}  // namespace rollcall::os
