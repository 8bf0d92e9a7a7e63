#include "player/os/interruption.h"

#include <signal.h>

#include <array>
#include <csignal>
#include <cstddef>

namespace rollcall::os {
namespace {

constexpr std::array signals{SIGINT, SIGTERM};

volatile std::sig_atomic_t noted = 0;

extern "C" void note(int signal) { noted = signal; }

}  // namespace

struct Interruptions {
  std::array<struct sigaction, signals.size()> actions{};
};

namespace {

/// From now on the signals do this. Returns what they did before.
std::unique_ptr<Interruptions> exchange(const struct sigaction& action) {
  auto before = std::make_unique<Interruptions>();
  for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &action, &before->actions[i]);
  return before;
}

void put_back(const Interruptions& before) {
  for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &before.actions[i], nullptr);
}

}  // namespace

InterruptionGuard::InterruptionGuard() {
  noted = 0;
  struct sigaction action {};
  action.sa_handler = note;
  // Reads and writes that were interrupted go on; the second signal meets what was there before.
  action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  x_before = exchange(action);
}

InterruptionGuard::~InterruptionGuard() {
  put_back(*x_before);
  noted = 0;
}

InterruptionPause::InterruptionPause() {
  stop_if_interrupted();
  struct sigaction action {};
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  x_before = exchange(action);
}

InterruptionPause::~InterruptionPause() { put_back(*x_before); }

std::optional<int> interruption() {
  if (noted == 0) return std::nullopt;
  return static_cast<int>(noted);
}

void stop_if_interrupted() {
  if (const auto signal = interruption()) throw Interrupted{*signal};
}

}  // namespace rollcall::os
