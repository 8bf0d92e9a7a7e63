// Puts any text into a small module as a condition (its first line) and as an effect (the rest); what the rules let
// pass must be compiled, and must be playable.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "authoring/check/check.h"
#include "authoring/compile/compile.h"
#include "authoring/source/folder.h"
#include "player/run/session.h"

using namespace rollcall;

namespace {

constexpr std::string_view yaml = R"(module: fuzz
title: Fuzz
version: 1.0.0
language: en
state:
  trust: {range: 0..10, start: 5, shown: Trust}
  debt: {range: -1000..1000, start: -3}
  told: flag
  mood: {stages: [calm, tense], shown: Mood}
scenes:
  call:
    behaviour: "1.1"
    say: [{narrator: It rings.}]
    options:
      explain: {text: Explain, quality: 3, then: He nods.}
      refuse: {text: Refuse, quality: 1, then: He leaves., go: call}
  meal:
    behaviour: "1.1"
    say: [{narrator: The servery.}]
    options:
      check: {text: Check, quality: 3, then: It is fair.}
      ignore: {text: Ignore, quality: 0, then: He shouts., go: call}
endings:
  good: {title: Good, say: [{narrator: It ends well.}], result: pass}
debrief: {reactions: ["How?"], description: replay, analysis: [{point: Reasons.}], summary: [Give one.]}
)";

/// The rules that look at conditions and effects; the others have nothing to say about this module.
constexpr std::string_view asked[] = {"unknown-variable", "unknown-scene",        "unknown-option",
                                      "condition-type",   "condition-too-large",  "effect-type",
                                      "no-way-on",        "impossible-condition", "always-true-condition",
                                      "useless-effect",   "unreachable-option",   "unreachable-beat"};

void ask(const source::Document& document, source::Diagnostics& problems) {
  const survey::Names names(document);
  const check::Environment environment{[](std::string_view) { return true; }};
  for (const check::Rule& rule : check::rules()) {
    if (std::find(std::begin(asked), std::end(asked), rule.name) != std::end(asked))
      rule.run({document, names, environment}, rule, problems);
  }
}

source::Document small_module() {
  source::Loaded module = source::load_text(yaml);
  if (module.problems.has_errors()) std::abort();
  return module.document;
}

/// Takes the open options in turn.
void play(const scenario::Scenario& scenario) {
  run::Session session(scenario, 1);
  for (int step = 0; step < 8 && !session.ended(); ++step)
    session.choose(session.open()[std::size_t(step) % session.open().size()]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const source::Document module = small_module();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string condition(text.substr(0, text.find('\n')));
  const std::string effect(text.substr(std::min(text.size(), condition.size() + 1)));

  source::Document document = module;
  source::Diagnostics problems;
  const source::Text when{condition, {0, 1, 1}};
  if (!condition.empty()) {
    document.scenes[1].options[1].when = {when, source::parse_condition(when, problems)};
    document.later.push_back({{"comes_back", {0, 1, 1}},
                              {"call", {0, 1, 1}},
                              document.scenes[1].options[1].when,
                              document.scenes[0].say,
                              {}});
  }
  if (!effect.empty())
    document.scenes[0].options[0].effects.push_back(source::parse_effect({effect, {0, 2, 1}}, problems));
  ask(document, problems);
  if (!problems.has_errors()) play(compile::compile(document).scenario);
  return 0;
}
