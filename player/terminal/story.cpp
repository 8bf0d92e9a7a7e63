#include "player/terminal/story.h"

#include <algorithm>
#include <utility>

#include "player/terminal/wrap.h"

namespace rollcall::terminal {

std::string Story::flowing(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

void Story::paragraph(std::string_view text, std::string_view indent) const { x_out << wrapped(text, x_width, indent); }

void Story::prompt(const Message& question) const {
  std::string text = wrapped(x_words(question), x_width);
  text.back() = ' ';
  x_out << text << std::flush;
}

void Story::labelled(std::string_view label, std::string_view text, std::string_view indent) const {
  paragraph(x_words(tr("{label}: {text}", "label"_is = Message::shown(std::string(label)),
                       "text"_is = Message::shown(std::string(text)))),
            indent);
}

void Story::meanings(const std::vector<story::Meaning>& meanings) {
  const std::size_t before = x_explained.size();
  for (const story::Meaning& meaning : meanings) {
    if (std::find(x_explained.begin(), x_explained.end(), meaning.entry) != x_explained.end()) continue;
    if (x_explained.size() == before) x_out << "\n" << x_words(tr("Words")) << "\n";
    x_explained.push_back(meaning.entry);
    paragraph(story::meaning_line(x_words, meaning).plain, "  ");
  }
}

void Story::line(const story::SpokenLine& line, std::string_view speaker_before) const {
  if (line.speaker.empty()) return paragraph(line.text.plain);
  if (line.speaker == speaker_before) return paragraph(line.text.plain, "  ");
  labelled(line.role.empty() ? line.speaker
                             : x_words(tr("{text} ({note})", "text"_is = Message::shown(line.speaker),
                                          "note"_is = Message::shown(line.role))),
           line.text.plain, "  ");
}

void Story::lines(const std::vector<story::SpokenLine>& lines) const {
  std::string_view speaker;
  for (const story::SpokenLine& one : lines) {
    line(one, speaker);
    speaker = one.speaker;
  }
}

bool Story::paced_lines(const std::vector<story::SpokenLine>& lines) {
  const std::size_t told_before = std::exchange(x_told, 0);
  std::string_view speaker;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i != 0 && i >= told_before && x_next && !x_next(i)) return false;
    line(lines[i], speaker);
    speaker = lines[i].speaker;
  }
  return true;
}

void Story::meters(const std::vector<story::Meter>& meters) {
  for (const story::Meter& meter : meters) labelled(meter.label.plain, story::meter_word(x_words, meter), "  ");
  x_meters = meters;
}

void Story::choices(const std::vector<story::Choice>& choices, std::size_t& number) const {
  for (const story::Choice& choice : choices) {
    Message text = Message::shown(choice.text.plain);
    if (choice.minutes > 0)
      text = tr("{text} ({note})", "text"_is = text, "note"_is = tr("{minutes} min", "minutes"_is = choice.minutes));
    paragraph(x_words(tr("{number}. {text}", "number"_is = ++number, "text"_is = text)), "  ");
  }
}

void Story::sources(const std::vector<story::CitedSource>& sources) const {
  for (const story::CitedSource& source : sources) {
    paragraph(x_words(tr("Source: {source}", "source"_is = Message::shown(story::source_line(x_words, source)))),
              "    ");
    if (!source.says.empty()) paragraph(story::says_line(x_words, source).plain, "    ");
  }
}

void Story::reason(const story::Reason& reason) const {
  if (!reason.text.empty()) labelled(x_words(tr("Why")), reason.text.plain, "    ");
  sources(reason.sources);
}

void Story::scene_title(const std::string& title) const {
  if (title.empty() && x_mode.empty()) return;
  std::string line = title.empty() ? x_mode : flowing(title);
  if (!title.empty() && !x_mode.empty())
    line = x_words(tr("{text} ({note})", "text"_is = Message::shown(line), "note"_is = Message::shown(x_mode)));
  x_out << "--- " << line << "\n";
}

bool Story::scene(const story::SceneView& view) {
  if (!view.act.empty()) x_out << "*** " << flowing(view.act.plain) << "\n\n";
  paragraph(story::part_name(x_words, view.part));
  scene_title(view.place.title.plain);
  x_place = view.place.title.plain;
  if (!paced_lines(view.lines)) return false;
  paragraph(story::example_line(x_words, view.practised));
  for (const story::SolvedOption& option : view.solutions) solution(option);
  meanings(view.meanings);
  x_out << "\n";
  paragraph(view.place.alt.plain, "  ");
  paragraph(view.place.caption.plain, "  ");
  meters(view.place.meters);
  if (view.is_page()) return true;
  x_out << "\n" << x_words(tr("What do you do?")) << "\n";
  paragraph(view.untimed.plain);
  std::size_t number = 0;
  choices(view.decisions, number);
  if (!view.inquiries.empty() || !view.supports.empty()) x_out << x_words(tr("Before you decide")) << "\n";
  choices(view.inquiries, number);
  choices(view.supports, number);
  return true;
}

bool Story::passage(const story::PassageView& view) {
  x_out << "\n";
  if (view.place.title.plain != x_place) x_out << "--- " << flowing(view.place.title.plain) << "\n";
  x_place = view.place.title.plain;
  if (!view.chosen.empty()) {
    x_out << x_words(view.timed_out ? tr("The time was over:") : tr("You chose")) << "\n";
    paragraph(view.chosen.plain, "  ");
    x_out << "\n";
  }
  if (!paced_lines(view.lines)) return false;
  reason(view.reason);
  meanings(view.meanings);
  if (view.place.meters != x_meters) {
    x_out << "\n";
    meters(view.place.meters);
  }
  return true;
}

bool Story::ending(const story::EndingView& view) {
  x_out << "\n" << x_words(tr("How it ends")) << "\n=== " << flowing(view.title.plain) << "\n";
  if (!paced_lines(view.lines)) return false;
  meanings(view.meanings);
  return true;
}

void Story::solution(const story::SolvedOption& option) const {
  x_out << "\n";
  paragraph(option.text.plain, "  ");
  for (const std::string& label : story::solution_labels(x_words, option)) paragraph(label, "    ");
  lines(option.consequence);
  reason(option.reason);
}

void Story::step(const story::PathStep& step, std::size_t number) const {
  x_out << "\n";
  paragraph(number == 0
                ? step.scene.plain
                : x_words(tr("{number}. {text}", "number"_is = number, "text"_is = Message::shown(step.scene.plain))),
            "  ");
  paragraph(step.chosen.plain, "  ");
  for (const std::string& label : story::step_labels(x_words, step)) paragraph(label, "    ");
  paragraph(story::practised_line(x_words, step.practised), "    ");
  lines(step.consequence);
  reason(step.reason);
}

void Story::others(const story::OtherWays& ways) {
  for (const story::SolvedOption& option : ways.options) solution(option);
  meanings(ways.meanings);
}

void Story::histories(const std::vector<story::VariableHistory>& histories) const {
  if (histories.empty()) return;
  x_out << "\n" << x_words(tr("What went on underneath")) << "\n";
  paragraph(x_words(tr("How things changed from decision to decision. What was hidden until now is marked.")));
  for (const story::VariableHistory& history : histories) {
    const std::string label =
        history.hidden ? x_words(tr("{text} ({note})", "text"_is = history.label, "note"_is = tr("Hidden until now")))
                       : history.label.plain;
    labelled(label, story::history_in_words(x_words, history), "  ");
  }
}

void Story::debrief(const story::DebriefView& view) {
  const std::string title = x_words(tr("Debrief"));
  x_out << "\n" << title << "\n" << std::string(length_of(title), '-') << "\n";
  const auto begin = [&](std::size_t part) { x_out << "\n" << story::part_title(x_words, part) << "\n"; };
  std::size_t part = 0;
  begin(part);
  paragraph(x_words(tr("Take a minute with each question, alone or in the group. Nothing is written down.")));
  for (const story::RichText& question : view.reactions) paragraph(question.plain, "  ");
  meanings(view.meanings[part]);

  begin(++part);
  paragraph(x_words(tr("What you chose, what followed, and why. There is no score here.")));
  if (view.times_gone_back != 0) say(story::gone_back_sentence(view.times_gone_back));
  std::size_t decisions = 0;
  for (const story::PathStep& each : view.path) step(each, each.role == scenario::Role::decision ? ++decisions : 0);
  histories(view.histories);
  meanings(view.meanings[part]);

  begin(++part);
  for (const story::Reason& point : view.analysis) {
    paragraph(point.text.plain, "  ");
    sources(point.sources);
  }
  meanings(view.meanings[part]);

  begin(++part);
  for (const story::RichText& line : view.summary) paragraph(line.plain, "  ");
  works(view.works);
  meanings(view.meanings[part]);
}

}  // namespace rollcall::terminal
