#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "authoring/check/balance.h"
#include "authoring/prove/proof.h"
#include "player/run/session.h"
#include "tests/authoring/support/content.h"

/// What makes forty cases a fair series: matched forms, an even mix, and endings that say how somebody is calibrated.
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

/// The cases that are alike in everything but who somebody is, by place and truth.
std::map<std::pair<std::string, source::Truth>, std::vector<const Scene*>> forms() {
  std::map<std::pair<std::string, source::Truth>, std::vector<const Scene*>> forms;
  for (const Scene& scene : series().scenes) forms[{place(scene), scene.truth.value.value()}].push_back(&scene);
  return forms;
}

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

using Decide = std::function<std::string(const Scene&)>;

/// The ending of a view for somebody who decides by one rule.
std::string ending(const scenario::Scenario& view, const Decide& decide) {
  run::Session session(view, 1);
  while (!session.ended()) {
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

}  // namespace

TEST_CASE("forty cases, each with a truth, a signal for every option, and the same three answers") {
  CHECK(series().scenes.size() == 40);
  for (const Scene& scene : series().scenes) {
    CAPTURE(scene.id.value);
    std::set<std::string> answers;
    for (const source::Option& option : scene.options) {
      answers.insert(option.id.value);
      CHECK(option.signal.written());
    }
    CHECK(answers == std::set<std::string>{"flag", "talk", "leave"});
    CHECK(scene.truth.written());
    CHECK((best(scene).id.value == "flag") == (scene.truth.is(source::Truth::signal)));
  }
}

TEST_CASE("every form is played by two people who differ in one thing, and decided alike") {
  CHECK(forms().size() == 20);
  for (const auto& [key, scenes] : forms()) {
    CAPTURE(key.first);
    REQUIRE(scenes.size() == 2);
    const Scene &a = *scenes[0], &b = *scenes[1];
    const Identity one = identity(a), other = identity(b);
    Identity both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::inserter(both, both.begin()));
    CHECK(one.size() == both.size() + 1);
    CHECK(other.size() == both.size() + 1);
    if (one.size() > 1) CHECK(person(a).role.value == person(b).role.value);
    REQUIRE(a.options.size() == b.options.size());
    CHECK(a.behaviour.value == b.behaviour.value);
    CHECK(a.say.size() == b.say.size());
    for (std::size_t i = 0; i < a.options.size(); ++i) {
      CHECK(a.options[i].id.value == b.options[i].id.value);
      CHECK(a.options[i].quality == b.options[i].quality);
      CHECK(a.options[i].signal.value == b.options[i].signal.value);
      CHECK(a.options[i].critical == b.options[i].critical);
      CHECK(a.options[i].bias.value == b.options[i].bias.value);
    }
  }
}

TEST_CASE("the two people of a place stand on both sides of the truth") {
  for (const Scene& scene : series().scenes) {
    CAPTURE(scene.id.value);
    const auto other_side =
        forms()[{place(scene), scene.truth.is(source::Truth::signal) ? source::Truth::benign : source::Truth::signal}];
    CHECK(std::count_if(other_side.begin(), other_side.end(),
                        [&](const Scene* other) { return identity(*other) == identity(scene); }) == 1);
  }
}

TEST_CASE("identity says nothing about the truth, in the series and in each sitting") {
  check::Balance all;
  all.add(series());
  CHECK(all.can_be_judged());
  CHECK(all.v() == doctest::Approx(0));
  for (const source::Variant& sitting : sittings()) {
    std::map<std::string, int> lead;
    for (const Scene& scene : series().scenes) {
      if (!is_in(sitting, scene)) continue;
      for (const std::string& word : identity(scene)) lead[word] += scene.truth.is(source::Truth::signal) ? 1 : -1;
    }
    for (const auto& [word, signals_more] : lead) {
      CAPTURE(sitting.id.value);
      CAPTURE(word);
      CHECK(std::abs(signals_more) <= 1);
    }
  }
}

TEST_CASE("identity says nothing about the truth over all modules that are shipped") {
  check::Balance all;
  for (const auto& entry : std::filesystem::directory_iterator(test::content_folder(""))) {
    if (!entry.is_directory()) continue;
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
    for (const Scene& scene : series().scenes) {
      if (!is_in(sitting, scene)) continue;
      ++met[scene.id.value];
      places.insert(place(scene));
    }
    CHECK(sitting.scenes.size() == 10);
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
    CHECK(ending(*scenario, leave) == "too_little");
    CHECK(ending(*scenario, talk) == "too_little");
    CHECK(ending(*scenario, badly) == "by_chance");
    CHECK(ending(*scenario, well) == "one_measure");
  }
}

TEST_CASE("in every variant each ending can be reached, and a pass can be reached and missed") {
  const auto check_proof = [](const scenario::Scenario& scenario) {
    const prove::Proof proof = prove::prove(scenario, compiled_series().texts);
    REQUIRE(proof.complete);
    CHECK_FALSE(proof.has_errors());
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

TEST_CASE("one slip of each kind in a sitting is forgiven, two of a kind are not") {
  for (const compile::Subset& view : compiled_series().subsets) {
    if (!view.variant.starts_with("sitting_")) continue;
    const auto with_slips = [&](int misses, int alarms) {
      return ending(view.scenario, [&](const Scene& scene) -> std::string {
        if (scene.truth.is(source::Truth::signal) && misses-- > 0) return "talk";
        if (scene.truth.is(source::Truth::benign) && alarms-- > 0) return "flag";
        return best(scene).id.value;
      });
    };
    CHECK(with_slips(1, 1) == "one_measure");
    CHECK(with_slips(2, 1) == "too_little");
    CHECK(with_slips(1, 2) == "too_much");
    CHECK(with_slips(2, 2) == "by_chance");
  }
}

}  // namespace rollcall
