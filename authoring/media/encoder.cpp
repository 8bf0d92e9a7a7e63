#include "authoring/media/encoder.h"

#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>

#include "authoring/media/child.h"
#include "player/os/failure.h"
#include "player/os/files.h"

namespace rollcall::media {
namespace {

constexpr std::size_t most_output = std::size_t{32} << 20;  // a scene without any compression has 2 MiB
constexpr std::size_t memory = std::size_t{1} << 30;
constexpr std::chrono::seconds picture_time{20};
constexpr std::chrono::seconds sound_time{300};  // ten minutes of stereo were measured to take 8
// An old computer that does other things as well still gets there; one that does not get there is at fault.
constexpr int patience_factor = 10;

Call usual(Kind kind) { return {kind, {kind == Kind::sound ? sound_time : picture_time, memory}}; }

/// A signal that a program brings upon itself with what it was given to read. SIGBUS is none: that is a drive that
/// fails while the program is read from it.
bool is_own_fault(int signal) {
  constexpr std::array own{SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGTRAP, SIGSYS, SIGXFSZ};
  return std::find(own.begin(), own.end(), signal) != own.end();
}

/// Memory that was refused may have been refused by the computer and not by the limit.
void require_memory(std::size_t bytes, const std::string& name) {
  void* const there = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (there == MAP_FAILED) {
    throw Error(tr("This computer has too little memory left to prepare {file}.", "file"_is = name),
                tr("Close other programs and try again."));
  }
  munmap(there, bytes);
}

Error useless_program(const std::filesystem::path& program, const std::string& name) {
  return Error(
      tr("The program {program} cannot prepare {file}: it is damaged, belongs to another version of Rollcall, or "
         "lacks a library.",
         "program"_is = program, "file"_is = name),
      tr("Install Rollcall again, with the packages that it needs."));
}

Error ended_by_another(int signal, const std::string& name) {
  return Error(tr("The program that was preparing {file} was ended by something else ({signal}).", "file"_is = name,
                  "signal"_is = std::string(strsignal(signal))),
               tr("If the computer had no memory left, close other programs. Then try again."));
}

Error no_time(const std::string& name) {
  return Error(tr("This computer does too much else to prepare {file}.", "file"_is = name),
               tr("Close other programs and try again."));
}

bool is_right(Kind kind, const Bytes& bytes) {
  const std::string_view start = kind == Kind::sound ? "OggS" : "\x89PNG\r\n\x1a\n";
  return bytes.size() >= start.size() && std::memcmp(bytes.data(), start.data(), start.size()) == 0;
}

}  // namespace

std::variant<Bytes, Refusal> Encoder::encode(Kind kind, const os::ReadOnlyFile& file, const std::string& name) const {
  const Call call = usual(kind);
  return encode(call, patience_factor * call.limits.processor, file, name);
}

std::variant<Bytes, Refusal> Encoder::encode(const Call& call, std::chrono::milliseconds time,
                                             const os::ReadOnlyFile& file, const std::string& name) const {
  const bool is_sound = call.kind == Kind::sound;
  const Refusal too_heavy{is_sound ? Reason::recording_too_heavy : Reason::picture_too_heavy};
  Ran ran = run(x_program, to_arguments(call), file.descriptor().number(), {time, most_output});
  if (ran.how == Ended::by_us) throw ran.output.size() > most_output ? useless_program(x_program, name) : no_time(name);
  if (ran.how == Ended::by_signal) {
    if (ran.code == SIGXCPU) return Refusal{is_sound ? Reason::recording_too_slow : Reason::picture_too_slow};
    if (!is_own_fault(ran.code)) throw ended_by_another(ran.code, name);
    require_memory(call.limits.memory, name);
    return too_heavy;
  }
  if (ran.code == static_cast<int>(Status::cannot_read)) throw os::failure(EIO, os::Operation::reading, file.path());
  if (ran.code == static_cast<int>(Status::refused)) {
    auto refusal = parse_refusal({reinterpret_cast<const char*>(ran.output.data()), ran.output.size()});
    if (!refusal) throw useless_program(x_program, name);
    if (*refusal == too_heavy) require_memory(call.limits.memory, name);
    return *std::move(refusal);
  }
  if (ran.code != static_cast<int>(Status::done) || !is_right(call.kind, ran.output))
    throw useless_program(x_program, name);
  return std::move(ran.output);
}

}  // namespace rollcall::media
