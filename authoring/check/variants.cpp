#include <algorithm>
#include <optional>

#include "authoring/check/rule_tables.h"
#include "authoring/source/nearest.h"

namespace rollcall::check {

using source::Scene;
using source::Variant;

namespace {

void untimed_missing(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    if (scene.time && !scene.time->untimed_text.written())
      problems.report(rule.name, scene.time->at, tr("this timed decision has no untimed mode"),
                      tr("add 'untimed:' with what is told instead of a clock, for those who need more time"));
  }
}

void bad_time(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (std::size_t i = 0; i < module.document.scenes.size(); ++i) {
    const Scene& scene = module.document.scenes[i];
    if (!scene.time || !scene.time->on_timeout.written()) continue;
    const source::Text& takes = scene.time->on_timeout;
    const auto index = module.names.options[i].find(takes.value);
    if (!index) {
      problems.report(
          rule.name, takes.at,
          tr("scene '{scene}' has no option '{takes}'", "scene"_is = scene.id.value, "takes"_is = takes.value),
          source::did_you_mean(takes.value, module.names.options[i].list()));
    } else if (scene.options[*index].when || scene.options[*index].once) {
      problems.report(rule.name, takes.at,
                      tr("option '{takes}' can be closed when the time is over", "takes"_is = takes.value),
                      tr("name one without 'when' and 'once'"));
    }
  }
}

void unknown_variant_scene(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Variant& variant : module.document.variants) {
    std::optional<std::size_t> last;
    for (const source::Text& scene : variant.scenes) {
      const auto index = module.names.scenes.find(scene.value);
      if (!index) {
        problems.report(rule.name, scene.at, tr("there is no scene '{scene}'", "scene"_is = scene.value),
                        source::did_you_mean(scene.value, module.names.scenes.list()));
        continue;
      }
      if (last && *index == *last)
        problems.report(rule.name, scene.at, tr("'{scene}' is named twice", "scene"_is = scene.value),
                        tr("name every scene once"));
      if (last && *index < *last)
        problems.report(rule.name, scene.at,
                        tr("'{scene}' stands earlier in the file than the scene before it", "scene"_is = scene.value),
                        tr("keep the order of the file"));
      last = last ? std::max(*last, *index) : *index;
    }
  }
}

void variant_mix(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Variant& variant : module.document.variants) {
    if (!variant.mix) continue;
    std::int32_t signal = 0, benign = 0;
    for (const Scene& scene : module.document.scenes) {
      const bool is_in =
          variant.scenes.empty() || std::any_of(variant.scenes.begin(), variant.scenes.end(),
                                                [&](const source::Text& id) { return id.value == scene.id.value; });
      if (is_in) signal += scene.truth.is(source::Truth::signal), benign += scene.truth.is(source::Truth::benign);
    }
    if (std::pair(signal, benign) != *variant.mix) {
      problems.report(
          rule.name, variant.id.at,
          tr("variant '{variant}' has {signal} signal and {benign} benign scenes", "variant"_is = variant.id.value,
             "signal"_is = signal, "benign"_is = benign),
          tr("its mix says {first} and {second}", "first"_is = variant.mix->first, "second"_is = variant.mix->second));
    }
  }
}

constexpr Rule table[] = {
    {"untimed-missing", untimed_missing},
    {"bad-time", bad_time},
    {"unknown-variant-scene", unknown_variant_scene},
    {"variant-mix", variant_mix},
};

}  // namespace

std::span<const Rule> variants_rules() { return table; }

}  // namespace rollcall::check
