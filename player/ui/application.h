#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/learning/classroom.h"
#include "player/library/library.h"
#include "player/os/clock.h"
#include "player/pack/module_file.h"
#include "player/progress/store.h"
#include "player/ui/action.h"
#include "player/ui/arrivals.h"
#include "player/ui/line_timer.h"
#include "player/ui/model.h"

namespace rollcall::ui {

/// How the application makes itself heard; both may be empty.
struct Sound {
  std::function<void(std::vector<std::uint8_t>)> play;
  std::function<void()> stop;
};

/// Owns what is learnt: the learners, the packs, the attempt that is being played. Carries out actions and keeps the
/// model true. Knows no window. Nothing it does throws: what goes wrong becomes the error panel, from which one goes
/// on.
class Application {
 public:
  struct Options {
    std::filesystem::path home;
    std::filesystem::path fonts;  ///< for certificates
    progress::Place place = progress::Place::pc;
    std::string language = "en";
    std::optional<std::uint64_t> seed = {};
    std::optional<std::string> module = {};   ///< opened as soon as somebody has been chosen
    std::vector<std::string> languages = {};  ///< that the program speaks
    /// Changes the words to those of one of these languages. Throws Error if its catalogue is damaged.
    std::function<void(const std::string&)> speak = {};
    bool is_language_asked = false;  ///< whatever a learner has set
    /// Who has signed the catalogue of a language (language::Words::reviewer); may be empty.
    std::function<std::string(const std::string&)> reviewer_of = {};
    /// What is off on this computer, a sentence each; may be empty.
    std::function<std::vector<Message>()> missing = {};
    os::DesktopWish wish = {};
    /// Where sticks are mounted now; may be empty.
    std::function<std::vector<std::filesystem::path>()> sticks = {};
    std::filesystem::path account = {};                ///< the folder of whoever sits here; may be empty
    std::vector<std::filesystem::path> arriving = {};  ///< packs and trust lists to be added at once
  };

  /// `words` and `clock` must outlive the application.
  Application(Options options, const language::Words& words, const os::Clock& clock, Sound sound = {});
  ~Application();
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;

  const Model& model() const { return x_model; }
  void perform(const Action& action);

  /// Lets the time go on, by the clock: counts down on the screen, and takes what is decided for who decides nothing.
  /// True if something else is to be shown now.
  bool tick();
  /// What can be heard from now on. True if that is something else.
  bool hear(Heard heard);
  /// Something that whoever sits here has to know, above the page until they have read it.
  void tell(Message news);
  /// Until there is something to do for `tick`; nothing while no time is running.
  std::optional<std::uint64_t> milliseconds_to_tick() const;

 private:
  struct Play;

  void carry_out(const ChooseLearner& wanted);
  void carry_out(const Unlock& wanted);
  void carry_out(const AddLearner& wanted);
  void carry_out(const ChangePin& wanted);
  void carry_out(const GiveUpPin& wanted);
  void carry_out(const EraseLearner& wanted);
  void carry_out(const SpeakLanguage& wanted);
  void carry_out(const ToLearners&);
  void carry_out(const ToLibrary&);
  void carry_out(const OpenModule& wanted);
  void carry_out(const OpenStep& wanted);
  void carry_out(const FollowPath& wanted);
  void carry_out(const ShowVariants& wanted);
  void carry_out(const ReviewModule& wanted);
  void carry_out(const ChooseLanguage& wanted);
  void carry_out(const ChooseVariant& wanted);
  void carry_out(const UseClock& wanted);
  void carry_out(const Begin&);
  void carry_out(const Choose& wanted);
  void carry_out(const RunOutOfTime&);
  void carry_out(const TurnPage&);
  void carry_out(const ShowStory&);
  void carry_out(const LeaveStory&);
  void carry_out(const ShowGlossary&);
  void carry_out(const LeaveGlossary&);
  void carry_out(const GoBack& wanted);
  void carry_out(const ChooseMode& wanted);
  void carry_out(const ToDebrief&);
  void carry_out(const TryAnotherWay& wanted);
  void carry_out(const ToQuestions&);
  void carry_out(const CheckAnswer& wanted);
  void carry_out(const NextQuestion&);
  void carry_out(const ToRecord&);
  void carry_out(const SaveCertificate&);
  void carry_out(const PlaySound&);
  void carry_out(const ShowNextLine&);
  void carry_out(const ShowAllLines&);
  void carry_out(const HoldLines& wanted);
  void carry_out(const Pause&);
  void carry_out(const GoOn&);
  void carry_out(const ShowSettings&);
  void carry_out(const ShowShortcuts&);
  void carry_out(const LeaveOver&);
  void carry_out(const ChangeSettings& wanted);
  void carry_out(const LeaveError&);
  void carry_out(const StartAnew&);
  void carry_out(const PutNewsAway&);
  void carry_out(const ToArrivals&);
  void carry_out(const LookOnSticks&);
  void carry_out(const TakeFiles& wanted);
  void carry_out(const CompareRoot& wanted);
  void carry_out(const StopTaking&);
  void carry_out(const OpenFolder& wanted);
  void carry_out(const LeaveArrivals&);

  /// What goes wrong with it becomes the error panel.
  void attempt(const std::function<void()>& work);
  progress::Store& store();
  /// Of the store what nobody has read yet, and what the library lacks.
  void tell_news();
  std::optional<progress::Learner> learner_of(std::int64_t id);
  void show(View view, TopBar::Way way);
  /// Of what is on the screen.
  bool can_tell_story() const;
  bool has_words() const;
  /// What is told of the module that is open.
  CoverView cover();
  /// In which the module is played, in a word; empty where none is.
  std::string mode_word() const;
  /// Of what was wrong with who wants to learn.
  void give_notice(const Error& error);
  void show_learners();
  void show_learner(const progress::Learner& learner);
  /// The list, with what was done.
  void show_learners_after(const Message& done);
  void show_library();
  /// What comes first: on a new computer the way to modules, else who is learning.
  Action first_action() const;
  bool is_first_run() const;
  void show_arrivals();
  /// What it says now, on the page where it stands.
  void renew_arrivals();
  /// Throws Error if the library had a list of another root.
  void expect_root(const seal::TrustList& first);
  /// False if there was nothing to do for it.
  bool tick_arrivals();
  std::optional<std::uint64_t> milliseconds_to_arrivals() const;
  void show_start();
  void show_play();
  /// Of what stands on the screen, the lines one after another, if they are wanted so.
  void begin_telling();
  void show_lines(std::size_t count);
  /// Nothing of the page is kept back any more; where that is the ending, the attempt is over.
  void see_all_lines();
  /// How long the line that came last takes to read begins to run.
  void time_line();
  bool is_telling() const { return x_model.telling && !x_model.telling->is_over(); }
  /// The lines that come by themselves do so now.
  bool lines_run() const;
  /// A line is shown that was due. False if none was.
  bool tick_lines();
  std::optional<std::uint64_t> milliseconds_to_line() const;
  /// No time of a decision passes: something lies over it, or what it is about is still being told.
  bool clock_rests() const;
  /// Whatever runs goes on or rests, as it is now to be.
  void settle_clocks();
  std::optional<std::uint64_t> milliseconds_left() const;
  /// True if it is another number now.
  bool show_seconds_left();
  void choose(scenario::OptionIndex option);
  void show_what_followed();
  /// Of a decision under a clock, so that whoever comes back has the time that was left.
  void keep_time() noexcept;
  /// Stores the record of what was played, and tells what is wrong with its date.
  void finish();
  void show_debrief();
  void show_question();
  ModuleCard card_of(const library::Entry& entry);
  PathsView paths_view();
  void refuse(ModuleCard& card, const Error& why) const;
  /// The newest release, as it is offered first. Throws where it cannot be played.
  void open(const std::string& module);
  /// The module that is open, in another language or variant. Throws where that cannot be played.
  void reopen(const std::string& language, const std::string& variant);
  /// `language` is empty unless it was asked for.
  void resume(const progress::AttemptRow& saved, const std::string& language);
  /// Says why the attempt cannot be gone on with, and offers to begin anew where that can be done.
  void show_unavailable(const learning::Unavailable& why);
  learning::Classroom classroom() { return {store(), x_library, *x_clock}; }
  void leave_play();
  void load_picture(const std::string& entry, int longest_side);
  /// The picture of the place one is in; that of the last one goes.
  void load_place(const std::string& entry);
  void load_portraits();
  void play_sound();
  void stop_sound();
  void lay_over(Over over);
  void leave_over();
  /// What was worded before the program spoke another language.
  void show_again();
  void speak(const std::string& language);
  /// Those that a learner left, if any.
  void use_settings_of(std::int64_t learner);
  /// Of this computer, and of whoever is learning.
  void keep_settings();

  Options x_options;
  const language::Words* x_words;
  const os::Clock* x_clock;
  Sound x_sound;
  Model x_model;
  std::uint64_t x_picture_serial = 0;
  LineTimer x_line_timer;
  std::uint64_t x_stories = 0;                     ///< how often it was asked for
  std::uint64_t x_glossaries = 0;                  ///< the same
  std::map<std::int64_t, Settings> x_settings_of;  ///< learners, where the home cannot keep them too
  bool x_is_reworded = false;                      ///< since something lies over the page

  std::unique_ptr<progress::Store> x_store;
  library::Library x_library;
  Arrivals x_arrivals;
  std::uint64_t x_next_look = 0;                          ///< at the sticks, in milliseconds of the clock
  std::map<seal::Digest, ModuleCard> x_cards;             ///< titles, so that the library opens at once the next time
  std::optional<progress::Learner> x_learner;             ///< who is learning now
  std::optional<progress::Learner> x_asked;               ///< who has to give the PIN
  std::optional<progress::AttemptSummary> x_unavailable;  ///< that the error panel speaks of
  std::unique_ptr<Play> x_play;                           ///< stays where it is: its attempt points into its module
};

}  // namespace rollcall::ui
