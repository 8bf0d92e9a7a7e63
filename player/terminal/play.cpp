#include "player/terminal/play.h"

#include <optional>

#include "player/ascii.h"
#include "player/terminal/story.h"
#include "player/whole_number.h"

namespace rollcall::terminal {
namespace {

std::optional<scenario::OptionIndex> find_open(const run::Session& session, std::string_view answer) {
  const auto open = session.open();
  if (const auto number = whole_number<std::size_t>(answer)) {
    if (*number >= 1 && *number <= open.size()) return open[*number - 1];
    return std::nullopt;
  }
  for (const scenario::OptionIndex index : open) {
    if (session.scenario().options()[index].id == answer) return index;
  }
  return std::nullopt;
}

/// A play and how it is told.
class Told {
 public:
  Told(const Play& play, std::ostream& out)
      : x_session(play.session), x_tale{play.session.scenario(), play.texts}, x_story(play.words, out, play.width) {}

  void opening() {
    if (x_session.steps().empty()) x_story.opening(story::opening_view(x_tale));
  }
  void scene() { x_story.scene(story::scene_view(x_tale, x_session)); }
  void passages(std::size_t from = 0) {
    for (std::size_t page = from; page < x_session.passages().size(); ++page)
      x_story.passage(story::passage_view(x_tale, x_session, page));
  }
  void prompt(const Message& question) const { x_story.prompt(question); }
  void end() {
    x_story.ending(story::ending_view(x_tale, x_session));
    const story::DebriefView debrief = story::debrief_view(x_tale, x_session);
    x_story.debrief(debrief);
    const run::Score score = run::score(x_session);
    x_story.result(score, story::competency_points(x_tale, score.competencies), debrief);
  }

 private:
  const run::Session& x_session;
  story::LocalizedScenario x_tale;
  Story x_story;
};

void read_pages(const Play& play, Told& told, std::ostream& out) {
  while (play.session.is_on_page()) {
    told.scene();
    out << "\n";
    play.go_on();
  }
}

/// Takes the options of the script one after the other.
void follow(const Play& play, std::span<const std::string> script, Told& told, std::ostream& out) {
  const run::Session& session = play.session;
  std::size_t number = 0;
  for (const std::string& id : script) {
    ++number;
    read_pages(play, told, out);
    if (session.ended())
      throw run::NotPossible(tr("The scenario ended before choice {number} of the script ('{option}').",
                                "number"_is = number, "option"_is = id));
    told.scene();
    const auto option = find_open(session, id);
    if (!option)
      throw run::NotPossible(tr("Choice {number} of the script, '{option}', is not open in scene '{scene}'.",
                                "number"_is = number, "option"_is = id, "scene"_is = session.scene().id),
                             run::open_are(session));
    out << "\n> " << printable(id) << "\n";
    play.choose(*option);
    told.passages();
    out << "\n";
  }
}

/// What was typed; nothing if it is to be left.
std::optional<std::string> asked(const Told& told, const Message& question, std::istream& in, std::ostream& out) {
  out << "\n";
  told.prompt(question);
  std::string answer;
  if (std::getline(in, answer) && (answer = std::string(trimmed(answer))) != "q") return answer;
  out << "\n";
  return std::nullopt;
}

/// Whether it was possible; if not, that has been said.
bool make_step(const Play& play, const std::string& answer, Told& told, std::ostream& out) {
  if (play.session.is_on_page()) {
    if (answer.empty() || answer == "1") {
      play.go_on();
      return true;
    }
    out << play.words(tr("There is nothing to choose here: press Enter alone.")) << "\n";
    return false;
  }
  const auto option = find_open(play.session, answer);
  if (!option) {
    out << play.words(tr("'{answer}' is not one of the choices.", "answer"_is = answer)) << "\n";
    return false;
  }
  play.choose(*option);
  told.passages();
  return true;
}

}  // namespace

Play rehearsal(run::Session& session, const scenario::Catalogue& texts, const language::Words& words, std::size_t width,
               Answers answers) {
  const auto choose = [&session](scenario::OptionIndex option) { session.choose(option); };
  return {session, texts, words, choose, [&session] { session.go_on(); }, 0, width, answers};
}

Left play_interactive(const Play& play, std::istream& in, std::ostream& out, std::span<const std::string> first) {
  const run::Session& session = play.session;
  Told told(play, out);
  told.opening();
  told.passages(play.passages_read);
  follow(play, first, told, out);
  Patience patience(play.answers);
  bool show_scene = true;
  while (!session.ended()) {
    if (show_scene) {
      patience.begin_again();
      out << "\n";
      told.scene();
    }
    const auto answer =
        asked(told,
              session.is_on_page() ? tr("Continue (Enter, q to stop here):")
                                   : tr("Your choice (1-{last}, q to stop here):", "last"_is = session.open().size()),
              in, out);
    if (!answer) return Left::before_the_end;
    show_scene = make_step(play, *answer, told, out);
    if (!show_scene && patience.ends()) {
      out << play.words(Patience::sentence()) << "\n";
      return Left::not_understood;
    }
  }
  told.end();
  return Left::at_the_end;
}

Left play_script(const Play& play, std::span<const std::string> script, std::ostream& out) {
  const run::Session& session = play.session;
  Told told(play, out);
  told.opening();
  follow(play, script, told, out);
  read_pages(play, told, out);
  if (!session.ended()) {
    out << play.words(tr("The script stops in scene '{scene}', before the end.", "scene"_is = session.scene().id))
        << "\n";
    return Left::before_the_end;
  }
  told.end();
  return Left::at_the_end;
}

}  // namespace rollcall::terminal
