#pragma once
#include <cstdint>
#include <span>
#include <tuple>

#include "player/course/path.h"
#include "player/pack/fields.h"

/// A path as tables, in the order in which they are stored; fields.h has the same of a scenario. FORMAT.md lists it; a
/// test compares them.
namespace rollcall::pack {

struct PathAbout {
  scenario::Name id;
  scenario::Version version;
  scenario::Name language;
};

/// What the path is called in one language; empty where it has no words.
struct PathWords {
  scenario::Name language, title, summary;
};

struct PathRule {
  scenario::Name name;
  std::uint16_t version = 1;
  course::Rule rule;
};

struct PathStep {
  scenario::Name id, module, variant;
  record::Mode mode = record::Mode::practice;
  scenario::Range after;
  std::uint16_t within = 0;  ///< days; 0: whenever it opens
  std::uint32_t rule = scenario::none;
  bool needed = true, refreshed = true;
};

struct PathPost {
  scenario::Name id;
  scenario::Range needs;
};

struct PathPostWords {
  std::uint32_t post = 0;
  scenario::Name language, title;
};

struct PathTables {
  PathAbout about;
  std::span<const PathWords> words;
  std::span<const scenario::Name> roles;
  std::span<const PathRule> rules;
  std::span<const PathStep> steps;
  std::span<const std::uint32_t> after;
  std::span<const PathPost> posts;
  std::span<const PathPostWords> post_words;
  std::span<const std::uint32_t> needs;
  std::span<const std::uint16_t> ladder;
};

template <>
inline constexpr auto fields<course::Rule> = std::tuple(&course::Rule::from, &course::Rule::months,
                                                        &course::Rule::window, &course::Rule::to_month_end,
                                                        &course::Rule::month, &course::Rule::day);

template <>
inline constexpr auto fields<PathAbout> = std::tuple(&PathAbout::id, &PathAbout::version, &PathAbout::language);

template <>
inline constexpr auto fields<PathWords> = std::tuple(&PathWords::language, &PathWords::title, &PathWords::summary);

template <>
inline constexpr auto fields<PathRule> = std::tuple(&PathRule::name, &PathRule::version, &PathRule::rule);

template <>
inline constexpr auto fields<PathStep> = std::tuple(&PathStep::id, &PathStep::module, &PathStep::variant,
                                                    &PathStep::mode, &PathStep::after, &PathStep::within,
                                                    &PathStep::rule, &PathStep::needed, &PathStep::refreshed);

template <>
inline constexpr auto fields<PathPost> = std::tuple(&PathPost::id, &PathPost::needs);

template <>
inline constexpr auto fields<PathPostWords> = std::tuple(&PathPostWords::post, &PathPostWords::language,
                                                         &PathPostWords::title);

template <>
inline constexpr auto fields<PathTables> = std::tuple(&PathTables::about, &PathTables::words, &PathTables::roles,
                                                      &PathTables::rules, &PathTables::steps, &PathTables::after,
                                                      &PathTables::posts, &PathTables::post_words, &PathTables::needs,
                                                      &PathTables::ladder);

}  // namespace rollcall::pack
