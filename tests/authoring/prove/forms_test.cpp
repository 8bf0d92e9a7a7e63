#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "authoring/cli.h"
#include "authoring/prove/forms.h"
#include "authoring/prove/typical_play.h"
#include "tests/authoring/support/tiny.h"
#include "tests/support/temp_folder.h"

namespace rollcall {
namespace {

using test::Tiny;

/// So many words.
std::string words(std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += (i == 0 ? "a" : " a");
  return all;
}

prove::TypicalPlay typical_play(const compile::Compiled& compiled) {
  prove::Watch nobody_looks(nullptr);
  return prove::typical_play(compiled.scenario, nobody_looks);
}

double story_words(const Tiny& tiny) {
  const compile::Compiled compiled = tiny.compiled();
  return prove::words_read(typical_play(compiled).story, compiled.texts);
}

double words_around(const Tiny& tiny) {
  const compile::Compiled compiled = tiny.compiled();
  return prove::words_read(typical_play(compiled).around, compiled.texts);
}

/// Three scenes of so many words each, and these variants.
Tiny with_variants(const std::string& variants, std::size_t count = 400) {
  Tiny tiny;
  tiny.head = "variants: " + variants + "\n";
  tiny.scenes = "scenes:\n";
  for (const char* scene : {"one", "two", "three"})
    tiny.scenes += std::string("  ") + scene + ": {behaviour: '1.1', say: [{narrator: " + scene + " " + words(count) +
                   "}], options: {good: {OPT(3), do: [trust +1]}, bad: {OPT(0), do: [trust -1]}}}\n";
  return tiny;
}

struct Forms {
  std::vector<prove::FormFigures> figures;
  std::vector<std::string> found;
};

Forms forms_of(const Tiny& tiny) {
  const source::Loaded loaded = source::load_text(tiny.yaml());
  const compile::Compiled compiled = tiny.compiled();
  const prove::Proof whole = prove::prove(compiled.scenario, compiled.texts);
  std::vector<prove::Proof> proofs;
  for (const compile::Subset& view : compiled.subsets) proofs.push_back(prove::prove(view.scenario, compiled.texts));
  std::vector<prove::View> views;
  for (std::size_t i = 0; i < proofs.size(); ++i)
    views.push_back({compiled.subsets[i].variant, {compiled.subsets[i].scenario, proofs[i]}});
  prove::Watch nobody_looks(nullptr);
  Forms forms;
  forms.figures = prove::form_figures({compiled.scenario, whole}, views, std::span(&compiled.texts, 1), nobody_looks);
  for (const prove::FormFinding& one : prove::form_findings(forms.figures, loaded.document.variants, compiled.places))
    forms.found.push_back(one.found.rule + " " + one.variant + ": " + one.found.message.text());
  return forms;
}

std::vector<std::string> found(const Tiny& tiny) { return forms_of(tiny).found; }

/// What `rollcall-author prove` says of a module with a translation into Russian.
std::string proved(const Tiny& tiny, std::vector<std::string> more) {
  const test::TempFolder folder;
  std::ofstream(folder / "module.yaml") << tiny.yaml();
  const auto author_says = [&](const std::vector<std::string>& arguments) {
    std::ostringstream out, err;
    author(arguments, out, err);
    return out.str();
  };
  author_says({"translate", "merge", folder.path().string(), "--language", "ru"});
  std::ifstream in(folder / "translations/ru.po");
  std::ostringstream translated;
  for (std::string line; std::getline(in, line);) {
    const bool is_empty = line == "msgstr \"\"" && translated.tellp() > 0;
    translated << (is_empty ? "msgstr \"Да да да.\"" : line) << "\n";
  }
  std::string po = translated.str();
  po.replace(po.find("msgstr \"Да да да.\""), std::string("msgstr \"Да да да.\"").size(), "msgstr \"\"");  // the header
  std::ofstream(folder / "translations/ru.po") << po;
  more.insert(more.begin(), {"prove", folder.path().string()});
  return author_says(more);
}

}  // namespace

TEST_CASE("what is shown is read: headings, lines, open options, consequence and reason") {
  Tiny tiny;
  tiny.scenes =
      "scenes:\n"
      "  only: {title: a a, behaviour: '1.1', say: [{narrator: a a a}], options: {"
      "good: {text: a b, quality: 3, then: a, why: a a, cite: book}, bad: {text: a c, quality: 0, then: a, why: a a, "
      "cite: book}}}\n";
  tiny.endings = "endings: {only: {title: a, say: [{narrator: a a}], result: pass}}\n";
  CHECK(story_words(tiny) == doctest::Approx(2 + 3 + 2 + 2 + 1 + 2));
}

TEST_CASE("a line that some are shown counts for them") {
  Tiny tiny;
  tiny.state = "state: {trust: {range: 0..10, start: 5, shown: Trust}, coin: {range: 0..1, start: drawn}}\n";
  const double without = words_around(tiny);
  tiny.endings =
      "endings: {only: {title: The end, say: [{narrator: It ends.}, {when: coin = 1, narrator: " + words(100) +
      "}], result: pass}}\n";
  const double more = words_around(tiny) - without;
  CHECK(more > 30);
  CHECK(more < 70);
}

TEST_CASE("before and after the story stand the note, the debrief that is shown, and the questions") {
  Tiny tiny;
  const double without = words_around(tiny);
  tiny.head =
      "content_note: a a a a\nquestions: {first: {kind: single, ask: a a, items: {x: {text: a, right: yes}, y: "
      "b}, why: a a a, cite: book}}\n";
  CHECK(words_around(tiny) - without == doctest::Approx(4 + 2 + 2 + 3));
  CHECK(typical_play(tiny.compiled()).questions == 1);
  tiny.points = "[{point: A point, cite: book}, {point: " + words(50) + ", when: trust > 9, cite: book}]";
  CHECK(words_around(tiny) - without == doctest::Approx(11));
}

TEST_CASE("a scene that is decided twice takes two decisions") {
  Tiny tiny;
  tiny.scenes =
      "scenes:\n"
      "  hub: {behaviour: '1.1', say: [{narrator: Hello.}], options: {away: {OPT(0), once: yes, do: [trust -1], go: "
      "hub}, on: {OPT(0), go: end}}}\n";
  const double decisions = typical_play(tiny.compiled()).decisions;
  CHECK(decisions > 1);
  CHECK(decisions < 2);
}

TEST_CASE("a plan may be a quarter off what a play takes, and no more") {
  // 1,230 words and three decisions: about eight minutes and a half.
  const double takes = forms_of(with_variants("{whole: 9}")).figures[0].minutes;
  CHECK(takes > 8);
  CHECK(takes < 9);
  CHECK(found(with_variants("{whole: 7}")).empty());
  CHECK(found(with_variants("{whole: 11}")).empty());
  const auto long_plan = found(with_variants("{whole: 12}"));
  REQUIRE(long_plan.size() == 1);
  CHECK(long_plan[0].starts_with(
      "planned-minutes whole: Variant 'whole' is planned for 12 minutes, and a play of it takes about 8 (1"));
  CHECK(found(with_variants("{whole: 6}")).size() == 1);
}

TEST_CASE("every variant has a plan of its own, and no plan is held against a draft") {
  CHECK(found(with_variants("{whole: 9, part: {minutes: 9, scenes: [one]}}"))
            .front()
            .starts_with("planned-minutes part: "));
  Tiny draft;
  draft.head = "variants: {whole: 30}\n";
  CHECK(found(draft).empty());
}

TEST_CASE("a variant that repeats what others show is told, and one with its own words is not") {
  const auto both = found(with_variants("{whole: 9, again: 8}"));
  CHECK(both ==
        std::vector<std::string>{"repeated-form again: Variant 'again' is the whole module once more, as 'whole' is."});
  CHECK(found(with_variants("{whole: 9, part: {minutes: 3, scenes: [two]}}")) ==
        std::vector<std::string>{"repeated-form part: Variant 'part' has next to no words of its own: 0 % of its "
                                 "story is in no other variant."});
  CHECK(
      found(with_variants("{first: {minutes: 3, scenes: [one]}, second: {minutes: 6, scenes: [two, three]}}")).empty());
  CHECK(found(with_variants("{first: {minutes: 3, scenes: [one]}, second: {minutes: 3, scenes: [one]}}")).size() == 2);
}

TEST_CASE("parallel variants are worth the same, conditions considered") {
  const std::string variants =
      "{whole: 9, first: {minutes: 3, scenes: [one]}, second: {minutes: 3, scenes: [two], "
      "form_of: first}}";
  const auto unequal = [](const std::vector<std::string>& all) {
    return std::count_if(all.begin(), all.end(),
                         [](const std::string& one) { return one.starts_with("forms-unequal"); });
  };
  Tiny tiny = with_variants(variants);
  CHECK(unequal(found(tiny)) == 0);
  // The weaker option of the second stands open in the whole only.
  const auto bad = tiny.scenes.rfind("bad: {", tiny.scenes.find("  three: "));
  tiny.scenes.insert(bad + std::string("bad: {").size(), "when: trust != 5, ");
  const Forms forms = forms_of(tiny);
  CHECK(unequal(forms.found) == 1);
  CHECK(forms.figures[1].by_chance == doctest::Approx(0.5));
  CHECK(forms.figures[2].by_chance == doctest::Approx(1));
  CHECK(forms.figures[2].attainable == 3);
}

TEST_CASE("prove prints the forms, each language at its own pace, and finds a plan that does not fit one of them") {
  const Tiny tiny = with_variants("{whole: 9}");
  const std::string said = proved(tiny, {});
  CHECK(said.find("\n  variant    planned  takes  words  decisions  questions  own    points  by chance\n") !=
        std::string::npos);
  CHECK(said.find("\n  whole      9 min    8 min  1,2") != std::string::npos);
  CHECK(said.find("\n  whole, ru  9 min    2 min  ") != std::string::npos);
  CHECK(said.find("in 'ru' a play of it takes about 2 (") != std::string::npos);
  const auto json = nlohmann::json::parse(proved(tiny, {"--json"}));
  const auto& form = json["forms"][0];
  CHECK(form["variant"] == "whole");
  CHECK(form["planned"] == 9);
  CHECK(form["decisions"] == 3);
  CHECK(form["attainable"] == 9);
  CHECK(form["by_chance"] == doctest::Approx(0.5));
  CHECK(form["own"] == doctest::Approx(1));
  CHECK(form["translations"][0]["language"] == "ru");
  CHECK(form["translations"][0]["minutes"] < 3);
}

TEST_CASE("a best ending that a view cannot come to is told as such") {
  Tiny tiny = with_variants("{whole: 9, part: {minutes: 3, scenes: [one]}}");
  tiny.endings =
      "endings:\n"
      "  high: {when: trust >= 8, title: High, say: [{narrator: It ends.}], result: pass}\n"
      "  fair: {title: Fair, say: [{narrator: It ends.}], result: pass}\n";
  CHECK(proved(tiny, {}).find("In variant 'part' the best ending 'high' is never reached. [ending-not-in-view]") !=
        std::string::npos);
}

TEST_CASE("an ending that a view never comes to is told where not every state could be looked at") {
  Tiny tiny = with_variants("{whole: 9, part: {minutes: 6, scenes: [one, two]}}");
  tiny.endings =
      "endings:\n"
      "  high: {when: trust >= 8, title: High, say: [{narrator: It ends.}], result: pass}\n"
      "  fair: {title: Fair, say: [{narrator: It ends.}], result: pass}\n";
  const std::string said = proved(tiny, {"--states", "1"});
  CHECK(said.find("too-large") != std::string::npos);
  CHECK(said.find("In variant 'part' ending 'high' is never reached. [ending-not-in-view]") != std::string::npos);
}

}  // namespace rollcall
