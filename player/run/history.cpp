#include "player/run/history.h"

namespace rollcall::run {

std::vector<std::vector<std::int16_t>> history(const Session& session) {
  Session replayed = session.at_the_beginning();
  std::vector<std::vector<std::int16_t>> rows;
  rows.reserve(session.steps().size() + 1);
  const auto note = [&] { rows.emplace_back(replayed.values().begin(), replayed.values().end()); };
  note();
  for (const Step& step : session.steps()) {
    replayed.repeat(step);
    note();
  }
  return rows;
}

}  // namespace rollcall::run
