#pragma once
#include <cstddef>
#include <tuple>

#include "player/scenario/scenario.h"

/// The order in which the members of the scenario are stored: the one description that encoding and decoding share. A
/// member that is missing here does not compile. FORMAT.md lists the same order; a test compares them.
namespace rollcall::pack {

template <class T>
inline constexpr std::tuple<> fields{};

template <>
inline constexpr auto fields<scenario::Range> = std::tuple(&scenario::Range::first, &scenario::Range::count);

template <>
inline constexpr auto fields<scenario::Version> = std::tuple(&scenario::Version::major, &scenario::Version::minor,
                                                             &scenario::Version::patch);

template <>
inline constexpr auto fields<scenario::Variant> = std::tuple(&scenario::Variant::id, &scenario::Variant::minutes,
                                                             &scenario::Variant::view);

template <>
inline constexpr auto fields<scenario::About> = std::tuple(&scenario::About::module, &scenario::About::version,
                                                           &scenario::About::language, &scenario::About::title,
                                                           &scenario::About::summary, &scenario::About::content_note,
                                                           &scenario::About::pass_mark, &scenario::About::objectives);

template <>
inline constexpr auto fields<scenario::Variable> = std::tuple(&scenario::Variable::id, &scenario::Variable::minimum,
                                                              &scenario::Variable::maximum, &scenario::Variable::start,
                                                              &scenario::Variable::visibility,
                                                              &scenario::Variable::better,
                                                              &scenario::Variable::randomized,
                                                              &scenario::Variable::label, &scenario::Variable::stages);

template <>
inline constexpr auto fields<scenario::Effect> = std::tuple(&scenario::Effect::variable, &scenario::Effect::kind,
                                                            &scenario::Effect::amount);

template <>
inline constexpr auto fields<scenario::Instruction> = std::tuple(&scenario::Instruction::operation,
                                                                 &scenario::Instruction::argument);

template <>
inline constexpr auto fields<scenario::Line> = std::tuple(&scenario::Line::speaker, &scenario::Line::text,
                                                          &scenario::Line::guard);

template <>
inline constexpr auto fields<scenario::Option> =
    std::tuple(&scenario::Option::id, &scenario::Option::role, &scenario::Option::text, &scenario::Option::guard,
               &scenario::Option::once, &scenario::Option::taken, &scenario::Option::quality,
               &scenario::Option::behaviour, &scenario::Option::signal, &scenario::Option::bias,
               &scenario::Option::critical, &scenario::Option::effects, &scenario::Option::consequence,
               &scenario::Option::why, &scenario::Option::cites, &scenario::Option::next, &scenario::Option::cost);

template <>
inline constexpr auto fields<scenario::Picture> = std::tuple(&scenario::Picture::entry, &scenario::Picture::alt);

template <>
inline constexpr auto fields<scenario::Sound> = std::tuple(&scenario::Sound::entry, &scenario::Sound::caption);

template <>
inline constexpr auto fields<scenario::Scene> =
    std::tuple(&scenario::Scene::id, &scenario::Scene::act, &scenario::Scene::title, &scenario::Scene::behaviour,
               &scenario::Scene::picture, &scenario::Scene::sound, &scenario::Scene::visited, &scenario::Scene::seconds,
               &scenario::Scene::on_timeout, &scenario::Scene::untimed_text, &scenario::Scene::shuffled,
               &scenario::Scene::say, &scenario::Scene::options, &scenario::Scene::beats, &scenario::Scene::next,
               &scenario::Scene::part, &scenario::Scene::solutions);

template <>
inline constexpr auto fields<scenario::Solution> = std::tuple(&scenario::Solution::text,
                                                              &scenario::Solution::consequence,
                                                              &scenario::Solution::why, &scenario::Solution::cites,
                                                              &scenario::Solution::quality);

template <>
inline constexpr auto fields<scenario::Skill> = std::tuple(&scenario::Skill::code, &scenario::Skill::name);

template <>
inline constexpr auto fields<scenario::Beat> = std::tuple(&scenario::Beat::id, &scenario::Beat::guard,
                                                          &scenario::Beat::say, &scenario::Beat::effects);

template <>
inline constexpr auto fields<scenario::Ending> = std::tuple(&scenario::Ending::id, &scenario::Ending::guard,
                                                            &scenario::Ending::title, &scenario::Ending::say,
                                                            &scenario::Ending::result);

template <>
inline constexpr auto fields<scenario::Character> = std::tuple(&scenario::Character::id, &scenario::Character::name,
                                                               &scenario::Character::role,
                                                               &scenario::Character::portrait);

template <>
inline constexpr auto fields<scenario::Source> = std::tuple(&scenario::Source::id, &scenario::Source::title,
                                                            &scenario::Source::short_title,
                                                            &scenario::Source::publisher, &scenario::Source::section,
                                                            &scenario::Source::page, &scenario::Source::year,
                                                            &scenario::Source::link);

template <>
inline constexpr auto fields<scenario::Citation> = std::tuple(&scenario::Citation::source, &scenario::Citation::says,
                                                              &scenario::Citation::page);

template <>
inline constexpr auto fields<scenario::Question> = std::tuple(&scenario::Question::id, &scenario::Question::kind,
                                                              &scenario::Question::ask, &scenario::Question::behaviour,
                                                              &scenario::Question::items, &scenario::Question::targets,
                                                              &scenario::Question::why, &scenario::Question::cites);

template <>
inline constexpr auto fields<scenario::Item> = std::tuple(&scenario::Item::text, &scenario::Item::key,
                                                          &scenario::Item::target);

template <>
inline constexpr auto fields<scenario::GlossaryEntry> = std::tuple(&scenario::GlossaryEntry::id,
                                                                   &scenario::GlossaryEntry::word,
                                                                   &scenario::GlossaryEntry::means);

template <>
inline constexpr auto fields<scenario::DebriefPoint> = std::tuple(&scenario::DebriefPoint::text,
                                                                  &scenario::DebriefPoint::guard,
                                                                  &scenario::DebriefPoint::cites);

template <template <class> class List>
inline constexpr auto fields<scenario::PartsOf<List>> = std::tuple(
    &scenario::PartsOf<List>::about, &scenario::PartsOf<List>::variables, &scenario::PartsOf<List>::scenes,
    &scenario::PartsOf<List>::options, &scenario::PartsOf<List>::beats, &scenario::PartsOf<List>::endings,
    &scenario::PartsOf<List>::lines, &scenario::PartsOf<List>::effects, &scenario::PartsOf<List>::code,
    &scenario::PartsOf<List>::texts, &scenario::PartsOf<List>::cast, &scenario::PartsOf<List>::sources,
    &scenario::PartsOf<List>::citations, &scenario::PartsOf<List>::pages, &scenario::PartsOf<List>::behaviours,
    &scenario::PartsOf<List>::competencies, &scenario::PartsOf<List>::reactions, &scenario::PartsOf<List>::analysis,
    &scenario::PartsOf<List>::summary, &scenario::PartsOf<List>::questions, &scenario::PartsOf<List>::items,
    &scenario::PartsOf<List>::glossary, &scenario::PartsOf<List>::variants, &scenario::PartsOf<List>::solutions,
    &scenario::PartsOf<List>::text_count);

}  // namespace rollcall::pack
