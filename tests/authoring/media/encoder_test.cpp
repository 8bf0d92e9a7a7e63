#include "authoring/media/encoder.h"

#include <doctest/doctest.h>

#include <fstream>

#include "authoring/encode/picture.h"
#include "player/parallel.h"
#include "tests/authoring/encode/drawing.h"
#include "tests/authoring/media/script.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

namespace rollcall::media {
namespace {

using encode::test::plain_png;
using encode::test::svg;
using rollcall::test::TempFolder;
using test::Script;

constexpr std::chrono::minutes long_enough{5};
constexpr Call usual{Kind::scene, {std::chrono::seconds(20), std::size_t{1} << 30}};

const Encoder encoder(rollcall::test::bin_folder() / "rollcall-encode");

/// What is said of the file that the author calls wing.svg.
std::string outcome(const Encoder& by, const std::filesystem::path& file, const Call& call = usual,
                    std::chrono::milliseconds time = long_enough) {
  try {
    const auto made = by.encode(call, time, os::ReadOnlyFile(file), "wing.svg");
    if (const Refusal* refusal = std::get_if<Refusal>(&made))
      return "refused: " + sentence(*refusal, "wing.svg").text() + "\n" + hint(*refusal).text();
    return "made";
  } catch (const Error& error) {
    return "error: " + std::string(error.what()) + "\n" + error.hint().text();
  }
}

std::string outcome(const std::string& script) {
  const Script fake(script);
  return outcome(Encoder(fake.program()), fake.file());
}

/// Of a picture of this content, drawn by the real program.
std::string outcome_of(const std::string& picture, const Call& call) {
  const TempFolder folder;
  std::ofstream(folder / "wing.svg", std::ios::binary) << picture;
  return outcome(encoder, folder / "wing.svg", call);
}

const std::string too_heavy =
    "refused: The picture wing.svg needs too much memory to draw, or breaks the library that draws it.\n"
    "Make it simpler: fewer filters, patterns and repeated shapes, and smaller embedded photographs.";

TEST_CASE("the program makes what the library makes, for several threads at once") {
  const TempFolder folder;
  const std::string drawn =
      svg("<filter id='f'><feGaussianBlur stdDeviation='2'/></filter>"
          "<circle cx='30' cy='30' r='20' fill='teal' filter='url(#f)'/>");
  std::ofstream(folder / "a.svg") << drawn;
  std::vector<std::variant<Bytes, Refusal>> made(6);
  in_parallel(made.size(), [&](std::size_t i) {
    made[i] = encoder.encode(i % 2 == 0 ? Kind::scene : Kind::portrait, os::ReadOnlyFile(folder / "a.svg"), "a.svg");
  });
  for (std::size_t i = 0; i < made.size(); ++i) {
    REQUIRE(std::holds_alternative<Bytes>(made[i]));
    CHECK(std::get<Bytes>(made[i]) == encode::to_png(drawn, i % 2 == 0 ? encode::scene_size : encode::portrait_size));
  }
}

TEST_CASE("what is wrong with a file comes through with its values") {
  const TempFolder folder;
  std::ofstream(folder / "a.svg") << svg("<image href='photo.png'/>");
  const auto made = encoder.encode(Kind::scene, os::ReadOnlyFile(folder / "a.svg"), "a.svg");
  REQUIRE(std::holds_alternative<Refusal>(made));
  CHECK(std::get<Refusal>(made) == Refusal{Reason::outside_reference, {"photo.png"}});
  CHECK(sentence(std::get<Refusal>(made), "a.svg").pattern() ==
        "The picture {picture} refers to something outside itself: {reference}.");
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
// The program is not held to these limits under a sanitizer.
TEST_CASE("a picture that takes too long is refused") {
  Call hasty = usual;
  hasty.limits.processor = std::chrono::seconds(1);
  const std::string endless =
      svg("<filter id='f'><feMorphology operator='dilate' radius='40'/></filter>"
          "<rect width='100' height='50' fill='red' filter='url(#f)'/>");
  CHECK(outcome_of(endless, hasty) ==
        "refused: The picture wing.svg takes longer than 20 seconds to draw.\n"
        "Make it simpler: fewer filters, patterns and repeated shapes, and smaller embedded photographs.");
}

TEST_CASE("a picture that needs too much memory is refused") {
  Call frugal = usual;
  frugal.limits.memory = std::size_t{20} << 20;
  CHECK(outcome_of(plain_png(2000, 2000, 0xffff0000), usual) == "made");
  CHECK(outcome_of(plain_png(2000, 2000, 0xffff0000), frugal) == too_heavy);
  std::string results = "<filter id='f'>";
  for (int i = 0; i < 100; ++i) results += "<feFlood result='r" + std::to_string(i) + "'/>";
  CHECK(outcome_of(svg(results + "</filter><rect width='100' height='50' filter='url(#f)'/>"), frugal) == too_heavy);
}
#endif

TEST_CASE("a program that crashes does so because of the picture") {
  for (const std::string signal : {"SEGV", "ABRT", "FPE", "ILL", "TRAP", "SYS"}) {
    CAPTURE(signal);
    CHECK(outcome("kill -" + signal + " $$") == too_heavy);
  }
}

TEST_CASE("a program that somebody else ends is not the picture's fault") {
  for (const auto& [signal, name] : std::initializer_list<std::pair<std::string, std::string>>{
           {"KILL", "Killed"}, {"TERM", "Terminated"}, {"INT", "Interrupt"}, {"BUS", "Bus error"}}) {
    CHECK(outcome("kill -" + signal + " $$") ==
          "error: The program that was preparing wing.svg was ended by something else (" + name +
              ").\nIf the computer had no memory left, close other programs. Then try again.");
  }
}

TEST_CASE("memory that the computer does not have is not the picture's fault") {
  const Script crash("kill -SEGV $$"), heavy("printf picture-too-heavy; exit 1");
  Call greedy = usual;
  greedy.limits.memory = std::size_t{1} << 60;
  for (const Script* fake : {&crash, &heavy}) {
    CHECK(outcome(Encoder(fake->program()), fake->file(), greedy) ==
          "error: This computer has too little memory left to prepare wing.svg.\n"
          "Close other programs and try again.");
  }
}

TEST_CASE("a computer that finds no time is not the picture's fault") {
  const Script slow("while :; do :; done");
  CHECK(outcome(Encoder(slow.program()), slow.file(), usual, std::chrono::milliseconds(50)) ==
        "error: This computer does too much else to prepare wing.svg.\n"
        "Close other programs and try again.");
}

TEST_CASE("a drive that fails is not the picture's fault") {
  const Script failing("exit 4");
  CHECK(outcome(Encoder(failing.program()), failing.file()) ==
        "error: The drive stopped answering while " + failing.file().string() +
            " was being read.\nPut the stick back and try again. If it happens again, the drive may be failing: copy "
            "what is on it to another one.");
}

TEST_CASE("a program that is another one than it should be is not the picture's fault") {
  // A library is missing; a wrong call; it failed; no PNG; no reason; a reason of another version; too much.
  for (const std::string lines :
       {"exit 127", "exit 2", "exit 3", "echo No picture.", "exit 1", "echo too-many-colours; exit 1",
        "printf 'live-text\n1'; exit 1", "exec cat /dev/zero"}) {
    CAPTURE(lines);
    const Script fake(lines);
    CHECK(outcome(Encoder(fake.program()), fake.file()) ==
          "error: The program " + fake.program().string() +
              " cannot prepare wing.svg: it is damaged, belongs to another version of Rollcall, or lacks a library.\n"
              "Install Rollcall again, with the packages that it needs.");
  }
  CHECK(outcome(Encoder("/nowhere/rollcall-encode"), rollcall::test::source_folder() / "README.md") ==
        "error: The program /nowhere/rollcall-encode, which prepares pictures and sounds, is missing.\n"
        "Install Rollcall again: it belongs beside rollcall-author.");
}

TEST_CASE("a program that is not called as it should be says so") {
  const std::string program = rollcall::test::bin_folder() / "rollcall-encode";
  for (const std::string call : {"", "1 scene 20", "2 scene 20 1000", "1 film 20 1000", "1 scene 0 1000",
                                 "1 scene 20 1000 more", "1 scene 20 lots"}) {
    CAPTURE(call);
    CHECK(WEXITSTATUS(std::system(("'" + program + "' " + call + " < /dev/null").c_str())) == 2);
  }
}

}  // namespace
}  // namespace rollcall::media
