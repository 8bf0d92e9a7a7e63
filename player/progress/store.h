#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/error.h"
#include "player/os/clock.h"
#include "player/record/record.h"
#include "player/run/trace.h"

namespace rollcall::progress {

/// Where the home folder is: on the PC's own disk, or on a stick that may be pulled.
enum class Place : std::uint8_t { pc, stick };

struct Learner {
  std::int64_t id = 0;
  std::string name;          ///< empty while locked behind a PIN
  std::string staff_number;
  bool has_pin = false;
};

/// An attempt as it is saved: pinned to the exact pack it was started with.
struct SavedAttempt {
  std::int64_t id = 0;
  std::int64_t learner = 0;
  std::array<std::uint8_t, 16> registration{};
  std::string module;
  scenario::Version version;
  seal::Digest pack{};
  std::string language;
  record::Mode mode = record::Mode::learning;
  std::uint64_t seed = 0;
  std::int64_t started = 0;
  std::uint32_t pages_read = 0;  ///< of what followed the last choice: see Attempt::page
  bool finished = false;
  run::Trace trace;
};

class WrongPin : public Error {
 public:
  using Error::Error;
};

/// The learner database of one home folder (SQLite), its journal of finished records, and the site's own signing key.
/// One process, one connection. What a call has accepted when it returns is on the disk: power cuts, full disks and
/// pulled sticks lose nothing acknowledged. Every call throws Error when the disk fails, and has then changed nothing.
class Store {
 public:
  /// Opens, or creates, the store in `home`. Throws Error if another process has it open, or if the database is damaged.
  Store(const std::filesystem::path& home, Place place, const os::Clock& clock);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  std::vector<Learner> learners() const;
  /// Throws Error if the staff number is empty or taken. `pin` may be empty: then the PC's own secret protects the data.
  Learner add_learner(const std::string& name, const std::string& staff_number, const std::string& pin = {});
  /// Makes the learner's data readable until the store closes. Throws WrongPin; wrong PINs slow down.
  Learner unlock(std::int64_t learner, const std::string& pin = {});
  /// Deletes the learner's key and with it everything only the key could read. Records and the journal's chain stay.
  void erase_learner(std::int64_t learner);

  SavedAttempt begin(const SavedAttempt& plan);        ///< id, registration and started are set here
  std::optional<SavedAttempt> unfinished(std::int64_t learner, std::string_view module) const;
  std::vector<SavedAttempt> attempts(std::int64_t learner) const;  ///< newest first
  void accept(std::int64_t attempt, std::uint32_t position, const run::Choice& choice);
  void set_pages_read(std::int64_t attempt, std::uint32_t pages);
  /// Stores the record with the next sequence number, marks the attempt finished and appends to the journal. Returns
  /// the record as stored.
  record::CompletionRecord finish(std::int64_t attempt, record::CompletionRecord record);

  std::vector<record::CompletionRecord> records(std::optional<std::int64_t> learner = {}) const;
  const seal::SecretKey& site_key() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace rollcall::progress
