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

std::uint64_t Journal::size() const { return os::is_there(x_file) ? os::ReadOnlyFile(x_file).size() : 0; }

void Journal::append(std::string_view lines) { os::append_durably(x_file, lines); }

void Journal::cut(std::uint64_t size) {
  if (this->size() == size) return;
  std::error_code error;
  std::filesystem::resize_file(x_file, size, error);
  if (error)
    throw Error(tr("The journal {file} cannot be mended: {reason}.", "file"_is = x_file, "reason"_is = error.message()),
                tr("Check that the drive is not write-protected and try again."));
  append("");  // for its sync
}

std::vector<JournalLine> lines_of(std::string_view contents) {
  std::vector<JournalLine> lines;
  std::size_t from = 0;
  for (std::size_t end = contents.find('\n'); end != std::string_view::npos; end = contents.find('\n', from)) {
    lines.push_back({contents.substr(from, end - from), end + 1});
    from = end + 1;
  }
  return lines;
}

bool is_partial_write(std::string_view line) { return line.empty() || line.find('\0') != std::string_view::npos; }

}  // namespace rollcall::progress
