#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "authoring/source/id_path.h"
#include "authoring/source/position.h"
#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"

namespace rollcall::compile {

/// A text of the scenario, as translators know it. Path and text together name it: lines may be inserted and moved, and
/// the others keep their translations.
struct TextEntry {
  source::IdPath path;  ///< "scenes.leak.options.thank.why"
  std::string text;
  source::Position at;
  std::string note;  ///< for translators, such as who speaks; may be empty
};

/// Gathers the texts of a scenario in the order in which they are met. The same text at the same path is kept once, so
/// that all variants of a module share one list.
class Texts {
 public:
  /// For as long as it lives, texts are added below this path.
  class Scope {
   public:
    /// One step below where texts are added now.
    Scope(Texts& texts, source::IdPath::Step step) : Scope(texts, texts.x_path / std::move(step)) {}
    /// Below the module itself, wherever texts are added now.
    static Scope top(Texts& texts, source::IdPath::Step step) { return {texts, source::IdPath{std::move(step)}}; }
    ~Scope() { x_texts.x_path = std::move(x_outer); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    Scope(Texts& texts, source::IdPath path) : x_texts(texts), x_outer(std::exchange(texts.x_path, std::move(path))) {}

    Texts& x_texts;
    source::IdPath x_outer;
  };

  Texts() = default;
  Texts(const Texts&) = delete;  // what is known looks at the entries of this one
  Texts& operator=(const Texts&) = delete;

  /// `none` for a text that was not written.
  scenario::TextIndex add(source::IdPath::Step step, const source::Text& text, std::string_view note = {});
  std::uint32_t count() const { return std::uint32_t(x_entries.size()); }
  scenario::Catalogue catalogue(const std::string& language) const;
  std::vector<TextEntry> entries() &&;  ///< by TextIndex

 private:
  struct Known {
    const source::IdPath* path;
    std::string_view text;
    bool operator==(const Known& other) const { return text == other.text && *path == *other.path; }
  };
  struct Hash {
    std::size_t operator()(const Known& known) const;
  };

  source::IdPath x_path;
  std::deque<TextEntry> x_entries;  // stay where they are
  std::unordered_map<Known, scenario::TextIndex, Hash> x_known;
};

}  // namespace rollcall::compile
