// Figures of proving modules: rollcall_bench prove FOLDER...
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>

#include "authoring/check/check.h"
#include "authoring/compile/compile.h"
#include "authoring/prove/proof.h"
#include "authoring/source/folder.h"
#include "tools/bench/benches.h"

namespace {

using namespace rollcall;

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void measure(const std::filesystem::path& folder) {
  source::Loaded module = source::load(folder);
  check::check(
      module.document, [&](std::string_view path) { return std::filesystem::exists(folder / path); }, module.problems);
  if (module.problems.has_errors()) throw Error(tr("it has errors"));
  const compile::Compiled compiled = compile::compile(module.document);
  const double before = peak_megabytes();
  const auto start = std::chrono::steady_clock::now();
  const prove::Proof proof = prove::prove(compiled.scenario, compiled.texts);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("%-24s %10llu %10llu %16s %8.2f %8.0f %s\n", proof.module.c_str(),
              static_cast<unsigned long long>(proof.states), static_cast<unsigned long long>(proof.edges),
              proof.paths.text().c_str(), seconds, peak_megabytes() - before, proof.complete ? "" : "not complete");
}

}  // namespace

void rollcall::bench::prove(Arguments arguments) {
  if (arguments.empty()) throw WrongCall();
  std::printf("%-24s %10s %10s %16s %8s %8s\n", "module", "states", "edges", "paths", "seconds", "peak MB");
  for (const char* const folder : arguments) {
    // Each in a process of its own, so that the peak is its own.
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
      try {
        measure(folder);
      } catch (const std::exception& error) {
        std::printf("%-24s %s\n", folder, error.what());
      }
      std::fflush(stdout);
      _exit(0);
    }
    waitpid(child, nullptr, 0);
  }
}
