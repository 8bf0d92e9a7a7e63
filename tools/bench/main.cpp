// rollcall_bench SUBCOMMAND ARGUMENT...; tools/bench/run calls it and says what is wanted.
#include <array>
#include <cstdio>
#include <string_view>

#include "player/error.h"
#include "tools/bench/benches.h"

namespace {

using namespace rollcall;

struct Bench {
  const char* name;
  const char* arguments;
  const char* about;
  void (*run)(bench::Arguments);
};

constexpr std::array benches{
    Bench{"big-module", "OUT_FOLDER [SCENES]", "writes a long module and the same story as ink source",
          bench::big_module},
    Bench{"certificates", "", "a thousand certificates", bench::certificates},
    Bench{"compile", "MODULE_FOLDER", "compiling, loading and playing a long module", bench::compile},
    Bench{"course", "", "due lists of 500 learners on 12 paths", bench::course},
    Bench{"home", "", "the data of 500 learners: start, pages, exports, doctor", bench::home},
    Bench{"library", "", "a library of 1 to 400 packs: list, first page, doctor", bench::library},
    Bench{"play", "PACK TRUST_LIST", "playing a module and keeping what was played", bench::play},
    Bench{"prove", "MODULE_FOLDER|decisions:N|hub:N...", "proving modules", bench::prove},
    Bench{"text", "FONTS_FOLDER", "Arabic laid out and drawn, the cache of text", bench::text},
};

int usage() {
  std::fputs("rollcall_bench, and one of:\n", stderr);
  for (const Bench& bench : benches)
    std::fprintf(stderr, "  %-12s %-22s %s\n", bench.name, bench.arguments, bench.about);
  return 2;
}

int run(const Bench& bench, bench::Arguments arguments) {
  try {
    bench.run(arguments);
    return 0;
  } catch (const bench::WrongCall&) {
    std::fprintf(stderr, "rollcall_bench %s %s\n", bench.name, bench.arguments);
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    if (!error.hint().empty()) std::fprintf(stderr, "%s\n", error.hint().text().c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
  }
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view name = argc > 1 ? argv[1] : "";
  for (const Bench& bench : benches) {
    if (bench.name == name) return run(bench, bench::Arguments(argv, std::size_t(argc)).subspan(2));
  }
  return usage();
}
