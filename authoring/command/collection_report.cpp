#include "authoring/command/collection_report.h"

#include <array>

#include "authoring/check/decimals.h"
#include "authoring/command/diagnostics_json.h"
#include "authoring/command/report.h"
#include "authoring/command/table.h"
#include "authoring/survey/wording.h"

namespace rollcall::authoring {
namespace {

using check::one_digit;
using check::p_text;
using check::two_digits;
using terminal::Console;
using Json = nlohmann::ordered_json;

constexpr std::size_t most_cues = 20;
constexpr std::array ranks{check::Rank::colleague, check::Rank::superior};
constexpr std::array all_urges{check::Urges::right, check::Urges::wrong, check::Urges::both};
constexpr std::array genders{check::Gender::woman, check::Gender::man, check::Gender::unsaid};

Message number(std::int64_t count) { return Message::verbatim(std::to_string(count)); }
Message digits(std::string text) { return Message::verbatim(std::move(text)); }

Json note(std::string_view rule, Message message, const std::string& file = "") {
  source::FileTable where;
  where.add(file);
  return to_json(source::diagnostic(rule, {}, std::move(message)), where);
}

Message identity_figures(const check::Balance& balance) {
  return tr("Identity and truth in all of them: {figures}.", "figures"_is = balance.figures());
}

// What the words of the options give away.

Message too_few_to_judge(const check::Guesses& guesses) {
  return trn(
      "Whether the words of the options give the best one away cannot be judged yet: that takes {least} decisions "
      "in modules of one language, two modules at least. Here is {n}.",
      "Whether the words of the options give the best one away cannot be judged yet: that takes {least} decisions "
      "in modules of one language, two modules at least. Here are {n}.",
      guesses.all.decisions, "least"_is = check::fewest_decisions);
}

Message guesses_sentence(const check::Guesses& guesses) {
  if (!guesses.can_be_judged()) return too_few_to_judge(guesses);
  const check::Interval interval = guesses.interval();
  return tr(
      "A reader who never saw the stories would guess {hits} of {decisions} decisions from the words of the options "
      "alone (between {low} and {high}, allowing for luck); chance is {chance}.",
      "hits"_is = one_digit(guesses.all.hits), "decisions"_is = guesses.all.decisions,
      "low"_is = one_digit(interval.low), "high"_is = one_digit(interval.high),
      "chance"_is = one_digit(guesses.all.chance));
}

void write_cues(const check::Outsider& outsider, const Console& console) {
  const auto cues = outsider.cues(most_cues);
  if (cues.empty()) return;
  console.say(
      tr("The words that tell most, of those that several modules use; what is above 0 speaks for the best "
         "option, what is below against it:"));
  Table table{{tr("word"), tr("in best options"), tr("in weaker ones"), tr("modules"), tr("log odds")}};
  for (const auto& cue : cues)
    table.push_back({digits(survey::utf8(cue.word)), number(cue.wanted), number(cue.others),
                     number(std::int64_t(cue.modules)), digits(two_digits(cue.log_odds))});
  write_table(table, console);
}

void write_guesses(const check::Outsider& outsider, const Console& console) {
  const check::Guesses guesses(outsider);
  console.say(guesses_sentence(guesses));
  if (!guesses.can_be_judged()) return;
  Table table{{tr("module"), tr("decisions"), tr("guessed"), tr("by chance")}};
  for (const auto& [module, guessed] : guesses.modules)
    table.push_back({digits(module), number(std::int64_t(guessed.decisions)), digits(one_digit(guessed.hits)),
                     digits(one_digit(guessed.chance))});
  write_table(table, console);
  write_cues(outsider, console);
}

Json guessed_json(const check::Guessed& guessed) {
  return {{"decisions", guessed.decisions}, {"hits", guessed.hits}, {"chance", guessed.chance}};
}

Json guesses_json(const std::string& language, const check::Outsider& outsider) {
  const check::Guesses guesses(outsider);
  Json json = note("word-cues", guesses_sentence(guesses));
  json["language"] = language;
  json.update(guessed_json(guesses.all));
  json["low"] = json["high"] = Json();
  json["modules"] = json["cues"] = Json::array();
  if (!guesses.can_be_judged()) return json;
  const check::Interval interval = guesses.interval();
  json["low"] = interval.low;
  json["high"] = interval.high;
  for (const auto& [module, guessed] : guesses.modules) {
    Json of{{"module", module}};
    of.update(guessed_json(guessed));
    json["modules"].push_back(std::move(of));
  }
  for (const auto& cue : outsider.cues(most_cues))
    json["cues"].push_back({{"word", survey::utf8(cue.word)},
                            {"best", cue.wanted},
                            {"weaker", cue.others},
                            {"modules", cue.modules},
                            {"log_odds", cue.log_odds}});
  return json;
}

// What people turn out to be.

Message conduct_sentence(const check::ConductFindings& found) {
  return trn("{n} person has an identity and turns out to be something:",
             "{n} people have an identity and turn out to be something:", found.people);
}

Message p_of_all(const check::ConductFindings& found) {
  return tr("Over all who share the same words: p = {p}, corrected {corrected}.",
            "p"_is = p_text(*found.all_identities), "corrected"_is = p_text(*found.corrected_all));
}

void write_conduct(const check::ConductFindings& found, const Console& console) {
  if (found.people == 0) return;
  console.say(conduct_sentence(found));
  Table table{{tr("identity"), tr("harm"), tr("are harmed"), tr("neither"), tr("p"), tr("corrected")}};
  for (const check::IdentityConduct& of : found.words)
    table.push_back({digits(of.identity), number(of.people[0]), number(of.people[1]), number(of.people[2]),
                     p_text(of.p), of.corrected ? p_text(*of.corrected) : tr("too few")});
  write_table(table, console);
  if (found.all_identities) console.say(p_of_all(found));
}

Json optional_number(const std::optional<double>& number) { return number ? Json(*number) : Json(); }

Json conduct_json(const check::ConductFindings& found) {
  Json json = note("identity-conduct", conduct_sentence(found));
  json["people"] = found.people;
  json["compared"] = found.compared;
  json["identities"] = Json::array();
  for (const check::IdentityConduct& of : found.words)
    json["identities"].push_back({{"identity", of.identity},
                                  {"harms", of.people[0]},
                                  {"harmed", of.people[1]},
                                  {"neither", of.people[2]},
                                  {"p", of.p},
                                  {"corrected_p", optional_number(of.corrected)}});
  json["p"] = optional_number(found.all_identities);
  json["corrected_p"] = optional_number(found.corrected_all);
  return json;
}

// What the staff urges.

Message urging_sentence(const check::UrgingFindings& found) {
  const auto& colleagues = found.times(check::Rank::colleague);
  const auto& superiors = found.times(check::Rank::superior);
  return tr("Colleagues urge what is best {right} of {all} times, superiors {right_above} of {all_above}.",
            "right"_is = colleagues.right, "all"_is = colleagues.all, "right_above"_is = superiors.right,
            "all_above"_is = superiors.all);
}

void write_urging(const check::UrgingFindings& found, const Console& console) {
  if (!found.has_counts()) return;
  console.say(urging_sentence(found));
  Table table{{tr("who"), tr("women"), tr("men"), tr("not said")}};
  for (const check::Rank rank : ranks) {
    for (const check::Urges urges : all_urges) {
      std::vector<Message> row{check::title(rank, urges)};
      for (const check::Gender gender : genders) row.push_back(number(found.people(gender, rank, urges)));
      table.push_back(std::move(row));
    }
  }
  write_table(table, console);
  if (const auto p = found.p()) console.say(tr("Between women and men: p = {p}.", "p"_is = p_text(*p)));
}

Json urging_json(const check::UrgingFindings& found) {
  static constexpr std::array rank_names{"colleagues", "superiors"};
  static constexpr std::array urge_names{"right", "wrong", "both"};
  static constexpr std::array gender_names{"women", "men", "unsaid"};
  Json json = note("staff-gender", urging_sentence(found));
  for (const check::Rank rank : ranks) {
    Json of{{"times", found.times(rank).all}, {"times_right", found.times(rank).right}};
    for (const check::Urges urges : all_urges) {
      Json& row = of[urge_names[std::size_t(urges)]];
      for (const check::Gender gender : genders)
        row[gender_names[std::size_t(gender)]] = found.people(gender, rank, urges);
    }
    json[rank_names[std::size_t(rank)]] = std::move(of);
  }
  json["p"] = optional_number(found.p());
  return json;
}

}  // namespace

void write_text(const check::Collection& modules, const Console& console) {
  if (modules.balance.can_be_judged()) console.say(identity_figures(modules.balance));
  write_conduct(modules.conduct.findings(), console);
  write_urging(modules.urging.findings(), console);
  for (const auto& [language, outsider] : modules.outsiders) {
    if (modules.outsiders.size() > 1) console.say(tr("Of the modules in {language}:", "language"_is = language));
    write_guesses(outsider, console);
  }
  for (const source::Diagnostic& warning : modules.warnings()) say(warning, {}, console);
}

Json to_json(const check::Balance& balance, const std::string& file) {
  Json json = note("identity-truth", tr("Identity and truth: {figures}", "figures"_is = balance.figures()), file);
  json["v"] = balance.v();
  json["corrected_v"] = balance.corrected();
  return json;
}

Json to_json(const check::Collection& modules) {
  Json list = Json::array();
  if (modules.balance.can_be_judged()) list.push_back(to_json(modules.balance, ""));
  if (const auto found = modules.conduct.findings(); found.people > 0) list.push_back(conduct_json(found));
  if (modules.urging.findings().has_counts()) list.push_back(urging_json(modules.urging.findings()));
  for (const auto& [language, outsider] : modules.outsiders) list.push_back(guesses_json(language, outsider));
  for (const source::Diagnostic& warning : modules.warnings()) list.push_back(to_json(warning, source::FileTable()));
  return list;
}

}  // namespace rollcall::authoring
