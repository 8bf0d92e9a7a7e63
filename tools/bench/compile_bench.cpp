// Figures of compiling, loading and playing a long module: rollcall_bench compile MODULE_FOLDER
// One `name value` in each line; ink_bench.mjs prints the same names for the same story, and tools/bench/ink.py
// compares.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "authoring/check/check.h"
#include "authoring/command/environment.h"
#include "authoring/compile/compile.h"
#include "authoring/source/folder.h"
#include "player/library/pack_file.h"
#include "player/os/files.h"
#include "player/os/places.h"
#include "player/pack/module_file.h"
#include "player/pack/writer.h"
#include "player/run/session.h"
#include "player/seal/keys.h"
#include "player/seal/vault.h"
#include "tools/bench/benches.h"
#include "tools/bench/table.h"

namespace {

using namespace rollcall;
namespace fs = std::filesystem;

constexpr int runs = 5;
constexpr std::size_t short_play = 13, long_play = 1000;  ///< decisions: a flagship, and a long evening

void print(const char* name, double value) { std::printf("%s %.9g\n", name, value); }

/// The most memory that the process has had so far.
double megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    if (double kilobytes = 0; word == "VmHWM:" && status >> kilobytes) return kilobytes / 1024;
  }
  return 0;
}

/// xorshift32 (Marsaglia 2003): ink_bench.mjs draws the same numbers.
class Random {
 public:
  std::uint32_t below(std::uint32_t bound) {
    x_state ^= x_state << 13;
    x_state ^= x_state >> 17;
    x_state ^= x_state << 5;
    return x_state % bound;
  }

 private:
  std::uint32_t x_state = 1;
};

/// visit(speaker, text) for everything that a learner reads from the last decision to the next one, in order.
template <class Visit>
void read(const run::Session& session, const scenario::Catalogue& texts, Visit visit) {
  const scenario::Scenario& scenario = session.scenario();
  const auto say = [&](scenario::Range lines) {
    for (const scenario::Line& line : scenario.lines(lines)) {
      visit(line.speaker == scenario::narrator ? std::string_view() : texts[scenario.cast()[line.speaker].name],
            texts[line.text]);
    }
  };
  for (const run::Passage& passage : session.passages()) {
    if (passage.kind == run::Passage::Kind::beat) {
      say(scenario.beats()[passage.index].say);
    } else {
      say(scenario.options()[passage.index].consequence);
      visit({}, texts[scenario.options()[passage.index].why]);
    }
  }
  if (session.ended()) {
    visit({}, texts[session.ending().title]);
    return say(session.ending().say);
  }
  say(session.scene().say);
}

/// FNV-1a over all that is read in one random play, options in the order of the file.
class Story {
 public:
  std::uint32_t hash(const scenario::Scenario& scenario, const scenario::Catalogue& texts) {
    Random random;
    run::Session session(scenario, 1);
    for (;;) {
      read(session, texts, [&](std::string_view speaker, std::string_view text) {
        if (!speaker.empty()) add(speaker), add(": ");
        add(text);
      });
      if (session.ended()) return x_hash;
      std::vector<scenario::OptionIndex> open(session.open().begin(), session.open().end());
      std::sort(open.begin(), open.end());
      for (const scenario::OptionIndex option : open) add(texts[scenario.options()[option].text]);
      session.choose(open[random.below(std::uint32_t(open.size()))]);
    }
  }

 private:
  void add(std::string_view text) {
    for (const char byte : text) x_hash = (x_hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  }

  std::uint32_t x_hash = 2166136261u;
};

struct Played {
  std::size_t decisions = 0;
  std::size_t characters = 0;  ///< read; so that reading cannot be left out
};

/// Random plays, one after the other, until so many decisions are made. Every text is copied into a string of its own,
/// as those do that ink hands out.
Played play(const scenario::Scenario& scenario, const scenario::Catalogue& texts, std::size_t decisions) {
  Played played;
  const auto take = [&](std::string_view text) {
    const std::string copy(text);
    played.characters += copy.size();
  };
  Random random;
  for (std::uint64_t seed = 0; played.decisions < decisions; ++seed) {
    run::Session session(scenario, seed);
    while (!session.ended() && played.decisions < decisions) {
      read(session, texts, [&](std::string_view, std::string_view text) { take(text); });
      for (const scenario::OptionIndex option : session.open()) take(texts[scenario.options()[option].text]);
      session.choose(session.open()[random.below(std::uint32_t(session.open().size()))]);
      ++played.decisions;
    }
  }
  return played;
}

struct Saved {
  std::size_t plain = 0;   ///< for each step both ids, each after its length, and the time
  std::size_t sealed = 0;  ///< as it is on the drive: each step sealed by itself
};

Saved saved(const scenario::Scenario& scenario, std::size_t decisions) {
  Random random;
  run::Session session(scenario, 1);
  while (!session.ended() && session.steps().size() < decisions)
    session.choose(session.open()[random.below(std::uint32_t(session.open().size()))]);
  const seal::SealingKey key = seal::SealingKey::generate();
  Saved saved;
  for (const run::Choice& choice : session.trace()) {
    const std::vector<std::uint8_t> step(choice.scene.size() + choice.option.size() + 3 * sizeof(std::uint32_t));
    saved.plain += step.size();
    saved.sealed += key.seal(step, {}).size();
  }
  return saved;
}

/// A signed pack with these entries: from the file to what can be played, with every chunk that is read verified.
void measure_open(const scenario::Scenario& scenario, const std::vector<std::uint8_t>& scenario_bytes,
                  const std::vector<std::uint8_t>& text_bytes) {
  const seal::SecretKey root = seal::SecretKey::generate(), unit = seal::SecretKey::generate();
  seal::TrustList trust;
  trust.root = root.public_key();
  trust.publishers.push_back({unit.public_key(), "*", "Bench"});
  const fs::path file = fs::temp_directory_path() / "rollcall-bench.rcpack";
  const std::vector<std::uint8_t> pack = pack::write({std::string(scenario.about().module),
                                                      scenario.about().version,
                                                      {},
                                                      {{"scenario", scenario_bytes}, {"text/en", text_bytes}}},
                                                     unit);
  os::write_durably(file, {reinterpret_cast<const char*>(pack.data()), pack.size()});
  print("pack_bytes", double(fs::file_size(file)));
  print("verify_seconds", bench::median_seconds(51, [&] {
          const pack::Reader reader(library::open_file(file), trust);
          (void)reader.read("scenario");
          (void)reader.read("text/en");
        }));
  print("open_seconds",
        bench::median_seconds(51, [&] { (void)pack::load(pack::Reader(library::open_file(file), trust), "en"); }));
  fs::remove(file);
}

void measure_play(const std::vector<std::uint8_t>& scenario_bytes, const std::vector<std::uint8_t>& text_bytes) {
  print("load_seconds", bench::median_seconds(51, [&] {
          (void)pack::decode_scenario(scenario_bytes);
          (void)pack::decode_catalogue(text_bytes, "en");
        }));
  const scenario::Scenario scenario = pack::decode_scenario(scenario_bytes);
  const scenario::Catalogue texts = pack::decode_catalogue(text_bytes, "en");
  measure_open(scenario, scenario_bytes, text_bytes);
  constexpr std::size_t decisions = 1'000'000;
  Played played;
  const double seconds = bench::median_seconds(runs, [&] { played = play(scenario, texts, decisions); });
  print("decisions_per_second", double(played.decisions) / seconds);
  print("characters_per_decision", double(played.characters) / double(played.decisions));
  const Saved after_short = saved(scenario, short_play), after_long = saved(scenario, long_play);
  print("saved_bytes_short", double(after_short.plain));
  print("saved_bytes_long", double(after_long.plain));
  print("sealed_bytes_short", double(after_short.sealed));
  print("sealed_bytes_long", double(after_long.sealed));
  std::printf("story %08x\n", Story().hash(scenario, texts));
}

void measure(const fs::path& folder) {
  const auto load = [&] { return source::load(folder); };
  const auto check = [&](source::Loaded& module) {
    check::check(module.document, authoring::environment(folder, os::share_folder() / "fonts"), module.problems);
  };
  source::Loaded module = load();
  check(module);
  if (module.problems.has_errors())
    throw Error(tr("The module has errors."), tr("rollcall-author check {folder}", "folder"_is = folder));
  const compile::Compiled compiled = compile::compile(module.document);
  print("compile_megabytes", megabytes());
  print("warnings", double(module.problems.sorted().size()));

  print("source_seconds", bench::median_seconds(runs, [&] { (void)load(); }));
  print("check_seconds", bench::median_seconds(runs, [&] { check(module); }));
  print("names_to_indices_seconds", bench::median_seconds(runs, [&] { (void)compile::compile(module.document); }));
  print("compile_seconds", bench::median_seconds(runs, [&] {
          source::Loaded fresh = load();
          check(fresh);
          const compile::Compiled result = compile::compile(fresh.document);
          (void)pack::encode(result.scenario);
          (void)pack::encode(result.texts);
        }));
  const auto scenario = pack::encode(compiled.scenario), texts = pack::encode(compiled.texts);
  print("compiled_bytes", double(scenario.size() + texts.size()));
  measure_play(scenario, texts);
}

}  // namespace

void rollcall::bench::compile(Arguments arguments) {
  if (arguments.size() != 1) throw WrongCall();
  measure(arguments[0]);
}
