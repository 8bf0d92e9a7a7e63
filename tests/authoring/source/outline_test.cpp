#include "authoring/source/outline.h"

#include <doctest/doctest.h>

#include "authoring/source/folder.h"

namespace rollcall::source {
namespace {

constexpr const char* yaml =
    "module: m\n"                                                             // 1
    "fragments:\n"                                                            // 2
    "  evening:\n"                                                            // 3
    "    parameters: [name]\n"                                                // 4
    "    scene: {say: [{narrator: <name>.}], options: {let: {text: Let}}}\n"  // 5
    "scenes:\n"                                                               // 6
    "  leak:\n"                                                               // 7
    "    title: Week one\n"                                                   // 8
    "    options:\n"                                                          // 9
    "      thank: {text: Thank him}\n"                                        // 10
    "      report:\n"                                                         // 11
    "        text: >\n"                                                       // 12
    "          Report\n"                                                      // 13
    "          him\n"                                                         // 14
    "  sam: {use: evening, with: {name: Sam}}\n"                              // 15
    "debrief:\n"                                                              // 16
    "  summary: [A word]\n"                                                   // 17
    "pass_mark: 60\n"                                                         // 18
    "support: {text: Ask}\n"                                                  // 19
    "questions: {why: {items: {a: One}}}\n";                                  // 20

std::string around(std::uint32_t line, std::uint32_t column) {
  return load_text(yaml).document.outline.around({0, line, column}).text();
}

}  // namespace

TEST_CASE("a place belongs to the innermost entry around it, from its key to the end of its value") {
  CHECK(around(1, 1).empty());
  CHECK(around(7, 3) == "scenes.leak");
  CHECK(around(8, 12) == "scenes.leak");
  CHECK(around(10, 7) == "scenes.leak.options.thank");
  CHECK(around(10, 22) == "scenes.leak.options.thank");
  CHECK(around(14, 11) == "scenes.leak.options.report");
  CHECK(around(20, 29) == "questions.why.items.a");
}

TEST_CASE("what follows an entry does not belong to it, however far right it stands") {
  CHECK(around(6, 1).empty());
  CHECK(around(18, 12).empty());
  CHECK(around(18, 1).empty());
}

TEST_CASE("the debrief and the support move are places too") {
  CHECK(around(17, 13) == "debrief");
  CHECK(around(19, 17) == "support");
}

TEST_CASE("what a fragment makes stands in the fragment") {
  CHECK(around(5, 30) == "fragments.evening");
  CHECK(around(5, 60) == "fragments.evening.scene.options.let");
  CHECK(around(15, 30) == "scenes.sam");
}

TEST_CASE("another file, and nowhere in particular, belong to the module") {
  const Outline outline = load_text(yaml).document.outline;
  CHECK(outline.around({1, 7, 3}) == IdPath{});
  CHECK(outline.around({}) == IdPath{});
  CHECK(Outline().around({0, 7, 3}) == IdPath{});
}

TEST_CASE("an author calls an entry by its id, alone or with those around it") {
  const IdPath option = *IdPath::parse("scenes.leak.options.thank");
  CHECK(is_called(option, "thank"));
  CHECK(is_called(option, "leak.thank"));
  CHECK(!is_called(option, "leak"));
  CHECK(!is_called(option, "options.thank"));
  CHECK(is_called({Key::debrief}, "debrief"));
  CHECK(is_called(*IdPath::parse("fragments.evening.scene.options.let"), "evening.let"));
}

}  // namespace rollcall::source
