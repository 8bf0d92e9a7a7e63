#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <variant>

#include "authoring/media/file.h"
#include "authoring/media/protocol.h"
#include "authoring/media/refusal.h"
#include "player/bytes.h"
#include "player/os/files.h"

namespace rollcall::media {

/// Makes of authors' pictures and recordings what goes into a pack. What a stranger's file may do to the libraries that
/// read it happens in another program, rollcall-encode, which is started for every file and can do nothing but read
/// that one; this program links none of them.
class Encoder {
 public:
  /// `program` is rollcall-encode, which stands beside the programs that use it.
  explicit Encoder(std::filesystem::path program) : x_program(std::move(program)) {}
  const std::filesystem::path& program() const { return x_program; }

  /// The PNG or the Ogg Opus of the file, or why there is none. The same file makes the same bytes with the same
  /// libraries on the same kind of processor. Throws Error, calling the file `name`, if that cannot be found out: the
  /// drive fails, the program is missing or was ended by somebody else, the computer has no memory or no time
  /// left. Can be called by several threads at once.
  std::variant<Bytes, Refusal> encode(Kind kind, const os::ReadOnlyFile& file, const std::string& name) const;

  /// The same with other bounds than those of the kind; `time` is by the clock on the wall.
  std::variant<Bytes, Refusal> encode(const Call& call, std::chrono::milliseconds time, const os::ReadOnlyFile& file,
                                      const std::string& name) const;

 private:
  std::filesystem::path x_program;
};

}  // namespace rollcall::media
