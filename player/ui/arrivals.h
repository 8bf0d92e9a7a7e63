#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "player/library/installation.h"
#include "player/library/library.h"
#include "player/library/offer.h"
#include "player/seal/trust.h"
#include "player/ui/arrival_view.h"

namespace rollcall::ui {

/// Packs and trust lists on their way into the library: what sticks offer, and the files that somebody wants, one after
/// the other. Works in parts that take little time each, so that a window stays alive between them and work can be
/// stopped; what goes wrong with a file is one of its outcomes. Knows no window.
class Arrivals {
 public:
  struct Surroundings {
    /// Where sticks are mounted now.
    std::function<std::vector<std::filesystem::path>()> sticks;
    /// Throws Error if a first trust list may not be of this root.
    std::function<void(const seal::TrustList&)> expect_root;
  };

  /// `library` must outlive it.
  Arrivals(library::Library& library, Surroundings surroundings)
      : x_library(&library), x_surroundings(std::move(surroundings)) {}

  /// At all sticks. The titles of modules are read in this language.
  void look(const std::string& language);
  /// The same, if other sticks are there than before; true then.
  bool look_again(const std::string& language);

  /// Packs, trust lists, and folders in which such are looked for.
  void take(const std::vector<std::filesystem::path>& files);
  enum class Compared : std::uint8_t { same, other };
  /// What a person says of the fingerprint that is asked about.
  void answer(Compared compared);
  /// What is not taken yet is not taken.
  void stop();
  /// What was done so far has been read.
  void put_outcomes_away() { x_outcomes.clear(); }

  /// There is a part to be done.
  bool is_busy() const;
  /// Does it. True if there is something else to show.
  bool go_on();

  /// The ids of modules that have come since the program was opened.
  const std::set<std::string>& added() const { return x_added; }
  void show_in(ArrivalView& view) const;

 private:
  struct Asked {
    std::filesystem::path file;
    std::string bytes;
    seal::TrustList list;
  };

  bool is_taking() const { return x_installation || !x_queue.empty(); }
  void look_into(const std::filesystem::path& folder);
  void look_at(std::size_t place, const std::filesystem::path& file);
  void begin_next();
  void take_list();
  void finish_list(const Asked& arrived);
  bool install_a_part();
  void leave_packs(const Error& error);
  void fail(const Error& error);
  void end_file();

  library::Library* x_library;
  Surroundings x_surroundings;
  std::string x_language;

  std::vector<std::filesystem::path> x_sticks;  ///< that were looked at last
  std::vector<OfferingPlace> x_places;
  std::deque<std::filesystem::path> x_unread;                           ///< folders
  std::deque<std::pair<std::size_t, std::filesystem::path>> x_unknown;  ///< files, with their place

  std::deque<std::filesystem::path> x_queue;
  std::size_t x_all = 0;         ///< files that were asked for, since the queue was empty last
  std::filesystem::path x_file;  ///< that is worked on
  std::unique_ptr<library::Installation> x_installation;
  std::optional<Asked> x_asked;
  std::vector<OutcomeCard> x_outcomes;
  std::set<std::string> x_added;
};

}  // namespace rollcall::ui
