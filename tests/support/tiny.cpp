#include "tests/support/tiny.h"

namespace rollcall::test {
namespace {

constexpr std::string_view shorthand = "OPT(";

/// "OPT(3)" in full.
std::string written_out(std::string text) {
  int number = 0;  // no two options may read alike
  for (auto at = text.find(shorthand); at != std::string::npos; at = text.find(shorthand, at)) {
    const std::string quality = text.substr(at + shorthand.size(), 1);
    text.replace(at, shorthand.size() + 2, "text: Choice " + std::to_string(++number) + ", quality: " + quality + ", then: It happens., why: A reason., cite: book");
  }
  return text;
}

}  // namespace

std::string Tiny::yaml() const {
  return written_out("module: tiny\ntitle: Tiny\nversion: 1.0.0\nlanguage: en\nsources: {book: {title: A book}}\n" + head + state + scenes + later +
                     endings + "debrief: {reactions: [Well], description: replay, analysis: [{point: A point, cite: book}], summary: [Done]}\n");
}

}  // namespace rollcall::test
