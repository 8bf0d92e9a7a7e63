#include "player/terminal/story.h"

#include "player/run/history.h"
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

void Story::lines(scenario::Range range) const {
  for (const scenario::Line& line : x_scenario.lines(range)) {
    if (line.speaker == scenario::narrator) {
      paragraph(x_texts[line.text]);
    } else {
      paragraph(std::string(x_texts[x_scenario.cast()[line.speaker].name]) + ": " + std::string(x_texts[line.text]), "  ");
    }
  }
}

std::string Story::source_text(const scenario::Source& source) const {
  std::string text(x_texts[source.title]);
  if (source.publisher != scenario::none) text += ". " + std::string(x_texts[source.publisher]);
  if (source.year != 0) text += ", " + std::to_string(source.year);
  if (source.section != scenario::none) text += ": " + std::string(x_texts[source.section]);
  return text;
}

void Story::cites(scenario::Range range) const {
  for (const scenario::SourceIndex index : x_scenario.citations(range)) paragraph("[" + source_text(x_scenario.sources()[index]) + "]", "    ");
}

std::string Story::value_text(const scenario::Variable& variable, std::int16_t value) const {
  if (variable.stages.count != 0) return std::string(x_texts[x_scenario.texts(variable.stages)[std::size_t(value)]]);
  if (variable.minimum == 0 && variable.maximum == 1) return value == 0 ? "no" : "yes";
  return std::to_string(value) + " (" + std::to_string(variable.minimum) + " to " + std::to_string(variable.maximum) + ")";
}

void Story::variable(const scenario::Variable& variable, std::int16_t value) const {
  x_out << "  " << x_texts[variable.label] << ": " << value_text(variable, value) << "\n";
}

void Story::opening() const {
  const scenario::About& about = x_scenario.about();
  x_out << x_texts[about.title] << "\n" << std::string(length_of(x_texts[about.title]), '=') << "\n";
  paragraph(x_texts[about.summary]);
  if (about.content_note != scenario::none) {
    x_out << "\n";
    paragraph("Please note: " + std::string(x_texts[about.content_note]));
  }
  x_out << "\n";
}

void Story::scene(const run::Session& session) const {
  const scenario::Scene& scene = session.scene();
  if (scene.title != scenario::none) x_out << "--- " << x_texts[scene.title] << "\n";
  lines(scene.say);
  if (scene.sound.caption != scenario::none) paragraph(x_texts[scene.sound.caption], "  ");
  x_out << "\n";
  for (const std::uint32_t index : run::variables_with(x_scenario, scenario::Visibility::shown)) {
    variable(x_scenario.variables()[index], session.values()[index]);
  }
  x_out << "\n";
  std::size_t number = 0;
  for (const scenario::OptionIndex index : session.open()) {
    const scenario::Option& option = x_scenario.options()[index];
    std::string text = std::to_string(++number) + ". " + std::string(x_texts[option.text]);
    if (option.role == scenario::Role::look && option.cost != 0) text += " (" + std::to_string(option.cost) + " minutes)";
    if (option.role == scenario::Role::support) text += " (support, free)";
    paragraph(text, "  ");
  }
}

void Story::passage(const run::Session&, const run::Passage& passage) const {
  x_out << "\n";
  if (passage.kind == run::Passage::Kind::beat) return lines(x_scenario.beats()[passage.index].say);
  const scenario::Option& option = x_scenario.options()[passage.index];
  lines(option.then);
  if (option.why != scenario::none) paragraph("Why: " + std::string(x_texts[option.why]), "    ");
  cites(option.cites);
}

void Story::ending(const run::Session& session) const {
  x_out << "\n=== " << x_texts[session.ending().title] << "\n";
  lines(session.ending().say);
}

void Story::debrief(const run::Session& session) const {
  x_out << "\nDebrief\n-------\n";
  for (const scenario::TextIndex text : x_scenario.texts(x_scenario.reactions())) paragraph(x_texts[text]);
  x_out << "\nYour path\n";
  for (const run::Step& step : session.steps()) {
    const scenario::Option& option = x_scenario.options()[step.option];
    const scenario::Scene& scene = x_scenario.scenes()[step.scene];
    std::string text = std::string(scene.title != scenario::none ? x_texts[scene.title] : scene.id) + ": " + std::string(x_texts[option.text]);
    if (option.role == scenario::Role::decision) text += " (" + std::string(quality_words(option.quality)) + ")";
    paragraph(text, "  ");
    for (const scenario::BeatIndex beat : step.beats) lines(x_scenario.beats()[beat].say);
  }
  const auto revealed = run::variables_with(x_scenario, scenario::Visibility::revealed);
  if (!revealed.empty()) x_out << "\nWhat you could not see\n";
  for (const std::uint32_t index : revealed) {
    std::string course;
    for (const auto& row : run::history(session)) course += (course.empty() ? "" : " ") + std::to_string(row[index]);
    paragraph(std::string(x_texts[x_scenario.variables()[index].label]) + ": " + course, "  ");
  }
  x_out << "\nWhat it shows\n";
  for (const scenario::DebriefPoint& point : x_scenario.analysis()) {
    paragraph(x_texts[point.text], "  ");
    cites(point.cites);
  }
  x_out << "\nTo take along\n";
  for (const scenario::TextIndex text : x_scenario.texts(x_scenario.summary())) paragraph(x_texts[text], "  ");
  const run::Score score = run::score(session);
  x_out << "\n" << score.points.earned << " of " << score.points.possible << " points ("
        << score.percent() << "%). This is for learning and completion only, never for discipline.\n";
}

}  // namespace rollcall::terminal
