#include "authoring/survey/flow.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rollcall::survey {
namespace {

std::vector<std::size_t> all(std::size_t scenes) {
  std::vector<std::size_t> next_shown(scenes);
  std::iota(next_shown.begin(), next_shown.end(), std::size_t{0});
  return next_shown;
}

std::vector<std::size_t> only(const source::Variant& variant, const Names& names, std::size_t scenes) {
  std::vector<std::size_t> next_shown(scenes, Flow::past_the_end);
  for (const source::Text& scene : variant.scenes) {
    if (const auto index = names.scenes.find(scene.value)) next_shown[*index] = *index;
  }
  for (std::size_t i = scenes; i-- > 1;) {
    if (next_shown[i - 1] == Flow::past_the_end) next_shown[i - 1] = next_shown[i];
  }
  return next_shown;
}

}  // namespace

bool is_always_open(const source::Option& option) { return !option.when && !option.once; }

Flow::Flow(const source::Document& document, const Names& names) : Flow(document, names, all(document.scenes.size())) {}

Flow::Flow(const source::Document& document, const Names& names, const source::Variant& variant)
    : Flow(document, names, only(variant, names, document.scenes.size())) {}

Flow::Flow(const source::Document& document, const Names& names, std::vector<std::size_t> next_shown)
    : x_document(&document),
      x_names(&names),
      x_next_shown(std::move(next_shown)),
      x_next(document.scenes.size()),
      x_leads_anywhere(document.scenes.size()),
      x_ends(document.scenes.size()),
      x_reached(document.scenes.size()) {
  const auto& scenes = document.scenes;
  for (std::size_t from = 0; from < scenes.size(); ++from) {
    if (!is_shown(from)) continue;
    const auto lead = [&](std::optional<std::size_t> next) {
      if (!next) x_leads_anywhere[from] = true;
      if (!next || *next == past_the_end) return;
      std::vector<std::size_t>& known = x_next[from];
      if (std::find(known.begin(), known.end(), *next) == known.end()) known.push_back(*next);
    };
    for (const source::Option& option : scenes[from].options) lead(target(from, option));
    if (scenes[from].is_page()) lead(after_page(from));
  }
  find_ends();
}

void Flow::find_ends() {
  const auto& scenes = x_document->scenes;
  std::vector<std::vector<std::size_t>> leads_here(scenes.size());
  std::vector<std::size_t> open;
  const auto end = [&](std::size_t scene) {
    if (!x_ends[scene]) open.push_back(scene);
    x_ends[scene] = true;
  };
  for (std::size_t from = 0; from < scenes.size(); ++from) {
    if (!is_shown(from)) continue;
    const auto lead = [&](std::optional<std::size_t> next) {
      const std::size_t to = next.value_or(past_the_end);
      to == past_the_end ? end(from) : leads_here[to].push_back(from);
    };
    if (scenes[from].is_page()) lead(after_page(from));
    for (const source::Option& option : scenes[from].options) {
      if (is_always_open(option)) lead(target(from, option));
    }
  }
  while (!open.empty()) {
    const std::size_t scene = open.back();
    open.pop_back();
    for (const std::size_t from : leads_here[scene]) end(from);
  }
}

const std::vector<bool>& Flow::reached_from(std::size_t from) const {
  std::vector<bool>& reached = x_reached[from];
  if (!reached.empty()) return reached;
  reached.resize(x_next.size());
  std::vector<std::size_t> open{from};
  while (!open.empty()) {
    const std::size_t scene = open.back();
    open.pop_back();
    if (x_leads_anywhere[scene]) {
      for (std::size_t any = 0; any < reached.size(); ++any) reached[any] = is_shown(any);
      break;
    }
    for (const std::size_t next : x_next[scene]) {
      if (reached[next]) continue;
      reached[next] = true;
      open.push_back(next);
    }
  }
  return reached;
}

bool Flow::ends_without(std::size_t left_out) const {
  const auto& scenes = x_document->scenes;
  std::vector<bool> met(scenes.size());
  std::vector<std::size_t> open;
  bool ends = false;
  const auto lead = [&](std::optional<std::size_t> next) {
    if (!next || *next == left_out) return;
    if (*next == past_the_end) {
      ends = true;
    } else if (!met[*next]) {
      met[*next] = true;
      open.push_back(*next);
    }
  };
  lead(first());
  while (!open.empty() && !ends) {
    const std::size_t scene = open.back();
    open.pop_back();
    for (const source::Option& option : scenes[scene].options) lead(target(scene, option));
    if (scenes[scene].is_page()) lead(after_page(scene));
  }
  return ends;
}

bool Flow::is_reached(std::size_t scene) const {
  const std::size_t first = x_next_shown.front();
  return scene == first || (first != past_the_end && reaches(first, scene));
}

std::optional<std::size_t> Flow::target(std::size_t scene, const source::Option& option) const {
  return target(scene, option.go.written() ? option.go : x_document->scenes[scene].go);
}

std::optional<std::size_t> Flow::after_page(std::size_t scene) const {
  return target(scene, x_document->scenes[scene].go);
}

std::optional<std::size_t> Flow::over_pages(std::size_t scene) const {
  // Nobody comes past more pages than there are.
  for (std::size_t pages = 0; pages <= x_next.size(); ++pages) {
    if (scene == past_the_end || !x_document->scenes[scene].is_page()) return scene;
    const auto next = after_page(scene);
    if (!next) return std::nullopt;
    scene = *next;
  }
  return std::nullopt;
}

std::optional<std::size_t> Flow::target(std::size_t scene, const source::Go& go) const {
  const auto shown = [&](std::size_t meant) {
    return meant < x_next_shown.size() ? x_next_shown[meant] : past_the_end;
  };
  switch (go.kind) {
    case source::Go::Kind::next:
      return shown(scene + 1);
    case source::Go::Kind::end:
      return past_the_end;
    case source::Go::Kind::scene:
      break;
  }
  const auto named = x_names->scenes.find(go.scene.value);
  if (!named) return std::nullopt;
  return shown(*named);
}

bool Flow::reaches(std::size_t from, const source::Option& option, std::size_t to) const {
  const auto next = target(from, option);
  if (!next) return is_shown(to);
  return *next != past_the_end && (*next == to || reaches(*next, to));
}

}  // namespace rollcall::survey
