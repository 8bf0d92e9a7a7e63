#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/course/due_list.h"
#include "player/course/home.h"
#include "player/course/status.h"
#include "player/library/library.h"
#include "player/library/paths.h"
#include "player/progress/store.h"
#include "player/record/people.h"

namespace rollcall::learning {

/// How the learners of this PC stand on the paths that are installed here, for every face: computed anew each time from
/// what was recorded and noted, and never stored. The store must outlive it; what store or library learns later, it
/// does not know.
class Standing {
 public:
  /// Titles are told in `language`. Throws Error if the library or the store cannot be read.
  Standing(const progress::Store& store, const library::Library& library, const record::Date& today,
           std::string_view language);

  /// Those that can be followed here, the newest release of each, by id.
  const std::vector<library::InstalledPath>& paths() const { return x_paths; }

  /// How one learner stands on each of `paths`, also on those that they don't follow.
  std::vector<course::PathStatus> of(const progress::Learner& learner) const;
  /// What waits for one learner on the paths that they follow; its places are positions in `paths`.
  course::Home home_of(const progress::Learner& learner) const;
  /// Paths that this learner follows and that are not here, by id.
  std::vector<std::string> paths_elsewhere(const progress::Learner& learner) const;
  /// What waits for these learners; its entries are positions in `entries`. Whoever has two numbers is there once,
  /// under the first of them in the list.
  struct Unit {
    struct Entry {
      std::uint32_t learner = 0;  ///< of the list that was given
      std::uint32_t path = 0;     ///< of `paths`
    };
    std::vector<Entry> entries;
    std::vector<course::PathStatus> statuses;  ///< one for each entry
    course::DueList due;
  };
  Unit unit(const std::vector<progress::Learner>& learners) const;

  /// What the module says that this form of it takes; nothing where it is not here or does not say.
  std::optional<std::uint32_t> minutes(const course::Step& step) const;
  /// The module's, in the language that was asked for if it has that; its id where it is not here.
  std::string title(const course::Step& step) const;
  /// Its module can be begun here.
  bool is_here(const course::Step& step) const { return x_modules.contains(step.module); }
  /// Why an item of `home_of` is shown, and that it is not on this computer yet, where that is so.
  Message reason_of(const course::Item& item) const;

 private:
  std::vector<course::PathStatus> statuses(const progress::Learner& learner,
                                           const std::vector<record::SignedRecord>& records) const;

  const progress::Store* x_store;
  record::Date x_today;
  record::People x_people;
  std::vector<library::InstalledPath> x_paths;
  /// What a module that can be begun here says of itself.
  struct Offered {
    std::string title;
    std::map<std::string, std::uint32_t, std::less<>> minutes;  ///< by variant
  };
  std::map<std::string, Offered, std::less<>> x_modules;
};

}  // namespace rollcall::learning
