#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "authoring/source/document.h"
#include "player/message.h"

/// Whether it says anything about who of the staff is right that somebody is a woman or a man.
namespace rollcall::check {

/// What a colleague or a superior urges: always one of the best options, never, or now this and now that.
enum class Urges : std::uint8_t { right, wrong, both };
enum class Rank : std::uint8_t { colleague, superior };
/// By `identity: [woman]` and `identity: [man]`.
enum class Gender : std::uint8_t { woman, man, unsaid };

struct UrgingFindings {
  /// How many people.
  int& people(Gender gender, Rank rank, Urges urges) { return x_people[std::size_t(gender)][column(rank, urges)]; }
  int people(Gender gender, Rank rank, Urges urges) const { return x_people[std::size_t(gender)][column(rank, urges)]; }

  /// How often a rank urges something, and how often one of the best options.
  struct Times {
    int all = 0, right = 0;
  };
  Times& times(Rank rank) { return x_times[std::size_t(rank)]; }
  const Times& times(Rank rank) const { return x_times[std::size_t(rank)]; }

  /// Some of the staff urge something.
  bool has_counts() const { return times(Rank::colleague).all + times(Rank::superior).all > 0; }
  /// Exactly how easily chance makes women and men so different, by Freeman and Halton; nothing where too many people
  /// are counted.
  std::optional<double> p() const;
  bool is_unfair() const;
  /// "4 women and no man ..." Precondition: is unfair.
  Message message() const;
  Message hint() const;

 private:
  static constexpr std::size_t kinds = 6;
  static std::size_t column(Rank rank, Urges urges) { return std::size_t(rank) * 3 + std::size_t(urges); }

  std::array<std::array<int, kinds>, 3> x_people{};
  std::array<Times, 2> x_times{};
};

/// Each of the staff who urges something counts once in a module, however often he does.
class Urging {
 public:
  void add(const source::Document& document);
  const UrgingFindings& findings() const { return x_findings; }

 private:
  UrgingFindings x_findings;
};

/// "colleagues who are always right"
Message title(Rank rank, Urges urges);

}  // namespace rollcall::check
