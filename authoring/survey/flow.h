#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "authoring/survey/names.h"

namespace rollcall::survey {

/// Where options and pages lead, conditions aside: in the whole module, or in a variant that shows only some scenes.
/// There an option that led to a scene that is not shown leads to the next one in the file that is. Scenes are given by
/// their index in the document. A link to a scene that there is not may have meant any: it leads everywhere and to an
/// end, so that nobody is told what only follows from it.
class Flow {
 public:
  static constexpr std::size_t past_the_end = static_cast<std::size_t>(-1);

  /// Neither is copied.
  Flow(const source::Document& document, const Names& names);
  /// Names of scenes that do not exist show nothing.
  Flow(const source::Document& document, const Names& names, const source::Variant& variant);

  bool is_shown(std::size_t scene) const { return x_next_shown[scene] == scene; }

  /// A scene that is shown, `past_the_end`, or nothing if the name is unknown.
  std::optional<std::size_t> target(std::size_t scene, const source::Option& option) const;
  /// The same for a page.
  std::optional<std::size_t> after_page(std::size_t scene) const;
  /// The scene itself, or where pages lead from it: a scene with options, `past_the_end`, or nothing if they go round
  /// or a name is unknown.
  std::optional<std::size_t> over_pages(std::size_t scene) const;
  /// The first one that is shown, or `past_the_end`.
  std::size_t first() const { return x_next_shown.front(); }

  /// One can come to scene `to` after an option of scene `from`, at once or later.
  bool reaches(std::size_t from, std::size_t to) const { return reached_from(from)[to]; }
  /// The same after this very option.
  bool reaches(std::size_t from, const source::Option& option, std::size_t to) const;

  /// One can come to this scene from the first one that is shown; true for the first.
  bool is_reached(std::size_t scene) const;

  /// One can come from the first scene that is shown to an end without this one; conditions aside.
  bool ends_without(std::size_t scene) const;

  /// From this scene an end can be reached over pages and options that are always open.
  bool ends(std::size_t scene) const { return x_ends[scene]; }

 private:
  std::optional<std::size_t> target(std::size_t scene, const source::Go& go) const;
  Flow(const source::Document& document, const Names& names, std::vector<std::size_t> next_shown);

  void find_ends();
  /// By scene. Found out when it is first asked for: a long module has millions of pairs, and few of them matter.
  const std::vector<bool>& reached_from(std::size_t from) const;

  const source::Document* x_document;
  const Names* x_names;
  std::vector<std::size_t> x_next_shown;         ///< of each scene: itself if it is shown, else what stands for it
  std::vector<std::vector<std::size_t>> x_next;  ///< the scenes that each scene leads to, each once
  std::vector<bool> x_leads_anywhere;            ///< scenes with a link to one that there is not
  std::vector<bool> x_ends;
  mutable std::vector<std::vector<bool>> x_reached;  ///< from each scene; empty until somebody asks
};

/// Neither a condition nor its being taken once can close it.
bool is_always_open(const source::Option& option);

}  // namespace rollcall::survey
