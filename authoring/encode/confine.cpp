#include "authoring/encode/confine.h"

#include <sys/resource.h>

#include "authoring/encode/system_calls.h"

namespace rollcall::encode {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool under_sanitizer = true;
#else
constexpr bool under_sanitizer = false;
#endif

void set_limit(decltype(RLIMIT_CPU) what, rlim_t soft, rlim_t hard) {
  const rlimit both{soft, hard};
  setrlimit(what, &both);
}

}  // namespace

void confine(const media::Limits& limits) {
  const auto seconds = static_cast<rlim_t>(limits.processor.count());
  // At the first the process is ended by a signal that says why; the second is for one that does not listen.
  set_limit(RLIMIT_CPU, seconds, seconds + 1);
  set_limit(RLIMIT_CORE, 0, 0);
  if (under_sanitizer) return;
  constexpr rlim_t standard_streams = 3;
  set_limit(RLIMIT_NOFILE, standard_streams, standard_streams);
  set_limit(RLIMIT_FSIZE, 0, 0);
  set_limit(RLIMIT_DATA, limits.memory, limits.memory);
  forbid_other_system_calls();
}

}  // namespace rollcall::encode
