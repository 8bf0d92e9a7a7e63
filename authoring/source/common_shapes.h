#pragma once
#include "authoring/source/grammar.h"

/// What modules and paths have in common.
namespace rollcall::source::shapes {

inline constexpr Shape text{.kind = Shape::Kind::text, .name = tr_noop("a text"), .is_prose = true};
inline constexpr Shape word{.kind = Shape::Kind::text, .name = tr_noop("a word")};
inline constexpr Shape id{.kind = Shape::Kind::id, .name = tr_noop("an id")};
inline constexpr Shape yes_no{.kind = Shape::Kind::yes_no, .name = tr_noop("yes or no")};
inline constexpr Shape words{.kind = Shape::Kind::list, .name = tr_noop("a list of words"), .element = &word};
inline constexpr Shape module_id{.kind = Shape::Kind::module_id, .name = tr_noop("a module id")};

inline constexpr Field silence_fields[] = {
    {"rule", &word, Need::required, tr_noop("The name in brackets behind the warning.")},
    {"at", &word, Need::required, tr_noop("The id that the warning is about, or all.")},
    {"reason", &text, Need::required, tr_noop("Why the warning is wrong here.")},
};
inline constexpr Shape silence{
    .kind = Shape::Kind::record, .name = tr_noop("a silenced warning"), .fields = silence_fields};
inline constexpr Shape silences{
    .kind = Shape::Kind::list, .name = tr_noop("a list of silenced warnings"), .element = &silence};

}  // namespace rollcall::source::shapes
