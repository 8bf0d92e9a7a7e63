#include "authoring/compile/view.h"

#include <algorithm>
#include <set>

#include "authoring/check/names.h"

namespace rollcall::compile {
namespace {

class Projection {
 public:
  Projection(const source::Document& document, const source::Variant& variant)
      : x_document(document), x_names(document) {
    for (const source::Text& scene : variant.scenes) x_shown.insert(scene.value);
  }

  source::Document document() const {
    source::Document result = x_document;
    result.scenes.clear();
    for (std::size_t i = 0; i < x_document.scenes.size(); ++i) {
      if (x_shown.contains(x_document.scenes[i].id.value)) result.scenes.push_back(scene(i));
    }
    return result;
  }

 private:
  source::Scene scene(std::size_t index) const {
    source::Scene scene = x_document.scenes[index];
    for (source::Option& option : scene.options) {
      const source::Text& go = option.go.written() ? option.go : scene.go;
      option.go = {target(go, index), scene.id.at};
    }
    return scene;
  }

  /// The first shown scene at or after the one that was meant.
  std::string target(const source::Text& go, std::size_t from) const {
    if (go.value == "end") return "end";
    for (std::size_t i = go.written() ? x_names.scenes.find(go.value).value() : from + 1; i < x_document.scenes.size();
         ++i) {
      if (x_shown.contains(x_document.scenes[i].id.value)) return x_document.scenes[i].id.value;
    }
    return "end";
  }

  const source::Document& x_document;
  const check::Names x_names;
  std::set<std::string, std::less<>> x_shown;
};

}  // namespace

source::Document view(const source::Document& document, const source::Variant& variant) {
  return Projection(document, variant).document();
}

}  // namespace rollcall::compile
