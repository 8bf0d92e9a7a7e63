#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "authoring/source/document.h"
#include "authoring/source/framework.h"
#include "authoring/source/path_choices.h"

/// What the author of a path wrote, as document.h is what the author of a module wrote. Its counterpart that can be
/// followed is course::Path.
namespace rollcall::source {

/// In the languages in which it is written, by their codes in lower case.
using Words = Framework::Words;

/// A whole number, and where. With line 0: not written.
struct Amount {
  std::int32_t value = 0;
  Position at;

  bool written() const { return at.line != 0; }
};

struct ValidityRule {
  Text id;
  Amount version, months, window;
  Choice<course::Rule::From> from;  ///< not written: from the previous expiry
  Choice<Expiry> ends;              ///< not written: at the end of a month
  Text date;
  std::optional<DayOfYear> day;  ///< what the date says, if it is one

  bool is_fixed() const { return from.is(course::Rule::From::fixed_date); }
};

struct Step {
  Text id, module, variant;
  Choice<record::Mode> mode;  ///< not written: practice
  std::vector<Text> after;
  Text within;
  std::optional<std::uint16_t> within_days;  ///< what that says, if it says days
  Text rule;
  bool is_optional = false;
  bool is_refreshed = true;
};

struct Post {
  Text id;
  Words title;
  Position at;  ///< of the title
  std::vector<Text> needs;
};

/// Its positions name files of the table that the path was read into.
struct PathDocument {
  Text path, version, language;
  Words title, summary;
  Position title_at, summary_at;
  std::vector<Text> roles;
  std::vector<ValidityRule> rules;
  std::vector<Step> steps;
  std::vector<Post> posts;
  std::vector<Amount> ladder;  ///< empty: as course::Path has it
  std::vector<Suppression> suppressions;
  Outline outline;

  /// The place of the step in the list; nothing if there is none of this id.
  std::optional<std::size_t> find_step(std::string_view id) const;
  /// Null if there is none.
  const ValidityRule* find_rule(std::string_view id) const;
};

/// visit(words, position) for every text in languages.
template <class Visit>
void each_words(const PathDocument& path, Visit visit) {
  visit(path.title, path.title_at);
  visit(path.summary, path.summary_at);
  for (const Post& post : path.posts) visit(post.title, post.at);
}

/// Reads a tree that has been checked against the grammar; parts that are missing or misshapen come out empty.
PathDocument read_path(const Node& root);

}  // namespace rollcall::source
