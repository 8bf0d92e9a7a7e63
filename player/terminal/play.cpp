#include "player/terminal/play.h"

#include <charconv>
#include <optional>

#include "player/terminal/story.h"

namespace rollcall::terminal {
namespace {

std::optional<scenario::OptionIndex> find_open(const run::Session& session, std::string_view answer) {
  const auto open = session.open();
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(answer.data(), answer.data() + answer.size(), number);
  if (error == std::errc() && end == answer.data() + answer.size()) {
    if (number >= 1 && number <= open.size()) return open[number - 1];
    return std::nullopt;
  }
  for (const scenario::OptionIndex index : open) {
    if (session.scenario().options()[index].id == answer) return index;
  }
  return std::nullopt;
}

std::string trimmed(const std::string& line) {
  constexpr std::string_view blanks = " \t\r";
  const auto first = line.find_first_not_of(blanks);
  return first == std::string::npos ? std::string() : line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

void show_end(Story& story, const run::Session& session) {
  story.ending(session);
  story.debrief(session);
}

}  // namespace

Left play_interactive(const Play& play, std::istream& in, std::ostream& out) {
  const run::Session& session = play.session;
  Story story(session.scenario(), play.texts, out);
  if (session.steps().empty()) story.opening();
  for (std::size_t i = play.passages_read; i < session.passages().size(); ++i) story.passage(session.passages()[i]);
  bool show_scene = true;
  while (!session.ended()) {
    if (show_scene) {
      out << "\n";
      story.scene(session);
    }
    out << "\nYour choice (1-" << session.open().size() << ", q to stop here): " << std::flush;
    std::string answer;
    if (!std::getline(in, answer) || (answer = trimmed(answer)) == "q") {
      out << "\n";
      return Left::before_the_end;
    }
    const auto option = find_open(session, answer);
    show_scene = option.has_value();
    if (!option) {
      out << "'" << answer << "' is not one of the choices.\n";
      continue;
    }
    play.choose(*option);
    for (const run::Passage& passage : session.passages()) story.passage(passage);
  }
  show_end(story, session);
  return Left::at_the_end;
}

Left play_script(const Play& play, std::span<const std::string> script, std::ostream& out) {
  const run::Session& session = play.session;
  Story story(session.scenario(), play.texts, out);
  if (session.steps().empty()) story.opening();
  std::size_t number = 0;
  for (const std::string& id : script) {
    ++number;
    if (session.ended())
      throw run::NotPossible("The scenario ended before choice " + std::to_string(number) + " of the script ('" + id +
                             "').");
    story.scene(session);
    const auto option = find_open(session, id);
    if (!option) {
      std::string open;
      for (const scenario::OptionIndex index : session.open())
        open += (open.empty() ? "" : ", ") + session.scenario().options()[index].id;
      throw run::NotPossible("Choice " + std::to_string(number) + " of the script, '" + id +
                                 "', is not open in scene '" + session.scene().id + "'.",
                             "Open are: " + open + ".");
    }
    out << "\n> " << id << "\n";
    play.choose(*option);
    for (const run::Passage& passage : session.passages()) story.passage(passage);
    out << "\n";
  }
  if (!session.ended()) {
    out << "The script stops in scene '" << session.scene().id << "', before the end.\n";
    return Left::before_the_end;
  }
  show_end(story, session);
  return Left::at_the_end;
}

}  // namespace rollcall::terminal
