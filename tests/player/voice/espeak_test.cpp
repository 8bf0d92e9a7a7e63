#include <doctest/doctest.h>

#include "player/voice/voice.h"
#include "tests/player/voice/room.h"

using namespace rollcall;
using test::Room;

TEST_CASE("espeak-ng reads aloud in the six languages of the program, and in none that it has no voice for") {
  const std::vector<voice::Piece> sentences = {
      {"He nods, and goes back to his cell.", "en"}, {"Il hoche la tête et retourne à sa cellule.", "fr"},
      {"أومأ برأسه وعاد إلى زنزانته.", "ar-TN"},     {"Он кивает и уходит в камеру.", "ru-KZ"},
      {"Ол басын изеп, камерасына кетеді.", "kk"},   {"Anatikisa kichwa na kurudi chumbani.", "sw-KE"}};
  for (const voice::Piece& sentence : sentences) {
    CAPTURE(sentence.language);
    Room room;
    room.voice.say({sentence});
    room.listen_to_the_end();
    CHECK(room.troubles().empty());
    CHECK(room.loudest() > 0.1F);
    CHECK(room.seconds() > 1);
  }
  Room room;
  room.voice.say({{"Something.", "xx"}});
  room.listen_to_the_end();
  CHECK(room.heard.empty());
  CHECK(room.troubles().size() == 1);
}

TEST_CASE("espeak-ng speaks more slowly and faster") {
  const auto length = [](int speed) {
    Room room;
    room.voice.set_speed(speed);
    room.voice.say({{"He nods, and goes back to his cell.", "en"}});
    room.listen_to_the_end();
    return room.seconds();
  };
  const double usual = length(voice::Voice::usual_speed);
  CHECK(length(voice::Voice::slowest) > usual * 1.25);
  CHECK(length(voice::Voice::fastest) < usual * 0.75);
}

TEST_CASE("espeak-ng is stopped in the middle of a word") {
  Room room;
  room.voice.say({{std::string(2000, 'a') + ". And so on, for ever.", "en"}});
  room.listen_until([&] { return room.loudest() > 0.1F; });
  room.voice.stop();
  CHECK_FALSE(room.source);
  room.listen_to_the_end();
  CHECK(room.troubles().empty());
}
