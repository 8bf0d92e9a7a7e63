#include "player/command/learners.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "player/ascii.h"
#include "player/command/known_learner.h"
#include "player/learning/corrections.h"
#include "player/learning/erasure.h"
#include "player/progress/pin.h"
#include "player/record/verify.h"
#include "player/text/typesetter.h"

namespace rollcall::command {
namespace {

std::size_t unfinished(const progress::Store& store, const progress::Learner& learner) {
  const std::vector<progress::AttemptSummary> attempts = store.summaries(learner.id);
  return static_cast<std::size_t>(
      std::count_if(attempts.begin(), attempts.end(), [](const auto& attempt) { return attempt.is_open(); }));
}

Message line_of(const progress::Learner& learner) {
  const auto number = "number"_is = learner.staff_number;
  if (learner.has_pin) return tr("{number}: protected by a PIN", number);
  if (learner.name.empty()) return tr("{number}", number);
  return tr("{number}: {name}", number, "name"_is = learner.name);
}

/// An empty box on a certificate must not be the first that anybody sees of it.
void say_what_no_font_has(const std::string& name, const std::filesystem::path& fonts,
                          const terminal::Console& console) {
  const std::string missing = text::Typesetter(fonts, text::Output::page).undrawable(name);
  if (!missing.empty())
    console.complain(
        tr("No font on this computer can show '{character}'. The name stands with an empty box there, on "
           "certificates too.",
           "character"_is = missing));
}

/// Whoever erases a learner types the number again, so that nobody else is erased by mistake.
bool is_confirmed(const progress::Learner& learner, const std::string& as_called, const Typist& typist) {
  const std::string again = typist.answer(
      tr("Type the staff number {number} again if you mean this learner:", "number"_is = learner.staff_number));
  return again == learner.staff_number || again == trimmed(as_called);
}

void tell(const learning::Erased& erased, const terminal::Console& console) {
  const auto number = "number"_is = erased.staff_number;
  console.tell(trn("Gone: the name of {number}, the PIN, and the choices of {n} attempt. Their key is destroyed.",
                   "Gone: the name of {number}, the PIN, and the choices of {n} attempts. Their key is destroyed.",
                   erased.attempts, number));
  if (erased.certificates > 0)
    console.tell(trn("Gone too: {n} certificate in the folder of this player.",
                     "Gone too: {n} certificates in the folder of this player.", erased.certificates));
  console.tell(tr("Copies of this player's folder, and certificates elsewhere, are as they were."));
  if (erased.events > 0)
    console.tell(trn("What remains: {n} event that the site has signed, with the staff number and without a name.",
                     "What remains: {n} events that the site has signed, with the staff number and without a name.",
                     erased.events));
  if (erased.records.empty() && erased.events == 0)
    return console.tell(tr("What remains: that a learner was here, without a name or a number."));
  if (erased.records.empty()) return;
  console.tell(trn("What remains: {n} completion record, with the staff number and without a name or choices.",
                   "What remains: {n} completion records, with the staff number and without a name or choices.",
                   erased.records.size()));
  for (const record::SignedRecord& record : erased.records)
    console.tell(
        tr("record {sequence}: {finding}", "sequence"_is = record.sequence, "finding"_is = record::sentence(record)),
        "    ");
}

Exit give_up_pin(progress::Store& store, const Home& home, const progress::Learner& learner,
                 const terminal::Console& console) {
  tell(learning::give_up_pin(store, home.folder, learner), console);
  console.tell(tr("{number} begins again, without a name and without a PIN.", "number"_is = learner.staff_number));
  return Exit::done;
}

std::string new_pin(const Typist& typist) {
  const Message left = tr("No PIN was given, and nothing was changed.");
  const std::string pin = typist.pin(tr("The new PIN:"), left);
  if (pin.empty()) throw Error(left, tr("To have none any more, add --none."));
  if (typist.pin(tr("The new PIN once more:"), left) != pin)
    throw Error(tr("The two PINs are not the same, so nothing was changed."), tr("Try again."));
  return pin;
}

}  // namespace

Exit list_learners(const Home& home, Listing listing, const terminal::Console& console) {
  const progress::Store store = home.store(console);
  const std::vector<progress::Learner> learners = store.learners();
  const record::People people = learning::people(store);
  auto json = nlohmann::ordered_json::array();
  for (const progress::Learner& learner : learners) {
    const std::size_t begun = unfinished(store, learner),
                      records = learning::records_of_person(store, learner.staff_number).size();
    if (listing == Listing::json) {
      json.push_back({{"staff_number", learner.staff_number},
                      {"name", learner.name},
                      {"has_pin", learner.has_pin},
                      {"linked_with", people.linked_with(learner.staff_number)},
                      {"unfinished", begun},
                      {"records", records}});
      continue;
    }
    console.tell(line_of(learner));
    for (const std::string& other : people.linked_with(learner.staff_number))
      console.tell(tr("the same person as {number}", "number"_is = other), "    ");
    console.tell(trn("{n} completion record", "{n} completion records", records), "    ");
    if (begun > 0) console.tell(trn("{n} unfinished attempt", "{n} unfinished attempts", begun), "    ");
  }
  if (listing == Listing::json)
    console.out() << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << "\n";
  else if (learners.empty())
    console.say(tr("Nobody learns here yet. Next: rollcall play MODULE --learner NUMBER"));
  return Exit::done;
}

Exit rename_learner(const Home& home, const RenameArguments& arguments, const Typist& typist,
                    const terminal::Console& console) {
  if (arguments.name.empty() && arguments.number.empty())
    throw Error(tr("Nothing is named that should change."), tr("Add --name, --number, or both."));
  progress::Store store = home.store(console);
  const progress::Learner found = known_learner(store, arguments.learner);
  const std::string pin = pin_of(found, typist);
  const progress::Learner before = store.unlock(found.id, pin);
  const std::string name = arguments.name.empty() ? before.name : std::string(trimmed(arguments.name));
  const std::string number = arguments.number.empty() ? before.staff_number : arguments.number;
  const progress::Learner after = typist.unless_alike(
      [&](progress::Alike alike) { return store.rename_learner(before.id, name, number, pin, alike); });
  if (!arguments.name.empty()) {
    console.say(tr("{number} is called {name} now.", "number"_is = after.staff_number, "name"_is = after.name));
    say_what_no_font_has(after.name, arguments.fonts, console);
  }
  if (after.staff_number != before.staff_number)
    console.tell(tr("The staff number {before} is {after} now. Records that were made before keep {before}.",
                    "before"_is = before.staff_number, "after"_is = after.staff_number));
  return Exit::done;
}

Exit change_pin(const Home& home, const PinArguments& arguments, const Typist& typist,
                const terminal::Console& console) {
  if (arguments.is_forgotten && arguments.is_removed)
    throw Error(tr("--none and --forgotten are two different things."),
                tr("Take --none if you know the PIN, and --forgotten if nobody does."));
  progress::Store store = home.store(console);
  const progress::Learner found = known_learner(store, arguments.learner);
  if (arguments.is_forgotten) {
    if (!found.has_pin)
      throw Error(tr("{number} has no PIN that could be forgotten.", "number"_is = found.staff_number),
                  tr("Set one without --forgotten."));
    console.tell(
        tr("Nobody can restore a PIN. Without it the name and the choices that it protects are lost for good; "
           "completion records stay."));
    if (arguments.is_sure || is_confirmed(found, arguments.learner, typist))
      return give_up_pin(store, home, found, console);
    console.complain(tr("That is another number, so nothing was changed."));
    return Exit::input_has_problems;
  }
  const std::string old_pin = pin_of(found, typist);
  const progress::Learner learner = store.unlock(found.id, old_pin);
  const auto number = "number"_is = learner.staff_number;
  if (arguments.is_removed) {
    store.set_pin(learner.id, old_pin, {});
    console.tell(
        tr("{number} has no PIN any more: whoever uses this account can go on in the place of {number}.", number));
    return Exit::done;
  }
  const std::string pin = new_pin(typist);
  store.set_pin(learner.id, old_pin, pin);
  console.say(tr("{number} has a new PIN. Nobody can restore it when it is forgotten.", number));
  if (const Message advice = progress::advice_about_pin(pin); !advice.empty()) console.tell(advice);
  return Exit::done;
}

Exit erase_learner(const Home& home, const EraseArguments& arguments, const Typist& typist,
                   const terminal::Console& console) {
  progress::Store store = home.store(console);
  const progress::Learner learner = known_learner(store, arguments.learner);
  if (!arguments.is_sure) {
    console.tell(tr("What is erased cannot be brought back: the name of {number}, the PIN and all choices.",
                    "number"_is = learner.staff_number));
    if (!is_confirmed(learner, arguments.learner, typist)) {
      console.complain(tr("That is another number, so nothing was erased."));
      return Exit::input_has_problems;
    }
  }
  tell(learning::erase(store, home.folder, learner), console);
  return Exit::done;
}

Exit link_numbers(const Home& home, const LinkArguments& arguments, const terminal::Console& console) {
  progress::Store store = home.store(console);
  const record::Linked pair = learning::link_numbers(store, arguments.one, arguments.other);
  console.tell(
      tr("{one} and {other} are of one person from now on. Their records stay as they are, and 'rollcall learner "
         "unlink' takes this back.",
         "one"_is = pair.one, "other"_is = pair.other));
  return Exit::done;
}

Exit unlink_numbers(const Home& home, const LinkArguments& arguments, const terminal::Console& console) {
  progress::Store store = home.store(console);
  const record::Unlinked pair = learning::unlink_numbers(store, arguments.one, arguments.other);
  console.tell(tr("{one} and {other} are of two people from now on. Their records stay as they are.",
                  "one"_is = pair.one, "other"_is = pair.other));
  return Exit::done;
}

}  // namespace rollcall::command
