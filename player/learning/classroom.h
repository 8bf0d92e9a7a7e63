#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "player/learning/lesson.h"
#include "player/learning/unavailable.h"
#include "player/library/library.h"
#include "player/progress/store.h"

namespace rollcall::learning {

/// Whether something else may be opened where the newest release no longer has the variant.
enum class Instead : std::uint8_t { nothing, what_is_offered_first };

/// How far somebody goes on with an attempt: to its end, also where only pages of it are left to be read; or as long as
/// something is to be decided.
enum class Until : std::uint8_t { read, decided };

/// The life of an attempt, for every face: a module is opened and begun; gone on with, with the exact pack it was begun
/// with, whatever newer release has come since; given up when it cannot be, or is not wanted any more; looked back on
/// when it is completed. Store, library and clock must outlive the classroom and its lessons.
///
/// - A language that is asked for when an attempt is gone on with is the attempt's from then on: it is saved, and the
///   record has it. One that the module does not have leaves the attempt in its own. The language of the program is not
///   asked for in this sense: it says only in which one a module is offered.
/// - An attempt is unavailable when trying again would not help: its pack is gone or refused, or its choices do not fit
///   or cannot be read. A drive that fails, or a home folder that is not there, is an Error and no more: nothing is
///   offered to be given up for it.
/// - Nothing is given up before what is begun instead is open.
/// - A form has one name: a variant that only repeats the whole module is begun, kept and recorded as the whole module.
class Classroom {
 public:
  Classroom(progress::Store& store, const library::Library& library, const os::Clock& clock)
      : x_store(&store), x_library(&library), x_clock(&clock) {}

  /// The newest release, to be begun; in the wanted language if it has that, else in its own. Throws Error where it
  /// cannot be played, and pack::NoSuchVariant.
  std::unique_ptr<Lesson> open(std::string_view module, std::string_view language, std::string_view variant) const;
  /// The same in the variant that is offered first: the whole module, or, of a series, which nobody is meant to do in
  /// one go, its first sitting.
  std::unique_ptr<Lesson> open_first(std::string_view module, std::string_view language) const;
  /// What lies open, in another language or variant, with the mode, the clock and the language that were chosen; the
  /// newest release if the pack has vanished meanwhile.
  std::unique_ptr<Lesson> reopen(const Lesson& lesson, std::string_view language, std::string_view variant) const;

  /// Begins what lies open, in its language and variant. A clock is kept only where a decision is timed. Without a
  /// seed, one that nobody can foresee.
  void begin(Lesson& lesson, std::int64_t learner, std::optional<std::uint64_t> seed) const;
  /// At the place where it was left; `language`, if not empty, is asked for. Throws Unavailable.
  std::unique_ptr<Lesson> resume(const progress::AttemptRow& saved, std::string_view language) const;

  /// What this learner goes on with who asks for this form of the module (empty: the whole); the newest, if there are
  /// several. A form may have been begun, and is kept, under another name: that in the pack it was begun with. The
  /// learner must be unlocked.
  std::optional<progress::AttemptRow> begun(std::int64_t learner, std::string_view module, std::string_view variant,
                                            Until until) const;

  /// There is a release to begin anew with.
  bool can_restart(const progress::AttemptSummary& attempt) const;
  /// Gives an unfinished attempt up, or leaves the rest of a completed one unread, and opens the newest release in its
  /// variant to be begun instead; in its language, if none is asked for. Throws as `open`, and has then given up
  /// nothing.
  std::unique_ptr<Lesson> restart(const progress::AttemptSummary& attempt, std::string_view language,
                                  Instead instead) const;

  /// A completed attempt as it ended; without its record, where that cannot be read. Throws Unavailable.
  std::unique_ptr<Lesson> review(const progress::AttemptRow& saved) const;

 private:
  pack::Reader exact_pack(const progress::AttemptSummary& attempt) const;
  /// Whether it is of this form by its own pack. No, where that cannot be opened.
  bool is_of_form(const progress::AttemptSummary& attempt, std::string_view variant) const;
  std::unique_ptr<Lesson> lesson_of(const progress::AttemptRow& saved, std::string_view language) const;

  progress::Store* x_store;
  const library::Library* x_library;
  const os::Clock* x_clock;
};

}  // namespace rollcall::learning
