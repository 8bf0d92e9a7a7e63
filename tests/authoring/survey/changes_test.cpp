#include "authoring/survey/changes.h"

#include <doctest/doctest.h>

#include <string>

#include "authoring/source/folder.h"
#include "tests/authoring/support/content.h"

namespace rollcall::survey {
namespace {

constexpr Meaning harmless = Meaning::harmless, goes_on = Meaning::goes_on, clears = Meaning::clears;

const std::string module = R"(module: m
title: Small
version: 1.0.0
language: en
pass_mark: 60
variants:
  short: {minutes: 5, scenes: [first]}
sources:
  book: {title: A book}
cast:
  sam: {name: Sam, role: officer}
state:
  trust: {range: 0..10, start: 5, shown: Trust}
  calm: flag
scenes:
  first:
    say:
      - narrator: Hello.
      - {when: calm, sam: All is quiet.}
    look:
      log: {text: Read the log, cost: 2, shows: Nothing.}
    options:
      ask: {text: Ask him, quality: 3, do: [trust +1], then: He talks., why: It helps., cite: book}
      shout: {text: Shout, quality: 0, when: trust > 2, then: He leaves., why: It hurts., cite: book}
      wait: {text: Wait, quality: 1, then: He waits., why: It is late., cite: book, signal: miss}
    behaviour: '1.1'
  second: {go: end, say: [{narrator: Later.}]}
later:
  again: {after: first, when: trust > 6, say: [{narrator: He is back.}], do: [trust +1]}
endings:
  good: {title: Good, when: trust > 5, result: pass, say: [{narrator: Well.}]}
  bad: {title: Bad, result: fail, say: [{narrator: Not well.}]}
questions:
  q: {kind: truth, ask: It is so., right: no, why: It is not., cite: book}
debrief:
  reactions: [It was quiet.]
  description: replay
  analysis: [{point: He talks to those who ask., cite: book}]
  summary: [Ask.]
)";

std::string edited(std::string_view from, std::string_view to) {
  std::string text = module;
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

source::Document read(const std::string& yaml) {
  source::Loaded loaded = source::load_text(yaml);
  for (const source::Diagnostic& problem : loaded.problems.sorted()) {
    CAPTURE(source::format(problem, loaded.files));
    CHECK(problem.severity != source::Severity::error);
  }
  return loaded.document;
}

/// One edit and the one change that it is.
struct Edit {
  std::string from, to, path;
  Turn turn;
  std::optional<Aspect> aspect;
  Meaning meaning;
  std::uint32_t line;
};

const std::vector<Edit>& edits() {
  const auto changed = Turn::changed;
  static const std::vector<Edit> all{
      {"title: Small", "title: Little", "title", changed, Aspect::wording, harmless, 2},
      {"narrator: Hello.", "narrator: Hi.", "scenes.first.say", changed, Aspect::wording, harmless, 18},
      {"All is quiet", "All is still", "scenes.first.say", changed, Aspect::wording, harmless, 19},
      {"text: Ask him", "text: Ask", "scenes.first.options.ask.text", changed, Aspect::wording, harmless, 23},
      {"when: calm", "when: not calm", "scenes.first.say", changed, Aspect::shown_when, harmless, 19},
      {"those who ask.", "whoever asks.", "debrief.analysis", changed, Aspect::wording, harmless, 38},
      {"It hurts.", "It harms.", "scenes.first.options.shout.why", changed, Aspect::wording, harmless, 24},
      {"title: A book", "title: The book", "sources.book.title", changed, Aspect::wording, harmless, 9},
      {"minutes: 5", "minutes: 6", "variants.short.minutes", changed, Aspect::presentation, harmless, 7},
      {"right: no", "right: yes", "questions.q.right", changed, Aspect::practice, harmless, 34},
      {"cost: 2", "cost: 3", "scenes.first.look.log.cost", changed, Aspect::offer, goes_on, 21},
      {"trust > 2", "trust > 3", "scenes.first.options.shout.when", changed, Aspect::condition, clears, 24},
      {"when: trust > 2, ", "", "scenes.first.options.shout.when", changed, Aspect::condition, clears, 24},
      {"trust > 6", "trust > 7", "later.again.when", changed, Aspect::condition, clears, 29},
      {"after: first", "after: second", "later.again.after", changed, Aspect::condition, clears, 29},
      {"trust > 5", "trust > 4", "endings.good.when", changed, Aspect::condition, clears, 31},
      {"do: [trust +1], then", "do: [trust +2], then", "scenes.first.options.ask.do", changed, Aspect::effect, clears,
       23},
      {"do: [trust +1], then", "then", "scenes.first.options.ask.do", changed, Aspect::effect, clears, 23},
      {"do: [trust +1]}", "do: [trust -1]}", "later.again.do", changed, Aspect::effect, clears, 29},
      {"quality: 1", "quality: 2", "scenes.first.options.wait.quality", changed, Aspect::quality, clears, 25},
      {"quality: 0", "quality: 0, critical: yes", "scenes.first.options.shout.critical", changed, Aspect::critical,
       clears, 24},
      {"quality: 0", "quality: 0, go: end", "scenes.first.options.shout.go", changed, Aspect::go, clears, 24},
      {"result: fail", "result: pass", "endings.bad.result", changed, Aspect::result, clears, 32},
      {"pass_mark: 60", "pass_mark: 70", "pass_mark", changed, Aspect::pass_mark, clears, 1},
      {"0..10", "0..9", "state.trust.range", changed, Aspect::values, clears, 13},
      {"start: 5", "start: drawn", "state.trust.start", changed, Aspect::values, clears, 13},
      {"signal: miss", "signal: hit", "scenes.first.options.wait.signal", changed, Aspect::evidence, clears, 25},
      {"scenes: [first]", "scenes: [first, second]", "variants.short.scenes", changed, Aspect::variant, clears, 7},
      {"module: m", "module: n", "module", changed, Aspect::identity, clears, 1},
      {"      wait:",
       "      go: {text: Go, quality: 1, then: You go., why: It is late., cite: book}\n      wait:",
       "scenes.first.options.go",
       Turn::added,
       {},
       goes_on,
       25},
      {"  second:",
       "  third: {go: end, say: [{narrator: New.}]}\n  second:",
       "scenes.third",
       Turn::added,
       {},
       goes_on,
       27},
      {"  calm: flag", "  calm: flag\n  late: flag", "state.late", Turn::added, {}, goes_on, 15},
      {"  calm: flag", "  calm: flag\n  luck: {range: 0..1, start: drawn}", "state.luck", Turn::added, {}, clears, 15},
      {"  bad:",
       "  odd: {title: Odd, when: trust = 0, result: fail, say: [{narrator: Odd.}]}\n  bad:",
       "endings.odd",
       Turn::added,
       {},
       clears,
       32},
      {"endings:",
       "  more: {after: first, say: [{narrator: More.}]}\nendings:",
       "later.more",
       Turn::added,
       {},
       clears,
       30},
      {"sources:\n", "sources:\n  map: {title: A map}\n", "sources.map", Turn::added, {}, harmless, 9},
      {"  second: {go: end, say: [{narrator: Later.}]}\n", "", "scenes.second", Turn::removed, {}, clears, 1},
      {"      wait: {text: Wait, quality: 1, then: He waits., why: It is late., cite: book, signal: miss}\n",
       "",
       "scenes.first.options.wait",
       Turn::removed,
       {},
       clears,
       16},
      {"  calm: flag\n", "", "state.calm", Turn::removed, {}, clears, 1},
      {"      wait:", "      stay:", "scenes.first.options.stay", Turn::renamed, {}, clears, 25},
      {"  second:", "  third:", "scenes.third", Turn::renamed, {}, clears, 27},
      {"  bad:", "  sad:", "endings.sad", Turn::renamed, {}, clears, 32},
      {"  q:", "  r:", "questions.r", Turn::renamed, {}, harmless, 34},
  };
  return all;
}

}  // namespace

TEST_CASE("each edit of a module is one change, with its place and what it means for an attempt") {
  for (const Edit& edit : edits()) {
    CAPTURE(edit.from);
    CAPTURE(edit.to);
    const auto found = changes(read(module), read(edited(edit.from, edit.to)));
    REQUIRE(found.size() == 1);
    CHECK(found[0].path.text() == edit.path);
    CHECK(found[0].turn == edit.turn);
    CHECK(found[0].aspect == edit.aspect);
    CHECK(found[0].meaning == edit.meaning);
    CHECK(found[0].at.line == edit.line);
  }
}

TEST_CASE("what is only moved in the file or spaced otherwise is no change of a condition") {
  CHECK(changes(read(module), read("# A remark.\n" + module)).empty());
  CHECK(changes(read(module), read(edited("trust > 2", "'trust  > 2 '"))).empty());
}

TEST_CASE("a condition is another one where it hides another line") {
  const std::string both = edited("- narrator: Hello.\n      - {when: calm, sam: All is quiet.}",
                                  "- {when: calm, narrator: Hello.}\n      - {sam: All is quiet.}");
  const auto found = changes(read(module), read(both));
  REQUIRE(found.size() == 1);
  CHECK(found[0].aspect == Aspect::shown_when);
  CHECK(found[0].meaning == harmless);
}

TEST_CASE("endings in another order are one change") {
  const std::string good = "  good: {title: Good, when: trust > 5, result: pass, say: [{narrator: Well.}]}\n";
  const std::string bad = "  bad: {title: Bad, result: fail, say: [{narrator: Not well.}]}\n";
  const auto found = changes(read(module), read(edited(good + bad, bad + good)));
  REQUIRE(found.size() == 1);
  CHECK(found[0].path.text() == "endings");
  CHECK(found[0].turn == Turn::moved);
  CHECK(found[0].meaning == clears);
}

TEST_CASE("what is renamed is compared with what it was, and keeps its old id") {
  const auto found =
      changes(read(module), read(edited("      wait: {text: Wait, quality: 1", "      stay: {text: Wait, quality: 2")));
  REQUIRE(found.size() == 2);
  CHECK(found[0].old_id == "wait");
  CHECK(found[1].path.text() == "scenes.first.options.stay.quality");
}

TEST_CASE("with other words and another id it is another one") {
  const auto found = changes(read(module), read(edited("      wait: {text: Wait", "      stay: {text: Stay here")));
  REQUIRE(found.size() == 2);
  CHECK(found[0].turn == Turn::removed);
  CHECK(found[1].turn == Turn::added);
}

TEST_CASE("a module does not differ from itself") {
  const source::Document document = source::load(test::content_folder("small-things")).document;
  CHECK(changes(document, document).empty());
}

TEST_CASE("the number of a version that must rise goes by the gravest change") {
  const scenario::Version version{1, 4, 2};
  CHECK(least_version(version, harmless)->text() == "1.4.3");
  CHECK(least_version(version, goes_on)->text() == "1.5.0");
  CHECK(least_version(version, clears)->text() == "2.0.0");
  CHECK(least_version({1, 4, 65535}, harmless) == std::nullopt);
  CHECK(meaning_of({}) == harmless);
}

}  // namespace rollcall::survey
