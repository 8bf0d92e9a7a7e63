#include "player/record/decision.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "player/record/xapi.h"
#include "tests/player/record/sample_record.h"
#include "tests/player/record/verified.h"

using namespace rollcall;
using nlohmann::json;
using record::Decision;
using record::Verdict;
using test::site_key;
using test::typical_record;

namespace {

const run::Trace trace = {
    {"gate", "wait", 4250}, {"hall", "", 900}, {"yard", "shout", 100}, {"", "", 0, 2}, {"yard", "talk", 60000}};

std::vector<record::SignedDecision> decisions(const record::CompletionRecord& record) {
  std::vector<record::SignedDecision> all;
  for (const Decision& one : record::decisions_in(trace))
    all.push_back(record::sign(record.registration, one, site_key()));
  return all;
}

record::ModuleWords words(const record::CompletionRecord&) {
  return {{{"en", "Small things"}}, {}, {{"gate", {{"wait", {{"en", "Wait"}}}, {"go", {{"en", "Go"}}}}}}};
}

json exported() {
  return json::parse(record::xapi(std::vector{record::sign(typical_record(), site_key())}, {}, words, decisions));
}

std::vector<test::Verified> verified(const json& statements) {
  return test::verified(statements.dump(), std::vector{site_key().public_key()});
}

}  // namespace

TEST_CASE("the decisions of an attempt are those of the path that stood in the end") {
  CHECK(record::decisions_in(trace) ==
        std::vector<Decision>{{1, 2, "gate", "wait", 4250}, {2, 2, "yard", "talk", 60000}});
  CHECK(record::decisions_in({}).empty());
}

TEST_CASE("a decision is signed for its attempt") {
  const record::SignedDecision one = decisions(typical_record())[0];
  CHECK(record::is_signed_by(typical_record().registration, one, site_key().public_key()));
  CHECK_FALSE(record::is_signed_by({}, one, site_key().public_key()));
  CHECK_FALSE(record::is_signed_by(typical_record().registration, one, site_key(2).public_key()));
}

TEST_CASE("each decision is a statement between the beginning and the end, in the words of its module") {
  const json all = exported();
  REQUIRE(all.size() == 6);
  CHECK(all[0]["verb"]["id"] == "http://adlnet.gov/expapi/verbs/initialized");
  CHECK(all[1]["verb"]["id"] == "http://adlnet.gov/expapi/verbs/answered");
  CHECK(all[1]["object"]["id"] == "https://rollcall.invalid/modules/small-things/scenes/gate");
  CHECK(all[1]["object"]["definition"]["choices"] ==
        json::parse(R"([{"id": "go", "description": {"en": "Go"}}, {"id": "wait", "description": {"en": "Wait"}}])"));
  CHECK(all[1]["result"] == json{{"response", "wait"}, {"duration", "PT4.250S"}});
  CHECK(all[2]["result"]["response"] == "talk");
  CHECK(all[1]["id"] != all[2]["id"]);
  CHECK(all[3]["verb"]["id"] == "http://adlnet.gov/expapi/verbs/completed");
}

TEST_CASE("decisions that were handed over are genuine, and altered ones are found") {
  for (const test::Verified& one : verified(exported())) CHECK(one.verdict == Verdict::genuine);
  json altered = exported();
  altered[1]["result"]["response"] = "go";
  CHECK(verified(altered)[1].verdict == Verdict::altered);
  altered = exported();
  altered[1]["result"]["response"] = "go";
  altered[1]["context"]["extensions"]["https://rollcall.invalid/xapi/decision"]["option"] = "go";
  CHECK(verified(altered)[1].verdict == Verdict::altered);
  CHECK(verified(altered)[1].sentences.at(1) == "The site has not signed that this was decided in the attempt.");
  altered = exported();
  altered[2]["object"]["id"] = altered[1]["object"]["id"];
  CHECK(verified(altered)[2].verdict == Verdict::altered);
  altered = exported();
  altered[2] = altered[1];
  CHECK(verified(altered)[2].verdict == Verdict::repeated);
}
