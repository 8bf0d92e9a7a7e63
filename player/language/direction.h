#pragma once
#include <string_view>

namespace rollcall::language {

/// Whether a language is written from right to left, by its BCP 47 tag: its script where the tag names one (az-Arab,
/// pa_Arab_PK), otherwise the script that it is most often written in there (CLDR, likely subtags). Letters may be
/// large or small, `_` is as good as `-`. False for a tag that says nothing.
bool is_right_to_left(std::string_view tag);

}  // namespace rollcall::language
