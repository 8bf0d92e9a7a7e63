#include "player/cli.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <filesystem>
#include <optional>

#include "player/command/doctor.h"
#include "player/command/packs.h"
#include "player/command/play.h"
#include "player/command/records.h"
#include "player/command/say.h"
#include "player/os/clock.h"
#include "player/os/places.h"
#include "player/pack/player_version.h"
#include "player/ui/window.h"
#include "player/ui/words.h"

namespace rollcall {
namespace {

/// What the command line was understood to ask for, with the home it is about.
struct Call {
  std::string home, language, seed;
  bool on_stick = false;
  std::vector<std::string> packs, site_keys;
  std::string file;
  bool json = false, accept = false;
  command::PlayArguments play;
  command::ExportArguments exported;
};

std::optional<std::uint64_t> parse_seed(const std::string& text) {
  if (text.empty()) return std::nullopt;
  std::uint64_t seed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (error != std::errc() || end != text.data() + text.size())
    throw Error("'" + text + "' is not a seed.", "Write a whole number, such as 7.");
  return seed;
}

command::Home open_home(const Call& call, const os::Clock& clock) {
  return {call.home.empty() ? os::default_home() : std::filesystem::path(call.home),
          call.on_stick ? progress::Place::stick : progress::Place::pc, clock};
}

/// An empty variable in a script must not pass for an option that was left out: it would record nothing, hand over the
/// records of everybody, or write learner data to another place than was meant.
CLI::Validator present(const std::string& what) {
  return CLI::Validator(
      [what](const std::string& value) {
        return value.find_first_not_of(' ') == std::string::npos ? what + " is missing" : std::string();
      },
      "");
}

using Command = std::function<int(const command::Home&)>;

void add_pack_commands(CLI::App& app, Call& call, const Streams& streams, Command& command) {
  auto* trust = app.add_subcommand("trust", "Take the list of publishers to believe, signed by the national root");
  trust->add_option("FILE", call.file)->required();
  trust->callback(
      [&] { command = [&](const auto& home) { return command::trust(home, call.file, streams.out, streams.err); }; });

  auto* install = app.add_subcommand("install", "Verify packs and add them to the library");
  install->add_option("PACK", call.packs)->required();
  install->callback([&] {
    command = [&](const auto& home) { return command::install(home, call.packs, streams.out, streams.err); };
  });

  auto* list = app.add_subcommand("list", "List the modules in the library");
  list->add_flag("--json", call.json, "For other programs");
  list->callback([&] {
    command = [&](const auto& home) {
      return command::list(home, call.json ? command::Listing::json : command::Listing::text, streams.out);
    };
  });

  auto* doctor = app.add_subcommand("doctor", "Look for damage in the data of this player");
  doctor->add_flag("--accept", call.accept,
                   "Take the learner data that is here as right, after an older copy was put back on purpose or the "
                   "database was lost");
  doctor->callback([&] {
    command = [&](const auto& home) {
      return command::doctor(home, call.accept ? progress::Found::is_accepted : progress::Found::must_fit, streams.out);
    };
  });
}

void add_play_command(CLI::App& app, Call& call, const Streams& streams, Command& command) {
  auto* play = app.add_subcommand("play", "Play a module in the terminal");
  play->add_option("MODULE", call.play.module, "The id of the module")->required();
  play->add_option("--learner", call.play.learner,
                   "The staff number; without it nothing is recorded. A new one becomes a new learner; whoever types "
                   "is asked first")
      ->check(present("the staff number"));
  play->add_option("--script", call.play.script, "A file with one option id per line")->check(present("the file"));
  play->add_option("--lang", call.play.language, "The language to play in");
  play->add_option("--variant", call.play.variant, "The form to play, such as refresher; without it the whole module")
      ->check(present("the form"));
  play->add_flag("--anew", call.play.anew, "Give up what this learner has begun in this form, and begin again");
  play->add_option("--seed", call.seed, "A whole number that fixes the order in which options are shown")
      ->check(present("the number"));
  play->add_option("--trace", call.play.trace, "Write the choices to this file, as JSON lines")
      ->check(present("the file"));
  play->callback([&] {
    call.play.seed = parse_seed(call.seed);
    call.play.answers = streams.is_person ? command::Answers::person : command::Answers::file;
    if (call.play.anew && call.play.learner.empty())
      throw Error("Nobody is named whose attempt could be given up with --anew.",
                  "Add the staff number with --learner, or leave --anew out.");
    if (call.play.language.empty()) call.play.language = call.language;
    call.play.words = ui::load_words(os::share_folder(), call.play.language);
    command = [&](const auto& home) { return command::play(home, call.play, streams.in, streams.out, streams.err); };
  });
}

void add_record_commands(CLI::App& app, Call& call, const Streams& streams, Command& command) {
  auto* records = app.add_subcommand("records", "Export and verify completion records")->require_subcommand(1);
  auto* to_file = records->add_subcommand("export", "Write completion records to a file");
  to_file->add_option("--format", call.exported.format, "xapi, csv or pdf")
      ->required()
      ->check(CLI::IsMember({"xapi", "csv", "pdf"}));
  to_file->add_option("--learner", call.exported.learner, "Only of this staff number")
      ->check(present("the staff number"));
  to_file->add_option("-o,--output", call.exported.path, "The file; for pdf without .pdf, a folder")->required();
  to_file->callback([&] {
    command = [&](const auto& home) {
      call.exported.fonts = os::share_folder() / "fonts";
      return command::export_records(home, call.exported, streams.out, streams.err);
    };
  });
  auto* verify = records->add_subcommand("verify", "Say whether exported records are genuine");
  verify->add_option("FILE", call.file)->required();
  verify->add_option("--site-key", call.site_keys, "The public key file of another site; may be repeated");
  verify->callback([&] {
    command = [&](const auto& home) { return command::verify_records(home, call.file, call.site_keys, streams.out); };
  });
  auto* site_key = records->add_subcommand("site-key", "Write this site's public key to a file");
  site_key->add_option("-o,--output", call.file)->required();
  site_key->callback(
      [&] { command = [&](const auto& home) { return command::export_site_key(home, call.file, streams.out); }; });
}

}  // namespace

int player(const std::vector<std::string>& arguments, const Streams& streams) {
  CLI::App app{"Rollcall: training for the people who work in prisons. Without a command it opens its window."};
  app.set_version_flag("--version", pack::player_version.text());
  app.require_subcommand(0, 1);
  Call call;
  app.add_option("--home", call.home, "The folder of this player's data")->check(present("a folder"));
  app.add_flag("--stick", call.on_stick, "The home folder is on a stick that may be pulled");
  app.add_option("--lang", call.language, "The language of the window, or to play in");
  Command command = [&](const command::Home& home) {
    ui::WindowOptions options;
    options.home = home.folder;
    options.place = home.place;
    options.language = call.language;
    return ui::run_window(options);
  };
  add_pack_commands(app, call, streams, command);
  add_play_command(app, call, streams, command);
  add_record_commands(app, call, streams, command);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    const os::SystemClock clock;
    const int result = command(open_home(call, clock));
    if (!streams.out.flush())
      throw Error("What was to be shown could not be written.", "Is the drive full, or the terminal gone?");
    return result;
  } catch (const CLI::ParseError& wrong_call) {
    return app.exit(wrong_call, streams.out, streams.err) == 0 ? command::done : command::call_or_machine_at_fault;
  } catch (const pack::Refused& refused) {
    command::say(refused, streams.err);
    return command::input_has_problems;
  } catch (const Error& error) {
    command::say(error, streams.err);
  } catch (const std::exception& error) {
    streams.err << "This did not work: " << error.what() << "\n";
  }
  return command::call_or_machine_at_fault;
}

}  // namespace rollcall
