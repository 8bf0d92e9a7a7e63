#include "authoring/command/choices_report.h"

#include <algorithm>
#include <utility>

#include "authoring/command/figures.h"
#include "authoring/command/table.h"
#include "authoring/prove/choice_shares.h"
#include "authoring/prove/walk.h"

namespace rollcall::authoring {
namespace {

using prove::ChoiceFigures;
using prove::ChoiceShare;
using terminal::Console;

constexpr Phrase nothing = tr_noop("nothing");

/// "3 of 12 of quality 0, 1 of 2 critical errors"; empty without any.
Message those_that_end_best(const prove::Proof& proof, const scenario::Scenario& scenario) {
  Message list;
  for (const int quality : {2, 1, 0}) {
    const ChoiceShare share = prove::weaker_of_quality(proof, scenario, quality);
    if (share.all != 0)
      list = listed(list, tr("{some} of {all} of quality {quality}", "some"_is = share.end_best, "all"_is = share.all,
                             "quality"_is = quality));
  }
  const ChoiceShare critical = prove::critical_errors(proof, scenario);
  if (critical.all == 0) return list;
  return listed(list, trn("{some} of {n} critical error", "{some} of {n} critical errors", critical.all,
                          "some"_is = critical.end_best));
}

Message changes_of(const prove::Changes& changes) {
  if (!changes.are_any()) return nothing;
  Message list;
  if (changes.ending) list = tr("the ending");
  if (changes.beats != 0) list = listed(list, trn("{n} later entry", "{n} later entries", changes.beats));
  if (changes.lines != 0) list = listed(list, trn("{n} line", "{n} lines", changes.lines));
  if (changes.options != 0) list = listed(list, trn("{n} option", "{n} options", changes.options));
  if (changes.points != 0)
    list = listed(list, trn("{n} point of the debrief", "{n} points of the debrief", changes.points));
  return list;
}

std::vector<Message> row_of(const prove::Proof& proof, const scenario::Scenario& scenario,
                            const ChoiceFigures& choice) {
  const scenario::Option& option = scenario.options()[choice.option];
  const auto quality = Message::verbatim(std::to_string(option.quality));
  return {Message::verbatim(prove::full_name(scenario, choice.option)),
          option.critical ? tr("{quality}, critical", "quality"_is = quality) : quality,
          choice.ends_best ? tr("yes") : tr("no"),
          choice.ending ? Message::verbatim(proof.endings[*choice.ending].id) : tr("no ending"),
          changes_of(choice.changes)};
}

}  // namespace

void say_choices(const prove::Proof& proof, const scenario::Scenario& scenario, std::string_view indent,
                 const Console& console) {
  const ChoiceShare share = prove::all_weaker(proof);
  if (share.all == 0) return;
  console.say(tr("The best ending still comes after {list}.", "list"_is = those_that_end_best(proof, scenario)),
              indent);
  console.say(tr("Nothing that a learner sees later is changed by {some} of {all}.", "some"_is = share.traceless,
                 "all"_is = share.all),
              indent);
}

void write_choices(const prove::Proof& proof, const scenario::Scenario& scenario, const Console& console) {
  if (proof.choices.empty()) return;
  console.say({});
  console.say(tr("Choices: a weaker option taken once, all else best"));
  say_choices(proof, scenario, "  ", console);
  Table rows{{tr("option"), tr("quality"), tr("still ends best"), tr("ends in"), tr("changes later")}};
  for (const ChoiceFigures& choice : proof.choices) {
    if (choice.ends_best || !choice.changes.are_any()) rows.push_back(row_of(proof, scenario, choice));
  }
  if (rows.size() > 1) write_table(rows, console);
}

}  // namespace rollcall::authoring
