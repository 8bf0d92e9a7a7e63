#include "player/command/certificates.h"

#include <atomic>
#include <map>
#include <utility>
#include <vector>

#include "player/command/module_words.h"
#include "player/os/files.h"
#include "player/parallel.h"
#include "player/print/certificate.h"
#include "player/record/certificate_file.h"
#include "player/text/typesetter.h"

namespace rollcall::command {
namespace {

using record::SignedRecord;

/// What certificates say that is not in the records.
class Certificates {
 public:
  Certificates(const Home& home, const progress::Store& store, std::span<const SignedRecord> records,
               const language::Words& words)
      : x_site(store.site_key()), x_words(words) {
    for (const progress::Learner& learner : store.learners()) x_names[learner.staff_number] = learner.name;
    const library::Library library = home.library();
    for (const SignedRecord& record : records) {
      const auto [known, is_new] = x_modules.try_emplace({record.pack, record.language}, Module{record.module, {}});
      if (!is_new) continue;
      if (const auto module = played_module(library, record, record.language))
        known->second = {pack::title(*module), pack::competency_names(*module)};
    }
  }

  std::string make(const SignedRecord& record, const text::Typesetter& setter) const {
    const Module& module = x_modules.at({record.pack, record.language});
    const auto name = x_names.find(record.staff_number);
    const print::CertificateContent content{module.title, name == x_names.end() ? std::string() : name->second,
                                            module.competencies, &x_words};
    return print::certificate(record, content, x_site, setter);
  }

  /// What stands on them beside the words of the program.
  std::vector<std::string> texts(std::span<const SignedRecord> records) const {
    std::vector<std::string> texts;
    for (const SignedRecord& record : records) texts.push_back(record.staff_number);
    for (const auto& [number, name] : x_names) texts.push_back(name);
    for (const auto& [pack, module] : x_modules) {
      texts.push_back(module.title);
      for (const auto& [code, name] : module.competencies) texts.push_back(name);
    }
    return texts;
  }

 private:
  /// Its title, or its id where that pack is gone.
  struct Module {
    std::string title;
    std::map<std::string, std::string, std::less<>> competencies;  ///< names by code
  };

  const seal::SecretKey& x_site;
  const language::Words& x_words;
  std::map<std::string, std::string> x_names;                        ///< by staff number
  std::map<std::pair<seal::Digest, std::string>, Module> x_modules;  ///< by pack and language
};

}  // namespace

bool is_pdf(const std::filesystem::path& path) { return path.extension() == ".pdf" || path.extension() == ".PDF"; }

void write_certificates(const Home& home, const progress::Store& store, std::span<const SignedRecord> records,
                        const std::filesystem::path& to, const std::filesystem::path& fonts,
                        const language::Words& words, const Tell& tell) {
  const Certificates certificates(home, store, records, words);
  std::atomic<std::size_t> done = 0;
  const auto write = [&](const text::Typesetter& setter, std::size_t i) {
    if (tell) tell(done++, records.size());
    const std::filesystem::path file = is_pdf(to) ? to : to / record::certificate_file(records[i]);
    os::write_durably(file, certificates.make(records[i], setter));
  };
  // The first one alone: after it every face is open that the words of the program need.
  const text::Typesetter first(fonts, text::Output::page);
  first.open_faces(certificates.texts(records));
  write(first, 0);
  if (records.size() == 1) return;
  in_parallel(
      records.size() - 1, [&] { return text::Typesetter(fonts, text::Output::page); },
      [&](const text::Typesetter& setter, std::size_t i) { write(setter, i + 1); });
}

}  // namespace rollcall::command
