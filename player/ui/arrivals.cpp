#include "player/ui/arrivals.h"

#include <algorithm>
#include <cstdint>
#include <system_error>
#include <utility>

#include "player/library/arrival_words.h"
#include "player/os/files.h"
#include "player/seal/fingerprint.h"

namespace rollcall::ui {
namespace {

namespace fs = std::filesystem;
using library::FileKind;
using library::Offer;

constexpr std::uint64_t largest_trust_list = 1u << 20;

std::string name_of(const fs::path& file) { return printable(file.filename().string()); }

bool is_gone(const fs::path& file) {
  std::error_code ignored;
  return !fs::exists(file, ignored);
}

/// What cannot be read is found out when its turn comes.
bool is_list(const fs::path& file) {
  try {
    return library::kind_of(file) == FileKind::trust_list;
  } catch (const Error&) {
    return false;
  }
}

Message what_a_list_is(const Offer& offer) {
  switch (offer.standing) {
    case Offer::Standing::here:
      return tr("Trust list {number}: it is here already", "number"_is = offer.number);
    case Offer::Standing::newer:
      return tr("Trust list {number}: newer than the one that is here", "number"_is = offer.number);
    default:
      return tr("Trust list {number}: it says whose packs are genuine", "number"_is = offer.number);
  }
}

Message what_a_pack_is(const Offer& offer) {
  const auto title = "title"_is = offer.title;
  const auto version = "version"_is = offer.version.text();
  switch (offer.standing) {
    case Offer::Standing::here:
      return tr("{title}, version {version}: it is here already", title, version);
    case Offer::Standing::newer:
      return tr("{title}, version {version}: newer than what is here", title, version);
    case Offer::Standing::unproved:
      return tr("{title}, version {version}, as it says of itself", title, version);
    default:
      return tr("{title}, version {version}: new here", title, version);
  }
}

OfferCard card_of(const Offer& offer) {
  OfferCard card;
  card.file = offer.file;
  card.problem = offer.problem;
  card.hint = offer.hint;
  if (offer.standing == Offer::Standing::refused)
    card.what = Message::verbatim(offer.file.filename().string());
  else
    card.what = offer.kind == FileKind::trust_list ? what_a_list_is(offer) : what_a_pack_is(offer);
  card.is_new = offer.standing != Offer::Standing::refused && offer.standing != Offer::Standing::here;
  return card;
}

}  // namespace

// What sticks offer

void Arrivals::look(const std::string& language) {
  x_language = language;
  x_sticks = x_surroundings.sticks ? x_surroundings.sticks() : std::vector<fs::path>();
  x_places.clear();
  x_unknown.clear();
  x_unread.assign(x_sticks.begin(), x_sticks.end());
}

bool Arrivals::look_again(const std::string& language) {
  if (!x_surroundings.sticks || x_surroundings.sticks() == x_sticks) return false;
  look(language);
  return true;
}

void Arrivals::look_into(const fs::path& folder) {
  OfferingPlace place{folder, {}, true, {}};
  try {
    const library::Finds finds = library::find_in(folder);
    place.is_all = finds.is_all;
    for (const fs::path& file : finds.files) x_unknown.emplace_back(x_places.size(), file);
  } catch (const Error& error) {
    place.problem = error.message();
  }
  x_places.push_back(std::move(place));
}

void Arrivals::look_at(std::size_t place, const fs::path& file) {
  x_places[place].offers.push_back(card_of(library::offer_of(*x_library, file, x_language)));
}

// What is wanted

void Arrivals::take(const std::vector<fs::path>& files) {
  if (!is_taking() && !x_asked) {
    x_outcomes.clear();
    x_all = 0;
  }
  for (const fs::path& file : files) {
    std::error_code ignored;
    if (fs::is_directory(file, ignored)) {
      const auto is_it = [&](const OfferingPlace& place) { return place.folder == file; };
      if (std::none_of(x_places.begin(), x_places.end(), is_it)) x_unread.push_back(file);
    } else {
      x_queue.push_back(file);
      ++x_all;
    }
  }
  // The packs are judged by the lists.
  std::stable_partition(x_queue.begin(), x_queue.end(), is_list);
}

bool Arrivals::is_busy() const { return (!x_asked && is_taking()) || !x_unknown.empty() || !x_unread.empty(); }

bool Arrivals::go_on() {
  if (!x_asked && x_installation) return install_a_part();
  if (!x_asked && !x_queue.empty()) {
    begin_next();
  } else if (!x_unknown.empty()) {
    const auto [place, file] = x_unknown.front();
    x_unknown.pop_front();
    look_at(place, file);
  } else if (!x_unread.empty()) {
    const fs::path folder = x_unread.front();
    x_unread.pop_front();
    look_into(folder);
  } else {
    return false;
  }
  return true;
}

void Arrivals::begin_next() {
  x_file = x_queue.front();
  x_queue.pop_front();
  bool believes = true;
  try {
    if (library::kind_of(x_file) == FileKind::trust_list) return take_list();
    believes = x_library->trust_list().has_value();
    x_installation = x_library->begin_installing(x_file);
  } catch (const Error& error) {
    believes ? fail(error) : leave_packs(error);
  }
}

void Arrivals::take_list() {
  Asked arrived{x_file, os::read_file(x_file, largest_trust_list), {}};
  arrived.list = seal::parse_trust(arrived.bytes);
  if (x_library->trust_list()) return finish_list(arrived);
  if (x_surroundings.expect_root) x_surroundings.expect_root(arrived.list);
  x_asked = std::move(arrived);
}

void Arrivals::finish_list(const Asked& arrived) {
  x_library->trust(arrived.bytes);
  OutcomeCard outcome{true, name_of(arrived.file), {library::taken(arrived.list)}, {}};
  for (Message& one : library::said_by(arrived.list)) outcome.sentences.push_back(std::move(one));
  x_outcomes.push_back(std::move(outcome));
  end_file();
}

void Arrivals::answer(Compared compared) {
  if (!x_asked) return;
  const Asked arrived = std::move(*std::exchange(x_asked, std::nullopt));
  if (compared == Compared::other) return fail(library::first_list_left());
  try {
    finish_list(arrived);
  } catch (const Error& error) {
    fail(error);
  }
}

bool Arrivals::install_a_part() {
  const int before = x_installation->percent();
  try {
    if (x_installation->go_on()) return x_installation->percent() != before;
    const pack::Identity identity = x_installation->identity();
    x_installation.reset();
    x_added.insert(identity.module);
    x_outcomes.push_back({true, name_of(x_file), library::installed(*x_library, identity), {}});
    end_file();
  } catch (const Error& error) {
    fail(error);
  }
  return true;
}

/// One reason for all of them is said once.
void Arrivals::leave_packs(const Error& error) {
  const std::size_t count = 1 + x_queue.size();
  x_queue.clear();
  x_outcomes.push_back({false,
                        {},
                        {error.message(), trn("{n} pack was not installed.", "{n} packs were not installed.", count)},
                        error.hint()});
  end_file();
}

void Arrivals::fail(const Error& error) {
  const bool is_refused = dynamic_cast<const pack::Refused*>(&error) != nullptr;
  if (is_refused || !is_gone(x_file)) {
    x_outcomes.push_back({false, name_of(x_file), {error.message()}, error.hint()});
  } else {
    // With a stick, all that is on it goes.
    const std::size_t count = 1 + std::erase_if(x_queue, is_gone);
    x_outcomes.push_back({false,
                          count == 1 ? name_of(x_file) : std::string(),
                          {trn("{n} file is not there, so it was not installed. What was installed before is whole.",
                               "{n} files are not there, so they were not installed. What was installed before is "
                               "whole.",
                               count)},
                          tr("If a stick was pulled out, put it back and look again.")});
  }
  end_file();
}

void Arrivals::stop() {
  const std::size_t count = x_queue.size() + (x_installation || x_asked ? 1 : 0);
  if (count == 0) return;
  x_queue.clear();
  x_asked.reset();
  x_outcomes.push_back({false,
                        {},
                        {trn("Stopped: {n} file was not installed. What was installed before is whole.",
                             "Stopped: {n} files were not installed. What was installed before is whole.", count)},
                        {}});
  end_file();
}

/// When the last one is done, what is offered has another standing.
void Arrivals::end_file() {
  x_installation.reset();
  x_file.clear();
  if (is_taking()) return;
  x_unknown.clear();
  for (const OfferingPlace& place : x_places) x_unread.push_back(place.folder);
  x_places.clear();
}

void Arrivals::show_in(ArrivalView& view) const {
  using Stage = ArrivalView::Stage;
  view.stage = x_asked              ? Stage::asking
               : is_taking()        ? Stage::working
               : x_outcomes.empty() ? Stage::offering
                                    : Stage::done;
  view.is_looking = !x_unread.empty() || !x_unknown.empty();
  view.places = x_places;
  view.file = name_of(x_file);
  view.fingerprint.clear();
  view.list_says.clear();
  if (x_asked) {
    view.fingerprint = seal::fingerprint(x_asked->list.root);
    view.question = library::question_of_first_list();
    view.list_says = library::said_by(x_asked->list);
  }
  view.percent = x_installation ? x_installation->percent() : 0;
  view.number = x_all - x_queue.size();
  view.all = x_all;
  view.outcomes = x_outcomes;
}

}  // namespace rollcall::ui
