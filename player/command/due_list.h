#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/learning/standing.h"
#include "player/terminal/console.h"

namespace rollcall::command {

/// A path that somebody follows, and whose pack is not here.
Message path_elsewhere(const progress::Learner& learner, const std::string& path);

/// What waits for the learners of a shift or a unit, told, as a table, or on a page to hang up. It names what can be
/// done, and blames nobody. What it is made of must outlive it.
class DueList {
 public:
  DueList(const learning::Standing& standing, const std::vector<progress::Learner>& learners, const record::Date& today,
          const language::Words& words);

  void say(const terminal::Console& console) const;
  /// The bytes of a table or a page, as the name of the file ends. Throws Error for another end.
  std::string file(const std::filesystem::path& name, const std::filesystem::path& fonts) const;

 private:
  struct Line {
    std::string learner;  ///< number, and the name where no PIN protects it
    std::string what;     ///< module and variant
    std::string state;
    std::string day;  ///< as it is spoken; may be empty
  };
  std::vector<Line> lines() const;
  std::vector<Message> closed_posts() const;
  std::vector<Message> paths_elsewhere() const;
  std::string csv() const;
  std::string page(const std::filesystem::path& fonts) const;

  const learning::Standing& x_standing;
  const std::vector<progress::Learner>& x_learners;
  record::Date x_today;
  const language::Words& x_words;
  learning::Standing::Unit x_unit;
};

}  // namespace rollcall::command
