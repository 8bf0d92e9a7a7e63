#include "authoring/survey/pace.h"

#include <array>
#include <utility>

namespace rollcall::survey {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 9> paces{{{"en", 180},
                                                                 {"es", 170},
                                                                 {"fr", 155},
                                                                 {"ru", 145},
                                                                 {"pt", 140},
                                                                 {"sw", 140},
                                                                 {"kk", 130},
                                                                 {"uz", 130},
                                                                 {"ar", 110}}};
constexpr int of_other_languages = 140;

}  // namespace

int words_per_minute(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  for (const auto& [code, pace] : paces) {
    if (code == primary) return pace;
  }
  return of_other_languages;
}

double minutes(const Workload& work, std::string_view language) {
  return work.words / words_per_minute(language) +
         (work.decisions * seconds_for_decision + work.questions * seconds_for_question) / 60;
}

}  // namespace rollcall::survey
