#pragma once
#include <vector>

#include "player/course/status.h"
#include "player/message.h"

/// How somebody stands on a path, in words that tell what can be done and never blame.
namespace rollcall::course {

/// "Due", "Window open", "Expired", "Not started", "Done", "Not open yet".
Message name(State state);
/// The same, or "In progress" of what was begun and never completed.
Message name(const StepStatus& step);

/// What is to be known of a step today, a sentence each: until when it counts, by when it is wanted, what comes first,
/// when it is refreshed, where two rules read it differently, and whether its day is in doubt.
std::vector<Message> sentences(const StepStatus& step, const Date& today);

/// "All that it asks for is valid.", "It asks for 2 steps that are not valid yet."
Message sentence(const PostStatus& post);

/// The ladder of a path, as it is printed, a sentence each.
std::vector<Message> ladder_sentences(const Path& path);

}  // namespace rollcall::course
