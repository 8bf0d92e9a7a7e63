#include <algorithm>

#include "authoring/check/rule_tables.h"
#include "authoring/check/word_lists.h"
#include "authoring/survey/texts.h"

namespace rollcall::check {

using source::Text;

namespace {

/// Whether the label at `found` only describes a thing: "a terrorist offence", "une infraction terroriste".
bool describes_thing(std::span<const survey::Word> text, Found found, const std::string& language) {
  const std::size_t end = found.first + found.count;
  const bool after = end < text.size() && !find(text.subspan(end, 1), Topic::thing, language).empty();
  const bool before = found.first > 0 && !find(text.subspan(found.first - 1, 1), Topic::thing, language).empty();
  return after || before;
}

/// Whether any text of the scene, whoever says it, speaks of self-harm.
bool speaks_of_self_harm(const source::Scene& scene, const std::string& language) {
  bool speaks = false;
  const auto see = [&](const Text& text, survey::Voice) {
    speaks = speaks || !find(survey::Words(text.value), Topic::self_harm, language).empty();
  };
  survey::each_text_of(scene, see);
  return speaks;
}

void label_words(const Module& module, const Rule& rule, Diagnostics& problems) {
  const std::string& language = module.document.language.value;
  survey::each_voiced_text(module.document, [&](const Text& text, survey::Voice voice) {
    if (voice != survey::Voice::author) return;
    const survey::Words all(text.value);
    for (const Found found : find(all, Topic::label, language)) {
      if (all[found.first].quoted || describes_thing(all, found, language)) continue;
      problems.report(rule.name, text.at, tr("'{word}' is a label for a person", "word"_is = spelled(all, found)),
                      tr("say what was done or seen; in quotation marks it is somebody else's word"));
    }
  });
}

void list_of_signs(const Module& module, const Rule& rule, Diagnostics& problems) {
  const std::string& language = module.document.language.value;
  survey::each_voiced_text(module.document, [&](const Text& text, survey::Voice voice) {
    if (voice != survey::Voice::author) return;
    const survey::Words all(text.value);
    for (const Found found : find(all, Topic::signs, language)) {
      if (!all[found.first].quoted)
        problems.report(rule.name, text.at, tr("'{word}' promises a list of signs", "word"_is = spelled(all, found)),
                        tr("there is none that holds: describe a pattern over time, in its context"));
    }
  });
}

void manipulative_near_self_harm(const Module& module, const Rule& rule, Diagnostics& problems) {
  const std::string& language = module.document.language.value;
  for (const source::Scene& scene : module.document.scenes) {
    if (!speaks_of_self_harm(scene, language)) continue;
    const auto expect = [&](const Text& text, survey::Voice) {
      const survey::Words all(text.value);
      for (const Found found : find(all, Topic::manipulative, language))
        problems.report(rule.name, text.at, tr("'{word}' stands near self-harm", "word"_is = spelled(all, found)),
                        tr("distress is taken at face value; only a critical error, or a reason, may use the word"));
    };
    survey::each_text_of(scene.say, expect);
    const auto expect_option = [&](const source::Option& option) {
      if (option.critical) return;
      expect(option.text, survey::Voice::choice);
      survey::each_text_of(option.consequence, expect);
    };
    std::for_each(scene.looks.begin(), scene.looks.end(), expect_option);
    std::for_each(scene.options.begin(), scene.options.end(), expect_option);
  }
}

void missing_content_note(const Module& module, const Rule& rule, Diagnostics& problems) {
  if (module.document.content_note.written()) return;
  const std::string& language = module.document.language.value;
  bool is_reported = false;
  survey::each_voiced_text(module.document, [&](const Text& text, survey::Voice voice) {
    if (is_reported || voice == survey::Voice::reference) return;
    const survey::Words all(text.value);
    for (const Topic topic : {Topic::self_harm, Topic::hard_to_read}) {
      const std::vector<Found> found = find(all, topic, language);
      if (found.empty() || is_reported) continue;
      is_reported = true;
      problems.report(
          rule.name, text.at,
          tr("'{word}' comes up, and the module has no 'content_note'", "word"_is = spelled(all, found.front())),
          tr("tell people beforehand, neutrally, what may be hard to read"));
    }
  });
}

constexpr Rule table[] = {
    {"label-words", label_words},
    {"list-of-signs", list_of_signs},
    {"manipulative-near-self-harm", manipulative_near_self_harm},
    {"missing-content-note", missing_content_note},
};

}  // namespace

std::span<const Rule> labels_rules() { return table; }

}  // namespace rollcall::check
