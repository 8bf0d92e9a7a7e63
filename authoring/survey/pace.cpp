#include "authoring/survey/pace.h"

namespace rollcall::survey {

double minutes(const Workload& work, std::string_view language) {
  return work.words / words_per_minute(language) +
         (work.decisions * seconds_for_decision + work.questions * seconds_for_question) / 60;
}

}  // namespace rollcall::survey
