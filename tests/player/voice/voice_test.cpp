#include "player/voice/voice.h"

#include <doctest/doctest.h>

#include <csignal>

#include "tests/player/voice/room.h"

using namespace rollcall;
using test::Room;
using test::Synthesizer;
using Troubles = std::vector<std::string>;

namespace {

/// Notes how it was called and what it read, and makes a short noise of it.
constexpr const char* diligent =
    "echo \"$@\" >> $here/calls\ncat >> $here/texts\necho >> $here/texts\ncat $here/speech.wav";

constexpr const char* hanging = "echo $$ > $here/pid; exec sleep 1000";

bool is_running(const std::string& pid) { return kill(std::stoi(pid), 0) == 0; }

}  // namespace

TEST_CASE("a text is said sentence by sentence, each in the voice of its language") {
  const Synthesizer synthesizer(diligent);
  Room room(synthesizer.program());
  room.voice.say({{"He nods. Who was it?", "en-GB"}, {"من فعل هذا؟", "ar"}});
  CHECK(room.voice.is_speaking());
  room.listen_to_the_end();
  CHECK(room.speeches == 3);
  CHECK(room.loudest() == doctest::Approx(8000 / 32768.0));
  CHECK(synthesizer.read("texts") == "He nods.\nWho was it?\nمن فعل هذا؟\n");
  CHECK(synthesizer.read("calls") ==
        "-v en-GB -s 175 -b 1 --stdin --stdout\n-v en-GB -s 175 -b 1 --stdin --stdout\n-v ar -s 175 -b 1 --stdin "
        "--stdout\n");
  CHECK(room.troubles().empty());
}

TEST_CASE("what is said now takes the place of what was being said, and what is said then comes after it") {
  const Synthesizer synthesizer(diligent);
  Room room(synthesizer.program());
  room.voice.say({{"One. Two. Three.", "en"}});
  room.voice.say({{"Four.", "en"}});
  room.voice.say_then({{"Five.", "en"}});
  room.listen_to_the_end();
  CHECK(synthesizer.read("texts").ends_with("Four.\nFive.\n"));
  CHECK(synthesizer.read("texts").find("Two") == std::string::npos);
}

TEST_CASE("the voice has five speeds") {
  const Synthesizer synthesizer(diligent);
  Room room(synthesizer.program());
  for (int speed = voice::Voice::slowest; speed <= voice::Voice::fastest; ++speed) {
    room.voice.set_speed(speed);
    room.voice.say_then({{"One.", "en"}});
    room.listen_to_the_end();
  }
  std::string calls = synthesizer.read("calls");
  for (const char* words : {"-s 110 ", "-s 140 ", "-s 175 ", "-s 220 ", "-s 280 "})
    CHECK(calls.find(words) != std::string::npos);
}

TEST_CASE("a voice that is stopped is silent at once, and its process is gone") {
  const Synthesizer synthesizer(hanging);
  Room room(synthesizer.program());
  room.voice.say({{"One. Two.", "en"}});
  room.listen_until([&] { return synthesizer.read("pid").ends_with('\n'); });
  const std::string pid = synthesizer.read("pid");
  CHECK(is_running(pid));
  room.voice.stop();
  CHECK_FALSE(room.voice.is_speaking());
  CHECK(room.silenced == 1);
  room.listen_to_the_end();
  CHECK_FALSE(is_running(pid));
  CHECK(room.troubles().empty());
  room.voice.stop();
  CHECK(room.silenced == 1);
}

TEST_CASE("a silent voice has nothing to do") {
  const Synthesizer synthesizer(diligent);
  Room room(synthesizer.program());
  CHECK_FALSE(room.voice.milliseconds_to_tick());
  room.voice.say({{" — ", "en"}, {"", "en"}});
  CHECK_FALSE(room.voice.milliseconds_to_tick());
  CHECK_FALSE(room.voice.is_speaking());
  room.voice.say({{"One.", "en"}});
  CHECK(room.voice.milliseconds_to_tick());
  room.listen_to_the_end();
  CHECK_FALSE(room.voice.milliseconds_to_tick());
}

TEST_CASE("a synthesizer that hangs is given up, and that is said once") {
  const Synthesizer synthesizer(hanging);
  Room room(synthesizer.program());
  for (int round = 0; round < 2; ++round) {
    room.voice.say({{"One. Two.", "en"}});
    room.listen();
    room.clock.steady += 4999;
    room.listen();
    CHECK(room.voice.is_speaking());
    room.clock.steady += 1;
    room.listen();
    CHECK_FALSE(room.voice.is_speaking());
    CHECK(room.troubles() ==
          (round == 0 ? Troubles{"Reading aloud has stopped: espeak-ng does not go on."} : Troubles()));
  }
  room.listen_to_the_end();
}

TEST_CASE("a synthesizer that closes its output and goes on is given up too") {
  const Synthesizer synthesizer("exec sleep 1000 > /dev/null");
  Room room(synthesizer.program());
  room.voice.say({{"One.", "en"}});
  room.listen_until([&] { return !room.source; });
  room.listen();
  CHECK(room.voice.is_speaking());
  room.clock.steady += 5000;
  room.listen();
  CHECK_FALSE(room.voice.is_speaking());
  room.listen_to_the_end();
}

TEST_CASE("a synthesizer that dies without a sound, or makes something else, is no use") {
  for (const char* script : {"exit 3", "kill -9 $$", "echo words"}) {
    const Synthesizer synthesizer(script);
    Room room(synthesizer.program());
    room.voice.say({{"One. Two. Three.", "en"}});
    room.listen_to_the_end();
    CHECK(room.speeches == 1);
    CHECK(room.troubles() == Troubles{"Nothing can be read aloud: espeak-ng makes no speech. Ask the person who looks "
                                      "after this computer to install it again."});
  }
}

TEST_CASE("a computer without a synthesizer says so once, and again nothing waits") {
  Room room("no-such-synthesizer");
  room.voice.say({{"One.", "en"}});
  room.voice.say({{"Two.", "en"}});
  CHECK_FALSE(room.voice.is_speaking());
  CHECK(room.speeches == 0);
  CHECK(room.troubles() == Troubles{"Nothing can be read aloud: espeak-ng is missing on this computer. Ask the person "
                                    "who looks after it to install it."});
  CHECK(room.voice.what_is_missing());
  CHECK_FALSE(Room("/bin/true").voice.what_is_missing());
}

TEST_CASE("without a loudspeaker nothing is said, and no process is left") {
  const Synthesizer synthesizer(hanging);
  Room room(synthesizer.program());
  room.has_loudspeaker = false;
  room.voice.say({{"One. Two.", "en"}});
  CHECK_FALSE(room.voice.is_speaking());
  room.listen_to_the_end();
}

TEST_CASE("a language without a voice is said once, and the others are heard") {
  const Synthesizer synthesizer("[ \"$2\" = uz ] && exit 1\ncat $here/speech.wav");
  Room room(synthesizer.program());
  room.voice.say({{"Bir. Ikki.", "uz"}, {"One.", "en"}, {"Uch.", "uz"}, {"x", "../../voice"}});
  room.listen_to_the_end();
  CHECK(room.speeches == 2);
  const Troubles troubles = room.troubles();
  REQUIRE(troubles.size() == 2);
  CHECK(troubles[0].starts_with("espeak-ng cannot read aloud in this language: "));
  CHECK(troubles[1] == "espeak-ng cannot read aloud in this language: ../../voice.");
}
