#include "player/ui/arrival_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "player/ui/language_row.h"

namespace rollcall::ui {
namespace {

using Stage = ArrivalView::Stage;

void draw_question(const ArrivalView& view, Frame& frame, std::optional<Action>& action) {
  const Frame::Card card(frame, Surface::card, 28);
  const Frame::LiveRegion live(frame, access::Live::polite);
  frame.paragraph(view.file, Type::label, Tone::soft);
  frame.space(10);
  frame.heading(view.fingerprint, Type::title);
  frame.space(14);
  frame.paragraph(frame.words(view.question));
  frame.space(20);
  {
    const Frame::Row row(frame);
    if (frame.button("same", frame.words(tr("Yes, it is the same")))) action = CompareRoot{true};
    if (frame.button("back", frame.words(tr("No, do not take the list")))) action = CompareRoot{false};
  }
  frame.space(20);
  for (const Message& one : view.list_says) {
    frame.paragraph(frame.words(one), Type::small, Tone::soft);
    frame.space(6);
  }
}

void draw_bar_of(int percent, Frame& frame) {
  const float thick = frame.dp(8);
  Rectangle bar = frame.put(frame.column().width, thick);
  const Rectangle whole = bar;
  frame.display_list().add(DisplayList::Fill{bar, frame.theme().line, thick / 2});
  frame.display_list().add(DisplayList::Outline{bar, frame.theme().edge, thick / 2, std::max(1.0F, frame.dp(1))});
  bar.width = std::max(thick, std::round(bar.width * static_cast<float>(percent) / 100));
  frame.display_list().add(DisplayList::Fill{bar, frame.theme().accent, thick / 2});
  frame.note(access::Role::meter, frame.words(tr("Done")), frame.words(tr("{percent} %", "percent"_is = percent)),
             whole);
}

void draw_work(const ArrivalView& view, Frame& frame, std::optional<Action>& action) {
  const Frame::Card card(frame, Surface::card, 28);
  frame.paragraph(frame.words(
      tr("File {number} of {all}: {file}", "number"_is = view.number, "all"_is = view.all, "file"_is = view.file)));
  frame.space(14);
  draw_bar_of(view.percent, frame);
  frame.space(14);
  frame.paragraph(
      frame.words(tr("{percent} % is copied and verified. Leave the stick in.", "percent"_is = view.percent)),
      Type::body, Tone::soft);
  frame.space(20);
  const Frame::Row row(frame);
  if (frame.button("back", frame.words(tr("Stop")))) action = StopTaking{};
}

void draw_outcome(const OutcomeCard& outcome, Frame& frame) {
  const Frame::Card card(frame, Surface::card, 20);
  {
    const Frame::Row row(frame);
    frame.pill(frame.words(outcome.is_taken ? tr("Added") : tr("Not added")),
               outcome.is_taken ? Frame::Strength::quiet : Frame::Strength::strong);
    frame.paragraph(outcome.name, Type::small, Tone::soft);
  }
  frame.space(8);
  for (const Message& sentence : outcome.sentences) {
    frame.space(4);
    frame.paragraph(frame.words(sentence), &sentence == &outcome.sentences.front() ? Type::body : Type::small);
  }
  if (outcome.hint.empty()) return;
  frame.space(6);
  frame.paragraph(frame.words(outcome.hint), Type::body, Tone::soft);
}

void draw_outcomes(const ArrivalView& view, Frame& frame) {
  const Frame::LiveRegion live(frame, access::Live::polite);
  for (const OutcomeCard& outcome : view.outcomes) {
    draw_outcome(outcome, frame);
    frame.space(14);
  }
}

bool has_added(const ArrivalView& view) {
  return std::any_of(view.outcomes.begin(), view.outcomes.end(), [](const auto& outcome) { return outcome.is_taken; });
}

Message heading_of(const ArrivalView& view) {
  switch (view.stage) {
    case Stage::asking:
      return tr("Compare the fingerprint");
    case Stage::working:
      return tr("Adding modules");
    case Stage::done:
      return has_added(view) ? tr("What was added") : tr("Nothing was added");
    case Stage::offering:
      break;
  }
  return view.is_first_run ? tr("Welcome to Rollcall") : tr("Add modules");
}

const char* place_of(Stage stage) {
  switch (stage) {
    case Stage::asking:
      return "asking";
    case Stage::working:
      return "working";
    case Stage::done:
      return "done";
    case Stage::offering:
      break;
  }
  return "offering";
}

void draw_what_to_do(const ArrivalView& view, Frame& frame) {
  if (view.is_first_run) {
    frame.paragraph(frame.words(
        tr("There are no modules on this computer yet. A training officer gives you a stick. On it are the modules, "
           "in packs (*.rcpack), and a trust list (*.rctrust), which says whose packs are genuine.")));
    frame.space(10);
  }
  frame.paragraph(
      frame.words(tr("Put the stick in: what is on it appears here. You can also drop files on this window, or choose "
                     "them. Each is verified before it is added.")),
      Type::body, Tone::soft);
}

}  // namespace

std::optional<Action> ArrivalPanel::draw(const ArrivalView& view, Frame& frame) {
  frame.at(place_of(view.stage));
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words(heading_of(view)), Type::display);
  frame.space(20);
  if (view.stage == Stage::asking) {
    draw_question(view, frame, action);
    return action;
  }
  if (view.stage == Stage::working) draw_work(view, frame, action);
  if (view.stage == Stage::working && !view.outcomes.empty()) frame.space(20);
  draw_outcomes(view, frame);
  if (view.stage == Stage::working) return action;
  return draw_offers(view, frame);
}

std::vector<std::filesystem::path> ArrivalPanel::wanted(const ArrivalView& view) const {
  std::vector<std::filesystem::path> files;
  for (const OfferingPlace& place : view.places) {
    for (const OfferCard& offer : place.offers) {
      if (offer.is_new && !left_out.contains(offer.file)) files.push_back(offer.file);
    }
  }
  return files;
}

void ArrivalPanel::draw_offer(const OfferCard& offer, int& number, Frame& frame) {
  if (offer.is_new) {
    const bool is_wanted = !left_out.contains(offer.file);
    ++number;
    if (frame.choice("offer " + std::to_string(number), number, frame.words(offer.what),
                     is_wanted ? Frame::Picked::yes : Frame::Picked::no)) {
      if (is_wanted)
        left_out.insert(offer.file);
      else
        left_out.erase(offer.file);
    }
  } else {
    frame.paragraph(frame.words(offer.what), Type::body, Tone::soft);
    for (const Message& one : {offer.problem, offer.hint}) {
      if (one.empty()) continue;
      frame.space(4);
      frame.paragraph(frame.words(one), Type::small, Tone::soft);
    }
  }
  frame.space(12);
}

void ArrivalPanel::draw_place(const OfferingPlace& place, int& number, Frame& frame) {
  frame.heading(frame.words(tr("On {folder}", "folder"_is = Message::isolated(place.folder.string()))), Type::subtitle);
  frame.space(12);
  for (const OfferCard& offer : place.offers) draw_offer(offer, number, frame);
  if (!place.problem.empty()) frame.paragraph(frame.words(place.problem), Type::body, Tone::soft);
  if (place.offers.empty() && place.problem.empty())
    frame.paragraph(frame.words(tr("Neither packs nor a trust list are there, nor in the folders there. If they lie "
                                   "deeper, choose the files.")),
                    Type::body, Tone::soft);
  if (!place.is_all)
    frame.paragraph(frame.words(tr("There is more than can be shown here: choose the files.")), Type::body, Tone::soft);
  frame.space(14);
}

std::optional<Action> ArrivalPanel::draw_offers(const ArrivalView& view, Frame& frame) {
  std::optional<Action> action;
  if (view.stage == Stage::offering) draw_what_to_do(view, frame);
  frame.space(20);
  int number = 0;
  for (const OfferingPlace& place : view.places) {
    if (view.stage == Stage::offering || !place.offers.empty()) draw_place(place, number, frame);
  }
  {
    const Frame::LiveRegion live(frame, access::Live::polite);
    if (view.is_looking)
      frame.paragraph(frame.words(tr("Looking at what is there.")), Type::body, Tone::soft);
    else if (view.places.empty() && view.stage == Stage::offering)
      frame.paragraph(frame.words(tr("There is no stick in the computer now.")), Type::body, Tone::soft);
  }
  frame.space(16);
  const std::vector<std::filesystem::path> files = wanted(view);
  const bool is_done = has_added(view);
  {
    const Frame::Row row(frame);
    if (number > 0 &&
        frame.button("install", frame.words(trn("Add {n} file", "Add {n} files", files.size())),
                     {.kind = is_done ? Button::Kind::secondary : Button::Kind::primary, .enabled = !files.empty()}))
      action = TakeFiles{files};
    if (is_done && frame.button("library", frame.words(tr("To the library")),
                                {.kind = Button::Kind::primary, .icon = Icon::forward}))
      action = LeaveArrivals{};
    // While more may be found, Enter must not lead to something else a moment later.
    const bool is_only_way = number == 0 && !is_done && !view.is_looking;
    if (frame.button("choose", frame.words(tr("Choose files")),
                     {.kind = is_only_way ? Button::Kind::primary : Button::Kind::secondary, .icon = Icon::document}))
      action = OpenFolder{};
    if (frame.button("look", frame.words(tr("Look on sticks")))) action = LookOnSticks{};
    if (!is_done && frame.button("back", frame.words(view.is_first_run ? tr("Not now") : tr("Back")),
                                 {.kind = Button::Kind::quiet}))
      action = LeaveArrivals{};
  }
  if (view.is_first_run) {
    if (auto language = draw_languages(view.languages, view.language, frame)) action = SpeakLanguage{*language};
  }
  return action;
}

}  // namespace rollcall::ui
