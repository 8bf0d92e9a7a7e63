#include "player/progress/watermark.h"

#include <string>

#include "player/os/files.h"
#include "player/progress/origin.h"
#include "player/progress/schema.h"

namespace rollcall::progress {
namespace {

constexpr std::string_view head = "rollcall-watermark 3\n";
constexpr std::string_view domain = "rollcall watermark 3";
constexpr std::size_t digits = 16;

std::string number(std::int64_t value) {
  std::array<std::uint8_t, 8> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (56 - 8 * i));
  return " " + seal::hex(bytes);
}

std::string line_of(const Level& level) {
  return seal::hex(level.database) + number(level.learners) + number(level.attempts) + number(level.records) +
         number(level.events) + number(level.tries) + number(level.step) + "\n";
}

std::string text_of(const Level& level, const seal::SealingKey& key) {
  const std::string line = line_of(level);
  return std::string(head) + line + seal::hex(key.authenticated(domain, as_bytes(line))) + "\n";
}

/// Takes a space and a number from the front of `text`.
std::int64_t take_number(std::string_view& text) {
  std::uint64_t value = 0;
  for (const std::uint8_t byte : seal::parse_hex<8>(text.substr(1, digits)).value_or(std::array<std::uint8_t, 8>{}))
    value = value << 8 | byte;
  text.remove_prefix(1 + digits);
  return static_cast<std::int64_t>(value);
}

}  // namespace

Level level_of(const Database& database) {
  Level level;
  Statement row = database.prepare(
      "SELECT (SELECT coalesce(max(id), 0) FROM learner), (SELECT coalesce(max(id), 0) FROM attempt), "
      "(SELECT coalesce(max(sequence), 0) FROM record), (SELECT coalesce(max(id), 0) FROM step), "
      "(SELECT coalesce(sum(tries), 0) FROM learner), (SELECT coalesce(max(number), 0) FROM event)");
  row.step();
  level.database = origin_of(database).database;
  level.learners = row.integer(0);
  level.attempts = row.integer(1);
  level.records = row.integer(2);
  level.step = row.integer(3);
  level.tries = row.integer(4);
  level.events = row.integer(5);
  return level;
}

bool reaches(const Database& database, const Level& level) {
  const Level now = level_of(database);
  if (now.database != level.database || now.learners < level.learners || now.attempts < level.attempts ||
      now.records < level.records || now.events < level.events || now.tries < level.tries)
    return false;
  // The choices of an attempt may have been deleted since, which its row says.
  return level.step == 0 || database.prepare("SELECT 1 FROM step WHERE id = ?").bind(level.step).step() ||
         database.prepare("SELECT 1 FROM attempt WHERE id = ? AND choices_deleted = 1")
             .bind(level.step >> step_bits)
             .step();
}

bool Watermark::is_there() const { return os::is_there(x_file); }

std::optional<Level> Watermark::read() const {
  if (!is_there()) return std::nullopt;
  const std::string text = os::read_file(x_file, 1024);
  Level level;
  if (text.size() != text_of(level, x_key).size()) return std::nullopt;
  std::string_view rest = std::string_view(text).substr(head.size());
  level.database = seal::parse_hex<16>(rest.substr(0, 32)).value_or(level.database);
  rest.remove_prefix(32);
  level.learners = take_number(rest);
  level.attempts = take_number(rest);
  level.records = take_number(rest);
  level.events = take_number(rest);
  level.tries = take_number(rest);
  level.step = take_number(rest);
  return text == text_of(level, x_key) ? std::optional(level) : std::nullopt;
}

void Watermark::put(const Level& level) const {
  os::write_durably(x_file, text_of(level, x_key), os::Audience::owner_only);
}

void Watermark::raise(const Level& level) const noexcept {
  try {
    os::overwrite(x_file, text_of(level, x_key));
  } catch (const Error&) {
  }
}

}  // namespace rollcall::progress
