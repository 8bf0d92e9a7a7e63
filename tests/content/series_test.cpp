#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "authoring/check/balance.h"
#include "authoring/prove/proof.h"
#include "authoring/source/rules.h"
#include "player/run/session.h"
#include "tests/authoring/support/content.h"

/// What makes forty cases a fair series: people who stand on both sides, an even mix, texts of their own, and endings
/// that say how somebody is calibrated.
namespace rollcall {
namespace {

using source::Scene;
using Identity = std::set<std::string>;

const source::Document& series() {
  static const source::Document document = test::checked_module("flag-talk-or-leave-it").document;
  return document;
}

const compile::Compiled& compiled_series() {
  static const compile::Compiled compiled = test::compiled_module("flag-talk-or-leave-it");
  return compiled;
}

/// Who is not the narrator; each case has one.
const source::Character& person(const Scene& scene) {
  for (const source::Line& line : scene.say) {
    for (const source::Character& cast : series().cast) {
      if (cast.id.value == line.speaker.value) return cast;
    }
  }
  throw Error(tr("nobody speaks in {scene}", "scene"_is = scene.id.value));
}

Identity identity(const Scene& scene) {
  Identity words;
  for (const source::Text& word : person(scene).identity) words.insert(word.value);
  return words;
}

std::string place(const Scene& scene) { return scene.id.value.substr(0, scene.id.value.find('_')); }

bool is_in(const source::Variant& variant, const Scene& scene) {
  return std::any_of(variant.scenes.begin(), variant.scenes.end(),
                     [&](const source::Text& id) { return id.value == scene.id.value; });
}

std::vector<source::Variant> sittings() {
  std::vector<source::Variant> found;
  std::copy_if(series().variants.begin(), series().variants.end(), std::back_inserter(found),
               [](const source::Variant& variant) { return variant.id.value.starts_with("sitting_"); });
  return found;
}

/// The cases of the sittings; those of the refreshers are others.
const std::vector<const Scene*>& cases() {
  static const std::vector<const Scene*> found = [] {
    const std::vector<source::Variant> all = sittings();
    std::vector<const Scene*> scenes;
    for (const Scene& scene : series().scenes) {
      const auto shows = [&](const source::Variant& sitting) { return is_in(sitting, scene); };
      if (!scene.is_page() && std::any_of(all.begin(), all.end(), shows)) scenes.push_back(&scene);
    }
    return scenes;
  }();
  return found;
}

/// The two of each place in which somebody is in danger, and the two in which nobody is.
std::map<std::pair<std::string, source::Truth>, std::vector<const Scene*>> sides() {
  std::map<std::pair<std::string, source::Truth>, std::vector<const Scene*>> sides;
  for (const Scene* scene : cases()) sides[{place(*scene), scene->truth.value.value()}].push_back(scene);
  return sides;
}

using Decide = std::function<std::string(const Scene&)>;

/// The ending of a view for somebody who decides by one rule.
std::string ending(const scenario::Scenario& view, const Decide& decide) {
  run::Session session(view, 1);
  for (session.go_on_over_pages(); !session.ended(); session.go_on_over_pages()) {
    const auto scene = std::find_if(series().scenes.begin(), series().scenes.end(),
                                    [&](const Scene& one) { return one.id.value == session.scene().id; });
    session.choose(decide(*scene));
  }
  return std::string(session.ending().id);
}

const source::Option& best(const Scene& scene) {
  return *std::max_element(scene.options.begin(), scene.options.end(),
                           [](const auto& a, const auto& b) { return a.quality < b.quality; });
}

/// The ending of a view for somebody who decides well in every case but this.
std::string ending_but_for(const scenario::Scenario& view, const Scene& scene, const source::Option& option) {
  return ending(view, [&](const Scene& other) {
    return other.id.value == scene.id.value ? option.id.value : best(other).id.value;
  });
}

}  // namespace

TEST_CASE("forty cases, each with a truth, a signal for every option, and the same three answers") {
  CHECK(cases().size() == 40);
  int talk_first = 0;
  for (const Scene& scene : series().scenes) {
    if (scene.is_page()) continue;
    CAPTURE(scene.id.value);
    std::set<std::string> answers;
    for (const source::Option& option : scene.options) {
      answers.insert(option.id.value);
      CHECK(option.signal.written());
    }
    CHECK(answers == std::set<std::string>{"flag", "talk", "leave"});
    CHECK(scene.truth.written());
    CHECK(best(scene).id.value != (scene.truth.is(source::Truth::signal) ? "leave" : "flag"));
    if (scene.truth.is(source::Truth::signal) && best(scene).id.value == "talk") ++talk_first;
  }
  CHECK(talk_first == 4);
}

TEST_CASE("no two cases have a text in common") {
  std::set<std::string> met;
  const auto is_new = [&](const source::Text& text) {
    CAPTURE(text.value);
    CHECK(met.insert(text.value).second);
  };
  for (const Scene& scene : series().scenes) {
    if (scene.is_page()) continue;
    for (const source::Line& line : scene.say) is_new(line.text);
    for (const source::Option& option : scene.options) {
      is_new(option.text);
      is_new(option.why);
      for (const source::Line& line : option.consequence) is_new(line.text);
    }
  }
}

TEST_CASE("on each side of a place stand two people who differ in one thing, and both stand on the other side too") {
  CHECK(sides().size() == 20);
  for (const auto& side : sides()) {
    const auto& [key, scenes] = side;
    CAPTURE(side.first.first);
    REQUIRE(scenes.size() == 2);
    const Scene &a = *scenes[0], &b = *scenes[1];
    const Identity one = identity(a), other = identity(b);
    Identity both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::inserter(both, both.begin()));
    CHECK(one.size() == both.size() + 1);
    CHECK(other.size() == both.size() + 1);
  }
  for (const Scene* scene : cases()) {
    CAPTURE(scene->id.value);
    const auto other_side = sides()[{
        place(*scene), scene->truth.is(source::Truth::signal) ? source::Truth::benign : source::Truth::signal}];
    CHECK(std::count_if(other_side.begin(), other_side.end(),
                        [&](const Scene* other) { return identity(*other) == identity(*scene); }) == 1);
  }
}

TEST_CASE("half of those who come back in the refreshers stand on the other side of the truth then") {
  std::map<std::string, source::Truth> before;
  for (const Scene* scene : cases()) before[person(*scene).id.value] = scene->truth.value.value();
  int same = 0, other = 0;
  for (const Scene& scene : series().scenes) {
    if (scene.is_page() || std::find(cases().begin(), cases().end(), &scene) != cases().end()) continue;
    CAPTURE(scene.id.value);
    ++(before.at(person(scene).id.value) == scene.truth.value.value() ? same : other);
  }
  CHECK(same == 4);
  CHECK(other == 4);
}

TEST_CASE("identity says nothing about the truth, in the series and in each sitting") {
  check::Balance all;
  all.add(series());
  CHECK(all.can_be_judged());
  CHECK(all.v() == doctest::Approx(0));
  for (const source::Variant& sitting : sittings()) {
    std::map<std::string, int> lead;
    for (const Scene* scene : cases()) {
      if (!is_in(sitting, *scene)) continue;
      for (const std::string& word : identity(*scene)) lead[word] += scene->truth.is(source::Truth::signal) ? 1 : -1;
    }
    for (const auto& word : lead) {
      CAPTURE(sitting.id.value);
      CAPTURE(word.first);
      CHECK(std::abs(word.second) <= 1);
    }
  }
}

TEST_CASE("identity says nothing about the truth over all modules that are shipped") {
  check::Balance all;
  for (const auto& entry : std::filesystem::directory_iterator(test::content_folder(""))) {
    if (!std::filesystem::exists(entry.path() / "module.yaml")) continue;
    const source::Loaded module = test::checked_module(entry.path().filename().string());
    check::Balance one;
    one.add(module.document);
    CAPTURE(entry.path().filename().string());
    CHECK(one.has_counts());
    all.add(module.document);
  }
  CHECK(all.can_be_judged());
  CHECK(all.v() <= check::most_imbalance);
}

TEST_CASE("each case stands in one sitting, each sitting has one case of each place") {
  CHECK(sittings().size() == 4);
  std::map<std::string, int> met;
  for (const source::Variant& sitting : sittings()) {
    std::set<std::string> places;
    for (const Scene* scene : cases()) {
      if (!is_in(sitting, *scene)) continue;
      ++met[scene->id.value];
      places.insert(place(*scene));
    }
    CHECK(places.size() == 10);
    CHECK(sitting.mix.has_value());
  }
  CHECK(met.size() == 40);
  CHECK(std::all_of(met.begin(), met.end(), [](const auto& entry) { return entry.second == 1; }));
}

TEST_CASE("whoever flags all, leaves all, only talks or decides well ends accordingly, in every variant") {
  const Decide flag = [](const Scene&) { return "flag"; }, leave = [](const Scene&) { return "leave"; },
               talk = [](const Scene&) { return "talk"; },
               well = [](const Scene&scene) { return best(scene).id.value; },
               badly = [](const Scene&scene) { return scene.truth.is(source::Truth::signal) ? "leave" : "flag"; };
  REQUIRE(compiled_series().subsets.size() == series().variants.size());
  std::vector<const scenario::Scenario*> all{&compiled_series().scenario};
  for (const compile::Subset& view : compiled_series().subsets) all.push_back(&view.scenario);
  for (const scenario::Scenario* scenario : all) {
    CHECK(ending(*scenario, flag) == "too_much");
    CHECK(ending(*scenario, leave) == "told_no_one");
    CHECK(ending(*scenario, talk) == "too_little");
    CHECK(ending(*scenario, badly) == "told_no_one");
    CHECK(ending(*scenario, well) == "one_measure");
  }
}

TEST_CASE("in every variant each ending can be reached, and a pass can be reached and missed") {
  const auto check_proof = [](const scenario::Scenario& scenario) {
    const prove::Proof proof = prove::prove(scenario, compiled_series().texts);
    REQUIRE(proof.complete);
    for (const source::Diagnostic& finding : proof.findings) {
      CAPTURE(finding.rule);
      const bool is_of_views = source::find_rule(finding.rule)->scope == source::Scope::every_view;
      CHECK_FALSE((is_of_views && finding.severity == source::Severity::error));
    }
    CHECK(proof.can_pass);
    CHECK(proof.can_miss);
    CHECK(proof.options_reached == proof.options);
    for (const prove::EndingFigures& ending : proof.endings) CHECK(ending.reached);
  };
  check_proof(compiled_series().scenario);
  for (const compile::Subset& view : compiled_series().subsets) {
    CAPTURE(view.variant);
    check_proof(view.scenario);
  }
}

TEST_CASE("one slip of a kind in a sitting ends well but not best, two of a kind do not end well") {
  for (const compile::Subset& view : compiled_series().subsets) {
    if (!view.variant.starts_with("sitting_")) continue;
    const auto with_slips = [&](int misses, int alarms) {
      return ending(view.scenario, [&](const Scene& scene) -> std::string {
        if (best(scene).id.value == "flag" && misses-- > 0) return "talk";
        if (scene.truth.is(source::Truth::benign) && alarms-- > 0) return "flag";
        return best(scene).id.value;
      });
    };
    CHECK(with_slips(0, 0) == "one_measure");
    CHECK(with_slips(0, 1) == "one_too_many");
    CHECK(with_slips(1, 0) == "one_late");
    CHECK(with_slips(1, 1) == "one_late");
    CHECK(with_slips(2, 1) == "too_little");
    CHECK(with_slips(1, 2) == "too_much");
    CHECK(with_slips(2, 2) == "by_chance");
  }
}

TEST_CASE("a second-best answer still ends best in a sitting, a weaker one never") {
  for (const source::Variant& sitting : sittings()) {
    const auto view = std::find_if(compiled_series().subsets.begin(), compiled_series().subsets.end(),
                                   [&](const compile::Subset& one) { return one.variant == sitting.id.value; });
    for (const Scene* scene : cases()) {
      if (!is_in(sitting, *scene)) continue;
      for (const source::Option& option : scene->options) {
        CAPTURE(scene->id.value);
        CAPTURE(option.id.value);
        CHECK((ending_but_for(view->scenario, *scene, option) == "one_measure") == (option.quality >= 2));
      }
    }
  }
}

TEST_CASE("a critical error has an ending of its own, in every view, and never passes") {
  for (const compile::Subset& view : compiled_series().subsets) {
    CAPTURE(view.variant);
    int errors = 0;
    for (const source::Scene& scene : series().scenes) {
      for (const source::Option& option : scene.options) {
        if (!option.critical || std::none_of(view.scenario.scenes().begin(), view.scenario.scenes().end(),
                                             [&](const auto& shown) { return shown.id == scene.id.value; })) {
          continue;
        }
        ++errors;
        CHECK(ending_but_for(view.scenario, scene, option) == "could_not_wait");
      }
    }
    CHECK(errors > 0);
  }
}

}  // namespace rollcall
