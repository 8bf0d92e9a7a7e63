#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/fake_clock.h"

/// The faces of the player as somebody uses them who comes, plays a while and goes.
namespace rollcall::test {

inline constexpr const char* sample_module = "small-things-sample";

/// One time that somebody sits down to the sample module. The program is opened for it and closed after it.
struct Visit {
  /// Ids, taken one after the other; all that follows is read. An empty one goes on from a page, which a script does by
  /// itself. "back 2" goes back to the second decision, where that can be done; a script knows nothing of it.
  std::vector<std::string> options = {};
  std::string learner = "10442";                      ///< staff number; somebody new is added
  std::string pin = {};                               ///< given if it is asked for
  std::optional<std::string> variant = std::nullopt;  ///< asked for; otherwise what one gets who asks for nothing
  std::string language = {};                          ///< asked for; empty: none
  bool assessment = false;                            ///< what begins is one
  bool anew = false;                                  ///< what cannot be gone on with is given up
  std::uint64_t seed = 7;
};

enum class Outcome : std::uint8_t {
  refused,  ///< there was nothing to play, or an error ended it
  left,
  completed,
};

class Face {
 public:
  virtual ~Face() = default;
  virtual Outcome visit(const Visit& visit) = 0;

  /// The same for every face, and never moved on: what is saved of the time is the same too.
  FakeClock clock;
};

enum class FaceKind : std::uint8_t { window, terminal, script };
std::unique_ptr<Face> open_face(FaceKind kind, const std::filesystem::path& home);
const char* name_of(FaceKind kind);

}  // namespace rollcall::test
