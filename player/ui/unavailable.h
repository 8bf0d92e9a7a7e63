#pragma once
#include "player/learning/unavailable.h"

/// Why an attempt is unavailable, as the window says it.
namespace rollcall::ui {

/// To who wants to go on with it.
Error cannot_go_on(const learning::Unavailable& why);
/// To who wants to look back on it.
Error cannot_look_back(const learning::Unavailable& why);
/// What can be done, where it can be begun anew as well.
Message or_start_anew(const Message& hint);

}  // namespace rollcall::ui
