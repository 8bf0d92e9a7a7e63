#include "player/command/records.h"

#include "player/command/certificates.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/record/csv.h"
#include "player/record/verify.h"
#include "player/record/xapi.h"

namespace rollcall::command {
namespace {

using record::SignedRecord;

std::vector<SignedRecord> wanted_records(const progress::Store& store, const std::string& staff_number) {
  return staff_number.empty() ? store.records() : store.records_of(staff_number);
}

}  // namespace

Exit export_records(const Home& home, const ExportArguments& arguments, const Console& console) {
  const progress::Store store = home.store();
  const std::vector<SignedRecord> records = wanted_records(store, arguments.learner);
  if (records.empty()) {
    console.complain(arguments.learner.empty()
                         ? tr("There is no completion record yet.")
                         : tr("There is no completion record of {number} yet.", "number"_is = arguments.learner));
    return Exit::input_has_problems;
  }
  const bool is_folder = arguments.format == "pdf" && !is_pdf(arguments.path);
  os::require_harmless_output(is_folder ? arguments.path / "certificate.pdf" : arguments.path, {home.folder});
  if (arguments.format == "xapi") os::write_durably(arguments.path, record::xapi(records));
  if (arguments.format == "csv") os::write_durably(arguments.path, record::csv(records));
  if (arguments.format == "pdf")
    write_certificates(home, store, records, arguments.path, arguments.fonts, console.words());
  const bool one_only = arguments.format == "pdf" && is_pdf(arguments.path);
  const std::size_t count = one_only ? 1 : records.size();
  console.say(trn("Wrote {n} record to {file}.", "Wrote {n} records to {file}.", count, "file"_is = arguments.path));
  if (count < records.size())
    console.say(tr("It is the newest of {count}; give the name of a folder to get a certificate for each.",
                   "count"_is = records.size()));
  return Exit::done;
}

Exit export_site_key(const Home& home, const std::filesystem::path& file, const Console& console) {
  os::require_harmless_output(file, {home.folder});
  os::write_durably(file, seal::format(home.store().site_key().public_key()));
  console.say(tr("Wrote {file}. Give it to whoever verifies records of this site.", "file"_is = file));
  return Exit::done;
}

}  // namespace rollcall::command
