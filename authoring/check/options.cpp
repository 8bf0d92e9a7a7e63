#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "authoring/check/rule_tables.h"
#include "authoring/survey/giveaways.h"
#include "authoring/survey/visible_text.h"
#include "authoring/survey/wording.h"

namespace rollcall::check {

using source::Option;
using source::Scene;

using Scenes = std::vector<const Scene*>;

namespace {

std::string names_of(const Scenes& scenes) {
  std::string names;
  for (const Scene* scene : scenes) names += (names.empty() ? "" : ", ") + scene->id.value;
  return names;
}

/// In how many scenes, of how many, and in which.
struct Told {
  NamedValue<"count"> count;
  NamedValue<"judged"> judged;
  NamedValue<"scenes"> scenes;
};

/// Warns if the best option can be told by a cue in too many scenes; `hint` is given those scenes.
void expect_no_giveaway(const Module& module, const Rule& rule, Diagnostics& problems,
                        Message (*message)(const Told& told), const std::function<Message(const Scenes&)>& hint,
                        bool survey::Giveaways::*giveaway) {
  const survey::WordOf word_of = survey::words_of(module.document);
  std::size_t judged = 0;
  Scenes told;
  for (const Scene& scene : module.document.scenes) {
    std::vector<survey::JudgedOption> choices;
    for (const Option& option : scene.options)
      choices.push_back({option.quality, survey::visible_length(option.text.value, word_of)});
    const auto found = survey::giveaways(choices);
    judged += found.has_value();
    if (found && (*found).*giveaway) told.push_back(&scene);
  }
  if (!survey::are_too_many(told.size(), judged)) return;
  problems.report(rule.name, told.front()->id.at,
                  message({"count"_is = told.size(), "judged"_is = judged, "scenes"_is = names_of(told)}), hint(told));
}

Message change_order(const Scenes& told) {
  Scenes fixed;
  std::copy_if(told.begin(), told.end(), std::back_inserter(fixed),
               [](const Scene* scene) { return !scene->shuffled; });
  if (fixed.empty()) return tr("the player shuffles options, paper does not: change the order in the file");
  return tr("change the order in the file: with 'shuffle: no' learners see it as it is ({scenes})",
            "scenes"_is = names_of(fixed));
}

void best_option_longest(const Module& module, const Rule& rule, Diagnostics& problems) {
  expect_no_giveaway(
      module, rule, problems,
      [](const Told& told) {
        return tr("the best option has the longest text in {count} of {judged} scenes: {scenes}", told.count,
                  told.judged, told.scenes);
      },
      [](const Scenes&) {
        return tr("make some weaker options longer, or good ones shorter: length gives the answer away");
      },
      &survey::Giveaways::longest);
}

void best_option_shortest(const Module& module, const Rule& rule, Diagnostics& problems) {
  expect_no_giveaway(
      module, rule, problems,
      [](const Told& told) {
        return tr("the best option has the shortest text in {count} of {judged} scenes: {scenes}", told.count,
                  told.judged, told.scenes);
      },
      [](const Scenes&) {
        return tr("make some weaker options shorter, or good ones longer: length gives the answer away");
      },
      &survey::Giveaways::shortest);
}

void best_option_first(const Module& module, const Rule& rule, Diagnostics& problems) {
  expect_no_giveaway(
      module, rule, problems,
      [](const Told& told) {
        return tr("the best option stands first in {count} of {judged} scenes: {scenes}", told.count, told.judged,
                  told.scenes);
      },
      change_order, &survey::Giveaways::first);
}

void option_texts_alike(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr double too_alike = 0.8;
  for (const Scene& scene : module.document.scenes) {
    std::vector<std::u32string> texts;
    for (const Option& option : scene.options) texts.push_back(survey::bare(option.text.value));
    for (std::size_t a = 0; a < texts.size(); ++a) {
      for (std::size_t b = a + 1; b < texts.size(); ++b) {
        const Option &first = scene.options[a], &second = scene.options[b];
        if (first.text.value == second.text.value || survey::similarity(texts[a], texts[b], too_alike) < too_alike)
          continue;
        problems.report(rule.name, second.text.at,
                        tr("'{second}' is nearly the same text as '{first}'", "second"_is = second.id.value,
                           "first"_is = first.id.value),
                        tr("say the difference first, so that it is not a test of eyesight"));
      }
    }
  }
}

void option_length_spread(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t factor = 3, difference = 40;
  const survey::WordOf word_of = survey::words_of(module.document);
  for (const Scene& scene : module.document.scenes) {
    if (scene.options.empty()) continue;
    std::vector<std::size_t> lengths;
    for (const Option& option : scene.options) lengths.push_back(survey::visible_length(option.text.value, word_of));
    const auto [few, many] = std::minmax_element(lengths.begin(), lengths.end());
    const Option& shortest = scene.options[std::size_t(few - lengths.begin())];
    const Option& longest = scene.options[std::size_t(many - lengths.begin())];
    if (!shortest.text.written()) continue;  // reported as missing
    if (*many > factor * *few && *many - *few > difference)
      problems.report(rule.name, longest.text.at,
                      tr("'{longest}' has {many} characters and '{shortest}' {few}", "longest"_is = longest.id.value,
                         "many"_is = *many, "shortest"_is = shortest.id.value, "few"_is = *few),
                      tr("options of similar length are weighed by what they say"));
  }
}

void duplicate_text(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    std::map<std::string, const Option*> offered;
    for (const Option& option : scene.options) {
      const auto [first, is_new] = offered.emplace(option.text.value, &option);
      if (!is_new && option.text.written())
        problems.report(rule.name, option.text.at,
                        tr("'{option}' has the same text as '{other}'", "option"_is = option.id.value,
                           "other"_is = first->second->id.value),
                        tr("nobody can tell them apart"));
    }
  }
}

void duplicate_scene(const Module& module, const Rule& rule, Diagnostics& problems) {
  std::map<std::string, const Scene*> told;
  for (const Scene& scene : module.document.scenes) {
    std::string said;
    for (const source::Line& line : scene.say) said += line.speaker.value + ": " + line.text.value + "\n";
    const auto [first, is_new] = told.emplace(said, &scene);
    if (!is_new && !said.empty())
      problems.report(rule.name, scene.id.at,
                      tr("scene '{scene}' says the same as scene '{other}'", "scene"_is = scene.id.value,
                         "other"_is = first->second->id.value),
                      tr("a learner who meets it again thinks of an error"));
  }
}

void critical_not_lowest(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    for (const Option& option : scene.options) {
      const bool has_worse = std::any_of(scene.options.begin(), scene.options.end(),
                                         [&](const Option& other) { return other.quality < option.quality; });
      if (option.critical && has_worse)
        problems.report(
            rule.name, option.id.at,
            tr("'{option}' is a critical error, but another option is worse", "option"_is = option.id.value),
            tr("give it the lowest quality of its scene"));
    }
  }
}

void critical_not_debriefed(const Module& module, const Rule& rule, Diagnostics& problems) {
  std::set<std::string> debriefed;
  for (const source::Point& point : module.document.debrief.analysis) {
    for (const source::Citation& cite : point.cites) debriefed.insert(cite.source.value);
  }
  for (const Scene& scene : module.document.scenes) {
    for (const Option& option : scene.options) {
      const bool is_covered = std::any_of(option.cites.begin(), option.cites.end(), [&](const source::Citation& cite) {
        return debriefed.contains(cite.source.value);
      });
      if (option.critical && !option.cites.empty() && !is_covered)
        problems.report(rule.name, option.id.at,
                        tr("no point of the debrief cites what '{option}' cites", "option"_is = option.id.value),
                        tr("a critical error is always debriefed: add a point with the same source"));
    }
  }
}

constexpr Rule table[] = {
    {"best-option-longest", best_option_longest},
    {"best-option-shortest", best_option_shortest},
    {"best-option-first", best_option_first},
    {"option-texts-alike", option_texts_alike},
    {"option-length-spread", option_length_spread},
    {"duplicate-text", duplicate_text},
    {"duplicate-scene", duplicate_scene},
    {"critical-not-lowest", critical_not_lowest},
    {"critical-not-debriefed", critical_not_debriefed},
};

}  // namespace

std::span<const Rule> options_rules() { return table; }

}  // namespace rollcall::check
