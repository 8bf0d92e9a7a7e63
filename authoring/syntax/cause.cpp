#include "authoring/syntax/cause.h"

#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "authoring/syntax/characters.h"
#include "authoring/syntax/trivia.h"
#include "authoring/syntax/value_scan.h"
#include "player/ascii.h"
#include "player/byte_order_mark.h"

namespace rollcall::syntax {
namespace {

/// A line of the text, or what stands behind a '-' on it. Columns are from 0.
struct Line {
  std::uint32_t at = 0;
  std::int32_t column = -1;
  bool is_dash = false;
  std::string_view key;  ///< empty: a '-', or a text by itself
};

/// The lines of one list or map, which stand below each other.
struct Level {
  std::int32_t column;
  bool is_list;
  bool has_keywords;  ///< its keys are those of the language, not ids
  Line first, last;
  bool is_single() const { return first.at == last.at; }
};

/// What stands above a line: the one that its value belongs to.
struct Above {
  Line line;
  ScannedValue value;
  std::optional<Line> own_line;  ///< of a value that begins below its key

  bool waits() const { return value.kind == ScannedValue::Kind::nothing; }
};

class Walk {
 public:
  Walk(std::string_view text, const Keywords& keywords) : x_text(text), x_keywords(keywords) {}

  /// Throws the first Cause in a line that begins before `limit`.
  void run(std::uint32_t limit) {
    x_at = std::uint32_t(byte_order_mark_size(x_text));
    while (x_at < x_text.size() && x_at <= limit) read_line();
  }

 private:
  void read_line() {
    std::uint32_t at = x_at;
    x_line_begin = line_begin(x_text, x_at);
    while (at < x_text.size() && x_text[at] == ' ') ++at;
    if (is_empty_from(at) || x_text[at] == '#' || x_text.substr(x_at).starts_with("---")) return go_on(at);
    expect_ordinary_space(x_text, at);
    while (is_dash(at)) {
      const Line dash = line_at(at, true);
      enter(dash);
      x_above = {dash, {}, {}};
      at = behind_blanks(at + 1);
      if (is_empty_from(at) || x_text[at] == '#') return go_on(at);
      expect_ordinary_space(x_text, at);
    }
    if (const auto end = behind_key(x_text, at)) {
      Line line = line_at(at, false);
      line.key = x_text.substr(at, *end - 1 - at);
      // A text that goes on with a ':' in it.
      const bool is_text = word_at(x_text, at).size() != line.key.size() && !x_above.waits() &&
                           line.column > x_above.line.column && is_ascii_upper(x_text[at]);
      if (is_text) throw unexpected_colon(*end - 1);
      enter(line);
      // What stands below a key without a value, in its column, may have been meant to be that.
      if (x_above.waits() && !x_above.line.is_dash && x_above.line.column == line.column) x_suspect = line;
      x_above = {line, scan_value(x_text, *end, line.column, x_keywords), {}};
      return go_on(x_above.value.end);
    }
    read_text(line_at(at, false));
  }

  /// What has no key: a value, or more of one.
  void read_text(const Line& line) {
    using Kind = ScannedValue::Kind;
    const bool is_deeper = line.column > x_above.line.column;
    if (!is_deeper) throw lost_key(line);
    if (x_above.waits()) {
      x_above.value = scan_value(x_text, line.at, x_above.line.column, x_keywords);
      if (!x_above.line.is_dash || x_line_begin > x_above.line.at) x_above.own_line = line;
      return go_on(x_above.value.end);
    }
    if (x_above.value.kind == Kind::complete)
      throw Cause{line.at, tr("the text goes on after it was closed on the line above"),
                  tr("put one pair of quotes round all of it, the first before the text begins, the last at its end")};
    if (x_above.value.comment) throw lost_behind_comment(*x_above.value.comment);
    x_above.value.comment = comment_behind(x_text, line.at);
    go_on(line.at);
  }

  /// Finds the level that a line belongs to.
  void enter(const Line& line) {
    const bool is_below = line.column > x_above.line.column ||
                          (line.is_dash && !x_above.line.is_dash && line.column == x_above.line.column);
    if (is_below && x_above.waits()) return open(line);
    std::optional<Level> closed;
    while (!x_levels.empty() && x_levels.back().column > line.column) closed = close(line);
    if (x_levels.empty()) return open(line);
    // A list may stand in the column of its key.
    if (!line.is_dash && x_levels.back().is_list && x_levels.size() > 1 &&
        x_levels[x_levels.size() - 2].column == line.column)
      x_levels.pop_back();
    Level& level = x_levels.back();
    if (level.column < line.column) throw misplaced(line, closed);
    if (level.is_list && !line.is_dash && x_text[line.at] == '-') throw lost_space_of_dash(line.at);
    if (level.is_list && !line.is_dash)
      throw Cause{line.at, tr("a '-' is missing at the beginning of this line"),
                  tr("write '- ' as on the lines above, or indent it differently if it does not belong to that list")};
    if (line.is_dash && level.last.key.starts_with('-')) throw lost_space_of_dash(level.last.at);
    if (!level.is_list && line.is_dash) throw misplaced_dash(line);
    level.last = line;
  }

  void open(const Line& line) {
    if (x_levels.size() == 1 && x_step == 0 && !line.is_dash) x_step = line.column;
    x_closed.erase(line.column);
    x_levels.push_back({line.column, line.is_dash, x_keywords.is_key(line.key), line, line});
  }

  Level close(const Line& by) {
    Level level = x_levels.back();
    x_levels.pop_back();
    x_closed.insert_or_assign(level.column, Closed{level, by});
    return level;
  }

  Cause misplaced(const Line& line, const std::optional<Level>& closed) const {
    if (x_above.own_line) return lost_key(*x_above.own_line);
    const Level& around = x_levels.back();
    if (x_suspect && x_suspect->at == around.last.at && x_suspect->column == around.column)
      return wrong_column(*x_suspect, line.column);
    if (const auto found = x_closed.find(line.column); found != x_closed.end()) {
      const auto& [level, by] = found->second;
      if (!by.is_dash && by.at == around.last.at && fits(by, level) && !fits(by, around))
        return wrong_column(by, level.column);
    }
    const std::int32_t step = x_step > 0 ? x_step : 2;
    if (closed) {
      const bool is_regular = line.column == around.column + step;
      if (closed->is_single() && is_regular) return wrong_column(closed->first, line.column);
      const bool belongs_to_closed = std::abs(closed->column - line.column) <= line.column - around.column;
      return wrong_column(line, belongs_to_closed ? closed->column : around.column);
    }
    const bool is_second = around.is_single() && x_levels.size() > 1 && !around.is_list;
    if (is_second && line.column == x_levels[x_levels.size() - 2].column + step)
      return wrong_column(around.first, line.column);
    return wrong_column(line, around.column);
  }

  /// Its key is one of those that stand on this level.
  bool fits(const Line& line, const Level& level) const {
    const bool is_root = level.column == x_levels.front().column;
    return is_root ? x_keywords.is_part(line.key) : x_keywords.is_key(line.key) == level.has_keywords;
  }

  Cause lost_space_of_dash(std::uint32_t at) const {
    if (!odd_space(x_text.substr(at + 1)).empty()) return {at + 1, not_a_space, type_a_space};
    return {at, tr("a space is missing behind the '-'"), tr("write '- ' with a space")};
  }

  static Cause wrong_column(const Line& line, std::int32_t wanted) {
    return {line.at,
            tr("this line begins in column {column}, and what it belongs to in column {wanted}",
               "column"_is = line.column + 1, "wanted"_is = wanted + 1),
            tr("change the spaces before it so that it begins in column {wanted}", "wanted"_is = wanted + 1)};
  }

  Cause misplaced_dash(const Line& line) const {
    if (x_above.line.column < line.column || x_above.waits()) return wrong_column(line, x_levels.back().column);
    return {line.at, tr("a '-' stands where a key is expected"),
            tr("indent it as far as the list that it belongs to, or remove the '-'")};
  }

  /// Why a line has no key although it needs one.
  Cause lost_key(const Line& line) const {
    const std::uint32_t at = line.at;
    const std::string_view word = word_at(x_text, at);
    const auto end = at + std::uint32_t(word.size());
    const bool is_list = !x_levels.empty() && x_levels.back().is_list;
    if (is_list && x_text[at] == '-') return lost_space_of_dash(at);
    if (!word.empty() && end < x_text.size() && x_text[end] == ':') {
      if (!odd_space(x_text.substr(end + 1)).empty()) return {end + 1, not_a_space, type_a_space};
      return {end, tr("a space is missing behind '{key}:'", "key"_is = word),
              tr("write '{key}: ' with a space", "key"_is = word)};
    }
    if (!word.empty() && (is_empty_from(behind_blanks(end)) || x_keywords.is_key(word)))
      return {at, tr("a ':' is missing behind '{key}'", "key"_is = word), tr("write '{key}:'", "key"_is = word)};
    return {at, tr("this line has no 'key:', and is not indented deep enough to go on with the text above"),
            tr("indent it deeper than the line on which the text begins, or write all of the text on one line")};
  }

  bool is_empty_from(std::uint32_t at) const { return behind_blanks(at) >= line_end(x_text, at); }

  std::uint32_t behind_blanks(std::uint32_t at) const {
    while (at < x_text.size() && is_blank(x_text[at])) ++at;
    return at;
  }

  bool is_dash(std::uint32_t at) const {
    return at < x_text.size() && x_text[at] == '-' && (at + 1 >= x_text.size() || is_space(x_text[at + 1]));
  }

  Line line_at(std::uint32_t at, bool is_dash) const { return {at, std::int32_t(at - x_line_begin), is_dash, {}}; }

  void go_on(std::uint32_t at) { x_at = next_line(x_text, at); }

  struct Closed {
    Level level;
    Line by;
  };

  std::string_view x_text;
  const Keywords& x_keywords;
  std::uint32_t x_at = 0;
  std::uint32_t x_line_begin = 0;  ///< of the line that is read
  std::int32_t x_step = 0;         ///< by which the file indents
  std::vector<Level> x_levels;
  std::map<std::int32_t, Closed> x_closed;  ///< by column
  Above x_above;
  std::optional<Line> x_suspect;
};

}  // namespace

std::optional<Cause> cause(std::string_view text, std::uint32_t noticed, const Keywords& keywords) {
  try {
    Walk(text, keywords).run(noticed);
  } catch (const Cause& found) {
    return found;
  }
  return std::nullopt;
}

}  // namespace rollcall::syntax
