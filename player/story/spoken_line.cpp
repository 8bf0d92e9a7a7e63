#include "player/story/spoken_line.h"

#include <utility>

namespace rollcall::story {

std::vector<SpokenLine> lines_of(const LocalizedScenario& tale, scenario::Range lines,
                                 std::span<const std::int16_t> values) {
  std::vector<SpokenLine> spoken;
  for (const scenario::Line& line : tale.scenario.lines(lines)) {
    if (!scenario::holds(tale.scenario.code(line.guard), values)) continue;
    SpokenLine words{{}, {}, {}, tale.text(line.text)};
    if (line.speaker != scenario::narrator) {
      const scenario::Character& speaker = tale.scenario.cast()[line.speaker];
      words.speaker = tale.plain(speaker.name);
      words.role = tale.plain(speaker.role);
      words.portrait = speaker.portrait.entry;
    }
    spoken.push_back(std::move(words));
  }
  return spoken;
}

void add(UsedWords& words, const std::vector<SpokenLine>& lines) {
  for (const SpokenLine& line : lines) words.add(line.text);
}

}  // namespace rollcall::story
