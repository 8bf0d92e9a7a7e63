#pragma once
#include <cstdint>
#include <span>
#include <string_view>

/// Every rule that a module or a path is held to, whichever command looks: its id, how grave it is to break it, and one
/// sentence. The table is defined once, here; LANGUAGE.md lists it.
namespace rollcall::source {

/// A note is worth knowing and nothing to mend.
enum class Severity : std::uint8_t { error, warning, note };

/// Who looks whether a rule is kept, in the order in which they do.
enum class Finder : std::uint8_t {
  reading = 1,       ///< the reader of the source, before there is a document
  check = 2,         ///< `check`, and every command that needs a module without errors
  translations = 4,  ///< `check`, `build` and `translate`, in the PO files
  build = 8,
  prove = 16,
  folder = 32,       ///< `check` of a folder of modules, in all of them together
  path = 64,         ///< `check` of a path, and every command that needs one without errors
  path_proof = 128,  ///< `prove` of a path
};

/// Some of them.
class Finders {
 public:
  constexpr Finders(Finder finder) : x_bits(static_cast<std::uint8_t>(finder)) {}
  constexpr Finders operator|(Finders others) const { return Finders(std::uint8_t(x_bits | others.x_bits)); }
  constexpr bool contain(Finder finder) const { return (x_bits & static_cast<std::uint8_t>(finder)) != 0; }
  /// Who looks before the others.
  constexpr Finder first() const { return static_cast<Finder>(x_bits & -x_bits); }

 private:
  constexpr explicit Finders(std::uint8_t bits) : x_bits(bits) {}
  std::uint8_t x_bits;
};

constexpr Finders operator|(Finder one, Finder other) { return Finders(one) | other; }

/// What it takes to judge whether a rule is kept, where that is anything special.
enum class Scope : std::uint8_t {
  part,
  /// What breaks it could not be read as a part of the module, so that others seem to be missing.
  torn_part,
  /// It misses or weighs things: where something could not be read, what it says would lead away from the mistake.
  whole,
  /// It holds for each variant too: what a view leaves out, it leaves out on purpose, but what is left must still lead
  /// to an end and to a pass.
  every_view,
};

struct Rule {
  std::string_view id;  ///< stands in brackets behind the message, and under `silence`
  Severity severity;
  Finders finders;
  std::string_view sentence;  ///< what the rule asks; of a note: what it tells
  Scope scope = Scope::part;  ///< a warning weighs the whole in any case
};

/// Scope::whole, or a warning.
constexpr bool weighs_the_whole(const Rule& rule) {
  return rule.scope == Scope::whole || rule.severity == Severity::warning;
}

/// In the order of LANGUAGE.md; what `check` runs, in the order in which it does.
std::span<const Rule> rules();

/// Null if there is none.
const Rule* find_rule(std::string_view id);

}  // namespace rollcall::source
