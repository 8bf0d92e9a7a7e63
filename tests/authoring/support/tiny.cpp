#include "tests/authoring/support/tiny.h"

#include <array>

namespace rollcall::test {
namespace {

constexpr std::string_view shorthand = "OPT(";
constexpr std::array<std::string_view, 8> choices{"Listen",  "Walk on", "Report it", "Fetch help",
                                                  "Go home", "Shout",   "Apologise", "Make tea"};

/// "OPT(3)" in full.
std::string written_out(std::string text) {
  std::size_t number = 0;  // no two options may read alike
  for (auto at = text.find(shorthand); at != std::string::npos; at = text.find(shorthand, at)) {
    const std::string quality = text.substr(at + shorthand.size(), 1);
    text.replace(at, shorthand.size() + 2,
                 "text: " + std::string(choices[number % choices.size()]) + " " + std::to_string(number + 1) +
                     ", quality: " + quality + ", then: It happens., why: A reason., cite: book");
    ++number;
  }
  return text;
}

/// What so small a module lacks is not what a test is about.
std::string silences(const Tiny& tiny) {
  const auto has = [](const std::string& part, std::string_view key) { return part.find(key) != std::string::npos; };
  if (has(tiny.head, "silence:")) return "";
  std::string result = "silence:\n";
  const auto add = [&](const std::string& rule) {
    result += "  - {rule: " + rule + ", at: all, reason: It is tiny on purpose.}\n";
  };
  add("debrief-too-short");
  if (!has(tiny.head, "framework:")) add("no-framework");
  if (!has(tiny.head, "summary:")) add("missing-summary");
  if (!has(tiny.head, "pass_mark:")) add("missing-pass-mark");
  if (!has(tiny.head, "variants:")) add("missing-minutes");
  if (!has(tiny.head, "pass_mark:") && !has(tiny.endings, "result: fail") && !has(tiny.scenes, "critical: yes"))
    add("no-failing-ending");
  return result;
}

}  // namespace

std::string Tiny::yaml() const {
  return written_out("module: tiny\ntitle: Tiny\nversion: 1.0.0\nlanguage: en\n" + sources + head + state + scenes +
                     later + endings + "debrief: {reactions: [Well], description: replay, analysis: " + points +
                     ", summary: [Done]}\n" + silences(*this));
}

}  // namespace rollcall::test
