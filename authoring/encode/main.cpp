#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <new>
#include <span>

#include "authoring/encode/confine.h"
#include "authoring/encode/input.h"
#include "authoring/encode/picture.h"
#include "authoring/encode/sound.h"
#include "authoring/media/protocol.h"
#include "authoring/media/refusal.h"

namespace {

using namespace rollcall;

Bytes encoded(media::Kind kind, const os::Descriptor& file) {
  if (kind == media::Kind::sound) return encode::to_opus(file);
  // One byte more than allowed is enough to know.
  const std::string bytes = encode::read_at(file, 0, encode::largest_picture + 1);
  return encode::to_png(bytes, kind == media::Kind::scene ? encode::scene_size : encode::portrait_size);
}

media::Status answer(media::Status status, ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return media::Status::failed;
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
  return status;
}

media::Status serve(const media::Call& call) {
  const os::Descriptor file(STDIN_FILENO);
  try {
    return answer(media::Status::done, encoded(call.kind, file));
  } catch (const media::Refused& refused) {
    return answer(media::Status::refused, as_bytes(media::to_text(refused.refusal())));
  } catch (const encode::CannotRead&) {
    return media::Status::cannot_read;
  } catch (const std::bad_alloc&) {
    const bool is_sound = call.kind == media::Kind::sound;
    const media::Refusal too_heavy{is_sound ? media::Reason::recording_too_heavy : media::Reason::picture_too_heavy};
    return answer(media::Status::refused, as_bytes(media::to_text(too_heavy)));
  } catch (const std::exception&) {
    return media::Status::failed;
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char* const> words(argv, static_cast<std::size_t>(argc));
  const auto call = media::parse_call({words.begin() + (words.empty() ? 0 : 1), words.end()});
  if (!call) return static_cast<int>(media::Status::wrong_call);
  // librsvg draws filters on as many threads as there are processors; what counts is the time of all of them.
  setenv("RAYON_NUM_THREADS", "1", 1);
  encode::confine(call->limits);
  // Without the libraries' last words: they keep caches, and there is nothing to put in order.
  _exit(static_cast<int>(serve(*call)));
}
