// Figures of proving modules: rollcall_bench prove FOLDER|decisions:N|hub:N...
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>

#include "authoring/check/check.h"
#include "authoring/compile/compile.h"
#include "authoring/prove/proof.h"
#include "authoring/source/folder.h"
#include "tools/bench/benches.h"
#include "tools/bench/big/hard.h"

namespace {

using namespace rollcall;

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

compile::Compiled compiled(const std::filesystem::path& folder) {
  source::Loaded module = source::load(folder);
  check::check(
      module.document, [&](std::string_view path) { return std::filesystem::exists(folder / path); }, module.problems);
  if (module.problems.has_errors()) throw Error(tr("it has errors"));
  return compile::compile(module.document);
}

void measure(const std::string& name, const scenario::Scenario& scenario, const scenario::Catalogue& texts) {
  const double before = peak_megabytes();
  const auto start = std::chrono::steady_clock::now();
  const prove::Proof proof = prove::prove(scenario, texts);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const std::uint32_t all =
      proof.scenes + proof.options + proof.beats + static_cast<std::uint32_t>(proof.endings.size());
  std::printf("%-24s %10llu %10llu %16s %8.2f %8.0f ", name.c_str(), static_cast<unsigned long long>(proof.states),
              static_cast<unsigned long long>(proof.edges), proof.complete ? proof.paths.text().c_str() : "-", seconds,
              peak_megabytes() - before);
  if (!proof.complete) std::printf("not in full; of %u that may be reached %u open", all, proof.open);
  std::printf("\n");
}

/// A folder, or a module that is made here: "decisions:20", "hub:4".
void measure(const char* name) {
  const std::string_view text = name;
  const std::size_t colon = text.find(':');
  std::uint32_t size = 0;
  if (colon != std::string_view::npos) std::from_chars(name + colon + 1, name + text.size(), size);
  const std::string_view kind = text.substr(0, colon);
  const scenario::Catalogue one_text{"en", "A text", {6}};
  if (size > 0 && kind == "decisions") return measure(name, bench::decisions_in_a_row(size, 1), one_text);
  if (size > 1 && kind == "hub") return measure(name, bench::hub(size, 1), one_text);
  const compile::Compiled module = compiled(name);
  measure(std::string(module.scenario.about().module), module.scenario, module.texts);
}

}  // namespace

void rollcall::bench::prove(Arguments arguments) {
  if (arguments.empty()) throw WrongCall();
  std::printf("%-24s %10s %10s %16s %8s %8s\n", "module", "states", "edges", "paths", "seconds", "peak MB");
  for (const char* const module : arguments) {
    // Each in a process of its own, so that the peak is its own.
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
      try {
        measure(module);
      } catch (const std::exception& error) {
        std::printf("%-24s %s\n", module, error.what());
      }
      std::fflush(stdout);
      _exit(0);
    }
    waitpid(child, nullptr, 0);
  }
}
