#include "player/progress/repair.h"

#include <optional>

#include "player/os/files.h"
#include "player/progress/backups.h"
#include "player/progress/quarantine.h"
#include "player/record/spoken_date.h"

namespace rollcall::progress {
namespace {

constexpr std::uint64_t largest = 1u << 30;
constexpr int most_rounds = 3;

/// Why the store cannot be opened, as far as another database can help it; empty if it can be opened.
Message damage_of(const std::filesystem::path& home, Place place, const os::Clock& clock, const Look& look,
                  Found found) {
  try {
    const Store store(home, place, clock, found, look);
    return {};
  } catch (const Damaged& damaged) {
    return damaged.message();
  }
}

class DatabaseRepair {
 public:
  DatabaseRepair(const std::filesystem::path& home, Place place, const os::Clock& clock, const Look& look)
      : x_home(home), x_place(place), x_clock(&clock), x_look(&look) {}

  std::vector<Message> run(const Message& damage) {
    x_done.push_back(damage);
    set_beside();
    for (const Backups::Backup& backup : Backups(x_home).all()) {
      if (!Backups::is_sound(backup) || !fits(backup)) continue;
      x_done.push_back(
          tr("The backup of {day} took its place. What learners did since then is lost, but for what the "
             "journal holds: finished records and events.",
             "day"_is = record::spoken(backup.day)));
      return x_done;
    }
    if (!damage_of(x_home, x_place, *x_clock, *x_look, Found::is_accepted).empty()) set_beside();
    x_done.push_back(
        tr("There is no backup that can be read, so a new database was begun, with the records and events "
           "of the journal. Learners and unfinished attempts are lost."));
    return x_done;
  }

 private:
  /// What is not there need not be moved.
  void set_beside() {
    const Quarantine beside(x_home);
    for (const char* name : {"rollcall.db", "rollcall.db-wal", "rollcall.db-journal", "clean-close"})
      beside.move(x_home / name);
    if (!beside.is_empty())
      x_done.push_back(tr("What was there was set beside in {folder}.", "folder"_is = beside.folder()));
  }

  bool fits(const Backups::Backup& backup) {
    os::write_durably(x_home / "rollcall.db", os::read_file(backup.file, largest), os::Audience::owner_only);
    if (damage_of(x_home, x_place, *x_clock, *x_look, Found::is_accepted).empty()) return true;
    set_beside();
    return false;
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
  if (const Message damage = damage_of(home, place, clock, look, Found::must_fit); !damage.empty())
    done = DatabaseRepair(home, place, clock, look).run(damage);
  // What is mended first may let the rest be read.
  for (int round = 0; round < most_rounds; ++round) {
    const std::vector<Message> mended = Store(home, place, clock, Found::must_fit, look).mend();
    done.insert(done.end(), mended.begin(), mended.end());
    if (mended.empty()) break;
  }
  return done;
}

}  // namespace rollcall::progress
