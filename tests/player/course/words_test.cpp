#include "player/course/words.h"

#include <doctest/doctest.h>

namespace rollcall::course {

TEST_CASE("a text of a path is read in one's language, in what that is a kind of, or else in the path's own") {
  const Words words{{"en", "Path"}, {"pt", "Percurso"}, {"pt-br", "Trilha"}};
  CHECK(text_in(words, "pt-BR", "en") == "Trilha");
  CHECK(text_in(words, "pt-AO", "en") == "Percurso");
  CHECK(text_in(words, "kk", "en") == "Path");
  CHECK(text_in(words, "", "en") == "Path");
  CHECK(languages_of(words) == std::vector<std::string>{"en", "pt", "pt-br"});
}

}  // namespace rollcall::course
