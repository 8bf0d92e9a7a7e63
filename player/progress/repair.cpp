#include "player/progress/repair.h"

#include <algorithm>
#include <optional>

#include "player/os/files.h"
#include "player/progress/backups.h"
#include "player/progress/damaged.h"
#include "player/progress/journal.h"
#include "player/progress/journal_entry.h"
#include "player/progress/key_files.h"
#include "player/progress/quarantine.h"
#include "player/record/spoken_date.h"

namespace rollcall::progress {
namespace {

constexpr std::uint64_t largest = 1u << 30;
constexpr int most_rounds = 3;

struct Opening {
  Message damage;  ///< why the store cannot be opened, as far as another database can help it; empty if it can be
  std::vector<Message> put_right;
};

/// Only a database that is older than the key may be replaced for it; any other key is for a person to put right.
void require_own_key(const std::filesystem::path& home, const StrangeKey& strange) {
  const std::vector<record::SiteKey> keys = keys_in(Journal(home / "journal.rcj").contents());
  const std::optional<seal::SecretKey> key = KeyFiles(home).key();
  const bool is_own =
      key && !leading_to(key->public_key(), keys).empty() &&
      std::none_of(keys.begin(), keys.end(), [&](const auto& later) { return later.before == key->public_key(); });
  if (!is_own) throw Error(strange.message(), strange.hint());
}

Opening open(const std::filesystem::path& home, Place place, const os::Clock& clock, const Look& look, Found found) {
  try {
    const Store store(home, place, clock, found, look);
    return {{}, store.put_right()};
  } catch (const StrangeKey& strange) {
    if (found == Found::must_fit) require_own_key(home, strange);
    return {strange.message(), {}};
  } catch (const Damaged& damaged) {
    return {damaged.message(), {}};
  }
}

class DatabaseRepair {
 public:
  DatabaseRepair(const std::filesystem::path& home, Place place, const os::Clock& clock, const Look& look)
      : x_home(home), x_place(place), x_clock(&clock), x_look(&look) {}

  std::vector<Message> run(const Message& damage) {
    x_done.push_back(damage);
    if (const Quarantine beside(x_home); set_beside(beside))
      x_done.push_back(tr("What was there was set beside in {folder}.", "folder"_is = beside.folder()));
    bool is_any_sound = false;
    for (const Backups::Backup& backup : Backups(x_home).all()) {
      if (!Backups::is_sound(backup)) continue;
      is_any_sound = true;
      if (takes_its_place(backup)) return x_done;
    }
    begin_anew(is_any_sound);
    return x_done;
  }

 private:
  /// What is not there need not be moved; false if nothing was.
  bool set_beside(const Quarantine& beside) const {
    for (const char* name : {"rollcall.db", "rollcall.db-wal", "rollcall.db-journal", "clean-close"})
      beside.move(x_home / name);
    return !beside.is_empty();
  }

  void add(const std::vector<Message>& more) { x_done.insert(x_done.end(), more.begin(), more.end()); }

  bool takes_its_place(const Backups::Backup& backup) {
    os::write_durably(x_home / "rollcall.db", os::read_file(backup.file, largest), os::Audience::owner_only);
    const auto day = "day"_is = record::spoken(backup.day);
    const Opening opening = open(x_home, x_place, *x_clock, *x_look, Found::is_put_back);
    if (opening.damage.empty()) {
      x_done.push_back(
          tr("The backup of {day} took its place. What learners did since then is lost, but for what the "
             "journal holds: finished records and events.",
             day));
      add(opening.put_right);
      return true;
    }
    const Quarantine beside(x_home);
    set_beside(beside);
    x_done.push_back(
        tr("The backup of {day} does not fit as a whole. A copy of it was set beside in {folder}. {reason}", day,
           "folder"_is = beside.folder(), "reason"_is = opening.damage));
    return false;
  }

  void begin_anew(bool is_any_sound) {
    const Opening opening = open(x_home, x_place, *x_clock, *x_look, Found::is_accepted);
    if (const Quarantine beside(x_home); !opening.damage.empty()) set_beside(beside);
    if (is_any_sound)
      x_done.push_back(
          tr("No backup fits as a whole, so a new database was begun, with the records and events of the journal and "
             "what is named below."));
    else
      x_done.push_back(
          tr("There is no backup that can be read, so a new database was begun, with the records and events "
             "of the journal. Learners and unfinished attempts are lost."));
    add(opening.put_right);
  }

  std::filesystem::path x_home;
  Place x_place;
  const os::Clock* x_clock;
  const Look* x_look;
  std::vector<Message> x_done;
};

}  // namespace

std::vector<Message> repair(const std::filesystem::path& home, Place place, const os::Clock& clock, const Look& look) {
  std::vector<Message> done;
  if (const Opening opening = open(home, place, clock, look, Found::must_fit); opening.damage.empty())
    done = opening.put_right;
  else
    done = DatabaseRepair(home, place, clock, look).run(opening.damage);
  // What is mended first may let the rest be read.
  for (int round = 0; round < most_rounds; ++round) {
    const std::vector<Message> mended = Store(home, place, clock, Found::must_fit, look).mend();
    done.insert(done.end(), mended.begin(), mended.end());
    if (mended.empty()) break;
  }
  return done;
}

}  // namespace rollcall::progress
