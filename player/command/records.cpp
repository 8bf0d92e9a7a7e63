#include "player/command/records.h"

#include <map>
#include <utility>

#include "player/os/files.h"
#include "player/os/output.h"
#include "player/pack/module_file.h"
#include "player/print/certificate.h"
#include "player/record/csv.h"
#include "player/record/verify.h"
#include "player/record/xapi.h"
#include "player/text/typesetter.h"

namespace rollcall::command {
namespace {

using record::SignedRecord;

std::vector<SignedRecord> wanted_records(const progress::Store& store, const std::string& staff_number) {
  return staff_number.empty() ? store.records() : store.records_of(staff_number);
}

/// Makes certificates in the language of the program; what they need beside the record is read once for all of them.
class Certificates {
 public:
  Certificates(const Home& home, const progress::Store& store, const std::filesystem::path& fonts,
               const language::Words& words)
      : x_library(home.library()), x_site(store.site_key()), x_setter(fonts, text::Output::page), x_words(words) {
    for (const progress::Learner& learner : store.learners()) x_names[learner.staff_number] = learner.name;
  }

  std::string make(const SignedRecord& record) {
    print::CertificateContent content;
    content.module_title = title(record.module, record.language);
    if (const auto name = x_names.find(record.staff_number); name != x_names.end()) content.learner_name = name->second;
    content.language = x_words.language();
    content.translation = &x_words;
    return print::certificate(record, content, x_site, x_setter);
  }

 private:
  /// The id, where the module is no longer installed.
  const std::string& title(const std::string& module, const std::string& language) {
    const auto [known, is_new] = x_titles.try_emplace({module, language}, module);
    if (!is_new) return known->second;
    try {
      known->second = pack::title(pack::load(x_library.open(module), language));
    } catch (const Error&) {
      // The id stays.
    }
    return known->second;
  }

  library::Library x_library;
  const seal::SecretKey& x_site;
  text::Typesetter x_setter;
  const language::Words& x_words;
  std::map<std::string, std::string> x_names;                           ///< by staff number
  std::map<std::pair<std::string, std::string>, std::string> x_titles;  ///< by module and language
};

bool is_pdf(const std::filesystem::path& path) { return path.extension() == ".pdf" || path.extension() == ".PDF"; }

void export_certificates(const Home& home, const progress::Store& store, std::span<const SignedRecord> records,
                         const ExportArguments& arguments, const language::Words& words) {
  Certificates certificates(home, store, arguments.fonts, words);
  if (is_pdf(arguments.path)) return os::write_durably(arguments.path, certificates.make(records.back()));
  for (const SignedRecord& record : records) {
    const std::string name = record.module + "-" + std::to_string(record.sequence) + ".pdf";
    os::write_durably(arguments.path / name, certificates.make(record));
  }
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
  if (arguments.format == "pdf") export_certificates(home, store, records, arguments, console.words());
  const bool one_only = arguments.format == "pdf" && is_pdf(arguments.path);
  const std::size_t count = one_only ? 1 : records.size();
  console.say(trn("Wrote {n} record to {file}.", "Wrote {n} records to {file}.", count, "file"_is = arguments.path));
  if (count < records.size())
    console.say(tr("It is the newest of {count}; give the name of a folder to get a certificate for each.",
                   "count"_is = records.size()));
  return Exit::done;
}

Exit verify_records(const Home& home, const std::filesystem::path& file, std::span<const std::string> site_keys,
                    const Console& console) {
  std::vector<seal::PublicKey> known{home.store().site_key().public_key()};
  for (const std::string& key : site_keys) known.push_back(seal::parse_public_key(os::read_file(key, 4096)));
  const std::string bytes = os::read_file(file);
  std::vector<record::VerificationResult> results;
  try {
    results = record::verify_file(bytes, known);
  } catch (const Error& damaged) {
    console.say(tr("{file}: {problem}", "file"_is = file, "problem"_is = damaged.message()));
    if (!damaged.hint().empty()) console.say(tr("hint: {hint}", "hint"_is = damaged.hint()));
    return Exit::input_has_problems;
  }
  if (results.empty()) {
    console.say(tr("There is no completion record in {file}.", "file"_is = file));
    return Exit::input_has_problems;
  }
  bool all_genuine = true;
  for (const record::VerificationResult& result : results) {
    console.out() << console.words()(result.where) << ":";
    for (const Message& sentence : result.sentences) console.out() << " " << console.words()(sentence);
    console.out() << "\n";
    all_genuine &= result.verdict == record::Verdict::genuine;
  }
  return all_genuine ? Exit::done : Exit::input_has_problems;
}

Exit export_site_key(const Home& home, const std::filesystem::path& file, const Console& console) {
  os::require_harmless_output(file, {home.folder});
  os::write_durably(file, seal::format(home.store().site_key().public_key()));
  console.say(tr("Wrote {file}. Give it to whoever verifies records of this site.", "file"_is = file));
  return Exit::done;
}

}  // namespace rollcall::command
