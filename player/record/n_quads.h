#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Lines of canonical N-Quads (RDF Dataset Canonicalization 1.0, 5) in the default graph. For this folder only.
namespace rollcall::record {

/// Names and values as they stand in a line.
std::string iri(std::string_view address);
std::string literal(std::string_view text);
std::string typed_literal(std::string_view text, std::string_view type);
/// The first blank node of a canonical document.
inline constexpr std::string_view blank_node = "_:c14n0";

/// Collects lines in any order.
class Quads {
 public:
  void add(std::string_view subject, std::string_view predicate_address, std::string_view object);
  void add_type(std::string_view subject, std::string_view address) { add(subject, type_address, iri(address)); }
  /// Sorted by their characters, each with LF at its end.
  std::string canonical() const;

 private:
  static constexpr std::string_view type_address = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  std::vector<std::string> x_lines;
};

}  // namespace rollcall::record
