#include "tests/authoring/prove/defects.h"

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <sstream>

namespace rollcall::test {
namespace {

using Random = run::SplitMix;
using Mutated = std::optional<std::string>;

/// A source text as lines, with the questions that defects ask.
class Source {
 public:
  explicit Source(const std::string& yaml) {
    std::istringstream in(yaml);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    for (std::size_t i = 0; i < lines.size(); ++i) note(i);
  }

  /// An option: its id stands on line `first`, the next thing begins on line `last`.
  struct Option {
    std::size_t scene = 0, first = 0, last = 0;
  };

  std::string text() const {
    std::string all;
    for (const std::string& line : lines) all += line + "\n";
    return all;
  }

  /// The line of an option's key; none if it has no such key.
  std::optional<std::size_t> find(const Option& option, const std::string& key) const {
    for (std::size_t i = option.first; i < option.last; ++i) {
      if (lines[i].starts_with("        " + key + ":")) return i;
    }
    return std::nullopt;
  }
  int quality(const Option& option) const {
    const auto line = find(option, "quality");
    return line ? lines[*line].back() - '0' : -1;
  }
  /// The lines that match.
  std::vector<std::size_t> all(const std::string& pattern) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (std::regex_search(lines[i], std::regex(pattern))) found.push_back(i);
    }
    return found;
  }
  /// The lines of a part such as "later".
  std::pair<std::size_t, std::size_t> part(const std::string& key) const {
    const auto first = std::find(lines.begin(), lines.end(), key + ":");
    if (first == lines.end()) return {0, 0};
    const auto last = std::find_if(first + 1, lines.end(), [](const std::string& line) {
      return !line.empty() && line[0] != ' ' && line[0] != '#';
    });
    return {std::size_t(first - lines.begin()), std::size_t(last - lines.begin())};
  }
  std::vector<std::size_t> in_part(const std::string& key, const std::string& pattern) const {
    const auto [first, last] = part(key);
    std::vector<std::size_t> found = all(pattern);
    std::erase_if(found, [first = first, last = last](std::size_t i) { return i < first || i >= last; });
    return found;
  }

  std::vector<std::string> lines;
  std::vector<Option> options;

 private:
  void note(std::size_t i) {
    static const std::regex top(R"(^\S.*:)"), scene("^  [a-z]\\w*:$"), part_of_scene("^    [a-z]+:"),
        option("^      [a-z]\\w*:$");
    const std::string& line = lines[i];
    if (std::regex_search(line, top)) x_in_scenes = line == "scenes:";
    if (!x_in_scenes) return close(i);
    if (std::regex_search(line, scene)) {
      close(i);
      x_scene = i;
    } else if (std::regex_search(line, part_of_scene)) {
      close(i);
      x_in_options = line == "    options:";
    } else if (x_in_options && std::regex_search(line, option)) {
      if (x_open) options.back().last = i;
      options.push_back({x_scene, i, lines.size()});
      x_open = true;
    }
  }
  void close(std::size_t i) {
    if (x_open) options.back().last = i;
    x_open = x_in_options = false;
  }

  bool x_in_scenes = false, x_in_options = false, x_open = false;
  std::size_t x_scene = 0;
};

template <class T>
const T& any(const std::vector<T>& all, Random& random) {
  return all[random.below(std::uint32_t(all.size()))];
}

template <class Is>
std::vector<Source::Option> options_that(const Source& source, Is is) {
  std::vector<Source::Option> found;
  std::copy_if(source.options.begin(), source.options.end(), std::back_inserter(found), is);
  return found;
}

/// The id that stands on this line as a key.
std::string id_on(const Source& source, std::size_t line) {
  const std::string& text = source.lines[line];
  const auto start = text.find_first_not_of(' ');
  return text.substr(start, text.find(':') - start);
}

std::string chose(const Source& source, const Source::Option& option) {
  return "chose(" + id_on(source, option.scene) + "." + id_on(source, option.first) + ")";
}

/// A variable with a range; its range as written, and a condition about it that never holds though each part could.
struct Ranged {
  std::size_t line;
  std::string id;
};
std::vector<Ranged> ranged(const Source& source) {
  std::vector<Ranged> found;
  for (const std::size_t line : source.all(R"(^  \w+:\s*\{range: 0\.\.\d)")) {
    found.push_back({line, source.lines[line].substr(2, source.lines[line].find(':') - 2)});
  }
  return found;
}
std::string never(const Source& source, Random& random) {
  const std::string id = any(ranged(source), random).id;
  return id + " >= 7 and " + id + " <= 2";
}

/// A condition that holds only after the scene on this line, in a module without a way back; none for the last scene.
std::optional<std::string> too_early(const Source& source, std::size_t scene, Random& random) {
  std::vector<std::size_t> later = source.in_part("scenes", R"(^  [a-z]\w*:$)");
  std::erase_if(later, [&](std::size_t line) { return line <= scene; });
  if (later.empty()) return std::nullopt;
  const std::string& line = source.lines[any(later, random)];
  return "visited(" + line.substr(2, line.size() - 3) + ")";
}

/// Two options of one scene, to which there is no way back.
std::string both_of_two(const Source& source, Random& random) {
  const Source::Option& one = any(source.options, random);
  const auto others =
      options_that(source, [&](const auto& option) { return option.scene == one.scene && option.first != one.first; });
  return chose(source, one) + " and " + chose(source, any(others, random));
}

/// Every option of a scene is closed, or leads back to the scene.
Mutated dead_end(const std::string& yaml, Random& random) {
  Source source(yaml);
  const std::size_t scene = any(source.options, random).scene;
  const bool closed = random.below(2) == 0;
  const std::string id = id_on(source, scene);
  const std::string key = closed ? "        when: " + ranged(source).front().id + " >= 4" : "        go: " + id;
  for (auto option = source.options.rbegin(); option != source.options.rend(); ++option) {
    if (option->scene != scene) continue;
    const auto written = source.find(*option, closed ? "when" : "go");
    if (written)
      source.lines[*written] = key;
    else
      source.lines.insert(source.lines.begin() + std::ptrdiff_t(option->first) + 1, key);
  }
  return source.text();
}

/// Its condition never holds, or has been copied from an ending before it.
Mutated unreachable_ending(const std::string& yaml, Random& random) {
  Source source(yaml);
  const bool is_copied = random.below(2) == 0;
  auto conditions = source.in_part("endings", "^    when: ");
  if (conditions.size() < 2) return std::nullopt;
  const std::string first = source.lines[conditions.front()];
  if (is_copied) conditions.erase(conditions.begin());
  source.lines[any(conditions, random)] = is_copied ? first : "    when: " + never(source, random);
  return source.text();
}

/// It never holds, or asks for what comes later only.
Mutated impossible_guard(const std::string& yaml, Random& random) {
  Source source(yaml);
  const auto weak = options_that(
      source, [&](const auto& option) { return source.quality(option) < 3 && !source.find(option, "when"); });
  const Source::Option& option = any(weak, random);
  const auto early = random.below(2) == 0 ? too_early(source, option.scene, random) : std::nullopt;
  source.lines.insert(source.lines.begin() + std::ptrdiff_t(option.first) + 1,
                      "        when: " + early.value_or(never(source, random)));
  return source.text();
}

Mutated swapped_range(const std::string& yaml, Random& random) {
  Source source(yaml);
  std::string& line = source.lines[any(ranged(source), random).line];
  line = std::regex_replace(line, std::regex(R"((\d+)\.\.(\d+))"), "$2..$1");
  return source.text();
}

Mutated without_key(const std::string& yaml, Random& random, const std::string& key) {
  Source source(yaml);
  const auto with = options_that(source, [&](const auto& option) { return source.find(option, key).has_value(); });
  if (with.empty()) return std::nullopt;
  source.lines.erase(source.lines.begin() + std::ptrdiff_t(*source.find(any(with, random), key)));
  return source.text();
}

Mutated longest_answer(const std::string& yaml, Random&) {
  Source source(yaml);
  const std::string more =
      " and write it down in the log with the time, the place and every name, before the end of the shift";
  for (auto option = source.options.rbegin(); option != source.options.rend(); ++option) {
    if (source.quality(*option) != 3) continue;
    const std::size_t line = *source.find(*option, "text");
    std::string& text = source.lines[line];
    if (text.back() == '-')
      source.lines.insert(source.lines.begin() + std::ptrdiff_t(line) + 1, "         " + more);
    else if (text.back() == '"')
      text.insert(text.size() - 1, more);
    else
      text += more;
  }
  return source.text();
}

Mutated critical_outscored(const std::string& yaml, Random& random) {
  Source source(yaml);
  const auto critical =
      options_that(source, [&](const auto& option) { return source.find(option, "critical").has_value(); });
  if (critical.empty()) return std::nullopt;
  source.lines[*source.find(any(critical, random), "quality")].back() = '3';
  return source.text();
}

/// All endings fail, or the conditions of those that pass never hold, or they ask for two things of which only one can
/// be.
Mutated unreachable_pass(const std::string& yaml, Random& random) {
  Source source(yaml);
  enum Way { all_fail, never_holds, exclude_each_other };
  const Way way = Way(random.below(3));
  const auto [first, last] = source.part("endings");
  std::size_t when = first, passing = first;
  for (std::size_t i = first; i < last; ++i) {
    if (source.lines[i].starts_with("    when:")) when = i;
    if (!source.lines[i].starts_with("    result: pass")) continue;
    passing = i;
    if (way == all_fail || when == first)
      source.lines[i] = "    result: fail";
    else
      source.lines[when] = "    when: " + (way == never_holds ? never(source, random) : both_of_two(source, random));
    when = first;
  }
  return passing == first ? std::nullopt : Mutated(source.text());
}

Mutated false_truth(const std::string& yaml, Random& random) {
  Source source(yaml);
  const auto truths = source.all("^    truth: (signal|benign)$");
  if (truths.empty()) return std::nullopt;
  std::string& line = source.lines[any(truths, random)];
  line = line.ends_with("signal") ? "    truth: benign" : "    truth: signal";
  return source.text();
}

/// It follows a scene that is no longer there, or its condition can no longer hold, or only later.
Mutated orphan_beat(const std::string& yaml, Random& random) {
  Source source(yaml);
  enum Way { scene_is_gone, never_holds, holds_later };
  const Way way = Way(random.below(3));
  const auto after = source.in_part("later", "^    after: "), when = source.in_part("later", "^    when: ");
  if (after.empty() || after.size() != when.size()) return std::nullopt;
  const std::size_t beat = random.below(std::uint32_t(after.size()));
  if (way == scene_is_gone) {
    source.lines[after[beat]] = "    after: removed_scene";
    return source.text();
  }
  const std::string scene = source.lines[after[beat]].substr(std::string("    after: ").size());
  const auto early =
      way == holds_later ? too_early(source, source.all("^  " + scene + ":$").front(), random) : std::nullopt;
  source.lines[when[beat]] = "    when: " + early.value_or(never(source, random));
  return source.text();
}

/// An ending takes for granted what need not have been chosen.
Mutated false_claim(const std::string& yaml, Random& random) {
  Source source(yaml);
  const auto weak = options_that(source, [&](const auto& option) { return source.quality(option) < 3; });
  const Source::Option& option = any(weak, random);
  const auto id = [&](std::size_t line) {
    const std::string& text = source.lines[line];
    const auto start = text.find_first_not_of(' ');
    return text.substr(start, text.size() - 1 - start);
  };
  const std::string claims = "    claims: chose(" + id(option.scene) + "." + id(option.first) + ")";
  const std::size_t title = any(source.in_part("endings", "^    title: "), random);
  const std::vector<std::size_t> claimed = source.in_part("endings", "^    claims: ");
  const auto own = std::ranges::upper_bound(claimed, title);
  const std::vector<std::size_t> titles = source.in_part("endings", "^    title: ");
  const auto next = std::ranges::upper_bound(titles, title);
  if (own != claimed.end() && (next == titles.end() || *own < *next)) {
    source.lines[*own] = claims;
    while (source.lines[*own + 1].starts_with("      "))
      source.lines.erase(source.lines.begin() + std::ptrdiff_t(*own) + 1);
  } else {
    source.lines.insert(source.lines.begin() + std::ptrdiff_t(title) + 1, claims);
  }
  return source.text();
}

Mutated replaced(const std::string& yaml, const std::string& pattern, const std::string& by) {
  std::string spoilt = std::regex_replace(yaml, std::regex(pattern), by);
  return spoilt == yaml ? std::nullopt : Mutated(std::move(spoilt));
}

/// The ending that told what became of it does so no more.
Mutated forgotten_critical(const std::string& yaml, Random&) {
  return replaced(yaml, R"(, \{when: critical, narrator: [^}]*\})", "");
}

/// A number that its competency does not have.
Mutated unknown_behaviour(const std::string& yaml, Random& random) {
  Source source(yaml);
  std::string& line = source.lines[any(source.all(R"(^    behaviour: "\d\.\d"$)"), random)];
  line[line.size() - 2] = '9';
  return source.text();
}

/// A page that comes later, or a scene in which something is decided, or the pages in another order.
Mutated late_primer(const std::string& yaml, Random& random) {
  Source source(yaml);
  std::string& primer = source.lines[source.all("^primer: \\[").front()];
  const std::string decision = id_on(source, any(source.options, random).scene);
  enum Way { ends_with_decision, begins_with_decision, other_order };
  switch (Way(random.below(3))) {
    case ends_with_decision:
      primer.insert(primer.size() - 1, ", " + decision);
      break;
    case begins_with_decision:
      primer.insert(primer.find('[') + 1, decision + ", ");
      break;
    case other_order:
      primer = std::regex_replace(primer, std::regex(R"(\[(\w+), (\w+))"), "[$2, $1");
      break;
  }
  return source.text();
}

/// Somebody speaks at the end whose scene has been cut.
Mutated stranger_at_the_end(const std::string& yaml, Random& random) {
  Source source(yaml);
  const std::size_t say = any(source.in_part("endings", "^    say:"), random);
  if (source.lines[say] == "    say:")
    source.lines.insert(source.lines.begin() + std::ptrdiff_t(say) + 1, "      - stranger: I only came for the key.");
  else
    source.lines[say].insert(std::string("    say: [").size(), "{stranger: I only came for the key.}, ");
  source.lines.insert(source.lines.begin() + std::ptrdiff_t(source.all("^cast:$").front()) + 1,
                      "  stranger: {name: Vilmos, role: clerk}");
  return source.text();
}

/// It asks for so little that one mistake does not keep it away, or not even mistakes below the pass mark.
Mutated forgiving_ending(const std::string& yaml, Random& random) {
  return replaced(yaml, "when: hook <= 1 and trust >= 6",
                  random.below(2) == 0 ? "when: hook <= 3 and trust >= 3" : "when: hook <= 5 and trust >= 4");
}

bool is_made_up(const std::string& yaml) { return yaml.starts_with("module: made-up\n"); }

/// Three options move only what nobody asks for.
Mutated forgotten_options(const std::string& yaml, Random& random) {
  Source source(yaml);
  const auto effects = source.all(R"(^        do: \[trust -2)");
  constexpr std::size_t several = 3;
  if (!is_made_up(yaml) || effects.size() < several) return std::nullopt;
  const std::size_t first = random.below(std::uint32_t(effects.size()));
  for (std::size_t i = 0; i < several; ++i)
    source.lines[effects[(first + i) % effects.size()]] = "        do: [stress -1]";
  return source.text();
}

/// Their texts end so. Expects texts of one line without quotation marks.
std::string best_options_with(const std::string& yaml, const std::string& more) {
  Source source(yaml);
  for (const Source::Option& option : source.options) {
    if (source.quality(option) == 3) source.lines[*source.find(option, "text")] += more;
  }
  return source.text();
}

/// One need not think: what leans is wrong, what costs is right, the supervisor knows, or the colleague does.
Mutated rule_of_thumb(const std::string& yaml, Random& random) {
  if (!is_made_up(yaml)) return std::nullopt;
  switch (random.below(4)) {
    case 0:
      return replaced(yaml, R"((        do: \[stress \+1\]\n)        leans: over\n)", "$1");
    case 1:
      return replaced(yaml, R"(do: \[trust -2\])", "do: [trust -2, stress -1]");
    case 2:
      return best_options_with(*replaced(yaml, " and tell your supervisor at six", " and before the evening count"),
                               " and ask your supervisor");
    default:
      return replaced(yaml, "urges: refuse", "urges: explain");
  }
}

Mutated urged_to_nowhere(const std::string& yaml, Random& random) {
  Source source(yaml);
  const auto urging = source.all(", urges: ");
  if (urging.empty()) return std::nullopt;
  std::string& line = source.lines[any(urging, random)];
  line = std::regex_replace(line, std::regex(R"(urges: \w+)"), "urges: explain_it");
  return source.text();
}

/// Its condition never holds at the end.
Mutated line_for_nobody(const std::string& yaml, Random& random) {
  Source source(yaml);
  const std::string line = "{when: " + (random.below(2) == 0 ? never(source, random) : both_of_two(source, random)) +
                           ", narrator: It was as nobody had thought.}";
  const std::size_t say = any(source.in_part("endings", "^    say:"), random);
  if (source.lines[say] == "    say:")
    source.lines.insert(source.lines.begin() + std::ptrdiff_t(say) + 1, "      - " + line);
  else
    source.lines[say].insert(std::string("    say: [").size(), line + ", ");
  return source.text();
}

/// Each line of an ending is for some only.
Mutated nothing_for_all(const std::string& yaml, Random& random) {
  Source source(yaml);
  const auto short_ones = source.in_part("endings", "^    say: \\[\\{narrator");
  if (short_ones.empty()) return std::nullopt;
  std::string& line = source.lines[any(short_ones, random)];
  line = std::regex_replace(line, std::regex("\\{narrator"), "{when: " + ranged(source).front().id + " >= 4, narrator");
  return source.text();
}

/// Before he has a translation or a catalogue.
Defect in_source(std::string name, std::set<std::string> rules,
                 Mutated (*spoil)(const std::string& yaml, Random& random)) {
  return {std::move(name), std::move(rules), [spoil](const Desk& good, Random& random) -> std::optional<Desk> {
            auto spoilt = spoil(good.yaml, random);
            if (!spoilt) return std::nullopt;
            return Desk{*spoilt, "", {}};
          }};
}

/// A sentence of the source is rewritten.
std::optional<Desk> stale_translation(const Desk& good, Random& random) {
  Source source(good.yaml);
  const std::size_t reason = any(source.all("^        why: [^\"]*$"), random);
  const bool is_folded = source.lines[reason].ends_with(">-");
  source.lines[reason + (is_folded ? 1 : 0)] += is_folded ? " now" : " Now.";
  return Desk{source.text(), good.translation, {}};
}

/// A sentence was added and never came to the translator. One that is like another is taken for it, and out of date.
std::optional<Desk> missing_translation(const Desk& good, Random& random) {
  Desk spoilt{good.yaml, good.translation, {}};
  std::vector<std::size_t> entries;
  for (auto at = spoilt.translation.find("\n\n#: "); at != std::string::npos;
       at = spoilt.translation.find("\n\n#: ", at + 1)) {
    entries.push_back(at);
  }
  const std::size_t entry = any(entries, random);
  spoilt.translation.erase(entry, spoilt.translation.find("\n\n", entry + 1) - entry);
  return spoilt;
}

/// Who asks in a scene with something to act on belongs to the minority, and who asks in one without to the majority.
std::string one_sided(const std::string& yaml) {
  Source source(yaml);
  std::string truth;
  std::map<std::string, std::string> group;
  for (const std::string& line : source.lines) {
    std::smatch match;
    if (std::regex_match(line, match, std::regex("    truth: (\\w+)"))) truth = match[1];
    if (std::regex_match(line, match, std::regex("      - (?!narrator)(\\w+): .*")))
      group.emplace(match[1], truth == "signal" ? "minority" : "majority");
  }
  for (const auto& [id, name] : group) {
    std::string& line = source.lines[source.all("^  " + id + ": \\{name: ").front()];
    line = std::regex_replace(line, std::regex("identity: \\[\\w+\\]"), "identity: [" + name + "]");
  }
  return source.text();
}

/// Those who turn out to be anything harm and belong to the minority, all others to the majority.
std::string one_kind_harms(const std::string& yaml) {
  Source source(yaml);
  for (const std::size_t line : source.in_part("cast", "turns_out: ")) {
    std::string& person = source.lines[line];
    const bool harms = person.find("turns_out: neither") == person.npos;
    person =
        std::regex_replace(person, std::regex("turns_out: \\w+"), harms ? "turns_out: harms" : "turns_out: neither");
    person = std::regex_replace(person, std::regex("identity: \\[\\w+\\]"),
                                harms ? "identity: [minority]" : "identity: [majority]");
  }
  return source.text();
}

/// Women of the staff always urge what is best, and men never do.
std::string women_are_right(const std::string& yaml) {
  Source source(yaml);
  for (const std::size_t line : source.all("urges: \\w+\\}$")) {
    std::string& said = source.lines[line];
    const std::string speaker = said.substr(said.find('{') + 1, said.find(':') - said.find('{') - 1);
    const bool is_woman = source.lines[source.all("^  " + speaker + ": ").front()].find("[woman]") != said.npos;
    said = std::regex_replace(said, std::regex("urges: \\w+"), is_woman ? "urges: explain" : "urges: refuse");
  }
  return source.text();
}

std::string best_options_say_why(const std::string& yaml) { return best_options_with(yaml, " and tell everybody why"); }

/// None of the modules is remarkable by itself; most of them share a habit.
Defect in_most_modules(std::string name, std::string rule, std::string (*spoil)(const std::string& yaml)) {
  return {std::move(name), {std::move(rule)}, [spoil](const Desk& good, Random& random) -> std::optional<Desk> {
            Desk spoilt{good.yaml, "", good.beside};
            const std::size_t fair = random.below(std::uint32_t(spoilt.beside.size()));
            for (std::size_t i = 0; i < spoilt.beside.size(); ++i) {
              if (i != fair) spoilt.beside[i] = spoil(spoilt.beside[i]);
            }
            return spoilt;
          }};
}

/// Of an option that nothing else notices: what is critical, or asked for by `chose`, changes something all the same.
Mutated missing_effect(const std::string& yaml, Random& random) {
  Source source(yaml);
  const auto with = options_that(source, [&](const auto& option) {
    return source.find(option, "do") && !source.find(option, "critical") &&
           yaml.find(chose(source, option)) == yaml.npos;
  });
  if (with.empty()) return std::nullopt;
  source.lines.erase(source.lines.begin() + std::ptrdiff_t(*source.find(any(with, random), "do")));
  return source.text();
}

/// Somebody copied what a browser shows, or wrote a page as people say it.
Mutated unshowable_locator(const std::string& yaml, Random& random) {
  constexpr std::array<const char*, 4> wrong{"link: www.un.org/ctc", "link: http://www.un.org/ctc",
                                             "link: https://www.un.org/the brief.pdf", "page: 12 and 14"};
  const std::string more = wrong[random.below(wrong.size())];
  Source source(yaml);
  for (const std::size_t written : source.in_part("sources", "^    " + more.substr(0, more.find(' ')))) {
    source.lines[written] = "    " + more;
    return source.text();
  }
  std::string& line = source.lines[any(source.in_part("sources", "title: "), random)];
  const std::size_t title = line.find("title: ");
  line.insert(title, line.find('{') == std::string::npos ? more + "\n" + std::string(title, ' ') : more + ", ");
  return source.text();
}
Mutated missing_citation(const std::string& yaml, Random& random) { return without_key(yaml, random, "cite"); }

/// Writes a key of an option anew; what was folded below it goes.
void replace(Source& source, const Source::Option& option, const std::string& key, const std::string& value) {
  const auto line = source.find(option, key);
  if (!line) return;
  source.lines[*line] = "        " + key + ": " + value;
  const auto below = source.lines.begin() + std::ptrdiff_t(*line) + 1;
  source.lines.erase(below, std::find_if(below, source.lines.end(),
                                         [](const std::string& text) { return !text.starts_with("          "); }));
}

/// The author has found a good sentence, and builds all others like it.
Mutated one_mould(const std::string& yaml, Random& random) {
  Source source(yaml);
  static constexpr std::array moulds{"You wanted it well. But it went otherwise. Ask first.",
                                     "It was quick because nobody asked.", "\"Here is the rule: facts come first.\""};
  const std::string mould = moulds[random.below(moulds.size())];
  for (auto option = source.options.rbegin(); option != source.options.rend(); ++option)
    replace(source, *option, "why", mould);
  return source.text();
}

/// No point asks any more what was done.
Mutated one_debrief(const std::string& yaml, Random&) {
  Source source(yaml);
  const auto [first, last] = source.part("debrief");
  const std::size_t lines = source.lines.size();
  for (std::size_t i = last; i-- > first;) {
    if (source.lines[i].starts_with("      when: "))
      source.lines.erase(source.lines.begin() + std::ptrdiff_t(i));
    else
      source.lines[i] = std::regex_replace(source.lines[i], std::regex(", when: [^,}]*"), "");
  }
  const std::string spoilt = source.text();
  return lines == source.lines.size() && spoilt == yaml ? std::nullopt : Mutated(spoilt);
}

/// One source stands behind all of a decision.
Mutated one_citation(const std::string& yaml, Random& random) {
  Source source(yaml);
  std::map<std::size_t, std::vector<Source::Option>> scenes;
  for (const Source::Option& option : source.options) scenes[option.scene].push_back(option);
  const auto cited = [&](const Source::Option& option) {
    const auto line = source.find(option, "cite");
    return line ? source.lines[*line].substr(std::string("        cite: ").size()) : std::string();
  };
  std::erase_if(scenes, [&](const auto& scene) {
    std::map<std::string, int> times;
    for (const Source::Option& option : scene.second) {
      const std::string cites = cited(option);
      const std::regex id("\\w+");
      for (auto at = std::sregex_iterator(cites.begin(), cites.end(), id); at != std::sregex_iterator(); ++at)
        ++times[at->str()];
    }
    return scene.second.size() < 3 ||
           std::any_of(times.begin(), times.end(), [](const auto& cite) { return cite.second > 2; });
  });
  if (scenes.empty()) return std::nullopt;
  const auto& options = std::next(scenes.begin(), random.below(std::uint32_t(scenes.size())))->second;
  const std::string one = cited(options.front());
  if (one.empty()) return std::nullopt;
  for (auto option = options.rbegin(); option != options.rend(); ++option) replace(source, *option, "cite", one);
  return source.text();
}

/// The module has grown or shrunk, and its plan has not.
Mutated old_plan(const std::string& yaml, Random& random) {
  const std::regex plan("induction: (\\d+)");
  std::smatch found;
  if (!std::regex_search(yaml, found, plan)) return std::nullopt;
  const int minutes = std::stoi(found[1]);
  const int changed = random.below(2) == 0 ? 2 * minutes : minutes / 2;
  return std::regex_replace(yaml, plan, "induction: " + std::to_string(changed),
                            std::regex_constants::format_first_only);
}

/// A refresher is announced and not written.
Mutated whole_again(const std::string& yaml, Random&) {
  const std::regex in_one_line("variants: \\{induction: \\d+"), on_its_own("\n  induction: \\d+\n");
  if (std::regex_search(yaml, in_one_line)) return std::regex_replace(yaml, in_one_line, "$&, follow_up: 6");
  if (std::regex_search(yaml, on_its_own)) return std::regex_replace(yaml, on_its_own, "$&  follow_up: 6\n");
  return std::nullopt;
}

/// What is called a parallel form asks for something else, or of a form that was renamed.
Mutated false_form(const std::string& yaml, Random& random) {
  const std::string form = random.below(2) == 0 ? "induction" : "inductions";
  const std::regex in_one_line("variants: \\{induction: \\d+"), refresher("refresher: \\{");
  if (std::regex_search(yaml, in_one_line))
    return std::regex_replace(yaml, in_one_line,
                              "$&, short: {minutes: 4, scenes: [week_0, week_1, week_2], form_of: " + form + "}");
  if (std::regex_search(yaml, refresher))
    return std::regex_replace(yaml, refresher, "$&form_of: " + form + ", ", std::regex_constants::format_first_only);
  return std::nullopt;
}

/// What is called a parallel form has a decision less.
Mutated cheaper_form(const std::string& yaml, Random& random) {
  const std::regex in_one_line("variants: \\{induction: \\d+");
  if (!std::regex_search(yaml, in_one_line)) return std::nullopt;
  const std::string alone = "week_" + std::to_string(1 + random.below(3));
  return std::regex_replace(yaml, in_one_line,
                            "$&, first: {minutes: 4, scenes: [week_0, week_1]}, second: {minutes: 2, scenes: [" +
                                alone + "], form_of: first}");
}

}  // namespace

const std::vector<Defect>& defects() {
  static const std::vector<Defect> all{
      in_source("dead end", {"no-way-on", "no-way-to-end"}, dead_end),
      in_source("unreachable ending", {"impossible-condition", "unreachable-ending"}, unreachable_ending),
      in_source("impossible guard", {"impossible-condition", "unreachable-option"}, impossible_guard),
      in_source("swapped range", {"bad-variable"}, swapped_range),
      in_source("missing effect", {"no-effect"}, missing_effect),
      in_source("unknown behaviour", {"unknown-behaviour"}, unknown_behaviour),
      in_source("late primer", {"bad-primer"}, late_primer),
      in_source("always-longest answer", {"best-option-longest"}, longest_answer),
      in_source("critical error out-scored", {"critical-not-lowest"}, critical_outscored),
      in_source("unreachable pass", {"no-passing-ending", "impossible-condition", "pass-unreachable"},
                unreachable_pass),
      in_source("false ground truth", {"signal-without-truth"}, false_truth),
      in_most_modules("false ground truth balance", "identity-truth-balance", one_sided),
      in_most_modules("one kind of people harms", "identity-conduct-balance", one_kind_harms),
      in_most_modules("women are right", "staff-gender-balance", women_are_right),
      in_most_modules("words give away", "words-give-away", best_options_say_why),
      in_source("orphan delayed beat", {"unknown-scene", "impossible-condition", "unreachable-beat"}, orphan_beat),
      in_source("false claim", {"false-claim"}, false_claim),
      in_source("forgotten critical error", {"pass-after-critical"}, forgotten_critical),
      in_source("stranger at the end", {"unmet-person"}, stranger_at_the_end),
      in_source("nothing for all", {"no-line-always"}, nothing_for_all),
      in_source("forgiving ending", {"weak-ends-best", "critical-ends-best", "best-below-mark"}, forgiving_ending),
      in_source("forgotten options", {"no-trace"}, forgotten_options),
      in_source("rule of thumb", {"learner-ends-best"}, rule_of_thumb),
      in_source("urged to nowhere", {"bad-urging"}, urged_to_nowhere),
      in_source("line for nobody", {"impossible-condition", "line-never"}, line_for_nobody),
      {"stale translation", {"stale-translation"}, stale_translation},
      {"missing translation", {"missing-translation", "stale-translation"}, missing_translation},
      in_source("missing citation", {"missing-citation"}, missing_citation),
      in_source("locator that cannot be shown", {"bad-link", "bad-page"}, unshowable_locator),
      in_source("reasons in one mould", {"reasons-alike"}, one_mould),
      in_source("one debrief for all", {"debrief-for-all"}, one_debrief),
      in_source("one citation throughout", {"citation-repeated"}, one_citation),
      in_source("old plan of minutes", {"planned-minutes"}, old_plan),
      in_source("the whole once more", {"repeated-form"}, whole_again),
      in_source("false parallel form", {"forms-differ", "unknown-form"}, false_form),
      in_source("cheaper parallel form", {"forms-unequal"}, cheaper_form),
  };
  return all;
}

}  // namespace rollcall::test
