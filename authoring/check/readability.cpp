#include <algorithm>
#include <cmath>
#include <vector>

#include "authoring/check/reading.h"
#include "authoring/check/rule_tables.h"
#include "authoring/source/marks.h"
#include "authoring/survey/pace.h"
#include "authoring/survey/texts.h"
#include "authoring/survey/wording.h"
#include "player/utf8.h"

namespace rollcall::check {

using source::Text;

namespace {

std::string rounded(double number) { return std::to_string(std::lround(number)); }

void reading_level(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t enough = 100, enough_for_worst = 15;  // words
  const auto budget = reading_budget(module.document.language.value);
  if (!budget) return;
  Reading whole;
  double worst_lix = 0;
  const Text* worst = nullptr;
  survey::each_voiced_text(module.document, [&](const Text& text, survey::Voice voice) {
    if (voice == survey::Voice::reference) return;
    Reading one;
    one.add(text.value);
    whole.add(one);
    if (one.words < enough_for_worst || one.lix() <= worst_lix) return;
    worst_lix = one.lix(), worst = &text;
  });
  if (whole.words < enough || whole.lix() <= *budget || !worst) return;
  problems.report(rule.name, worst->at,
                  tr("the module reads at LIX {lix}, above {budget}; this is the hardest text, at {worst}",
                     "lix"_is = rounded(whole.lix()), "budget"_is = *budget, "worst"_is = rounded(worst_lix)),
                  tr("shorter sentences and shorter words; many readers have another mother tongue"));
}

void sentence_too_long(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t most = 30;
  survey::each_voiced_text(module.document, [&](const Text& text, survey::Voice voice) {
    if (voice == survey::Voice::reference || survey::Words(text.value).size() <= most) return;
    for (const std::string_view sentence : survey::sentences(text.value)) {
      const std::size_t count = survey::Words(sentence).size();
      if (count > most)
        problems.report(rule.name, text.at,
                        tr("a sentence has {count} words: \"{sentence}\"", "count"_is = count,
                           "sentence"_is = survey::shortened(sentence)),
                        tr("at most {most}; make two of it", "most"_is = most));
    }
  });
}

void line_too_long(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t most = 300;
  survey::each_line(module.document, [&](const source::Line& line) {
    const std::size_t length = survey::characters(line.text.value).size();
    if (length > most)
      problems.report(rule.name, line.text.at, tr("this line has {length} characters", "length"_is = length),
                      tr("at most {most}; make two lines of it", "most"_is = most));
  });
}

void text_too_long(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto expect = [&](const source::Text& text) {
    if (text.value.size() <= source::longest_text) return;
    const std::size_t length = utf8_length(text.value);
    if (length > source::longest_text)
      problems.report(
          rule.name, text.at, tr("this text has {length} characters", "length"_is = length),
          tr("at most {most} are possible; nobody reads so much at once: divide it", "most"_is = source::longest_text));
  };
  const source::Document& document = module.document;
  survey::each_text(document, expect);
  for (const source::Slot& slot : document.slots) expect(slot.note);
  for (const std::vector<source::Text>* words : {&document.topics, &document.roles})
    std::for_each(words->begin(), words->end(), expect);
  expect(document.licence);
}

void time_too_short(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto pace = static_cast<std::size_t>(survey::words_per_minute(module.document.language.value));
  for (const source::Scene& scene : module.document.scenes) {
    if (!scene.time) continue;
    std::size_t count = 0;
    for (const source::Option& option : scene.options) count += survey::Words(option.text.value).size();
    const std::size_t needed = (count * 60 + pace - 1) / pace;
    if (scene.time->seconds < std::int32_t(needed))
      problems.report(
          rule.name, scene.time->at,
          tr("{seconds} seconds are not enough to read the options", "seconds"_is = scene.time->seconds),
          tr("they have {count} words, which take {needed} seconds", "count"_is = count, "needed"_is = needed));
  }
}

constexpr Rule table[] = {
    {"reading-level", reading_level}, {"sentence-too-long", sentence_too_long}, {"line-too-long", line_too_long},
    {"text-too-long", text_too_long}, {"time-too-short", time_too_short},
};

}  // namespace

std::span<const Rule> readability_rules() { return table; }

}  // namespace rollcall::check
