#include <algorithm>
#include <cstddef>
#include <string_view>

#include "authoring/check/rule_tables.h"
#include "authoring/survey/flow.h"
#include "authoring/survey/visit.h"

namespace rollcall::check {

using source::Option;
using source::Scene;

namespace {

/// visit(variant, flow) for every variant that shows only some scenes.
template <class Visit>
void each_view(const Module& module, Visit visit) {
  for (const source::Variant& variant : module.document.variants) {
    if (!variant.scenes.empty()) visit(variant, survey::Flow(module.document, module.names, variant));
  }
}

/// Looks and options of one scene are taken by id.
void expect_different(const Module& module, std::size_t index, const Rule& rule, Diagnostics& problems) {
  const Scene& scene = module.document.scenes[index];
  for (const Option& look : scene.looks) {
    if (module.names.options[index].has(look.id.value))
      problems.report(
          rule.name, look.id.at,
          tr("scene '{scene}' has an option '{look}' as well", "scene"_is = scene.id.value, "look"_is = look.id.value),
          tr("rename one of them"));
  }
}

void duplicate_id(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (std::size_t i = 0; i < module.document.scenes.size(); ++i) expect_different(module, i, rule, problems);
  using Id = NamedValue<"id">;
  const auto is_taken = [&](const source::Text& id, std::string_view taken, Message (*message)(const Id&)) {
    if (id.value == taken) problems.report(rule.name, id.at, message("id"_is = id.value), tr("choose another id"));
  };
  survey::each_option(module.document, [&](const Option& option) {
    if (option.role != source::OptionRole::support)
      is_taken(option.id, source::reserved::support,
               [](const Id& id) { return tr("'{id}' is the id of the support move", id); });
  });
  for (const Scene& scene : module.document.scenes)
    is_taken(scene.id, source::reserved::end,
             [](const Id& id) { return tr("'{id}' is where a scenario ends, as in 'go: end'", id); });
  for (const source::Character& cast : module.document.cast)
    is_taken(cast.id, source::reserved::narrator,
             [](const Id& id) { return tr("'{id}' is always there, without an entry", id); });
  for (const source::Character& cast : module.document.cast) {
    for (const std::string_view key : {source::reserved::when, source::reserved::claims, source::reserved::urges})
      is_taken(cast.id, key,
               [](const Id& id) { return tr("'{id}' is no speaker: a line has a key of this name", id); });
  }
}

/// Whoever comes here would read nothing, where no condition holds.
void no_line_always(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto expect = [&](const std::vector<source::Line>& lines) {
    const auto is_conditional = [](const source::Line& line) { return line.when.has_value(); };
    if (lines.empty() || !std::all_of(lines.begin(), lines.end(), is_conditional)) return;
    problems.report(rule.name, lines.front().speaker.at, tr("every line here has a condition"),
                    tr("leave one line without 'when', so that there is always something to read"));
  };
  for (const Scene& scene : module.document.scenes) expect(scene.say);
  survey::each_option(module.document, [&](const Option& option) { expect(option.consequence); });
  for (const source::Beat& beat : module.document.later) expect(beat.say);
  for (const source::Ending& ending : module.document.endings) expect(ending.say);
}

void option_count(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    const std::size_t count = scene.options.size() + scene.solutions.size();
    if (count != 0 && (count < 2 || count > 6))
      problems.report(
          rule.name, scene.id.at,
          trn("scene '{scene}' has {n} option", "scene '{scene}' has {n} options", count, "scene"_is = scene.id.value),
          count == 1 ? tr("add another one; or, if nothing is to be decided, take 'options' out and say with 'go' "
                          "what follows: then it is a page with one button")
                     : tr("two to six are possible"));
  }
}

/// What comes later, after a decision, would come after a page as well, which is none.
void after_page(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Beat& beat : module.document.later) {
    const auto scene = module.names.scenes.find(beat.after.value);
    if (scene && module.document.scenes[*scene].is_page())
      problems.report(
          rule.name, beat.after.at,
          tr("scene '{scene}' has no options, so nothing comes after a decision there", "scene"_is = beat.after.value),
          tr("name the scene with the decision before it"));
  }
}

void no_decision(const Module& module, const Rule& rule, Diagnostics& problems) {
  if (module.document.scenes.empty()) return;
  const auto is_only_read = [](const survey::Flow& flow) {
    const std::size_t first = flow.first();
    return first != survey::Flow::past_the_end && flow.over_pages(first) == survey::Flow::past_the_end;
  };
  if (is_only_read(survey::Flow(module.document, module.names)))
    problems.report(rule.name, module.document.scenes.front().id.at,
                    tr("the story comes to its end before anything is decided"),
                    tr("lead one of its first pages to a scene with options, with 'go'"));
  each_view(module, [&](const source::Variant& variant, const survey::Flow& view) {
    if (is_only_read(view))
      problems.report(
          rule.name, variant.id.at,
          tr("variant '{variant}' comes to its end before anything is decided", "variant"_is = variant.id.value),
          tr("name a scene with options too"));
  });
}

/// Told once for each circle, where it is first met in the file.
std::vector<std::size_t> circles_of_pages(const Module& module, const survey::Flow& flow) {
  std::vector<std::size_t> first;
  std::vector<bool> seen(module.document.scenes.size());
  for (std::size_t start = 0; start < seen.size(); ++start) {
    std::vector<std::size_t> way;
    std::optional<std::size_t> scene = start;
    while (scene && *scene != survey::Flow::past_the_end && module.document.scenes[*scene].is_page() && !seen[*scene]) {
      seen[*scene] = true;
      way.push_back(*scene);
      scene = flow.after_page(*scene);
    }
    const auto back = scene ? std::find(way.begin(), way.end(), *scene) : way.end();
    if (back != way.end()) first.push_back(*std::min_element(back, way.end()));
  }
  return first;
}

bool can_be_stuck(const Scene& scene) {
  return !scene.options.empty() && std::none_of(scene.options.begin(), scene.options.end(), survey::is_always_open);
}

void no_way_on(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    if (can_be_stuck(scene))
      problems.report(rule.name, scene.id.at,
                      tr("every option of scene '{scene}' can be closed", "scene"_is = scene.id.value),
                      tr("leave one of them without 'when' and 'once'"));
  }
}

void no_best_option(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    const std::vector<Option>& options = scene.is_example() ? scene.solutions : scene.options;
    if (options.empty()) continue;
    const auto [worst, best] = std::minmax_element(
        options.begin(), options.end(), [](const Option& a, const Option& b) { return a.quality < b.quality; });
    if (best->quality < 2)
      problems.report(rule.name, scene.id.at, tr("scene '{scene}' has no good option", "scene"_is = scene.id.value),
                      tr("officers must be able to do it right: give one quality 3 or 2"));
    else if (worst->quality == best->quality)
      problems.report(rule.name, scene.id.at,
                      tr("all options of scene '{scene}' are equally good", "scene"_is = scene.id.value),
                      tr("a decision teaches when it matters"));
  }
}

/// Of those that `is_missed`, the ones that no other of them leads to: mended there, the others are reached as well. Of
/// a circle the first.
template <class IsMissed>
std::vector<std::size_t> where_the_way_is_lost(const Module& module, const survey::Flow& flow, IsMissed is_missed) {
  std::vector<std::size_t> missed;
  for (std::size_t i = 0; i < module.document.scenes.size(); ++i) {
    if (is_missed(i)) missed.push_back(i);
  }
  std::vector<std::size_t> first;
  for (const std::size_t scene : missed) {
    const auto is_before = [&](std::size_t other) {
      return other != scene && flow.reaches(other, scene) && (other < scene || !flow.reaches(scene, other));
    };
    if (std::none_of(missed.begin(), missed.end(), is_before)) first.push_back(scene);
  }
  return first;
}

void unreachable_scene(const Module& module, const Rule& rule, Diagnostics& problems) {
  const survey::Flow flow(module.document, module.names);
  const auto& scenes = module.document.scenes;
  for (const std::size_t i : where_the_way_is_lost(module, flow, [&](std::size_t s) { return !flow.is_reached(s); }))
    problems.report(rule.name, scenes[i].id.at, tr("nothing leads to scene '{scene}'", "scene"_is = scenes[i].id.value),
                    tr("lead an option or a page there with 'go', or remove the scene"));
  each_view(module, [&](const source::Variant& variant, const survey::Flow& view) {
    const std::vector<std::size_t> lost = where_the_way_is_lost(
        module, view, [&](std::size_t s) { return view.is_shown(s) && flow.is_reached(s) && !view.is_reached(s); });
    for (const source::Text& scene : variant.scenes) {
      const auto index = module.names.scenes.find(scene.value);
      if (index && std::find(lost.begin(), lost.end(), *index) != lost.end())
        problems.report(rule.name, scene.at,
                        tr("in variant '{variant}' no option leads to scene '{scene}'", "variant"_is = variant.id.value,
                           "scene"_is = scene.value),
                        tr("add a scene that leads there, or leave this one out"));
    }
  });
}

void no_way_to_end(const Module& module, const Rule& rule, Diagnostics& problems) {
  // Where nobody may get on, another rule has said why.
  if (std::any_of(module.document.scenes.begin(), module.document.scenes.end(), can_be_stuck)) return;
  const survey::Flow flow(module.document, module.names);
  const auto& scenes = module.document.scenes;
  const std::vector<std::size_t> circles = circles_of_pages(module, flow);
  for (const std::size_t page : circles)
    problems.report(rule.name, scenes[page].go.scene.at,
                    tr("page '{scene}' leads from page to page back to itself", "scene"_is = scenes[page].id.value),
                    tr("change one 'go' so that it leads to a scene with options, or to 'end'"));
  if (!circles.empty()) return;  // what leads there does not end for the same reason
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    if (!flow.ends(i))
      problems.report(rule.name, scenes[i].id.at,
                      tr("from scene '{scene}' no open option leads to an end", "scene"_is = scenes[i].id.value),
                      tr("change a 'go' on the way so that the circle opens"));
  }
  each_view(module, [&](const source::Variant& variant, const survey::Flow& view) {
    for (const source::Text& scene : variant.scenes) {
      const auto index = module.names.scenes.find(scene.value);
      if (index && flow.ends(*index) && !view.ends(*index))
        problems.report(
            rule.name, scene.at,
            tr("in variant '{variant}' no open option leads from scene '{scene}' to an end",
               "variant"_is = variant.id.value, "scene"_is = scene.value),
            tr("what led to a scene that is not shown leads to the next one that is: show the scene that leads out"));
    }
  });
}

void ending_order(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& endings = module.document.endings;
  for (std::size_t i = 0; i < endings.size(); ++i) {
    const bool is_last = i + 1 == endings.size();
    if (is_last && endings[i].when)
      problems.report(rule.name, endings[i].id.at, tr("the last ending has a condition"),
                      tr("remove its 'when', so that every path has an ending"));
    if (!is_last && !endings[i].when)
      problems.report(rule.name, endings[i].id.at,
                      tr("no ending after '{ending}' can be reached, because it has no condition",
                         "ending"_is = endings[i].id.value),
                      tr("give it a 'when', or move it to the end"));
  }
}

void support_undefined(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    if (scene.support.written() && !module.document.support)
      problems.report(rule.name, scene.support.at, tr("support is offered here, but the module has no support move"),
                      tr("add a 'support:' part to the module"));
  }
}

void signal_without_truth(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    for (const Option& option : scene.options) {
      if (!option.signal.value) continue;
      const scenario::Signal signal = *option.signal.value;
      const std::string kind(text_of(signal, source::signals));
      if (!scene.truth.written()) {
        problems.report(rule.name, option.signal.at,
                        tr("'{kind}' needs to know the truth of the scene", "kind"_is = kind),
                        tr("add 'truth: signal' or 'truth: benign' to scene '{scene}'", "scene"_is = scene.id.value));
      } else if (((signal == scenario::Signal::hit || signal == scenario::Signal::miss) &&
                  scene.truth.is(source::Truth::benign)) ||
                 (signal == scenario::Signal::correct_rejection && scene.truth.is(source::Truth::signal))) {
        problems.report(rule.name, option.signal.at,
                        tr("'{kind}' cannot be where the truth is '{truth}'", "kind"_is = kind,
                           "truth"_is = std::string(text_of(*scene.truth.value, source::truths))));
      }
    }
  }
}

/// A signal is recognised or not, however it is acted on; but what is best can be neither a miss nor a false alarm.
void signal_against_quality(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    for (const Option& option : scene.options) {
      const bool is_wrong = option.signal.is(scenario::Signal::miss) || option.signal.is(scenario::Signal::false_alarm);
      if (is_wrong && option.quality == 3)
        problems.report(rule.name, option.signal.at,
                        tr("the best answer is a '{kind}'",
                           "kind"_is = std::string(text_of(*option.signal.value, source::signals))),
                        tr("correct 'signal', or lower the quality"));
    }
  }
}

Message signals_for(const Scene& scene) {
  return scene.truth.is(source::Truth::signal) ? tr("add 'signal: hit' or 'signal: miss'")
                                               : tr("add 'signal: correct_rejection' or 'signal: false_alarm'");
}

void missing_signal(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    const auto is_told = [](const Option& option) { return option.signal.written(); };
    if (!scene.truth.written() || scene.options.empty()) continue;
    if (std::none_of(scene.options.begin(), scene.options.end(), is_told)) {
      problems.report(rule.name, scene.truth.at,
                      tr("no option of scene '{scene}' says by its 'signal' whether this was recognised",
                         "scene"_is = scene.id.value),
                      signals_for(scene));
      continue;
    }
    for (const Option& option : scene.options) {
      if (!is_told(option))
        problems.report(
            rule.name, option.id.at,
            tr("'{option}' has no 'signal', and other options of its scene have one", "option"_is = option.id.value),
            signals_for(scene));
    }
  }
}

void unused_support(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto is_offered = [](const Scene& scene) { return scene.support.written(); };
  const auto& scenes = module.document.scenes;
  if (module.document.support && std::none_of(scenes.begin(), scenes.end(), is_offered))
    problems.report(rule.name, module.document.support->text.at, tr("no scene offers the support move"),
                    tr("add 'support: offered' to a scene, or remove the 'support:' part"));
}

constexpr Rule table[] = {
    {"duplicate-id", duplicate_id},
    {"no-line-always", no_line_always},
    {"option-count", option_count},
    {"after-page", after_page},
    {"no-decision", no_decision},
    {"no-way-on", no_way_on},
    {"no-best-option", no_best_option},
    {"unreachable-scene", unreachable_scene},
    {"no-way-to-end", no_way_to_end},
    {"ending-order", ending_order},
    {"support-undefined", support_undefined},
    {"signal-without-truth", signal_without_truth},
    {"signal-against-quality", signal_against_quality},
    {"missing-signal", missing_signal},
    {"unused-support", unused_support},
};

}  // namespace

std::span<const Rule> story_rules() { return table; }

}  // namespace rollcall::check
