#include "player/cli.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <filesystem>
#include <functional>
#include <optional>

#include "player/call_words.h"
#include "player/command/doctor.h"
#include "player/command/packs.h"
#include "player/command/play.h"
#include "player/command/records.h"
#include "player/language/catalogues.h"
#include "player/language/locale.h"
#include "player/os/clock.h"
#include "player/os/places.h"
#include "player/pack/player_version.h"
#include "player/ui/settings.h"
#include "player/ui/window.h"

namespace rollcall {
namespace {

using command::Console;

/// What the command line was understood to ask for, with the home it is about.
struct Call {
  std::string home, language, seed;
  bool on_stick = false;
  std::vector<std::string> packs;
  std::string file;
  bool json = false, accept = false;
  command::PlayArguments play;
  command::ExportArguments exported;
  command::VerifyArguments verified;
};

constexpr const char* language_option = "--lang,--language";

std::filesystem::path home_folder(const std::string& asked) {
  return asked.empty() ? os::default_home() : std::filesystem::path(asked);
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
  return folder ? ui::load_settings(*folder).language : std::string();
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

std::optional<std::uint64_t> parse_seed(const std::string& text) {
  if (text.empty()) return std::nullopt;
  std::uint64_t seed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (error != std::errc() || end != text.data() + text.size())
    throw Error(tr("'{seed}' is not a seed.", "seed"_is = text), tr("Write a whole number, such as 7."));
  return seed;
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
    add_pack_commands();
    add_play_command();
    add_record_commands();
    speak_of_groups(x_app, x_words);
  }

  Exit run(const std::vector<std::string>& arguments) {
    try {
      x_app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& reason) {
      return explain(reason, x_app, x_console);
    }
    const Exit result = x_command();
    if (!x_streams.out.flush())
      throw Error(tr("What was to be shown could not be written."), tr("Is the drive full, or the terminal gone?"));
    return result;
  }

 private:
  using Command = std::function<Exit()>;

  command::Home home() const {
    return {home_folder(x_call.home), x_call.on_stick ? progress::Place::stick : progress::Place::pc, x_clock};
  }

  CLI::App* add(CLI::App& to, const std::string& name, const Message& what) {
    return to.add_subcommand(name, x_words(what));
  }

  Exit open_window() const {
    const command::Home home = this->home();
    ui::WindowOptions options;
    options.home = home.folder;
    options.share = x_share;
    options.place = home.place;
    options.language = x_language;
    return static_cast<Exit>(ui::run_window(options));
  }

  void add_pack_commands() {
    auto* trust = add(x_app, "trust", tr("Take the list of publishers to believe, signed by the national root"));
    trust->add_option("FILE", x_call.file)->required();
    trust->callback([this] { x_command = [this] { return command::trust(home(), x_call.file, x_console); }; });

    auto* install = add(x_app, "install", tr("Verify packs and add them to the library"));
    install->add_option("PACK", x_call.packs)->required();
    install->callback([this] { x_command = [this] { return command::install(home(), x_call.packs, x_console); }; });

    auto* list = add(x_app, "list", tr("List the modules in the library"));
    list->add_flag("--json", x_call.json, x_words(tr("For other programs")));
    list->callback([this] {
      x_command = [this] {
        return command::list(home(), x_call.json ? command::Listing::json : command::Listing::text, x_console);
      };
    });

    auto* doctor = add(x_app, "doctor", tr("Look for damage in the data of this player"));
    doctor->add_flag("--accept", x_call.accept,
                     x_words(tr("Take the learner data that is here as right, after an older copy was put back on "
                                "purpose or the database was lost")));
    doctor->callback([this] {
      x_command = [this] {
        const auto found = x_call.accept ? progress::Found::is_accepted : progress::Found::must_fit;
        return command::doctor(home(), found, x_console);
      };
    });
  }

  void add_play_command() {
    command::PlayArguments& arguments = x_call.play;
    auto* play = add(x_app, "play", tr("Play a module in the terminal"));
    play->add_option("MODULE", arguments.module, x_words(tr("The id of the module")))->required();
    play->add_option("--learner", arguments.learner,
                     x_words(tr("The staff number; without it nothing is recorded. A new one becomes a new learner; "
                                "whoever types is asked first")))
        ->check(present(tr("the staff number is missing"), x_words));
    play->add_option("--script", arguments.script, x_words(tr("A file with one option id per line")))
        ->check(present(tr("the file is missing"), x_words));
    play->add_option("--variant", arguments.variant,
                     x_words(tr("The variant to play, such as refresher; without it the whole module")))
        ->check(present(tr("the variant is missing"), x_words));
    play->add_flag("--anew", arguments.anew,
                   x_words(tr("Give up what this learner has begun in this variant, and begin again")));
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
    x_call.play.language = x_call.language;
    x_call.play.preferred = x_language;
    x_command = [this] { return command::play(home(), x_call.play, x_streams.in, x_console); };
  }

  void add_record_commands() {
    auto* records = add(x_app, "records", tr("Export and verify completion records"))->require_subcommand(1);
    auto* to_file = add(*records, "export", tr("Write completion records to a file"));
    to_file->add_option("--format", x_call.exported.format, x_words(tr("xapi, csv or pdf")))
        ->required()
        ->check(CLI::Validator(
            [this](const std::string& format) {
              const bool is_known = format == "xapi" || format == "csv" || format == "pdf";
              return is_known ? std::string() : x_words(tr("'{format}' is not xapi, csv or pdf", "format"_is = format));
            },
            ""));
    to_file->add_option("--learner", x_call.exported.learner, x_words(tr("Only of this staff number")))
        ->check(present(tr("the staff number is missing"), x_words));
    to_file->add_option("-o,--output", x_call.exported.path, x_words(tr("The file; for pdf without .pdf, a folder")))
        ->required();
    to_file->callback([this] {
      x_command = [this] {
        x_call.exported.fonts = x_share / "fonts";
        return command::export_records(home(), x_call.exported, x_console);
      };
    });
    auto* verify = add(*records, "verify", tr("Say whether exported records are genuine"));
    verify->add_option("FILE", x_call.verified.file)->required();
    verify->add_option("--key,--site-key", x_call.verified.keys,
                       x_words(tr("The public key file of a site; may be repeated. This player's own is known")));
    verify->callback([this] {
      x_command = [this] {
        x_call.verified.home = readable_home(x_call.home);
        return command::verify_records(x_call.verified, x_console);
      };
    });
    auto* site_key = add(*records, "site-key", tr("Write this site's public key to a file"));
    site_key->add_option("-o,--output", x_call.file)->required();
    site_key->callback(
        [this] { x_command = [this] { return command::export_site_key(home(), x_call.file, x_console); }; });
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

/// What `work` ends with; what it throws is told.
template <class Work>
Exit told(const Console& console, Work work) {
  try {
    return work();
  } catch (const pack::Refused& refused) {
    console.complain(refused);
    return Exit::input_has_problems;
  } catch (const Error& error) {
    console.complain(error);
  } catch (const std::exception& error) {
    console.complain(tr("This did not work: {reason}", "reason"_is = std::string(error.what())));
  }
  return Exit::call_or_machine_at_fault;
}

}  // namespace

int player(const std::vector<std::string>& arguments, const Streams& streams) {
  language::Words words;  // English, until the catalogue has been read
  const Console console(words, streams.out, streams.err);
  return static_cast<int>(told(console, [&] {
    const std::filesystem::path share = streams.share.empty() ? os::share_folder() : streams.share;
    const std::string language = language_of(arguments);
    words = language::load(share, language);
    return CommandLine(streams, console, share, language).run(arguments);
  }));
}

}  // namespace rollcall
