#pragma once
#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "player/record/record.h"
#include "player/seal/keys.h"

namespace rollcall::record {

/// The words of a certificate in its language; "{...}" is replaced. English unless somebody says otherwise.
struct CertificateWords {
  std::string language = "en";  ///< BCP 47; decides on which side the page starts
  std::string title = "Certificate of completion";
  std::string intro = "This is to record that";
  std::string staff_number = "Staff number {number}";
  std::string completed = "has completed the training module";
  std::string date = "{day} {month} {year}";
  std::array<std::string, 12> months = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
  std::string passed = "Passed on {date} with {earned} of {possible} points ({percent} %)";
  std::string not_passed = "Completed on {date} with {earned} of {possible} points ({percent} %); not passed";
  std::string passed_without_points = "Passed on {date}";
  std::string not_passed_without_points = "Completed on {date}; not passed";
  std::string competencies = "What was practised";
  std::string points = "{earned} of {possible}";
  std::string module = "Module";
  std::string version = "{module}, version {version}";
  std::string version_of_variant = "{module} ({variant}), version {version}";
  std::string mode = "Form";
  std::string learning = "Learning";
  std::string assessment = "Assessment";
  std::string duration = "Time spent";
  std::string minutes = "{minutes} min";
  std::string record_number = "Record";
  std::string registration = "Registration";
  std::string pack = "Pack";
  std::string purpose =
      "For learning and completion only. Not to be used for discipline, or to judge who is suitable for a post.";
  std::string check = "Scan the code with any telephone and check it offline with Rollcall.";
};

struct CertificateContent {
  std::string module_title;
  std::string learner_name;                             ///< may be empty: then the staff number stands alone
  std::map<std::string, std::string> competency_names;  ///< by code; a code without a name stands alone
  CertificateWords words;
};

/// One A4 page as PDF, with a QR code of the proof and a seal of the site over the whole file. The same input gives the
/// same bytes. `fonts` is the folder of the shipped faces. Throws Error if there are none, or if the page cannot be
/// made.
std::string certificate(const CompletionRecord& record, const CertificateContent& content, const seal::SecretKey& site,
                        const std::filesystem::path& fonts);

}  // namespace rollcall::record
