#include <set>
#include <string>

#include "authoring/check/glyphs.h"
#include "authoring/check/heading.h"
#include "authoring/check/path_rule_tables.h"
#include "authoring/survey/wording.h"
#include "player/ascii.h"
#include "player/course/path_limits.h"

namespace rollcall::check {
namespace {

using source::Diagnostics, source::Words;

void bad_version(const CheckedPath& path, const PathRule&, Diagnostics& problems) {
  expect_version(path.document.version, problems);
}

void bad_language(const CheckedPath& path, const PathRule&, Diagnostics& problems) {
  expect_language(path.document.language, problems);
}

void no_own_words(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  const std::string own = ascii_lower(path.document.language.value);
  source::each_words(path.document, [&](const Words& words, source::Position at) {
    if (at.line != 0 && !words.contains(own))
      problems.report(rule.name, at, tr("the language of the path, '{language}', is missing here", "language"_is = own),
                      tr("add '{language}: ...'", "language"_is = own));
  });
}

void missing_words(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  std::set<std::string> languages;
  source::each_words(path.document, [&](const Words& words, source::Position) {
    for (const auto& [language, text] : words) languages.insert(language);
  });
  const std::string own = ascii_lower(path.document.language.value);
  source::each_words(path.document, [&](const Words& words, source::Position at) {
    std::string missing;
    for (const std::string& language : languages) {
      if (language != own && !words.contains(language)) missing += (missing.empty() ? "" : ", ") + language;
    }
    if (!words.empty() && !missing.empty())
      problems.report(rule.name, at,
                      tr("other texts of the path are in {languages}, and this one is not", "languages"_is = missing),
                      tr("add '{language}: ...'", "language"_is = missing.substr(0, missing.find(','))));
  });
}

void words_too_long(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  const auto expect = [&](const Words& words, std::size_t most) {
    for (const auto& [language, text] : words) {
      const std::size_t count = survey::characters(text.value).size();
      if (count > most)
        problems.report(rule.name, text.at, tr("this text has {count} characters", "count"_is = count),
                        tr("at most {most} are possible", "most"_is = most));
    }
  };
  expect(path.document.title, course::longest_title);
  expect(path.document.summary, course::longest_summary);
  for (const source::Post& post : path.document.posts) expect(post.title, course::longest_title);
}

void missing_glyph(const CheckedPath& path, const PathRule&, Diagnostics& problems) {
  if (!path.environment.has_glyph) return;
  const GlyphCheck glyphs(path.environment.has_glyph);
  source::each_words(path.document, [&](const Words& words, source::Position) {
    for (const auto& [language, text] : words) glyphs.expect(text, problems);
  });
}

void path_too_large(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  const source::PathDocument& document = path.document;
  const auto expect = [&](std::size_t count, std::size_t most, source::Position at, const Message& too_many) {
    if (count > most) problems.report(rule.name, at, too_many, tr("at most {most} are possible", "most"_is = most));
  };
  const auto last = [](const auto& list) { return list.empty() ? source::Position{} : list.back().at; };
  const auto last_id = [](const auto& list) { return list.empty() ? source::Position{} : list.back().id.at; };
  const std::uint64_t steps = document.steps.size(), rules = document.rules.size(), posts = document.posts.size(),
                      roles = document.roles.size(), rungs = document.ladder.size();
  expect(steps, course::most_steps, last_id(document.steps),
         trn("this path has {n} step", "this path has {n} steps", steps));
  expect(rules, course::most_rules, last_id(document.rules),
         trn("this path has {n} rule", "this path has {n} rules", rules));
  expect(posts, course::most_posts, last_id(document.posts),
         trn("this path has {n} post", "this path has {n} posts", posts));
  expect(roles, course::most_roles, last(document.roles),
         trn("this path has {n} role", "this path has {n} roles", roles));
  expect(rungs, course::most_rungs, last(document.ladder),
         trn("this ladder has {n} rung", "this ladder has {n} rungs", rungs));
  source::each_words(document, [&](const Words& words, source::Position at) {
    expect(words.size(), course::most_languages, at,
           trn("this text is in {n} language", "this text is in {n} languages", std::uint64_t{words.size()}));
  });
}

void path_named_as_module(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  const source::Text& id = path.document.path;
  if (id.written() && survey::find_offered(path.environment.modules, id.value))
    problems.report(rule.name, id.at, tr("there is a module '{module}' too", "module"_is = id.value),
                    tr("give the path another id: a player knows both by it"));
}

constexpr PathRule table[] = {
    {"bad-version", bad_version},       {"bad-language", bad_language},
    {"missing-glyph", missing_glyph},   {"no-own-words", no_own_words},
    {"missing-words", missing_words},   {"words-too-long", words_too_long},
    {"path-too-large", path_too_large}, {"path-named-as-module", path_named_as_module},
};

}  // namespace

std::span<const PathRule> path_words_rules() { return table; }

}  // namespace rollcall::check
