#pragma once
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "player/record/event.h"
#include "player/record/record.h"

/// What events say of records, computed each time and never stored.
namespace rollcall::record {

/// From joining a path until leaving it.
struct Stay {
  std::string path;
  Date joined;
  std::optional<Date> left;
  bool operator==(const Stay&) const = default;
};

/// Who has which records. A number means one person from one correction to the next: what was recorded under it before
/// is of whoever has the number that it was corrected to, and who gets it afterwards begins without records. Numbers
/// that are linked are of one person, as long as they are. A number of which nothing was noted is a person of its own.
class People {
 public:
  /// Of one site, by number.
  explicit People(std::span<const SignedEvent> events);

  /// It is of the person who has this number now.
  bool is_of(const CompletionRecord& record, std::string_view staff_number) const;
  /// It is of whoever has this number now by corrections alone, whatever is linked with it.
  bool is_of_number(const CompletionRecord& record, std::string_view staff_number) const;
  /// All numbers under which there may be records of the person who has this one now; this one is the first, the others
  /// follow in their order.
  std::vector<std::string> numbers_of(std::string_view staff_number) const;
  /// Those that a link, and no correction, leads to from this one: what can be unlinked. In their order.
  std::vector<std::string> linked_with(std::string_view staff_number) const;

  /// Why the record of this attempt does not count; null if it counts.
  const std::string* set_aside(const std::array<std::uint8_t, 16>& registration) const;

  /// The numbers of the events that name the person who has this number now, in their order; what was set aside names a
  /// record and nobody.
  std::vector<std::uint64_t> events_about(std::string_view staff_number) const;

  /// Of the person who has this number now, in the order in which they were noted.
  std::vector<Stay> stays(std::string_view staff_number) const;

 private:
  /// A number while it meant one person.
  struct Holding {
    std::string number;
    std::optional<std::uint64_t> last;  ///< record of it, where the number was corrected; nothing while it is held
    std::size_t holder = 0;             ///< a holding that corrections join it with
    std::size_t person = 0;             ///< the same, with links
  };
  struct Link {
    std::size_t one = 0, other = 0;
  };
  struct NotedStay {
    std::size_t holding = 0;
    Stay stay;
  };

  struct Naming {
    std::uint64_t event = 0;
    std::size_t holding = 0;
  };

  std::size_t hold(const std::string& number);
  /// The same, for an event that names it.
  std::size_t named(const Event& event, const std::string& number);
  std::optional<std::size_t> held(std::string_view number) const;
  std::optional<std::size_t> holding_of(const CompletionRecord& record) const;
  std::size_t root(std::size_t holding, std::size_t Holding::*above) const;
  bool is_of(const CompletionRecord& record, std::string_view staff_number, std::size_t Holding::*above) const;
  std::size_t holder_of(const std::string& number) { return root(hold(number), &Holding::holder); }
  void join(std::size_t one, std::size_t other, std::size_t Holding::*above);
  /// Those of the same person by the links that have been noted so far, itself included.
  std::set<std::size_t> holders_with(std::size_t holder) const;

  void note(const Event& event, const NameCorrected& what);
  void note(const Event& event, const NumberCorrected& what);
  void note(const Event& event, const SetAside& what);
  void note(const Event& event, const CountedAgain& what);
  void note(const Event& event, const Linked& what);
  void note(const Event& event, const Unlinked& what);
  void note(const Event& event, const Joined& what);
  void note(const Event& event, const Left& what);
  void note(const Event& event, const ChoicesDeleted& what);

  std::vector<Holding> x_holdings;
  std::map<std::string, std::vector<std::size_t>, std::less<>> x_of_number;  ///< in time
  std::vector<Link> x_links;
  std::vector<Naming> x_namings;
  std::map<std::array<std::uint8_t, 16>, std::string> x_set_aside;
  std::vector<NotedStay> x_stays;
};

}  // namespace rollcall::record
