#include "tests/support/tiny.h"

#include <regex>

namespace rollcall::test {

std::string Tiny::yaml() const {
  const std::string text =
      "module: tiny\ntitle: Tiny\nversion: 1.0.0\nlanguage: en\nsources: {book: {title: A book}}\n" + head + state + scenes + later + endings +
      "debrief: {reactions: [Well], description: replay, analysis: [{point: A point, cite: book}], summary: [Done]}\n";
  return std::regex_replace(text, std::regex("OPT\\((\\d)\\)"), "text: A choice, quality: $1, then: It happens., why: A reason., cite: book");
}

}  // namespace rollcall::test
