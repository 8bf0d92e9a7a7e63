#include "player/record/badge_document.h"

#include <algorithm>

#include "player/record/did_key.h"
#include "player/record/formatting.h"
#include "player/record/n_quads.h"
#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

constexpr std::string_view credentials = "https://www.w3.org/2018/credentials#";
constexpr std::string_view badges = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
constexpr std::string_view schema = "https://schema.org/";
constexpr std::string_view security = "https://w3id.org/security#";
constexpr std::string_view date_time = "http://www.w3.org/2001/XMLSchema#dateTime";
// With https, as the context of Open Badges has it.
constexpr std::string_view any_address = "https://www.w3.org/2001/XMLSchema#anyURI";

constexpr const char* evidence_name = "Proof code of the completion record (rollcall records verify)";
constexpr const char* criteria = "The module was completed, and its objectives were reached.";

std::string term(std::string_view vocabulary, std::string_view name) {
  return std::string(vocabulary) + std::string(name);
}

std::string urn(const std::string& uuid) { return "urn:uuid:" + uuid; }

std::array<std::uint8_t, 16> front_of(const seal::Digest& digest) {
  std::array<std::uint8_t, 16> front{};
  std::copy_n(digest.begin(), front.size(), front.begin());
  return front;
}

/// The values of the template.
struct Values {
  std::string credential, subject, evidence, achievement, criteria, score_description;  ///< ids
  std::string issuer, method;
  std::string moment;
  std::string version, language;
  std::string percent;  ///< empty where nothing could be earned
};

Values values_of(const SignedRecord& record, const BadgeContent& content, const seal::PublicKey& issuer) {
  const std::string signer = seal::hex(seal::key_id(issuer));
  const std::string person = seal::hex(record.site) + " " + record.staff_number;
  Values values;
  values.credential = urn(derived_uuid(record.registration, "badge " + signer));
  values.subject = urn(derived_uuid(front_of(seal::digest(person)), "learner"));
  values.evidence = urn(derived_uuid(record.registration, "badge evidence"));
  values.achievement = achievement_address(record, content);
  values.criteria = values.achievement + "#criteria";
  values.score_description = urn(derived_uuid(front_of(record.pack), "badge score " + record.variant));
  values.issuer = did_key(issuer);
  values.method = verification_method(issuer);
  values.moment = timestamp(record.finished, record.offset);
  values.version = record.version.text();
  values.language = record.language;
  if (record.points.possible > 0) values.percent = std::to_string(record.points.percent());
  return values;
}

Json achievement(const Values& values, const BadgeContent& content) {
  Json json = {{"id", values.achievement},           {"type", {"Achievement"}},
               {"achievementType", "Course"},        {"name", content.achievement},
               {"description", content.description}, {"version", values.version},
               {"inLanguage", values.language},      {"criteria", {{"id", values.criteria}, {"narrative", criteria}}}};
  if (!values.percent.empty())
    json["resultDescription"] = Json::array({{{"id", values.score_description},
                                              {"type", {"ResultDescription"}},
                                              {"name", "Score"},
                                              {"resultType", "Percent"}}});
  return json;
}

Json credential(const Values& values, const std::string& proof_code, const BadgeContent& content) {
  Json subject = {
      {"id", values.subject}, {"type", {"AchievementSubject"}}, {"achievement", achievement(values, content)}};
  if (!values.percent.empty())
    subject["result"] = Json::array(
        {{{"type", {"Result"}}, {"resultDescription", values.score_description}, {"value", values.percent}}});
  return {
      {"@context",
       {"https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"}},
      {"id", values.credential},
      {"type", {"VerifiableCredential", "OpenBadgeCredential"}},
      {"name", content.achievement},
      {"issuer", {{"id", values.issuer}, {"type", {"Profile"}}, {"name", content.issuer}}},
      {"validFrom", values.moment},
      {"evidence",
       Json::array(
           {{{"id", values.evidence}, {"type", {"Evidence"}}, {"name", evidence_name}, {"narrative", proof_code}}})},
      {"credentialSubject", subject}};
}

void add_credential(Quads& quads, const Values& values, const BadgeContent& content) {
  const std::string self = iri(values.credential), issuer = iri(values.issuer);
  quads.add_type(self, term(badges, "OpenBadgeCredential"));
  quads.add_type(self, term(credentials, "VerifiableCredential"));
  quads.add(self, term(schema, "name"), literal(content.achievement));
  quads.add(self, term(credentials, "credentialSubject"), iri(values.subject));
  quads.add(self, term(credentials, "evidence"), iri(values.evidence));
  quads.add(self, term(credentials, "issuer"), issuer);
  quads.add(self, term(credentials, "validFrom"), typed_literal(values.moment, date_time));
  quads.add_type(issuer, term(badges, "Profile"));
  quads.add(issuer, term(schema, "name"), literal(content.issuer));
}

void add_evidence(Quads& quads, const Values& values, const std::string& proof_code) {
  const std::string self = iri(values.evidence);
  quads.add_type(self, term(badges, "Evidence"));
  quads.add(self, term(badges, "narrative"), literal(proof_code));
  quads.add(self, term(schema, "name"), literal(evidence_name));
}

void add_achievement(Quads& quads, const Values& values, const BadgeContent& content) {
  const std::string self = iri(values.achievement);
  quads.add_type(self, term(badges, "Achievement"));
  quads.add(self, term(badges, "achievementType"), literal("Course"));
  quads.add(self, term(schema, "name"), literal(content.achievement));
  quads.add(self, term(schema, "description"), literal(content.description));
  quads.add(self, term(badges, "version"), literal(values.version));
  quads.add(self, term(schema, "inLanguage"), literal(values.language));
  quads.add(self, term(badges, "Criteria"), iri(values.criteria));
  quads.add(iri(values.criteria), term(badges, "narrative"), literal(criteria));
  quads.add_type(iri(values.subject), term(badges, "AchievementSubject"));
  quads.add(iri(values.subject), term(badges, "achievement"), self);
}

void add_score(Quads& quads, const Values& values) {
  const std::string description = iri(values.score_description);
  quads.add(iri(values.achievement), term(badges, "resultDescription"), description);
  quads.add_type(description, term(badges, "ResultDescription"));
  quads.add(description, term(badges, "resultType"), literal("Percent"));
  quads.add(description, term(schema, "name"), literal("Score"));
  quads.add(iri(values.subject), term(badges, "result"), blank_node);
  quads.add_type(blank_node, term(badges, "Result"));
  quads.add(blank_node, term(badges, "resultDescription"), typed_literal(values.score_description, any_address));
  quads.add(blank_node, term(schema, "value"), literal(values.percent));
}

std::string proof_quads(const Values& values) {
  Quads quads;
  quads.add_type(blank_node, term(security, "DataIntegrityProof"));
  quads.add(blank_node, "http://purl.org/dc/terms/created", typed_literal(values.moment, date_time));
  quads.add(blank_node, term(security, "cryptosuite"),
            typed_literal("eddsa-rdfc-2022", term(security, "cryptosuiteString")));
  quads.add(blank_node, term(security, "proofPurpose"), iri(term(security, "assertionMethod")));
  quads.add(blank_node, term(security, "verificationMethod"), iri(values.method));
  return quads.canonical();
}

}  // namespace

std::string achievement_address(const CompletionRecord& record, const BadgeContent& content) {
  const std::string module = content.addresses.activities + "/" + record.module;
  return record.variant.empty() ? module : module + "/" + record.variant;
}

BadgeDocument badge_document(const SignedRecord& record, const std::string& proof_code, const BadgeContent& content,
                             const seal::PublicKey& issuer) {
  const Values values = values_of(record, content, issuer);
  Quads quads;
  add_credential(quads, values, content);
  add_evidence(quads, values, proof_code);
  add_achievement(quads, values, content);
  if (!values.percent.empty()) add_score(quads, values);
  const Json proof = {{"type", "DataIntegrityProof"},
                      {"created", values.moment},
                      {"verificationMethod", values.method},
                      {"cryptosuite", "eddsa-rdfc-2022"},
                      {"proofPurpose", "assertionMethod"}};
  return {credential(values, proof_code, content), proof, quads.canonical(), proof_quads(values)};
}

}  // namespace rollcall::record
