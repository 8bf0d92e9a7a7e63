#include "player/seal/data_integrity.h"

#include <doctest/doctest.h>

#include "player/seal/hash.h"

using namespace rollcall;

namespace {

// W3C Data Integrity EdDSA Cryptosuites v1.0, B.1: key, canonical options, canonical document, signature.
constexpr const char* seed = "c96ef9ea10c5e414c471723aff9de72c35fa5b70fae97e8832ecac7d2e2b8ed6";
constexpr const char* options =
    "_:c14n0 <http://purl.org/dc/terms/created> \"2023-02-24T23:36:38Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> "
    ".\n"
    "_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof> .\n"
    "_:c14n0 <https://w3id.org/security#cryptosuite> "
    "\"eddsa-rdfc-2022\"^^<https://w3id.org/security#cryptosuiteString> .\n"
    "_:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod> .\n"
    "_:c14n0 <https://w3id.org/security#verificationMethod> "
    "<did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2> .\n";
constexpr const char* document =
    "<did:example:abcdefgh> <https://www.w3.org/ns/credentials/examples#alumniOf> \"The School of Examples\" .\n"
    "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
    "<https://www.w3.org/2018/credentials#VerifiableCredential> .\n"
    "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
    "<https://www.w3.org/ns/credentials/examples#AlumniCredential> .\n"
    "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://schema.org/description> \"A minimum viable example of an "
    "Alumni Credential.\" .\n"
    "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://schema.org/name> \"Alumni Credential\" .\n"
    "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#credentialSubject> "
    "<did:example:abcdefgh> .\n"
    "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#issuer> "
    "<https://vc.example/issuers/5678> .\n"
    "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#validFrom> "
    "\"2023-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n";
constexpr const char* signature =
    "4d8e53c2d5b3f2a7891753eb16ca993325bdb0d3cfc5be1093d0a18426f5ef85"
    "78cadc0fd4b5f4dd0d1ce0aefd15ab120b7a894d0eb094ffda4e6553cd1ed50d";

}  // namespace

TEST_CASE("a signature of Data Integrity is that of the standard's example") {
  const auto key = seal::SecretKey::from_seed(seal::parse_hex<32>(seed).value());
  CHECK(seal::hex(seal::sign_integrity(key, options, document)) == signature);
}

TEST_CASE("a signature of Data Integrity fits its options and its document alone") {
  const auto key = seal::SecretKey::from_seed(seal::parse_hex<32>(seed).value());
  const seal::Signature made = seal::sign_integrity(key, options, document);
  CHECK(seal::verifies_integrity(key.public_key(), options, document, made));
  CHECK_FALSE(seal::verifies_integrity(key.public_key(), document, options, made));
  CHECK_FALSE(seal::verifies_integrity(key.public_key(), options, std::string(document) + "\n", made));
  CHECK_FALSE(seal::verifies_integrity(seal::SecretKey::generate().public_key(), options, document, made));
}
