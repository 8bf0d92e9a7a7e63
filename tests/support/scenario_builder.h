#pragma once
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"

/// Makes a Scenario and its texts by hand: the way to one in the tests of everything below the authoring side.
namespace rollcall::test {

enum class SampleLanguage { english, arabic };

struct Sample {
  scenario::Scenario scenario;
  scenario::Catalogue texts;
};

/// What is said in each language. A test that is not about languages writes the English alone.
struct Words {
  Words(const char* in_english = "", const char* in_arabic = "") : english(in_english), arabic(in_arabic) {}
  std::string_view english, arabic;
};

using Condition = std::vector<scenario::Instruction>;
Condition at_least(std::uint32_t variable, std::int32_t value);
Condition equals(std::uint32_t variable, std::int32_t value);
Condition is_not_set(std::uint32_t flag);
Condition both(Condition a, const Condition& b);

/// Collects parts in the order in which they are written down; ranges are what one call has added. What a scenario or
/// an option must have is filled in where a test leaves it alone.
class ScenarioBuilder {
 public:
  explicit ScenarioBuilder(SampleLanguage language = SampleLanguage::english);

  scenario::Parts parts;
  /// Keeps a name as long as the builder, or a copy of it.
  scenario::Name name(std::string_view text) { return x_names->emplace_back(text); }

  scenario::TextIndex text(Words words);
  scenario::TextIndex text(const char* english, const char* arabic) { return text({english, arabic}); }
  scenario::Range texts(std::initializer_list<Words> all);
  struct Said {
    scenario::CharacterIndex speaker;
    const char* english;
    const char* arabic = "";
  };
  scenario::Range say(std::initializer_list<Said> said);
  scenario::Range effects(const std::vector<scenario::Effect>& list);
  scenario::Range code(const Condition& list);
  scenario::Range cite(const std::vector<scenario::SourceIndex>& list);

  /// The index of the new variable or source; `behaviour` gives that of one used before.
  std::uint32_t variable(scenario::Variable variable);
  std::uint32_t flag(std::string_view id);
  std::uint32_t behaviour(std::string_view code);
  scenario::SourceIndex source(std::string_view id, Words title);
  void explain(std::string_view id, Words word, Words means);

  /// An option with words of its own, after which the scenario ends.
  scenario::Option decision(std::string_view id, std::uint8_t quality);
  /// Opens once and stays in the scene with this index; a flag remembers it.
  scenario::Option once_in(scenario::SceneIndex scene, std::string_view id, scenario::Role role);
  /// The scene can be changed until another one is added.
  scenario::Scene& scene(std::string_view id, std::string_view behaviour_code,
                         const std::vector<scenario::Option>& options);
  /// A scene without options.
  scenario::Scene& page(std::string_view id, scenario::SceneIndex next);
  void ending(std::string_view id, scenario::Result result, const Condition& guard = {});
  void point(Words words, const Condition& guard, const std::vector<scenario::SourceIndex>& cites);

  struct Piece {
    Words words;
    std::int32_t key = 0;
    std::uint32_t target = scenario::none;
  };
  struct Asked {
    std::string_view id;
    scenario::Question::Kind kind;
    Words ask, why;
    std::vector<Piece> items;
    std::vector<Words> targets = {};
  };
  void ask(const Asked& asked);

  scenario::Range add(const std::vector<scenario::Option>& options);
  scenario::Range add(const std::vector<scenario::Beat>& beats);

  /// The builder is empty afterwards. Throws InvalidScenario if the parts do not fit together.
  Sample finish();

 private:
  bool x_arabic;
  std::shared_ptr<std::deque<std::string>> x_names = std::make_shared<std::deque<std::string>>();
  std::string x_bytes;
  std::vector<std::uint32_t> x_ends;
};

/// Trust from 0 to 10, which starts at 5 and is shown; one scene, "first", with the options "good" (3, trust +1) and
/// "bad" (0, trust -1); one ending, a pass.
struct TwoWays {
  ScenarioBuilder builder;
  std::uint32_t trust;
};
TwoWays two_ways();

}  // namespace rollcall::test
