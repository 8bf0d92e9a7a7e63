#include <algorithm>
#include <utility>

#include "authoring/source/offset.h"
#include "authoring/source/secret.h"
#include "authoring/translate/po.h"
#include "player/os/beneath.h"

namespace rollcall::translate {
namespace {

constexpr std::string_view rule = "bad-translation-file";
constexpr std::uint64_t largest = 16u << 20;
/// After a broken quotation mark the rest of a file is nothing but errors.
constexpr std::size_t most_faults = 5;

/// Editors and programs of translators take the charset from there, and guess without it.
bool names_charset(const language::PoFile& po) {
  return po.header && language::header_field(*po.header, "Content-Type").find("charset=") != std::string::npos;
}

rollcall::Message with_count(const rollcall::Message& hint, std::size_t more) {
  if (hint.empty()) return trn("{n} more error follows in this file", "{n} more errors follow in this file", more);
  return trn("{hint}; {n} more error follows in this file", "{hint}; {n} more errors follow in this file", more,
             "hint"_is = hint);
}

void report(const std::vector<language::PoFault>& faults, std::uint32_t file, std::string_view content,
            source::Diagnostics& problems) {
  const std::size_t more = faults.size() - std::min(faults.size(), most_faults);
  for (std::size_t i = 0; i + more < faults.size(); ++i) {
    const language::PoFault& fault = faults[i];
    const bool is_last = i + 1 == most_faults && more > 0;
    problems.report(rule, source::position_at(content, fault.offset, file), fault.message,
                    is_last ? with_count(fault.hint, more) : fault.hint);
  }
}

}  // namespace

std::string header_field(const Po& po, std::string_view field) { return language::header_field(po.header, field); }

std::optional<Po> read(const std::filesystem::path& path, std::string name, source::FileTable& files,
                       source::Diagnostics& problems) {
  const std::filesystem::path folder = path.parent_path();
  const os::ReadOnlyFile opened = os::open_beneath(folder.parent_path(), folder.filename() / path.filename());
  const std::uint32_t file = files.add(std::move(name), opened.read(largest));
  const std::string_view content = files[file].content;
  if (source::report_secret(rule, file, files, problems)) return std::nullopt;
  language::PoFile po = language::read_po(content);
  if (po.faults.empty() && !names_charset(po))
    po.faults.push_back({0, tr("the header does not say which charset this is"),
                         tr("save it as UTF-8, with \"Content-Type: text/plain; charset=UTF-8\\n\" in the header")});
  report(po.faults, file, content, problems);
  if (!po.faults.empty()) return std::nullopt;
  return Po{*std::move(po.header), std::move(po.entries), file};
}

}  // namespace rollcall::translate
