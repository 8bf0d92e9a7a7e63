#include "player/command/site.h"

#include "player/command/fingerprint.h"
#include "player/record/spoken_date.h"
#include "player/seal/hash.h"
#include "player/whole_number.h"

namespace rollcall::command {
namespace {

void say_settings(const progress::SiteSettings& settings, const terminal::Console& console) {
  const Message unset = tr("not set");
  const auto shown = [&](const std::string& value) { return value.empty() ? unset : Message::shown(value); };
  console.say(tr("Name: {name}", "name"_is = shown(settings.name)));
  console.say(tr("Home page of the staff numbers: {address}", "address"_is = shown(settings.home_page)));
  console.say(tr("Address of the modules: {address}", "address"_is = shown(settings.activities)));
  console.say(settings.months_of_choices == 0
                  ? tr("Choices are kept as long as their learner.")
                  : trn("Choices are kept for {n} month; records stay.",
                        "Choices are kept for {n} months; records stay.", settings.months_of_choices));
}

std::uint32_t parse_months(const std::string& text) {
  if (const auto months = whole_number<std::uint32_t>(text)) return *months;
  throw Error(tr("'{text}' is not a number of months.", "text"_is = text),
              tr("Write a whole number, such as 12, or 0 for as long as their learner."));
}

}  // namespace

Exit show_site(const Home& home, const terminal::Console& console) {
  const progress::Store store = home.store_to_read(console);
  const seal::PublicKey& key = store.site_key().public_key();
  console.say(tr("Site {key}", "key"_is = seal::hex(seal::key_id(key))));
  console.say(fingerprint_of(key));
  say_settings(store.settings(), console);
  for (const record::SiteKey& came : store.site_keys()) {
    if (came.before)
      console.say(tr("{day}: {what}", "day"_is = record::spoken(record::date_of(came.since)),
                     "what"_is = record::sentence(came)));
  }
  return Exit::done;
}

Exit set_site(const Home& home, const SiteArguments& arguments, const terminal::Console& console) {
  progress::Store store = home.store(console);
  progress::SiteSettings settings = store.settings();
  settings.name = arguments.name.value_or(settings.name);
  settings.home_page = arguments.home_page.value_or(settings.home_page);
  settings.activities = arguments.activities.value_or(settings.activities);
  if (arguments.months_of_choices) settings.months_of_choices = parse_months(*arguments.months_of_choices);
  store.set(settings);
  say_settings(settings, console);
  return Exit::done;
}

Exit change_site_key(const Home& home, const terminal::Console& console) {
  progress::Store store = home.store(console);
  store.change_site_key();
  console.say(store.news().back());
  console.say(fingerprint_of(store.site_key().public_key()));
  return Exit::done;
}

}  // namespace rollcall::command
