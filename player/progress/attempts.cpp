#include "player/progress/attempts.h"

#include <algorithm>

#include "player/progress/schema.h"
#include "player/record/bytes.h"
#include "player/scenario/release.h"
#include "player/scenario/scenario.h"

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

Bytes place_of_bookmark(std::int64_t attempt) {
  record::Writer into;
  into.text("bookmark");
  into.signed_number(attempt);
  return into.bytes();
}

constexpr std::size_t number_size = 4;

/// Of one length, whatever the number.
void put(Bytes& into, std::uint32_t number) {
  for (std::size_t i = 0; i < number_size; ++i) into.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

std::uint32_t take_number(ByteView& from) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < number_size; ++i) number |= std::uint32_t{from[i]} << (8 * i);
  from = from.subspan(number_size);
  return number;
}

void put(Bytes& into, std::string_view id) {
  if (id.size() > scenario::longest_id)
    throw Error(tr("The id {id} is longer than {most} characters, so the choice cannot be saved.", "id"_is = id,
                   "most"_is = scenario::longest_id),
                tr("The training unit must build the module again with a current rollcall-author."));
  into.push_back(static_cast<std::uint8_t>(id.size()));
  into.insert(into.end(), id.begin(), id.end());
  into.insert(into.end(), scenario::longest_id - id.size(), 0);
}

std::string take(ByteView& from) {
  const std::size_t size = from[0];
  if (size > scenario::longest_id) record::Reader::refuse();
  const ByteView id = from.subspan(1, size);
  from = from.subspan(1 + scenario::longest_id);
  return std::string(id.begin(), id.end());
}

constexpr std::size_t encoded_size = 2 * (1 + scenario::longest_id) + 2 * number_size;

/// Every step has the same length, whether something was chosen, read or taken back: that is all that somebody without
/// the key sees of it. The last number is 0, or one more than the number of steps that somebody went back to.
Bytes encode(const run::Choice& choice) {
  Bytes into;
  into.reserve(encoded_size);
  put(into, choice.scene);
  put(into, choice.option);
  put(into, choice.milliseconds);
  put(into, choice.back_to ? *choice.back_to + 1 : 0);
  return into;
}

run::Choice decode(ByteView from) {
  if (from.size() != encoded_size) record::Reader::refuse();
  run::Choice choice;
  choice.scene = take(from);
  choice.option = take(from);
  choice.milliseconds = take_number(from);
  if (const std::uint32_t back = take_number(from); back != 0) choice.back_to = back - 1;
  return choice;
}

/// Before the first step.
seal::Digest start_of_chain(const AttemptSummary& attempt) { return seal::digest(attempt.registration); }

/// After one more; over the step as it is stored, so that it can be followed without a key.
seal::Digest followed(const seal::Digest& chain, ByteView sealed) {
  Bytes both(chain.begin(), chain.end());
  both.insert(both.end(), sealed.begin(), sealed.end());
  return seal::digest(both);
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
    "bookmark, ending_seen, scripted, finished, abandoned, steps, chain, seal, mode, "
    "path, path_release, path_step, path_rule, choices_deleted FROM attempt ";

Message damaged_step(std::int64_t number, const std::string& module) {
  return tr("Step {number} of an attempt at {module} is damaged.", "number"_is = number, "module"_is = module);
}

Error no_such_attempt() { return Error(tr("There is no such attempt here.")); }

Message damaged_row(const std::string& module) {
  return tr("An attempt at {module} was changed by something else than Rollcall.", "module"_is = module);
}

Message damaged_steps(const std::string& module) {
  return tr("The choices of an attempt at {module} are not all there as they were saved.", "module"_is = module);
}

void require_open(const AttemptSummary& attempt) {
  if (attempt.finished)
    throw Error(tr("This attempt is finished, so nothing can be added to it."), tr("Start a new one."));
  if (attempt.abandoned)
    throw Error(tr("This attempt was given up, so nothing can be added to it."), tr("Start a new one."));
}

/// Pages that follow the last choice are read when the attempt is finished; in an assessment nothing is taken back.
void require_possible(const AttemptSummary& attempt, const run::Choice& step) {
  if (!attempt.finished || !step.is_page() || attempt.choices_deleted) require_open(attempt);
  if (step.back_to && attempt.mode == record::Mode::assessment)
    throw Error(tr("This is an assessment, in which nobody can go back."),
                tr("After the debrief you can try another way."));
}

/// One sentence, however far a changed number leads.
Message missing(std::int64_t first, std::int64_t last) {
  if (first == last) return tr("The attempt {attempt} is missing.", "attempt"_is = first);
  return tr("The attempts {first} to {last} are missing.", "first"_is = first, "last"_is = last);
}

}  // namespace

Attempts::Saved Attempts::saved_at(const Statement& row) const {
  Saved attempt;
  attempt.id = row.integer(0);
  attempt.learner = row.integer(1);
  attempt.registration = row.array<16>(2);
  attempt.module = row.text(3);
  attempt.variant = row.text(4);
  // A release that no version has is none that was sealed.
  attempt.version = scenario::version_of(static_cast<std::uint64_t>(row.integer(5))).value_or(scenario::Version{});
  attempt.pack = row.array<32>(6);
  attempt.language = row.text(7);
  attempt.timed = row.integer(8) != 0;
  attempt.seed = static_cast<std::uint64_t>(row.integer(9));
  attempt.started = row.integer(10);
  attempt.bookmark = row.bytes(11);
  attempt.ending_seen = row.integer(12) != 0;
  attempt.scripted = row.integer(13) != 0;
  attempt.finished = row.integer(14) != 0;
  attempt.abandoned = row.integer(15) != 0;
  attempt.steps = static_cast<std::uint32_t>(row.integer(16));
  attempt.chain = row.array<32>(17);
  attempt.mode = row.integer(19) != 0 ? record::Mode::assessment : record::Mode::practice;
  attempt.on_path = {row.text(20),
                     scenario::version_of(static_cast<std::uint64_t>(row.integer(21))).value_or(scenario::Version{}),
                     row.text(22), row.text(23)};
  attempt.choices_deleted = row.integer(24) != 0;
  const std::optional<seal::Digest> seal = seal_of(attempt);
  if (seal && *seal != row.array<32>(18)) attempt.damage = damaged_row(attempt.module);
  return attempt;
}

std::optional<seal::Digest> Attempts::seal_of(const Saved& attempt) const {
  record::Writer row;
  row.signed_number(attempt.id);
  row.signed_number(attempt.learner);
  row.raw(attempt.registration);
  row.text(attempt.module);
  row.text(attempt.variant);
  row.number(attempt.version.release());
  row.raw(attempt.pack);
  row.text(attempt.language);
  row.text(attempt.on_path.path);
  row.number(attempt.on_path.version.release());
  row.text(attempt.on_path.step);
  row.text(attempt.on_path.rule);
  row.byte(attempt.mode == record::Mode::assessment ? 1 : 0);
  row.byte(attempt.timed ? 1 : 0);
  row.number(attempt.seed);
  row.signed_number(attempt.started);
  row.number(attempt.bookmark.size());
  row.raw(attempt.bookmark);
  row.byte(attempt.ending_seen ? 1 : 0);
  row.byte(attempt.scripted ? 1 : 0);
  row.byte(attempt.abandoned ? 1 : 0);
  row.byte(attempt.choices_deleted ? 1 : 0);
  row.number(attempt.steps);
  row.raw(attempt.chain);
  return x_learners->seal_of("attempt", row.bytes());
}

AttemptSummary Attempts::begin(const AttemptPlan& plan, std::int64_t now) {
  x_learners->key(plan.learner);
  Saved begun;
  static_cast<AttemptPlan&>(begun) = plan;
  begun.id = x_database->number("SELECT coalesce(max(id), 0) + 1 FROM attempt");
  begun.registration = new_registration();
  begun.started = now;
  begun.chain = start_of_chain(begun);
  begun.bookmark = sealed_bookmark(begun, {});
  Statement row = x_database->prepare(
      "INSERT INTO attempt (id, learner, registration, module, variant, release, pack, language, path, path_release, "
      "path_step, path_rule, mode, timed, seed, started, bookmark, steps, chain, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind(begun.id)
      .bind(plan.learner)
      .bind(ByteView(begun.registration))
      .bind(plan.module)
      .bind(plan.variant)
      .bind(static_cast<std::int64_t>(plan.version.release()))
      .bind(ByteView(plan.pack))
      .bind(plan.language)
      .bind(plan.on_path.path)
      .bind(static_cast<std::int64_t>(plan.on_path.version.release()))
      .bind(plan.on_path.step)
      .bind(plan.on_path.rule)
      .bind(plan.mode == record::Mode::assessment ? 1 : 0)
      .bind(plan.timed ? 1 : 0)
      .bind(static_cast<std::int64_t>(plan.seed))
      .bind(now)
      .bind(ByteView(begun.bookmark))
      .bind(0)
      .bind(ByteView(begun.chain))
      .bind(ByteView(seal_of(begun).value()))
      .run();
  return begun;
}

Attempts::Saved Attempts::find(std::int64_t attempt) const {
  Statement row = x_database->prepare(std::string(columns) + "WHERE id = ?");
  if (!row.bind(attempt).step()) throw no_such_attempt();
  return saved_at(row);
}

Attempts::Saved Attempts::find_sound(std::int64_t attempt) const {
  Saved saved = find(attempt);
  if (!saved.damage.empty()) throw Damaged(saved.damage, tr("Have the data looked at with: rollcall doctor"));
  return saved;
}

void Attempts::update(const Saved& attempt) {
  x_database
      ->prepare(
          "UPDATE attempt SET language = ?, bookmark = ?, ending_seen = ?, scripted = ?, abandoned = ?, "
          "choices_deleted = ?, steps = ?, chain = ?, seal = ? WHERE id = ?")
      .bind(attempt.language)
      .bind(ByteView(attempt.bookmark))
      .bind(attempt.ending_seen ? 1 : 0)
      .bind(attempt.scripted ? 1 : 0)
      .bind(attempt.abandoned ? 1 : 0)
      .bind(attempt.choices_deleted ? 1 : 0)
      .bind(std::int64_t{attempt.steps})
      .bind(ByteView(attempt.chain))
      .bind(ByteView(seal_of(attempt).value()))
      .bind(attempt.id)
      .run();
}

Bytes Attempts::sealed_bookmark(const Saved& attempt, const Bookmark& bookmark) const {
  Bytes all;
  put(all, bookmark.pages_read);
  put(all, bookmark.time_used);
  put(all, bookmark.lines_read);
  return x_learners->key(attempt.learner).seal(all, place_of_bookmark(attempt.id));
}

Bookmark Attempts::bookmark_of(const Saved& attempt) const {
  const std::optional<Bytes> opened =
      x_learners->key(attempt.learner).open(attempt.bookmark, place_of_bookmark(attempt.id));
  if (!opened || opened->size() != 3 * number_size) throw Damaged(damaged_row(attempt.module));
  ByteView from(*opened);
  Bookmark bookmark;
  bookmark.pages_read = take_number(from);
  bookmark.time_used = take_number(from);
  bookmark.lines_read = take_number(from);
  return bookmark;
}

AttemptSummary Attempts::summary(std::int64_t attempt) const { return find(attempt); }

std::vector<AttemptSummary> Attempts::summaries(std::int64_t learner) const {
  Statement rows = x_database->prepare(std::string(columns) + "WHERE learner = ? ORDER BY id DESC");
  rows.bind(learner);
  std::vector<AttemptSummary> all;
  while (rows.step()) all.push_back(saved_at(rows));
  return all;
}

AttemptRow Attempts::with_trace(const Saved& saved) const {
  AttemptRow attempt{saved, {}, {}};
  const seal::SealingKey& key = x_learners->key(attempt.learner);
  if (!attempt.damage.empty() || attempt.choices_deleted) return attempt;
  seal::Digest chain = start_of_chain(saved);
  Statement rows = x_database->prepare("SELECT id, sealed FROM step WHERE id >= ? AND id < ? ORDER BY id");
  rows.bind(first_step(attempt.id)).bind(first_step(attempt.id + 1));
  try {
    static_cast<Bookmark&>(attempt) = bookmark_of(saved);
    while (rows.step()) {
      const std::int64_t position = rows.integer(0) - first_step(attempt.id);
      const Bytes sealed = rows.bytes(1);
      const std::optional<Bytes> opened = key.open(sealed, place_of(attempt.id, position));
      if (!opened || position != static_cast<std::int64_t>(attempt.trace.size()))
        throw Damaged(damaged_step(position + 1, attempt.module));
      attempt.trace.push_back(decode(*opened));
      chain = followed(chain, sealed);
    }
    if (attempt.trace.size() != saved.steps || chain != saved.chain) throw Damaged(damaged_steps(attempt.module));
  } catch (const Damaged& damaged) {
    attempt.damage = damaged.message();
  } catch (const record::Malformed&) {
    attempt.damage = damaged_step(static_cast<std::int64_t>(attempt.trace.size()) + 1, attempt.module);
  }
  return attempt;
}

bool Attempts::has_all_steps(const Saved& attempt) const {
  seal::Digest chain = start_of_chain(attempt);
  std::uint32_t steps = 0;
  Statement rows = x_database->prepare("SELECT id, sealed FROM step WHERE id >= ? AND id < ? ORDER BY id");
  rows.bind(first_step(attempt.id)).bind(first_step(attempt.id + 1));
  while (rows.step()) {
    if (rows.integer(0) != first_step(attempt.id) + steps) return false;
    chain = followed(chain, rows.bytes(1));
    ++steps;
  }
  return steps == attempt.steps && chain == attempt.chain;
}

AttemptRow Attempts::get(std::int64_t attempt) const { return with_trace(find(attempt)); }

std::vector<AttemptRow> Attempts::of(std::int64_t learner) const {
  x_learners->key(learner);
  Statement rows = x_database->prepare(std::string(columns) + "WHERE learner = ? ORDER BY id DESC");
  rows.bind(learner);
  std::vector<AttemptRow> all;
  while (rows.step()) all.push_back(with_trace(saved_at(rows)));
  return all;
}

std::optional<AttemptRow> Attempts::unfinished(std::int64_t learner, std::string_view module,
                                               std::string_view variant) const {
  x_learners->key(learner);
  Statement row = x_database->prepare(
      std::string(columns) +
      "WHERE learner = ? AND finished = 0 AND abandoned = 0 AND module = ? AND variant = ? ORDER BY id DESC LIMIT 1");
  if (!row.bind(learner).bind(module).bind(variant).step()) return std::nullopt;
  return with_trace(saved_at(row));
}

std::int64_t Attempts::accept(std::int64_t attempt, std::uint32_t position, const run::Choice& choice) {
  Transaction transaction(*x_database);
  Saved saved = find_sound(attempt);
  require_possible(saved, choice);
  if (saved.steps != position)
    throw Error(tr("Choice {number} cannot be saved: the attempt has {count} so far.",
                   "number"_is = std::int64_t{position} + 1, "count"_is = saved.steps),
                tr("Leave the module and continue it."));
  if (saved.steps == most_steps)
    throw Error(tr("This attempt has as many choices as can be saved."), tr("Start a new one."));
  const std::int64_t step = first_step(attempt) + saved.steps;
  const Bytes sealed = x_learners->key(saved.learner).seal(encode(choice), place_of(attempt, saved.steps));
  x_database->prepare("INSERT INTO step (id, sealed) VALUES (?, ?)").bind(step).bind(ByteView(sealed)).run();
  saved.chain = followed(saved.chain, sealed);
  ++saved.steps;
  saved.bookmark = sealed_bookmark(saved, {});
  update(saved);
  transaction.commit();
  return step;
}

void Attempts::change(std::int64_t attempt, const std::function<void(Saved&)>& alter) {
  Transaction transaction(*x_database);
  Saved saved = find_sound(attempt);
  alter(saved);
  update(saved);
  transaction.commit();
}

void Attempts::change_bookmark(std::int64_t attempt, const std::function<void(Bookmark&)>& alter) {
  change(attempt, [&](Saved& saved) {
    Bookmark bookmark = bookmark_of(saved);
    alter(bookmark);
    saved.bookmark = sealed_bookmark(saved, bookmark);
  });
}

void Attempts::set_pages_read(std::int64_t attempt, std::uint32_t pages) {
  change_bookmark(attempt, [&](Bookmark& now) {
    now.pages_read = pages;
    now.lines_read = 0;
  });
}

void Attempts::set_lines_read(std::int64_t attempt, std::uint32_t lines) {
  change_bookmark(attempt, [&](Bookmark& now) { now.lines_read = lines; });
}

void Attempts::set_time_used(std::int64_t attempt, std::uint32_t milliseconds) {
  change_bookmark(attempt, [&](Bookmark& now) { now.time_used = milliseconds; });
}

void Attempts::set_ending_seen(std::int64_t attempt) {
  change(attempt, [](Saved& saved) { saved.ending_seen = true; });
}

void Attempts::set_scripted(std::int64_t attempt) {
  change(attempt, [](Saved& saved) {
    require_open(saved);
    saved.scripted = true;
  });
}

void Attempts::set_language(std::int64_t attempt, std::string_view language) {
  change(attempt, [&](Saved& saved) {
    if (!saved.is_open())
      throw Error(tr("The language of an attempt cannot be changed when it is finished or was given up."),
                  tr("Start a new one."));
    saved.language = language;
  });
}

void Attempts::abandon(std::int64_t attempt) {
  Transaction transaction(*x_database);
  Saved saved = find(attempt);
  x_learners->key(saved.learner);
  if (saved.finished) throw Error(tr("This attempt is finished, so it cannot be given up."), tr("Start a new one."));
  if (saved.damage.empty()) {
    saved.abandoned = true;
    update(saved);
  } else {
    // It stays told apart from what Rollcall saved: no seal is put on it.
    x_database->prepare("UPDATE attempt SET abandoned = 1 WHERE id = ?").bind(attempt).run();
  }
  transaction.commit();
}

void Attempts::mark_finished(const std::array<std::uint8_t, 16>& registration) {
  Statement row = x_database->prepare(std::string(columns) + "WHERE registration = ?");
  if (!row.bind(ByteView(registration)).step()) return;
  Saved saved = saved_at(row);
  if (saved.abandoned && saved.damage.empty() && seal_of(saved)) {
    saved.abandoned = false;
    update(saved);
  }
  x_database->prepare("UPDATE attempt SET finished = 1, abandoned = 0 WHERE id = ?").bind(saved.id).run();
}

bool Attempts::is_whole(std::int64_t attempt) const {
  Statement row = x_database->prepare(std::string(columns) + "WHERE id = ?");
  try {
    if (!row.bind(attempt).step()) return false;
    const Saved saved = saved_at(row);
    return saved.damage.empty() && has_all_steps(saved);
  } catch (const Damaged&) {
    return false;
  }
}

std::vector<AttemptSummary> Attempts::begun_before(std::int64_t moment) const {
  Statement rows = x_database->prepare(
      std::string(columns) + "WHERE started < ? AND choices_deleted = 0 AND finished + abandoned > 0 ORDER BY id");
  rows.bind(moment);
  std::vector<AttemptSummary> all;
  while (rows.step()) {
    Saved attempt = saved_at(rows);
    if (attempt.damage.empty() && has_all_steps(attempt)) all.push_back(std::move(attempt));
  }
  return all;
}

void Attempts::delete_choices(std::int64_t attempt) {
  Saved saved = find_sound(attempt);
  x_database->prepare("DELETE FROM step WHERE id >= ? AND id < ?")
      .bind(first_step(attempt))
      .bind(first_step(attempt + 1))
      .run();
  saved.steps = 0;
  saved.chain = start_of_chain(saved);
  saved.bookmark.clear();
  saved.choices_deleted = true;
  update(saved);
}

std::vector<Message> Attempts::check() const {
  std::vector<Message> problems;
  using Attempt = NamedValue<"attempt">;
  const auto add_all = [&](std::string_view sql, Message (*problem)(Attempt)) {
    Statement rows = x_database->prepare(sql);
    while (rows.step()) problems.push_back(problem("attempt"_is = rows.integer(0)));
  };
  add_all("SELECT DISTINCT attempt FROM step WHERE attempt NOT IN (SELECT id FROM attempt)", [](Attempt attempt) {
    return tr("The attempt {attempt} is missing, but its choices are there.", std::move(attempt));
  });
  add_all(
      "SELECT id FROM attempt WHERE finished = 1 AND registration NOT IN (SELECT registration FROM record)",
      [](Attempt attempt) { return tr("The attempt {attempt} is finished, but has no record.", std::move(attempt)); });
  add_all("SELECT id FROM attempt WHERE finished = 0 AND registration IN (SELECT registration FROM record)",
          [](Attempt attempt) {
            return tr("The attempt {attempt} has a record, but is not marked as finished.", std::move(attempt));
          });
  std::int64_t last = 0;
  Statement rows = x_database->prepare(std::string(columns) + "ORDER BY id");
  while (rows.step()) {
    const std::int64_t id = rows.integer(0);
    if (last + 1 < id) problems.push_back(missing(last + 1, id - 1));
    last = std::max(last, id);
    const Saved attempt = saved_at(rows);
    const Message damage = !attempt.damage.empty()   ? attempt.damage
                           : !has_all_steps(attempt) ? damaged_steps(attempt.module)
                                                     : Message();
    if (!damage.empty())
      problems.push_back(tr("Attempt {attempt}: {problem}", "attempt"_is = id, "problem"_is = damage));
  }
  return problems;
}

}  // namespace rollcall::progress
