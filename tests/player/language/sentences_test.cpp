#include "player/language/sentences.h"

#include <doctest/doctest.h>

using namespace rollcall;
using language::is_written_as;
using language::sentences;
using List = std::vector<std::string>;

TEST_CASE("a text is cut at its sentences, in the languages of the program") {
  CHECK(sentences("He nods. “Was it you?” Nobody answers!", "en") ==
        List{"He nods.", "“Was it you?”", "Nobody answers!"});
  CHECK(sentences("Il hoche la tête. Qui ? Personne.", "fr").size() == 3);
  CHECK(sentences("من فعل هذا؟ لا أحد.", "ar") == List{"من فعل هذا؟", "لا أحد."});
  CHECK(sentences("Кто это был? Никто.", "ru") == List{"Кто это был?", "Никто."});
  CHECK(sentences("Бұл кім? Ешкім.", "kk") == List{"Бұл кім?", "Ешкім."});
  CHECK(sentences("Ni nani? Hakuna mtu.", "sw") == List{"Ni nani?", "Hakuna mtu."});
}

TEST_CASE("what says nothing is no sentence, and marks that only steer the text are left out") {
  CHECK(sentences("", "en").empty());
  CHECK(sentences(" \n — … ", "en").empty());
  CHECK(sentences("No. \u20684711-B\u2069 is his.", "en") == List{"No.", "4711-B is his."});
  CHECK(sentences("می\u200Cروم", "fa") == List{"می\u200Cروم"});
}

TEST_CASE("a text of an unknown language is cut too") { CHECK(sentences("One. Two.", "x").size() == 2); }

TEST_CASE("a text is written in the script of its language, or in another") {
  CHECK(is_written_as("Officer Nakato", "en"));
  CHECK_FALSE(is_written_as("Officer Nakato", "ar"));
  CHECK(is_written_as("الضابط Nakato", "ar"));
  CHECK_FALSE(is_written_as("офицер", "fr"));
  CHECK(is_written_as("офицер", "kk"));
  CHECK(is_written_as("oficir", "sr-Latn"));
  CHECK(is_written_as("45 %", "ru"));
  CHECK(is_written_as("anything", "not a language"));
}
