#pragma once
#include "player/course/path.h"
#include "player/pack/path_file.h"
#include "player/pack/writer.h"
#include "tests/player/pack/sample.h"

/// A small path with something in every list, and its pack.
namespace rollcall::pack_test {

inline course::Path sample_path(scenario::Version version = {1, 0, 0}) {
  using From = course::Rule::From;
  course::Path path;
  path.id = "first-weeks";
  path.version = version;
  path.language = "en";
  path.title = {{"en", "First weeks"}, {"fr", "Les premières semaines"}};
  path.summary = {{"en", "Two stories for whoever is new."}};
  path.roles = {"all-staff"};
  path.rules = {{"yearly", 2, {From::previous_expiry, 12, 3, true, 0, 0}},
                {"spring", 1, {From::fixed_date, 12, 2, false, 3, 31}}};
  path.steps = {{"small", "small-things", "", record::Mode::practice, {}, 14, "yearly", true, true},
                {"notebooks", "three-notebooks", "refresher", record::Mode::assessment, {0}, {}, "", true, false},
                {"visit", "after-the-visit", "", record::Mode::practice, {0, 1}, 60, "spring", false, true}};
  path.posts = {{"wing", {{"en", "The wing"}, {"fr", "L’aile"}}, {0, 1}}};
  path.ladder = {1, 3, 6};
  return path;
}

inline pack::Contents path_contents(const course::Path& path) {
  return {path.id, path.version, {0, 1, 0}, {{"path", pack::encode(path)}}};
}

inline Bytes path_pack(const course::Path& path) { return pack::write(path_contents(path), key(2)); }

}  // namespace rollcall::pack_test
