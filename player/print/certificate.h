#pragma once
#include <string>

#include "player/message.h"
#include "player/record/signed_record.h"
#include "player/text/typesetter.h"

namespace rollcall::print {

struct CertificateContent {
  std::string module_title;
  std::string learner_name;                  ///< may be empty: then the staff number stands alone
  std::string language = "en";               ///< BCP 47; decides on which side the page starts
  const Translation* translation = nullptr;  ///< of the words of the page; null: English
};

/// One A4 page as PDF, with a QR code of the proof and a seal of `site` over the whole file. The same input gives the
/// same bytes. `setter` is one for Output::page; one serves any number of certificates. Throws Error if the page cannot
/// be made.
std::string certificate(const record::SignedRecord& record, const CertificateContent& content,
                        const seal::SecretKey& site, const text::Typesetter& setter);

}  // namespace rollcall::print
