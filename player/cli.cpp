#include "player/cli.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <optional>

#include "player/call/completion.h"
#include "player/call/words.h"
#include "player/command/bundles.h"
#include "player/command/doctor.h"
#include "player/command/due.h"
#include "player/command/learners.h"
#include "player/command/modules.h"
#include "player/command/pack.h"
#include "player/command/packs.h"
#include "player/command/play.h"
#include "player/command/records.h"
#include "player/command/set_aside.h"
#include "player/command/site.h"
#include "player/command/trust.h"
#include "player/language/catalogues.h"
#include "player/language/code.h"
#include "player/language/locale.h"
#include "player/language/own_name.h"
#include "player/os/clock.h"
#include "player/os/file_uri.h"
#include "player/os/interruption.h"
#include "player/os/output.h"
#include "player/os/places.h"
#include "player/pack/player_version.h"
#include "player/terminal/console.h"
#include "player/ui/settings.h"
#include "player/ui/window.h"
#include "player/whole_number.h"

namespace rollcall {
namespace {

using call::explain;
using call::give_example;
using call::present;
using call::speak;
using call::speak_of_groups;
using terminal::Console;

/// What the command line was understood to ask for, with the home it is about.
struct Call {
  std::string home, language, seed;
  bool on_stick = false;
  std::vector<std::string> packs, arriving;
  std::string file;
  bool json = false, accept = false, repair = false, is_forced = false;
  command::RemoveArguments removed;
  command::RenameArguments renamed;
  command::LinkArguments linked;
  command::PathArguments on_path;
  command::DueArguments due;
  command::PinArguments pin;
  command::EraseArguments erased;
  command::LearnerExportArguments learner;
  command::PlayArguments play;
  command::ExportArguments exported;
  command::BadgeArguments badges;
  command::BundleArguments bundled;
  command::OpenArguments opened;
  command::SetAsideArguments aside;
  command::VerifyArguments verified;
  command::SiteArguments site;
  command::TrustArguments trust;
};

constexpr const char* language_option = "--lang,--language";

std::filesystem::path home_folder(const std::string& asked) {
  // Absolute, because a name that begins with "file:" means something else to SQLite.
  return std::filesystem::absolute(asked.empty() ? os::default_home() : os::path_of(asked));
}

/// Nothing if this account has none: whoever needs one says so.
std::optional<std::filesystem::path> readable_home(const std::string& asked) {
  try {
    return home_folder(asked);
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::string saved_language(const std::string& home) {
  const auto folder = readable_home(home);
  const auto settings = folder ? ui::find_settings(ui::settings_file(*folder)) : std::nullopt;
  return settings ? settings->language : std::string();
}

/// In which the program speaks: the language that was asked for, or was set before, or is that of the environment.
/// Empty if none is. Looked for before anything else, so that what is wrong with the call is told in it too.
std::string language_of(const std::vector<std::string>& arguments) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::string home, language;
  app.add_option("--home", home);
  app.add_option(language_option, language)->take_last();
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError&) {
    // Told when the call is understood.
  }
  if (language.empty()) language = saved_language(home);
  return language.empty() ? language::language_of_locale(os::message_locale()) : language;
}

/// Nobody would notice that what was asked for is another language, or none.
void require_language(const std::string& asked, const std::filesystem::path& share) {
  if (asked.empty() || language::is_language_code(asked)) return;
  std::string spoken;
  for (const std::string& language : language::available(share))
    spoken += (spoken.empty() ? "" : ", ") + language::own_name(language) + " (" + language + ")";
  throw Error(
      tr("'{language}' is not a language code.", "language"_is = asked),
      tr("Rollcall speaks {languages}. Modules may have others: 'rollcall list' names them.", "languages"_is = spoken));
}

std::optional<std::uint64_t> parse_seed(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (const auto seed = whole_number<std::uint64_t>(text)) return seed;
  throw Error(tr("'{seed}' is not a seed.", "seed"_is = text), tr("Write a whole number, such as 7."));
}

/// One run of the program: the commands that it knows, and the one that was called.
class CommandLine {
 public:
  /// `language`: in which the program speaks; empty if nobody has chosen.
  CommandLine(const Streams& streams, const Console& console, std::filesystem::path share, std::string language)
      : x_streams(streams),
        x_console(console),
        x_words(console.words()),
        x_share(std::move(share)),
        x_language(std::move(language)) {
    x_app.description(
        x_words(tr("Rollcall: training for the people who work in prisons. Without a command it opens its window.")));
    x_app.name("rollcall");
    speak(x_app, x_words);
    x_app.set_version_flag("--version", pack::player_version.text(), x_words(tr("Print the version and exit")));
    x_app.require_subcommand(0, 1);
    x_app.fallthrough();
    x_app.add_option("--home", x_call.home, x_words(tr("The folder of this player's data")))
        ->check(present(tr("a folder is missing"), x_words));
    x_app.add_flag("--stick", x_call.on_stick, x_words(tr("The home folder is on a stick that may be pulled")));
    x_app
        .add_option(language_option, x_call.language,
                    x_words(tr("The language that the program speaks, and that modules are played in")))
        ->take_last();
    give_example(x_app, "rollcall --home /media/stick/rollcall --stick", x_words);
    add_open_command();
    add_trust_commands();
    add_pack_commands();
    add_play_command();
    add_learner_commands();
    add_due_command();
    add_record_commands();
    add_site_commands();
    add_completion_command();
    speak_of_groups(x_app, x_words);
  }

  Exit run(const std::vector<std::string>& arguments) {
    try {
      x_app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& reason) {
      return explain(reason, x_app, arguments, x_console);
    }
    require_language(x_call.language, x_share);
    const Exit result = x_command();
    if (!x_streams.out.flush())
      throw Error(tr("What was to be shown could not be written."), tr("Is the drive full, or the terminal gone?"));
    return result;
  }

 private:
  using Command = std::function<Exit()>;

  /// Makes nothing yet: but a folder that was named is made where it was said to be, and nowhere that does not exist.
  command::Home home() const {
    const std::filesystem::path folder = home_folder(x_call.home);
    if (!x_call.home.empty()) os::require_folder_of(folder);
    return {folder, x_call.on_stick ? progress::Place::stick : progress::Place::pc, x_clock};
  }

  CLI::App* add(CLI::App& to, const std::string& name, const Message& what, const std::string& example) {
    CLI::App* command = to.add_subcommand(name, x_words(what));
    give_example(*command, example, x_words);
    return command;
  }
  /// One that only gathers others.
  CLI::App* add_group(const std::string& name, const Message& what, const std::string& example) {
    return add(x_app, name, what, example)->require_subcommand(1);
  }

  /// A value that must not be empty; `missing` says what is missing then.
  CLI::Option* add_option(CLI::App* to, const std::string& name, std::string& value, const Message& what,
                          const Message& missing) {
    return to->add_option(name, value, x_words(what))->check(present(missing, x_words));
  }
  void add_flag(CLI::App* to, const std::string& name, bool& value, const Message& what) {
    to->add_flag(name, value, x_words(what));
  }
  void add_file(CLI::App* to, const Message& what) { to->add_option("FILE", x_call.file, x_words(what))->required(); }
  void add_force(CLI::App* to) { add_flag(to, "--force", x_call.is_forced, tr("Write over what is there already")); }

  command::Listing listing() const { return x_call.json ? command::Listing::json : command::Listing::text; }
  os::Existing existing() const { return x_call.is_forced ? os::Existing::replaced : os::Existing::kept; }
  command::Typist typist() const {
    return {x_streams.in, x_streams.is_person ? command::Answers::person : command::Answers::file, x_console};
  }

  Exit open_window() const {
    const command::Home home = this->home();
    ui::WindowOptions options;
    options.home = home.folder;
    options.share = x_share;
    options.place = home.place;
    options.language = x_language;
    options.is_language_asked = !x_call.language.empty();
    for (const std::string& file : x_call.arriving)
      options.arriving.push_back(std::filesystem::absolute(os::path_of(file)));
    return static_cast<Exit>(ui::run_window(options));
  }

  void add_open_command() {
    auto* open = add(x_app, "open", tr("Open the window, and add packs and trust lists there"),
                     "rollcall open national.rctrust small-things-1.0.0.rcpack");
    open->add_option("FILE", x_call.arriving, x_words(tr("Packs and trust lists")))->required();
    open->callback([this] { x_command = [this] { return open_window(); }; });
  }

  void add_pack_commands() {
    auto* install = add(x_app, "install", tr("Verify packs and add them to the library"),
                        "rollcall install small-things-1.0.0.rcpack");
    install->add_option("PACK", x_call.packs, x_words(tr("The files of packs")))->required();
    install->callback([this] { x_command = [this] { return command::install(home(), x_call.packs, x_console); }; });

    auto* list = add(x_app, "list", tr("List the modules in the library"), "rollcall list");
    add_flag(list, "--json", x_call.json, tr("For other programs"));
    list->callback([this] { x_command = [this] { return command::list(home(), listing(), x_language, x_console); }; });

    auto* remove = add(x_app, "remove", tr("Take a module out of the library; its completion records stay"),
                       "rollcall remove small-things --release 1.0.0");
    remove->add_option("MODULE", x_call.removed.module, x_words(tr("The id of the module")))->required();
    add_option(remove, "--release", x_call.removed.release, tr("Only this version"), tr("the version is missing"));
    add_flag(remove, "--force", x_call.removed.is_forced, tr("Also while attempts of it are unfinished"));
    remove->callback([this] { x_command = [this] { return command::remove(home(), x_call.removed, x_console); }; });

    auto* doctor = add(x_app, "doctor", tr("Look for damage in the data of this player"), "rollcall doctor");
    add_flag(doctor, "--accept", x_call.accept,
             tr("Take the learner data that is here as right, after an older copy was put back on purpose or the "
                "database was lost"));
    add_flag(
        doctor, "--repair", x_call.repair,
        tr("Mend what can be mended from the backups and the journal; nothing is deleted, and what is done is said"));
    doctor->callback([this] {
      x_command = [this] {
        if (x_call.accept && x_call.repair)
          throw Error(tr("--accept and --repair are two different things."),
                      tr("Take --repair first: what it cannot mend, it names."));
        const auto treatment = x_call.accept   ? command::Treatment::acceptance
                               : x_call.repair ? command::Treatment::repair
                                               : command::Treatment::none;
        return command::doctor(home(), treatment, x_console);
      };
    });
  }

  void add_trust_commands() {
    auto* trust = add(x_app, "trust", tr("Take the list of publishers to believe, signed by the national root"),
                      "rollcall trust national.rctrust");
    trust->add_option("FILE", x_call.file, x_words(tr("The trust list")));
    add_option(trust, "--fingerprint", x_call.trust.fingerprint, tr("The fingerprint that the national root must have"),
               tr("the fingerprint is missing"));
    add_flag(trust, "--yes", x_call.trust.is_confirmed,
             tr("Somebody has compared the fingerprint of the root of a first list"));
    auto* show = add(*trust, "show", tr("Say whom this player believes"), "rollcall trust show");
    show->callback([this] { x_command = [this] { return command::show_trust(home(), x_console); }; });
    trust->callback([this, show] {
      if (!show->parsed()) call_trust();
    });
    auto* pack = add_group("pack", tr("Files with modules"), "rollcall pack show small-things-1.0.0.rcpack");
    auto* show_pack = add(*pack, "show", tr("Say what a pack is, who signed it, and whether it would be refused"),
                          "rollcall pack show small-things-1.0.0.rcpack");
    add_file(show_pack, tr("The file of the pack"));
    show_pack->callback(
        [this] { x_command = [this] { return command::show_pack(home(), os::path_of(x_call.file), x_console); }; });
  }

  void call_trust() {
    if (x_call.file.empty())
      throw Error(tr("The trust list is missing."), tr("Write: rollcall trust FILE, or: rollcall trust show"));
    x_call.trust.list = os::path_of(x_call.file);
    x_command = [this] { return command::trust(home(), x_call.trust, typist(), x_console); };
  }

  void add_site_commands() {
    auto* site = add_group("site", tr("What records say of the site that made them"), "rollcall site show");
    auto* show = add(*site, "show", tr("Say which site this is, and what is set for it"), "rollcall site show");
    show->callback([this] { x_command = [this] { return command::show_site(home(), x_console); }; });
    auto* set = add(*site, "set", tr("Set what the site is called and what its statements are about"),
                    "rollcall site set --home-page https://prisons.example/staff");
    set->add_option("--name", x_call.site.name, x_words(tr("The name of the site, for people")));
    set->add_option("--home-page", x_call.site.home_page,
                    x_words(tr("The address that the staff numbers belong to, in xAPI statements")));
    set->add_option("--activities", x_call.site.activities,
                    x_words(tr("The address that the modules are named under, in xAPI statements")));
    set->add_option(
        "--months-of-choices", x_call.site.months_of_choices,
        x_words(tr("For how many months the choices of attempts are kept; 0: as long as their learner. Older "
                   "ones are deleted when Rollcall starts, and records stay")));
    set->callback([this] { x_command = [this] { return command::set_site(home(), x_call.site, x_console); }; });
    auto* new_key =
        add(*site, "new-key", tr("Sign with a new key from now on; the old one says so"), "rollcall site new-key");
    new_key->callback([this] { x_command = [this] { return command::change_site_key(home(), x_console); }; });
  }

  void add_completion_command() {
    auto* completion = add(x_app, "completion", tr("Print a script that makes a shell complete commands and options"),
                           "rollcall completion bash");
    call::add_shell(*completion, x_call.file, x_words);
    completion->callback([this] {
      x_command = [this] {
        x_console.out() << call::bash_completion(x_app);
        return Exit::done;
      };
    });
  }

  void add_play_command() {
    command::PlayArguments& arguments = x_call.play;
    auto* play = add(x_app, "play", tr("Play a module in the terminal"), "rollcall play small-things --learner 2044");
    play->add_option("MODULE", arguments.module, x_words(tr("The id of the module")))->required();
    play->add_option("--learner", arguments.learner, x_words(tr("The staff number; without it nothing is recorded")))
        ->check(present(tr("the staff number is missing"), x_words));
    play->add_flag("--new", arguments.is_new,
                   x_words(tr("Add a new learner with this staff number if there is none. Without it whoever types is "
                              "asked")));
    play->add_option("--script", arguments.script, x_words(tr("A file with one option id per line")))
        ->check(present(tr("the file is missing"), x_words));
    play->add_option("--variant", arguments.variant,
                     x_words(tr("The variant to play, such as refresher; without it the whole module")))
        ->check(present(tr("the variant is missing"), x_words));
    play->add_flag("--anew", arguments.anew,
                   x_words(tr("Give up what this learner has begun in this variant, and begin again")));
    play->add_flag(
        "--assessment", arguments.assessment,
        x_words(tr("What begins is an assessment, in which nobody can go back; without it, it is practice")));
    play->add_flag("--line-by-line", arguments.line_by_line,
                   x_words(tr("What is told and said comes line by line, the next one when Enter is pressed")));
    play->add_option("--seed", x_call.seed,
                     x_words(tr("A whole number that fixes the order in which options are shown")))
        ->check(present(tr("the number is missing"), x_words));
    play->add_option("--trace", arguments.trace, x_words(tr("Write the choices to this file, as JSON lines")))
        ->check(present(tr("the file is missing"), x_words));
    play->callback([this] { call_play(); });
  }

  void call_play() {
    x_call.play.seed = parse_seed(x_call.seed);
    x_call.play.answers = x_streams.is_person ? command::Answers::person : command::Answers::file;
    if (x_call.play.anew && x_call.play.learner.empty())
      throw Error(tr("Nobody is named whose attempt could be given up with --anew."),
                  tr("Add the staff number with --learner, or leave --anew out."));
    if (x_call.play.is_new && x_call.play.learner.empty())
      throw Error(tr("Nobody is named who could be added with --new."),
                  tr("Add the staff number with --learner, or leave --new out."));
    if (x_call.play.assessment && x_call.play.learner.empty())
      throw Error(tr("Nobody is named who could be assessed with --assessment."),
                  tr("Add the staff number with --learner, or leave --assessment out."));
    if (x_call.play.line_by_line && !x_call.play.script.empty())
      throw Error(tr("A script asks for no lines, so --line-by-line says nothing beside --script."),
                  tr("Leave one of the two out."));
    x_call.play.language = x_call.language;
    x_call.play.preferred = x_language;
    x_command = [this] { return command::play(home(), x_call.play, x_streams.in, x_console); };
  }

  void add_learner_commands() {
    auto* learner = add_group("learner", tr("See, change, erase and hand over what is held about learners"),
                              "rollcall learner list");
    auto* list = add(*learner, "list", tr("List the learners of this player"), "rollcall learner list --json");
    add_flag(list, "--json", x_call.json, tr("For other programs"));
    list->callback([this] { x_command = [this] { return command::list_learners(home(), listing(), x_console); }; });

    auto* rename = add(*learner, "rename", tr("Give a learner another name or staff number"),
                       "rollcall learner rename 2044 --name \"Amina Bek\"");
    add_number(rename, x_call.renamed.learner);
    add_option(rename, "--name", x_call.renamed.name, tr("The new name"), tr("the name is missing"));
    add_option(rename, "--number", x_call.renamed.number, tr("The new staff number; records keep the old one"),
               tr("the staff number is missing"));
    rename->callback([this] {
      x_command = [this] {
        x_call.renamed.fonts = x_share / "fonts";
        return command::rename_learner(home(), x_call.renamed, typist(), x_console);
      };
    });

    add_link_command(*learner, "link", tr("Say that two staff numbers are of one person; nothing is merged"),
                     command::link_numbers);
    add_link_command(*learner, "unlink", tr("Take back that two staff numbers are of one person"),
                     command::unlink_numbers);
    add_path_command(*learner, "join", tr("Let a learner follow a path from today on"), command::join_path);
    add_path_command(*learner, "leave", tr("Let a learner follow a path no longer; what was completed stays"),
                     command::leave_path);

    auto* pin = add(*learner, "pin", tr("Set or change a learner's PIN, for whoever knows the old one"),
                    "rollcall learner pin 2044");
    add_number(pin, x_call.pin.learner);
    add_flag(pin, "--none", x_call.pin.is_removed, tr("No PIN any more"));
    add_flag(pin, "--forgotten", x_call.pin.is_forgotten,
             tr("Give up what a forgotten PIN protects: the name and all choices are erased, records stay and the "
                "learner begins again without a PIN"));
    add_flag(pin, "--yes", x_call.pin.is_sure, tr("Do not ask for the staff number again"));
    pin->callback(
        [this] { x_command = [this] { return command::change_pin(home(), x_call.pin, typist(), x_console); }; });

    auto* erase = add(*learner, "erase", tr("Destroy a learner's key, and with it the name and all choices"),
                      "rollcall learner erase 2044");
    add_number(erase, x_call.erased.learner);
    add_flag(erase, "--yes", x_call.erased.is_sure, tr("Do not ask for the staff number again"));
    erase->callback(
        [this] { x_command = [this] { return command::erase_learner(home(), x_call.erased, typist(), x_console); }; });

    auto* to_file = add(*learner, "export", tr("Write everything that is held about a learner to a file, as JSON"),
                        "rollcall learner export 2044 -o 2044.json");
    add_number(to_file, x_call.learner.learner);
    to_file->add_option("-o,--output", x_call.learner.path, x_words(tr("The file")))->required();
    add_force(to_file);
    to_file->callback([this] {
      x_command = [this] {
        x_call.learner.existing = existing();
        return command::export_learner(home(), x_call.learner, typist(), x_console);
      };
    });
  }

  template <class Act>
  void add_path_command(CLI::App& learner, const std::string& name, const Message& what, Act act) {
    auto* command = add(learner, name, what, "rollcall learner " + name + " 2044 induction-generalist");
    add_number(command, x_call.on_path.learner);
    add_option(command, "PATH", x_call.on_path.path, tr("The path"), tr("the path is missing"))->required();
    command->callback([this, act] { x_command = [this, act] { return act(home(), x_call.on_path, x_console); }; });
  }

  void add_due_command() {
    auto* due = add(x_app, "due", tr("Tell what is due, of one learner or of all"), "rollcall due -o due.pdf");
    add_option(due, "NUMBER", x_call.due.learner, tr("The staff number; without one, of all learners"),
               tr("the staff number is missing"));
    due->add_option("-o,--output", x_call.due.file, x_words(tr("A table (.csv) or a page (.pdf)")));
    add_force(due);
    due->callback([this] {
      x_command = [this] {
        x_call.due.existing = existing();
        x_call.due.fonts = x_share / "fonts";
        return command::say_due(home(), x_call.due, x_words, x_console);
      };
    });
  }

  template <class Act>
  void add_link_command(CLI::App& learner, const std::string& name, const Message& what, Act act) {
    auto* link = add(learner, name, what, "rollcall learner " + name + " 2044 3055");
    add_number(link, x_call.linked.one);
    add_option(link, "OTHER", x_call.linked.other, tr("The other staff number"), tr("the staff number is missing"))
        ->required();
    link->callback([this, act] { x_command = [this, act] { return act(home(), x_call.linked, x_console); }; });
  }

  template <class Act>
  void add_aside_command(CLI::App& records, const std::string& name, const Message& what, const std::string& why,
                         Act act) {
    auto* aside = add(records, name, what, "rollcall records " + name + " 12 --reason \"" + why + "\"");
    add_option(aside, "RECORD", x_call.aside.record, tr("The number of the record"),
               tr("the number of the record is missing"))
        ->required();
    add_option(aside, "--reason", x_call.aside.reason,
               tr("Why, in at most {most} characters that name nobody: they are signed, and stay for good",
                  "most"_is = command::longest_reason),
               tr("the reason is missing"))
        ->required();
    aside->callback([this, act] { x_command = [this, act] { return act(home(), x_call.aside, x_console); }; });
  }

  void add_number(CLI::App* to, std::string& number) {
    add_option(to, "NUMBER", number, tr("The staff number"), tr("the staff number is missing"))->required();
  }

  void add_record_commands() {
    auto* records = add_group("records", tr("Export and verify completion records"),
                              "rollcall records export --format csv -o records.csv");
    add_export_command(*records);
    add_badge_command(*records);
    add_bundle_commands(*records);
    add_aside_command(*records, "set-aside",
                      tr("Say that a record does not count, because its attempt was ended wrongly; it stays"),
                      "The power went", command::set_aside);
    add_aside_command(*records, "count-again", tr("Take back that a record does not count"), "Mistaken",
                      command::count_again);
    auto* verify = add(*records, "verify", tr("Say whether exported records are genuine"),
                       "rollcall records verify records.csv --key site.pub");
    add_file(verify, tr("What was exported"));
    verify->add_option("--key,--site-key", x_call.verified.keys,
                       x_words(tr("The public key file of a site; may be repeated. This player's own is known")));
    verify->callback([this] {
      x_command = [this] {
        x_call.verified.file = os::path_of(x_call.file);
        x_call.verified.home = readable_home(x_call.home);
        return command::verify_records(x_call.verified, x_console);
      };
    });
    auto* site_key = add(*records, "site-key", tr("Write this site's public key to a file"),
                         "rollcall records site-key -o site.pub");
    site_key->add_option("-o,--output", x_call.file, x_words(tr("The file")))->required();
    add_force(site_key);
    site_key->callback([this] {
      x_command = [this] { return command::export_site_key(home(), x_call.file, existing(), x_console); };
    });
  }

  void add_bundle_commands(CLI::App& records) {
    auto* bundle = add(records, "bundle", tr("Seal what was recorded for the national unit"),
                       "rollcall records bundle -o /media/stick");
    command::BundleArguments& bundled = x_call.bundled;
    bundle->add_option("-o,--output", bundled.folder, x_words(tr("A folder that is there")))->required();
    bundle->add_flag("--all", bundled.is_everything, x_words(tr("Also what a receipt says the unit has taken")));
    bundle->add_option("--choices-of", bundled.choices_of,
                       x_words(tr("The staff number of a learner who hands over what they chose; may be repeated. Only "
                                  "where the unit asks for it")));
    bundle->callback(
        [this] { x_command = [this] { return command::write_bundle(home(), x_call.bundled, typist(), x_console); }; });
    auto* receipt = add(records, "import-receipt", tr("Take the receipt of the national unit for what was sent"),
                        "rollcall records import-receipt 1a2b3c4d5e6f7081.receipt");
    add_file(receipt, tr("The receipt"));
    receipt->callback([this] {
      x_command = [this] { return command::import_receipt(home(), os::path_of(x_call.file), x_console); };
    });
    add_open_bundles_command(records);
  }

  void add_open_bundles_command(CLI::App& records) {
    command::OpenArguments& opened = x_call.opened;
    auto* open = add(records, "open", tr("For the national unit: open the bundles of sites and merge them"),
                     "rollcall records open bundles --unit-key unit.key --key site.pub -o gathered");
    open->add_option(
            "BUNDLE", opened.parts,
            x_words(tr("Parts of bundles, or folders with them: always all, since the tables hold only what is "
                       "opened together")))
        ->required();
    open->add_option("--unit-key", opened.unit_key, x_words(tr("The secret key file of the unit")))->required();
    open->add_option("--key,--site-key", opened.keys,
                     x_words(tr("The public key file of a site; may be repeated. Bundles of others are not taken")))
        ->required();
    open->add_option("-o,--output", opened.folder,
                     x_words(tr("A folder that is there, for the tables and the receipts")))
        ->required();
    add_force(open);
    open->callback([this] {
      x_command = [this] {
        x_call.opened.existing = existing();
        return command::open_bundles(x_call.opened, typist(), x_console);
      };
    });
  }

  void add_badge_command(CLI::App& records) {
    command::BadgeArguments& arguments = x_call.badges;
    auto* badge = add(records, "badge", tr("Write passed records as Open Badges"),
                      "rollcall records badge --learner 4711 -o badge.json");
    add_wanted(badge, arguments.wanted);
    badge
        ->add_option("-o,--output", arguments.path,
                     x_words(tr("The file, for the newest record; without .json, a folder. No folder is made")))
        ->required();
    add_force(badge);
    badge->callback([this] {
      x_command = [this] {
        x_call.badges.existing = existing();
        return command::write_badges(home(), x_call.badges, x_console);
      };
    });
  }

  /// Which records somebody asks for.
  void add_wanted(CLI::App* to, command::WantedRecords& wanted) {
    add_option(to, "--learner", wanted.learner, tr("Only of this staff number"), tr("the staff number is missing"));
    add_option(to, "--module", wanted.module, tr("Only of the module with this id"),
               tr("the id of the module is missing"));
    add_option(to, "--since", wanted.since,
               tr("Only of this day and later, such as 2026-03-01, by the day that each record shows, in the zone of "
                  "its site"),
               tr("the date is missing"));
  }

  void add_export_command(CLI::App& records) {
    command::ExportArguments& arguments = x_call.exported;
    auto* to_file = add(records, "export", tr("Write completion records to a file"),
                        "rollcall records export --format csv --since 2026-03-01 -o march.csv");
    to_file->add_option("--format", arguments.format, x_words(tr("xapi, csv or pdf")))
        ->required()
        ->check(CLI::Validator(
            [this](const std::string& format) {
              const bool is_known = format == "xapi" || format == "csv" || format == "pdf";
              return is_known ? std::string() : x_words(tr("'{format}' is not xapi, csv or pdf", "format"_is = format));
            },
            ""));
    add_wanted(to_file, arguments.wanted);
    add_flag(to_file, "--decisions", arguments.has_decisions,
             tr("For xapi, also what the learner decided, who types the PIN; needs --learner"));
    to_file
        ->add_option("-o,--output", arguments.path,
                     x_words(tr("The file; for pdf without .pdf, a folder. No folder is made")))
        ->required();
    add_force(to_file);
    to_file->callback([this] {
      x_command = [this] {
        x_call.exported.fonts = x_share / "fonts";
        x_call.exported.existing = existing();
        return command::export_records(home(), x_call.exported, typist(), x_console);
      };
    });
  }

  const Streams& x_streams;
  const Console& x_console;
  const language::Words& x_words;
  std::filesystem::path x_share;
  std::string x_language;
  os::SystemClock x_clock;
  CLI::App x_app;
  Call x_call;
  Command x_command = [this] { return open_window(); };
};

/// A file manager names the files alone.
std::vector<std::string> with_command(std::vector<std::string> arguments) {
  const auto is_arriving = [](const std::string& file) {
    return file.ends_with(".rcpack") || file.ends_with(".rctrust");
  };
  if (!arguments.empty() && is_arriving(arguments.front())) arguments.insert(arguments.begin(), "open");
  return arguments;
}

/// What `work` ends with; what it throws is told.
template <class Work>
int told(const Console& console, Work work) {
  try {
    return static_cast<int>(work());
  } catch (const os::Interrupted& stopped) {
    console.complain(tr("Stopped. What was written until then is whole."));
    return os::exit_code(stopped);
  } catch (const pack::Refused& refused) {
    console.complain(refused);
    return static_cast<int>(Exit::input_has_problems);
  } catch (const Error& error) {
    console.complain(error);
  } catch (const std::exception& error) {
    console.complain(tr("This did not work: {reason}", "reason"_is = std::string(error.what())));
  }
  return static_cast<int>(Exit::call_or_machine_at_fault);
}

}  // namespace

int player(const std::vector<std::string>& arguments, const Streams& streams) {
  language::Words words;  // English, until the catalogue has been read
  const Console console(words, streams.out, streams.err, streams.width, streams.terminal);
  return told(console, [&] {
    const std::filesystem::path share = streams.share.empty() ? os::share_folder() : streams.share;
    const std::string language = language_of(arguments);
    words = language::load(share, language::in_region(language, os::message_locale()));
    return CommandLine(streams, console, share, language).run(with_command(arguments));
  });
}

}  // namespace rollcall
