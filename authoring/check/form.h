#pragma once
#include <optional>
#include <string>
#include <vector>

#include "authoring/survey/flow.h"

/// What parallel forms have in common: everything but words and names. Somebody who has learned one of them by heart is
/// asked the same of the other, and their scores can be compared.
namespace rollcall::check {

/// What can be decided in a scene, as a row of a table; options stand in another order in each form.
struct OptionShape {
  std::int32_t quality = 0;
  std::string signal, leans;
  bool critical = false, conditional = false, once = false;
  std::string behaviour;
  std::size_t leads_to = 0;  ///< the number of a scene of the form; behind the last one: the end

  auto operator<=>(const OptionShape&) const = default;
};

struct SceneShape {
  source::Text id;
  std::vector<OptionShape> options;  ///< sorted; of a page there are none
  std::string truth;
  std::size_t looks = 0, later = 0;  ///< later entries after it
  bool offers_support = false, has_time = false;
  std::size_t leads_to = 0;  ///< of a page
};

/// A variant, a module or a fragment.
struct Form {
  source::Text id;
  std::vector<SceneShape> scenes;
  std::vector<scenario::Result> endings;  ///< of a module

  std::size_t decisions() const;
  /// The quality points of the best option, over all decisions.
  std::int32_t attainable() const;
  /// What somebody earns of these who draws lots, where each decision is met once and all options are open.
  double by_chance() const;
};

Form form_of(const source::Document& document, const survey::Names& names, const source::Variant& variant);
Form form_of(const source::Document& document, const survey::Names& names);
Form form_of(const source::Fragment& fragment);

struct Difference {
  source::Position at;
  Message message;
};

/// What of `form` is otherwise in `other`, in the order of the file. Where they have not as many scenes, only the first
/// that differs is told beside that.
std::vector<Difference> differences(const Form& form, const Form& other);

}  // namespace rollcall::check
