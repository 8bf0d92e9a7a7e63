#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::gui {

struct TextRange {
  std::size_t start = 0, end = 0;
  bool empty() const { return start == end; }
};

/// What can be taken back of what was done to a text, and done again. Letters that are typed or erased one after the
/// other are one step, up to the end of a word.
class EditHistory {
 public:
  enum class Kind : std::uint8_t { typed, erased_before, erased_after, other };
  struct Step {
    Kind kind = Kind::other;
    std::size_t at = 0;
    std::string removed, inserted;
    std::size_t anchor = 0, caret = 0;  ///< before it
  };

  void add(Step step);
  /// What comes next is a step of its own.
  void part() { x_is_parted = true; }
  /// The step to take back, or to do again, which counts as done with that; null if there is none. Valid until the
  /// history changes.
  const Step* back();
  const Step* on();

 private:
  bool joins(const Step& step) const;

  std::vector<Step> x_steps;
  std::size_t x_done = 0;
  bool x_is_parted = true;
};

/// A text that is being written: what it says, where the caret stands, what is selected, and what can be taken back.
/// Knows no font and no window. Offsets are in bytes of UTF-8 and stand before a letter or at the end
/// (text::Breaks); after the text was set from outside they are put right by whatever is done next.
struct EditedText {
  std::string text;
  std::size_t caret = 0;
  std::size_t anchor = 0;  ///< the other end of what is selected
  EditHistory history;

  TextRange selection() const;
  std::string_view selected() const;
};

enum class Lines : std::uint8_t { one, several };
/// What has been typed is not kept where nobody may see it.
enum class Memory : std::uint8_t { kept, none };
struct EditRules {
  std::size_t limit = 0;  ///< in characters
  Lines lines = Lines::one;
  Memory memory = Memory::kept;
};

enum class Extend : std::uint8_t { no, yes };
enum class Unit : std::uint8_t { letter, word, all };
enum class Way : std::uint8_t { back, on };

/// Into the place of what is selected. Control characters are left out, but for line ends where there may be several
/// lines, and bytes that are no UTF-8. How many characters were left out because only so many may stand there.
std::size_t insert(EditedText& edited, std::string_view typed, const EditRules& rules);
/// What was copied elsewhere: in a text of one line, its line ends and tabs become one blank.
std::size_t paste(EditedText& edited, std::string_view copied, const EditRules& rules);
/// The whole text at once; the caret stands at its end.
std::size_t assign(EditedText& edited, std::string_view text, const EditRules& rules);

/// What is selected; else so much before or after the caret.
void erase(EditedText& edited, Unit unit, Way way, const EditRules& rules);
void move_to(EditedText& edited, std::size_t at, Extend extend);
/// Where the caret would come to, in the order of reading.
std::size_t neighbour(const EditedText& edited, Unit unit, Way way);

void select_all(EditedText& edited);
/// The word around this place, or what stands between words.
void select_word(EditedText& edited, std::size_t at);
/// From one line end to the next.
void select_line(EditedText& edited, std::size_t at);

void undo(EditedText& edited);
void redo(EditedText& edited);

}  // namespace rollcall::gui
