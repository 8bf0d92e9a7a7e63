#pragma once
#include <string>

#include "player/text/picture.h"
#include "tests/player/ui/headless.h"
#include "tests/support/sample_scenario.h"

namespace rollcall::test {

/// What is on the screen looks as it did, but for 2 of 1000 pixels. With ROLLCALL_UPDATE_GOLDEN=1 in the environment
/// the pictures are made anew, to be looked at and committed.
void check_golden(const text::Picture& picture, const std::string& name);
void check_golden(Headless& person, const std::string& name);

/// The bar and the pictures of the sample, in a window of 1024 by 600.
void furnish(Headless& person, SampleLanguage language);

}  // namespace rollcall::test
