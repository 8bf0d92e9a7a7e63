#pragma once
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/record/decision.h"
#include "player/record/signed_record.h"

namespace rollcall::record {

/// What the statements of a site are about, as addresses that name something and need not exist. They are settings of
/// the site; until they are set they are under ".invalid", which no system has, so that whoever receives statements of
/// two sites cannot take one staff number for one person.
struct Addresses {
  std::string home_page = "https://rollcall.invalid/staff";     ///< where the staff numbers belong
  std::string activities = "https://rollcall.invalid/modules";  ///< under which the modules are named
  bool operator==(const Addresses&) const = default;
};

/// Throws Error unless it is an address that a statement can have: a scheme, "://" and no blank.
void expect_address(std::string_view address);

/// What a module is called and what it is about, by language. No record says so: no code covers it.
struct ModuleWords {
  using Texts = std::map<std::string, std::string>;
  Texts name, description;
  std::map<std::string, std::map<std::string, Texts>> options;  ///< by the ids of scene and option
};
using WordsOf = std::function<ModuleWords(const CompletionRecord&)>;
/// What was decided in the attempt of a record, where its learner hands that over.
using DecisionsOf = std::function<std::vector<SignedDecision>(const CompletionRecord&)>;

/// Experience API statements, as one JSON array: for each record "initialized", "completed", "passed" or "failed",
/// "terminated". Valid for xAPI 1.0.3 and 2.0 (IEEE 9274.1.1). Ids follow from the registration and the site, so that a
/// statement sent twice is the same statement, and records of one attempt that copies of its site made are not. The
/// same records give the same bytes. `words_of` and `decisions_of` may be empty: then the
/// modules have no words, and no decision is told; else each is a statement of its own, "answered".
std::string xapi(std::span<const SignedRecord> records, const Addresses& addresses = {}, const WordsOf& words_of = {},
                 const DecisionsOf& decisions_of = {});

}  // namespace rollcall::record
