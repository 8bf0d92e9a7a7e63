#pragma once
#include <cstddef>
#include <cstdint>

#include "player/run/question.h"
#include "player/story/localized_scenario.h"
#include "player/story/views.h"

namespace rollcall::story {

/// The question as it is asked in an attempt with this seed. Precondition: index < tale.scenario.questions().size().
QuestionView question_view(const LocalizedScenario& tale, std::uint64_t seed, std::size_t index);

/// The same with how this answer went. Throws Error if the answer does not fit the question.
QuestionView answered_view(const LocalizedScenario& tale, std::uint64_t seed, std::size_t index,
                           const run::Answer& answer);

}  // namespace rollcall::story
