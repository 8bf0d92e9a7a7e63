#include "authoring/compile/path.h"

#include <algorithm>
#include <map>

#include "authoring/survey/path_order.h"
#include "player/ascii.h"
#include "player/os/files.h"
#include "player/pack/format.h"
#include "player/pack/path_file.h"
#include "player/pack/player_version.h"
#include "player/pack/writer.h"

namespace rollcall::compile {
namespace {

constexpr std::uint16_t months_of_year = 12;

course::Words words_of(const source::Words& words) {
  course::Words result;
  for (const auto& [language, text] : words) result.emplace(language, text.value);
  return result;
}

course::NamedRule rule_of(const source::ValidityRule& source) {
  course::NamedRule named;
  named.name = source.id.value;
  named.version = static_cast<std::uint32_t>(source.version.value);
  course::Rule& rule = named.rule;
  rule.from = source.from.value.value_or(course::Rule::From::previous_expiry);
  rule.months = source.is_fixed() ? months_of_year : static_cast<std::uint16_t>(source.months.value);
  rule.window = static_cast<std::uint16_t>(source.window.value);
  rule.to_month_end = !source.ends.is(source::Expiry::same_day);
  if (source.is_fixed()) rule.month = source.day->month, rule.day = source.day->day;
  return named;
}

/// Each once, in rising order.
std::vector<std::uint32_t> places(const std::vector<source::Text>& ids,
                                  const std::map<std::string_view, std::uint32_t>& steps) {
  std::vector<std::uint32_t> found;
  for (const source::Text& id : ids) found.push_back(steps.at(id.value));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

course::Path compile(const source::PathDocument& document, const std::vector<survey::OfferedModule>& modules) {
  course::Path path;
  path.id = document.path.value;
  path.version = scenario::Version::parse(document.version.value).value();
  path.language = ascii_lower(document.language.value);
  path.title = words_of(document.title);
  path.summary = words_of(document.summary);
  for (const source::Text& role : document.roles) path.roles.push_back(role.value);
  for (const source::ValidityRule& rule : document.rules) path.rules.push_back(rule_of(rule));
  std::map<std::string_view, std::uint32_t> steps;
  for (const std::size_t place : survey::order_of(document).open) {
    const source::Step& step = document.steps[place];
    steps.emplace(step.id.value, static_cast<std::uint32_t>(steps.size()));
    path.steps.push_back({step.id.value, step.module.value,
                          survey::find_offered(modules, step.module.value)->form_of(step.variant.value),
                          step.mode.value.value_or(record::Mode::practice), places(step.after, steps), step.within_days,
                          step.rule.value, !step.is_optional, step.is_refreshed});
  }
  for (const source::Post& post : document.posts)
    path.posts.push_back({post.id.value, words_of(post.title), places(post.needs, steps)});
  if (!document.ladder.empty()) path.ladder.clear();
  for (const source::Amount& months : document.ladder) path.ladder.push_back(static_cast<std::uint16_t>(months.value));
  return path;
}

pack::Identity build(const course::Path& path, const seal::SecretKey& key, const std::filesystem::path& out) {
  const pack::Contents contents{
      path.id, path.version, pack::player_version, {{std::string(pack::path_entry), pack::encode(path)}}};
  os::AtomicFile file(out);
  const seal::Digest digest = pack::write(contents, std::span(&key, 1), [&](const auto& bytes) { file.write(bytes); });
  file.commit();
  return {path.id, path.version, digest, seal::key_id(key.public_key()), pack::Kind::path};
}

}  // namespace rollcall::compile
