#pragma once
#include <filesystem>
#include <string>

namespace rollcall::os {

/// Where this program is, and those that belong to it.
std::filesystem::path program_folder();

/// Where this program's own files are: `../share/rollcall` beside the folder of the executable.
std::filesystem::path share_folder();

/// Where this account keeps what may go at any time: $XDG_CACHE_HOME/rollcall or ~/.cache/rollcall. Not created here;
/// empty if there is no such place.
std::filesystem::path cache_folder();

/// The folder of this account ($HOME); empty if it has none.
std::filesystem::path account_folder();

/// Where learner data lives unless --home says otherwise: $ROLLCALL_HOME, or $XDG_DATA_HOME/rollcall, or
/// ~/.local/share/rollcall. Not created here. Throws Error if none of the three is set.
std::filesystem::path default_home();

/// Where secrets of this account lie apart from the learner data in `home`, so that a copy of the one is no copy of the
/// other: /var/lib/rollcall/<number of the account>, if whoever looks after the computer has made that, or else
/// $XDG_STATE_HOME/rollcall or ~/.local/state/rollcall. Empty for a home that was chosen ($ROLLCALL_HOME, or any but
/// the one that default_home names without it): all of it is in its folder. Not created here.
std::filesystem::path secret_folder(const std::filesystem::path& home);

/// The locale for messages that the environment names: the first of LC_ALL, LC_MESSAGES and LANG that is not empty
/// (POSIX, chapter 8), as it stands there. Empty if none is. The locale of the process plays no part.
std::string message_locale();

}  // namespace rollcall::os
