#include "player/command/modules.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "player/command/packs.h"
#include "player/course/words.h"
#include "player/language/own_name.h"
#include "player/library/arrival_words.h"
#include "player/library/paths.h"
#include "player/pack/module_file.h"
#include "player/seal/hash.h"
#include "player/story/variants.h"

namespace rollcall::command {
namespace {

/// What a pack says of itself to whoever chooses.
struct Release {
  std::string title;
  std::string publisher;  ///< empty if the trust list does not name the signer
  std::vector<std::string> languages;
  std::vector<story::VariantChoice> forms;
};

std::string publisher_of(const pack::Identity& identity, const library::Library& library) {
  const std::optional<seal::TrustList> trust = library.trust_list();
  const auto* named = trust ? seal::publisher_of(*trust, identity.signer) : nullptr;
  return named ? named->name : std::string();
}

/// Throws Error for a pack that cannot be read now.
Release release_of(const library::Entry& entry, const library::Library& library, const std::string& language,
                   const language::Words& words) {
  auto reader = library.open_exact(entry.identity->module, entry.identity->digest);
  if (!reader)
    throw Error(tr("The pack {file} is another one than a moment ago.", "file"_is = entry.file), tr("Try again."));
  Release release;
  release.languages = pack::languages(*reader);
  const pack::Module module = pack::load(std::move(*reader), language);
  release.title = pack::title(module);
  release.publisher = publisher_of(*entry.identity, library);
  release.forms = story::variants_of(module.scenario, words);
  return release;
}

nlohmann::ordered_json json_of(const library::Entry& entry, const Release& release, const std::string& problem) {
  auto variants = nlohmann::ordered_json::array();
  for (const story::VariantChoice& form : release.forms)
    variants.push_back({{"id", form.variant}, {"minutes", form.minutes}});
  return {{"module", entry.identity ? entry.identity->module : ""},
          {"version", entry.identity ? entry.identity->version.text() : ""},
          {"title", release.title},
          {"publisher", release.publisher},
          {"languages", release.languages},
          {"variants", variants},
          {"digest", entry.identity ? seal::hex(entry.identity->digest) : ""},
          {"file", entry.file.string()},
          {"problem", problem}};
}

std::string names_of(const std::vector<std::string>& languages) {
  std::string names;
  for (const std::string& language : languages) names += (names.empty() ? "" : ", ") + language::own_name(language);
  return names;
}

void say(const pack::Identity& identity, const Release& release, const terminal::Console& console) {
  constexpr std::string_view indent = "    ";
  console.tell(tr("{module} {version}: {title}", "module"_is = identity.module, "version"_is = identity.version.text(),
                  "title"_is = release.title));
  for (const story::VariantChoice& form : release.forms) {
    const auto name = "name"_is = form.name;
    console.tell(form.minutes == 0
                     ? tr("{name}", name)
                     : trn("{name}: {n} minute", "{name}: {n} minutes", static_cast<std::uint64_t>(form.minutes), name),
                 indent);
  }
  console.tell(tr("Languages: {languages}", "languages"_is = names_of(release.languages)), indent);
  if (!release.publisher.empty())
    console.tell(tr("Published by {publisher}", "publisher"_is = release.publisher), indent);
}

void say_path(const library::Entry& entry, const library::Library& library, const std::string& language,
              const terminal::Console& console) {
  constexpr std::string_view indent = "    ";
  const course::Path path = library::open_path(library, entry);
  console.tell(tr("{module} {version}: {title}", "module"_is = path.id, "version"_is = path.version.text(),
                  "title"_is = course::text_in(path.title, language, path.language)));
  const std::uint64_t steps = path.steps.size();
  console.tell(trn("A path of {n} step", "A path of {n} steps", steps), indent);
  console.tell(tr("Languages: {languages}", "languages"_is = names_of(course::languages_of(path.title))), indent);
  const std::string publisher = publisher_of(*entry.identity, library);
  if (!publisher.empty()) console.tell(tr("Published by {publisher}", "publisher"_is = publisher), indent);
  if (const auto missing = library::missing_modules(path, library); !missing.empty())
    console.tell(library::not_here_yet(missing), indent);
}

nlohmann::ordered_json json_of_path(const library::Entry& entry, const library::Library& library,
                                    const std::string& language, const std::string& problem) {
  const course::Path path = library::open_path(library, entry);
  auto steps = nlohmann::ordered_json::array();
  for (const course::Step& step : path.steps)
    steps.push_back({{"id", step.id}, {"module", step.module}, {"variant", step.variant}});
  return {{"path", path.id},
          {"version", path.version.text()},
          {"title", course::text_in(path.title, language, path.language)},
          {"publisher", publisher_of(*entry.identity, library)},
          {"languages", course::languages_of(path.title)},
          {"steps", std::move(steps)},
          {"missing", library::missing_modules(path, library)},
          {"digest", seal::hex(entry.identity->digest)},
          {"file", entry.file.string()},
          {"problem", problem}};
}

void list_for_people(const library::Library& library, const std::string& language, const terminal::Console& console) {
  const std::vector<library::Entry> entries = library.list();
  if (entries.empty()) return console.say(tr("No module is installed. Next: rollcall install PACK"));
  std::map<std::string, std::string> newest;  // by module
  for (const library::Entry& entry : entries) {
    if (!entry.identity) {
      console.tell(tr("{file}: {problem}", "file"_is = entry.file.filename(), "problem"_is = entry.problem));
      continue;
    }
    const auto module = "module"_is = entry.identity->module;
    const auto version = "version"_is = entry.identity->version.text();
    const auto [known, is_newest] = newest.emplace(entry.identity->module, entry.identity->version.text());
    if (!is_newest) {
      console.tell(tr("{module} {version}: an older release, for whoever began with it; {newest} is newer", module,
                      version, "newest"_is = known->second));
      continue;
    }
    const auto tell = [&](const Message& problem) {
      console.tell(tr("{module} {version}: {problem}", module, version, "problem"_is = problem));
    };
    if (const auto why = library.why_not_begun(entry)) {
      tell(why->message());
      continue;
    }
    try {
      if (entry.identity->kind == pack::Kind::path)
        say_path(entry, library, language, console);
      else
        say(*entry.identity, release_of(entry, library, language, console.words()), console);
    } catch (const Error& unreadable) {
      tell(unreadable.message());
    }
  }
}

void list_for_programs(const library::Library& library, const std::string& language, const terminal::Console& console) {
  auto json = nlohmann::ordered_json::array();
  std::string module;
  for (const library::Entry& entry : library.list()) {
    Release release;
    std::string problem = entry.problem.text();
    if (entry.identity && entry.identity->module != module) {
      if (const auto why = library.why_not_begun(entry)) problem = why->message().text();
    }
    if (entry.identity) module = entry.identity->module;  // the newest stands first
    try {
      if (entry.identity && entry.identity->kind == pack::Kind::path) {
        json.push_back(json_of_path(entry, library, language, problem));
        continue;
      }
      if (entry.identity) release = release_of(entry, library, language, console.words());
    } catch (const Error& unreadable) {
      problem = unreadable.message().text();
    }
    json.push_back(json_of(entry, release, problem));
  }
  console.out() << json.dump(2, ' ', true, nlohmann::ordered_json::error_handler_t::replace) << "\n";
}

std::optional<scenario::Version> parse_release(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (auto version = scenario::Version::parse(text)) return version;
  throw Error(tr("'{text}' is not a version.", "text"_is = text),
              tr("Write it as 'rollcall list' does, such as 1.0.0."));
}

/// Nothing unless somebody could no longer go on.
std::optional<Error> who_began(const progress::Store& store, const std::string& module,
                               std::optional<scenario::Version> version) {
  std::uint64_t count = 0;
  std::string who;
  for (const progress::Learner& learner : store.learners()) {
    const std::vector<progress::AttemptSummary> attempts = store.summaries(learner.id);
    const auto begun = std::count_if(attempts.begin(), attempts.end(), [&](const progress::AttemptSummary& attempt) {
      return attempt.is_open() && attempt.module == module && (!version || attempt.version == *version);
    });
    if (begun == 0) continue;
    count += static_cast<std::uint64_t>(begun);
    who += (who.empty() ? "" : ", ") + learner.staff_number;
  }
  if (count == 0) return std::nullopt;
  return Error(trn("{n} attempt at {module} is unfinished, and could not be gone on with: that of {who}.",
                   "{n} attempts at {module} are unfinished, and could not be gone on with: those of {who}.", count,
                   "module"_is = module, "who"_is = who),
               tr("Let them finish first, or remove the module all the same with --force."));
}

/// Taking the newest release away leaves the older ones for whoever began with them.
void say_what_is_left(const library::Library& library, const std::string& module, const terminal::Console& console) {
  const std::vector<library::Entry> left = library.packs_of(module);
  if (left.empty() || !left.front().identity || !library.why_not_begun(left.front())) return;
  console.tell(tr(
      "What is left is older, so nobody can begin {module} with it; whoever began with it goes on. Install the newest "
      "pack again, or take away what is left: rollcall remove {module}",
      "module"_is = module));
}

}  // namespace

Exit list(const Home& home, Listing listing, const std::string& language, const terminal::Console& console) {
  const library::Library library = home.library();
  if (listing == Listing::json)
    list_for_programs(library, language, console);
  else
    list_for_people(library, language, console);
  return Exit::done;
}

Exit remove(const Home& home, const RemoveArguments& arguments, const terminal::Console& console) {
  const std::optional<scenario::Version> version = parse_release(arguments.release);
  library::Library library = home.library(tell_of_waiting(console));
  if (!arguments.is_forced && !library.packs_of(arguments.module, version).empty()) {
    if (const std::optional<Error> begun = who_began(home.store(console), arguments.module, version)) {
      console.complain(*begun);
      return Exit::input_has_problems;
    }
  }
  for (const library::Entry& gone : library.remove(arguments.module, version))
    console.say(tr("Removed {file}.", "file"_is = gone.file.filename()));
  console.tell(
      tr("Completion records stay. An older release cannot be installed later: the newest that was here is "
         "remembered."));
  say_what_is_left(library, arguments.module, console);
  return Exit::done;
}

}  // namespace rollcall::command
