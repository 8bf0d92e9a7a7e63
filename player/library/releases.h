#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "player/pack/reader.h"

namespace rollcall::library {

/// The highest release of each module that was ever accepted here, and which pack that was. As text, a line for each
/// module by ascending id: "small-things 4294967296 <64 hex digits>".
class Releases {
 public:
  Releases() = default;
  /// Throws Error unless the text is what `text` makes.
  explicit Releases(std::string_view text);
  std::string text() const;

  /// By module id.
  std::map<std::string, std::uint64_t> highest() const;

  /// Of a pack where a newer release, or another pack of the same release, was accepted before; nothing of any other.
  std::optional<pack::Refused> refusal_of(const pack::Identity& identity) const;
  /// Precondition: there is no refusal of it.
  void record(const pack::Identity& identity);
  /// The same of a pack that is there already; one that is not newer than what was accepted changes nothing.
  void record_newer(const pack::Identity& identity);

 private:
  struct Highest {
    std::uint64_t release = 0;
    seal::Digest digest{};
  };
  std::map<std::string, Highest, std::less<>> x_highest;
};

}  // namespace rollcall::library
