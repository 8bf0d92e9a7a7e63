// How the library grows: rollcall_bench library
#include <cstdio>

#include "player/library/index.h"
#include "player/progress/store.h"
#include "tools/bench/benches.h"
#include "tools/bench/sample_home.h"
#include "tools/bench/table.h"

void rollcall::bench::library(Arguments arguments) {
  if (!arguments.empty()) throw WrongCall();
  constexpr int runs = 5;
  SampleHome home;
  home.install_packs(400);
  progress::Store(home.folder(), progress::Place::pc, home.clock()).add_learner("A", "1001");
  std::printf("Packs of `rollcall-author new`, processor time, median of %d\n", runs);
  std::printf("%8s %12s %16s %12s\n", "packs", "list", "first page", "doctor");
  for (const int packs : {400, 200, 100, 50, 1}) {
    const auto files = rollcall::library::packs_in(home.folder() / "library");
    for (std::size_t i = std::size_t(packs); i < files.size(); ++i) std::filesystem::remove(files[i]);
    const double list = median_processor_seconds(runs, [&] { home.run({"list"}); });
    const double page = median_processor_seconds(runs, [&] { home.show_first_page(); });
    const double doctor = median_processor_seconds(runs, [&] { home.run({"doctor"}); });
    std::printf("%8d %9.1f ms %13.1f ms %9.1f ms\n", packs, list * 1e3, page * 1e3, doctor * 1e3);
  }
  std::printf("%8s %12s %16s %12s\n", "wanted", "", "400: < 400 ms", "< 1000 ms");
}
