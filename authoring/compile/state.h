#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "authoring/compile/texts.h"
#include "authoring/survey/flow.h"
#include "player/scenario/scenario.h"

namespace rollcall::compile {

/// What a scenario is made for: the proof remembers more.
enum class Purpose : std::uint8_t {
  play,
  proof,  ///< beside what play asks for, what texts claim, and whether there was a critical error
};

/// The variables of the scenario: those that the author declared, then flags for what conditions ask about the past
/// (`visited(scene)`, `chose(scene.option)`, `critical`) and for what can be taken only once.
class State {
 public:
  /// Of the scenes that the flow shows.
  State(const source::Document& document, const survey::Flow& flow, Purpose purpose, scenario::Parts& parts,
        Texts& texts);

  /// Appends the program of a condition to the parts' code; an empty range for none.
  scenario::Range condition(const std::optional<source::Condition>& condition);
  scenario::Range effects(const std::vector<source::Effect>& effects);
  /// And that a critical error was made, where somebody asks for it.
  scenario::Range effects(const source::Option& option);

  /// The flag that remembers this, if some condition asks; made on demand by `remember`.
  std::uint32_t visited(const std::string& scene) const { return find("visited(" + scene + ")"); }
  std::uint32_t chosen(const std::string& scene, const std::string& option) const {
    return find("chose(" + scene + "." + option + ")");
  }
  std::uint32_t critical() const;
  std::uint32_t remember_chosen(const std::string& scene, const std::string& option);

 private:
  std::uint32_t find(const std::string& flag) const;
  std::uint32_t add_flag(const std::string& id);
  void add_asked_flags(const source::Term& term);
  void emit(const source::Term& term);
  std::int32_t stage(const source::Variable& variable, const std::string& name) const;

  const source::Document& x_document;
  scenario::Parts& x_parts;
  std::map<std::string, std::uint32_t> x_indices;
};

}  // namespace rollcall::compile
