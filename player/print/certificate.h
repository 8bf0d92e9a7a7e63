#pragma once
#include <map>
#include <string>

#include "player/language/words.h"
#include "player/record/signed_record.h"
#include "player/text/typesetter.h"

namespace rollcall::print {

struct CertificateContent {
  std::string module_title;
  std::string learner_name;                                      ///< may be empty: then the staff number stands alone
  std::map<std::string, std::string, std::less<>> competencies;  ///< names by code; a code may have none
  const language::Words* words;  ///< of the page; their language decides on which side it starts
};

/// One A4 page as PDF, with a QR code of the proof and a seal of `site` over the whole file. The same input gives the
/// same bytes. `setter` is one for Output::page; one serves any number of certificates. Throws Error if the page cannot
/// be made.
std::string certificate(const record::SignedRecord& record, const CertificateContent& content,
                        const seal::SecretKey& site, const text::Typesetter& setter);

}  // namespace rollcall::print
