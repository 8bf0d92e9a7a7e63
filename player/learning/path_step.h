#pragma once
#include <string_view>

#include "player/library/library.h"
#include "player/progress/store.h"
#include "player/record/date.h"
#include "player/record/record.h"
#include "player/scenario/scenario.h"

namespace rollcall::learning {

/// For which step of a path that this learner follows today a module is begun, with the rule by which it will count;
/// empty if there is none. `form` is that of the scenario. A step that asks for just this comes first, then one that it
/// serves as well: an assessment where practice is asked for, the whole module where a part of it is. Of
/// several paths it is the first by its id: the others find the record by its module all the same.
record::PathStep path_step(const progress::Store& store, const library::Library& library, std::int64_t learner,
                           const record::Date& today, std::string_view module, const scenario::Scenario& scenario,
                           std::string_view form, record::Mode mode);

}  // namespace rollcall::learning
