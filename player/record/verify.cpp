#include "player/record/verify.h"

#include "player/byte_order_mark.h"
#include "player/record/bundle.h"
#include "player/record/bytes.h"
#include "player/record/receipt.h"
#include "player/record/series.h"
#include "player/record/verification_result.h"

namespace rollcall::record {
namespace {

/// Where programs that show a PDF look for its beginning (ISO 32000, annex H).
bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

Verification found_in(std::string_view bytes, Keys known, std::span<const SiteKey> history) {
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"))
    throw Malformed(tr("Another program has saved this file in an encoding (UTF-16) that Rollcall does not write."),
                    tr("Save it again as CSV in UTF-8, or ask for the file as Rollcall wrote it."));
  if (is_bundle(as_bytes(bytes)))
    throw Malformed(tr("This is a part of a sealed bundle, which nobody but its unit can open."),
                    tr("The unit opens it with: rollcall records open"));
  if (is_receipt(bytes))
    throw Malformed(tr("This is the receipt of a unit for what a site has sent, and holds no records."),
                    tr("The site takes it with: rollcall records import-receipt FILE"));
  if (is_pdf(bytes)) return verify_certificate(bytes, known, history);
  const std::string_view text = without_byte_order_mark(bytes);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && (text[first] == '[' || text[first] == '{'))
    return verify_statements(text.substr(first), known, history);
  if (is_table(bytes)) return verify_table(bytes, known);
  return verify_text(bytes, known);
}

}  // namespace

Verification verify_file(std::string_view bytes, Keys known, std::span<const SiteKey> history) {
  Verification found = found_in(bytes, known, history);
  for (Message& remark : examine_series(found.results, history)) found.remarks.push_back(std::move(remark));
  if (found.untold() > 0)
    found.remarks.push_back(trn("{n} more entry is not proved.", "{n} more entries are not proved.", found.untold()));
  return found;
}

}  // namespace rollcall::record
