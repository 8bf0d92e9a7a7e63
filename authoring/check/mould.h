#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// Whether reasons are built one like the other: whoever reads a few of them reads the mould from then on, and no
/// longer what they say.
namespace rollcall::check {

/// What most of the reasons share, and how many do.
struct Habit {
  std::string what;
  std::size_t count = 0;
};

class Mould {
 public:
  explicit Mould(std::string_view language) : x_language(language) {}

  void add(std::string_view reason);

  /// Fewer reasons have no habit.
  static constexpr std::size_t fewest = 12;
  std::size_t reasons() const { return x_reasons; }

  /// A mould says more of the form than chance does, and each habit has a chance of its own. Most people need one to
  /// three sentences for a reason, so half of them are often alike; a word that leads on has dozens of rivals, and of
  /// first words there are more still, but in a text that speaks to somebody "you" is one in five. In percent; above
  /// them the habit is worth a warning.
  static constexpr std::size_t most_sentences = 75, most_joints = 40, most_openings = 25;

  /// The most frequent number of sentences ("3"), what leads from one thought to the next (the first word of a later
  /// sentence, a colon or a semicolon, or a word such as "because" of the language's list), and first word; nothing
  /// where that is in bounds, or there are too few.
  std::optional<Habit> sentences() const { return found(x_sentences, most_sentences); }
  std::optional<Habit> joint() const { return found(x_joints, most_joints); }
  std::optional<Habit> opening() const { return found(x_openings, most_openings); }

 private:
  using Counts = std::map<std::string, std::size_t>;
  std::optional<Habit> found(const Counts& counts, std::size_t most) const;

  std::string_view x_language;
  std::size_t x_reasons = 0;
  Counts x_sentences, x_joints, x_openings;
};

}  // namespace rollcall::check
