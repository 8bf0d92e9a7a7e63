#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace rollcall::source {

/// The keys of the language (grammar.h), and two that stand in paths of texts only, where what is shown of a variable
/// and what the items of a question belong to are named alike whichever key says it: `label`, `targets`.
enum class Key : std::uint8_t {
  // clang-format off
  act, after, alt, analysis, ask, at, behaviour, benign, better, caption, cast, cite, claims, content_note, cost,
  critical, date, debrief, default_, description, do_, endings, ends, files, form_of, fragments, framework, from,
  glossary, go, identity, is, items, kind, label, ladder, language, later, leans, licence, link, look, means,
  minutes, mix, mode, module, months, must_fill, name, needs, note, number, objectives, once, optional, options,
  page, parameters, pass_mark, path, picture, place, point, portrait, posts, primer, publisher, quality, questions,
  range, reactions, reason, refreshed, result, revealed, right, role, roles, rule, rules, say, says, scene, scenes,
  seconds, section, short_, shown, shows, shuffle, signal, silence, slots, solved, sound, source, sources, stages,
  start, state, steps, summary, superior, support, takes, targets, text, then, time, title, tolerance, topics,
  truth, turns_out, untimed, urges, use, variant, variants, version, when, why, window, with, within, word, year,
  // clang-format on
};

/// As the author writes it.
std::string_view word(Key key);

/// Nothing if the language has no such key.
std::optional<Key> find_key(std::string_view word);

/// What stands under it is known by ids: `scenes`, `options`, `endings` and the like.
bool has_ids(Key key);

}  // namespace rollcall::source
