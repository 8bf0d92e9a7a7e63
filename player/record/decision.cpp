#include "player/record/decision.h"

#include "player/record/bytes.h"

namespace rollcall::record {
namespace {

constexpr std::string_view domain = "rollcall decision 1";

Bytes message(const Registration& registration, const Decision& decision) {
  Writer into;
  into.raw(registration);
  into.number(decision.position);
  into.number(decision.of);
  into.text(decision.scene);
  into.text(decision.option);
  into.number(decision.milliseconds);
  return into.bytes();
}

}  // namespace

std::vector<Decision> decisions_in(const run::Trace& trace) {
  run::Trace standing;
  for (const run::Choice& choice : trace) {
    if (!choice.back_to)
      standing.push_back(choice);
    else if (*choice.back_to < standing.size())
      standing.resize(*choice.back_to);
  }
  std::vector<Decision> all;
  for (const run::Choice& choice : standing) {
    if (!choice.is_page())
      all.push_back({static_cast<std::uint32_t>(all.size()) + 1, 0, choice.scene, choice.option, choice.milliseconds});
  }
  for (Decision& decision : all) decision.of = static_cast<std::uint32_t>(all.size());
  return all;
}

SignedDecision sign(const Registration& registration, const Decision& decision, const seal::SecretKey& site) {
  return {decision, site.sign(domain, message(registration, decision))};
}

bool is_signed_by(const Registration& registration, const SignedDecision& decision, const seal::PublicKey& site) {
  return seal::verifies(site, domain, message(registration, decision), decision.signature);
}

}  // namespace rollcall::record
