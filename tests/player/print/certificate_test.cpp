#include "player/print/certificate.h"

#include <doctest/doctest.h>

#include "player/record/proof.h"
#include "tests/player/print/pages.h"
#include "tests/player/record/sample_record.h"
#include "tests/player/record/verified.h"
#include "tests/support/english.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using print::CertificateContent;
using record::Verdict;
using test::site_key;
using test::typical_record;

namespace {

CertificateContent english() {
  static const language::Words as_written;
  return {"Small things", "Amina Okoth", {}, &as_written};
}

/// The title of the page is known; the rest stays English.
CertificateContent arabic() {
  static const auto words = language::Words::parse(
      "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\n"
      "msgid \"Certificate of completion\"\nmsgstr \"شهادة إتمام التدريب\"\n",
      "ar.po");
  return {"الأشياء الصغيرة", "المنصف بن علي", {}, &words};
}

std::string made(const CertificateContent& content) {
  return print::certificate(record::sign(typical_record(), site_key()), content, site_key(), test::page_setter());
}

std::vector<test::Verified> verified(const std::string& file) {
  const std::vector known = {site_key().public_key()};
  return test::verified(file, known);
}

}  // namespace

TEST_CASE("a certificate made twice has the same bytes") {
  CHECK(made(english()) == made(english()));
  CHECK(made(arabic()) == made(arabic()));
}

TEST_CASE("every sentence of a certificate is given to translators, and English says it as it stands") {
  CertificateContent translated = english();
  translated.words = &test::english();
  for (int month = 0; month < 12; ++month) {
    record::CompletionRecord record = typical_record();
    record.finished += std::int64_t{month} * 30 * 24 * 3600;
    record.passed = month % 2 == 0;
    if (month % 3 == 0) record.points = {};
    if (month % 4 == 0) record.variant = "refresher";
    if (month % 5 == 0) record.mode = record::Mode::assessment;
    CHECK(print::certificate(record::sign(record, site_key()), translated, site_key(), test::page_setter()) ==
          print::certificate(record::sign(record, site_key()), english(), site_key(), test::page_setter()));
  }
}

TEST_CASE("the QR code on the printed certificate is the proof") {
  for (const CertificateContent& content : {english(), arabic()}) {
    const std::string scanned =
        test::said_of(made(content), "pdftoppm -r 150 -png -singlefile c.pdf page && zbarimg -q --raw page.png");
    CHECK(scanned == record::proof_code(record::sign(typical_record(), site_key())) + "\n");
  }
}

TEST_CASE("the text of a certificate can be read and searched") {
  const std::string text = test::said_of(made(english()), "pdftotext -layout c.pdf -");
  for (const char* words :
       {"Certificate of completion", "Amina Okoth", "4711-B", "Small things", "20 November 2025", "14 of 18",
        "All decisions", "Completed on", "Objectives reached", "5 of 6", "For learning and completion only"}) {
    INFO(words);
    CHECK(text.find(words) != std::string::npos);
  }
}

TEST_CASE("a certificate says apart that a module was completed and whether its objectives were reached") {
  record::CompletionRecord record = typical_record();
  for (const bool passed : {true, false}) {
    record.passed = passed;
    const std::string page =
        print::certificate(record::sign(record, site_key()), english(), site_key(), test::page_setter());
    const std::string text = test::said_of(page, "pdftotext -layout c.pdf -");
    CHECK(text.find("Completed on 20 November 2025") != std::string::npos);
    CHECK((text.find("Objectives reached") != std::string::npos) == passed);
    CHECK((text.find("Objectives not yet reached") != std::string::npos) == !passed);
  }
}

TEST_CASE("a certificate shows no percentage, and says what its bands mean") {
  const std::string text = test::said_of(made(english()), "pdftotext -raw c.pdf -");
  CHECK(text.find(" %") == std::string::npos);  // the code has such signs, and no spaces
  CHECK(text.find("The band is where it may lie over many such decisions") != std::string::npos);
}

TEST_CASE("a certificate names the competencies that the module names, and the others by their codes") {
  CertificateContent content = english();
  content.competencies = {{"C1", "Boundaries and resistance to manipulation"}, {"C3", "Observation and reporting"}};
  const std::string text = test::said_of(made(content), "pdftotext -layout c.pdf -");
  for (const char* words : {"Boundaries and resistance to manipulation", "Observation and reporting", "C5", "5 of 6"})
    CHECK_MESSAGE(text.find(words) != std::string::npos, words);
}

TEST_CASE("nine competencies with long names fit on a certificate") {
  CertificateContent content = english();
  record::CompletionRecord record = typical_record();
  record.competencies.clear();
  for (int i = 1; i <= 9; ++i) {
    record.competencies.push_back({"C" + std::to_string(i), {3, 6}});
    content.competencies["C" + std::to_string(i)] = std::string(110, 'm') + " end" + std::to_string(i);
  }
  const std::string page =
      print::certificate(record::sign(record, site_key()), content, site_key(), test::page_setter());
  const std::string text = test::said_of(page, "pdftotext -raw c.pdf -");
  for (int i = 1; i <= 9; ++i) CHECK(text.find("end" + std::to_string(i)) != std::string::npos);
  CHECK(verified(page).at(0).record == record);
}

TEST_CASE("a certificate names the form that was played, and never the clock") {
  record::CompletionRecord record = typical_record();
  record.variant = "refresher";
  record.timed = true;
  const std::string page =
      print::certificate(record::sign(record, site_key()), english(), site_key(), test::page_setter());
  const std::string text = test::said_of(page, "pdftotext -raw c.pdf -");
  CHECK(text.find("small-things (refresher), version 1.0.0") != std::string::npos);
  CHECK(text.find("timed") == std::string::npos);
  CHECK(verified(page).at(0).record == record);
}

TEST_CASE("a certificate says which step of a path it is and by which rule it counts") {
  record::CompletionRecord record = typical_record();
  const auto said = [&] {
    return test::said_of(
        print::certificate(record::sign(record, site_key()), english(), site_key(), test::page_setter()),
        "pdftotext -layout c.pdf -");
  };
  CHECK(said().find("Step of a path") == std::string::npos);
  record.on_path = {"induction", {1, 2, 0}, "first_days", "12 months"};
  const std::string text = said();
  for (const char* words : {"Step of a path", "induction 1.2.0, step first_days", "Counts by the rule", "12 months"}) {
    INFO(words);
    CHECK(text.find(words) != std::string::npos);
  }
}

TEST_CASE("the code printed in small letters can be copied and checked") {
  const auto results = verified(test::said_of(made(english()), "pdftotext -raw c.pdf -"));
  REQUIRE(results.size() == 1);
  CHECK(results[0].verdict == Verdict::code_only);
  CHECK(results[0].record == typical_record());
}

TEST_CASE("a certificate is one page with its fonts inside") {
  CHECK(test::said_of(made(arabic()), "pdfinfo c.pdf").find("Pages:           1\n") != std::string::npos);
  const std::string fonts_used = test::said_of(made(arabic()), "pdffonts c.pdf");
  CHECK(fonts_used.find("NotoNaskhArabic") != std::string::npos);
  CHECK(fonts_used.find(" no  ") == std::string::npos);
}

TEST_CASE("a certificate is genuine as Rollcall made it") {
  const auto results = verified(made(english()));
  REQUIRE(results.size() == 1);
  CHECK(results[0].verdict == Verdict::genuine);
  CHECK(results[0].record == typical_record());
}

TEST_CASE("a certificate that was changed after sealing is found") {
  std::string page = made(english());
  page[page.size() / 2] ^= 1;
  const auto results = verified(page);
  REQUIRE(results.size() == 1);
  CHECK(results[0].verdict == Verdict::altered);
  CHECK(results[0].sentences ==
        std::vector<std::string>{
            "4711-B completed small-things 1.0.0 on 20 November 2025 and passed, with 14 of 18 points. It was "
            "practice, and "
            "nobody went back.",
            "The page was changed after the site sealed it.",
            "Only the sentence above is proved; compare it with the page, and do not trust what else the page says."});
}

TEST_CASE("a certificate stays one with something in front of it") {
  std::string page = made(english());
  page[page.size() / 2] ^= 1;
  for (const std::string& front : {std::string("\n"), std::string(1000, ' ')}) {
    const auto results = verified(front + page);
    REQUIRE(results.size() == 1);
    CHECK(results[0].where == "certificate");
    CHECK(results[0].verdict == Verdict::altered);
  }
  CHECK(verified(std::string(2000, ' ') + page).at(0).verdict == Verdict::code_only);
}

TEST_CASE("a certificate without its seal is found") {
  const std::string page = made(english());
  const auto results = verified(page.substr(0, page.find("%rollcall-seal")));
  CHECK(results.at(0).verdict == Verdict::altered);
  CHECK(results.at(0).sentences.at(1) == "The file has lost the seal over its whole page.");
}

TEST_CASE("the seal of another certificate does not fit") {
  const std::string mine = made(english()), other = made(arabic());
  const auto seal_of = [](const std::string& page) { return page.substr(page.find("%rollcall-seal")); };
  const std::string mixed = mine.substr(0, mine.find("%rollcall-seal")) + seal_of(other);
  CHECK(verified(mixed).at(0).verdict == Verdict::altered);
}

TEST_CASE("a PDF without a code has no proof") {
  CHECK(verified("%PDF-1.5\n").at(0).sentences ==
        std::vector<std::string>{"This PDF has no proof code, so nothing vouches for it."});
}

TEST_CASE("long names, many competencies and no name at all still make one page") {
  record::CompletionRecord record = typical_record();
  for (int i = 10; i < 60; ++i) record.competencies.push_back({"C" + std::to_string(i), {1, 3}});
  record.staff_number = std::string(64, 'W');
  record.passed = false;
  CertificateContent content = english();
  content.module_title = std::string(600, 'M');
  content.learner_name.clear();
  const std::string page =
      print::certificate(record::sign(record, site_key()), content, site_key(), test::page_setter());
  CHECK(test::said_of(page, "pdfinfo c.pdf").find("Pages:           1\n") != std::string::npos);
  const std::string text = test::said_of(page, "pdftotext c.pdf -");
  CHECK(text.find("C59") != std::string::npos);
  CHECK(text.find("Objectives not yet reached") != std::string::npos);
}

TEST_CASE("a certificate has the day of its record, and what the record says against itself") {
  record::CompletionRecord record = typical_record();
  record.finished = 1773523500;  // 2026-03-14 21:25 UTC
  record.offset = 300;
  record.doubt = record::DateDoubt::year_after_last;
  record.scripted = true;
  const std::string page =
      print::certificate(record::sign(record, site_key()), english(), site_key(), test::page_setter());
  const std::string text = test::said_of(page, "pdftotext -layout c.pdf - | tr -s ' \\n' ' '");
  CHECK(text.find("Completed on 15 March 2026") != std::string::npos);
  CHECK(text.find("more than a year after the record before it") != std::string::npos);
  CHECK(text.find("Choices were made by a script, and not only by a person.") != std::string::npos);
}

TEST_CASE("a certificate may be sealed by a later key of its site, and by no other") {
  const std::string page =
      print::certificate(record::sign(typical_record(), site_key()), english(), site_key(2), test::page_setter());
  const std::vector keys = {site_key().public_key(), site_key(2).public_key()};
  const std::vector history = {record::made(site_key(), 0),
                               record::succeeded(site_key(2), site_key(), record::Coming::changed, 99, 0)};
  CHECK(record::verify_file(page, keys, history).results.at(0).verdict == Verdict::genuine);
  CHECK(record::verify_file(page, keys).results.at(0).verdict == Verdict::altered);
}

TEST_CASE("a clock far from every calendar still makes a certificate") {
  record::CompletionRecord record = typical_record();
  record.finished = std::int64_t{1} << 60;
  CHECK(verified(print::certificate(record::sign(record, site_key()), english(), site_key(), test::page_setter()))
            .at(0)
            .verdict == Verdict::genuine);
}
