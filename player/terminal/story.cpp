#include "player/terminal/story.h"

#include <algorithm>

#include "player/run/debrief.h"
#include "player/run/history.h"
#include "player/scenario/glossary.h"
#include "player/scenario/marks.h"
#include "player/terminal/wrap.h"

namespace rollcall::terminal {
namespace {

constexpr std::size_t width = 80;

std::string_view quality_words(std::uint8_t quality) {
  static constexpr std::string_view words[] = {"harmful", "weak", "fair", "strong"};
  return words[quality];
}

}  // namespace

void Story::paragraph(std::string_view text, std::string_view indent) const { x_out << wrapped(text, width, indent); }

std::string Story::words(scenario::TextIndex text) {
  return scenario::plain(x_texts[text], [&](std::string_view id) -> std::string_view {
    const scenario::GlossaryEntry* entry = scenario::find_word(x_scenario, id);
    if (!entry) return {};
    const auto index = static_cast<std::uint32_t>(entry - x_scenario.glossary().data());
    if (std::find(x_used.begin(), x_used.end(), index) == x_used.end()) x_used.push_back(index);
    return x_texts[entry->word];
  });
}

void Story::meanings() {
  if (x_explained == x_used.size()) return;
  x_out << "\nWords\n";
  for (; x_explained < x_used.size(); ++x_explained) {
    const scenario::GlossaryEntry& entry = x_scenario.glossary()[x_used[x_explained]];
    paragraph(words(entry.word) + ": " + words(entry.means), "  ");
  }
}

void Story::lines(scenario::Range range) {
  for (const scenario::Line& line : x_scenario.lines(range)) {
    if (line.speaker == scenario::narrator) {
      paragraph(words(line.text));
    } else {
      paragraph(words(x_scenario.cast()[line.speaker].name) + ": " + words(line.text), "  ");
    }
  }
}

std::string Story::source_text(const scenario::Source& source) {
  std::string text(words(source.title));
  if (source.publisher != scenario::none) text += ". " + words(source.publisher);
  if (source.year != 0) text += ", " + std::to_string(source.year);
  if (source.section != scenario::none) text += ": " + words(source.section);
  return text;
}

void Story::cites(scenario::Range range) {
  for (const scenario::SourceIndex index : x_scenario.citations(range))
    paragraph("[" + source_text(x_scenario.sources()[index]) + "]", "    ");
}

std::string Story::value_text(const scenario::Variable& variable, std::int16_t value) {
  if (variable.stages.count != 0) return words(x_scenario.texts(variable.stages)[std::size_t(value)]);
  if (variable.minimum == 0 && variable.maximum == 1) return value == 0 ? "no" : "yes";
  return std::to_string(value) + " (" + std::to_string(variable.minimum) + " to " + std::to_string(variable.maximum) +
         ")";
}

void Story::variable(const scenario::Variable& variable, std::int16_t value) {
  x_out << "  " << words(variable.label) << ": " << value_text(variable, value) << "\n";
}

void Story::opening() {
  const scenario::About& about = x_scenario.about();
  x_out << words(about.title) << "\n" << std::string(length_of(words(about.title)), '=') << "\n";
  paragraph(words(about.summary));
  if (about.content_note != scenario::none) {
    x_out << "\n";
    paragraph("Please note: " + words(about.content_note));
  }
  meanings();
  x_out << "\n";
}

void Story::scene(const run::Session& session) {
  const scenario::Scene& scene = session.scene();
  if (scene.act != scenario::none) x_out << "*** " << words(scene.act) << "\n\n";
  if (scene.title != scenario::none) x_out << "--- " << words(scene.title) << "\n";
  lines(scene.say);
  if (scene.untimed_text != scenario::none) paragraph(words(scene.untimed_text));
  if (scene.sound.caption != scenario::none) paragraph(words(scene.sound.caption), "  ");
  x_out << "\n";
  for (const std::uint32_t index : run::variables_with(x_scenario, scenario::Visibility::shown)) {
    variable(x_scenario.variables()[index], session.values()[index]);
  }
  x_out << "\n";
  std::size_t number = 0;
  for (const scenario::OptionIndex index : session.open()) {
    const scenario::Option& option = x_scenario.options()[index];
    std::string text = std::to_string(++number) + ". " + words(option.text);
    if (option.role == scenario::Role::inquiry && option.cost != 0)
      text += " (" + std::to_string(option.cost) + " minutes)";
    if (option.role == scenario::Role::support) text += " (support, free)";
    paragraph(text, "  ");
  }
  meanings();
}

void Story::passage(const run::Passage& passage) {
  x_out << "\n";
  if (passage.kind == run::Passage::Kind::beat)
    lines(x_scenario.beats()[passage.index].say);
  else
    consequence(x_scenario.options()[passage.index]);
  meanings();
}

void Story::consequence(const scenario::Option& option) {
  lines(option.consequence);
  if (option.why != scenario::none) paragraph("Why: " + words(option.why), "    ");
  cites(option.cites);
}

void Story::ending(const run::Session& session) {
  x_out << "\n=== " << words(session.ending().title) << "\n";
  lines(session.ending().say);
  meanings();
}

void Story::debrief(const run::Session& session) {
  x_out << "\nDebrief\n-------\n";
  for (const scenario::TextIndex text : x_scenario.texts(x_scenario.reactions())) paragraph(words(text));
  x_out << "\nYour path\n";
  for (const run::Step& step : session.steps()) {
    const scenario::Option& option = x_scenario.options()[step.option];
    const scenario::Scene& scene = x_scenario.scenes()[step.scene];
    std::string text =
        std::string(scene.title != scenario::none ? words(scene.title) : scene.id) + ": " + words(option.text);
    if (option.role == scenario::Role::decision) text += " (" + std::string(quality_words(option.quality)) + ")";
    paragraph(text, "  ");
    for (const scenario::BeatIndex beat : step.beats) lines(x_scenario.beats()[beat].say);
  }
  const auto revealed = run::variables_with(x_scenario, scenario::Visibility::revealed);
  if (!revealed.empty()) x_out << "\nWhat you could not see\n";
  for (const std::uint32_t index : revealed) {
    std::string course;
    for (const auto& row : run::history(session)) course += (course.empty() ? "" : " ") + std::to_string(row[index]);
    paragraph(words(x_scenario.variables()[index].label) + ": " + course, "  ");
  }
  const std::vector<scenario::DebriefPoint> points = run::debrief_points(session);
  if (!points.empty()) x_out << "\nWhat it shows\n";
  for (const scenario::DebriefPoint& point : points) {
    paragraph(words(point.text), "  ");
    cites(point.cites);
  }
  x_out << "\nTo take along\n";
  for (const scenario::TextIndex text : x_scenario.texts(x_scenario.summary())) paragraph(words(text), "  ");
  if (!x_scenario.glossary().empty()) x_out << "\nWords\n";
  for (const scenario::GlossaryEntry& entry : x_scenario.glossary())
    paragraph(words(entry.word) + ": " + words(entry.means), "  ");
  const run::Score score = run::score(session);
  x_out << "\n"
        << (score.passed ? "Objectives reached: " : "Objectives not yet reached: ") << score.points.earned << " of "
        << score.points.possible << " points (" << score.percent()
        << "%). This is for learning and completion only, never for discipline.\n";
}

}  // namespace rollcall::terminal
