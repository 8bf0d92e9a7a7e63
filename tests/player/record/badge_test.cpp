#include "player/record/badge.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "player/record/base58.h"
#include "player/record/did_key.h"
#include "player/record/proof.h"
#include "tests/player/record/sample_record.h"
#include "tests/player/record/verified.h"
#include "tests/support/error_text.h"

using namespace rollcall;
using nlohmann::json;
using record::Verdict;
using test::site_key;
using test::typical_record;
using test::Verified;

namespace {

const record::BadgeContent content{
    "HM Prison \"North\"", "Small things", "A day on a wing", {"https://x.example/staff", "https://x.example/m"}};

record::SignedRecord signed_record() { return record::sign(typical_record(), site_key()); }
std::string badge() { return record::badge(signed_record(), content, site_key()); }

std::vector<Verified> verified(const std::string& file) {
  const std::vector known = {site_key(2).public_key(), site_key().public_key()};
  return test::verified(file, known);
}

Verified verified_one(const std::string& file) {
  const std::vector<Verified> all = verified(file);
  REQUIRE(all.size() == 1);
  return all[0];
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("a key has one name that other programs take it from") {
  // The key pair of W3C Data Integrity EdDSA Cryptosuites v1.0, B.1.
  const std::string name = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
  const auto key = record::parse_did_key(name);
  REQUIRE(key);
  CHECK(record::did_key(*key) == name);
  CHECK(record::verification_method(*key) == name + "#" + name.substr(8));
  for (const std::string other :
       {"", "did:key:", "did:key:z", "did:web:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "did:key:y6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ"})
    CHECK_FALSE(record::parse_did_key(other));
  CHECK_FALSE(record::parse_did_key(name + "2"));
}

TEST_CASE("base 58 keeps leading zeros and refuses what is none") {
  CHECK(record::to_base58(Bytes{0, 0, 0x28, 0x7f, 0xb4, 0xcd}) == "11233QC4");
  CHECK(record::from_base58("11233QC4") == Bytes{0, 0, 0x28, 0x7f, 0xb4, 0xcd});
  CHECK(record::to_base58({}) == "");
  CHECK(record::from_base58("") == Bytes{});
  CHECK_FALSE(record::from_base58("0"));
  CHECK_FALSE(record::from_base58(std::string(129, '2')));
}

TEST_CASE("a badge names who issued it, what was reached and what proves it") {
  const json made = json::parse(badge());
  CHECK(made["type"] == json{"VerifiableCredential", "OpenBadgeCredential"});
  CHECK(made["issuer"]["id"] == record::did_key(site_key().public_key()));
  CHECK(made["issuer"]["name"] == content.issuer);
  CHECK(made["validFrom"] == "2025-11-20T10:25:25Z");
  CHECK(made["credentialSubject"]["achievement"]["id"] == "https://x.example/m/small-things");
  CHECK(made["credentialSubject"]["achievement"]["version"] == "1.0.0");
  CHECK(made["credentialSubject"]["result"][0]["value"] == "77");
  CHECK(made["evidence"][0]["narrative"] == record::proof_code(signed_record()));
  CHECK(made["proof"]["cryptosuite"] == "eddsa-rdfc-2022");
  CHECK(badge() == badge());
}

TEST_CASE("a badge is genuine as the site made it, and in another order of its names") {
  CHECK(verified_one(badge()).verdict == Verdict::genuine);
  CHECK(verified_one(json::parse(badge()).dump()).verdict == Verdict::genuine);
  record::CompletionRecord bare;
  bare.module = "m";
  bare.variant = "short";
  bare.passed = true;
  CHECK(verified_one(record::badge(record::sign(bare, site_key()), content, site_key())).verdict == Verdict::genuine);
}

TEST_CASE("two badges in one file are judged one by one") {
  const auto results = verified("[" + badge() + "," + replaced(badge(), "\"77\"", "\"78\"") + "]");
  REQUIRE(results.size() == 2);
  CHECK(results[0].where == "badge 1");
  CHECK(results[1].verdict == Verdict::altered);
}

TEST_CASE("whatever is changed in a badge is found") {
  for (const auto& [what, with] :
       std::vector<std::pair<std::string, std::string>>{{"\"77\"", "\"97\""},
                                                        {"HM Prison", "HM prison"},
                                                        {"\"Small things\"", "\"Great things\""},
                                                        {"A day on", "A night on"},
                                                        {"2025-11-20", "2026-11-20"},
                                                        {"x.example/m/small-things\"", "y.example/m/small-things\""},
                                                        {"\"1.0.0\"", "\"2.0.0\""},
                                                        {"assertionMethod", "authentication"},
                                                        {"\"name\": \"Score\"", "\"name\": \"Score\", \"more\": true"},
                                                        {"\"proofValue\": \"z", "\"proofValue\": \"z2"}}) {
    INFO(what);
    CHECK(verified_one(replaced(badge(), what, with)).verdict == Verdict::altered);
  }
}

TEST_CASE("a badge that another key issues proves no more than the code in it") {
  const Verified other = verified_one(record::badge(signed_record(), content, site_key(2)));
  CHECK(other.verdict == Verdict::code_only);
  CHECK(other.sentences.back() ==
        "Whoever issues this badge is not the site of the record, as far as is known here, so only the sentence before "
        "this one is proved, by the code.");
  CHECK(verified_one(replaced(badge(), "RC1:", "RC1:0")).verdict == Verdict::unreadable);
  CHECK(verified_one(replaced(badge(), "\"evidence\"", "\"witness\"")).verdict == Verdict::no_proof);
}

TEST_CASE("who did not pass gets no badge, and an address that a badge cannot have is told") {
  record::CompletionRecord failed = typical_record();
  failed.passed = false;
  CHECK(test::error_text([&] { record::badge(record::sign(failed, site_key()), content, site_key()); }) ==
        "The record of small-things is of an attempt that did not pass, and badges are for those that did.");
  record::BadgeContent odd = content;
  odd.addresses.activities = "https://x.example/{m}";
  CHECK(test::error_text([&] { record::badge(signed_record(), odd, site_key()); }) ==
        "https://x.example/{m} is not an address that badges can have.\n"
        "Set another one with: rollcall site set --activities ADDRESS");
}
