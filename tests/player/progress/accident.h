#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "tests/player/progress/acknowledged.h"

/// Work during which one system call is the last one, or fails.
namespace rollcall::test {

/// Whether one call fails, or from it on each that takes up room, until a file with the name `reserve` is removed.
enum class Lasting { once, until_room_is_made };

/// What happens to one call.
struct Accident {
  std::size_t call = 0;  ///< counted from the first that could change something
  int error = 0;         ///< that it returns; 0: the process is killed before it
  Lasting lasting = Lasting::once;
};

struct Worked {
  std::vector<Told> told;
  std::size_t calls = 0;     ///< that could change something
  std::optional<int> ended;  ///< how, if it was not killed
};

/// Does the work in a process of its own, with this accident. Only where accidents_can_happen.
Worked work_with(const Child::Work& work, const Accident& accident);

/// The system can be asked for accidents on this kind of computer.
bool accidents_can_happen();

}  // namespace rollcall::test
