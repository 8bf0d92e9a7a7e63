#include "tests/player/learning/face.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "player/command/play.h"
#include "player/ui/application.h"
#include "tests/player/ui/headless.h"
#include "tests/support/places.h"
#include "tests/support/sample_scenario.h"

namespace rollcall::test {
namespace {

/// Ids are used once in the sample, in whatever scene.
scenario::OptionIndex option_of(const std::string& id) {
  static const Sample sample = test::sample();
  const auto options = sample.scenario.options();
  for (scenario::OptionIndex index = 0; index < options.size(); ++index) {
    if (options[index].id == id) return index;
  }
  throw std::logic_error("The sample has no option " + id);
}

class Window final : public Face {
 public:
  explicit Window(std::filesystem::path home) : x_home(std::move(home)) {}

  Outcome visit(const Visit& visit) override {
    ui::Application application({x_home, share_folder() / "fonts", progress::Place::pc, "en", visit.seed, std::nullopt},
                                english(), clock);
    if (!is_let_in(application, visit)) return Outcome::refused;
    open(application, visit);
    for (const std::string& option : visit.options) {
      if (!std::holds_alternative<ui::SceneView>(application.model().view)) return Outcome::refused;
      if (option.empty())
        application.perform(ui::TurnPage{});
      else if (option.starts_with("back "))
        go_back(application, std::stoul(option.substr(5)));
      else
        application.perform(ui::Choose{option_of(option)});
      read_on(application);
    }
    const ui::View& view = application.model().view;
    if (std::holds_alternative<ui::EndingView>(view)) return Outcome::completed;
    return std::holds_alternative<ui::SceneView>(view) ? Outcome::left : Outcome::refused;
  }

 private:
  static bool is_let_in(ui::Application& application, const Visit& visit) {
    std::int64_t id = 0;
    for (const ui::LearnerCard& card : std::get<ui::LearnersView>(application.model().view).learners) {
      if (card.staff_number == visit.learner) id = card.id;
    }
    if (id == 0)
      application.perform(ui::AddLearner{"", visit.learner, ""});
    else
      application.perform(ui::ChooseLearner{id});
    if (std::holds_alternative<ui::LearnersView>(application.model().view)) application.perform(ui::Unlock{visit.pin});
    return std::holds_alternative<ui::LibraryView>(application.model().view);
  }

  static void open(ui::Application& application, const Visit& visit) {
    if (visit.variant || !visit.language.empty()) {
      application.perform(ui::ShowVariants{sample_module});
      application.perform(ui::ChooseVariant{visit.variant.value_or("")});
      if (!visit.language.empty()) application.perform(ui::ChooseLanguage{visit.language});
    } else {
      application.perform(ui::OpenModule{sample_module});
    }
    begin(application, visit);
    const auto* error = std::get_if<ui::ErrorView>(&application.model().view);
    if (visit.anew && error && error->anew) {
      application.perform(ui::StartAnew{});
      begin(application, visit);
    }
    read_on(application);
  }

  static void begin(ui::Application& application, const Visit& visit) {
    if (!std::holds_alternative<ui::StartView>(application.model().view)) return;
    if (visit.assessment) application.perform(ui::ChooseMode{record::Mode::assessment});
    application.perform(ui::Begin{});
  }

  static void go_back(ui::Application& application, std::size_t decision) {
    application.perform(ui::ShowStory{});
    for (const story::Moment& moment : application.model().story->story.moments) {
      if (moment.is_decision() && --decision == 0) return application.perform(ui::GoBack{moment.step});
    }
  }

  static void read_on(ui::Application& application) {
    while (std::holds_alternative<ui::PassageView>(application.model().view)) application.perform(ui::TurnPage{});
  }

  std::filesystem::path x_home;
};

/// By what is typed, or by a script.
class Terminal final : public Face {
 public:
  Terminal(std::filesystem::path home, FaceKind kind) : x_home(std::move(home)), x_kind(kind) {}

  Outcome visit(const Visit& visit) override {
    command::PlayArguments arguments;
    arguments.module = sample_module;
    arguments.learner = visit.learner;
    arguments.variant = visit.variant.value_or("");
    arguments.language = visit.language;
    arguments.is_new = x_known.insert(visit.learner).second;
    arguments.anew = visit.anew;
    arguments.assessment = visit.assessment;
    arguments.seed = visit.seed;
    std::string typed = visit.pin.empty() ? "" : visit.pin + "\n";
    std::string choices;
    for (const std::string& option : visit.options) choices += option + "\n";
    if (x_kind == FaceKind::script) {
      arguments.script = (x_home / "script").string();
      std::ofstream(arguments.script, std::ios::binary) << choices;
    } else {
      typed += choices + "q\n";
    }
    std::istringstream in(typed);
    std::ostringstream out, err;
    try {
      command::play({x_home, progress::Place::pc, clock}, arguments, in, {english(), out, err});
    } catch (const Error&) {
      // What could not be saved was never said to be.
      CHECK(out.str().find("Recorded for ") == std::string::npos);
      return Outcome::refused;
    }
    if (out.str().find(" later where you stopped.") != std::string::npos) return Outcome::left;
    return out.str().find("Recorded for ") != std::string::npos ? Outcome::completed : Outcome::refused;
  }

 private:
  std::filesystem::path x_home;
  FaceKind x_kind;
  std::set<std::string> x_known;  ///< who came before: a number that is lost must not be taken for somebody new
};

}  // namespace

std::unique_ptr<Face> open_face(FaceKind kind, const std::filesystem::path& home) {
  if (kind == FaceKind::window) return std::make_unique<Window>(home);
  return std::make_unique<Terminal>(home, kind);
}

const char* name_of(FaceKind kind) {
  switch (kind) {
    case FaceKind::window:
      return "window";
    case FaceKind::terminal:
      return "terminal";
    case FaceKind::script:
      break;
  }
  return "script";
}

}  // namespace rollcall::test
