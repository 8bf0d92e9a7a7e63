#include "player/pack/path_file.h"

#include <algorithm>
#include <set>
#include <string>

#include "player/course/path_limits.h"
#include "player/pack/codec.h"
#include "player/pack/format.h"
#include "player/pack/path_rows.h"
#include "player/pack/path_validity.h"
#include "player/pack/refusal.h"

namespace rollcall::pack {
namespace {

/// Of the entry. A later layout is for later players.
constexpr std::uint32_t layout = 1;

/// Of a list: each step after all that come before it. So little memory is taken before anything is believed.
constexpr std::size_t most_rows = course::most_steps * course::most_steps;

void check_layout(ColumnReader& reader) {
  const std::uint32_t found = reader.number();
  if (found > layout) throw refusal::newer_format();
  if (found == 0) throw refusal::damaged_entry(path_entry);
}

std::string_view text_in(const course::Words& words, const std::string& language) {
  const auto found = words.find(language);
  return found == words.end() ? std::string_view() : found->second;
}

/// The rows of a path, over its own strings: it must outlive them.
class Rows {
 public:
  explicit Rows(const course::Path& path) {
    x_tables.about = {path.id, path.version, path.language};
    std::set<std::string> languages;
    for (const course::Words* words : {&path.title, &path.summary}) {
      for (const auto& [language, text] : *words) languages.insert(language);
    }
    for (const std::string& language : languages) {
      const course::Words& title = path.title;
      const std::string& own =
          title.contains(language) ? title.find(language)->first : path.summary.find(language)->first;
      x_words.push_back({own, text_in(path.title, language), text_in(path.summary, language)});
    }
    x_roles.assign(path.roles.begin(), path.roles.end());
    for (const course::NamedRule& rule : path.rules)
      x_rules.push_back({rule.name, static_cast<std::uint16_t>(rule.version), rule.rule});
    for (const course::Step& step : path.steps) add(step, path);
    for (const course::Post& post : path.posts) add(post);
    x_ladder = path.ladder;
    x_tables.words = x_words;
    x_tables.roles = x_roles;
    x_tables.rules = x_rules;
    x_tables.steps = x_steps;
    x_tables.after = x_after;
    x_tables.posts = x_posts;
    x_tables.post_words = x_post_words;
    x_tables.needs = x_needs;
    x_tables.ladder = x_ladder;
  }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  const PathTables& tables() const { return x_tables; }

 private:
  static scenario::Range append(std::vector<std::uint32_t>& all, const std::vector<std::uint32_t>& some) {
    const scenario::Range range{static_cast<std::uint32_t>(all.size()), static_cast<std::uint32_t>(some.size())};
    all.insert(all.end(), some.begin(), some.end());
    return range;
  }

  void add(const course::Step& step, const course::Path& path) {
    const auto rule = std::find_if(path.rules.begin(), path.rules.end(),
                                   [&](const course::NamedRule& one) { return one.name == step.rule; });
    const std::uint32_t place =
        step.rule.empty() ? scenario::none : static_cast<std::uint32_t>(rule - path.rules.begin());
    x_steps.push_back({step.id, step.module, step.variant, step.mode, append(x_after, step.after),
                       step.within_days.value_or(0), place, step.needed, step.refreshed});
  }

  void add(const course::Post& post) {
    const auto place = static_cast<std::uint32_t>(x_posts.size());
    x_posts.push_back({post.id, append(x_needs, post.needs)});
    for (const auto& [language, title] : post.title) x_post_words.push_back({place, language, title});
  }

  PathTables x_tables;
  std::vector<PathWords> x_words;
  std::vector<scenario::Name> x_roles;
  std::vector<PathRule> x_rules;
  std::vector<PathStep> x_steps;
  std::vector<std::uint32_t> x_after, x_needs;
  std::vector<PathPost> x_posts;
  std::vector<PathPostWords> x_post_words;
  std::vector<std::uint16_t> x_ladder;
};

/// use(member...) with the members of the tables, in order.
template <class Use>
auto with_members(Use use) {
  static_assert(member_count<PathTables>() == std::tuple_size_v<decltype(fields<PathTables>)>);
  return std::apply(use, fields<PathTables>);
}

/// Of lists that follow each other without a gap: this one, which begins where those before it end.
std::vector<std::uint32_t> taken(std::span<const std::uint32_t> all, scenario::Range range, std::size_t& used,
                                 const ColumnReader& reader) {
  reader.require(range.first == used && range.count <= all.size() - used);
  used += range.count;
  const auto some = all.subspan(range.first, range.count);
  return {some.begin(), some.end()};
}

void add_words(course::Words& words, scenario::Name language, scenario::Name text) {
  if (!text.empty()) words.emplace(language, text);
}

course::Path path_of(const PathTables& tables, const ColumnReader& reader) {
  course::Path path;
  path.id = tables.about.id;
  path.version = tables.about.version;
  path.language = tables.about.language;
  for (const PathWords& words : tables.words) {
    reader.require(!words.title.empty() || !words.summary.empty());
    add_words(path.title, words.language, words.title);
    add_words(path.summary, words.language, words.summary);
  }
  path.roles.assign(tables.roles.begin(), tables.roles.end());
  for (const PathRule& rule : tables.rules) path.rules.push_back({std::string(rule.name), rule.version, rule.rule});
  std::size_t after = 0, needs = 0;
  for (const PathStep& row : tables.steps) {
    reader.require(row.rule == scenario::none || row.rule < tables.rules.size());
    path.steps.push_back({std::string(row.id), std::string(row.module), std::string(row.variant), row.mode,
                          taken(tables.after, row.after, after, reader),
                          row.within == 0 ? std::nullopt : std::optional(row.within),
                          row.rule == scenario::none ? std::string() : std::string(tables.rules[row.rule].name),
                          row.needed, row.refreshed});
  }
  for (const PathPost& row : tables.posts)
    path.posts.push_back({std::string(row.id), {}, taken(tables.needs, row.needs, needs, reader)});
  for (const PathPostWords& words : tables.post_words) {
    reader.require(words.post < path.posts.size() && !words.title.empty());
    add_words(path.posts[words.post].title, words.language, words.title);
  }
  path.ladder.assign(tables.ladder.begin(), tables.ladder.end());
  reader.require(after == tables.after.size() && needs == tables.needs.size());
  return path;
}

}  // namespace

std::vector<std::uint8_t> encode(const course::Path& path) {
  const Rows rows(path);
  const PathTables& tables = rows.tables();
  Gatherer gatherer;
  with_members([&](auto... member) { (gatherer.add(tables.*member), ...); });
  const SortedStrings strings(gatherer.strings());
  std::vector<std::uint8_t> bytes;
  append(bytes, layout);
  strings.append_to(bytes);
  Encoder encoder(bytes, strings);
  with_members([&](auto... member) { (encoder.put(tables.*member), ...); });
  return bytes;
}

course::Path decode_path(std::span<const std::uint8_t> bytes) {
  ColumnReader reader(bytes, path_entry);
  reader.require(bytes.size() <= largest_path);
  check_layout(reader);
  StringBlock strings(reader);
  Decoder decoder(reader, strings.size());
  course::Path path = with_members([&](auto... member) {
    PathTables tables;
    const std::tuple stored{decoder.read(tables.*member)...};
    decoder.finish();
    reader.finish();
    return std::apply(
        [&](const auto&... rows) {
          reader.require(((rows.count <= most_rows) && ...));
          const std::size_t length = strings.bytes().size();
          scenario::Block block(
              static_cast<std::size_t>((scenario::Block::room_for<char>(length) + ... + rows.room())));
          strings.move_to(block.take<char>(length));
          RowMaker maker(strings, block);
          (maker.make(tables.*member, rows), ...);
          return path_of(tables, reader);
        },
        stored);
  });
  require_valid(path);
  // One encoding for each path: languages and posts in their order, and nothing that says the same twice.
  const std::vector<std::uint8_t> again = encode(path);
  reader.require(std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()));
  return path;
}

course::Path load_path(const Reader& reader) {
  if (!reader.has(path_entry)) throw refusal::missing_entry(path_entry);
  if (reader.entries().size() != 1) throw refusal::damaged_entry(path_entry);
  const std::vector<std::uint8_t> bytes = reader.read(path_entry);
  try {
    course::Path path = decode_path(bytes);
    if (path.id != reader.identity().module || path.version != reader.identity().version) throw refusal::damaged_name();
    return path;
  } catch (const Refused&) {
    throw;
  } catch (const Error& why) {
    throw refusal::not_playable(why);
  }
}

}  // namespace rollcall::pack
