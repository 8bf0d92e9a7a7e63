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
  /// `in`: null where nobody is asked.
  Told(const Play& play, std::istream* in, std::ostream& out)
      : x_play(play),
        x_in(in),
        x_out(out),
        x_session(play.session),
        x_tale{play.session.scenario(), play.texts},
        x_story(play.words, out, play.width),
        x_going_back(play.going_back) {
    x_story.set_mode(play.mode);
    if (!play.line_by_line || !in) return;
    x_story.set_told(play.line_by_line->lines_read);
    x_story.set_next([this](std::size_t told) { return x_is_known || ask_for_next(told); });
  }
  /// How it was left between two lines; nothing if it was not.
  const std::optional<Left>& left() const { return x_left; }

  void cover() {
    if (x_session.steps().empty()) x_story.cover(story::cover_view(x_tale, x_play.variant, x_play.earlier));
  }
  bool has_words() const { return !x_tale.scenario.glossary().empty(); }
  bool has_works() const { return !x_tale.scenario.sources().empty(); }
  void words(std::string_view letters) const { x_story.glossary(story::glossary_view(x_tale), letters); }
  void works() const { x_story.works(story::bibliography(x_tale)); }
  void say(const Message& message) const { x_story.say(message); }
  /// Its lines come at once where they stood there before.
  enum class Scene : std::uint8_t { as_it_is, again };
  void scene(Scene how = Scene::as_it_is) {
    x_is_known = how == Scene::again || story::is_told_again(x_session);
    x_story.scene(story::scene_view(x_tale, x_session));
    x_is_known = false;
  }
  void passages(std::size_t from = 0) {
    for (std::size_t page = from; page < x_session.passages().size(); ++page) {
      if (!x_story.passage(story::passage_view(x_tale, x_session, page))) return;
      if (x_play.turn_page) x_play.turn_page();
    }
  }
  /// The terminal has shown all of it at once.
  story::StorySoFar so_far() const {
    return story::story_so_far(x_tale, x_session, x_session.passages().size(), x_going_back());
  }
  void tell(const story::StorySoFar& story) { x_story.so_far(story); }
  void prompt(const Message& question) const { x_story.prompt(question); }
  void ending() { x_story.ending(story::ending_view(x_tale, x_session)); }
  void end() {
    ending();
    if (x_left) return;
    const story::DebriefView debrief = story::debrief_view(x_tale, x_session);
    x_story.debrief(debrief);
    x_story.results(story::results_view(x_tale, x_session));
  }

 private:
  bool ask_for_next(std::size_t told);

  const Play& x_play;
  std::istream* x_in;
  std::ostream& x_out;
  const run::Session& x_session;
  story::LocalizedScenario x_tale;
  Story x_story;
  std::function<story::GoingBack()> x_going_back;
  bool x_is_known = false;
  std::optional<Left> x_left;
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

bool Told::ask_for_next(std::size_t told) {
  if (x_play.line_by_line->keep) x_play.line_by_line->keep(told);
  Patience patience(x_play.answers);
  for (;;) {
    const auto answer = asked(*this, tr("Next line (Enter, q to stop here):"), *x_in, x_out);
    if (answer && answer->empty()) return true;
    if (!answer) x_left = Left::before_the_end;
    if (answer && patience.ends()) x_left = Left::not_understood;
    if (x_left == Left::not_understood) say(Patience::sentence());
    if (x_left) return false;
    say(tr("There is nothing to choose here: press Enter alone."));
  }
}

/// Typed where a choice is asked for.
constexpr std::string_view story_word = "story";
constexpr std::string_view words_word = "words";
constexpr std::string_view works_word = "sources";

/// What can be asked for beside a choice, and is not said each time.
void tell_of_asides(const Told& told) {
  const auto words = "words"_is = words_word;
  if (told.has_words())
    told.say(
        tr("Whenever you are asked, {words} tells what the words of this module mean; with first letters behind it, "
           "those alone that begin so.",
           words));
  if (told.has_works())
    told.say(tr("In the same way {sources} tells which works stand behind it.", "sources"_is = works_word));
}

/// The decision of the story so far that "back 2" means; empty if there is none.
std::optional<std::size_t> step_of(const story::StorySoFar& story, std::string_view number) {
  auto decisions = whole_number<std::size_t>(trimmed(number));
  for (const story::Moment& moment : story.moments) {
    if (decisions && moment.is_decision() && --*decisions == 0) return moment.step;
  }
  return std::nullopt;
}

/// What stands in the module beside the story: true if it was told.
bool tell_background(std::string_view answer, const Told& told) {
  if (answer == works_word && told.has_works()) {
    told.works();
    return true;
  }
  if (!told.has_words() || !answer.starts_with(words_word)) return false;
  const std::string_view letters = answer.substr(words_word.size());
  if (!letters.empty() && letters.front() != ' ') return false;
  told.words(trimmed(letters));
  return true;
}

/// What is asked for beside a choice: true if it was done, and the scene is to be shown again.
bool do_aside(const Play& play, std::string_view answer, Told& told) {
  if (answer == story_word) {
    told.tell(told.so_far());
    return true;
  }
  if (tell_background(answer, told)) return true;
  if (!answer.starts_with(Story::back_word)) return false;
  const story::StorySoFar story = told.so_far();
  const auto step = step_of(story, answer.substr(Story::back_word.size()));
  if (!step) return false;
  if (!story::is_possible(story.going_back)) {
    told.say(story::going_back_sentence(story.going_back));
    return true;
  }
  play.go_back_to(*step);
  told.say(tr("You are back at that decision."));
  return true;
}

/// Whether it was possible; if not, that has been said.
bool make_step(const Play& play, const std::string& answer, Told& told, std::ostream& out) {
  if (play.session.is_on_page()) {
    if (answer.empty() || answer == "1") {
      play.go_on();
      return true;
    }
    told.say(tr("There is nothing to choose here: press Enter alone."));
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

/// As long as there is something to read or to choose.
Left go_through(const Play& play, Told& told, std::istream& in, std::ostream& out) {
  const run::Session& session = play.session;
  const auto story = "story"_is = story_word;
  Patience patience(play.answers);
  bool show_scene = true;
  Told::Scene how = Told::Scene::as_it_is;
  while (!session.ended()) {
    if (show_scene) {
      out << "\n";
      told.scene(how);
      if (told.left()) return *told.left();
    }
    const auto answer =
        asked(told,
              session.is_on_page() ? tr("Continue (Enter, {story} for the story so far, q to stop here):", story)
                                   : tr("Your choice (1-{last}, {story} for the story so far, q to stop here):",
                                        "last"_is = session.open().size(), story),
              in, out);
    if (!answer) return Left::before_the_end;
    const bool is_aside = do_aside(play, *answer, told);
    const bool is_step = !is_aside && make_step(play, *answer, told, out);
    if (told.left()) return *told.left();
    show_scene = is_aside || is_step;
    how = is_aside ? Told::Scene::again : Told::Scene::as_it_is;
    if (is_step) {
      patience.begin_again();
    } else if (patience.ends()) {
      out << play.words(Patience::sentence()) << "\n";
      return Left::not_understood;
    }
  }
  return Left::at_the_end;
}

}  // namespace

Play rehearsal(run::Session& session, const scenario::Catalogue& texts, const language::Words& words, std::size_t width,
               Answers answers) {
  const auto choose = [&session](scenario::OptionIndex option) { session.choose(option); };
  Play play{session, texts, words, choose, [&session] { session.go_on(); }, 0, width, answers};
  play.go_back_to = [&session](std::size_t step) { session.go_back_to(step); };
  play.going_back = [] { return story::GoingBack::rehearsal; };
  return play;
}

Left play_interactive(const Play& play, std::istream& in, std::ostream& out, std::span<const std::string> first) {
  Told told(play, &in, out);
  told.cover();
  tell_of_asides(told);
  told.passages(play.passages_read);
  if (told.left()) return *told.left();
  follow(play, first, told, out);
  const Left left = go_through(play, told, in, out);
  if (left == Left::at_the_end) told.end();
  return told.left().value_or(left);
}

Left play_on(const Play& play, std::istream& in, std::ostream& out) {
  Told told(play, &in, out);
  const Left left = go_through(play, told, in, out);
  if (left == Left::at_the_end) told.ending();
  return told.left().value_or(left);
}

Left play_script(const Play& play, std::span<const std::string> script, std::ostream& out) {
  const run::Session& session = play.session;
  Told told(play, nullptr, out);
  told.cover();
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
