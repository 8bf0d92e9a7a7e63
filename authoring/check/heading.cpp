#include "authoring/check/heading.h"

#include "authoring/source/scalars.h"
#include "player/scenario/scenario.h"

namespace rollcall::check {

void expect_version(const source::Text& version, source::Diagnostics& problems) {
  if (version.written() && !scenario::Version::parse(version.value))
    problems.report("bad-version", version.at, tr("'{version}' is not a version", "version"_is = version.value),
                    tr("write three numbers, such as 1.0.0"));
}

void expect_language(const source::Text& language, source::Diagnostics& problems) {
  if (language.written() && !source::is_language(language.value))
    problems.report("bad-language", language.at,
                    tr("'{language}' is not a language code", "language"_is = language.value),
                    source::hint_for_language(language.value));
}

}  // namespace rollcall::check
