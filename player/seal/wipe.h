#pragma once
#include <string>

namespace rollcall::seal {

/// Overwrites the text, so that it is in no memory that is given back, and makes it empty. No compiler leaves it out.
void wipe(std::string& text);

}  // namespace rollcall::seal
