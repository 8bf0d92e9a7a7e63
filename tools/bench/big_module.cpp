// Writes a long module and the same story as ink source: rollcall_bench big-module OUT_FOLDER [SCENES]
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "player/error.h"
#include "tools/bench/benches.h"
#include "tools/bench/big/write.h"

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& content) {
  std::ofstream stream(file, std::ios::binary);
  stream.exceptions(std::ios::badbit | std::ios::failbit);
  stream << content << std::flush;
}

}  // namespace

void rollcall::bench::big_module(Arguments arguments) {
  if (arguments.empty() || arguments.size() > 2) throw WrongCall();
  std::size_t scenes = 5000;
  if (arguments.size() == 2) {
    const char* const number = arguments[1];
    const auto [end, error] = std::from_chars(number, number + std::strlen(number), scenes);
    if (error != std::errc() || *end != '\0' || scenes < 1 || scenes > 100'000) {
      throw Error(tr("The number of scenes must be from 1 to 100000."));
    }
  }
  const Story story = make_story(scenes, 1);
  const fs::path folder = arguments[0];
  fs::create_directories(folder / "big");
  for (const auto& [name, content] : yaml_files(story)) write(folder / "big" / name, content);
  write(folder / "big.ink", ink_source(story));
}
