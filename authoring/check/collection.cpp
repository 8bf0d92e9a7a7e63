#include "authoring/check/collection.h"

#include "authoring/check/decimals.h"

namespace rollcall::check {
namespace {

source::Diagnostic words_give_away(const Guesses& guesses) {
  return source::diagnostic(
      "words-give-away", {},
      tr("the words of the options give the best one away in {hits} of {decisions} decisions, where chance is {chance}",
         "hits"_is = one_digit(guesses.all.hits), "decisions"_is = guesses.all.decisions,
         "chance"_is = one_digit(guesses.all.chance)),
      tr("let weaker options use the words that are met in the best ones, and the other way round"));
}

}  // namespace

void Collection::add(const source::Document& document) {
  balance.add(document);
  conduct.add(document);
  urging.add(document);
  outsiders[document.language.value].add(document);
}

std::vector<source::Diagnostic> Collection::warnings() const {
  std::vector<source::Diagnostic> found;
  if (balance.is_unfair())
    found.push_back(source::diagnostic("identity-truth-balance", {},
                                       tr("over these modules, who somebody is gives away what is true")));
  if (const ConductFindings of = conduct.findings(); of.is_unfair())
    found.push_back(source::diagnostic("identity-conduct-balance", {}, of.message(), of.hint()));
  if (const UrgingFindings& of = urging.findings(); of.is_unfair())
    found.push_back(source::diagnostic("staff-gender-balance", {}, of.message(), of.hint()));
  for (const auto& [language, outsider] : outsiders) {
    if (const Guesses guesses(outsider); guesses.tell_too_much()) found.push_back(words_give_away(guesses));
  }
  return found;
}

}  // namespace rollcall::check
