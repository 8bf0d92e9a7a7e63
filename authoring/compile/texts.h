#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "authoring/source/position.h"
#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"

namespace rollcall::compile {

/// A text of the scenario, as translators know it. The context is the path of keys that leads to it, without numbers:
/// lines may be inserted and moved, and the others keep their translations. Context and text together name it.
struct TextEntry {
  std::string context;  ///< "scenes.leak.options.thank.why"
  std::string text;
  source::Position at;
  std::string note;  ///< for translators, such as who speaks; may be empty
};

/// Gathers the texts of a scenario in the order in which they are met. The same text in the same context is kept once,
/// so that all views of a module share one list.
class Texts {
 public:
  /// For as long as it lives, contexts start with this path.
  class Scope {
   public:
    Scope(Texts& texts, const std::string& path)
        : Scope(texts, texts.x_prefix.empty() ? path : texts.x_prefix + "." + path, 0) {}
    static Scope top(Texts& texts, const std::string& path) { return {texts, path, 0}; }
    ~Scope() { x_texts.x_prefix = std::move(x_outer); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    Scope(Texts& texts, std::string prefix, int)
        : x_texts(texts), x_outer(std::exchange(texts.x_prefix, std::move(prefix))) {}

    Texts& x_texts;
    std::string x_outer;
  };

  Texts() = default;
  Texts(const Texts&) = delete;  // what is known looks at the entries of this one
  Texts& operator=(const Texts&) = delete;

  /// `none` for a text that was not written.
  scenario::TextIndex add(std::string_view key, const source::Text& text, std::string_view note = {});
  std::uint32_t count() const { return std::uint32_t(x_entries.size()); }
  scenario::Catalogue catalogue(const std::string& language) const;
  std::vector<TextEntry> entries() &&;  ///< by TextIndex

 private:
  struct Known {
    std::string_view context, text;
    bool operator==(const Known&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Known& known) const;
  };

  std::string x_prefix;
  std::deque<TextEntry> x_entries;  // stay where they are
  std::unordered_map<Known, scenario::TextIndex, Hash> x_known;
};

}  // namespace rollcall::compile
