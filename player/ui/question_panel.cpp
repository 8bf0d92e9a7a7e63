#include "player/ui/question_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "player/ascii.h"
#include "player/ui/answer_panel.h"
#include "player/ui/story.h"

namespace rollcall::ui {
namespace {

using Kind = scenario::Question::Kind;
using Picked = Frame::Picked;

constexpr std::size_t longest_number = 12;

Picked picked(bool is_picked) { return is_picked ? Picked::yes : Picked::no; }

void draw_number(const QuestionView& view, Frame& frame) {
  frame.space(12);
  frame.paragraph(question_title(frame.words(), view), Type::label, Tone::accent);
  frame.space(6);
  frame.heading(view.ask, Type::title);
}

struct PlacedItem {
  const Numbered& item;
  std::size_t place;
  std::size_t count;
};

/// A card with the place, the text and the ways to move it; -1 or +1 when one of them is pressed, otherwise 0.
int draw_placed(const PlacedItem& placed, Frame& frame) {
  const float padding = frame.dp(14);
  const float button = std::max(frame.dp(44), frame.sp(34));
  ShapedText& digits = frame.set(std::to_string(placed.place + 1), Type::label);
  const float badge = std::max(frame.dp(28), digits.box);
  const float room = frame.column().width - 3 * padding - badge - 2 * button - frame.dp(8);
  ShapedText& text = frame.set(placed.item.text, Type::body, room);
  const float height = std::max(button, std::ceil(text.paragraph.height())) + frame.dp(12);
  const Rectangle area = frame.put(frame.column().width, height);
  const auto middle = [&](float inside) { return area.y + std::floor((height - inside) / 2); };
  frame.display_list().add(DisplayList::Fill{area, frame.theme().card, frame.dp(10)});
  frame.display_list().add(DisplayList::Outline{area, frame.theme().line, frame.dp(10), std::max(1.0F, frame.dp(1))});
  frame.letters(digits, area.x + padding + (badge - digits.box) / 2, middle(digits.paragraph.height()),
                frame.theme().accent);
  frame.letters(text, area.x + 2 * padding + badge, middle(text.paragraph.height()), frame.theme().ink);
  frame.note(access::Role::text, placed.item.text.plain, std::to_string(placed.place + 1), area);

  const std::string number = std::to_string(placed.item.number);
  const float right = area.x + area.width - frame.dp(8);
  int by = 0;
  if (placed.place > 0 &&
      frame.symbol_button("up " + number, Icon::up, frame.words(tr("Move up: {item}", "item"_is = placed.item.text)),
                          {right - 2 * button, middle(button), button, button}))
    by = -1;
  if (placed.place + 1 < placed.count &&
      frame.symbol_button("down " + number, Icon::down,
                          frame.words(tr("Move down: {item}", "item"_is = placed.item.text)),
                          {right - button, middle(button), button, button}))
    by = 1;
  return by;
}

}  // namespace

void QuestionPanel::draw_items(const QuestionView& view, Frame& frame) {
  int number = 0;
  for (const Numbered& item : view.items) {
    const std::string id = "item " + std::to_string(item.number);
    if (frame.choice(id, ++number, item.text, picked(draft.has_chosen(item.number)))) draft.choose(view, item.number);
    frame.space(10);
  }
}

void QuestionPanel::draw_order(const QuestionView& view, Frame& frame) {
  const std::vector<std::uint32_t> standing = draft.standing(view);
  for (std::size_t place = 0; place < standing.size(); ++place) {
    const auto item = std::find_if(view.items.begin(), view.items.end(),
                                   [&](const Numbered& one) { return one.number == standing[place]; });
    const int by = draw_placed({*item, place, standing.size()}, frame);
    frame.space(8);
    if (by == 0) continue;
    draft.move(view, place, by);
    // The focus goes with the item, and where it can go no further, to the way back.
    const bool at_end = by < 0 ? place == 1 : place + 2 == standing.size();
    frame.ask_focus((by < 0) != at_end ? "up " + std::to_string(item->number) : "down " + std::to_string(item->number));
  }
}

void QuestionPanel::draw_targets(const QuestionView& view, Frame& frame) {
  int number = 0;
  for (const Numbered& item : view.items) {
    frame.paragraph(item.text, Type::speech);
    frame.space(8);
    {
      const Frame::Row row(frame, 10);
      for (const Numbered& target : view.targets) {
        const std::string id = "target " + std::to_string(item.number) + " " + std::to_string(target.number);
        if (frame.choice(id, ++number, target.text, picked(draft.target(item.number) == target.number)))
          draft.choose_target(view, item.number, target.number);
      }
    }
    frame.space(22);
  }
}

void QuestionPanel::draw_truth(Frame& frame) {
  int number = 0;
  {
    const Frame::Row row(frame, 10);
    if (frame.choice("true", ++number, frame.words(tr("True")), picked(draft.is_true == true))) draft.is_true = true;
    if (frame.choice("false", ++number, frame.words(tr("False")), picked(draft.is_true == false)))
      draft.is_true = false;
  }
  frame.space(20);
  frame.paragraph(frame.words(tr("How sure are you?")), Type::label, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame, 10);
  for (std::uint32_t level = 0; level < certainties; ++level) {
    const std::string id = "certainty " + std::to_string(level);
    if (frame.choice(id, ++number, certainty_word(frame.words(), level), picked(draft.certainty == level)))
      draft.certainty = level;
  }
}

void QuestionPanel::draw_number_field(Frame& frame) {
  const std::string& text = draft.number.text;
  const bool is_wrong = !trimmed(text).empty() && !whole_number(text);
  frame.field(
      "number", frame.words(tr("Your answer")), draft.number,
      {.limit = longest_number, .error = is_wrong ? frame.words(tr("This is no whole number.")) : std::string()});
}

void QuestionPanel::draw_answers(const QuestionView& view, Frame& frame) {
  switch (view.kind) {
    case Kind::single:
    case Kind::multiple:
    case Kind::report:
      return draw_items(view, frame);
    case Kind::order:
      return draw_order(view, frame);
    case Kind::match:
    case Kind::sort:
      return draw_targets(view, frame);
    case Kind::numeric:
      return draw_number_field(frame);
    case Kind::truth:
      return draw_truth(frame);
  }
}

std::optional<Action> QuestionPanel::draw_asked(const QuestionView& view, Frame& frame) {
  frame.at("asked");
  std::optional<Action> action;
  draw_number(view, frame);
  frame.space(6);
  frame.paragraph(question_help(frame.words(), view.kind), Type::body, Tone::soft);
  frame.space(20);
  draw_answers(view, frame);
  if (view.kind != Kind::order && view.kind != Kind::numeric) {
    frame.space(view.kind == Kind::truth ? 12 : 2);
    frame.paragraph(frame.words(tr("Press a number to choose, or use Tab and Enter.")), Type::small, Tone::soft);
  }
  draw_meanings(frame, view.meanings, 14);
  frame.space(24);
  {
    const Frame::Row row(frame);
    const std::optional<run::Answer> answer = draft.answer(view);
    const Button look{.kind = Button::Kind::primary, .enabled = answer.has_value()};
    if (frame.button("check", frame.words(tr("Check my answer")), look)) action = CheckAnswer{*answer};
    if (frame.button("record", frame.words(tr("To your record")))) action = ToRecord{};
  }
  frame.space(14);
  frame.paragraph(frame.words(tr("This is practice. Nothing of this is stored.")), Type::small, Tone::soft);
  return action;
}

std::optional<Action> QuestionPanel::draw_answered(const QuestionView& view, Frame& frame) {
  frame.at("answered");
  std::optional<Action> action;
  draw_number(view, frame);
  frame.space(16);
  draw_feedback(*view.answered, frame);
  frame.space(18);
  draw_reason(frame, view.answered->reason);
  draw_meanings(frame, view.meanings, 18);
  frame.space(26);
  const Frame::Row row(frame);
  const bool last = view.number >= view.count;
  const Button look{.kind = Button::Kind::primary};
  if (frame.button("next", frame.words(last ? tr("How it went") : tr("Next question")), look)) action = NextQuestion{};
  if (frame.button("record", frame.words(tr("To your record")))) action = ToRecord{};
  return action;
}

std::optional<Action> QuestionPanel::draw(const QuestionView& view, Frame& frame) {
  return view.answered ? draw_answered(view, frame) : draw_asked(view, frame);
}

}  // namespace rollcall::ui
