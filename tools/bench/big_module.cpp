// Writes a long module and the same story as ink source: big_module OUT_FOLDER [SCENES]
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "tools/bench/big/write.h"

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& content) {
  std::ofstream stream(file, std::ios::binary);
  stream.exceptions(std::ios::badbit | std::ios::failbit);
  stream << content << std::flush;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t scenes = 5000;
  const char* number = argc == 3 ? argv[2] : "5000";
  const auto [end, error] = std::from_chars(number, number + std::strlen(number), scenes);
  if ((argc != 2 && argc != 3) || error != std::errc() || *end != '\0' || scenes < 1 || scenes > 100'000) {
    std::fputs("big_module OUT_FOLDER [SCENES], with 1 to 100000 scenes\n", stderr);
    return 2;
  }
  const rollcall::bench::Story story = rollcall::bench::make_story(scenes, 1);
  const fs::path folder = argv[1];
  fs::create_directories(folder / "big");
  for (const auto& [name, content] : rollcall::bench::yaml_files(story)) write(folder / "big" / name, content);
  write(folder / "big.ink", rollcall::bench::ink_source(story));
}
