#include "authoring/check/form.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

namespace rollcall::check {

using source::Document;
using source::Option;
using source::Scene;
using survey::Flow;

namespace {

template <class Value, class Words>
std::string word_of(const source::Choice<Value>& choice, const Words& words) {
  return choice.value ? std::string(text_of(*choice.value, words)) : "-";
}

OptionShape shape_of(const Scene& scene, const Option& option, std::size_t leads_to) {
  return {option.quality,
          word_of(option.signal, source::signals),
          word_of(option.bias, source::biases),
          option.critical,
          option.when.has_value(),
          option.once,
          option.behaviour.written() ? option.behaviour.value : scene.behaviour.value,
          leads_to};
}

/// `leads_to(option)`, and of a page `page_leads_to`.
template <class LeadsTo>
SceneShape shape_of(const Scene& scene, LeadsTo leads_to, std::size_t page_leads_to) {
  SceneShape shape;
  shape.id = scene.id;
  shape.truth = word_of(scene.truth, source::truths);
  shape.looks = scene.looks.size();
  shape.offers_support = scene.support.written();
  shape.has_time = scene.time.has_value();
  for (const Option& option : scene.options) shape.options.push_back(shape_of(scene, option, leads_to(option)));
  std::sort(shape.options.begin(), shape.options.end(), std::greater());
  if (scene.is_page()) shape.leads_to = page_leads_to;
  return shape;
}

Form form_of(const Document& document, const Flow& flow, const source::Text& id) {
  std::vector<std::size_t> number(document.scenes.size());
  std::size_t shown = 0;
  for (std::size_t i = 0; i < number.size(); ++i) {
    number[i] = shown;
    shown += flow.is_shown(i);
  }
  const auto number_of = [&](std::optional<std::size_t> scene) {
    return scene && *scene != Flow::past_the_end ? number[*scene] : shown;
  };
  Form form{id, {}, {}};
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (!flow.is_shown(i)) continue;
    const Scene& scene = document.scenes[i];
    form.scenes.push_back(shape_of(
        scene, [&](const Option& option) { return number_of(flow.target(i, option)); },
        scene.is_page() ? number_of(flow.after_page(i)) : 0));
    form.scenes.back().later = static_cast<std::size_t>(
        std::count_if(document.later.begin(), document.later.end(),
                      [&](const source::Beat& beat) { return beat.after.value == scene.id.value; }));
  }
  return form;
}

std::string yes_or_no(bool yes) { return yes ? "yes" : "no"; }

/// The n-th scene of its form, as people count.
std::string place_of(std::size_t scene, std::size_t scenes) {
  return scene == scenes ? std::string("end") : std::to_string(scene + 1);
}

template <class Value>
std::string of_options(const SceneShape& scene, Value value) {
  std::string all;
  for (const OptionShape& option : scene.options) all += (all.empty() ? "" : " ") + value(option);
  return all;
}

using Id = NamedValue<"scene">;
using Mine = NamedValue<"mine">;
using OtherId = NamedValue<"other">;
using Theirs = NamedValue<"theirs">;

/// Something that two scenes have in common or not, written out.
struct Trait {
  std::string (*of)(const SceneShape& scene, std::size_t scenes);
  Message (*difference)(const Id&, const Mine&, const OtherId&, const Theirs&);
};

constexpr auto traits = std::to_array<Trait>({
    {[](const SceneShape& scene, std::size_t) { return std::to_string(scene.options.size()); },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("'{scene}' has {mine} options, and '{other}' {theirs}", scene, mine, other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) {
       return of_options(scene, [](const OptionShape& option) { return std::to_string(option.quality); });
     },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("the qualities in '{scene}' are {mine}, and in '{other}' {theirs}", scene, mine, other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) { return scene.truth; },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("the truth of '{scene}' is {mine}, and of '{other}' {theirs}", scene, mine, other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) {
       return of_options(scene, [](const OptionShape& option) { return option.signal; });
     },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("the signals in '{scene}' are {mine}, and in '{other}' {theirs}, the best option first", scene, mine,
                 other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) {
       return of_options(scene, [](const OptionShape& option) { return option.leans; });
     },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("the options of '{scene}' lean {mine}, and of '{other}' {theirs}, the best option first", scene, mine,
                 other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) {
       return of_options(scene, [](const OptionShape& option) { return yes_or_no(option.critical); });
     },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("critical are in '{scene}' {mine}, and in '{other}' {theirs}, the best option first", scene, mine,
                 other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) {
       return of_options(scene, [](const OptionShape& option) { return option.behaviour; });
     },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("'{scene}' practises {mine}, and '{other}' {theirs}, the best option first", scene, mine, other,
                 theirs);
     }},
    {[](const SceneShape& scene, std::size_t scenes) {
       if (scene.options.empty()) return place_of(scene.leads_to, scenes);
       return of_options(scene, [&](const OptionShape& option) { return place_of(option.leads_to, scenes); });
     },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr(
           "from '{scene}' the ways lead to scenes {mine} of its form, and from '{other}' to {theirs}, the best "
           "option first",
           scene, mine, other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) {
       return of_options(scene, [](const OptionShape& option) { return yes_or_no(option.conditional || option.once); });
     },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("options that can be closed are in '{scene}' {mine}, and in '{other}' {theirs}, the best option first",
                 scene, mine, other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) { return std::to_string(scene.looks); },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("'{scene}' has {mine} looks, and '{other}' {theirs}", scene, mine, other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) { return std::to_string(scene.later); },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("after '{scene}' come {mine} later entries, and after '{other}' {theirs}", scene, mine, other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) { return yes_or_no(scene.offers_support); },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("support is offered in '{scene}': {mine}, and in '{other}': {theirs}", scene, mine, other, theirs);
     }},
    {[](const SceneShape& scene, std::size_t) { return yes_or_no(scene.has_time); },
     [](const Id& scene, const Mine& mine, const OtherId& other, const Theirs& theirs) {
       return tr("there is a time for the decision in '{scene}': {mine}, and in '{other}': {theirs}", scene, mine,
                 other, theirs);
     }},
});

/// The first trait that differs: what else does, mostly follows from it.
std::optional<Difference> difference(const Form& form, const Form& other, std::size_t scene) {
  const SceneShape &mine = form.scenes[scene], &theirs = other.scenes[scene];
  for (const Trait& trait : traits) {
    const std::string one = trait.of(mine, form.scenes.size()), two = trait.of(theirs, other.scenes.size());
    if (one != two)
      return Difference{mine.id.at, trait.difference("scene"_is = mine.id.value, "mine"_is = one,
                                                     "other"_is = theirs.id.value, "theirs"_is = two)};
  }
  return std::nullopt;
}

Message size_of(const Form& form) {
  return tr("'{form}' has {scenes}, {decisions} and {points}, of which blind choice earns {chance} %",
            "form"_is = form.id.value, "scenes"_is = trn("{n} scene", "{n} scenes", form.scenes.size()),
            "decisions"_is = trn("{n} decision", "{n} decisions", form.decisions()),
            "points"_is = trn("{n} point", "{n} points", static_cast<std::uint64_t>(form.attainable())),
            "chance"_is = static_cast<int>(100 * form.by_chance() + 0.5));
}

std::string results(const std::vector<scenario::Result>& endings) {
  std::string all;
  for (const scenario::Result result : endings)
    all += (all.empty() ? "" : " ") + std::string(text_of(result, source::results));
  return all;
}

}  // namespace

std::size_t Form::decisions() const {
  return static_cast<std::size_t>(
      std::count_if(scenes.begin(), scenes.end(), [](const SceneShape& scene) { return !scene.options.empty(); }));
}

std::int32_t Form::attainable() const {
  return std::accumulate(scenes.begin(), scenes.end(), 0, [](std::int32_t sum, const SceneShape& scene) {
    return scene.options.empty() ? sum : sum + scene.options.front().quality;
  });
}

double Form::by_chance() const {
  double earned = 0;
  for (const SceneShape& scene : scenes) {
    for (const OptionShape& option : scene.options) earned += option.quality / double(scene.options.size());
  }
  return attainable() == 0 ? 0 : earned / attainable();
}

Form form_of(const Document& document, const survey::Names& names, const source::Variant& variant) {
  if (variant.scenes.empty()) return form_of(document, Flow(document, names), variant.id);
  return form_of(document, Flow(document, names, variant), variant.id);
}

Form form_of(const Document& document, const survey::Names& names) {
  Form form = form_of(document, Flow(document, names), document.module);
  for (const source::Ending& ending : document.endings)
    form.endings.push_back(ending.result.value.value_or(scenario::Result::fail));
  return form;
}

Form form_of(const source::Fragment& fragment) {
  // Where a fragment's own scene names a way on, it is not the one that comes next.
  const auto leads_to = [](const source::Go& go) { return go.written() ? std::size_t{1} : std::size_t{0}; };
  const Scene& scene = fragment.scene;
  return {fragment.id,
          {shape_of(
              scene, [&](const Option& option) { return leads_to(option.go); }, leads_to(scene.go))},
          {}};
}

std::vector<Difference> differences(const Form& form, const Form& other) {
  std::vector<Difference> found;
  const bool same_size = form.scenes.size() == other.scenes.size();
  if (!same_size)
    found.push_back({form.id.at, tr("{mine}; {theirs}", "mine"_is = size_of(form), "theirs"_is = size_of(other))});
  if (form.endings != other.endings)
    found.push_back({form.id.at, tr("the endings of '{form}' are {mine}, and of '{other}' {theirs}",
                                    "form"_is = form.id.value, "mine"_is = results(form.endings),
                                    "other"_is = other.id.value, "theirs"_is = results(other.endings))});
  for (std::size_t i = 0; i < std::min(form.scenes.size(), other.scenes.size()); ++i) {
    auto one = difference(form, other, i);
    if (one) found.push_back(std::move(*one));
    if (one && !same_size) break;
  }
  return found;
}

}  // namespace rollcall::check
