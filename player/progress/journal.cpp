#include "player/progress/journal.h"

#include <system_error>

#include "player/os/files.h"

namespace rollcall::progress {
namespace {

/// About two million records.
constexpr std::uint64_t largest = 1u << 30;

}  // namespace

std::string Journal::contents() const {
  if (!os::is_there(x_file)) return {};
  return os::read_file(x_file, largest);
}

std::vector<std::string> Journal::lines() const {
  const std::string all = contents();
  std::vector<std::string> lines;
  std::size_t from = 0;
  for (std::size_t end = all.find('\n'); end != std::string::npos; end = all.find('\n', from)) {
    lines.push_back(all.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

std::uint64_t Journal::size() const { return os::is_there(x_file) ? os::ReadOnlyFile(x_file).size() : 0; }

void Journal::append(std::string_view lines) { os::append_durably(x_file, lines); }

void Journal::cut(std::uint64_t size) {
  if (this->size() == size) return;
  std::error_code error;
  std::filesystem::resize_file(x_file, size, error);
  if (error)
    throw Error("The journal " + x_file.string() + " cannot be mended: " + error.message() + ".",
                "Check that the drive is not write-protected and try again.");
  append("");  // for its sync
}

std::uint64_t Journal::end_of_last(const std::function<bool(std::string_view)>& wanted) const {
  const std::string all = contents();
  std::size_t found = 0, from = 0;
  for (std::size_t end = all.find('\n'); end != std::string::npos; end = all.find('\n', from)) {
    if (wanted(std::string_view(all).substr(from, end - from))) found = end + 1;
    from = end + 1;
  }
  return found;
}

}  // namespace rollcall::progress
