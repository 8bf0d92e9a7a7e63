#include "authoring/syntax/tree.h"
#include "authoring/syntax/trivia.h"

namespace rollcall::syntax {
namespace {

class Leaves {
 public:
  explicit Leaves(std::string_view text) : x_text(text) {}

  std::vector<Leaf> of(const Node& root) && {
    add(root);
    fill(std::uint32_t(x_text.size()));
    return std::move(x_leaves);
  }

 private:
  void add(const Node& node) {
    for (const Node& item : node.items) add(item);
    for (const Entry& entry : node.entries) {
      add_scalar(entry.key.span);
      add(entry.value);
    }
    if (node.kind == Node::Kind::scalar || node.kind == Node::Kind::nothing) add_scalar(node.span);
  }

  void add_scalar(Span span) {
    if (span.begin == span.end) return;
    fill(span.begin);
    x_leaves.push_back({Leaf::Kind::scalar, span});
    x_at = span.end;
  }

  /// Takes what stands before `end` apart.
  void fill(std::uint32_t end) {
    while (x_at < end) {
      const Leaf::Kind kind = kind_of(x_text[x_at]);
      std::uint32_t next = x_at + 1;
      if (kind == Leaf::Kind::comment) next = line_end(x_text, x_at);
      while (kind != Leaf::Kind::comment && next < end && kind_of(x_text[next]) == kind) ++next;
      x_leaves.push_back({kind, {x_at, next}});
      x_at = next;
    }
  }

  static Leaf::Kind kind_of(char byte) {
    if (is_space(byte)) return Leaf::Kind::space;
    return byte == '#' ? Leaf::Kind::comment : Leaf::Kind::indicator;
  }

  std::string_view x_text;
  std::uint32_t x_at = 0;
  std::vector<Leaf> x_leaves;
};

}  // namespace

std::vector<Leaf> leaves(std::string_view text, const Node& root) { return Leaves(text).of(root); }

}  // namespace rollcall::syntax
