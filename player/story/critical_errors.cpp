#include "player/story/critical_errors.h"

namespace rollcall::story {

Message critical_errors_sentence(std::uint64_t count) {
  return trn(
      "{n} choice was a critical error: it can do lasting harm, and alone keeps the objectives from being reached",
      "{n} choices were critical errors: each can do lasting harm, and alone keeps the objectives from being "
      "reached",
      count);
}

}  // namespace rollcall::story
