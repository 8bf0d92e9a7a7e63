#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "player/course/rule.h"
#include "player/record/record.h"
#include "player/scenario/scenario.h"

/// What somebody learns over weeks and years: modules in an order, and how long each counts. A path is content, signed
/// like a module; who follows it, and what they have completed, it doesn't know.
namespace rollcall::course {

/// A text in the languages in which it is written, by their codes in lower case. The path's own language is always
/// there.
using Words = std::map<std::string, std::string, std::less<>>;

struct Step {
  std::string id;
  std::string module;   ///< id
  std::string variant;  ///< id; empty: the whole module
  record::Mode mode = record::Mode::practice;
  std::vector<std::uint32_t> after;  ///< steps of this path that are completed before it opens, earlier in the list
  /// Days from joining the path within which it is to be completed for the first time; nothing: whenever it opens.
  std::optional<std::uint16_t> within_days;
  std::string rule;       ///< name in Path::rules; empty: it counts for ever
  bool needed = true;     ///< else it is offered, and the path is complete without it
  bool refreshed = true;  ///< the ladder of refreshers asks for it between two completions

  bool operator==(const Step&) const = default;
};

/// Work that asks for steps of a path: who has not completed them, or for whom they have expired, does other work.
struct Post {
  std::string id;
  Words title;
  std::vector<std::uint32_t> needs;  ///< steps of this path

  bool operator==(const Post&) const = default;
};

/// A rule as it stands in one version of a path. A record names all of it, so that what was earned can be read by the
/// rule under which it was earned.
struct NamedRule {
  std::string name;
  std::uint32_t version = 1;  ///< raised whenever the rule changes
  Rule rule;

  bool operator==(const NamedRule&) const = default;
};

/// Valid by check and by the reader of packs: ids are unique, indices exist, `after` and `needs` name earlier and
/// existing steps, rules exist.
struct Path {
  std::string id;
  scenario::Version version;
  std::string language;  ///< that it was written in
  Words title;
  Words summary;
  std::vector<std::string> roles;  ///< ids; whom it is for
  std::vector<NamedRule> rules;
  std::vector<Step> steps;
  std::vector<Post> posts;
  /// Months after a completion at which a refresher comes, rising; after a failure from the first one again (ladder.h).
  std::vector<std::uint16_t> ladder = {1, 3, 6, 12};

  bool operator==(const Path&) const = default;
};

}  // namespace rollcall::course
