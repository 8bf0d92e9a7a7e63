#include <algorithm>
#include <cstddef>
#include <string_view>

#include "authoring/check/rule_tables.h"
#include "authoring/source/flow.h"
#include "authoring/source/visit.h"

namespace rollcall::check {

using source::Option;
using source::Scene;

namespace {

/// visit(variant, flow) for every variant that shows only some scenes.
template <class Visit>
void each_view(const Module& module, Visit visit) {
  for (const source::Variant& variant : module.document.variants) {
    if (!variant.scenes.empty()) visit(variant, source::Flow(module.document, module.names, variant));
  }
}

/// Looks and options of one scene are taken by id.
void expect_different(const Module& module, std::size_t index, const Rule& rule, Diagnostics& problems) {
  const Scene& scene = module.document.scenes[index];
  for (const Option& look : scene.looks) {
    if (module.names.options[index].has(look.id.value))
      problems.report(
          rule.name, look.id.at,
          {"scene '{scene}' has an option '{look}' as well", {{"scene", scene.id.value}, {"look", look.id.value}}},
          "rename one of them");
  }
}

void duplicate_id(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (std::size_t i = 0; i < module.document.scenes.size(); ++i) expect_different(module, i, rule, problems);
  const auto is_taken = [&](const source::Text& id, std::string_view taken, const char* message) {
    if (id.value == taken) problems.report(rule.name, id.at, {message, {{"id", id.value}}}, "choose another id");
  };
  each_option(module.document, [&](const Option& option) {
    if (option.role != source::OptionRole::support)
      is_taken(option.id, source::reserved::support, "'{id}' is the id of the support move");
  });
  for (const Scene& scene : module.document.scenes)
    is_taken(scene.id, source::reserved::end, "'{id}' is where a scenario ends, as in 'go: end'");
  for (const source::Character& cast : module.document.cast)
    is_taken(cast.id, source::reserved::narrator, "'{id}' is always there, without an entry");
}

void option_count(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    const std::size_t count = scene.options.size();
    if (count < 2 || count > 6)
      problems.report(rule.name, scene.id.at,
                      Message::counted("scene '{scene}' has {n} option", "scene '{scene}' has {n} options", count,
                                       {{"scene", scene.id.value}}),
                      "two to six are possible");
  }
}

void no_way_on(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    if (!scene.options.empty() && std::none_of(scene.options.begin(), scene.options.end(), source::is_always_open))
      problems.report(rule.name, scene.id.at,
                      {"every option of scene '{scene}' can be closed", {{"scene", scene.id.value}}},
                      "leave one of them without 'when' and 'once'");
  }
}

void no_best_option(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    if (scene.options.empty()) continue;
    const auto [worst, best] =
        std::minmax_element(scene.options.begin(), scene.options.end(),
                            [](const Option& a, const Option& b) { return a.quality < b.quality; });
    if (best->quality < 2)
      problems.report(rule.name, scene.id.at, {"scene '{scene}' has no good option", {{"scene", scene.id.value}}},
                      "officers must be able to do it right: give one quality 3 or 2");
    else if (worst->quality == best->quality)
      problems.report(rule.name, scene.id.at,
                      {"all options of scene '{scene}' are equally good", {{"scene", scene.id.value}}},
                      "a decision teaches when it matters");
  }
}

void unreachable_scene(const Module& module, const Rule& rule, Diagnostics& problems) {
  const source::Flow flow(module.document, module.names);
  const auto& scenes = module.document.scenes;
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    if (!flow.is_reached(i))
      problems.report(rule.name, scenes[i].id.at,
                      {"no option leads to scene '{scene}'", {{"scene", scenes[i].id.value}}},
                      "lead an option there with 'go', or remove the scene");
  }
  each_view(module, [&](const source::Variant& variant, const source::Flow& view) {
    for (const source::Text& scene : variant.scenes) {
      const auto index = module.names.scenes.find(scene.value);
      if (index && flow.is_reached(*index) && !view.is_reached(*index))
        problems.report(rule.name, scene.at,
                        {"in variant '{variant}' no option leads to scene '{scene}'",
                         {{"variant", variant.id.value}, {"scene", scene.value}}},
                        "add a scene that leads there, or leave this one out");
    }
  });
}

void no_way_to_end(const Module& module, const Rule& rule, Diagnostics& problems) {
  const source::Flow flow(module.document, module.names);
  const auto& scenes = module.document.scenes;
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    if (!flow.ends(i))
      problems.report(rule.name, scenes[i].id.at,
                      {"from scene '{scene}' no open option leads to an end", {{"scene", scenes[i].id.value}}},
                      "change a 'go' on the way so that the circle opens");
  }
  each_view(module, [&](const source::Variant& variant, const source::Flow& view) {
    for (const source::Text& scene : variant.scenes) {
      const auto index = module.names.scenes.find(scene.value);
      if (index && flow.ends(*index) && !view.ends(*index))
        problems.report(
            rule.name, scene.at,
            {"in variant '{variant}' no open option leads from scene '{scene}' to an end",
             {{"variant", variant.id.value}, {"scene", scene.value}}},
            "what led to a scene that is not shown leads to the next one that is: show the scene that leads out");
    }
  });
}

void ending_order(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& endings = module.document.endings;
  for (std::size_t i = 0; i < endings.size(); ++i) {
    const bool is_last = i + 1 == endings.size();
    if (is_last && endings[i].when)
      problems.report(rule.name, endings[i].id.at, "the last ending has a condition",
                      "remove its 'when', so that every path has an ending");
    if (!is_last && !endings[i].when)
      problems.report(
          rule.name, endings[i].id.at,
          {"no ending after '{ending}' can be reached, because it has no condition", {{"ending", endings[i].id.value}}},
          "give it a 'when', or move it to the end");
  }
}

void support_undefined(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    if (scene.support.written() && !module.document.support)
      problems.report(rule.name, scene.support.at, "support is offered here, but the module has no support move",
                      "add a 'support:' part to the module");
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
                        {"'{kind}' needs to know the truth of the scene", {{"kind", kind}}},
                        {"add 'truth: signal' or 'truth: benign' to scene '{scene}'", {{"scene", scene.id.value}}});
      } else if (((signal == scenario::Signal::hit || signal == scenario::Signal::miss) &&
                  scene.truth.is(source::Truth::benign)) ||
                 (signal == scenario::Signal::correct_rejection && scene.truth.is(source::Truth::signal))) {
        problems.report(rule.name, option.signal.at,
                        {"'{kind}' cannot be where the truth is '{truth}'",
                         {{"kind", kind}, {"truth", std::string(text_of(*scene.truth.value, source::truths))}}});
      }
    }
  }
}

constexpr Rule table[] = {
    {"duplicate-id", duplicate_id},
    {"option-count", option_count},
    {"no-way-on", no_way_on},
    {"no-best-option", no_best_option},
    {"unreachable-scene", unreachable_scene},
    {"no-way-to-end", no_way_to_end},
    {"ending-order", ending_order},
    {"support-undefined", support_undefined},
    {"signal-without-truth", signal_without_truth},
};

}  // namespace

std::span<const Rule> story_rules() { return table; }

}  // namespace rollcall::check
