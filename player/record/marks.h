#pragma once
#include <vector>

#include "player/message.h"
#include "player/record/record.h"

/// What a record says against itself. The clock of an old PC runs wrong, stands at the day it was built, or is set
/// back, and a script can play as well as a person; that makes no record false, but it must not be read without a word.
namespace rollcall::record {

/// What speaks against the dates of `record`, which was finished next after `before`; its own mark is not looked at.
DateDoubt doubt_about(const CompletionRecord& record, const CompletionRecord* before);

/// "It was finished before it was begun, by the clock of the computer, which was wrong." Empty if there is no doubt.
Message sentence(DateDoubt doubt);

/// A sentence for each; empty if there is nothing.
std::vector<Message> marks(const CompletionRecord& record);

/// "before-start" and so on, for other programs; "plausible" if there is no doubt.
const char* word(DateDoubt doubt);

}  // namespace rollcall::record
