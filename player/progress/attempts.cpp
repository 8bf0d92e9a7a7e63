#include "player/progress/attempts.h"

#include <algorithm>

#include "player/progress/schema.h"
#include "player/record/bytes.h"
#include "player/scenario/release.h"

namespace rollcall::progress {
namespace {

constexpr std::int64_t most_steps = std::int64_t{1} << step_bits;

std::int64_t first_step(std::int64_t attempt) { return attempt << step_bits; }

Bytes place_of(std::int64_t attempt, std::int64_t position) {
  record::Writer into;
  into.text("step");
  into.signed_number(attempt);
  into.signed_number(position);
  return into.bytes();
}

Bytes encode(const run::Choice& choice) {
  record::Writer into;
  into.text(choice.scene);
  into.text(choice.option);
  into.number(choice.milliseconds);
  return into.bytes();
}

run::Choice decode(ByteView bytes) {
  record::Reader from(bytes);
  run::Choice choice;
  choice.scene = from.text();
  choice.option = from.text();
  choice.milliseconds = from.number_of<std::uint32_t>();
  from.expect_end();
  return choice;
}

scenario::Version version_of(std::int64_t release) {
  if (const auto version = scenario::version_of(static_cast<std::uint64_t>(release))) return *version;
  throw Damaged("The learner database holds a release that no version has.");
}

/// Random, marked as version 4 (RFC 9562): receivers of records check the number.
std::array<std::uint8_t, 16> new_registration() {
  const Bytes random = seal::random_bytes(16);
  std::array<std::uint8_t, 16> id{};
  std::copy(random.begin(), random.end(), id.begin());
  id[6] = static_cast<std::uint8_t>((id[6] & 0x0f) | 0x40);
  id[8] = static_cast<std::uint8_t>((id[8] & 0x3f) | 0x80);
  return id;
}

constexpr const char* columns =
    "SELECT id, learner, registration, module, variant, release, pack, language, timed, seed, started, "
    "pages_read, finished, abandoned FROM attempt ";

AttemptSummary summary_at(const Statement& row) {
  AttemptSummary attempt;
  attempt.id = row.integer(0);
  attempt.learner = row.integer(1);
  attempt.registration = row.array<16>(2);
  attempt.module = row.text(3);
  attempt.variant = row.text(4);
  attempt.version = version_of(row.integer(5));
  attempt.pack = row.array<32>(6);
  attempt.language = row.text(7);
  attempt.timed = row.integer(8) != 0;
  attempt.seed = static_cast<std::uint64_t>(row.integer(9));
  attempt.started = row.integer(10);
  attempt.pages_read = static_cast<std::uint32_t>(row.integer(11));
  attempt.finished = row.integer(12) != 0;
  attempt.abandoned = row.integer(13) != 0;
  return attempt;
}

Message damaged_step(std::int64_t number, const std::string& module) {
  return {"Step {number} of an attempt at {module} is damaged.",
          {{"number", std::to_string(number)}, {"module", module}}};
}

Error no_such_attempt() { return Error("There is no such attempt here."); }

}  // namespace

AttemptSummary Attempts::begin(const AttemptPlan& plan, std::int64_t now) {
  x_learners->key(plan.learner);
  AttemptSummary begun{plan};
  begun.registration = new_registration();
  begun.started = now;
  Statement row = x_database->prepare(
      "INSERT INTO attempt (learner, registration, module, variant, release, pack, language, timed, seed, started) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind(plan.learner)
      .bind(ByteView(begun.registration))
      .bind(plan.module)
      .bind(plan.variant)
      .bind(static_cast<std::int64_t>(plan.version.release()))
      .bind(ByteView(plan.pack))
      .bind(plan.language)
      .bind(plan.timed ? 1 : 0)
      .bind(static_cast<std::int64_t>(plan.seed))
      .bind(now)
      .run();
  begun.id = x_database->last_id();
  return begun;
}

AttemptSummary Attempts::summary(std::int64_t attempt) const {
  Statement row = x_database->prepare(std::string(columns) + "WHERE id = ?");
  if (!row.bind(attempt).step()) throw no_such_attempt();
  return summary_at(row);
}

std::vector<AttemptSummary> Attempts::summaries(std::int64_t learner) const {
  Statement rows = x_database->prepare(std::string(columns) + "WHERE learner = ? ORDER BY id DESC");
  rows.bind(learner);
  std::vector<AttemptSummary> all;
  while (rows.step()) all.push_back(summary_at(rows));
  return all;
}

AttemptRow Attempts::with_trace(const AttemptSummary& summary) const {
  AttemptRow attempt{summary, {}, {}};
  const seal::SealingKey& key = x_learners->key(attempt.learner);
  Statement rows = x_database->prepare("SELECT id, sealed FROM step WHERE id >= ? AND id < ? ORDER BY id");
  rows.bind(first_step(attempt.id)).bind(first_step(attempt.id + 1));
  try {
    while (rows.step()) {
      const std::int64_t position = rows.integer(0) - first_step(attempt.id);
      const std::optional<Bytes> opened = key.open(rows.bytes(1), place_of(attempt.id, position));
      if (!opened || position != static_cast<std::int64_t>(attempt.trace.size()))
        throw Damaged(damaged_step(position + 1, attempt.module));
      attempt.trace.push_back(decode(*opened));
    }
  } catch (const Damaged& damaged) {
    attempt.damage = damaged.message();
  } catch (const record::Malformed&) {
    attempt.damage = damaged_step(static_cast<std::int64_t>(attempt.trace.size()) + 1, attempt.module);
  }
  return attempt;
}

AttemptRow Attempts::get(std::int64_t attempt) const { return with_trace(summary(attempt)); }

std::vector<AttemptRow> Attempts::of(std::int64_t learner) const {
  x_learners->key(learner);
  std::vector<AttemptRow> all;
  for (const AttemptSummary& attempt : summaries(learner)) all.push_back(with_trace(attempt));
  return all;
}

std::optional<AttemptRow> Attempts::unfinished(std::int64_t learner, std::string_view module,
                                               std::string_view variant) const {
  x_learners->key(learner);
  Statement row = x_database->prepare(
      std::string(columns) +
      "WHERE learner = ? AND finished = 0 AND abandoned = 0 AND module = ? AND variant = ? ORDER BY id DESC LIMIT 1");
  if (!row.bind(learner).bind(module).bind(variant).step()) return std::nullopt;
  return with_trace(summary_at(row));
}

void Attempts::accept(std::int64_t attempt, std::uint32_t position, const run::Choice& choice) {
  Transaction transaction(*x_database);
  {
    Statement row = x_database->prepare(
        "SELECT learner, finished, (SELECT max(id) FROM step WHERE id >= ?2 AND id < ?3), pages_read, abandoned "
        "FROM attempt WHERE id = ?1");
    if (!row.bind(attempt).bind(first_step(attempt)).bind(first_step(attempt + 1)).step()) throw no_such_attempt();
    if (row.integer(1) != 0)
      throw Error("This attempt is finished, so nothing can be added to it.", "Start a new one.");
    if (row.integer(4) != 0)
      throw Error("This attempt was given up, so nothing can be added to it.", "Start a new one.");
    const std::int64_t next = row.is_null(2) ? 0 : row.integer(2) - first_step(attempt) + 1;
    if (next != std::int64_t{position})
      throw Error("Choice " + std::to_string(std::int64_t{position} + 1) + " cannot be saved: the attempt has " +
                      std::to_string(next) + " so far.",
                  "Leave the module and continue it.");
    if (next == most_steps) throw Error("This attempt has as many choices as can be saved.", "Start a new one.");
    const Bytes sealed = x_learners->key(row.integer(0)).seal(encode(choice), place_of(attempt, next));
    x_database->prepare("INSERT INTO step (id, sealed) VALUES (?, ?)")
        .bind(first_step(attempt) + next)
        .bind(ByteView(sealed))
        .run();
    if (row.integer(3) != 0) x_database->prepare("UPDATE attempt SET pages_read = 0 WHERE id = ?").bind(attempt).run();
  }
  transaction.commit();
}

void Attempts::set_pages_read(std::int64_t attempt, std::uint32_t pages) {
  Statement row = x_database->prepare("UPDATE attempt SET pages_read = ? WHERE id = ? RETURNING id");
  row.bind(std::int64_t{pages}).bind(attempt);
  if (!row.step()) throw no_such_attempt();
  row.run();
}

void Attempts::set_language(std::int64_t attempt, std::string_view language) {
  Statement row = x_database->prepare(
      "UPDATE attempt SET language = ? WHERE id = ? AND finished = 0 AND abandoned = 0 RETURNING id");
  row.bind(language).bind(attempt);
  if (!row.step())
    throw Error("The language of an attempt cannot be changed when it is finished or was given up.",
                "Start a new one.");
  row.run();
}

void Attempts::abandon(std::int64_t attempt) {
  Transaction transaction(*x_database);
  {
    Statement row = x_database->prepare("SELECT learner, finished FROM attempt WHERE id = ?");
    if (!row.bind(attempt).step()) throw no_such_attempt();
    x_learners->key(row.integer(0));
    if (row.integer(1) != 0) throw Error("This attempt is finished, so it cannot be given up.", "Start a new one.");
    x_database->prepare("UPDATE attempt SET abandoned = 1 WHERE id = ?").bind(attempt).run();
  }
  transaction.commit();
}

void Attempts::mark_finished(std::int64_t attempt) {
  x_database->prepare("UPDATE attempt SET finished = 1 WHERE id = ?").bind(attempt).run();
}

std::vector<std::string> Attempts::check() const {
  std::vector<std::string> problems;
  const auto add_all = [&](std::string_view sql, const std::string& before, const std::string& after) {
    Statement rows = x_database->prepare(sql);
    while (rows.step()) problems.push_back(before + std::to_string(rows.integer(0)) + after);
  };
  add_all(
      "SELECT attempt FROM step GROUP BY attempt HAVING min(id) <> attempt << 20 "
      "OR max(id) <> (attempt << 20) + count(*) - 1",
      "The choices of attempt ", " have a gap.");
  add_all("SELECT DISTINCT attempt FROM step WHERE attempt NOT IN (SELECT id FROM attempt)", "The attempt ",
          " is missing, but its choices are there.");
  add_all("SELECT id FROM attempt WHERE finished = 1 AND registration NOT IN (SELECT registration FROM record)",
          "The attempt ", " is finished, but has no record.");
  add_all("SELECT id FROM attempt WHERE finished = 0 AND registration IN (SELECT registration FROM record)",
          "The attempt ", " has a record, but is not marked as finished.");
  for (const std::int64_t learner : x_learners->unlocked()) {
    for (const AttemptRow& attempt : of(learner)) {
      if (!attempt.damage.empty()) problems.push_back(attempt.damage.text());
    }
  }
  return problems;
}

}  // namespace rollcall::progress
