#include "player/terminal/story.h"

namespace rollcall::terminal {

void Story::numbered(const std::vector<story::Numbered>& list) const {
  std::size_t number = 0;
  for (const story::Numbered& each : list)
    paragraph(x_words(tr("{number}. {text}", "number"_is = ++number, "text"_is = each.text)), "  ");
}

void Story::question(const story::QuestionView& view) {
  x_out << "\n" << story::question_title(x_words, view) << "\n";
  paragraph(view.ask.plain);
  paragraph(story::question_help(x_words, view.kind));
  numbered(view.items);
  if (!view.targets.empty()) x_out << x_words(tr("What belongs to each:")) << "\n";
  numbered(view.targets);
  meanings(view.meanings);
}

void Story::feedback(const story::QuestionView& view) {
  const story::AnswerFeedback& told = *view.answered;
  const Message credit = tr("{percent} % of the credit", "percent"_is = told.percent);
  paragraph(x_words(tr("{verdict}, {credit}", "verdict"_is = Message::shown(story::verdict_word(x_words, told.verdict)),
                       "credit"_is = credit)));
  for (const std::string& line : story::answer_lines(x_words, told)) paragraph(line, "  ");
  if (told.kind == scenario::Question::Kind::order) x_out << x_words(tr("The right order")) << "\n";
  for (const story::FeedbackItem& item : told.items) {
    paragraph(story::item_line(x_words, told, item).plain, "  ");
    paragraph(story::item_comment(x_words, told, item), "    ");
  }
  reason(told.reason);
  meanings(view.meanings);
}

}  // namespace rollcall::terminal
