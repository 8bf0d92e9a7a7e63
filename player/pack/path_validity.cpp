#include "player/pack/path_validity.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "player/ascii.h"
#include "player/course/path_limits.h"
#include "player/course/rule_text.h"
#include "player/error.h"
#include "player/module_id.h"
#include "player/scenario/scenario.h"
#include "player/utf8.h"

namespace rollcall::pack {
namespace {

/// `part`: what of it is wrong, by the names of path.h.
void require(bool condition, std::string_view part) {
  if (!condition)
    throw Error(tr("This path cannot be followed: its part '{part}' is not possible.", "part"_is = part),
                tr("Ask the training unit to build the path again."));
}

bool is_id(std::string_view text, char joiner) {
  return !text.empty() && text.size() <= scenario::longest_id && is_ascii_lower(text[0]) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == joiner; });
}

bool is_language(std::string_view text) {
  return text.size() >= 2 && text.size() <= 20 && is_ascii_lower(text[0]) && is_ascii_lower(text[1]) &&
         text.back() != '-' && std::all_of(text.begin(), text.end(), [](char c) {
           return is_ascii_lower(c) || is_ascii_digit(c) || c == '-';
         });
}

bool is_text(std::string_view text, std::size_t longest) {
  return !text.empty() && is_utf8(text) && utf8_length(text) <= longest;
}

void require_words(const course::Words& words, const std::string& own, std::size_t longest, std::string_view part) {
  require(words.size() <= course::most_languages && words.contains(own), part);
  for (const auto& [language, text] : words) require(is_language(language) && is_text(text, longest), part);
}

/// Indices that rise, each below the limit.
bool are_places(const std::vector<std::uint32_t>& places, std::size_t limit) {
  return std::adjacent_find(places.begin(), places.end(), std::greater_equal<>()) == places.end() &&
         (places.empty() || places.back() < limit);
}

void require_rules(const course::Path& path) {
  std::set<std::string_view> names;
  require(path.rules.size() <= course::most_rules, "rules");
  for (const course::NamedRule& rule : path.rules)
    require(is_id(rule.name, '_') && names.insert(rule.name).second && rule.version >= 1 && rule.version <= 0xffff &&
                rule.rule.months >= 1 && rule.rule.months <= course::most_months && course::is_possible(rule.rule),
            "rules");
}

void require_steps(const course::Path& path) {
  std::set<std::string_view> ids, rules{""};
  for (const course::NamedRule& rule : path.rules) rules.insert(rule.name);
  require(!path.steps.empty() && path.steps.size() <= course::most_steps, "steps");
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    const course::Step& step = path.steps[i];
    require(is_id(step.id, '_') && ids.insert(step.id).second, "steps.id");
    require(is_module_id(step.module) && (step.variant.empty() || is_id(step.variant, '_')), "steps.module");
    require(are_places(step.after, i), "steps.after");
    require(!step.within_days || (*step.within_days >= 1 && *step.within_days <= course::most_days), "steps.within");
    require(rules.contains(step.rule), "steps.rule");
    require(!step.needed || std::all_of(step.after.begin(), step.after.end(),
                                        [&](std::uint32_t before) { return path.steps[before].needed; }),
            "steps.needed");
  }
  require(std::any_of(path.steps.begin(), path.steps.end(), [](const course::Step& step) { return step.needed; }),
          "steps.needed");
}

void require_posts(const course::Path& path) {
  std::set<std::string_view> ids;
  require(path.posts.size() <= course::most_posts, "posts");
  for (const course::Post& post : path.posts) {
    require(is_id(post.id, '_') && ids.insert(post.id).second, "posts.id");
    require_words(post.title, path.language, course::longest_title, "posts.title");
    require(!post.needs.empty() && are_places(post.needs, path.steps.size()) &&
                std::all_of(post.needs.begin(), post.needs.end(),
                            [&](std::uint32_t step) { return path.steps[step].needed; }),
            "posts.needs");
  }
}

}  // namespace

void require_valid(const course::Path& path) {
  require(is_module_id(path.id), "id");
  require(is_language(path.language), "language");
  require_words(path.title, path.language, course::longest_title, "title");
  require_words(path.summary, path.language, course::longest_summary, "summary");
  require(path.roles.size() <= course::most_roles &&
              std::all_of(path.roles.begin(), path.roles.end(), [](const auto& role) { return is_id(role, '-'); }),
          "roles");
  require_rules(path);
  require_steps(path);
  require_posts(path);
  require(!path.ladder.empty() && path.ladder.size() <= course::most_rungs && path.ladder.front() >= 1 &&
              path.ladder.back() <= course::most_months &&
              std::adjacent_find(path.ladder.begin(), path.ladder.end(), std::greater_equal<>()) == path.ladder.end(),
          "ladder");
}

}  // namespace rollcall::pack
