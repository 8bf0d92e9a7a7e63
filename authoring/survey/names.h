#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/source/document.h"

namespace rollcall::survey {

/// The ids of one kind, with their index in the document.
class Index {
 public:
  void add(const std::string& id) { x_indices.emplace(id, x_indices.size()), x_list.push_back(id); }
  std::optional<std::size_t> find(std::string_view id) const;
  bool has(std::string_view id) const { return find(id).has_value(); }
  const std::vector<std::string>& list() const { return x_list; }  ///< in the order of the file, for hints

 private:
  std::map<std::string, std::size_t, std::less<>> x_indices;
  std::vector<std::string> x_list;
};

/// Every id of a document, for looking up what the author refers to.
struct Names {
  explicit Names(const source::Document& document);

  Index variables, scenes, cast, sources;
  std::vector<Index> options;  ///< of each scene
};

}  // namespace rollcall::survey
