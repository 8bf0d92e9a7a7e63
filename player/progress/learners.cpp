#include "player/progress/learners.h"

#include <algorithm>

#include "player/os/files.h"
#include "player/progress/origin.h"
#include "player/progress/pin.h"
#include "player/record/bytes.h"
#include "player/seal/hash.h"
#include "player/secret_text.h"
#include "player/utf8.h"

namespace rollcall::progress {
namespace {

constexpr std::size_t longest_name = 200;
constexpr std::int64_t free_tries = 3, first_wait = 30, longest_wait = 3600;
constexpr const char* columns =
    "SELECT id, staff_number, has_pin, name, wrapped_key, salt, passes, memory, pin_failures, pin_blocked_until, "
    "tries, "
    "seal FROM learner ";

/// The staff number too: a key opens for nobody else's.
Bytes belongs_to(std::string_view what, std::int64_t learner, std::string_view staff_number) {
  record::Writer into;
  into.text(what);
  into.signed_number(learner);
  into.text(staff_number);
  return into.bytes();
}

/// All names have one length, so that the encrypted one says nothing.
Bytes padded(const std::string& name) {
  Bytes bytes(1 + longest_name);
  bytes[0] = static_cast<std::uint8_t>(name.size());
  std::copy(name.begin(), name.end(), bytes.begin() + 1);
  return bytes;
}

std::optional<std::string> unpadded(const Bytes& bytes) {
  if (bytes.size() != 1 + longest_name || bytes[0] > longest_name) return std::nullopt;
  return std::string(bytes.begin() + 1, bytes.begin() + 1 + bytes[0]);
}

void expect_name(const std::string& name) {
  const bool has_control =
      std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (has_control || !is_utf8(name)) throw Error(tr("The name has characters that cannot be written."));
  if (name.size() > longest_name)
    throw Error(tr("The name is longer than {most} bytes.", "most"_is = longest_name), tr("Shorten it."));
}

void expect_pin(const std::string& pin) {
  if (!pin.empty() && length_of_pin(pin) < shortest_pin)
    throw Error(tr("A PIN has at least {least} characters.", "least"_is = shortest_pin),
                tr("Choose a longer one; six digits are better."));
}

/// Seconds to wait after so many wrong PINs: none, then 30, 60, 120 and so on up to an hour.
std::int64_t wait_after(std::int64_t failures) {
  if (failures < free_tries) return 0;
  return std::min(longest_wait, first_wait << std::min<std::int64_t>(failures - free_tries, 7));
}

/// Minutes, where seconds would be too many to count.
bool is_long(std::int64_t seconds) { return seconds >= 120; }

std::uint64_t minutes_of(std::int64_t seconds) { return static_cast<std::uint64_t>((seconds + 59) / 60); }

Message wait_and_try_again(std::int64_t seconds) {
  if (is_long(seconds))
    return trn("Wait {n} minute and try again.", "Wait {n} minutes and try again.", minutes_of(seconds));
  return trn("Wait {n} second and try again.", "Wait {n} seconds and try again.", static_cast<std::uint64_t>(seconds));
}

Message wait_before_next_try(std::int64_t seconds) {
  if (seconds == 0) return tr("Try again.");
  if (is_long(seconds))
    return trn("Wait {n} minute before the next try.", "Wait {n} minutes before the next try.", minutes_of(seconds));
  return trn("Wait {n} second before the next try.", "Wait {n} seconds before the next try.",
             static_cast<std::uint64_t>(seconds));
}

seal::SealingKey read_secret(const std::filesystem::path& file) {
  const std::string text = os::read_file(file, 1024);
  std::optional<std::array<std::uint8_t, 32>> bytes;
  if (text.starts_with(machine_secret_word) && text.ends_with('\n'))
    bytes = seal::parse_hex<32>(std::string_view(text).substr(machine_secret_word.size(), 64));
  if (!bytes || text.size() != machine_secret_word.size() + 65)
    throw Error(tr("The secret of this computer, {file}, is damaged.", "file"_is = file),
                tr("Put the file back from a copy."));
  return seal::SealingKey::from_bytes(*bytes);
}

seal::SealingKey make_secret(const std::filesystem::path& file) {
  const seal::SealingKey secret = seal::SealingKey::generate();
  os::make_private_folder(file.parent_path());
  os::write_durably(file, std::string(machine_secret_word) + seal::hex(secret.bytes()) + "\n",
                    os::Audience::owner_only);
  return secret;
}

/// One sentence, however far a changed number leads.
Message missing(std::int64_t first, std::int64_t last) {
  if (first == last) return tr("The entry of learner {number} is missing.", "number"_is = first);
  return tr("The entries of learners {first} to {last} are missing.", "first"_is = first, "last"_is = last);
}

}  // namespace

struct Learners::Row {
  std::int64_t id = 0;
  std::string staff_number;
  bool has_pin = false;
  Bytes name;
  seal::WrappedKey key;
  std::int64_t failures = 0;
  std::int64_t blocked_until = 0;
  std::int64_t tries = 0;
  seal::Digest seal{};

  Row() = default;
  explicit Row(const Statement& row)
      : id(row.integer(0)),
        staff_number(row.text(1)),
        has_pin(row.integer(2) != 0),
        name(row.bytes(3)),
        key{row.bytes(4),
            row.array<16>(5),
            {static_cast<std::uint32_t>(row.integer(6)), static_cast<std::uint64_t>(row.integer(7))}},
        failures(row.integer(8)),
        blocked_until(row.integer(9)),
        tries(row.integer(10)),
        seal(row.array<32>(11)) {}
};

Learners::Learners(Database& database, const std::filesystem::path& secret, const os::Clock& clock, Access access)
    : x_database(&database), x_clock(&clock), x_secret_file(secret) {
  const bool is_needed = database.number("SELECT count(*) FROM learner WHERE wrapped_key IS NOT NULL") != 0;
  if (os::is_there(secret))
    x_machine = read_secret(secret);
  else if (!is_needed && access == Access::writing)
    x_machine = make_secret(secret);
  if (!x_machine) return;
  if (!is_needed && !is_sealed_with(database, *x_machine)) save(database, origin_of(database), *x_machine);
  x_is_own_secret = is_sealed_with(database, *x_machine);
  if (!x_is_own_secret) return;
  Statement rows = database.prepare(std::string(columns) + "WHERE wrapped_key IS NOT NULL AND has_pin = 0");
  while (rows.step()) {
    if (const std::optional<Row> row = sound(rows)) {
      if (const std::optional<seal::SealingKey> key = unwrapped(*row, "")) x_keys.insert_or_assign(row->id, *key);
    }
  }
}

std::optional<Learners::Row> Learners::sound(const Statement& row) const {
  try {
    Row read(row);
    return is_sealed(read) ? std::optional(std::move(read)) : std::nullopt;
  } catch (const Damaged&) {
    return std::nullopt;
  }
}

std::optional<seal::Digest> Learners::seal_of(std::string_view table, ByteView row) const {
  if (!x_machine || !x_is_own_secret) return std::nullopt;
  return x_machine->authenticated("rollcall row of " + std::string(table), row);
}

std::optional<seal::Digest> Learners::seal_of(const Row& row) const {
  record::Writer into;
  into.signed_number(row.id);
  into.text(row.staff_number);
  into.byte(row.has_pin ? 1 : 0);
  into.number(row.name.size());
  into.raw(row.name);
  into.number(row.key.sealed.size());
  into.raw(row.key.sealed);
  into.raw(row.key.salt);
  into.number(row.key.cost.passes);
  into.number(row.key.cost.memory);
  into.signed_number(row.failures);
  into.signed_number(row.blocked_until);
  into.signed_number(row.tries);
  return seal_of("learner", into.bytes());
}

std::optional<seal::Digest> Learners::seal_of_erased(std::int64_t learner, std::int64_t tries) const {
  record::Writer into;
  into.signed_number(learner);
  into.signed_number(tries);
  return seal_of("erased learner", into.bytes());
}

bool Learners::is_sealed(const Row& row) const {
  const std::optional<seal::Digest> seal = seal_of(row);
  return !seal || *seal == row.seal;
}

void Learners::seal(std::int64_t learner) {
  Statement row = x_database->prepare(std::string(columns) + "WHERE id = ?");
  if (!row.bind(learner).step()) return;
  const std::optional<seal::Digest> seal = seal_of(Row(row));
  x_database->prepare("UPDATE learner SET seal = ? WHERE id = ?").bind(ByteView(seal.value())).bind(learner).run();
}

const seal::SealingKey& Learners::machine() const {
  if (!x_machine)
    throw Error(
        tr("The secret of this computer, {file}, is missing.", "file"_is = x_secret_file),
        tr("Put the file back from a copy. Without it nobody's answers can be read; finished records are safe."));
  if (!x_is_own_secret)
    throw Error(
        tr("The secret of this computer, {file}, does not fit the learner database.", "file"_is = x_secret_file),
        tr("Put the right file back from a copy. Without it nobody's answers can be read; finished records are "
           "safe."));
  return *x_machine;
}

std::optional<Learners::Row> Learners::find(std::int64_t learner) const {
  Statement row = x_database->prepare(std::string(columns) + "WHERE id = ? AND wrapped_key IS NOT NULL");
  if (!row.bind(learner).step()) return std::nullopt;
  Row found(row);
  if (!is_sealed(found))
    throw Damaged(tr("The entry of the learner with the staff number {number} was changed by something else than "
                     "Rollcall.",
                     "number"_is = found.staff_number),
                  tr("Have the data looked at with: rollcall doctor"));
  return found;
}

std::optional<seal::SealingKey> Learners::unwrapped(const Row& row, const std::string& pin) const {
  return seal::unwrap(row.key, pin, machine(), belongs_to("key", row.id, row.staff_number));
}

/// Empty while locked; nothing where it is damaged.
std::optional<std::string> Learners::name(const Row& row) const {
  const auto key = x_keys.find(row.id);
  if (key == x_keys.end()) return std::string();
  const std::optional<Bytes> name = key->second.open(row.name, belongs_to("name", row.id, row.staff_number));
  return name ? unpadded(*name) : std::nullopt;
}

Learner Learners::shown(const Row& row) const {
  return {row.id, name(row).value_or(std::string()), row.staff_number, row.has_pin};
}

std::vector<Learner> Learners::list() const {
  Statement rows = x_database->prepare(std::string(columns) + "WHERE wrapped_key IS NOT NULL ORDER BY id");
  std::vector<Learner> all;
  while (rows.step()) {
    if (const std::optional<Row> row = sound(rows)) all.push_back(shown(*row));
  }
  return all;
}

bool Learners::has_pin(std::int64_t learner) const {
  Statement row = x_database->prepare("SELECT has_pin FROM learner WHERE id = ?");
  return row.bind(learner).step() && row.integer(0) != 0;
}

void Learners::check_numbers(std::vector<Message>& problems) const {
  std::int64_t last = 0;
  Statement rows = x_database->prepare(
      "SELECT id, seal, wrapped_key IS NULL, staff_number IS NULL AND name IS NULL AND salt IS NULL AND "
      "has_pin + passes + memory + pin_failures + pin_blocked_until = 0, tries FROM learner ORDER BY id");
  while (rows.step()) {
    const std::int64_t learner = rows.integer(0);
    if (last + 1 < learner) problems.push_back(missing(last + 1, learner - 1));
    last = std::max(last, learner);
    const bool is_erased = rows.integer(2) != 0, is_blank = rows.integer(3) != 0;
    const std::optional<seal::Digest> seal = seal_of_erased(learner, rows.integer(4));
    if (is_erased && (!is_blank || (seal && *seal != rows.array<32>(1))))
      problems.push_back(
          tr("The entry of the erased learner {number} was made or changed by something else than Rollcall.",
             "number"_is = learner));
  }
}

bool Learners::is_whole(std::int64_t learner) const {
  Statement row = x_database->prepare(std::string(columns) + "WHERE id = ?");
  if (!row.bind(learner).step()) return false;
  try {
    if (!row.is_null(4)) return sound(row).has_value();
    const std::optional<seal::Digest> seal = seal_of_erased(learner, row.integer(10));
    return row.is_null(1) && row.is_null(3) && seal && *seal == row.array<32>(11);
  } catch (const Damaged&) {
    return false;
  }
}

std::vector<Message> Learners::check() const {
  Statement rows = x_database->prepare(std::string(columns) + "WHERE wrapped_key IS NOT NULL ORDER BY id");
  std::vector<Message> problems;
  if (!x_machine && x_database->number("SELECT count(*) FROM learner WHERE wrapped_key IS NOT NULL") != 0)
    problems.push_back(
        tr("The secret of this computer, {file}, is missing: without it nobody's answers can be read. Put it back from "
           "a copy.",
           "file"_is = x_secret_file));
  if (x_machine && !x_is_own_secret) {
    problems.push_back(
        tr("The secret of this computer, {file}, does not fit the learner database: one of the two "
           "was changed or put there by something else than Rollcall.",
           "file"_is = x_secret_file));
    return problems;
  }
  check_numbers(problems);
  while (rows.step()) {
    const auto number = "number"_is = rows.text(1);
    const std::optional<Row> row = sound(rows);
    if (!row)
      problems.push_back(
          tr("The entry of the learner with the staff number {number} is damaged or was changed by "
             "something else than Rollcall, so the learner cannot be shown.",
             number));
    else if (!name(*row))
      problems.push_back(tr("The name of the learner with the staff number {number} is damaged.", number));
    else if (!row->has_pin && x_machine && !x_keys.contains(row->id))
      problems.push_back(tr(
          "The key of the learner with the staff number {number} is damaged, or belongs to another computer's secret.",
          number));
  }
  return problems;
}

bool Learners::had(const Statement& row, const identity::StaffNumber& number) const {
  if (sound(row)) return false;
  try {
    Row changed(row);
    changed.staff_number = number.text();
    return is_sealed(changed);
  } catch (const Damaged&) {
    return false;  // whose row it was can no longer be told
  }
}

void Learners::expect_new(const identity::StaffNumber& number, Alike alike, std::int64_t except) const {
  Statement rows = x_database->prepare(std::string(columns) + "WHERE wrapped_key IS NOT NULL");
  while (rows.step()) {
    if (rows.integer(0) == except) continue;
    const auto other = identity::StaffNumber::parse(rows.text(1));
    if (other.is_same(number) || had(rows, number))
      throw Error(tr("There is already a learner with the staff number {number}.",
                     "number"_is = other.is_same(number) ? other.text() : number.text()),
                  tr("Choose that learner from the list."));
    if (alike == Alike::is_asked && other.looks_like(number))
      throw LooksAlike(tr("There is already a learner with the staff number {number}, which looks the same.",
                          "number"_is = other.text()),
                       tr("Choose that learner from the list, unless this is somebody else."));
  }
}

Learner Learners::add(const std::string& name, const identity::StaffNumber& staff_number, const std::string& pin,
                      Alike alike) {
  expect_name(name);
  expect_pin(pin);
  expect_new(staff_number, alike);
  const std::int64_t id = x_database->number("SELECT coalesce(max(id), 0) + 1 FROM learner");
  const seal::SealingKey key = seal::SealingKey::generate();
  const seal::WrappedKey wrapped = seal::wrap(key, pin, machine(), belongs_to("key", id, staff_number.text()));
  const Bytes sealed_name = key.seal(padded(name), belongs_to("name", id, staff_number.text()));
  x_database
      ->prepare(
          "INSERT INTO learner (id, staff_number, has_pin, name, wrapped_key, salt, passes, memory, seal) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, zeroblob(32))")
      .bind(id)
      .bind(staff_number.text())
      .bind(pin.empty() ? 0 : 1)
      .bind(ByteView(sealed_name))
      .bind(ByteView(wrapped.sealed))
      .bind(ByteView(wrapped.salt))
      .bind(wrapped.cost.passes)
      .bind(static_cast<std::int64_t>(wrapped.cost.memory))
      .run();
  seal(id);
  x_keys.insert_or_assign(id, key);
  return {id, name, staff_number.text(), !pin.empty()};
}

void Learners::count_try(const Row& row) {
  const std::int64_t now = x_clock->seconds(), wait = wait_after(row.failures);
  std::int64_t left = row.blocked_until - now;
  if (left > wait) {
    // Only a clock that was set back leaves more than the whole wait; it starts again and is no longer than before.
    left = wait;
    set_tries(row.id, row.failures, now + wait, row.tries);
  }
  if (left > 0) throw WrongPin(tr("There were too many wrong PINs."), wait_and_try_again(left));
  // Counted before it is tried, so that ending the program in between gains nothing.
  set_tries(row.id, row.failures + 1, now + wait_after(row.failures + 1), row.tries + 1);
}

void Learners::set_tries(std::int64_t learner, std::int64_t failures, std::int64_t blocked_until, std::int64_t tries) {
  Transaction transaction(*x_database);
  x_database->prepare("UPDATE learner SET pin_failures = ?, pin_blocked_until = ?, tries = ? WHERE id = ?")
      .bind(failures)
      .bind(blocked_until)
      .bind(tries)
      .bind(learner)
      .run();
  seal(learner);
  transaction.commit();
}

Learner Learners::unlock(std::int64_t learner, const std::string& pin) {
  const std::optional<Row> row = find(learner);
  if (!row) throw Error(tr("There is no such learner here."), tr("Choose a learner from the list."));
  if (!row->has_pin) {
    key(learner);
    return shown(*row);
  }
  machine();
  count_try(*row);
  const std::optional<seal::SealingKey> key = pin.empty() ? std::nullopt : unwrapped(*row, pin);
  if (!key) {
    const std::int64_t wait = wait_after(row->failures + 1);
    throw WrongPin(tr("This is not the right PIN."), wait_before_next_try(wait));
  }
  set_tries(learner, 0, 0, row->tries + 1);
  x_keys.insert_or_assign(learner, *key);
  return shown(*row);
}

std::int64_t Learners::tries_of(std::int64_t learner) const {
  Statement row = x_database->prepare("SELECT tries FROM learner WHERE id = ?");
  return row.bind(learner).step() ? row.integer(0) : 0;
}

Learner Learners::write(const Learner& learner, const std::string& pin,
                        const std::function<void(Transaction&)>& commit) {
  const seal::SealingKey& own = key(learner.id);
  const seal::WrappedKey wrapped = seal::wrap(own, pin, machine(), belongs_to("key", learner.id, learner.staff_number));
  const Bytes name = own.seal(padded(learner.name), belongs_to("name", learner.id, learner.staff_number));
  Row row;
  row.id = learner.id;
  row.staff_number = learner.staff_number;
  row.has_pin = !pin.empty();
  row.name = name;
  row.key = wrapped;
  row.tries = tries_of(learner.id);
  Statement change = x_database->prepare(
      "UPDATE learner SET staff_number = ?, has_pin = ?, name = ?, wrapped_key = ?, salt = ?, passes = ?, memory = ?, "
      "pin_failures = 0, pin_blocked_until = 0, seal = ? WHERE id = ?");
  change.bind(row.staff_number)
      .bind(row.has_pin ? 1 : 0)
      .bind(ByteView(name))
      .bind(ByteView(wrapped.sealed))
      .bind(ByteView(wrapped.salt))
      .bind(wrapped.cost.passes)
      .bind(static_cast<std::int64_t>(wrapped.cost.memory))
      .bind(ByteView(seal_of(row).value()))
      .bind(row.id);
  x_database->forget([&] {
    Transaction transaction(*x_database);
    change.run();
    commit(transaction);
  });
  return shown(row);
}

Learner Learners::rename(std::int64_t learner, const std::string& name, const identity::StaffNumber& staff_number,
                         const std::string& pin, Alike alike, const Commit& commit) {
  expect_name(name);
  expect_new(staff_number, alike, learner);
  const Learner before = unlock(learner, pin);
  return write({learner, name, staff_number.text(), before.has_pin}, before.has_pin ? pin : std::string(),
               [&](Transaction& transaction) { commit(transaction, before); });
}

void Learners::set_pin(std::int64_t learner, const std::string& old_pin, const std::string& pin, const Commit& commit) {
  expect_pin(pin);
  const Learner before = unlock(learner, old_pin);
  write(before, pin, [&](Transaction& transaction) { commit(transaction, before); });
}

void Learners::erase(std::int64_t learner) {
  // Also one whose row was changed by hand.
  if (!x_database->prepare("SELECT 1 FROM learner WHERE id = ? AND wrapped_key IS NOT NULL").bind(learner).step())
    throw Error(tr("There is no such learner here."), tr("Choose a learner from the list."));
  const std::int64_t tries = tries_of(learner);
  Statement change = x_database->prepare(
      "UPDATE learner SET staff_number = NULL, has_pin = 0, name = NULL, wrapped_key = NULL, salt = NULL, passes = 0, "
      "memory = 0, pin_failures = 0, pin_blocked_until = 0, seal = ? WHERE id = ?");
  change.bind(ByteView(seal_of_erased(learner, tries).value_or(seal::Digest{}))).bind(learner);
  x_database->forget([&] { change.run(); });
  x_keys.erase(learner);
}

const seal::SealingKey& Learners::key(std::int64_t learner) const {
  const auto found = x_keys.find(learner);
  if (found != x_keys.end()) return found->second;
  const std::optional<Row> row = find(learner);
  if (!row) throw Error(tr("There is no such learner here."), tr("Choose a learner from the list."));
  machine();
  if (!row->has_pin)
    throw Error(tr("The data of the learner with the staff number {number} belongs to another computer's secret.",
                   "number"_is = row->staff_number),
                tr("Put {file} back from a copy.", "file"_is = x_secret_file));
  throw Error(tr("The data of the learner with the staff number {number} is locked.", "number"_is = row->staff_number),
              tr("Enter the PIN first."));
}

}  // namespace rollcall::progress
